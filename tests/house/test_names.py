"""Every identifier is made of English words and the words of the office, so that one language reads the code.

The words of the office stay Indonesian and whole (OFFICE); everything else is English. ``english.txt`` lists the
English words, names of libraries and usual short forms in use: a new one is added there, one a line, in its place.
Blanks of Indonesian sentences (the keywords of ``.format``) are no identifiers of ours.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from support.offices import ROOT

OFFICE = frozenset(
    re.findall(
        "[a-z]+",
        """
    iku sasaran perspektif target realisasi capaian polarisasi konsolidasi basis periode triwulan pagu belanja
    anggaran perjanjian rincian inisiatif kegiatan predikat status nss np nko identitas kanwil kinerja strategis
    satuan rupiah konversi bobot serapan uraian indikator kumulatif triwulanan iki validitas kendali stabilize
    minimize maximize tlk ss pk ringkasan petunjuk peta strategi bab analisis pantauan lampiran skp program kerja
    rencana aksi manual validasi pemeriksaan riwayat parameter perhitungan simulasi kebutuhan peringkat skala
    angka terbit arsip nilai kartu bahan formulir tanggapan asal narasi terbilang laporan isian bentuk
    """,
    )
)
"""Words of the office, and of the names of sheets and of their columns."""
ENGLISH = frozenset((Path(__file__).parent / "english.txt").read_text(encoding="utf-8").split())
FOLDERS = ("workbook_builder", "tests", "docs", "benchmarks", "packaging", ".ci")
FILES = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))


def words(name: str) -> list[str]:
    """The words of an identifier in lower case, without single letters."""
    found = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return [word.lower() for word in found if len(word) > 1]


def outside(names: Iterator[tuple[str, int]]) -> list[str]:
    """Identifiers with a word that is neither of the office nor in the list, each with its line."""
    return sorted({f"{line}: {name}" for name, line in names if set(words(name)) - OFFICE - ENGLISH})


def identifiers(source: str) -> Iterator[tuple[str, int]]:
    """Every name that a source gives or uses, with its line."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name):
                yield name, node.lineno
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield name, node.lineno
            case ast.alias(name=name, asname=alias):
                yield alias or name.split(".")[-1], node.lineno
            case ast.Call(func=function, keywords=keywords):
                if not (isinstance(function, ast.Attribute) and function.attr == "format"):
                    yield from ((keyword.arg, node.lineno) for keyword in keywords if keyword.arg)


@cache
def names_in(file: Path) -> tuple[tuple[str, int], ...]:
    """Every name that a file gives or uses, with its line."""
    return tuple(identifiers(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_identifiers_are_english_or_words_of_the_office(file: Path) -> None:
    assert outside(iter(names_in(file))) == []
    assert outside(iter([(part, 0) for part in file.relative_to(ROOT).with_suffix("").parts])) == []


def test_another_language_is_noticed() -> None:
    source = "def baca_baris(hasil): return hasil.kolom + read_realisasi(iku=1)\n'{kode}'.format(kode=1)\n"
    assert outside(identifiers(source)) == ["1: baca_baris", "1: hasil", "1: kolom"]
    source = "match 1:\n    case hasil: pass\ntry: pass\nexcept OSError as galat: pass\n"
    assert outside(identifiers(source)) == ["2: hasil", "4: galat"]


def test_the_list_of_english_words_is_in_order_and_none_is_unused() -> None:
    listed = (Path(__file__).parent / "english.txt").read_text(encoding="utf-8").split()
    used = {word for file in FILES for name, _ in names_in(file) for word in words(name)}
    used |= {word for file in FILES for part in file.relative_to(ROOT).with_suffix("").parts for word in words(part)}
    assert listed == sorted(set(listed))
    assert set(listed) - used == set()

"""The shape of the package: data flows one way, a stage never knows another stage, one module per outside library."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from alat import PAKET

NAMA = PAKET.name
DASAR = {"errors", "model", "text", "findings", "rules", "files"}
"""What every stage may know: records, words, findings, rules and files as such."""

BOLEH: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "model": set(),
    "text": {"model"},
    "findings": {"model", "text"},
    "files": {"errors", "text"},
    "rules": {"errors", "files", "model", "text"},
    "read": DASAR,
    "assemble": DASAR,
    "score": DASAR,
    "check": DASAR,
    "layout": DASAR,
    "write": {"files", "layout", "text"},
    "history": DASAR,
    "pipeline": DASAR | {"read", "assemble", "score", "check", "layout", "write", "history"},
    "forms": DASAR | {"read", "pipeline", "layout", "write"},
    "export": DASAR | {"pipeline", "read", "layout", "write"},
    "cli": DASAR | {"pipeline", "forms", "export", "history", "read"},
    "__main__": {"cli"},
}
"""Part of the package -> the other parts it may import; a part not listed may import DASAR."""

TAHAP = ("read", "assemble", "score", "check", "layout", "write")


def _berkas() -> list[Path]:
    return sorted(PAKET.rglob("*.py"))


def _bagian(berkas: Path) -> str:
    return berkas.relative_to(PAKET).parts[0].removesuffix(".py")


def _modul(berkas: Path) -> Iterator[tuple[str, int]]:
    """Every imported module as a dotted name, ``from a import b`` as both ``a`` and ``a.b``; lazy imports too."""
    paket = [NAMA, *berkas.relative_to(PAKET).parts[:-1]]
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.Import):
            for alias in simpul.names:
                yield alias.name, simpul.lineno
        elif isinstance(simpul, ast.ImportFrom):
            awal = paket[: len(paket) - simpul.level + 1] if simpul.level else []
            asal = ".".join([*awal, *([simpul.module] if simpul.module else [])])
            yield asal, simpul.lineno
            for alias in simpul.names:
                yield f"{asal}.{alias.name}", simpul.lineno


def _letak(berkas: Path, baris: int) -> str:
    return f"{berkas.relative_to(PAKET.parent)}:{baris}"


def _bagian_diimpor(berkas: Path) -> dict[str, str]:
    """Parts of the package that a file imports, each with the line."""
    ada = {_bagian(b) for b in _berkas()}
    hasil: dict[str, str] = {}
    for modul, baris in _modul(berkas):
        potong = modul.split(".")
        if potong[0] == NAMA and len(potong) > 1 and potong[1] in ada:
            hasil.setdefault(potong[1], _letak(berkas, baris))
    return hasil


def _pemakai(*modul: str) -> dict[str, str]:
    """Files that import one of these modules (or anything below them), each with the line."""
    hasil = {}
    for berkas in _berkas():
        for nama, baris in _modul(berkas):
            if any(nama == m or nama.startswith(f"{m}.") for m in modul):
                hasil[berkas.relative_to(PAKET).as_posix()] = _letak(berkas, baris)
    return hasil


@pytest.mark.parametrize("berkas", _berkas(), ids=lambda b: b.relative_to(PAKET).as_posix())
def test_a_module_imports_only_the_parts_that_its_own_part_may_know(berkas: Path) -> None:
    bagian = _bagian(berkas)
    boleh = BOLEH[bagian] | {bagian, "__init__"}
    lebih = {nama: letak for nama, letak in _bagian_diimpor(berkas).items() if nama not in boleh}
    assert lebih == {}, f"{bagian} may import {sorted(boleh)}"


@pytest.mark.parametrize("tahap", [t for t in TAHAP if t != "write"])
def test_the_table_lets_no_stage_know_another_stage(tahap: str) -> None:
    assert not BOLEH[tahap] & (set(TAHAP) | {"pipeline", "cli", "export"})


def test_the_writer_knows_of_the_stages_only_the_plan() -> None:
    assert BOLEH["write"] & set(TAHAP) == {"layout"}
    berkas = PAKET / "write" / "xlsx.py"
    dari_layout = {m for m, _ in _modul(berkas) if m.startswith(f"{NAMA}.layout.")}
    assert all(m.split(".")[2] in {"plan", "style", "print_setup"} for m in dari_layout), dari_layout


def test_the_table_has_no_cycle() -> None:
    """Following the table from any part never leads back to it."""
    for awal in BOLEH:
        terlihat: set[str] = set()
        antre = list(BOLEH[awal])
        while antre:
            satu = antre.pop()
            assert satu != awal, f"{awal} reaches itself"
            if satu not in terlihat:
                terlihat.add(satu)
                antre += BOLEH.get(satu, set())


def test_only_the_writer_imports_xlsxwriter() -> None:
    assert set(_pemakai("xlsxwriter")) <= {"write/xlsx.py"}, _pemakai("xlsxwriter")


def test_workbooks_are_opened_by_the_bounded_reader_alone() -> None:
    """One module opens zip containers within bounds, one passes over their XML; nothing else ever sees a file."""
    assert set(_pemakai("zipfile")) == {"read/container.py"}
    assert set(_pemakai("xml")) == {"read/xml_stream.py"}
    assert _pemakai("openpyxl") == {}
    assert _pemakai("lxml") == {}


def test_the_score_knows_nothing_of_excel() -> None:
    dipakai = {b: letak for b, letak in _pemakai("openpyxl", "xlsxwriter", "pandas").items() if b.startswith("score/")}
    assert dipakai == {}


def test_only_the_tidy_table_imports_pandas() -> None:
    assert set(_pemakai("pandas")) <= {"export/table.py"}, _pemakai("pandas")


def test_only_the_loader_of_rule_sets_imports_yaml() -> None:
    assert set(_pemakai("yaml")) == {"rules/strict_yaml.py"}


def test_the_package_imports_no_test_library_and_no_network() -> None:
    assert _pemakai("pytest", "hypothesis", "urllib", "http", "socket", "requests") == {}

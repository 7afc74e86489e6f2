"""The text of a real scan against the sheets that were copied from it by hand (input/)."""

from __future__ import annotations

import re
from functools import cache

import openpyxl
import pytest
from support.documents import blocks, one, rows_of, said_of, unclaimed
from support.offices import INPUT, ROOT

from workbook_builder.intake.document import Block
from workbook_builder.intake.kinds import (
    Recognised,
    aksi_lists,
    anggaran,
    identitas,
    inisiatif_strategis,
    join,
    manual_iku,
    nko_form,
    peta_strategi,
    realisasi_anggaran,
)
from workbook_builder.model.keys import name_key

KINDS = (
    aksi_lists,
    anggaran,
    identitas,
    inisiatif_strategis,
    manual_iku,
    nko_form,
    peta_strategi,
    realisasi_anggaran,
)
UNREAD = "[tidak terbaca pada pindaian]"


@cache
def document() -> tuple[Block, ...]:
    """An excerpt without numbers of employees and without taxpayers."""
    return tuple(blocks((ROOT / "tests/intake/data/barabai_2024.txt").read_text(encoding="utf-8")))


@cache
def shipped(sheet: str, file: str = "target.xlsx") -> tuple[tuple[object, ...], ...]:
    """The rows of a sheet below its header, without blank ones and signatures."""
    rows = [r for r in openpyxl.load_workbook(INPUT / file)[sheet].iter_rows(values_only=True) if any(r)]
    heads = {"Identitas": "Uraian", "Anggaran": "Kode", "Rencana Aksi": "SS"}
    start = next(n for n, row in enumerate(rows) if row[0] == heads.get(sheet, "No." if sheet[0] == "I" else "Kode"))
    return tuple(rows[start + 1 :])


def test_identitas_is_the_one_copied_by_hand() -> None:
    found = {r.text("Uraian"): r.cells["Isi"].text for r in one(identitas.find(document())).rows}
    by_hand = {str(r[0]): r[1] for r in shipped("Identitas")}
    assert found == {name: by_hand_text(value) for name, value in by_hand.items() if name != "Aturan"}
    assert one(identitas.find(document())).notes == ()


def by_hand_text(value: object) -> str:
    return f"{value:%d/%m/%Y}" if hasattr(value, "strftime") else str(value)


def test_anggaran_is_the_one_copied_by_hand() -> None:
    rows = one(anggaran.find(document())).rows
    found = [(r.text("Kode") or None, r.text("Program/Kegiatan"), r.cells["Anggaran"].value) for r in rows]
    assert found == list(shipped("Anggaran")[: len(found)])
    assert found[-1][1] == "Total"


def test_realisasi_anggaran_is_the_one_copied_by_hand() -> None:
    rows = one(realisasi_anggaran.find(document())).rows
    found = [(r.text("Jenis Belanja"), r.cells["Realisasi Q4"].value) for r in rows]
    assert found == [(r[1], r[6]) for r in shipped("Realisasi Anggaran", "realisasi.xlsx") if r[1]]
    assert rows[-1].cells["Pagu"].value == 5_878_369_000
    assert said_of(realisasi_anggaran.find(document()), "95,13%", "91,92%")


INISIATIF = inisiatif_strategis.INISIATIF_STRATEGIS.headers
DAMAGED = {(8, 3), (10, 3), (11, 4), (12, 2), (12, 3), (12, 4), (13, 3), (14, 2), (14, 3), (15, 3), (15, 4)}
"""Number of the row and column where the scan lost words that were copied from the paper."""


def test_inisiatif_is_the_one_copied_by_hand_but_for_what_the_scan_damaged() -> None:
    found = rows_of(inisiatif_strategis.find(document()), "Inisiatif Strategis")
    assert len(found) == 15
    for row, by_hand in zip(found, shipped("Inisiatif Strategis")[:15], strict=True):
        for column, name in enumerate(INISIATIF):
            mine, theirs = row.get(name, ""), str(by_hand[column] or "")
            if (int(row["No."]), column) in DAMAGED:
                assert name_key(mine) != name_key(theirs)
            elif UNREAD in theirs:
                assert name_key(mine) == name_key(theirs.replace(UNREAD, ""))
            else:
                assert re.sub(r"\s", "", mine) == re.sub(r"\s", "", theirs)


@pytest.mark.parametrize(
    "words",
    [
        ("01 1000/", "nomor 6"),
        ("V 1 C1:", "nomor 6"),
        ("nomor 5", "Output/Outcome", "kosong"),
        ("nomor 9", "Inisiatif Strategis", "tidak terbaca"),
        ("nomor 11", "Q2: 25%", "Q1, Q3, Q4"),
        ("nomor 12", "Q3: 100 Q4: 100", "Q1, Q2"),
        ("nomor 14", "Inisiatif Strategis", "tengah kalimat"),
        ("Regiatali", "nomor 15"),
    ],
)
def test_what_the_scan_damaged_is_marked(words: tuple[str, ...]) -> None:
    assert said_of(inisiatif_strategis.find(document()), *words)


def test_peta_strategi_follows_the_skp_and_leaves_what_has_two_readings() -> None:
    found = {int(r["SS"]): r for r in rows_of(peta_strategi.find(document()), "Peta Strategi")}
    assert {n: r.get("Perspektif") for n, r in found.items()} == {
        **dict.fromkeys((1, 2, 3)),
        **dict.fromkeys((4, 5, 6, 7, 8), "Internal Process"),
        **dict.fromkeys((9, 10), "Learning & Growth"),
    }
    assert found[7]["Sasaran Strategis"] == "Penegakan hukum yang efektif"
    assert said_of(peta_strategi.find(document()), "sasaran 1", "Stakeholder atau Customer")
    assert said_of(peta_strategi.find(document()), "sasaran 2", "terpotong")


def test_program_kerja_is_the_one_copied_by_hand() -> None:
    found = rows_of(aksi_lists.find(document()), "Program Kerja")
    by_hand = shipped("Program Kerja")
    assert len(found) == len(by_hand) == 149
    assert sorted(name_key(r["Program Kerja"]) for r in found) == sorted(name_key(str(r[3])) for r in by_hand)


def test_rencana_aksi_is_the_one_copied_by_hand() -> None:
    found = rows_of(aksi_lists.find(document()), "Rencana Aksi")
    by_hand = [r for r in shipped("Rencana Aksi") if isinstance(r[0], int) and r[0] <= 6]
    assert [(int(r["SS"]), name_key(r["Rencana Aksi"])) for r in found] == [
        (r[0], name_key(str(r[3]))) for r in by_hand
    ]
    assert [(r["No."], b[2]) for r, b in zip(found, by_hand, strict=True) if r["No."] != b[2]] == [
        ("I)", "l)"),
        ("I)", "l)"),
        ("p", "p)"),
    ]


def test_nothing_is_taken_for_what_the_document_has_not() -> None:
    assert manual_iku.find(document()) == nko_form.find(document()) == Recognised()


def test_what_nobody_understood_is_left_over() -> None:
    found = join([kind.find(document()) for kind in KINDS])
    left = unclaimed(document(), found)
    assert "C. Realisasi Anggaran" in left
    assert any(line.startswith("Beberapa program kerja yang dilakukan") for line in left)
    assert len(left) == 10

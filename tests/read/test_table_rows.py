"""Rows, headers and signatures told apart by place and shape; what a sheet shows is what is read, or it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.mutations_tables import fill
from support.offices import (
    REALISASI_HEADER,
    RINCIAN_HEADER,
    copy_inputs,
    edit,
    finding_codes,
    finding_places,
    identitas,
    office_folder,
    peta_rows,
    realisasi_rows,
    rincian,
    sheet,
)
from support.raw_files import NS, write

from workbook_builder.findings.catalogue import kind, message
from workbook_builder.model import Severity
from workbook_builder.pipeline import evaluate
from workbook_builder.read.sheets import analisis
from workbook_builder.read.sheets import inisiatif_strategis as inisiatif
from workbook_builder.read.sheets import manual_iku as manual
from workbook_builder.read.sheets import realisasi_iku as realisasi
from workbook_builder.read.sheets import rincian_target as rincian_reader
from workbook_builder.read.shown import Shown, _shown
from workbook_builder.read.workbook import open_workbook

HEAD_MANUAL = ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi"]
HEAD_ANALISIS = ["Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"]
HEAD_INISIATIF = ["No.", "IKU", "Inisiatif Strategis", "Output/Outcome", "Penanggung Jawab"]


def _codes(findings: Any) -> set[tuple[str, str | None]]:
    return {(t.code, t.place.cell) for t in findings}


# --- headers


def test_a_first_row_without_its_code_does_not_take_the_polarisasi_of_all_others() -> None:
    rows = [HEAD_MANUAL, [None, "Maximize", "TLK", "Persen", None], ["01b-N", "Minimize", "Sum", "Hari", "Kumulatif"]]
    (one,), findings = manual.read(sheet(rows))
    assert [one.text[k].text for k in HEAD_MANUAL] == ["01b-N", "Minimize", "Sum", "Hari", "Kumulatif"]
    assert _codes(findings) == {("baris-tanpa-kode", "A2")}


def test_a_first_row_without_code_and_period_does_not_take_the_texts_of_all_others() -> None:
    rows = [HEAD_ANALISIS, [None, None, "a", "b", "c"], ["01a-CP", "Q4", "pendorong", "kendala", "lanjut"]]
    (one,), findings = analisis.read(sheet(rows))
    assert [one.driver.text, one.obstacle.text, one.follow_up.text] == ["pendorong", "kendala", "lanjut"]
    assert _codes(findings) == {("baris-tanpa-kode", "A2")}


def test_a_repeated_header_that_leaves_columns_out_does_not_shrink_the_table() -> None:
    rows = [HEAD_MANUAL, ["01a-CP", *"abcd"], HEAD_MANUAL[:2], ["01b-N", "Minimize", "Sum", "Hari", "Kumulatif"]]
    found, findings = manual.read(sheet(rows))
    assert found[1].text["Konsolidasi"].text == "Sum"
    assert not findings


def test_a_second_table_beside_the_first_is_an_error_and_the_first_is_read_on() -> None:
    rows = [[*r, *[None] * (10 - len(r))] for r in rincian()]
    for i, part in enumerate(rincian()[:3]):
        rows[3 + i] += part
    (_, iku), findings = rincian_reader.read(sheet(rows), {})
    assert [b.code for b in iku] == ["01a-CP", "01b-N", "02a-CP"]
    assert ("tabel-kedua", "K4") in _codes(findings)


def test_a_second_table_of_the_same_headers_below_is_read() -> None:
    rows = [
        *rincian(),
        [],
        [None, None, *RINCIAN_HEADER],
        [None, None, 3, "Tiga"],
        [None, None, "03a-N", "IKU", *[1] * 7],
    ]
    (sasaran, iku), findings = rincian_reader.read(sheet(rows), {})
    assert (sasaran[-1].number, iku[-1].code, iku[-1].target["Y"].value) == (3, "03a-N", 1)
    assert not findings


def test_numbers_of_columns_under_the_header_are_no_row() -> None:
    rows = [RINCIAN_HEADER, [f"({i})" for i in range(1, 10)], *rincian()[1:]]
    (sasaran, iku), findings = rincian_reader.read(sheet(rows), {})
    assert (len(sasaran), len(iku), findings) == (2, 3, ())


def test_rows_above_the_header_are_an_error() -> None:
    rows = [rincian()[2], *rincian()]
    assert ("baris-di-atas-judul", "A1") in _codes(rincian_reader.read(sheet(rows), {})[1])


# --- signatures


def test_an_unnumbered_initiative_of_a_head_of_subdivision_ends_nothing() -> None:
    rows = [
        HEAD_INISIATIF,
        [1, "Indeks", "Satu", "a", "Seksi"],
        [None, None, "Rapat", "b", "Kepala Subbagian Umum"],
        [3, "Indeks", "Tiga", "c", "Seksi"],
    ]
    found, findings = inisiatif.read(sheet(rows))
    assert [b.inisiatif.text for b in found] == ["Satu", "Tiga"]
    assert _codes(findings) == {("baris-tidak-lengkap", "B3")}


@pytest.mark.parametrize("target", [[100] * 7, [None] * 7])
def test_a_mistyped_code_with_a_name_like_a_title_is_an_error_at_its_cell(target: list[Any]) -> None:
    rows = [*rincian(), ["O2b-CP", "Kepala kantor wajib melapor", *target], ["02c-N", "IKU", *[1] * 7]]
    (_, iku), findings = rincian_reader.read(sheet(rows), {})
    assert iku[-1].code == "02c-N"
    assert ("kode-tak-terbaca", "A7") in _codes(findings)


def test_what_is_keyed_after_a_signature_is_read_and_what_is_filled_is_said() -> None:
    sign = [[None, None, "Barabai, 31 Januari 2024"], [None, None, "Kepala Kantor,"], [None, None, "Budi"]]
    rows = [*rincian(), *sign, ["02b-CP", "Sesudah", *[1] * 7], [None, "Tanpa kode", *[2] * 7]]
    (_, iku), findings = rincian_reader.read(sheet(rows), {})
    assert iku[-1].code == "02b-CP"
    assert ("target-tanpa-kode", "A11") in _codes(findings)


# --- sasaran


@pytest.mark.parametrize(
    "number", ["SS-2", "SS.2", "SS 2", "2)", "2.", "(2)", "II", "II.", "SS II", "Sasaran 2", "ss\u20132"]
)
def test_the_number_of_a_sasaran_is_read_however_it_is_written(number: str, tmp_path: Path) -> None:
    rows = rincian()
    rows[4] = [number, *rows[4][1:]]
    result = evaluate(office_folder(tmp_path, {"Rincian Target": rows}))
    assert result.inputs.rincian[-1].ss == 2
    assert not result.total(Severity.ERROR)


@pytest.mark.parametrize("row", [[None, "Kepatuhan yang tinggi"], ["Dua", "Kepatuhan yang tinggi"], ["Kepatuhan"], []])
def test_an_unread_sasaran_row_is_an_error_and_so_is_what_it_does_to_its_iku(row: list[Any], tmp_path: Path) -> None:
    rows = rincian()
    rows[4] = row
    found = finding_places(evaluate(office_folder(tmp_path, {"Rincian Target": rows})))
    assert ("kode-lain-ss", "Rincian Target", "A6") in found
    if row:
        assert found & {(k, "Rincian Target", "A5") for k in ("sasaran-tanpa-nomor", "kode-tak-terbaca")}


def test_a_sasaran_with_a_number_and_no_name_still_heads_its_iku() -> None:
    rows = rincian()
    rows[4] = [2]
    (_, iku), _ = rincian_reader.read(sheet(rows), {})
    assert [b.ss for b in iku] == [1, 1, 2]


def test_a_place_that_the_agreement_confirms_is_no_error(tmp_path: Path) -> None:
    agreed = [["No.", "Sasaran", "Indikator Kinerja", "Target"], [3, "Tiga", "02a-CP Indeks kepatuhan", 100]]
    agreed += [
        [1, "Penerimaan yang optimal", "01a-CP Persentase penerimaan", "100%"],
        [1, None, "01b-N Jumlah kegiatan", 100],
    ]
    rows = rincian()
    rows[4] = [3, "Tiga"]
    map_ = [*peta_rows()[:2], ["Customer", 3, "Tiga"]]
    result = evaluate(
        office_folder(tmp_path, {"Rincian Target": rows, "Peta Strategi": map_, "Perjanjian Kinerja": agreed})
    )
    assert not {t.code for t in result.findings if kind(t).severity is Severity.ERROR}
    assert ("kode-lain-ss-pk", "Rincian Target", "A6") in finding_places(result)


# --- merged cells


def _merged(tmp_path: Path, sheet: str, *areas: str) -> set[tuple[str, str | None, str | None]]:
    office_folder(tmp_path, merged_areas={sheet: areas})
    return {x for x in finding_places(evaluate(tmp_path)) if x[0] == "sel-digabung"}


@pytest.mark.parametrize(
    ("sheet", "area", "cell"),
    [
        ("Realisasi IKU", "H3:H4", "H3"),
        ("Realisasi IKU", "E2:F2", "E2"),
        ("Rincian Target", "C3:C4", "C3"),
        ("Rincian Target", "C6:I6", "C6"),
    ],
)
def test_merged_cells_that_give_a_figure_to_several_are_an_error_that_names_them(
    sheet: str, area: str, cell: str, tmp_path: Path
) -> None:
    office_folder(tmp_path, merged_areas={sheet: [area]})
    found = [t for t in evaluate(tmp_path).findings if t.code == "sel-digabung"]
    assert [(t.place.sheet, t.place.cell, t.content["area"]) for t in found] == [(sheet, cell, area)]


@pytest.mark.parametrize(
    ("sheet", "area"), [("Rincian Target", "B2:I2"), ("Rincian Target", "A2:I2"), ("Realisasi IKU", "B2:B3")]
)
def test_merged_labels_and_sasaran_rows_are_as_official_sheets_have_them(sheet: str, area: str, tmp_path: Path) -> None:
    assert _merged(tmp_path, sheet, area) == set()


def test_a_dash_merged_over_periods_means_none_for_each() -> None:
    found = realisasi.read(sheet([REALISASI_HEADER, ["01a-CP", "IKU", "Indeks", None, "-", "-", "-", "-"]]), {})
    assert not found[1]


# --- what a cell shows


@pytest.mark.parametrize(
    ("number_format", "sign", "shown"),
    [
        ("General", 1, Shown()),
        ("0.00", 1, Shown()),
        ("#,##0", 1, Shown()),
        ("#,##0.00,", 1, Shown(1 / 1000)),
        ("#,##0,", 1, Shown(1 / 1000)),
        ("#,##0,,", 1, Shown(1 / 1_000_000)),
        ('0.0,,"jt"', 1, Shown(1 / 1_000_000)),
        ('#,##0.00," rb"', 1, Shown(1 / 1000)),
        ('#,##0"a,";0', 1, Shown()),
        ("0%", 1, Shown()),
        ("0.00%;[Red]-0.00%", -1, Shown()),
        ("0%%", 1, Shown(100)),
        (";;;", 1, Shown(blank=True)),
        ('"nihil"', 1, Shown(blank=True)),
        ('_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 1, Shown()),
        ('_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 0, Shown(blank=True)),
        ('_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', -1, Shown()),
        ("#,##0;(#,##0)", -1, Shown()),
        ("0;[Red]0", -1, Shown(unsigned=True)),
        ("#,##0", 0, Shown()),
        ("[>=1000]0,;0", 1, Shown()),
        ("[$Rp-421]#,##0", 1, Shown()),
    ],
)
def test_what_a_number_format_shows_is_known(number_format: str, sign: int, shown: Shown) -> None:
    assert _shown(number_format, sign) == pytest.approx(shown)


def test_a_scaled_number_is_an_error_that_says_what_is_shown_and_what_is_stored(tmp_path: Path) -> None:
    def scaled(wb: Any) -> None:
        cell = wb["Realisasi IKU"]["L8"]
        cell.value, cell.number_format = 93970, "#,##0.00,"

    result = evaluate(edit(copy_inputs(tmp_path), "realisasi.xlsx", scaled))
    one = next(t for t in result.findings if t.code == "tampilan-berbeda")
    assert one.place.cell == "L8" and result.failed(strict=False)
    assert "'93,97'" in message(one) and "isinya 93.970" in message(one)


@pytest.mark.parametrize(
    ("hide", "words"),
    [
        (lambda ws: setattr(ws.row_dimensions[8], "hidden", True), "baris yang tersembunyi atau tersaring"),
        (lambda ws: setattr(ws.column_dimensions["F"], "hidden", True), "kolom yang tersembunyi"),
    ],
)
def test_a_finding_at_a_cell_that_nobody_sees_says_so(hide: Callable[[Any], None], words: str, tmp_path: Path) -> None:
    def change(wb: Any) -> None:
        wb["Realisasi IKU"]["F8"] = "67.63.1"
        hide(wb["Realisasi IKU"])

    result = evaluate(edit(copy_inputs(tmp_path), "realisasi.xlsx", change))
    (hidden,) = (t for t in result.findings if t.code == "angka-tak-terbaca")
    assert words in message(hidden)
    others = [
        t for t in result.findings if t.place.cell not in ("F8", "A8") and not (t.place.cell or "").startswith("F")
    ]
    assert not any("tersembunyi" in message(t) for t in others if not t.code.endswith("tersembunyi"))


def test_rows_without_height_and_columns_without_width_are_hidden_too(tmp_path: Path) -> None:
    part = (
        f'<worksheet {NS}><cols><col min="2" max="3" width="0" customWidth="1"/></cols><sheetData>'
        '<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row>'
        '<row r="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>'
    )
    hidden = open_workbook(write(tmp_path / "a.xlsx", {"xl/worksheets/sheet1.xml": part})).sheets[0].hidden
    assert (hidden.rows, hidden.columns) == ({1}, {2})


# --- sheets


@pytest.mark.parametrize("name", ["Rincian Target (2)", "Sheet3", "Rincian Target Kinerja"])
def test_the_rest_of_a_table_on_another_sheet_is_an_error_that_names_its_rows(name: str, tmp_path: Path) -> None:
    rows = rincian()
    target = {"Identitas": identitas(), "Rincian Target": rows[:4], name: [["lanjutan"], rows[0], *rows[4:]]}
    found = [t for t in evaluate(office_folder(tmp_path, target)).findings if t.code == "tabel-di-lembar-lain"]
    assert [(t.place.sheet, t.content["official"], t.content["listing"]) for t in found] == [
        (name, "Rincian Target", "'2', '02a-CP'")
    ]


def test_a_copy_of_a_table_on_another_sheet_loses_nothing(tmp_path: Path) -> None:
    result = evaluate(office_folder(tmp_path, {"Salinan": rincian(), "Catatan": [["Kode", "Hal"], ["a", 1]]}))
    assert not result.total(Severity.ERROR)
    assert {x for x in finding_places(result) if x[0] in ("lembar-tabel-resmi", "lembar-diabaikan")} == {
        ("lembar-tabel-resmi", "Salinan", None), ("lembar-diabaikan", "Catatan", None),
    }  # fmt: skip


# --- what is no record but holds something


@pytest.mark.parametrize(
    ("file", "sheet", "cells", "code"),
    [
        ("target.xlsx", "Manual IKU", {"A12": None}, "baris-tanpa-kode"),
        ("target.xlsx", "Perjanjian Kinerja", {"C9": None}, "baris-tanpa-kode"),
        ("target.xlsx", "Anggaran", {"A17": None, "B17": None, "C17": 5}, "baris-tidak-lengkap"),
        ("target.xlsx", "Program Kerja", {"A11": None}, "baris-tidak-lengkap"),
        ("target.xlsx", "Rencana Aksi", {"A11": "satu"}, "nomor-ss-tak-terbaca"),
        ("realisasi.xlsx", "Realisasi Anggaran", {"A12": None, "C12": 5}, "belanja-tanpa-kode"),
        ("realisasi.xlsx", "Angka Terbit", {"C104": 5}, "baris-tidak-lengkap"),
    ],
)
def test_a_row_that_lost_a_figure_or_a_text_is_more_than_an_info(
    file: str, sheet: str, cells: dict[str, Any], code: str, tmp_path: Path
) -> None:
    result = evaluate(edit(copy_inputs(tmp_path), file, fill(sheet, **cells)))
    found = [t for t in result.findings if t.place.sheet == sheet and t.code == code]
    assert len(found) == 1 and kind(found[0]).severity is not Severity.INFO


def test_a_budget_row_without_an_amount_stays_the_program_of_its_kegiatan(tmp_path: Path) -> None:
    result = evaluate(edit(copy_inputs(tmp_path), "target.xlsx", fill("Anggaran", C13=None)))
    assert ("anggaran-belum-diisi", "Anggaran", "C13") in finding_places(result)
    assert "anggaran-program" not in finding_codes(result)


def test_the_clean_office_has_none_of_these_findings(tmp_path: Path) -> None:
    assert not evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows()})).total(Severity.ERROR)

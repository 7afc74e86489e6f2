"""Headers, sheet names, periods, choices and values as offices write them: one case per spelling."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.offices import RINCIAN_HEADER, cell, finding_codes, office_folder, realisasi_rows, rincian, said, sheet

from workbook_builder.findings.catalogue import advice, message
from workbook_builder.findings.kind import found_at
from workbook_builder.model import Finding
from workbook_builder.model.codes import parse_belanja_code, parse_code, split_code
from workbook_builder.model.period_words import period_of
from workbook_builder.pipeline import Evaluation, Scored, build, evaluate
from workbook_builder.read.numbers import read_number, read_plain, read_rupiah
from workbook_builder.read.sheet_names import official_name, sheet_names
from workbook_builder.read.sheets import anggaran
from workbook_builder.read.sheets import rincian_target as rincian_reader
from workbook_builder.read.sheets.inisiatif_strategis import read_trajectory
from workbook_builder.text.choices import match

OFFICIAL = ("Rincian Target", "Anggaran", "Analisis", "Realisasi Anggaran", "Perjanjian Kinerja")


def findings(result: Evaluation, code: str) -> list[Finding]:
    return [t for t in result.findings if t.code == code]


# --- periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("TW IV", "Q4"), ("Triwulan 4", "Q4"), ("Trw I", "Q1"), ("TW-I", "Q1"), ("q3", "Q3"),
        ("Triwulan II 2024", "Q2"),
        ("Smt.1", "Smt.1"), ("Smt I", "Smt.1"), ("SMST I", "Smt.1"), ("Sm1", "Smt.1"), ("Semester 1", "Smt.1"),
        ("sd. Q3", "s.d.Q3"), ("s.d. Triwulan III", "s.d.Q3"), ("Sampai dengan Q3", "s.d.Q3"), ("s/d TW 3", "s.d.Q3"),
        ("SD TRIWULAN 4", "Y"), ("Y", "Y"), ("Y-24", "Y"), ("Tahunan", "Y"), ("Setahun", "Y"), ("2024", "Y"),
        ("2023", None), ("Y-2023", None), ("TW 5", None), ("I", None), ("Semester 2", None), ("Sml", None), ("", None),
    ],
)  # fmt: skip
def test_a_period_is_read_in_every_usual_spelling_and_another_year_is_not(text: str, period: str | None) -> None:
    assert period_of(text, 2024) == period


@pytest.mark.parametrize("text", ["TW IV", "Y", "Triwulan 4", "q4", "s.d. TW IV"])
def test_an_analysis_of_the_reported_period_is_shown_however_its_period_is_written(text: str, tmp_path: Path) -> None:
    rows = [["Kode", "Periode", "Faktor Pendorong"], ["01a-CP", text, "Sinergi dengan pemda"]]
    result = evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows(), "Analisis": rows}))
    assert "analisis-periode-asing" not in finding_codes(result)
    workbook = openpyxl.load_workbook(build(result, tmp_path / "output").path)
    assert "Sinergi dengan pemda" in {c.value for row in workbook["Analisis"].iter_rows() for c in row}


def test_two_analyses_of_one_iku_and_period_are_both_shown(tmp_path: Path) -> None:
    rows = [["Kode", "Periode", "Faktor Pendorong"], ["01a-CP", "Q4", "Pertama"], ["01a-CP", "TW 4", "Kedua"]]
    result = evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows(), "Analisis": rows}))
    workbook = openpyxl.load_workbook(build(result, tmp_path / "output").path)
    assert {"Pertama", "Kedua"} <= {c.value for row in workbook["Analisis"].iter_rows() for c in row}


def test_an_unknown_period_of_an_analysis_is_a_finding_that_offers_what_was_meant(tmp_path: Path) -> None:
    rows = [["Kode", "Periode", "Faktor Pendorong"], ["01a-CP", "Sml", "Sinergi"]]
    result = evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows(), "Analisis": rows}))
    (item,) = findings(result, "analisis-periode-asing")
    assert "tidak ditampilkan" in message(item) and message(item).endswith("Maksud Anda 'Smt.1'?")


# --- headers


@pytest.mark.parametrize(
    ("column", "header"),
    [
        (8, "Y-2025"), (8, "Y (2025)"), (8, "Tahunan"), (8, "Setahun"), (8, "Year"), (8, "Target 2025"),
        (8, "Target Tahunan"), (6, "s.d. Triwulan III"), (6, "Sampai dengan Q3"), (6, "sd. Q3"), (4, "Sml"),
        (4, "SMST I"), (4, "Sm1"), (2, "Trw I"), (2, "TW-I"), (2, "Triwulan I Tahun 2025"),
        (1, "Sasaran Strategis/Indikator Kinerja Utama"), (1, "SS/IKU"),
    ],
)  # fmt: skip
def test_an_official_header_is_found_in_its_usual_spelling(column: int, header: str) -> None:
    row = rincian()
    row[0] = [header if i == column else h for i, h in enumerate(RINCIAN_HEADER)]
    result, observations = rincian_reader.read(sheet(row), {})
    assert [b.code for b in result.iku] == ["01a-CP", "01b-N", "02a-CP"] and len(result.sasaran) == 2
    assert [b.target["Y"].value for b in result.iku] == [100, 100, 100]
    assert {t.code for t in observations} == ({"judul-salah-ketik"} if header == "Sml" else set())


def test_bare_roman_numbers_head_the_quarters_only_under_the_word_target() -> None:
    header = ["Kode", "IKU", "I", "II", "Smt 1", "III", "s.d. Q3", "IV", "Y"]
    content = rincian()[1:]
    present, _ = rincian_reader.read(sheet([["", "", *["Target"] * 7], header, *content]), {})
    assert len(present.iku) == 3
    without, observations = rincian_reader.read(sheet([header, *content]), {})
    assert not without.iku and {t.code for t in observations} == {"kolom-hilang"}


@pytest.mark.parametrize(
    ("sasaran", "iku"), [("SS 1 Penerimaan", "[01a-CP] Persentase"), ("1. Penerimaan", "01a-CP Persentase")]
)
def test_code_and_name_in_one_column_are_taken_apart(sasaran: str, iku: str) -> None:
    row = [["Sasaran Strategis/Indikator Kinerja Utama", *RINCIAN_HEADER[2:]], [sasaran], [iku, *["20%"] * 7]]
    result, observations = rincian_reader.read(sheet(row), {})
    (item,) = result.iku
    assert (item.code, item.name.text, item.ss, result.sasaran[0].name.text) == (
        "01a-CP",
        "Persentase",
        1,
        "Penerimaan",
    )
    assert not observations


def test_columns_under_realisasi_are_never_taken_for_targets() -> None:
    row = [["Kode", "IKU", *["Realisasi"] * 7], [None, None, *RINCIAN_HEADER[2:]], *rincian()[1:]]
    result, observations = rincian_reader.read(sheet(row), {})
    assert not result.iku and [(t.code, t.place.cell) for t in observations] == [("kolom-bukan-target", "C1")]


@pytest.mark.parametrize("header", ["Y-2023", "Target 2023", "Y (2023)"])
def test_a_header_of_another_year_is_read_and_said(header: str, tmp_path: Path) -> None:
    row = rincian()
    row[0] = [*RINCIAN_HEADER[:8], header]
    result = evaluate(office_folder(tmp_path, {"Rincian Target": row}))
    (item,) = findings(result, "judul-kolom-lain-tahun")
    assert item.place.cell == "I1" and isinstance(result, Scored) and result.score.nko["Y"] is not None


# --- codes


@pytest.mark.parametrize(
    ("text", "code"),
    [("01a-CP", "01a-CP"), ("1a-CP", "1a-CP"), ("1c \u2013 C", "1c-C"), ("9-N", "9-N"), ("[01a-CP]", "01a-CP"),
     ("O1a-CP", None), ("01aCP", None), ("9N", None), ("3-d", None), ("[01a-CP nama", None)],
)  # fmt: skip
def test_a_code_is_read_in_every_usual_spelling_and_a_slip_is_not(text: str, code: str | None) -> None:
    assert parse_code(text) == code


def test_a_code_in_brackets_before_a_name_is_taken_apart() -> None:
    assert split_code("[01a-CP] Persentase") == ("01a-CP", "Persentase")
    assert split_code("9-N Indeks") == ("9-N", "Indeks")


@pytest.mark.parametrize("text", ["51", "51.", "(51)", " 51 "])
def test_a_code_of_spending_is_read_with_its_point(text: str) -> None:
    assert parse_belanja_code(text) == "51"


# --- values


@pytest.mark.parametrize(
    ("text", "percent", "satuan", "value"),
    [
        ("90 persen", True, "Persen", 90), ("\u2265 90%", True, "", 90), (">=90%", True, "", 90),
        ("90%*", True, "", 90),
        ("90%\u00b9", True, "", 90), ("95 hari", False, "Hari", 95), ("95 hari", False, "", 95),
        ("60 kali", False, "Kali", 60), ("95 hari kerja", False, "Hari Kerja", 95), ("3 (skala 4)", False, "", 3),
        ("80 (80)", False, "", 80), ("1\u2009192\u2009289", False, "", 1192289), ("1\u00a0234", False, "", 1234),
        ("85 poin", False, "Poin", 85),
    ],
)  # fmt: skip
def test_a_value_is_read_past_its_unit_sign_or_footnote_and_it_is_said(
    text: str, percent: bool, satuan: str, value: int
) -> None:
    number = read_number(cell(text), percent, satuan)
    assert (number.value, number.problem, said(number).code) == (value, None, "angka-berketerangan")
    item = found_at(said(number), number.place)
    assert str(item.content["read_as"]) in message(item) and "{" not in message(item) + advice(item)


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [("80 (81)", "80", "81"), ("85\n86", "85", "86"), ("90%\n95%", "90%", "95%"), ("1.085", "1,085", "1085")],
)
def test_what_keeps_two_meanings_shows_both(text: str, a: str, b: str) -> None:
    number = read_number(cell(text), "%" in text)
    assert (number.value, said(number).code) == (None, "angka-dua-arti")
    assert (said(number).content["a"], said(number).content["b"]) == (a, b)


def test_a_lone_point_is_asked_with_the_spelling_that_leaves_no_doubt() -> None:
    number = read_number(cell("1.250"), False, "Kegiatan")
    assert "tulis 1250 tanpa titik" in advice(found_at(said(number), number.place))


@pytest.mark.parametrize(
    ("text", "offer"),
    [("9()", "90"), ("1OO", "100"), ("l5", "15"), ("1 192 289", "1192289"), ("85 86", ""), ("12 5", "")],
)
def test_a_slip_is_offered_and_two_numbers_are_never_made_one(text: str, offer: str) -> None:
    number = read_number(cell(text), False)
    assert (number.value, said(number).code, said(number).suggestion) == (None, "angka-tak-terbaca", offer)


@pytest.mark.parametrize("text", ["95 hari", "60 kali"])
def test_a_unit_that_is_not_the_satuan_is_an_error(text: str) -> None:
    assert said(read_number(cell(text), False, "Dokumen")).code == "satuan-lain"
    assert said(read_number(cell(text), True)).code == "satuan-lain"


@pytest.mark.parametrize("text", ["5 juta", "3 miliar", "90% hari", "10\u00b2", "3 dari 4"])
def test_a_word_that_changes_the_number_is_never_read_past(text: str) -> None:
    assert said(read_number(cell(text), "%" in text)).code == "angka-tak-terbaca"


@pytest.mark.parametrize(
    "text", ["Rp1.192.289.000,-", "Rp 1.192.289.000,00", "1.192.289.000", "Rp1.192.289.000,\u2013"]
)
def test_an_amount_is_read_in_an_iku_of_rupiah_as_in_the_budget(text: str) -> None:
    assert read_number(cell(text), False, "Rupiah").value == read_rupiah(cell(text)).value == 1192289000


@pytest.mark.parametrize("value", [1.5, "Rp1.234,5", "1.234,5"])
def test_a_fraction_of_a_rupiah_is_refused_in_an_iku_of_rupiah(value: Any) -> None:
    assert said(read_number(cell(value), False, "Rupiah")).code == "rupiah-tidak-bulat"


def test_an_amount_in_an_iku_of_another_unit_is_refused() -> None:
    assert said(read_number(cell("Rp5.000"), False, "Indeks")).code == "angka-tak-terbaca"
    assert read_plain(cell("Rp5.403.192.890")).value == 5403192890


# --- a lone point, decided by its row


def _row(*targets: Any) -> Any:
    (item,) = rincian_reader.read(sheet([RINCIAN_HEADER, [1, "Sasaran"], ["01a-CP", "IKU", *targets]]), {})[0].iku
    return item.target


def test_a_lone_point_is_decided_where_the_other_figures_leave_one_reading() -> None:
    target = _row("1.250", 900, 2150, 1100, 3250, 1050, 4300)
    assert (target["Q1"].value, said(target["Q1"]).code) == (1250, "angka-diputus-baris")
    assert _row("1.250", 1.1, 1.5, 1.2, 1.3, 1.4, 1.5)["Q1"].value == 1.25


@pytest.mark.parametrize("others", [["1.300"] * 6, [900, 1.1, "-", "-", "-", "-"], [900, *["-"] * 5], ["-"] * 6])
def test_a_lone_point_is_asked_where_they_leave_none_or_both(others: list[Any]) -> None:
    assert said(_row("1.250", *others)["Q1"]).code == "angka-dua-arti"


# --- choices


@pytest.mark.parametrize(
    ("text", "choices", "meant"),
    [
        ("MAX", ("Maximize", "Minimize"), "Maximize"), ("min", ("Maximize", "Minimize"), "Minimize"),
        ("Rata-rata", ("Sum", "Average", "TLK"), "Average"), ("Penjumlahan", ("Sum", "Average", "TLK"), "Sum"),
        ("Jumlah", ("Sum", "Average", "TLK"), "Sum"), ("Take Last Known", ("Sum", "TLK"), "TLK"),
        ("Take Last Known Value", ("Sum", "TLK"), "TLK"), ("Posisi Akhir", ("Sum", "TLK"), "TLK"),
        ("Y", ("Ya", "Tidak"), "Ya"), ("Yes", ("Ya", "Tidak"), "Ya"), ("No", ("Ya", "Tidak"), "Tidak"),
        ("Maximise", ("Maximize", "Minimize"), None),
    ],
)  # fmt: skip
def test_a_choice_is_read_by_its_usual_other_words_and_a_slip_is_not(
    text: str, choices: tuple[str, ...], meant: str | None
) -> None:
    assert match(text, choices) == meant


MANUAL_HEADER = ["Kode", "Polarisasi", "Konsolidasi", "Satuan"]


def _manual(tmp_path: Path, *row: Any) -> Evaluation:
    return evaluate(office_folder(tmp_path, {"Manual IKU": [MANUAL_HEADER, ["01b-N", *row]]}))


def test_max_sum_in_one_cell_states_both_choices(tmp_path: Path) -> None:
    result = _manual(tmp_path, "Min/Sum", None, "Kegiatan")
    iku = next(s.iku for s in result.score.iku if s.iku.code == "01b-N")  # type: ignore[union-attr]
    assert (iku.polarisasi.value, iku.konsolidasi.value, iku.inferred) == ("Minimize", "Sum", frozenset())


def test_a_pair_against_the_column_beside_it_is_an_error(tmp_path: Path) -> None:
    (item,) = findings(_manual(tmp_path, "Max/TLK", "Sum", "Kegiatan"), "pilihan-bertentangan")
    assert item.place.cell == "C2"


@pytest.mark.parametrize("dash", ["-", "\u2013", "\u2014", "\u2212", "--", "n/a"])
def test_every_dash_in_a_choice_column_means_blank(dash: str, tmp_path: Path) -> None:
    result = _manual(tmp_path, dash, dash, "Kegiatan")
    assert "pilihan-tak-dikenal" not in finding_codes(result)
    assert {"polarisasi-disimpulkan", "konsolidasi-disimpulkan"} <= finding_codes(result)


# --- sheet names


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Rincian Target Kinerja 2025", "Rincian Target"), ("Realisasi Anggaran TW IV", "Realisasi Anggaran"),
        ("Analisa", "Analisis"), ("Anggaran 2025", "Anggaran"), ("Anggaran (2025)", "Anggaran"),
        ("PK", "Perjanjian Kinerja"),
        ("Rincian Target (2)", None), ("Catatan", None), ("2025", None),
    ],
)  # fmt: skip
def test_a_sheet_name_with_a_year_or_a_quarter_means_the_official_sheet(name: str, meant: str | None) -> None:
    assert official_name(name, OFFICIAL) == meant


def test_an_exact_name_comes_before_one_that_only_means_it_and_two_of_these_are_unclear() -> None:
    found = sheet_names(["Anggaran 2025", "Anggaran"], OFFICIAL)
    assert found.read == {"Anggaran": "Anggaran"} and found.double == {"Anggaran 2025": "Anggaran"}
    found = sheet_names(["Anggaran 2024", "Anggaran 2025"], OFFICIAL)
    assert not found.read and set(found.unclear) == {"Anggaran 2024", "Anggaran 2025"}


def test_a_renamed_sheet_is_read_and_said(tmp_path: Path) -> None:
    rows = [["Kode", "Program/Kegiatan", "Anggaran"], ["A", "Program", 1000], [None, "Total", 1000]]
    result = evaluate(office_folder(tmp_path, {"Anggaran 2024": rows}))
    assert len(result.inputs.anggaran) == 2
    assert [t.place.sheet for t in findings(result, "lembar-nama-lain")] == ["Anggaran 2024"]


def test_an_official_table_on_a_sheet_of_any_name_is_a_warning(tmp_path: Path) -> None:
    result = evaluate(
        office_folder(tmp_path, {"Sheet7": rincian(), "Rapat": [["Uraian", "Isi"], ["Tanggal", "1 Mei"]]})
    )
    assert [t.place.sheet for t in findings(result, "lembar-tabel-resmi")] == ["Sheet7"]
    assert [t.place.sheet for t in findings(result, "lembar-diabaikan")] == ["Rapat"]


# --- budget


@pytest.mark.parametrize(
    ("codes", "kinds"),
    [
        (["A", "A.1", "B", "B.1"], "pkpk"), (["I", "1", "2", "II", "1"], "pkkpk"),
        (["A", "I", "II", "B", "I"], "pkkpk"),
        (["I", "A", "B", "C", "II", "A"], "pkkkpk"), (list("ABCDEFGHI"), "p" * 9), (["I", "II", "III"], "ppp"),
    ],
)  # fmt: skip
def test_letters_and_roman_numbers_are_told_apart_by_their_order(codes: list[str], kinds: str) -> None:
    row = [["Kode", "Program/Kegiatan", "Anggaran"], *([c, f"Nama {i}", 5] for i, c in enumerate(codes))]
    result, _ = anggaran.read(sheet(row))
    assert "".join(b.kind[0] for b in result) == kinds


def test_a_budget_row_without_its_amount_is_said_to_be_unfilled_and_kept() -> None:
    row = [
        ["Kode", "Program/Kegiatan", "Anggaran"],
        ["A", "Program Penerimaan", None],
        ["A.1", "Kegiatan", 5],
        [None, "Total", None],
    ]
    result, observations = anggaran.read(sheet(row))
    assert [b.program for b in result] == [None, 0, None]
    assert [(t.code, t.place.cell) for t in observations] == [
        ("anggaran-belum-diisi", "C2"),
        ("anggaran-belum-diisi", "C4"),
    ]


def test_a_note_under_the_budget_is_no_unfilled_row() -> None:
    row = [["Kode", "Program/Kegiatan", "Anggaran"], ["A", "Program", 5], [None, "Catatan rapat", None]]
    assert [t.code for t in anggaran.read(sheet(row))[1]] == ["baris-diabaikan"]


# --- trajectory


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Q1: 10%\nQ2: 40%", {"Q1": 10, "Q2": 40}), ("TW 1: 5", {"Q1": 5}),
        ("TW I 20% TW II 40%", {"Q1": 20, "Q2": 40}),
        ("Triwulan IV = 3 dokumen", {"Q4": 3}), ("Q1: 1.085", {"Q1": None}), ("Q1: 5 Q1: 6", {"Q1": None}),
        ("laporan tiap triwulan", {}), ("Q1-Q4: 100%", {}),
    ],
)  # fmt: skip
def test_a_trajectory_is_read_by_one_parser(text: str, values: dict[str, float | None]) -> None:
    assert {q: a.value for q, a in read_trajectory(cell(text)).items()} == values


def test_an_ambiguous_trajectory_is_a_finding_and_shown_as_found_and_a_clear_one_as_a_number(tmp_path: Path) -> None:
    header = ["No.", "IKU", "Inisiatif Strategis", "Output/Outcome", "Trajectory Kegiatan", "Trajectory Output"]
    rows = [header, [1, "Jumlah kegiatan", "Rapat", "Laporan", "TW 1: 5", "TW 1: 5\nQ2: 1.085"]]
    result = evaluate(office_folder(tmp_path, {"Inisiatif Strategis": rows}))
    (item,) = findings(result, "inisiatif-dua-arti")
    assert item.place.cell == "F2" and "'1.085'" in message(item)
    ws = openpyxl.load_workbook(build(result, tmp_path / "output").path)["Pantauan Inisiatif"]
    row = next(r for r in ws.iter_rows(values_only=True) if r[2] == "Jumlah kegiatan")
    assert row[3:7] == (5, "1.085", None, None)


def test_last_year_beside_this_year_is_never_taken_for_this_year() -> None:
    header = [*RINCIAN_HEADER[:8], "Target 2023", "Y"]
    content = [[*r, r[-1]] if len(r) > 2 else r for r in rincian()[1:]]
    observations = rincian_reader.read(sheet([header, *content]), {})[1]
    assert [(t.code, t.place.cell) for t in observations] == [("kolom-dua-tahun", "J1")]

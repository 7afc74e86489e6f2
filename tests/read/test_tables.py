"""Tables of another office, laid out unlike the shipped ones, read to the same records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.offices import (
    ABOUT_SMALL_OFFICES,
    PERIODE,
    PETA_HEADER,
    REALISASI_HEADER,
    RINCIAN_HEADER,
    Percent,
    copy_inputs,
    finding_codes,
    finding_places,
    identitas,
    office_folder,
    peta_rows,
    realisasi_rows,
    rincian,
    sheet,
    write_workbook,
)

from workbook_builder.findings.catalogue import kind
from workbook_builder.model import Severity
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.pipeline import Evaluation, Scored, evaluate
from workbook_builder.read.sheets import analisis, anggaran
from workbook_builder.read.sheets import inisiatif_strategis as inisiatif
from workbook_builder.read.sheets import perjanjian_kinerja as perjanjian
from workbook_builder.read.sheets import peta_strategi as read_mapping
from workbook_builder.read.sheets import rincian_target as rincian_reader

BuildRecord = tuple[str, int | None, str, tuple[float | None, ...]]

RISING = (20.0, 45.0, 45.0, 70.0, 70.0, 100.0, 100.0)
TOTAL = (5.0, 5.0, 10.0, 5.0, 15.0, 85.0, 100.0)
UNCHANGED = (100.0,) * 7
EXPECTED: list[BuildRecord] = [
    ("01a-CP", 1, "Persentase penerimaan", RISING),
    ("01b-N", 1, "Jumlah kegiatan", TOTAL),
    ("02a-CP", 2, "Indeks kepatuhan", UNCHANGED),
]
SIGNATURE = {
    "place, date and title": [[None, None, "Barabai, 31 Januari 2024"], [None, None, "Kepala Kantor Pelayanan Pajak,"]],
    "acknowledged": [["Mengetahui,"], ["Kepala Kanwil DJP"], [], ["Budi"]],
    "approved": [[None, "Menyetujui,"], [None, "Siti Aminah"]],
    "electronic": [[None, None, "Ditandatangani Secara Elektronik"], [None, None, "Budi"]],
    "two columns": [["Pejabat Penilai,", None, "Pegawai yang Dinilai,"], ["Budi", None, "Siti"]],
    "a number of an employee": [[None, "NIP 000000000000000000"], [None, "Budi"]],
    "a town of two words": [[None, None, None, "Kota Baru, 2 Februari 2026"], [None, None, None, "Budi"]],
}


def read(row: Sequence[Sequence[Any]], satuan: Mapping[str, str] | None = None) -> list[BuildRecord]:
    """What Rincian Target reads to, without places."""
    (_, iku), _ = rincian_reader.read(sheet(row), satuan or {})
    return [(b.code, b.ss, b.name.text, tuple(b.target[p].value for p in PERIODE)) for b in iku]


def observations(row: Sequence[Sequence[Any]]) -> set[tuple[str, str | None]]:
    """What the reader of Rincian Target notices, with the cell."""
    return {(t.code, t.place.cell) for t in rincian_reader.read(sheet(row), {})[1]}


def is_clean(result: Evaluation) -> bool:
    severity = {kind(t).severity for t in result.findings if t.code not in ABOUT_SMALL_OFFICES}
    return not severity & {Severity.ERROR, Severity.WARNING}


# --- where the table stands


def test_a_header_on_row_1_is_found() -> None:
    assert read(rincian()) == EXPECTED
    assert observations(rincian()) == set()


@pytest.mark.parametrize("count", [1, 3, 14, 40])
def test_any_number_of_title_rows_may_stand_above(count: int) -> None:
    title = [["RINCIAN TARGET KINERJA"], ["KPP PRATAMA BANJARBARU"], [], ["TAHUN 2026"]]
    top = [title[i % 4] for i in range(count)]
    assert read([*top, *rincian()]) == EXPECTED


@pytest.mark.parametrize("pattern", SIGNATURE)
def test_a_signature_block_below_is_not_read(pattern: str) -> None:
    row = [*rincian(), [], *SIGNATURE[pattern]]
    assert read(row) == EXPECTED
    assert observations(row) == set()


def test_a_signature_block_directly_below_without_a_blank_row_is_not_read() -> None:
    row = [*rincian(), *SIGNATURE["place, date and title"]]
    assert (read(row), observations(row)) == (EXPECTED, set())


def test_a_signature_block_before_a_page_break_does_not_end_the_table() -> None:
    content = rincian()
    row = [*content[:4], [], *SIGNATURE["acknowledged"], [], *[content[0]], *content[4:]]
    assert read(row) == EXPECTED


@pytest.mark.parametrize(
    "content",
    ["Pihak Pertama,", "Kepala KPP Pratama Banjarbaru,", "Banjarbaru,    Januari 2026", "Ditetapkan di Banjarbaru"],
)
def test_a_signature_over_the_target_columns_is_not_taken_for_a_target(content: str) -> None:
    """The shipped sheet signs over merged C:I, which are the columns of the targets."""
    assert not {k for k, _ in observations([*rincian(), [], [None, None, content]])} & {
        "target-tanpa-kode",
        "kode-tak-terbaca",
    }


def test_a_note_under_the_table_is_named_as_ignored() -> None:
    assert observations([*rincian(), [], [None, "Catatan: target sementara"]]) == {("baris-diabaikan", "B8")}


# --- how the header is written


def test_wrapped_header_text_is_one_header() -> None:
    header = ["Kode\nSS/IKU", "SS dan\nIKU", "Q1", "Q2", "Smt.\n1", "Q3", "s.d.\nQ3", "Q4", "Y"]
    assert read([header, *rincian()[1:]]) == EXPECTED


@pytest.mark.parametrize(
    "header",
    [
        ["KODE SS/IKU", "SS DAN IKU", "q1", "q2", "SMT. 1", "q3", "S.D.Q3", "q4", "y"],
        [" Kode SS / IKU ", "SS  dan  IKU", " Q 1", "Q.2", "Smt 1", "Q3 ", "s.d. Q3", "Q4", "Y"],
        ["Kode", "IKU", "Triwulan I", "Triwulan II", "Semester I", "Triwulan III", "s/d Q3", "Triwulan IV", "Tahun"],
        ["Kode IKU", "SS/IKU", *(f"Target {p}" for p in PERIODE)],
    ],
    ids=["upper and lower case", "spaces", "other words", "with the word Target"],
)
def test_headers_may_differ_in_case_spacing_and_wording(header: list[str]) -> None:
    assert read([header, *rincian()[1:]]) == EXPECTED


def test_a_header_over_two_rows_need_not_be_merged() -> None:
    top = ["Kode SS/IKU", "SS dan IKU", "Target"]
    bottom = [None, None, *RINCIAN_HEADER[2:]]
    assert read([["RINCIAN TARGET"], top, bottom, *rincian()[1:]]) == EXPECTED


def test_a_header_over_two_rows_may_be_merged(tmp_path: Path) -> None:
    top = ["Kode SS/IKU", "SS dan IKU", "Target"]
    row = [["RINCIAN TARGET"], top, [None, None, *RINCIAN_HEADER[2:]], *rincian()[1:]]
    office_folder(
        tmp_path, {"Rincian Target": row}, merged_areas={"Rincian Target": ["A1:I1", "A2:A3", "B2:B3", "C2:I2"]}
    )
    _same(evaluate(tmp_path))


def _same(result: Evaluation) -> None:
    """The small office was read without loss."""
    got = [(i.code, i.ss, i.name, tuple(i.target[p] for p in PERIODE)) for i in result.score.agreement.iku]  # type: ignore[union-attr]
    assert got == EXPECTED
    assert is_clean(result), finding_places(result)


def test_a_header_repeated_at_page_breaks_is_not_a_row() -> None:
    header, *content = rincian()
    row = [header, *content[:2], header, *content[2:4], [], header, *content[4:]]
    assert (read(row), observations(row)) == (EXPECTED, set())


def test_a_header_over_two_rows_repeated_at_a_page_break_is_not_a_row() -> None:
    header = [["Kode SS/IKU", "SS dan IKU", "Target"], [None, None, *RINCIAN_HEADER[2:]]]
    content = rincian()[1:]
    row = [*header, *content[:2], *header, *content[2:]]
    assert (read(row), observations(row)) == (EXPECTED, set())


def test_a_repeated_header_may_stand_in_other_columns() -> None:
    content = rincian()
    row = [*content[:4], [], *([None, *item] for item in [content[0], *content[4:]])]
    assert read(row) == EXPECTED


def test_blank_rows_may_separate_the_parts() -> None:
    row = [r for item in rincian() for r in (item, [], [])]
    assert (read(row), observations(row)) == (EXPECTED, set())


def test_columns_may_stand_in_another_order() -> None:
    rank = [8, 1, 6, 2, 0, 4, 3, 5, 7]
    row = [[(list(item) + [None] * 9)[i] for i in rank] for item in rincian()]
    assert read(row) == EXPECTED


def test_extra_columns_left_and_right_are_named_and_not_read() -> None:
    header, *content = rincian()
    row = [
        ["No", *header, "Keterangan"],
        *([n, *item, *[None] * (9 - len(item)), "x"] for n, item in enumerate(content)),
    ]
    assert read(row) == EXPECTED
    assert observations(row) == {("kolom-diabaikan", "A1"), ("kolom-diabaikan", "K1")}


def test_a_repeated_column_is_named_and_the_leftmost_is_read() -> None:
    row = [[*RINCIAN_HEADER, "Q1"], *([*item, *[None] * (9 - len(item)), 7] for item in rincian()[1:])]
    assert read(row) == EXPECTED
    assert ("kolom-ganda", "J1") in observations(row)


def test_a_missing_column_is_named_with_those_that_were_found() -> None:
    row = [["judul"], [k for k in RINCIAN_HEADER if k != "s.d.Q3"], [1, "Penerimaan"]]
    item = rincian_reader.read(sheet(row), {})[1][0]
    assert (item.code, item.place.cell) == ("kolom-hilang", "A2")
    assert item.content["column"] == "'s.d.Q3'" and "'Smt.1'" in str(item.content["present"])


def test_a_sheet_without_any_known_header_is_answered_with_all_that_is_missing() -> None:
    item = rincian_reader.read(sheet([["apa saja"], [1, 2]]), {})[1][0]
    assert item.code == "kolom-hilang" and item.place.cell is None
    assert item.content["present"] == "tidak satu pun"


# --- rows


@pytest.mark.parametrize(
    ("written", "defaults"),
    [
        ("1c-C", "1c-C"),
        ("01a-CP", "01a-CP"),
        ("01A-cp", "01a-CP"),
        (" 01a - CP ", "01a-CP"),
        ("01a\u2013CP", "01a-CP"),
        ("10b-N", "10b-N"),
    ],
)
def test_a_code_may_have_one_digit_another_case_spaces_or_a_long_dash(written: str, defaults: str) -> None:
    number = int(defaults[:2].strip("abc"))
    assert read([RINCIAN_HEADER, [number, "SS"], [written, "IKU", *UNCHANGED]]) == [
        (defaults, number, "IKU", UNCHANGED)
    ]


@pytest.mark.parametrize("number", [3, 3.0, "3", "3.", "SS 3", "ss3"])
def test_the_number_of_a_sasaran_may_be_written_in_several_ways(number: Any) -> None:
    assert read([RINCIAN_HEADER, [number, "SS"], ["03a-N", "IKU", *UNCHANGED]]) == [("03a-N", 3, "IKU", UNCHANGED)]


def test_a_superscript_digit_in_the_code_column_is_a_finding_and_no_crash() -> None:
    assert read([*rincian(), ["\u00b2", "catatan kaki"]]) == EXPECTED


@pytest.mark.parametrize("strip", ["-", "\u2013", "\u2014", "\u2212", "\u2010", "n/a", "N/A", None, " - ", ""])
def test_every_dash_and_blank_means_no_target(strip: Any) -> None:
    row = [RINCIAN_HEADER, [9, "SS"], ["09b-N", "IKU", strip, strip, strip, strip, strip, 85, 85]]
    assert read(row) == [("09b-N", 9, "IKU", (None, None, None, None, None, 85, 85))]


def test_percentages_may_be_text_a_percent_format_or_plain_beside_others() -> None:
    text = ["20%", "45 %", "45,0%", "70%", "70.0%", "100%", "100%"]
    pattern = ["0%", "0.00%", "0%;[Red]-0%", "0%", "0%", "0%", "0.0%"]
    format = [Percent(n / 100, f) for n, f in zip(RISING, pattern, strict=True)]
    mixed = ["20%", 45, "45", Percent(0.7), 70.0, "100", 100]
    for content in (text, format, mixed):
        assert read([RINCIAN_HEADER, [1, "SS"], ["01a-CP", "IKU", *content]]) == [("01a-CP", 1, "IKU", RISING)]


def test_plain_numbers_are_percent_where_the_satuan_says_so() -> None:
    row = [RINCIAN_HEADER, [1, "SS"], ["01a-CP", "IKU", *RISING]]
    (_, (item,)), _ = rincian_reader.read(sheet(row), {"1a-cp": "Persen"})
    assert item.percent and item.target["Q1"].value == 20
    (_, (item,)), _ = rincian_reader.read(sheet(row), {})
    assert not item.percent and item.target["Q1"].value == 20


def test_a_sasaran_row_may_have_its_name_merged_over_the_targets(tmp_path: Path) -> None:
    office_folder(tmp_path, merged_areas={"Rincian Target": ["B2:I2", "B5:I5"]})
    _same(evaluate(tmp_path))


def test_a_target_on_a_sasaran_row_is_named_at_its_cell() -> None:
    row = rincian()
    row[1] = [1, "Penerimaan yang optimal", None, 5]
    assert observations(row) == {("target-pada-sasaran", "D2")}


def test_a_dash_on_a_sasaran_row_is_no_target() -> None:
    row = rincian()
    row[1] = [1, "Penerimaan yang optimal", *["-"] * 7]
    assert observations(row) == set()


# --- the other sheets


def test_the_perspektif_of_peta_strategi_may_be_blank_below_its_first_row() -> None:
    row = [PETA_HEADER, ["Customer", 2, "A"], [None, 3, "B"], ["Learning & Growth", 9, "C"], [None, 10, "D"]]
    result, _ = read_mapping.read(sheet(row))
    assert [(b.perspektif.text, b.number.text) for b in result] == [
        ("Customer", "2"), ("Customer", "3"), ("Learning & Growth", "9"), ("Learning & Growth", "10"),
    ]  # fmt: skip


def test_a_band_title_with_the_perspektif_alone_heads_the_rows_below_it() -> None:
    row = [PETA_HEADER, ["Stakeholder", 1, "A"], ["Customer"], [None, 2, "B"]]
    result, _ = read_mapping.read(sheet(row))
    assert [b.perspektif.text for b in result] == ["Stakeholder", "Customer"]


def test_a_perspektif_may_stand_on_the_first_row_of_its_sasaran_alone() -> None:
    row = [PETA_HEADER, ["Stakeholder", 1, "A"], [None, 2, "B"], ["Customer", 3, "C"], [None, 4, "D"]]
    result, _ = read_mapping.read(sheet(row))
    assert [b.perspektif.text for b in result] == ["Stakeholder", "Stakeholder", "Customer", "Customer"]


def test_a_blank_perspektif_is_no_repetition_where_the_sheet_repeats_the_others() -> None:
    row = [PETA_HEADER, ["Stakeholder", 1, "A"], [None, 2, "B"], ["Customer", 3, "C"], ["Customer", 4, "D"]]
    result, _ = read_mapping.read(sheet(row))
    assert [b.perspektif.text for b in result] == ["Stakeholder", "", "Customer", "Customer"]


def test_the_perspektif_of_peta_strategi_may_be_merged_over_its_rows(tmp_path: Path) -> None:
    row = [PETA_HEADER, ["Stakeholder", 1, "Penerimaan yang optimal"], [None, 2, "Kepatuhan yang tinggi"]]
    office_folder(tmp_path, {"Peta Strategi": row}, merged_areas={"Peta Strategi": ["A2:A3"]})
    result = evaluate(tmp_path)
    assert [s.perspektif for s in result.score.agreement.sasaran] == ["Stakeholder", "Stakeholder"]  # type: ignore[union-attr]
    assert is_clean(result)


@pytest.mark.parametrize("written", ["stakeholder", "STAKEHOLDERS", "Pemangku Kepentingan", "Stakeholder  Perspective"])
def test_a_perspektif_may_be_spelled_in_the_ways_the_rules_list(written: str, tmp_path: Path) -> None:
    office_folder(tmp_path, {"Peta Strategi": [PETA_HEADER, [written, 1, "A"], ["Learning and Growth", 2, "B"]]})
    result = evaluate(tmp_path)
    assert [s.perspektif for s in result.score.agreement.sasaran] == ["Stakeholder", "Learning & Growth"]  # type: ignore[union-attr]


PK_HEADER = ["No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target"]
PK_CONTENT = [
    [1, "Penerimaan yang optimal", "01a-CP Persentase penerimaan", "100%"],
    [None, None, "01b-N Jumlah kegiatan", 100],
    [2, "Kepatuhan yang tinggi", "02a-CP: Indeks kepatuhan", 100],
]
EXPECTED_PK = [
    ("1", "Penerimaan yang optimal", "01a-CP", "Persentase penerimaan", 100),
    ("1", "Penerimaan yang optimal", "01b-N", "Jumlah kegiatan", 100),
    ("2", "Kepatuhan yang tinggi", "02a-CP", "Indeks kepatuhan", 100),
]


def _pk(row: Sequence[Sequence[Any]]) -> list[tuple[str, str, str, str, float | None]]:
    result, _ = perjanjian.read(sheet(row), {})
    return [(b.number.text, b.sasaran.text, b.code, b.name, b.target.value) for b in result]


def test_number_and_sasaran_of_the_perjanjian_may_be_blank_below_their_first_row() -> None:
    assert _pk([["PERJANJIAN KINERJA"], [], PK_HEADER, *PK_CONTENT]) == EXPECTED_PK


def test_number_and_sasaran_of_the_perjanjian_may_be_merged_over_their_rows(tmp_path: Path) -> None:
    office_folder(tmp_path, {"PK": [PK_HEADER, *PK_CONTENT]}, merged_areas={"PK": ["A2:A3", "B2:B3"]})
    result = evaluate(tmp_path)
    got = [(b.number.text, b.sasaran.text, b.code, b.name, b.target.value) for b in result.inputs.perjanjian]
    assert got == EXPECTED_PK and is_clean(result)


def test_the_perjanjian_keeps_its_sasaran_over_a_page_break() -> None:
    assert _pk([PK_HEADER, PK_CONTENT[0], PK_HEADER, *PK_CONTENT[1:]]) == EXPECTED_PK


def test_the_signatures_of_the_perjanjian_are_not_rows(tmp_path: Path) -> None:
    row = [
        PK_HEADER,
        *PK_CONTENT,
        [],
        ["Kepala Kantor Wilayah", None, "Barabai, 31 Januari 2024"],
        [],
        ["Budi", None, "Siti"],
    ]
    office_folder(tmp_path, {"Perjanjian Kinerja": row}, merged_areas={"Perjanjian Kinerja": ["C6:D6", "C8:D8"]})
    result = evaluate(tmp_path)
    assert len(result.inputs.perjanjian) == 3 and is_clean(result)


def test_two_parties_under_the_perjanjian_are_not_rows(tmp_path: Path) -> None:
    row = [PK_HEADER, *PK_CONTENT, [], ["Pihak Kedua,", None, "Pihak Pertama,"], [], ["Budi", None, "Siti"]]
    office_folder(
        tmp_path, {"Perjanjian Kinerja": row}, merged_areas={"Perjanjian Kinerja": ["A6:B6", "C6:D6", "A8:B8", "C8:D8"]}
    )
    assert is_clean(evaluate(tmp_path))


def test_a_sasaran_given_twice_in_two_spellings_is_a_finding(tmp_path: Path) -> None:
    """validate/lembar.py nomor_sasaran_unik compares texts, validate/kontrak.py _sasaran numbers."""
    office_folder(tmp_path, {"Peta Strategi": [*peta_rows(), ["Customer", "SS 1", "Penerimaan lagi"]]})
    assert ("ss-ganda", "Peta Strategi", "B4") in finding_places(evaluate(tmp_path))


def test_a_sasaran_without_iku_is_a_finding_however_its_number_is_written(tmp_path: Path) -> None:
    office_folder(tmp_path, {"Peta Strategi": [*peta_rows(), ["Customer", "SS 3", "Baru"]]})
    assert ("ss-tanpa-iku", "Peta Strategi", "B4") in finding_places(evaluate(tmp_path))


def test_the_trajectory_of_an_inisiatif_may_stand_under_a_common_header() -> None:
    top = ["No.", "IKU", "Inisiatif Strategis", "Output/Outcome", "Trajectory", "Trajectory", "Periode Pelaksanaan"]
    bottom = [None, None, None, None, "Kegiatan", "Output", None]
    result, _ = inisiatif.read(sheet([top, bottom, [1, "Indeks", "Sosialisasi", "Paham", "Q1: 5%", "Q1: 6%", "2026"]]))
    item = result[0]
    got = [s.text for s in (item.output, item.trajectory_kegiatan, item.trajectory_output, item.periode)]
    assert got == ["Paham", "Q1: 5%", "Q1: 6%", "2026"]


def test_programs_and_kegiatan_may_carry_their_letters_before_the_name() -> None:
    row = [
        ["Program/Kegiatan", "Anggaran (Rp)"],
        ["A. Program Penerimaan", "Rp3.000.000"],
        ["1. Pelayanan", 1_000_000],
        ["2. Pengawasan", "2.000.000"],
        ["Jumlah", 3_000_000],
    ]
    result, _ = anggaran.read(sheet(row))
    assert [(b.kind, b.program, b.total.value) for b in result] == [
        ("program", None, 3_000_000), ("kegiatan", 0, 1_000_000), ("kegiatan", 0, 2_000_000),
        ("total", None, 3_000_000),
    ]  # fmt: skip


def test_an_analysis_keeps_its_line_breaks() -> None:
    header = ["Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"]
    result, _ = analisis.read(sheet([header, ["01a-CP", "Q4", "1) satu\n2) dua", None, "lanjut"]]))
    assert (result[0].driver.original_text, result[0].obstacle.blank) == ("1) satu\n2) dua", True)


# --- whole offices


def test_the_two_required_sheets_alone_are_enough(tmp_path: Path) -> None:
    office_folder(tmp_path)
    title = [["RINCIAN TARGET KINERJA"], ["TAHUN 2026"]]
    write_workbook(tmp_path / "target.xlsx", {"Peta Strategi": peta_rows(), "Rincian Target": [*title, *rincian()]})
    result = evaluate(tmp_path)
    assert clean_but_for(result, {"identitas-kosong", "kualitas-kosong"})
    assert isinstance(result, Scored) and result.score.nko["Y"] is not None


def clean_but_for(result: Evaluation, allowed: set[str]) -> bool:
    allowed |= {"konsolidasi-disimpulkan", "polarisasi-disimpulkan", *ABOUT_SMALL_OFFICES}
    return not [t for t in result.findings if t.code not in allowed]


def test_without_a_manual_every_inference_is_said_and_none_is_more_than_info(tmp_path: Path) -> None:
    result = evaluate(office_folder(tmp_path))
    iku = result.score.agreement.iku  # type: ignore[union-attr]
    assert [i.konsolidasi for i in iku] == [Konsolidasi.TLK, Konsolidasi.SUM, Konsolidasi.TLK]
    assert {i.polarisasi.value for i in iku} == {"Maximize"}
    location = finding_places(result)
    for code in ("konsolidasi-disimpulkan", "polarisasi-disimpulkan"):
        assert {(code, "Rincian Target", cell) for cell in ("A3", "A4", "A6")} <= location
    assert all(i.inferred == {"konsolidasi", "polarisasi"} for i in iku)


@pytest.mark.parametrize(
    ("target", "konsolidasi"),
    [
        ([80, 90, 85, 100, 90, 110, 95], Konsolidasi.AVERAGE),
        ([5, 5, 10, 5, 15, 85, 100], Konsolidasi.SUM),
        ([20, 45, 45, 70, 70, 100, 100], Konsolidasi.TLK),
        ([90, 90, 90, 90, 90, 90, 90], Konsolidasi.TLK),
        (["-", "-", "-", "-", "-", 85, 85], Konsolidasi.TLK),
        (["50%", "50%", "50%", "-", "50%", "80%", "80%"], Konsolidasi.TLK),
    ],
    ids=["average", "sum", "last known", "constant fits two", "one quarter fits all", "last known over a gap"],
)
def test_the_consolidation_is_inferred_from_the_row_and_tlk_where_both_fit(
    target: list[Any], konsolidasi: Konsolidasi, tmp_path: Path
) -> None:
    row = [RINCIAN_HEADER, [1, "SS"], ["01a-CP", "IKU", *target]]
    filling = [REALISASI_HEADER, ["01a-CP", "IKU", None, None, *["50%" if "50%" in target else 50] * 4]]
    office_folder(tmp_path, {"Rincian Target": row, "Peta Strategi": peta_rows()[:2]}, {"Realisasi IKU": filling})
    result = evaluate(tmp_path)
    assert result.score.agreement.iku[0].konsolidasi is konsolidasi  # type: ignore[union-attr]
    assert not result.total(Severity.ERROR)


def test_a_row_missing_from_the_manual_is_inferred_and_the_others_are_not(tmp_path: Path) -> None:
    manual = [["Kode", "Polarisasi", "Konsolidasi"], ["1a-CP", "Minimize", "Tlk"], ["02a-CP", "stabilize", "average"]]
    result = evaluate(office_folder(tmp_path, {"Manual IKU": manual}))
    designation = {(t.code, t.content["code"]) for t in result.findings if t.code.endswith("-disimpulkan")}
    assert designation == {("konsolidasi-disimpulkan", "01b-N"), ("polarisasi-disimpulkan", "01b-N")}
    iku = result.score.agreement.iku  # type: ignore[union-attr]
    assert [i.polarisasi.value for i in iku] == ["Minimize", "Maximize", "Stabilize"]
    assert iku[2].konsolidasi is Konsolidasi.AVERAGE


def test_another_number_of_sasaran_and_iku_is_read_and_scored(tmp_path: Path) -> None:
    """Twelve sasaran in four perspektif, one to three IKU each; every IKU reaches its target."""
    name = ["Stakeholder", "Customer", "Internal Process", "Learning & Growth"]
    row: list[Sequence[Any]] = [["RINCIAN TARGET"], RINCIAN_HEADER]
    filling: list[Sequence[Any]] = [["REALISASI"], [], REALISASI_HEADER]
    for ss in range(1, 13):
        row.append([ss, f"Sasaran {ss}"])
        for letters in "abc"[: 1 + ss % 3]:
            row.append([f"{ss}{letters}-C", f"IKU {ss}{letters}", *UNCHANGED])
            filling.append([f"{ss:02}{letters}-C", "", "Indeks", "", 100, 100, 100, 100])
    large_map = [PETA_HEADER, *([name[(ss - 1) // 3], ss, f"Sasaran {ss}"] for ss in range(1, 13))]
    office_folder(tmp_path, {"Peta Strategi": large_map, "Rincian Target": row}, {"Realisasi IKU": filling})
    result = evaluate(tmp_path)
    assert len(result.score.sasaran) == 12 and len(result.score.iku) == 24  # type: ignore[union-attr]
    assert set(result.score.nko.values()) == {100.0}  # type: ignore[union-attr]
    assert not result.total(Severity.ERROR)


def test_a_one_digit_code_on_one_sheet_matches_a_two_digit_code_on_another(tmp_path: Path) -> None:
    filling = realisasi_rows()
    filling[1] = ["1A-cp", *filling[1][1:]]
    result = evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": filling}))
    assert not {"realisasi-kode-asing", "realisasi-baris-hilang"} & finding_codes(result)
    assert result.score.iku[0].capaian("Q1") == pytest.approx(110)  # type: ignore[union-attr]


def test_extra_sheets_are_named_in_both_files_and_petunjuk_is_known(tmp_path: Path) -> None:
    office_folder(
        tmp_path,
        {"Petunjuk": [["cara mengisi"]], "Rapat": [["catatan"]]},
        {"Realisasi IKU": realisasi_rows(), "Sheet2": [[1]]},
    )
    location = {x for x in finding_places(evaluate(tmp_path)) if x[0] == "lembar-diabaikan"}
    assert location == {("lembar-diabaikan", "Rapat", None), ("lembar-diabaikan", "Sheet2", None)}


@pytest.mark.parametrize("name", ["rincian target", "RINCIAN  TARGET", "Rincian Target Kinerja", "Rincian_Target"])
def test_the_name_of_a_sheet_may_differ_in_case_spacing_and_wording(name: str, tmp_path: Path) -> None:
    office_folder(tmp_path)
    write_workbook(tmp_path / "target.xlsx", {"Identitas": identitas(), "Peta Strategi": peta_rows(), name: rincian()})
    _same(evaluate(tmp_path))


def test_formulas_without_a_stored_value_read_as_blank_and_are_never_computed(tmp_path: Path) -> None:
    row = rincian()
    row[2] = [*row[2][:2], "=1/5", *row[2][3:]]
    office_folder(tmp_path, {"Rincian Target": row})
    assert evaluate(tmp_path).inputs.rincian[0].target["Q1"].value is None


def test_the_place_of_every_record_names_file_sheet_and_cell(tmp_path: Path) -> None:
    m = evaluate(copy_inputs(tmp_path)).inputs
    assert str(m.rincian[0].target["Q1"].place) == "target.xlsx, lembar 'Rincian Target', sel C11"
    assert str(m.realisasi[0].realisasi["Q4"].place) == "realisasi.xlsx, lembar 'Realisasi IKU', sel L7"


# --- random layouts

TITLE = st.lists(
    st.sampled_from(
        ["RINCIAN TARGET KINERJA", "KPP PRATAMA BANJARBARU", "TAHUN 2026", "Target", "Visi: melayani", "Q1", ""]
    ),
    max_size=12,
)
VALUE = st.one_of(st.none(), st.integers(0, 999), st.sampled_from(["-", "\u2013", 97.5]))


@st.composite
def table(draw: st.DrawFn) -> tuple[list[BuildRecord], list[list[Any]]]:
    """A random table with its records: sasaran, each with some IKU."""
    note: list[BuildRecord] = []
    row: list[list[Any]] = []
    for ss in range(1, draw(st.integers(1, 5)) + 1):
        row.append([ss, f"Sasaran {ss}"])
        for letters in "abcd"[: draw(st.integers(1, 3))]:
            target = draw(st.lists(VALUE, min_size=7, max_size=7))
            code = f"{ss:02}{letters}-N"
            row.append([code, f"IKU {code}", *target])
            number = tuple(float(n) if isinstance(n, (int, float)) else None for n in target)
            note.append((code, ss, f"IKU {code}", number))
    return note, row


@settings(max_examples=80, deadline=None)
@given(table(), TITLE, st.integers(0, 6), st.permutations(range(9)), st.data())
def test_a_table_reads_back_to_the_same_records_however_it_is_laid_out(
    content: tuple[list[BuildRecord], list[list[Any]]],
    title: list[str],
    offset: int,
    rank: list[int],
    data: st.DataObject,
) -> None:
    """Title rows, an offset to the right, columns in any order, blank rows, repeated headers, a signature."""
    note, origin = content
    two_rows = data.draw(st.booleans())

    def arrange(item: Sequence[Any]) -> list[Any]:
        complete = [*item, *[None] * (9 - len(item))]
        return [*[None] * offset, *(complete[i] for i in rank)]

    header = [arrange(RINCIAN_HEADER)]
    if two_rows:
        header = [arrange(["Kode SS/IKU", "SS dan IKU", *["Target"] * 7]), arrange([None, None, *RINCIAN_HEADER[2:]])]
    row: list[list[Any]] = [[j] if j else [] for j in title] + [[]] + header
    for item in origin:
        gap = data.draw(st.sampled_from(["", "", "", "kosong", "kepala"]))
        row += {"": [], "kosong": [[], []], "kepala": [[], *header]}[gap]
        row.append(arrange(item))
    pattern = data.draw(st.sampled_from([None, *SIGNATURE]))
    row += [[], *([*[None] * offset, *t] for t in SIGNATURE[pattern])] if pattern else []
    assert read(row) == note

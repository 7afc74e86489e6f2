"""Tables of another office, laid out unlike the shipped ones, read to the same records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from alat import (
    KEPALA_PETA,
    KEPALA_REALISASI,
    KEPALA_RINCIAN,
    PERIODE,
    TENTANG_KANTOR_KECIL,
    Persen,
    identitas,
    isian,
    kantor,
    kode_temuan,
    lembar,
    letak_temuan,
    peta,
    rincian,
    salin_masukan,
    tulis_buku,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook_builder.findings.catalogue import jenis
from workbook_builder.model import Tingkat
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.pipeline import Hasil, nilai
from workbook_builder.read.sheets import analisis, anggaran
from workbook_builder.read.sheets import inisiatif_strategis as inisiatif
from workbook_builder.read.sheets import perjanjian_kinerja as perjanjian
from workbook_builder.read.sheets import peta_strategi as baca_peta
from workbook_builder.read.sheets import rincian_target as baca_rincian

Catatan = tuple[str, int | None, str, tuple[float | None, ...]]

NAIK = (20.0, 45.0, 45.0, 70.0, 70.0, 100.0, 100.0)
JUMLAH = (5.0, 5.0, 10.0, 5.0, 15.0, 85.0, 100.0)
TETAP = (100.0,) * 7
HARAPAN: list[Catatan] = [
    ("01a-CP", 1, "Persentase penerimaan", NAIK),
    ("01b-N", 1, "Jumlah kegiatan", JUMLAH),
    ("02a-CP", 2, "Indeks kepatuhan", TETAP),
]
TANDA_TANGAN = {
    "place, date and title": [[None, None, "Barabai, 31 Januari 2024"], [None, None, "Kepala Kantor Pelayanan Pajak,"]],
    "acknowledged": [["Mengetahui,"], ["Kepala Kanwil DJP"], [], ["Budi"]],
    "approved": [[None, "Menyetujui,"], [None, "Siti Aminah"]],
    "electronic": [[None, None, "Ditandatangani Secara Elektronik"], [None, None, "Budi"]],
    "two columns": [["Pejabat Penilai,", None, "Pegawai yang Dinilai,"], ["Budi", None, "Siti"]],
    "a number of an employee": [[None, "NIP 000000000000000000"], [None, "Budi"]],
    "a town of two words": [[None, None, None, "Kota Baru, 2 Februari 2026"], [None, None, None, "Budi"]],
}


def baca(baris: Sequence[Sequence[Any]], satuan: Mapping[str, str] | None = None) -> list[Catatan]:
    """What Rincian Target reads to, without places."""
    (_, iku), _ = baca_rincian.baca(lembar(baris), satuan or {})
    return [(b.kode, b.ss, b.nama.teks, tuple(b.target[p].nilai for p in PERIODE)) for b in iku]


def amatan(baris: Sequence[Sequence[Any]]) -> set[tuple[str, str | None]]:
    """What the reader of Rincian Target notices, with the cell."""
    return {(t.kode, t.tempat.sel) for t in baca_rincian.baca(lembar(baris), {})[1]}


def bersih(hasil: Hasil) -> bool:
    tingkat = {jenis(t).tingkat for t in hasil.temuan if t.kode not in TENTANG_KANTOR_KECIL}
    return not tingkat & {Tingkat.GALAT, Tingkat.PERINGATAN}


# --- where the table stands


def test_a_header_on_row_1_is_found() -> None:
    assert baca(rincian()) == HARAPAN
    assert amatan(rincian()) == set()


@pytest.mark.parametrize("banyak", [1, 3, 14, 40])
def test_any_number_of_title_rows_may_stand_above(banyak: int) -> None:
    judul = [["RINCIAN TARGET KINERJA"], ["KPP PRATAMA BANJARBARU"], [], ["TAHUN 2026"]]
    atas = [judul[i % 4] for i in range(banyak)]
    assert baca([*atas, *rincian()]) == HARAPAN


@pytest.mark.parametrize("bentuk", TANDA_TANGAN)
def test_a_signature_block_below_is_not_read(bentuk: str) -> None:
    baris = [*rincian(), [], *TANDA_TANGAN[bentuk]]
    assert baca(baris) == HARAPAN
    assert amatan(baris) == set()


def test_a_signature_block_directly_below_without_a_blank_row_is_not_read() -> None:
    baris = [*rincian(), *TANDA_TANGAN["place, date and title"]]
    assert (baca(baris), amatan(baris)) == (HARAPAN, set())


def test_a_signature_block_before_a_page_break_does_not_end_the_table() -> None:
    isi = rincian()
    baris = [*isi[:4], [], *TANDA_TANGAN["acknowledged"], [], *[isi[0]], *isi[4:]]
    assert baca(baris) == HARAPAN


@pytest.mark.parametrize(
    "isi",
    ["Pihak Pertama,", "Kepala KPP Pratama Banjarbaru,", "Banjarbaru,    Januari 2026", "Ditetapkan di Banjarbaru"],
)
def test_a_signature_over_the_target_columns_is_not_taken_for_a_target(isi: str) -> None:
    """The shipped sheet signs over merged C:I, which are the columns of the targets."""
    assert not {k for k, _ in amatan([*rincian(), [], [None, None, isi]])} & {"target-tanpa-kode", "kode-tak-terbaca"}


def test_a_note_under_the_table_is_named_as_ignored() -> None:
    assert amatan([*rincian(), [], [None, "Catatan: target sementara"]]) == {("baris-diabaikan", "B8")}


# --- how the header is written


def test_wrapped_header_text_is_one_header() -> None:
    kepala = ["Kode\nSS/IKU", "SS dan\nIKU", "Q1", "Q2", "Smt.\n1", "Q3", "s.d.\nQ3", "Q4", "Y"]
    assert baca([kepala, *rincian()[1:]]) == HARAPAN


@pytest.mark.parametrize(
    "kepala",
    [
        ["KODE SS/IKU", "SS DAN IKU", "q1", "q2", "SMT. 1", "q3", "S.D.Q3", "q4", "y"],
        [" Kode SS / IKU ", "SS  dan  IKU", " Q 1", "Q.2", "Smt 1", "Q3 ", "s.d. Q3", "Q4", "Y"],
        ["Kode", "IKU", "Triwulan I", "Triwulan II", "Semester I", "Triwulan III", "s/d Q3", "Triwulan IV", "Tahun"],
        ["Kode IKU", "SS/IKU", *(f"Target {p}" for p in PERIODE)],
    ],
    ids=["upper and lower case", "spaces", "other words", "with the word Target"],
)
def test_headers_may_differ_in_case_spacing_and_wording(kepala: list[str]) -> None:
    assert baca([kepala, *rincian()[1:]]) == HARAPAN


def test_a_header_over_two_rows_need_not_be_merged() -> None:
    atas = ["Kode SS/IKU", "SS dan IKU", "Target"]
    bawah = [None, None, *KEPALA_RINCIAN[2:]]
    assert baca([["RINCIAN TARGET"], atas, bawah, *rincian()[1:]]) == HARAPAN


def test_a_header_over_two_rows_may_be_merged(tmp_path: Path) -> None:
    atas = ["Kode SS/IKU", "SS dan IKU", "Target"]
    baris = [["RINCIAN TARGET"], atas, [None, None, *KEPALA_RINCIAN[2:]], *rincian()[1:]]
    kantor(tmp_path, {"Rincian Target": baris}, gabung={"Rincian Target": ["A1:I1", "A2:A3", "B2:B3", "C2:I2"]})
    _sama(nilai(tmp_path))


def _sama(hasil: Hasil) -> None:
    """The small office was read without loss."""
    dapat = [(i.kode, i.ss, i.nama, tuple(i.target[p] for p in PERIODE)) for i in hasil.skor.kontrak.iku]  # type: ignore[union-attr]
    assert dapat == HARAPAN
    assert bersih(hasil), letak_temuan(hasil)


def test_a_header_repeated_at_page_breaks_is_not_a_row() -> None:
    kepala, *isi = rincian()
    baris = [kepala, *isi[:2], kepala, *isi[2:4], [], kepala, *isi[4:]]
    assert (baca(baris), amatan(baris)) == (HARAPAN, set())


def test_a_header_over_two_rows_repeated_at_a_page_break_is_not_a_row() -> None:
    kepala = [["Kode SS/IKU", "SS dan IKU", "Target"], [None, None, *KEPALA_RINCIAN[2:]]]
    isi = rincian()[1:]
    baris = [*kepala, *isi[:2], *kepala, *isi[2:]]
    assert (baca(baris), amatan(baris)) == (HARAPAN, set())


def test_a_repeated_header_may_stand_in_other_columns() -> None:
    isi = rincian()
    baris = [*isi[:4], [], *([None, *satu] for satu in [isi[0], *isi[4:]])]
    assert baca(baris) == HARAPAN


def test_blank_rows_may_separate_the_parts() -> None:
    baris = [r for satu in rincian() for r in (satu, [], [])]
    assert (baca(baris), amatan(baris)) == (HARAPAN, set())


def test_columns_may_stand_in_another_order() -> None:
    urutan = [8, 1, 6, 2, 0, 4, 3, 5, 7]
    baris = [[(list(satu) + [None] * 9)[i] for i in urutan] for satu in rincian()]
    assert baca(baris) == HARAPAN


def test_extra_columns_left_and_right_are_named_and_not_read() -> None:
    kepala, *isi = rincian()
    baris = [["No", *kepala, "Keterangan"], *([n, *satu, *[None] * (9 - len(satu)), "x"] for n, satu in enumerate(isi))]
    assert baca(baris) == HARAPAN
    assert amatan(baris) == {("kolom-diabaikan", "A1"), ("kolom-diabaikan", "K1")}


def test_a_repeated_column_is_named_and_the_leftmost_is_read() -> None:
    baris = [[*KEPALA_RINCIAN, "Q1"], *([*satu, *[None] * (9 - len(satu)), 7] for satu in rincian()[1:])]
    assert baca(baris) == HARAPAN
    assert ("kolom-ganda", "J1") in amatan(baris)


def test_a_missing_column_is_named_with_those_that_were_found() -> None:
    baris = [["judul"], [k for k in KEPALA_RINCIAN if k != "s.d.Q3"], [1, "Penerimaan"]]
    satu = baca_rincian.baca(lembar(baris), {})[1][0]
    assert (satu.kode, satu.tempat.sel) == ("kolom-hilang", "A2")
    assert satu.isi["kolom"] == "'s.d.Q3'" and "'Smt.1'" in str(satu.isi["ada"])


def test_a_sheet_without_any_known_header_is_answered_with_all_that_is_missing() -> None:
    satu = baca_rincian.baca(lembar([["apa saja"], [1, 2]]), {})[1][0]
    assert satu.kode == "kolom-hilang" and satu.tempat.sel is None
    assert satu.isi["ada"] == "tidak satu pun"


# --- rows


@pytest.mark.parametrize(
    ("tertulis", "baku"),
    [
        ("1c-C", "1c-C"),
        ("01a-CP", "01a-CP"),
        ("01A-cp", "01a-CP"),
        (" 01a - CP ", "01a-CP"),
        ("01a\u2013CP", "01a-CP"),
        ("10b-N", "10b-N"),
    ],
)
def test_a_code_may_have_one_digit_another_case_spaces_or_a_long_dash(tertulis: str, baku: str) -> None:
    nomor = int(baku[:2].strip("abc"))
    assert baca([KEPALA_RINCIAN, [nomor, "SS"], [tertulis, "IKU", *TETAP]]) == [(baku, nomor, "IKU", TETAP)]


@pytest.mark.parametrize("nomor", [3, 3.0, "3", "3.", "SS 3", "ss3"])
def test_the_number_of_a_sasaran_may_be_written_in_several_ways(nomor: Any) -> None:
    assert baca([KEPALA_RINCIAN, [nomor, "SS"], ["03a-N", "IKU", *TETAP]]) == [("03a-N", 3, "IKU", TETAP)]


def test_a_superscript_digit_in_the_code_column_is_a_finding_and_no_crash() -> None:
    assert baca([*rincian(), ["\u00b2", "catatan kaki"]]) == HARAPAN


@pytest.mark.parametrize("strip", ["-", "\u2013", "\u2014", "\u2212", "\u2010", "n/a", "N/A", None, " - ", ""])
def test_every_dash_and_blank_means_no_target(strip: Any) -> None:
    baris = [KEPALA_RINCIAN, [9, "SS"], ["09b-N", "IKU", strip, strip, strip, strip, strip, 85, 85]]
    assert baca(baris) == [("09b-N", 9, "IKU", (None, None, None, None, None, 85, 85))]


def test_percentages_may_be_text_a_percent_format_or_plain_beside_others() -> None:
    teks = ["20%", "45 %", "45,0%", "70%", "70.0%", "100%", "100%"]
    bentuk = ["0%", "0.00%", "0%;[Red]-0%", "0%", "0%", "0%", "0.0%"]
    format = [Persen(n / 100, f) for n, f in zip(NAIK, bentuk, strict=True)]
    campur = ["20%", 45, "45", Persen(0.7), 70.0, "100", 100]
    for isi in (teks, format, campur):
        assert baca([KEPALA_RINCIAN, [1, "SS"], ["01a-CP", "IKU", *isi]]) == [("01a-CP", 1, "IKU", NAIK)]


def test_plain_numbers_are_percent_where_the_satuan_says_so() -> None:
    baris = [KEPALA_RINCIAN, [1, "SS"], ["01a-CP", "IKU", *NAIK]]
    (_, (satu,)), _ = baca_rincian.baca(lembar(baris), {"1a-cp": "Persen"})
    assert satu.persen and satu.target["Q1"].nilai == 20
    (_, (satu,)), _ = baca_rincian.baca(lembar(baris), {})
    assert not satu.persen and satu.target["Q1"].nilai == 20


def test_a_sasaran_row_may_have_its_name_merged_over_the_targets(tmp_path: Path) -> None:
    kantor(tmp_path, gabung={"Rincian Target": ["B2:I2", "B5:I5"]})
    _sama(nilai(tmp_path))


def test_a_target_on_a_sasaran_row_is_named_at_its_cell() -> None:
    baris = rincian()
    baris[1] = [1, "Penerimaan yang optimal", None, 5]
    assert amatan(baris) == {("target-pada-sasaran", "D2")}


def test_a_dash_on_a_sasaran_row_is_no_target() -> None:
    baris = rincian()
    baris[1] = [1, "Penerimaan yang optimal", *["-"] * 7]
    assert amatan(baris) == set()


# --- the other sheets


def test_the_perspektif_of_peta_strategi_may_be_blank_below_its_first_row() -> None:
    baris = [KEPALA_PETA, ["Customer", 2, "A"], [None, 3, "B"], ["Learning & Growth", 9, "C"], [None, 10, "D"]]
    hasil, _ = baca_peta.baca(lembar(baris))
    assert [(b.perspektif.teks, b.nomor.teks) for b in hasil] == [
        ("Customer", "2"), ("Customer", "3"), ("Learning & Growth", "9"), ("Learning & Growth", "10"),
    ]  # fmt: skip


def test_a_band_title_with_the_perspektif_alone_heads_the_rows_below_it() -> None:
    baris = [KEPALA_PETA, ["Stakeholder", 1, "A"], ["Customer"], [None, 2, "B"]]
    hasil, _ = baca_peta.baca(lembar(baris))
    assert [b.perspektif.teks for b in hasil] == ["Stakeholder", "Customer"]


def test_a_perspektif_may_stand_on_the_first_row_of_its_sasaran_alone() -> None:
    baris = [KEPALA_PETA, ["Stakeholder", 1, "A"], [None, 2, "B"], ["Customer", 3, "C"], [None, 4, "D"]]
    hasil, _ = baca_peta.baca(lembar(baris))
    assert [b.perspektif.teks for b in hasil] == ["Stakeholder", "Stakeholder", "Customer", "Customer"]


def test_a_blank_perspektif_is_no_repetition_where_the_sheet_repeats_the_others() -> None:
    baris = [KEPALA_PETA, ["Stakeholder", 1, "A"], [None, 2, "B"], ["Customer", 3, "C"], ["Customer", 4, "D"]]
    hasil, _ = baca_peta.baca(lembar(baris))
    assert [b.perspektif.teks for b in hasil] == ["Stakeholder", "", "Customer", "Customer"]


def test_the_perspektif_of_peta_strategi_may_be_merged_over_its_rows(tmp_path: Path) -> None:
    baris = [KEPALA_PETA, ["Stakeholder", 1, "Penerimaan yang optimal"], [None, 2, "Kepatuhan yang tinggi"]]
    kantor(tmp_path, {"Peta Strategi": baris}, gabung={"Peta Strategi": ["A2:A3"]})
    hasil = nilai(tmp_path)
    assert [s.perspektif for s in hasil.skor.kontrak.sasaran] == ["Stakeholder", "Stakeholder"]  # type: ignore[union-attr]
    assert bersih(hasil)


@pytest.mark.parametrize(
    "tertulis", ["stakeholder", "STAKEHOLDERS", "Pemangku Kepentingan", "Stakeholder  Perspective"]
)
def test_a_perspektif_may_be_spelled_in_the_ways_the_rules_list(tertulis: str, tmp_path: Path) -> None:
    kantor(tmp_path, {"Peta Strategi": [KEPALA_PETA, [tertulis, 1, "A"], ["Learning and Growth", 2, "B"]]})
    hasil = nilai(tmp_path)
    assert [s.perspektif for s in hasil.skor.kontrak.sasaran] == ["Stakeholder", "Learning & Growth"]  # type: ignore[union-attr]


KEPALA_PK = ["No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target"]
ISI_PK = [
    [1, "Penerimaan yang optimal", "01a-CP Persentase penerimaan", "100%"],
    [None, None, "01b-N Jumlah kegiatan", 100],
    [2, "Kepatuhan yang tinggi", "02a-CP: Indeks kepatuhan", 100],
]
HARAPAN_PK = [
    ("1", "Penerimaan yang optimal", "01a-CP", "Persentase penerimaan", 100),
    ("1", "Penerimaan yang optimal", "01b-N", "Jumlah kegiatan", 100),
    ("2", "Kepatuhan yang tinggi", "02a-CP", "Indeks kepatuhan", 100),
]


def _pk(baris: Sequence[Sequence[Any]]) -> list[tuple[str, str, str, str, float | None]]:
    hasil, _ = perjanjian.baca(lembar(baris), {})
    return [(b.nomor.teks, b.sasaran.teks, b.kode, b.nama, b.target.nilai) for b in hasil]


def test_number_and_sasaran_of_the_perjanjian_may_be_blank_below_their_first_row() -> None:
    assert _pk([["PERJANJIAN KINERJA"], [], KEPALA_PK, *ISI_PK]) == HARAPAN_PK


def test_number_and_sasaran_of_the_perjanjian_may_be_merged_over_their_rows(tmp_path: Path) -> None:
    kantor(tmp_path, {"PK": [KEPALA_PK, *ISI_PK]}, gabung={"PK": ["A2:A3", "B2:B3"]})
    hasil = nilai(tmp_path)
    dapat = [(b.nomor.teks, b.sasaran.teks, b.kode, b.nama, b.target.nilai) for b in hasil.masukan.perjanjian]
    assert dapat == HARAPAN_PK and bersih(hasil)


def test_the_perjanjian_keeps_its_sasaran_over_a_page_break() -> None:
    assert _pk([KEPALA_PK, ISI_PK[0], KEPALA_PK, *ISI_PK[1:]]) == HARAPAN_PK


def test_the_signatures_of_the_perjanjian_are_not_rows(tmp_path: Path) -> None:
    baris = [
        KEPALA_PK,
        *ISI_PK,
        [],
        ["Kepala Kantor Wilayah", None, "Barabai, 31 Januari 2024"],
        [],
        ["Budi", None, "Siti"],
    ]
    kantor(tmp_path, {"Perjanjian Kinerja": baris}, gabung={"Perjanjian Kinerja": ["C6:D6", "C8:D8"]})
    hasil = nilai(tmp_path)
    assert len(hasil.masukan.perjanjian) == 3 and bersih(hasil)


def test_pihak_pertama_and_pihak_kedua_under_the_perjanjian_are_not_rows(tmp_path: Path) -> None:
    baris = [KEPALA_PK, *ISI_PK, [], ["Pihak Kedua,", None, "Pihak Pertama,"], [], ["Budi", None, "Siti"]]
    kantor(tmp_path, {"Perjanjian Kinerja": baris}, gabung={"Perjanjian Kinerja": ["A6:B6", "C6:D6", "A8:B8", "C8:D8"]})
    assert bersih(nilai(tmp_path))


def test_a_sasaran_given_twice_in_two_spellings_is_a_finding(tmp_path: Path) -> None:
    """validate/lembar.py nomor_sasaran_unik compares texts, validate/kontrak.py _sasaran numbers."""
    kantor(tmp_path, {"Peta Strategi": [*peta(), ["Customer", "SS 1", "Penerimaan lagi"]]})
    assert ("ss-ganda", "Peta Strategi", "B4") in letak_temuan(nilai(tmp_path))


def test_a_sasaran_without_iku_is_a_finding_however_its_number_is_written(tmp_path: Path) -> None:
    kantor(tmp_path, {"Peta Strategi": [*peta(), ["Customer", "SS 3", "Baru"]]})
    assert ("ss-tanpa-iku", "Peta Strategi", "B4") in letak_temuan(nilai(tmp_path))


def test_the_trajectory_of_an_inisiatif_may_stand_under_a_common_header() -> None:
    atas = ["No.", "IKU", "Inisiatif Strategis", "Output/Outcome", "Trajectory", "Trajectory", "Periode Pelaksanaan"]
    bawah = [None, None, None, None, "Kegiatan", "Output", None]
    hasil, _ = inisiatif.baca(lembar([atas, bawah, [1, "Indeks", "Sosialisasi", "Paham", "Q1: 5%", "Q1: 6%", "2026"]]))
    satu = hasil[0]
    dapat = [s.teks for s in (satu.output, satu.trajectory_kegiatan, satu.trajectory_output, satu.periode)]
    assert dapat == ["Paham", "Q1: 5%", "Q1: 6%", "2026"]


def test_programs_and_kegiatan_may_carry_their_letters_before_the_name() -> None:
    baris = [
        ["Program/Kegiatan", "Anggaran (Rp)"],
        ["A. Program Penerimaan", "Rp3.000.000"],
        ["1. Pelayanan", 1_000_000],
        ["2. Pengawasan", "2.000.000"],
        ["Jumlah", 3_000_000],
    ]
    hasil, _ = anggaran.baca(lembar(baris))
    assert [(b.jenis, b.program, b.jumlah.nilai) for b in hasil] == [
        ("program", None, 3_000_000), ("kegiatan", 0, 1_000_000), ("kegiatan", 0, 2_000_000),
        ("total", None, 3_000_000),
    ]  # fmt: skip


def test_an_analysis_keeps_its_line_breaks() -> None:
    kepala = ["Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"]
    hasil, _ = analisis.baca(lembar([kepala, ["01a-CP", "Q4", "1) satu\n2) dua", None, "lanjut"]]))
    assert (hasil[0].pendorong.teks_asli, hasil[0].kendala.kosong) == ("1) satu\n2) dua", True)


# --- whole offices


def test_the_two_required_sheets_alone_are_enough(tmp_path: Path) -> None:
    kantor(tmp_path)
    judul = [["RINCIAN TARGET KINERJA"], ["TAHUN 2026"]]
    tulis_buku(tmp_path / "target.xlsx", {"Peta Strategi": peta(), "Rincian Target": [*judul, *rincian()]})
    hasil = nilai(tmp_path)
    assert bersih_selain(hasil, {"identitas-kosong", "kualitas-kosong"})
    assert hasil.skor is not None and hasil.skor.nko["Y"] is not None


def bersih_selain(hasil: Hasil, boleh: set[str]) -> bool:
    boleh |= {"konsolidasi-disimpulkan", "polarisasi-disimpulkan", *TENTANG_KANTOR_KECIL}
    return not [t for t in hasil.temuan if t.kode not in boleh]


def test_without_a_manual_every_inference_is_said_and_none_is_more_than_info(tmp_path: Path) -> None:
    hasil = nilai(kantor(tmp_path))
    iku = hasil.skor.kontrak.iku  # type: ignore[union-attr]
    assert [i.konsolidasi for i in iku] == [Konsolidasi.TLK, Konsolidasi.SUM, Konsolidasi.TLK]
    assert {i.polarisasi.value for i in iku} == {"Maximize"}
    letak = letak_temuan(hasil)
    for kode in ("konsolidasi-disimpulkan", "polarisasi-disimpulkan"):
        assert {(kode, "Rincian Target", sel) for sel in ("A3", "A4", "A6")} <= letak
    assert all(i.disimpulkan == {"konsolidasi", "polarisasi"} for i in iku)


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
    baris = [KEPALA_RINCIAN, [1, "SS"], ["01a-CP", "IKU", *target]]
    pengisian = [KEPALA_REALISASI, ["01a-CP", "IKU", None, None, *["50%" if "50%" in target else 50] * 4]]
    kantor(tmp_path, {"Rincian Target": baris, "Peta Strategi": peta()[:2]}, {"Realisasi IKU": pengisian})
    hasil = nilai(tmp_path)
    assert hasil.skor.kontrak.iku[0].konsolidasi is konsolidasi  # type: ignore[union-attr]
    assert not hasil.jumlah(Tingkat.GALAT)


def test_a_row_missing_from_the_manual_is_inferred_and_the_others_are_not(tmp_path: Path) -> None:
    manual = [["Kode", "Polarisasi", "Konsolidasi"], ["1a-CP", "Minimize", "Tlk"], ["02a-CP", "stabilize", "average"]]
    hasil = nilai(kantor(tmp_path, {"Manual IKU": manual}))
    sebutan = {(t.kode, t.isi["kode"]) for t in hasil.temuan if t.kode.endswith("-disimpulkan")}
    assert sebutan == {("konsolidasi-disimpulkan", "01b-N"), ("polarisasi-disimpulkan", "01b-N")}
    iku = hasil.skor.kontrak.iku  # type: ignore[union-attr]
    assert [i.polarisasi.value for i in iku] == ["Minimize", "Maximize", "Stabilize"]
    assert iku[2].konsolidasi is Konsolidasi.AVERAGE


def test_another_number_of_sasaran_and_iku_is_read_and_scored(tmp_path: Path) -> None:
    """Twelve sasaran in four perspektif, one to three IKU each; every IKU reaches its target."""
    nama = ["Stakeholder", "Customer", "Internal Process", "Learning & Growth"]
    baris: list[Sequence[Any]] = [["RINCIAN TARGET"], KEPALA_RINCIAN]
    pengisian: list[Sequence[Any]] = [["REALISASI"], [], KEPALA_REALISASI]
    for ss in range(1, 13):
        baris.append([ss, f"Sasaran {ss}"])
        for huruf in "abc"[: 1 + ss % 3]:
            baris.append([f"{ss}{huruf}-C", f"IKU {ss}{huruf}", *TETAP])
            pengisian.append([f"{ss:02}{huruf}-C", "", "Indeks", "", 100, 100, 100, 100])
    peta_besar = [KEPALA_PETA, *([nama[(ss - 1) // 3], ss, f"Sasaran {ss}"] for ss in range(1, 13))]
    kantor(tmp_path, {"Peta Strategi": peta_besar, "Rincian Target": baris}, {"Realisasi IKU": pengisian})
    hasil = nilai(tmp_path)
    assert len(hasil.skor.sasaran) == 12 and len(hasil.skor.iku) == 24  # type: ignore[union-attr]
    assert set(hasil.skor.nko.values()) == {100.0}  # type: ignore[union-attr]
    assert not hasil.jumlah(Tingkat.GALAT)


def test_a_one_digit_code_on_one_sheet_matches_a_two_digit_code_on_another(tmp_path: Path) -> None:
    pengisian = isian()
    pengisian[1] = ["1A-cp", *pengisian[1][1:]]
    hasil = nilai(kantor(tmp_path, realisasi={"Realisasi IKU": pengisian}))
    assert not {"realisasi-kode-asing", "realisasi-baris-hilang"} & kode_temuan(hasil)
    assert hasil.skor.iku[0].capaian("Q1") == pytest.approx(110)  # type: ignore[union-attr]


def test_extra_sheets_are_named_in_both_files_and_petunjuk_is_known(tmp_path: Path) -> None:
    kantor(
        tmp_path, {"Petunjuk": [["cara mengisi"]], "Rapat": [["catatan"]]}, {"Realisasi IKU": isian(), "Sheet2": [[1]]}
    )
    letak = {x for x in letak_temuan(nilai(tmp_path)) if x[0] == "lembar-diabaikan"}
    assert letak == {("lembar-diabaikan", "Rapat", None), ("lembar-diabaikan", "Sheet2", None)}


@pytest.mark.parametrize("nama", ["rincian target", "RINCIAN  TARGET", "Rincian Target Kinerja", "Rincian_Target"])
def test_the_name_of_a_sheet_may_differ_in_case_spacing_and_wording(nama: str, tmp_path: Path) -> None:
    kantor(tmp_path)
    tulis_buku(tmp_path / "target.xlsx", {"Identitas": identitas(), "Peta Strategi": peta(), nama: rincian()})
    _sama(nilai(tmp_path))


def test_formulas_without_a_stored_value_read_as_blank_and_are_never_computed(tmp_path: Path) -> None:
    baris = rincian()
    baris[2] = [*baris[2][:2], "=1/5", *baris[2][3:]]
    kantor(tmp_path, {"Rincian Target": baris})
    assert nilai(tmp_path).masukan.rincian[0].target["Q1"].nilai is None


def test_the_place_of_every_record_names_file_sheet_and_cell(tmp_path: Path) -> None:
    m = nilai(salin_masukan(tmp_path)).masukan
    assert str(m.rincian[0].target["Q1"].tempat) == "target.xlsx, lembar 'Rincian Target', sel C11"
    assert str(m.realisasi[0].realisasi["Q4"].tempat) == "realisasi.xlsx, lembar 'Realisasi IKU', sel L7"


# --- random layouts

JUDUL = st.lists(
    st.sampled_from(
        ["RINCIAN TARGET KINERJA", "KPP PRATAMA BANJARBARU", "TAHUN 2026", "Target", "Visi: melayani", "Q1", ""]
    ),
    max_size=12,
)
NILAI = st.one_of(st.none(), st.integers(0, 999), st.sampled_from(["-", "\u2013", 97.5]))


@st.composite
def tabel(draw: st.DrawFn) -> tuple[list[Catatan], list[list[Any]]]:
    """A random table with its records: sasaran, each with some IKU."""
    catatan: list[Catatan] = []
    baris: list[list[Any]] = []
    for ss in range(1, draw(st.integers(1, 5)) + 1):
        baris.append([ss, f"Sasaran {ss}"])
        for huruf in "abcd"[: draw(st.integers(1, 3))]:
            target = draw(st.lists(NILAI, min_size=7, max_size=7))
            kode = f"{ss:02}{huruf}-N"
            baris.append([kode, f"IKU {kode}", *target])
            angka = tuple(float(n) if isinstance(n, (int, float)) else None for n in target)
            catatan.append((kode, ss, f"IKU {kode}", angka))
    return catatan, baris


@settings(max_examples=80, deadline=None)
@given(tabel(), JUDUL, st.integers(0, 6), st.permutations(range(9)), st.data())
def test_a_table_reads_back_to_the_same_records_however_it_is_laid_out(
    isi: tuple[list[Catatan], list[list[Any]]], judul: list[str], geser: int, urutan: list[int], data: st.DataObject
) -> None:
    """Title rows, an offset to the right, columns in any order, blank rows, repeated headers, a signature."""
    catatan, asal = isi
    dua_baris = data.draw(st.booleans())

    def susun(satu: Sequence[Any]) -> list[Any]:
        lengkap = [*satu, *[None] * (9 - len(satu))]
        return [*[None] * geser, *(lengkap[i] for i in urutan)]

    kepala = [susun(KEPALA_RINCIAN)]
    if dua_baris:
        kepala = [susun(["Kode SS/IKU", "SS dan IKU", *["Target"] * 7]), susun([None, None, *KEPALA_RINCIAN[2:]])]
    baris: list[list[Any]] = [[j] if j else [] for j in judul] + [[]] + kepala
    for satu in asal:
        sela = data.draw(st.sampled_from(["", "", "", "kosong", "kepala"]))
        baris += {"": [], "kosong": [[], []], "kepala": [[], *kepala]}[sela]
        baris.append(susun(satu))
    bentuk = data.draw(st.sampled_from([None, *TANDA_TANGAN]))
    baris += [[], *([*[None] * geser, *t] for t in TANDA_TANGAN[bentuk])] if bentuk else []
    assert baca(baris) == catatan

"""The published figures of KPP Pratama Barabai 2024 come out of the shipped input, to the last printed digit."""

from __future__ import annotations

from fractions import Fraction

import pytest
from alat import INPUT, bulatkan

from workbook_builder.model import Skor
from workbook_builder.model.numbers import round_half_away
from workbook_builder.pipeline import Hasil, nama_berkas, nilai

CAPAIAN_TERBIT = {
    "01a-CP": "100.41", "01b-CP": "93.97", "02a-CP": "100.27", "02b-CP": "120", "03a-CP": "101.32", "04a-CP": "120",
    "04b-N": "107.54", "05a-CP": "120", "06a-CP": "120", "06b-N": "120", "06c-N": "119.29", "07a-CP": "119.57",
    "07b-CP": "120", "07c-N": "120", "08a-CP": "120", "08b-CP": "120", "09a-N": "117.5", "09b-N": "110.06",
    "09c-N": "110.82", "10a-CP": "120",
}  # fmt: skip


@pytest.fixture(scope="module")
def hasil() -> Hasil:
    return nilai(INPUT)


@pytest.fixture(scope="module")
def skor(hasil: Hasil) -> Skor:
    assert hasil.skor is not None
    return hasil.skor


def _excel(nilai: Fraction | None) -> Fraction:
    """ROUND(nilai, 2) as Excel does it, half away from zero, from the exact value."""
    assert nilai is not None
    return round_half_away(nilai, 2)


@pytest.mark.parametrize(("kode", "terbit"), CAPAIAN_TERBIT.items())
def test_the_capaian_akhir_of_an_iku_is_the_published_one(kode: str, terbit: str, skor: Skor) -> None:
    satu = next(s for s in skor.iku if s.iku.kode == kode)
    assert _excel(satu.capaian("Y")) == Fraction(terbit)


def test_the_iku_are_the_twenty_of_the_perjanjian_kinerja_in_its_order(skor: Skor) -> None:
    assert [s.iku.kode for s in skor.iku] == list(CAPAIAN_TERBIT)
    assert [s.sasaran.nomor for s in skor.sasaran] == list(range(1, 11))


def test_the_nko_of_the_year_is_the_published_109_07(skor: Skor) -> None:
    assert _excel(skor.nko["Y"]) == Fraction("109.07")


def test_no_predikat_is_shown_for_2024(skor: Skor) -> None:
    assert set(skor.predikat.values()) == {None}


def test_rounding_is_that_of_excel_and_not_of_python() -> None:
    assert [bulatkan(n, 2) for n in (0.125, 2.675, -0.125, 109.065)] == [0.13, 2.68, -0.13, 109.07]
    assert [bulatkan(n, 0) for n in (0.5, 1.5, 2.5, -2.5)] == [1, 2, 3, -3]


# --- a quarter's NKO, worked out from the printed target and realisasi; 120 stands where R / T is above it


def rata(*nilai: float | str | Fraction) -> Fraction:
    """The mean of exact decimals."""
    angka = [n if isinstance(n, Fraction) else Fraction(str(n)) for n in nilai]
    return sum(angka, Fraction(0)) / len(angka)


def per(realisasi: str, target: str) -> Fraction:
    """Maximize: R / T x 100."""
    return Fraction(realisasi) / Fraction(target) * 100


NSS = {
    "Q1": [
        rata(per("8.25", "20"), "67.63"),
        rata(per("8.19", "20"), 120),
        per("14.15", "25"),
        rata(120, 120),
        Fraction(120),
        rata("103.28", 120),  # 06a-CP has no realisasi in Q1 and is left out
        rata(114, 120, 0),
        rata(120, 120),
        rata("107.73", 120),  # 09b-N has no target before Q4
        Fraction("104.71"),
    ],
    "Smt.1": [
        rata(per("32.74", "45"), "96.11"),
        rata(per("30.04", "45"), 120),
        Fraction(120),
        rata(120, 120),
        Fraction(120),
        rata(120, "114.36", 120),
        rata("119.05", 120, 0),
        rata(120, 120),
        rata("110.9", 120),
        Fraction("104.41"),
    ],
    "s.d.Q3": [
        rata(per("49.17", "70"), "103.29"),
        rata(per("47.89", "70"), 120),
        per("63.52", "75"),
        rata(120, 120),  # 04b-N: 18% of 15% to date
        Fraction(120),
        rata(120, "117.32", "107.08"),
        rata("119.02", 120, 0),
        rata(per("87.5", "80"), 120),
        rata("114.5", 120),
        Fraction("104.51"),
    ],
    "Y": [
        rata("100.41", "93.97"),
        rata("100.27", 120),
        Fraction("101.32"),
        rata(120, "107.54"),
        Fraction(120),
        rata(120, 120, "119.29"),
        rata("119.57", 120, 120),
        rata(120, 120),
        rata("117.5", per("93.55", "85"), per("99.74", "90")),
        Fraction(120),
    ],
}
NKO = {"Q1": "84.84", "Smt.1": "102.04", "s.d.Q3": "99.10", "Y": "109.07"}


def _nko(nss: list[Fraction]) -> Fraction:
    """Perspektif: SS 1; 2 and 3; 4 to 8; 9 and 10; weights 30, 20, 25, 25."""
    np = [nss[0], rata(*nss[1:3]), rata(*nss[3:8]), rata(*nss[8:10])]
    return sum((n * bobot for n, bobot in zip(np, (30, 20, 25, 25), strict=True)), Fraction(0)) / 100


@pytest.mark.parametrize("periode", NKO)
def test_nss_and_nko_of_a_reporting_period_are_those_worked_out_from_the_printed_figures(
    periode: str, skor: Skor
) -> None:
    for satu, harapan in zip(skor.sasaran, NSS[periode], strict=True):
        assert satu.nilai[periode] == harapan, satu.sasaran.nomor
    assert skor.nko[periode] == _nko(NSS[periode])
    assert _excel(skor.nko[periode]) == Fraction(NKO[periode])


@pytest.mark.parametrize(("triwulan", "periode"), [(1, "Q1"), (2, "Smt.1"), (3, "s.d.Q3"), (4, "Y")])
def test_a_report_after_a_quarter_states_the_same_score_and_nothing_of_later_periods(
    triwulan: int, periode: str, skor: Skor
) -> None:
    dini = nilai(INPUT, triwulan).skor
    assert dini is not None
    assert dini.nko[periode] == skor.nko[periode]
    boleh = {1: {"Q1"}, 2: {"Q1", "Q2", "Smt.1"}, 3: {"Q1", "Q2", "Smt.1", "Q3", "s.d.Q3"}, 4: set(skor.nko)}[triwulan]
    assert {p for p, n in dini.nko.items() if n is not None} == boleh
    for satu in dini.iku:
        assert {p for p, langkah in satu.langkah.items() if langkah.capaian is not None} <= boleh


def test_the_default_quarter_is_the_last_one_with_any_realisasi(hasil: Hasil) -> None:
    assert hasil.triwulan == 4
    assert nama_berkas(hasil) == "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"


# --- what is reported and left out


def test_06a_has_no_realisasi_in_q1_is_reported_and_not_counted_as_zero(hasil: Hasil, skor: Skor) -> None:
    satu = next(s for s in skor.iku if s.iku.kode == "06a-CP")
    assert satu.langkah["Q1"].target == 100
    assert satu.langkah["Q1"].realisasi is None and satu.capaian("Q1") is None and satu.langkah["Q1"].status is None
    assert [satu.capaian(p) for p in ("Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")] == [120] * 6
    temuan = [t for t in hasil.temuan if t.kode == "target-tanpa-realisasi"]
    assert [(t.tempat.lembar, t.tempat.sel, t.isi["kode"]) for t in temuan] == [("Realisasi IKU", "F15", "06a-CP")]


def test_07c_is_printed_zero_until_q3_and_counts_as_zero(skor: Skor) -> None:
    satu = next(s for s in skor.iku if s.iku.kode == "07c-N")
    assert [satu.capaian(p) for p in ("Q1", "Smt.1", "s.d.Q3", "Y")] == [0, 0, 0, 120]


def test_09b_has_no_target_before_q4_so_its_printed_q3_is_reported_and_not_scored(hasil: Hasil, skor: Skor) -> None:
    satu = next(s for s in skor.iku if s.iku.kode == "09b-N")
    assert [p for p in skor.nko if satu.capaian(p) is not None] == ["Q4", "Y"]
    temuan = [t for t in hasil.temuan if t.kode == "realisasi-tanpa-target"]
    assert [(t.tempat.sel, t.isi["kode"]) for t in temuan] == [("J24", "09b-N")]


def test_04b_is_reported_cumulatively_and_its_quarters_are_differences(skor: Skor) -> None:
    langkah = next(s for s in skor.iku if s.iku.kode == "04b-N").langkah
    nyata = [langkah[p].realisasi for p in ("Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")]
    assert nyata == pytest.approx([6.22, 6.20, 12.42, 5.58, 18, 89.54, 107.54])


@pytest.mark.parametrize(
    ("kode", "periode", "status"),
    [
        ("01a-CP", "Q1", "Merah"), ("01a-CP", "Y", "Hijau"), ("01b-CP", "Y", "Kuning"), ("03a-CP", "s.d.Q3", "Kuning"),
        ("07c-N", "Q1", "Merah"), ("06a-CP", "Q1", None), ("10a-CP", "Y", "Hijau"),
    ],
)  # fmt: skip
def test_the_status_follows_the_capaian(kode: str, periode: str, status: str | None, skor: Skor) -> None:
    assert next(s for s in skor.iku if s.iku.kode == kode).langkah[periode].status == status


# --- money


def test_budget_absorption_is_91_92_percent_and_not_the_printed_95_13(skor: Skor) -> None:
    """5.403.192.890 / 5.878.369.000."""
    assert skor.anggaran.pagu == 5_878_369_000
    assert skor.anggaran.realisasi["Q4"] == 594_053_000 + 4_751_319_890 + 57_820_000 == 5_403_192_890
    assert _excel(skor.anggaran.persen["Q4"]) == Fraction("91.92")
    assert [skor.anggaran.persen[q] for q in ("Q1", "Q2", "Q3")] == [None, None, None]


def test_the_two_programs_their_kegiatan_and_the_total_are_those_of_the_agreement(hasil: Hasil) -> None:
    anggaran = hasil.masukan.anggaran
    program = [(b.nama.teks, b.jumlah.nilai) for b in anggaran if b.jenis == "program"]
    assert program == [
        ("Program Pengelolaan Penerimaan Negara", 1_192_289_000),
        ("Program Dukungan Manajemen", 4_509_926_000),
    ]
    kegiatan = [(b.program, b.jumlah.nilai) for b in anggaran if b.jenis == "kegiatan"]
    assert [j for p, j in kegiatan if p == 0] == [535_582_000, 272_000_000, 384_707_000]
    assert [j for p, j in kegiatan if p == 4] == [3_934_283_000, 575_643_000]
    assert [b.jumlah.nilai for b in anggaran if b.jenis == "total"] == [5_702_215_000]
    assert not {"anggaran-program", "anggaran-total", "belanja-jumlah"} & {t.kode for t in hasil.temuan}


def test_every_sheet_of_the_shipped_input_is_read_in_full(hasil: Hasil) -> None:
    m = hasil.masukan
    assert (len(m.peta), len(m.perjanjian), len(m.sasaran), len(m.rincian), len(m.manual)) == (10, 20, 10, 20, 20)
    assert (len(m.inisiatif), len(m.anggaran), len(m.realisasi), len(m.analisis)) == (15, 8, 20, 20)
    assert len(m.realisasi_anggaran) == 4 and m.tahun_judul == 2024
    assert len(m.terbit) >= 68
    assert m.identitas["Nomor Perjanjian Kinerja"].teks == "PK-15/WPJ.29/2024"
    assert m.amatan == ()


def test_the_perjanjian_kinerja_carries_number_and_sasaran_down_over_their_rows(hasil: Hasil) -> None:
    nomor = {b.kode: b.nomor.teks for b in hasil.masukan.perjanjian}
    assert nomor == {kode: str(int(kode[:2])) for kode in CAPAIAN_TERBIT}
    rincian = {b.kode: b.target["Y"].nilai for b in hasil.masukan.rincian}
    assert {b.kode: b.target.nilai for b in hasil.masukan.perjanjian} == rincian

"""Reading one cell as a number: what it gives, what it refuses, and what it will not guess."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest
from alat import sel
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook_builder.findings.catalogue import KATALOG
from workbook_builder.model.numbers import Number, exact
from workbook_builder.model.periods import Konsolidasi, konsolidasikan
from workbook_builder.read.numbers import (
    baca_angka,
    baca_polos,
    baca_rupiah,
    baris_persen,
    format_persen,
    satuan_persen,
)

TANDA_HUBUNG = ["-", " - ", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"]
KOSONG = [None, "", "   ", "\n", "--", "n/a", "N/A", "na", "NA", *TANDA_HUBUNG]


# --- the row is not in percent


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [
        (85, 85), (0, 0), (-5, -5), (93.55, 93.55), (1, 1), (0.5, 0.5),
        ("85", 85), ("0", 0), ("97,5", 97.5), ("100.41", 100.41), ("100,41", 100.41), ("0,74", 0.74), ("0.123", 0.123),
        ("1.192.289.000", 1192289000), ("1,192,289,000", 1192289000), ("1.234,5", 1234.5), ("1,234.5", 1234.5),
        ("1.234.567,89", 1234567.89), ("1,234,567.89", 1234567.89), ("12,3456", 12.3456), ("1234,567", 1234.567),
        ("-5", -5), ("\u22125", -5), ("+5", 5), ("-97,5", -97.5), ("  85  ", 85), ("85\n", 85), ("\u00a085", 85),
    ],
)  # fmt: skip
def test_a_plain_number_reads_as_itself(nilai: Any, harapan: float) -> None:
    angka = baca_angka(sel(nilai), persen=False)
    assert (angka.nilai, angka.masalah) == (exact(harapan), None)


@pytest.mark.parametrize("nilai", KOSONG)
@pytest.mark.parametrize("persen", [True, False])
def test_a_blank_and_every_dash_mean_no_value(nilai: Any, persen: bool) -> None:
    angka = baca_angka(sel(nilai), persen)
    assert (angka.nilai, angka.masalah, angka.terisi) == (None, None, False)
    assert baca_rupiah(sel(nilai)).nilai is None and baca_rupiah(sel(nilai)).masalah is None
    assert baca_polos(sel(nilai)).nilai is None and baca_polos(sel(nilai)).masalah is None


@pytest.mark.parametrize(
    ("nilai", "a", "b"),
    [("1.234", "1,234", "1234"), ("1,234", "1,234", "1234"), ("100.000", "100,000", "100000")],
)
def test_one_separator_before_three_digits_has_two_readings_and_is_not_guessed(nilai: str, a: str, b: str) -> None:
    angka = baca_angka(sel(nilai), persen=False)
    assert (angka.nilai, angka.masalah) == (None, "angka-dua-arti")
    assert (angka.isi["a"], angka.isi["b"]) == (a, b)


@pytest.mark.parametrize(
    "nilai",
    [
        "12.34.56", "1.23.456", "1.234.56", "1,234,5", "01.234.567", "1..5", "1,,5", "1.234,", "97,", ".5", ",5",
        "1.2,3.4",
        "delapan puluh", "85 poin", "5/6", "1e5", "inf", "nan", "5-", "(5)", "- 5", "%", "%20", "20%%",
        "1 192 289",
        "85;", "~85", "\u00b2", "Rp5.000",
    ],
)  # fmt: skip
def test_text_that_is_no_number_is_a_finding(nilai: str) -> None:
    angka = baca_angka(sel(nilai), persen=False)
    assert (angka.nilai, angka.masalah) == (None, "angka-tak-terbaca")
    assert angka.terisi


@pytest.mark.parametrize(
    ("nilai", "usul"),
    [
        ("1OO", "100"),
        ("2O%", "20%"),
        ("l00", "100"),
        ("I5", "15"),
        ("9o,5", "90,5"),
        ("1 192 289", "1192289"),
        ("abc", ""),
    ],
)
def test_a_slip_such_as_the_letter_o_brings_a_suggestion(nilai: str, usul: str) -> None:
    angka = baca_angka(sel(nilai), persen=True)
    assert (angka.masalah, angka.isi["usul"]) == ("angka-tak-terbaca", usul)


# --- percent


@pytest.mark.parametrize(
    ("nilai", "format", "harapan"),
    [
        ("20%", "General", 20), ("20,5%", "General", 20.5), ("20.5%", "General", 20.5), ("20 %", "General", 20),
        ("0%", "General", 0), ("-5%", "General", -5), ("100,41%", "General", 100.41), ("0,5%", "General", 0.5),
        (0.2, "0%", 20), (0.2, "0.00%", 20), (0.2, "0%;[Red]-0%", 20), (0.2, "0.0%_);(0.0%)", 20),
        (1.0041, "0.00%", 100.41),
        (0.07, "0%", 7), (0, "0%", 0), (1, "0%", 100), (2, "0%", 200), (-0.05, "0%", -5), (0.0825, "0.00%", 8.25),
        (20, "General", 20), (20, "0", 20), (100.41, "0.00", 100.41), (0, "General", 0), ("20", "General", 20),
        ("97,5", "General", 97.5),
    ],
)  # fmt: skip
def test_a_percentage_reads_in_percent_points_however_it_is_written(nilai: Any, format: str, harapan: float) -> None:
    angka = baca_angka(sel(nilai, format), persen=True)
    assert (angka.nilai, angka.masalah) == (exact(harapan), None)


@pytest.mark.parametrize("nilai", [0.5, 1, 0.01, -0.5, -1, "0,5", "0.5", "1"])
def test_a_plain_number_up_to_one_among_percents_has_two_readings_and_is_not_guessed(nilai: Any) -> None:
    angka = baca_angka(sel(nilai), persen=True)
    assert (angka.nilai, angka.masalah) == (None, "angka-dua-arti")


def test_the_two_readings_of_a_half_among_percents_are_told() -> None:
    isi = baca_angka(sel(0.5), persen=True).isi
    assert (str(isi["a"]).replace(".", ","), isi["b"]) == ("0,5%", "50%")


def test_a_plain_number_a_little_above_one_among_percents_is_not_guessed_either() -> None:
    assert baca_angka(sel(1.0041), persen=True).masalah == "angka-dua-arti"


@pytest.mark.parametrize(
    ("format", "harapan"),
    [
        ("0%", True), ("0.00%", True), ("0%;[Red]-0%", True), ("#,##0.0%", True), ("General", False),
        ("0", False), ("", False),
        ('0"%"', False), ("0\\%", False), ('0.0" %"', False), ('0"persen"%', True), ("#,##0", False), ("@", False),
    ],
)  # fmt: skip
def test_a_percent_sign_counts_only_outside_quotes_in_a_number_format(format: str, harapan: bool) -> None:
    assert format_persen(format) is harapan


@pytest.mark.parametrize("format", ["0_%", "0.0_%_)"])
def test_a_space_as_wide_as_a_percent_sign_is_no_percent(format: str) -> None:
    assert format_persen(format) is False


def test_a_number_with_a_quoted_percent_sign_is_the_number_itself() -> None:
    assert baca_angka(sel(20, '0"%"'), persen=True).nilai == 20


@pytest.mark.parametrize(("nilai", "format"), [("20%", "General"), ("0,5 %", "General"), (0.2, "0%"), (1, "0%")])
def test_a_percentage_in_a_row_of_another_unit_is_a_finding(nilai: Any, format: str) -> None:
    assert baca_angka(sel(nilai, format), persen=False).masalah == "satuan-berbeda"


@pytest.mark.parametrize(
    ("satuan", "harapan"),
    [
        ("Persen", True),
        ("%", True),
        ("persentase", True),
        ("Indeks", False),
        ("Rupiah", False),
        ("", None),
        ("  ", None),
    ],
)
def test_a_satuan_says_whether_it_is_percent(satuan: str, harapan: bool | None) -> None:
    assert satuan_persen(satuan) is harapan


@pytest.mark.parametrize(
    ("nilai", "satuan", "harapan"),
    [
        ([20, 45], "", False),
        ([20, "45%"], "", True),
        (["-", None, "45%"], "", True),
        ([None, "-"], "", False),
        ([20, 45], "Persen", True),
        ([20, "45%"], "Indeks", False),
    ],
)
def test_a_row_is_percent_as_its_satuan_says_or_else_as_any_of_its_cells_shows(
    nilai: list[Any], satuan: str, harapan: bool
) -> None:
    assert baris_persen([sel(n) for n in nilai], satuan) is harapan


def test_a_row_is_percent_where_one_number_has_a_percent_format() -> None:
    assert baris_persen([sel(20), sel(0.2, "0%")], "") is True


# --- what is not a number at all


@pytest.mark.parametrize(
    "pembaca", [lambda s: baca_angka(s, True), lambda s: baca_angka(s, False), baca_rupiah, baca_polos]
)
@pytest.mark.parametrize(
    ("nilai", "masalah"),
    [
        (True, "bukan-angka"), (False, "bukan-angka"),
        (dt.datetime(2024, 6, 5), "tanggal-bukan-angka"), (dt.date(2024, 6, 5), "tanggal-bukan-angka"),
        (dt.time(5, 6), "tanggal-bukan-angka"), (dt.timedelta(hours=5), "tanggal-bukan-angka"),
        ("#DIV/0!", "sel-galat"), ("#N/A", "sel-galat"), ("#REF!", "sel-galat"), ("#VALUE!", "sel-galat"),
        ("#NAME?", "sel-galat"), ("#NUM!", "sel-galat"), ("#NULL!", "sel-galat"), ("#div/0!", "sel-galat"),
        (math.inf, "angka-di-luar-batas"), (-math.inf, "angka-di-luar-batas"), (math.nan, "angka-di-luar-batas"),
        ("9" * 400, "angka-di-luar-batas"),
    ],
)  # fmt: skip
def test_booleans_dates_errors_and_what_is_not_finite_are_findings(pembaca: Any, nilai: Any, masalah: str) -> None:
    angka = pembaca(sel(nilai))
    assert (angka.nilai, angka.masalah) == (None, masalah)


@pytest.mark.parametrize("persen", [True, False])
def test_an_integer_beyond_every_float_is_a_finding(persen: bool) -> None:
    assert baca_angka(sel(10**400), persen).masalah == "angka-di-luar-batas"


def test_a_percentage_whose_hundredfold_is_not_finite_is_a_finding() -> None:
    assert baca_angka(sel(1e307, "0%"), persen=True).masalah == "angka-di-luar-batas"


# --- rupiah


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [
        (5702215000, 5702215000), (0, 0), (1.0, 1), ("Rp5.702.215.000", 5702215000), ("Rp 5.702.215.000", 5702215000),
        ("rp. 5.702.215.000", 5702215000), ("Rp868.007.733.000,00-", 868007733000), ("Rp5.702.215.000,-", 5702215000),
        ("Rp5.702.215.000,00", 5702215000), ("5.702.215.000", 5702215000), ("5,702,215,000", 5702215000),
        ("5702215000", 5702215000),
        ("Rp1.234", 1234), ("535.582", 535582), ("Rp0", 0), ("-5.000.000", -5000000),
    ],
)  # fmt: skip
def test_rupiah_read_as_whole_numbers_in_every_usual_spelling(nilai: Any, harapan: int) -> None:
    angka = baca_rupiah(sel(nilai))
    assert (angka.nilai, angka.masalah) == (exact(harapan), None)


@pytest.mark.parametrize(("nilai", "harapan"), [("Rp500.000", 500000), ("535.000", 535000), ("Rp272.000,-", 272000)])
def test_round_thousands_of_rupiah_read_as_thousands(nilai: str, harapan: int) -> None:
    assert baca_rupiah(sel(nilai)).nilai == harapan


@pytest.mark.parametrize(
    ("nilai", "format", "masalah"),
    [
        ("20%", "General", "rupiah-persen"), (0.2, "0%", "rupiah-persen"), (1.5, "General", "rupiah-tidak-bulat"),
        ("Rp1,5", "General", "rupiah-tidak-bulat"), ("1.234,56", "General", "rupiah-tidak-bulat"),
        ("Rp5.7O2.215.000", "General", "angka-tak-terbaca"), ("lima juta", "General", "angka-tak-terbaca"),
        ("Rp5.702.215.000 (lima)", "General", "angka-tak-terbaca"), ("USD 5", "General", "angka-tak-terbaca"),
    ],
)  # fmt: skip
def test_what_cannot_be_rupiah_is_a_finding(nilai: Any, format: str, masalah: str) -> None:
    angka = baca_rupiah(sel(nilai, format))
    assert (angka.nilai, angka.masalah) == (None, masalah)


def test_a_published_figure_keeps_its_percent_points() -> None:
    for satu in (sel("95,13%"), sel(0.9513, "0.00%"), sel(95.13)):
        assert baca_polos(satu).nilai == Number("95.13")


# --- properties

SEMBARANG = st.one_of(
    st.none(), st.booleans(), st.text(max_size=40), st.integers(-(10**15), 10**15), st.floats(-1e300, 1e300),
    st.sampled_from([math.inf, -math.inf, math.nan]), st.dates(), st.datetimes(), st.times(), st.timedeltas(),
    st.text(alphabet="0123456789.,-%Rp+ eEO\u2212\u2013\u00a0\u0662", max_size=20),
)  # fmt: skip
FORMAT = st.sampled_from(["General", "0%", "0.00%", "0", '0"%"', "dd/mm/yyyy", "@"])
cepat = settings(max_examples=100, deadline=None)


@cepat
@given(SEMBARANG, FORMAT, st.booleans())
def test_no_cell_ever_crashes_the_reader_or_gives_a_non_finite_number(nilai: Any, format: str, persen: bool) -> None:
    satu = sel(nilai, format)
    for angka in (baca_angka(satu, persen), baca_rupiah(satu), baca_polos(satu)):
        assert angka.nilai is None or (isinstance(angka.nilai, Number))
        assert angka.masalah is None or (angka.nilai is None and angka.masalah in KATALOG)


@cepat
@given(SEMBARANG, FORMAT, st.booleans())
def test_reading_a_cell_twice_gives_the_same(nilai: Any, format: str, persen: bool) -> None:
    satu = sel(nilai, format)
    assert baca_angka(satu, persen) == baca_angka(satu, persen)


@cepat
@given(SEMBARANG, FORMAT)
def test_what_reads_as_rupiah_is_whole(nilai: Any, format: str) -> None:
    angka = baca_rupiah(sel(nilai, format)).nilai
    assert angka is None or angka.denominator == 1


def _indonesia(utuh: int, pecahan: str) -> str:
    return f"{utuh:,}".replace(",", ".") + (f",{pecahan}" if pecahan else "")


DESIMAL = st.text("0123456789", min_size=1, max_size=2)


@cepat
@given(st.integers(0, 10**12), DESIMAL, st.sampled_from(["", "-"]))
def test_a_number_written_the_indonesian_way_reads_back_exactly(utuh: int, pecahan: str, tanda: str) -> None:
    angka = baca_angka(sel(tanda + _indonesia(utuh, pecahan)), persen=False)
    assert angka.nilai == Number(f"{tanda}{utuh}.{pecahan}")


@cepat
@given(st.integers(0, 10**5), DESIMAL)
def test_a_percentage_written_the_indonesian_way_reads_back_exactly(utuh: int, pecahan: str) -> None:
    assert baca_angka(sel(_indonesia(utuh, pecahan) + "%"), persen=True).nilai == Number(f"{utuh}.{pecahan}")


@cepat
@given(st.integers(10**6, 10**13), st.sampled_from(["Rp{}", "Rp {}", "{}", "Rp{},00", "Rp{},-", "Rp{},00-"]))
def test_an_amount_written_the_indonesian_way_reads_back_exactly(jumlah: int, bentuk: str) -> None:
    assert baca_rupiah(sel(bentuk.format(_indonesia(jumlah, "")))).nilai == jumlah


@cepat
@given(st.integers(-100_000, 100_000))
def test_a_fraction_in_a_percent_format_reads_as_typed_to_the_last_decimal(ratusan: int) -> None:
    """7% is stored as 0.07 and must not become 7.000000000000001."""
    assert baca_angka(sel(ratusan / 10_000, "0.00%"), persen=True).nilai == Number(ratusan, 100)


NILAI = st.fractions(-(10**9), 10**9)
DERET = st.lists(st.one_of(st.none(), NILAI), min_size=1, max_size=4)


@cepat
@given(DERET)
def test_tlk_is_one_of_its_inputs_and_average_lies_between_them(deret: list[Number | None]) -> None:
    ada = [n for n in deret if n is not None]
    tlk = konsolidasikan(Konsolidasi.TLK, deret)
    rata = konsolidasikan(Konsolidasi.AVERAGE, deret)
    if not ada:
        assert tlk is None and rata is None
    else:
        assert tlk == ada[-1]
        assert rata is not None and min(ada) <= rata <= max(ada)


@cepat
@given(st.sampled_from(Konsolidasi), DERET, st.integers(0, 4))
def test_a_missing_quarter_never_counts_as_zero(cara: Konsolidasi, deret: list[Number | None], letak: int) -> None:
    dengan = [*deret[:letak], None, *deret[letak:]]
    assert konsolidasikan(cara, dengan) == konsolidasikan(cara, deret)


@cepat
@given(st.sampled_from(Konsolidasi), NILAI)
def test_every_consolidation_of_a_single_value_is_that_value(cara: Konsolidasi, nilai: Number) -> None:
    assert konsolidasikan(cara, [nilai]) == nilai


@cepat
@given(st.sampled_from(Konsolidasi), st.lists(st.integers(-1000, 1000), min_size=4, max_size=4))
def test_a_constant_shift_moves_average_and_tlk_alike_and_the_sum_once_per_quarter(
    cara: Konsolidasi, deret: list[int]
) -> None:
    asal, geser = (konsolidasikan(cara, [Number(n + g) for n in deret]) for g in (0, 10))
    assert asal is not None and geser is not None
    assert geser - asal == (40 if cara is Konsolidasi.SUM else 10)

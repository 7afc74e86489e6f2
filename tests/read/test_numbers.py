"""Reading one cell as a number: what it gives, what it refuses, and what it will not guess."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.offices import cell, said

from workbook_builder.findings.catalogue import CATALOGUE
from workbook_builder.model.numbers import Number, exact
from workbook_builder.model.periods import Konsolidasi, consolidate
from workbook_builder.read.cell_number import is_percent_format
from workbook_builder.read.numbers import is_percent_unit, read_number, read_plain, read_rupiah, row_is_percent

HYPHENS = ["-", " - ", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"]
BLANK = [None, "", "   ", "\n", "--", "n/a", "N/A", "na", "NA", *HYPHENS]


# --- the row is not in percent


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (85, 85), (0, 0), (-5, -5), (93.55, 93.55), (1, 1), (0.5, 0.5),
        ("85", 85), ("0", 0), ("97,5", 97.5), ("100.41", 100.41), ("100,41", 100.41), ("0,74", 0.74), ("0.123", 0.123),
        ("1.192.289.000", 1192289000), ("1,192,289,000", 1192289000), ("1.234,5", 1234.5), ("1,234.5", 1234.5),
        ("1.234.567,89", 1234567.89), ("1,234,567.89", 1234567.89), ("12,3456", 12.3456), ("1234,567", 1234.567),
        ("-5", -5), ("\u22125", -5), ("+5", 5), ("-97,5", -97.5), ("  85  ", 85), ("85\n", 85), ("\u00a085", 85),
    ],
)  # fmt: skip
def test_a_plain_number_reads_as_itself(value: Any, expected: float) -> None:
    number = read_number(cell(value), percent=False)
    assert (number.value, number.problem) == (exact(expected), None)


@pytest.mark.parametrize("value", BLANK)
@pytest.mark.parametrize("percent", [True, False])
def test_a_blank_and_every_dash_mean_no_value(value: Any, percent: bool) -> None:
    number = read_number(cell(value), percent)
    assert (number.value, number.problem, number.filled) == (None, None, False)
    assert read_rupiah(cell(value)).value is None and read_rupiah(cell(value)).problem is None
    assert read_plain(cell(value)).value is None and read_plain(cell(value)).problem is None


@pytest.mark.parametrize(
    ("value", "a", "b"),
    [("1.234", "1,234", "1234"), ("1,234", "1,234", "1234"), ("100.000", "100,000", "100000")],
)
def test_one_separator_before_three_digits_has_two_readings_and_is_not_guessed(value: str, a: str, b: str) -> None:
    number = read_number(cell(value), percent=False)
    assert (number.value, said(number).code) == (None, "angka-dua-arti")
    assert (said(number).content["a"], said(number).content["b"]) == (a, b)


@pytest.mark.parametrize(
    "value",
    [
        "12.34.56", "1.23.456", "1.234.56", "1,234,5", "01.234.567", "1..5", "1,,5", "1.234,", "97,", ".5", ",5",
        "1.2,3.4",
        "delapan puluh", "85 poin", "5/6", "1e5", "inf", "nan", "5-", "(5)", "- 5", "%", "%20", "20%%",
        "1 192 289",
        "85;", "~85", "\u00b2", "Rp5.000",
    ],
)  # fmt: skip
def test_text_that_is_no_number_is_a_finding(value: str) -> None:
    number = read_number(cell(value), percent=False)
    assert (number.value, said(number).code) == (None, "angka-tak-terbaca")
    assert number.filled


@pytest.mark.parametrize(
    ("value", "suggestion"),
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
def test_a_slip_such_as_the_letter_o_brings_a_suggestion(value: str, suggestion: str) -> None:
    number = read_number(cell(value), percent=True)
    assert (said(number).code, said(number).suggestion) == ("angka-tak-terbaca", suggestion)


# --- percent


@pytest.mark.parametrize(
    ("value", "format", "expected"),
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
def test_a_percentage_reads_in_percent_points_however_it_is_written(value: Any, format: str, expected: float) -> None:
    number = read_number(cell(value, format), percent=True)
    assert (number.value, number.problem) == (exact(expected), None)


@pytest.mark.parametrize("value", [0.5, 1, 0.01, -0.5, -1, "0,5", "0.5", "1"])
def test_a_plain_number_up_to_one_among_percents_has_two_readings_and_is_not_guessed(value: Any) -> None:
    number = read_number(cell(value), percent=True)
    assert (number.value, said(number).code) == (None, "angka-dua-arti")


def test_the_two_readings_of_a_half_among_percents_are_told() -> None:
    content = said(read_number(cell(0.5), percent=True)).content
    assert (str(content["a"]).replace(".", ","), content["b"]) == ("0,5%", "50%")


def test_a_plain_number_a_little_above_one_among_percents_is_not_guessed_either() -> None:
    assert said(read_number(cell(1.0041), percent=True)).code == "angka-dua-arti"


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ("0%", True), ("0.00%", True), ("0%;[Red]-0%", True), ("#,##0.0%", True), ("General", False),
        ("0", False), ("", False),
        ('0"%"', False), ("0\\%", False), ('0.0" %"', False), ('0"persen"%', True), ("#,##0", False), ("@", False),
    ],
)  # fmt: skip
def test_a_percent_sign_counts_only_outside_quotes_in_a_number_format(format: str, expected: bool) -> None:
    assert is_percent_format(format) is expected


@pytest.mark.parametrize("format", ["0_%", "0.0_%_)"])
def test_a_space_as_wide_as_a_percent_sign_is_no_percent(format: str) -> None:
    assert is_percent_format(format) is False


def test_a_number_with_a_quoted_percent_sign_is_the_number_itself() -> None:
    assert read_number(cell(20, '0"%"'), percent=True).value == 20


@pytest.mark.parametrize(("value", "format"), [("20%", "General"), ("0,5 %", "General"), (0.2, "0%"), (1, "0%")])
def test_a_percentage_in_a_row_of_another_unit_is_a_finding(value: Any, format: str) -> None:
    assert said(read_number(cell(value, format), percent=False)).code == "satuan-berbeda"


@pytest.mark.parametrize(
    ("satuan", "expected"),
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
def test_a_satuan_says_whether_it_is_percent(satuan: str, expected: bool | None) -> None:
    assert is_percent_unit(satuan) is expected


@pytest.mark.parametrize(
    ("value", "satuan", "expected"),
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
    value: list[Any], satuan: str, expected: bool
) -> None:
    assert row_is_percent([cell(n) for n in value], satuan) is expected


def test_a_row_is_percent_where_one_number_has_a_percent_format() -> None:
    assert row_is_percent([cell(20), cell(0.2, "0%")], "") is True


# --- what is not a number at all


@pytest.mark.parametrize(
    "reader", [lambda s: read_number(s, True), lambda s: read_number(s, False), read_rupiah, read_plain]
)
@pytest.mark.parametrize(
    ("value", "problem"),
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
def test_booleans_dates_errors_and_what_is_not_finite_are_findings(reader: Any, value: Any, problem: str) -> None:
    number = reader(cell(value))
    assert (number.value, said(number).code) == (None, problem)


@pytest.mark.parametrize("percent", [True, False])
def test_an_integer_beyond_every_float_is_a_finding(percent: bool) -> None:
    assert said(read_number(cell(10**400), percent)).code == "angka-di-luar-batas"


def test_a_percentage_whose_hundredfold_is_not_finite_is_a_finding() -> None:
    assert said(read_number(cell(1e307, "0%"), percent=True)).code == "angka-di-luar-batas"


# --- rupiah


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5702215000, 5702215000), (0, 0), (1.0, 1), ("Rp5.702.215.000", 5702215000), ("Rp 5.702.215.000", 5702215000),
        ("rp. 5.702.215.000", 5702215000), ("Rp868.007.733.000,00-", 868007733000), ("Rp5.702.215.000,-", 5702215000),
        ("Rp5.702.215.000,00", 5702215000), ("5.702.215.000", 5702215000), ("5,702,215,000", 5702215000),
        ("5702215000", 5702215000),
        ("Rp1.234", 1234), ("535.582", 535582), ("Rp0", 0), ("-5.000.000", -5000000),
    ],
)  # fmt: skip
def test_rupiah_read_as_whole_numbers_in_every_usual_spelling(value: Any, expected: int) -> None:
    number = read_rupiah(cell(value))
    assert (number.value, number.problem) == (exact(expected), None)


@pytest.mark.parametrize(("value", "expected"), [("Rp500.000", 500000), ("535.000", 535000), ("Rp272.000,-", 272000)])
def test_round_thousands_of_rupiah_read_as_thousands(value: str, expected: int) -> None:
    assert read_rupiah(cell(value)).value == expected


@pytest.mark.parametrize(
    ("value", "format", "problem"),
    [
        ("20%", "General", "rupiah-persen"), (0.2, "0%", "rupiah-persen"), (1.5, "General", "rupiah-tidak-bulat"),
        ("Rp1,5", "General", "rupiah-tidak-bulat"), ("1.234,56", "General", "rupiah-tidak-bulat"),
        ("Rp5.7O2.215.000", "General", "angka-tak-terbaca"), ("lima juta", "General", "angka-tak-terbaca"),
        ("Rp5.702.215.000 (lima)", "General", "angka-tak-terbaca"), ("USD 5", "General", "angka-tak-terbaca"),
    ],
)  # fmt: skip
def test_what_cannot_be_rupiah_is_a_finding(value: Any, format: str, problem: str) -> None:
    number = read_rupiah(cell(value, format))
    assert (number.value, said(number).code) == (None, problem)


def test_a_published_figure_keeps_its_percent_points() -> None:
    for item in (cell("95,13%"), cell(0.9513, "0.00%"), cell(95.13)):
        assert read_plain(item).value == Number("95.13")


# --- properties

ANYTHING = st.one_of(
    st.none(), st.booleans(), st.text(max_size=40), st.integers(-(10**15), 10**15), st.floats(-1e300, 1e300),
    st.sampled_from([math.inf, -math.inf, math.nan]), st.dates(), st.datetimes(), st.times(), st.timedeltas(),
    st.text(alphabet="0123456789.,-%Rp+ eEO\u2212\u2013\u00a0\u0662", max_size=20),
)  # fmt: skip
FORMAT = st.sampled_from(["General", "0%", "0.00%", "0", '0"%"', "dd/mm/yyyy", "@"])
fast = settings(max_examples=100, deadline=None)


@fast
@given(ANYTHING, FORMAT, st.booleans())
def test_no_cell_ever_crashes_the_reader_or_gives_a_non_finite_number(value: Any, format: str, percent: bool) -> None:
    item = cell(value, format)
    for number in (read_number(item, percent), read_rupiah(item), read_plain(item)):
        assert number.value is None or (isinstance(number.value, Number))
        assert number.problem is None or (number.value is None and number.problem.code in CATALOGUE)


@fast
@given(ANYTHING, FORMAT, st.booleans())
def test_reading_a_cell_twice_gives_the_same(value: Any, format: str, percent: bool) -> None:
    item = cell(value, format)
    assert read_number(item, percent) == read_number(item, percent)


@fast
@given(ANYTHING, FORMAT)
def test_what_reads_as_rupiah_is_whole(value: Any, format: str) -> None:
    number = read_rupiah(cell(value, format)).value
    assert number is None or number.denominator == 1


def _indonesia(whole: int, fraction: str) -> str:
    return f"{whole:,}".replace(",", ".") + (f",{fraction}" if fraction else "")


DECIMALS = st.text("0123456789", min_size=1, max_size=2)


@fast
@given(st.integers(0, 10**12), DECIMALS, st.sampled_from(["", "-"]))
def test_a_number_written_the_indonesian_way_reads_back_exactly(whole: int, fraction: str, mark: str) -> None:
    number = read_number(cell(mark + _indonesia(whole, fraction)), percent=False)
    assert number.value == Number(f"{mark}{whole}.{fraction}")


@fast
@given(st.integers(0, 10**5), DECIMALS)
def test_a_percentage_written_the_indonesian_way_reads_back_exactly(whole: int, fraction: str) -> None:
    assert read_number(cell(_indonesia(whole, fraction) + "%"), percent=True).value == Number(f"{whole}.{fraction}")


@fast
@given(st.integers(10**6, 10**13), st.sampled_from(["Rp{}", "Rp {}", "{}", "Rp{},00", "Rp{},-", "Rp{},00-"]))
def test_an_amount_written_the_indonesian_way_reads_back_exactly(total: int, pattern: str) -> None:
    assert read_rupiah(cell(pattern.format(_indonesia(total, "")))).value == total


@fast
@given(st.integers(-100_000, 100_000))
def test_a_fraction_in_a_percent_format_reads_as_typed_to_the_last_decimal(hundreds: int) -> None:
    """7% is stored as 0.07 and must not become 7.000000000000001."""
    assert read_number(cell(hundreds / 10_000, "0.00%"), percent=True).value == Number(hundreds, 100)


VALUE = st.fractions(-(10**9), 10**9)
SEQUENCE = st.lists(st.one_of(st.none(), VALUE), min_size=1, max_size=4)


@fast
@given(SEQUENCE)
def test_tlk_is_one_of_its_inputs_and_average_lies_between_them(figures_row: list[Number | None]) -> None:
    present = [n for n in figures_row if n is not None]
    tlk = consolidate(Konsolidasi.TLK, figures_row)
    align = consolidate(Konsolidasi.AVERAGE, figures_row)
    if not present:
        assert tlk is None and align is None
    else:
        assert tlk == present[-1]
        assert align is not None and min(present) <= align <= max(present)


@fast
@given(st.sampled_from(Konsolidasi), SEQUENCE, st.integers(0, 4))
def test_a_missing_quarter_never_counts_as_zero(
    method: Konsolidasi, figures_row: list[Number | None], location: int
) -> None:
    but = [*figures_row[:location], None, *figures_row[location:]]
    assert consolidate(method, but) == consolidate(method, figures_row)


@fast
@given(st.sampled_from(Konsolidasi), VALUE)
def test_every_consolidation_of_a_single_value_is_that_value(method: Konsolidasi, value: Number) -> None:
    assert consolidate(method, [value]) == value


@fast
@given(st.sampled_from(Konsolidasi), st.lists(st.integers(-1000, 1000), min_size=4, max_size=4))
def test_a_constant_shift_moves_average_and_tlk_alike_and_the_sum_once_per_quarter(
    method: Konsolidasi, figures_row: list[int]
) -> None:
    origin, offset = (consolidate(method, [Number(n + g) for n in figures_row]) for g in (0, 10))
    assert origin is not None and offset is not None
    assert offset - origin == (40 if method is Konsolidasi.SUM else 10)

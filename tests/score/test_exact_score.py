"""The score is exact: no order, version or binary noise changes a digit, and a bound is met or it is not.

The workbook's formulas compute in binary; their rounding to Digit_Ambang must put a value into the band of the exact
score.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.cases import iku
from support.engines import differences, stored_values, with_formualizer, with_libreoffice
from support.offices import cell, office_folder, said

from workbook_builder.model import Agreement, Identitas, Iku, RealisasiAnggaran, Sasaran, Score
from workbook_builder.model.numbers import Number, exact, is_whole, round_half_away, sign, to_float
from workbook_builder.model.periods import PERIODE, TRIWULAN, Konsolidasi, fitting_konsolidasi
from workbook_builder.pipeline import Scored, build, evaluate
from workbook_builder.read.numbers import read_number
from workbook_builder.rules import load_named
from workbook_builder.rules.model import band
from workbook_builder.score import score_office
from workbook_builder.text.numbers import format_number, format_rupiah, format_value

RULES = {name: load_named(name) for name in ("kmk-300-2022", "kmk-127-2026")}
quick = settings(max_examples=60, deadline=None)
SHARES = st.integers(70, 120)
"""Percent of a target."""
CENTS = st.integers(0, 20_000).map(lambda n: Number(n, 100))
TARGETS = st.integers(1, 15_000).map(lambda n: Number(n, 100))


# --- numbers


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.1, "0.1"), (98.735, "98.735"), (0.30000000000000004, "0.3"), (99.99999999999999, "100"), (5.0, "5"),
        (1e15, "1000000000000000"), (-0.07, "-0.07"), (1 / 3, "0.333333333333333"), (7, "7"), (1.5e-6, "0.0000015"),
        (123456789012345.0, "123456789012345"),
    ],
)  # fmt: skip
def test_a_cell_is_the_number_that_its_fifteen_digits_show(value: float, expected: str) -> None:
    assert exact(value) == Number(expected)


@given(st.integers(-(10**15), 10**15), st.integers(0, 6))
def test_every_typed_decimal_is_exact_and_its_double_leads_back_to_it(digits: int, decimals: int) -> None:
    typed = Number(digits, 10**decimals)
    assert exact(to_float(typed)) == typed


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_what_is_not_finite_is_no_number(value: float) -> None:
    with pytest.raises(ValueError, match=str(value)):
        exact(value)


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        ("0.125", 2, "0.13"), ("-0.125", 2, "-0.13"), ("0.1249999999999999999", 2, "0.12"), ("2.5", 0, "3"),
        ("-2.5", 0, "-3"), ("98.735", 2, "98.74"), ("1/3", 2, "0.33"), ("2/3", 2, "0.67"), ("-0.001", 2, "0"),
    ],
)  # fmt: skip
def test_a_half_rounds_away_from_zero_from_the_exact_value(value: str, digits: int, expected: str) -> None:
    assert round_half_away(Number(value), digits) == Number(expected)


def test_a_number_has_decimals_or_not_and_one_of_three_signs() -> None:
    assert is_whole(Number(10, 5)) and not is_whole(Number(10, 4))
    assert [sign(Number(n)) for n in ("-0.001", "0", "0.001")] == [-1, 0, 1]


# --- as text


@pytest.mark.parametrize(
    ("value", "digits", "fixed", "expected"),
    [
        (Number("98.735"), 2, False, "98,74"), (Number("93.8"), 2, False, "93,8"), (Number("93.8"), 2, True, "93,80"),
        (Number(100), 2, True, "100,00"), (Number(100), 2, False, "100"), (-0.001, 2, False, "0"),
        (-0.001, 2, True, "0,00"), (-0.005, 2, False, "-0,01"), (1234567.891, 1, False, "1.234.567,9"),
        (Number(1000), 0, False, "1.000"), (999.996, 2, False, "1.000"), (0.05, 2, False, "0,05"),
        (None, 2, True, "-"), (1e-7, 15, False, "0,0000001"), (-1234.5, 0, True, "-1.235"),
    ],
)  # fmt: skip
def test_a_number_is_written_with_a_comma_and_nothing_has_no_sign(
    value: Any, digits: int, fixed: bool, expected: str
) -> None:
    assert format_number(value, digits, fixed) == expected


def test_a_value_carries_its_percent_and_an_amount_its_sign_before_the_currency() -> None:
    assert [format_value(Number("20.5"), True), format_value(None, True), format_value(85, False)] == [
        "20,5%",
        "-",
        "85",
    ]
    assert [format_rupiah(n) for n in (-1000, 1000, None, Number(-1, 3))] == ["-Rp1.000", "Rp1.000", "-", "Rp0"]


def test_a_cell_is_named_in_a_sentence_with_a_comma() -> None:
    doubtful = said(read_number(cell(1.015), percent=True)).content
    assert [doubtful[part] for part in ("value", "a", "b")] == ["1,015", "1,015%", "101,5%"]
    assert said(read_number(cell(0.075, "0.0%"), percent=False)).content == {"value": "7,5%"}


# --- the score


def _office(members: list[tuple[int, Iku]]) -> Agreement:
    perspectives = ("Stakeholder", "Customer", "Internal Process", "Learning & Growth")
    numbers = sorted({ss for ss, _ in members})
    sasaran = tuple(Sasaran(ss, f"SS {ss}", perspectives[ss % 4]) for ss in numbers)
    list_iku = tuple(replace(i, ss=ss, code=f"{ss:02}{chr(97 + n)}-N") for n, (ss, i) in enumerate(members))
    return Agreement(Identitas("Kantor", 2026), sasaran, list_iku, RealisasiAnggaran((), None))


def _one(target: Number, quarters: list[Number], **more: Any) -> Iku:
    return iku(target=dict.fromkeys(PERIODE, target), realisasi=dict(zip(TRIWULAN, quarters, strict=True)), **more)


def _score(members: list[tuple[int, Iku]]) -> Score:
    return score_office(_office(members), RULES["kmk-300-2022"], 4)


MEMBERS = st.lists(
    st.tuples(
        st.integers(1, 4),
        st.builds(
            _one,
            TARGETS,
            st.lists(CENTS, min_size=4, max_size=4),
            konsolidasi=st.sampled_from(Konsolidasi),
            validitas=st.sampled_from(["Exact", "Proxy"]),
            kendali=st.sampled_from(["Low", "Moderate"]),
        ),
    ),
    min_size=2,
    max_size=8,
)


@quick
@given(MEMBERS, st.randoms(use_true_random=False), st.sampled_from(sorted(RULES)))
def test_the_order_of_the_iku_does_not_change_a_digit(members: Any, random: Any, rules: str) -> None:
    first = score_office(_office(members), RULES[rules], 4)
    shuffled = random.sample(members, len(members))
    second = score_office(_office(shuffled), RULES[rules], 4)
    assert (first.nko, first.predikat) == (second.nko, second.predikat)
    assert [s.value for s in first.sasaran] == [s.value for s in second.sasaran]
    assert [p.value for p in first.perspektif] == [p.value for p in second.perspektif]


def test_the_order_of_the_quarters_does_not_change_a_digit_of_sum_and_average() -> None:
    quarters = [Number(n) for n in ("0.1", "0.2", "0.7", "1000000.3")]
    for how in (Konsolidasi.SUM, Konsolidasi.AVERAGE):
        scores = {
            score_office(
                _office([(1, _one(Number("700000.7"), list(order), konsolidasi=how))]), RULES["kmk-300-2022"], 4
            ).nko["Y"]
            for order in permutations(quarters)
        }
        assert len(scores) == 1


def test_a_mean_of_98_735_is_shown_as_98_74() -> None:
    """(103,5 + 93,97) / 2; in binary it is 98.734999..."""
    score = score_office(
        _office([(1, _one(Number(100), [n] * 4)) for n in map(Number, ("103.5", "93.97"))]), RULES["kmk-300-2022"], 4
    )
    assert score.nko["Y"] == Number("98.735")
    assert format_number(score.nko["Y"]) == "98,74"


THIRDS = [(3, "2"), (3, "3.4"), (1, "1.2")]
"""Target and realisasi with a capaian of 66,67, 113,33 and 120: 100 together."""


@pytest.mark.parametrize("order", list(permutations(THIRDS)))
def test_an_nko_of_exactly_100_made_of_thirds_is_inside_the_band(order: tuple[tuple[int, str], ...]) -> None:
    members = [(1, _one(Number(target), [Number(realisasi)] * 4)) for target, realisasi in order]
    score = score_office(_office(members), RULES["kmk-127-2026"], 4)
    assert (score.nko["Y"], score.predikat["Y"]) == (100, "Baik")
    assert band(RULES["kmk-127-2026"].status, score.nko["Y"]) == "Hijau"


@pytest.mark.parametrize("missing", ["0.00000001", "0.0000000000001", "1e-30"])
def test_a_hair_below_a_bound_is_below_it(missing: str) -> None:
    rules = RULES["kmk-127-2026"]
    assert band(rules.status, 100 - Number(missing)) == "Kuning"
    assert band(rules.predikat, 100 - Number(missing)) == "Cukup"


def test_one_rupiah_short_of_a_target_of_a_hundred_billion_is_not_reached() -> None:
    target = Number(100_000_000_000)
    score = _score([(1, _one(target, [target - 1] * 4, konversi_120=True))])
    step = score.iku[0].steps["Y"]
    assert (step.konversi, step.status, format_number(step.capaian)) == (False, "Kuning", "100")


def test_a_target_of_hundreds_of_billions_that_is_one_rupiah_off_its_quarters_does_not_fit_them() -> None:
    row = dict.fromkeys(PERIODE, Number(868_007_733_000))
    assert fitting_konsolidasi(row) == (Konsolidasi.TLK, Konsolidasi.AVERAGE)
    assert fitting_konsolidasi({**row, "Y": row["Y"] + 1}) == ()


def test_a_third_in_a_cell_fits_the_average_that_it_is_of() -> None:
    """A formula in the target sheet leaves 15 digits of 20/3."""
    row: Mapping[str, Number] = {
        p: exact(n) for p, n in zip(PERIODE, (5.0, 5.0, 5.0, 10.0, 20 / 3, 11.0, 31 / 4), strict=True)
    }
    assert fitting_konsolidasi(row) == (Konsolidasi.AVERAGE,)


# --- the same band in the workbook's formulas


def _as_a_formula(capaian: list[tuple[float, float]]) -> float:
    """A mean of ratios as a spreadsheet computes it, and rounds it before a bound."""
    total = 0.0
    for realisasi, target in capaian:
        total += realisasi / target * 100
    return round(total / len(capaian), RULES["kmk-300-2022"].compared_digits)


@quick
@given(st.lists(st.tuples(TARGETS, SHARES), min_size=1, max_size=25), TARGETS, st.sampled_from([80, 90, 100, 110]))
def test_binary_noise_never_moves_a_mean_off_a_bound_that_it_meets(
    pairs: list[tuple[Number, Number]], last: Number, bound: int
) -> None:
    realisasi = [(round_half_away(t * share / 100, 2), t) for t, share in pairs]
    # The last one makes the mean meet the bound; no capaian is above 120 or below 0, as in the workbook.
    rest = bound * (len(pairs) + 1) - sum((r / t * 100 for r, t in realisasi), Number(0))
    assume(0 <= rest <= 120)
    realisasi.append((rest * last / 100, last))
    assert _as_a_formula([(to_float(r), to_float(t)) for r, t in realisasi]) >= bound


@quick
@given(st.integers(10**6, 10**13))
def test_a_rupiah_short_of_a_target_up_to_ten_trillion_is_seen_by_the_formulas_too(target: int) -> None:
    assert _as_a_formula([(float(target - 1), float(target))]) < 100


def _rows() -> tuple[list[list[Any]], list[list[Any]], list[list[Any]]]:
    """Rincian Target, Manual IKU and realisasi of an office that is exactly at its bounds, or a hair below them."""
    cases: list[tuple[str, Any, list[Any], str, str, str]] = [
        ("01a-N", 3, [2, 2, 2, 2], "Maximize", "TLK", "Tidak"),
        ("01b-N", 3, [3.4] * 4, "Maximize", "TLK", "Tidak"),
        ("01c-N", 1, [1.2] * 4, "Maximize", "TLK", "Tidak"),
        ("02a-N", 0.6, [0.1, 0.2, 0.1, 0.2], "Maximize", "Sum", "Ya"),
        ("02b-N", 0.2, [0.1, 0.2, 0.3, 0.2], "Minimize", "Average", "Ya"),
        ("02c-N", 100, [110] * 4, "Stabilize", "TLK", "Tidak"),
        ("02d-N", 0, [0.1, 0.2, -0.3, 0], "Minimize", "Sum", "Ya"),
        ("03a-N", 10**11, [10**11 - 1] * 4, "Maximize", "TLK", "Ya"),
        ("03b-N", 10**12, [10**12 - 1] * 4, "Maximize", "TLK", "Tidak"),
        ("04a-N", 0.7, [0.56] * 4, "Maximize", "TLK", "Tidak"),
        ("04b-N", 1.1, [0.99, 0.77, 0.88, 0.88], "Maximize", "Average", "Tidak"),
    ]
    targets: list[list[Any]] = [["Kode SS/IKU", "SS dan IKU", "Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y"]]
    manual: list[list[Any]] = [["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Konversi 120"]]
    filled: list[list[Any]] = [["Kode", "IKU", "Satuan", "Basis", *(f"Realisasi {q}" for q in TRIWULAN)]]
    for n, (code, target, quarters, direction, how, highest) in enumerate(cases):
        if n == 0 or cases[n - 1][0][:2] != code[:2]:
            targets.append([int(code[:2]), f"Sasaran {code[:2]}"])
        row = (
            [target / 4, target / 4, target / 2, target / 4, target * 3 / 4, target / 4]
            if how == "Sum"
            else [target] * 6
        )
        targets.append([code, f"Indikator {code}", *row, target])
        manual.append([code, direction, how, "Nilai", highest])
        filled.append([code, f"Indikator {code}", "Nilai", None, *quarters])
    return targets, manual, filled


@pytest.fixture(scope="module")
def at_the_bounds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bounds")
    targets, manual, filled = _rows()
    perspectives = ("Stakeholder", "Customer", "Internal Process", "Learning & Growth")
    map_rows = [
        ["Perspektif", "SS", "Sasaran Strategis"],
        *([p, n, f"Sasaran {n:02}"] for n, p in enumerate(perspectives, 1)),
    ]
    sheets = {
        "Identitas": [["Uraian", "Isi"], ["Nama Unit", "KPP Tepat"], ["Tahun", 2026]],
        "Peta Strategi": [["Perspektif", "SS", "Sasaran Strategis"], *map_rows],
        "Rincian Target": targets,
        "Manual IKU": manual,
    }
    result = evaluate(office_folder(folder, sheets, {"Realisasi IKU": filled}))
    assert isinstance(result, Scored)
    year = {s.iku.code: s.steps["Y"] for s in result.score.iku}
    assert [year[k].konversi for k in ("02a-N", "02b-N", "02d-N", "03a-N")] == [True, True, True, False]
    assert [year[k].status for k in ("02c-N", "03a-N", "03b-N", "04a-N", "04b-N")] == ["Hijau", *["Kuning"] * 4]
    assert [year[k].capaian for k in ("02c-N", "04a-N", "04b-N")] == [100, 80, 80]
    assert result.score.sasaran[0].value["Y"] == 100
    return build(result, folder / "output").path


SCORE_SHEETS = (
    "Perhitungan",
    "Capaian",
    "NKO",
    "Peringkat",
    "Perhitungan Simulasi",
    "Kebutuhan Realisasi",
    "Simulasi NKO",
)


def _differences(book: Path, computed: Mapping[tuple[str, str], Any]) -> list[str]:
    """Cells of the score that an engine computes otherwise; what Pemeriksaan says of the sheet is no part of it."""
    stored = {cell: n for cell, n in stored_values(book).items() if cell[0] in SCORE_SHEETS and n != "OK"}
    assert len(stored) > 1500
    return list(differences(stored, computed))


def test_formulas_put_what_is_exactly_at_a_bound_or_a_rupiah_below_it_in_the_same_band(
    at_the_bounds: Path, tmp_path: Path
) -> None:
    assert _differences(at_the_bounds, with_formualizer(at_the_bounds, tmp_path)) == []


@pytest.mark.libreoffice
@pytest.mark.slow
def test_libreoffice_puts_it_there_too(at_the_bounds: Path, tmp_path: Path) -> None:
    assert _differences(at_the_bounds, with_libreoffice(at_the_bounds, tmp_path)) == []

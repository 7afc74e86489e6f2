"""The published figures of KPP Pratama Barabai 2024 come out of the shipped input, to the last printed digit."""

from __future__ import annotations

from fractions import Fraction

import pytest
from support.offices import INPUT, round_as_excel

from workbook_builder.model import Score
from workbook_builder.model.numbers import round_half_away
from workbook_builder.pipeline import Evaluation, Scored, evaluate, file_name

PUBLISHED_CAPAIAN = {
    "01a-CP": "100.41", "01b-CP": "93.97", "02a-CP": "100.27", "02b-CP": "120", "03a-CP": "101.32", "04a-CP": "120",
    "04b-N": "107.54", "05a-CP": "120", "06a-CP": "120", "06b-N": "120", "06c-N": "119.29", "07a-CP": "119.57",
    "07b-CP": "120", "07c-N": "120", "08a-CP": "120", "08b-CP": "120", "09a-N": "117.5", "09b-N": "110.06",
    "09c-N": "110.82", "10a-CP": "120",
}  # fmt: skip


@pytest.fixture(scope="module")
def result() -> Evaluation:
    return evaluate(INPUT)


@pytest.fixture(scope="module")
def score(result: Evaluation) -> Score:
    assert isinstance(result, Scored)
    return result.score


def _excel(value: Fraction | None) -> Fraction:
    """ROUND(nilai, 2) as Excel does it, half away from zero, from the exact value."""
    assert value is not None
    return round_half_away(value, 2)


@pytest.mark.parametrize(("code", "published"), PUBLISHED_CAPAIAN.items())
def test_the_last_capaian_of_an_iku_is_the_published_one(code: str, published: str, score: Score) -> None:
    item = next(s for s in score.iku if s.iku.code == code)
    assert _excel(item.capaian("Y")) == Fraction(published)


def test_the_iku_are_the_twenty_of_the_perjanjian_kinerja_in_its_order(score: Score) -> None:
    assert [s.iku.code for s in score.iku] == list(PUBLISHED_CAPAIAN)
    assert [s.sasaran.number for s in score.sasaran] == list(range(1, 11))


def test_the_nko_of_the_year_is_the_published_109_07(score: Score) -> None:
    assert _excel(score.nko["Y"]) == Fraction("109.07")


def test_no_predikat_is_shown_for_2024(score: Score) -> None:
    assert set(score.predikat.values()) == {None}


def test_rounding_is_that_of_excel_and_not_of_python() -> None:
    assert [round_as_excel(n, 2) for n in (0.125, 2.675, -0.125, 109.065)] == [0.13, 2.68, -0.13, 109.07]
    assert [round_as_excel(n, 0) for n in (0.5, 1.5, 2.5, -2.5)] == [1, 2, 3, -3]


# --- a quarter's NKO, worked out from the printed target and realisasi; 120 stands where R / T is above it


def align(*value: float | str | Fraction) -> Fraction:
    """The mean of exact decimals."""
    number = [n if isinstance(n, Fraction) else Fraction(str(n)) for n in value]
    return sum(number, Fraction(0)) / len(number)


def per(realisasi: str, target: str) -> Fraction:
    """Maximize: R / T x 100."""
    return Fraction(realisasi) / Fraction(target) * 100


NSS = {
    "Q1": [
        align(per("8.25", "20"), "67.63"),
        align(per("8.19", "20"), 120),
        per("14.15", "25"),
        align(120, 120),
        Fraction(120),
        align("103.28", 120),  # 06a-CP has no realisasi in Q1 and is left out
        align(114, 120, 0),
        align(120, 120),
        align("107.73", 120),  # 09b-N has no target before Q4
        Fraction("104.71"),
    ],
    "Smt.1": [
        align(per("32.74", "45"), "96.11"),
        align(per("30.04", "45"), 120),
        Fraction(120),
        align(120, 120),
        Fraction(120),
        align(120, "114.36", 120),
        align("119.05", 120, 0),
        align(120, 120),
        align("110.9", 120),
        Fraction("104.41"),
    ],
    "s.d.Q3": [
        align(per("49.17", "70"), "103.29"),
        align(per("47.89", "70"), 120),
        per("63.52", "75"),
        align(120, 120),  # 04b-N: 18% of 15% to date
        Fraction(120),
        align(120, "117.32", "107.08"),
        align("119.02", 120, 0),
        align(per("87.5", "80"), 120),
        align("114.5", 120),
        Fraction("104.51"),
    ],
    "Y": [
        align("100.41", "93.97"),
        align("100.27", 120),
        Fraction("101.32"),
        align(120, "107.54"),
        Fraction(120),
        align(120, 120, "119.29"),
        align("119.57", 120, 120),
        align(120, 120),
        align("117.5", per("93.55", "85"), per("99.74", "90")),
        Fraction(120),
    ],
}
NKO = {"Q1": "84.84", "Smt.1": "102.04", "s.d.Q3": "99.10", "Y": "109.07"}


def _nko(nss: list[Fraction]) -> Fraction:
    """Perspektif: SS 1; 2 and 3; 4 to 8; 9 and 10; weights 30, 20, 25, 25."""
    np = [nss[0], align(*nss[1:3]), align(*nss[3:8]), align(*nss[8:10])]
    return sum((n * weight for n, weight in zip(np, (30, 20, 25, 25), strict=True)), Fraction(0)) / 100


@pytest.mark.parametrize("periode", NKO)
def test_nss_and_nko_of_a_reporting_period_are_those_worked_out_from_the_printed_figures(
    periode: str, score: Score
) -> None:
    for item, expected in zip(score.sasaran, NSS[periode], strict=True):
        assert item.value[periode] == expected, item.sasaran.number
    assert score.nko[periode] == _nko(NSS[periode])
    assert _excel(score.nko[periode]) == Fraction(NKO[periode])


@pytest.mark.parametrize(("triwulan", "periode"), [(1, "Q1"), (2, "Smt.1"), (3, "s.d.Q3"), (4, "Y")])
def test_a_report_after_a_quarter_states_the_same_score_and_nothing_of_later_periods(
    triwulan: int, periode: str, score: Score
) -> None:
    result = evaluate(INPUT, triwulan)
    assert isinstance(result, Scored)
    early = result.score
    assert early.nko[periode] == score.nko[periode]
    allowed = {1: {"Q1"}, 2: {"Q1", "Q2", "Smt.1"}, 3: {"Q1", "Q2", "Smt.1", "Q3", "s.d.Q3"}, 4: set(score.nko)}[
        triwulan
    ]
    assert {p for p, n in early.nko.items() if n is not None} == allowed
    for item in early.iku:
        assert {p for p, steps in item.steps.items() if steps.capaian is not None} <= allowed


def test_the_default_quarter_is_the_last_one_with_any_realisasi(result: Evaluation) -> None:
    assert result.triwulan == 4
    assert file_name(result) == "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"


# --- what is reported and left out


def test_06a_has_no_realisasi_in_q1_is_reported_and_not_counted_as_zero(result: Evaluation, score: Score) -> None:
    item = next(s for s in score.iku if s.iku.code == "06a-CP")
    assert item.steps["Q1"].target == 100
    assert item.steps["Q1"].realisasi is None and item.capaian("Q1") is None and item.steps["Q1"].status is None
    assert [item.capaian(p) for p in ("Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")] == [120] * 6
    findings = [t for t in result.findings if t.code == "target-tanpa-realisasi"]
    assert [(t.place.sheet, t.place.cell, t.content["code"]) for t in findings] == [("Realisasi IKU", "F15", "06a-CP")]


def test_07c_is_printed_zero_until_q3_and_counts_as_zero(score: Score) -> None:
    item = next(s for s in score.iku if s.iku.code == "07c-N")
    assert [item.capaian(p) for p in ("Q1", "Smt.1", "s.d.Q3", "Y")] == [0, 0, 0, 120]


def test_09b_has_no_target_before_q4_so_its_printed_q3_is_reported_and_not_scored(
    result: Evaluation, score: Score
) -> None:
    item = next(s for s in score.iku if s.iku.code == "09b-N")
    assert [p for p in score.nko if item.capaian(p) is not None] == ["Q4", "Y"]
    findings = [t for t in result.findings if t.code == "realisasi-tanpa-target"]
    assert [(t.place.cell, t.content["code"]) for t in findings] == [("J24", "09b-N")]


def test_04b_is_reported_cumulatively_and_its_quarters_are_differences(score: Score) -> None:
    steps = next(s for s in score.iku if s.iku.code == "04b-N").steps
    actual = [steps[p].realisasi for p in ("Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")]
    assert actual == pytest.approx([6.22, 6.20, 12.42, 5.58, 18, 89.54, 107.54])


@pytest.mark.parametrize(
    ("code", "periode", "status"),
    [
        ("01a-CP", "Q1", "Merah"), ("01a-CP", "Y", "Hijau"), ("01b-CP", "Y", "Kuning"), ("03a-CP", "s.d.Q3", "Kuning"),
        ("07c-N", "Q1", "Merah"), ("06a-CP", "Q1", None), ("10a-CP", "Y", "Hijau"),
    ],
)  # fmt: skip
def test_the_status_follows_the_capaian(code: str, periode: str, status: str | None, score: Score) -> None:
    assert next(s for s in score.iku if s.iku.code == code).steps[periode].status == status


# --- money


def test_budget_absorption_is_91_92_percent_and_not_the_printed_95_13(score: Score) -> None:
    """5.403.192.890 / 5.878.369.000."""
    assert score.anggaran.pagu == 5_878_369_000
    assert score.anggaran.realisasi["Q4"] == 594_053_000 + 4_751_319_890 + 57_820_000 == 5_403_192_890
    assert _excel(score.anggaran.percent["Q4"]) == Fraction("91.92")
    assert [score.anggaran.percent[q] for q in ("Q1", "Q2", "Q3")] == [None, None, None]


def test_the_two_programs_their_kegiatan_and_the_total_are_those_of_the_agreement(result: Evaluation) -> None:
    anggaran = result.inputs.anggaran
    program = [(b.name.text, b.total.value) for b in anggaran if b.kind == "program"]
    assert program == [
        ("Program Pengelolaan Penerimaan Negara", 1_192_289_000),
        ("Program Dukungan Manajemen", 4_509_926_000),
    ]
    kegiatan = [(b.program, b.total.value) for b in anggaran if b.kind == "kegiatan"]
    assert [j for p, j in kegiatan if p == 0] == [535_582_000, 272_000_000, 384_707_000]
    assert [j for p, j in kegiatan if p == 4] == [3_934_283_000, 575_643_000]
    assert [b.total.value for b in anggaran if b.kind == "total"] == [5_702_215_000]
    assert not {"anggaran-program", "anggaran-total", "belanja-jumlah"} & {t.code for t in result.findings}


def test_every_sheet_of_the_shipped_input_is_read_in_full(result: Evaluation) -> None:
    m = result.inputs
    assert (len(m.peta_strategi), len(m.perjanjian), len(m.sasaran), len(m.rincian), len(m.manual)) == (
        10,
        20,
        10,
        20,
        20,
    )
    assert (len(m.inisiatif), len(m.anggaran), len(m.realisasi), len(m.analisis)) == (15, 8, 20, 20)
    assert len(m.realisasi_anggaran) == 4 and m.title_year == 2024
    assert len(m.angka_terbit) >= 68
    assert m.identitas["Nomor Perjanjian Kinerja"].text == "PK-15/WPJ.29/2024"
    assert m.observations == ()


def test_the_perjanjian_kinerja_carries_number_and_sasaran_down_over_their_rows(result: Evaluation) -> None:
    number = {b.code: b.number.text for b in result.inputs.perjanjian}
    assert number == {code: str(int(code[:2])) for code in PUBLISHED_CAPAIAN}
    rincian = {b.code: b.target["Y"].value for b in result.inputs.rincian}
    assert {b.code: b.target.value for b in result.inputs.perjanjian} == rincian

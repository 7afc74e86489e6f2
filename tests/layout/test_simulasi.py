"""The sheet Simulasi: what is typed there gives what a real build gives, and what is needed gives what it promises."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.engines import differences, formula_list, stored_values, with_formualizer
from support.reference_offices import make_office

from workbook_builder.model import Basis, Iku, Polarisasi
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN, Konsolidasi
from workbook_builder.pipeline import Scored, build, evaluate
from workbook_builder.rules import rule_set_for
from workbook_builder.score.capaian import capaian_steps
from workbook_builder.score.needs import needs_of, quarter_input
from workbook_builder.score.realisasi import realisasi_periode

pytestmark = pytest.mark.slow

HEADER_ROW = 6
FilledTemplate = Mapping[str, float]
TYPED_VALUES: dict[str, FilledTemplate] = {
    "barabai-2024": {"01b-CP": 120.5, "04b-N": 60.0, "07b-CP": 75.0, "09b-N": 84.0},
    "semua-cara-2026": {
        "1a-CP": 80.0, "1b-CP": 4.5, "1c-C": 3.0, "2a-N": 75.0, "2b-N": -12.0, "3a-CP": 44.0, "3b-CP": 2.0,
        "4a-N": 90.0, "4b-N": 99.0,
    },
}  # fmt: skip


def _build(office_folder: str, folder: Path, triwulan: int, **choices: Any) -> Path:
    return build(evaluate(make_office(office_folder, folder / "input", **choices), triwulan), folder / "output").path


def _column(ws: Any) -> dict[str, int]:
    return {c.value: c.column for c in ws[HEADER_ROW]}


def _type_into(file: Path, destination: Path, entry: FilledTemplate, triwulan: int | None = None) -> Path:
    """Type realisasi (in percent points where the IKU is a percentage) and a quarter into the open cells."""
    workbook = openpyxl.load_workbook(file)
    ws = workbook["Simulasi"]
    column = _column(ws)["Realisasi simulasi"]
    for row in range(HEADER_ROW + 1, ws.max_row + 1):
        code = ws.cell(row, 1).value
        if code in entry:
            cell = ws.cell(row, column)
            assert not cell.protection.locked
            cell.value = entry[code] / 100 if "%" in cell.number_format else entry[code]
    if triwulan:
        assert not ws["A4"].protection.locked
        ws["A4"] = triwulan
    workbook.save(destination)
    return destination


# Cells of the tiles, and letters of columns below them.
NKO_NOW, NKO_SIMULASI, NKO_CHANGE, ASSUMED, GOAL, UPLIFT = "D4", "F4", "H4", "K4", "L4", "M4"
CAPAIAN, POINT, FOR_GOAL = "J", "P", "R"


def _nko_simulasi(result: Mapping[tuple[str, str], Any]) -> Any:
    return result["Simulasi", NKO_SIMULASI]


@pytest.mark.parametrize("triwulan", [4, 2])
@pytest.mark.parametrize("office_folder", TYPED_VALUES)
def test_a_typed_realisasi_gives_the_nko_of_a_real_build_with_that_value(
    office_folder: str, triwulan: int, tmp_path: Path
) -> None:
    entry = TYPED_VALUES[office_folder]
    file = _build(office_folder, tmp_path / "a", triwulan)
    typed_value = _type_into(file, tmp_path / "diketik.xlsx", entry, triwulan)
    changes = {code: {f"Q{triwulan}": number} for code, number in entry.items()}
    built_file = evaluate(make_office(office_folder, tmp_path / "b", realisasi=changes), triwulan)
    assert isinstance(built_file, Scored)
    result = with_formualizer(typed_value, tmp_path)
    expected = built_file.score.nko[REPORTED_AFTER[triwulan]]
    assert _nko_simulasi(result) == pytest.approx(expected, abs=1e-9)
    assert result["Simulasi", NKO_NOW] != pytest.approx(expected, abs=1e-3), "the typed values must change the NKO"
    for b, s in enumerate(built_file.score.iku, HEADER_ROW + 1):
        capaian = s.capaian(REPORTED_AFTER[triwulan])
        assert result["Simulasi", f"{CAPAIAN}{b}"] in (None, "") if capaian is None else True
        if capaian is not None:
            assert result["Simulasi", f"{CAPAIAN}{b}"] == pytest.approx(capaian, abs=1e-9), s.iku.code


@pytest.mark.parametrize("office_folder", TYPED_VALUES)
@pytest.mark.parametrize("triwulan", [1, 3])
def test_another_quarter_gives_the_nko_that_its_own_build_would_give(
    office_folder: str, triwulan: int, tmp_path: Path
) -> None:
    typed_value = _type_into(_build(office_folder, tmp_path / "a", 4), tmp_path / "diketik.xlsx", {}, triwulan)
    built_file = evaluate(make_office(office_folder, tmp_path / "b"), triwulan)
    assert isinstance(built_file, Scored)
    result = with_formualizer(typed_value, tmp_path)
    assert _nko_simulasi(result) == pytest.approx(built_file.score.nko[REPORTED_AFTER[triwulan]], abs=1e-9)


@pytest.mark.parametrize(("column", "capaian"), [("Perlu untuk 100", 100.0), ("Perlu untuk maksimum", 120.0)])
@pytest.mark.parametrize("office_folder", TYPED_VALUES)
def test_what_is_needed_typed_in_gives_the_capaian_it_promises(
    office_folder: str, column: str, capaian: float, tmp_path: Path
) -> None:
    file = _build(office_folder, tmp_path / "a", 4)
    ws = openpyxl.load_workbook(file, data_only=True)["Simulasi"]
    location = _column(ws)
    needed, konversi = {}, set()
    for b in range(HEADER_ROW + 1, ws.max_row + 1):
        content = ws.cell(b, location[column])
        if isinstance(content.value, (int, float)):
            needed[b] = content.value * 100 if "%" in content.number_format else content.value
        if ws.cell(b, location["Catatan"]).value.startswith("Konversi 120") and ws.cell(b, 1).value != "3a-CP":
            konversi.add(b)
    code = {b: ws.cell(b, 1).value for b in needed}
    typed_value = _type_into(file, tmp_path / "diketik.xlsx", {code[b]: number for b, number in needed.items()})
    result = with_formualizer(typed_value, tmp_path)
    assert len(needed) >= 7
    for b in needed:
        # With Konversi 120 there is nothing between just below the target and the highest capaian.
        expected = 120.0 if b in konversi else capaian
        assert result["Simulasi", f"{CAPAIAN}{b}"] == pytest.approx(expected, abs=1e-9), code[b]


def test_a_figure_that_cannot_be_given_is_a_dash_with_its_reason(tmp_path: Path) -> None:
    ws = openpyxl.load_workbook(_build("semua-cara-2026", tmp_path, 4), data_only=True)["Simulasi"]
    location = _column(ws)
    row = {ws.cell(b, 1).value: b for b in range(HEADER_ROW + 1, ws.max_row + 1)}
    assert ws.cell(row["3c-N"], location["Perlu untuk 100"]).value == "-"
    assert "target 0" in ws.cell(row["3c-N"], location["Catatan"]).value
    assert ws.cell(row["3b-CP"], location["Perlu untuk maksimum"]).value == "-"
    assert "hanya dengan Konversi 120" in ws.cell(row["3b-CP"], location["Catatan"]).value


def test_without_inputs_the_simulation_shows_the_score_as_it_is(tmp_path: Path) -> None:
    stored = stored_values(_build("barabai-2024", tmp_path, 4))
    assert _nko_simulasi(stored) == stored["Simulasi", NKO_NOW] == pytest.approx(109.07, abs=0.005)
    assert stored["Simulasi", NKO_CHANGE] == 0


def _next_quarter(office_folder: str, triwulan: int, folder: Path, typed: FilledTemplate) -> Scored:
    """The office after the next quarter, as its own build scores it: what was typed, and else the target reached."""
    start = evaluate(make_office(office_folder, folder / "now"), triwulan)
    assert isinstance(start, Scored)
    quarter = triwulan + 1
    changes: dict[str, dict[str, float | None]] = {}
    for iku in start.score.agreement.iku:
        target = iku.target[REPORTED_AFTER[quarter]]
        reached = None if target is None else float(quarter_input(iku, target, quarter))
        changes[iku.code] = {f"Q{quarter}": typed.get(iku.code, reached)}
    after = evaluate(make_office(office_folder, folder / "next", realisasi=changes), quarter)
    assert isinstance(after, Scored)
    return after


@pytest.mark.parametrize("triwulan", [1, 2, 3])
@pytest.mark.parametrize("office_folder", TYPED_VALUES)
def test_looking_ahead_gives_the_nko_of_a_build_in_which_every_target_is_reached(
    office_folder: str, triwulan: int, tmp_path: Path
) -> None:
    file = _build(office_folder, tmp_path / "a", triwulan)
    ws = openpyxl.load_workbook(file, data_only=True)["Simulasi"]
    after = _next_quarter(office_folder, triwulan, tmp_path, {})
    periode = REPORTED_AFTER[triwulan + 1]
    assert ws["A4"].value == triwulan + 1 and ws["C4"].value == periode
    assert ws[NKO_SIMULASI].value == pytest.approx(after.score.nko[periode], abs=1e-9)
    with_target = [iku for iku in after.score.agreement.iku if iku.target[periode] is not None]
    assert ws[ASSUMED].value == f"{len(with_target)} dari {len(after.score.agreement.iku)} IKU"
    assert ws[NKO_NOW].value == pytest.approx(after.score.nko[REPORTED_AFTER[triwulan]], abs=1e-9)


def test_what_is_typed_ahead_takes_the_place_of_the_assumption(tmp_path: Path) -> None:
    typed = {"01b-CP": 80.5, "07b-CP": 40.0}
    file = _type_into(_build("barabai-2024", tmp_path / "a", 2), tmp_path / "x.xlsx", typed)
    result = with_formualizer(file, tmp_path)
    after = _next_quarter("barabai-2024", 2, tmp_path, typed)
    assert _nko_simulasi(result) == pytest.approx(after.score.nko["s.d.Q3"], abs=1e-9)
    counted = int(str(result["Simulasi", ASSUMED]).split()[0])
    stored = int(str(stored_values(_build("barabai-2024", tmp_path / "b", 2))["Simulasi", ASSUMED]).split()[0])
    assert counted == stored - len(typed)


def test_without_the_assumption_an_untouched_iku_stays_as_it_is(tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(_build("barabai-2024", tmp_path / "a", 1))
    workbook["Simulasi"]["B4"] = "Seperti sekarang"
    workbook.save(tmp_path / "x.xlsx")
    result = with_formualizer(tmp_path / "x.xlsx", tmp_path)
    assert result["Simulasi", ASSUMED] == "0 dari 20 IKU"
    assert _nko_simulasi(result) < 100


@pytest.mark.parametrize(
    ("office_folder", "goal"), [("barabai-2024", 112.0), ("barabai-2024", 118.5), ("semua-cara-2026", 95.0)]
)
def test_the_same_rise_of_all_that_can_rise_gives_the_nko_that_was_wanted(
    office_folder: str, goal: float, tmp_path: Path
) -> None:
    workbook = openpyxl.load_workbook(_build(office_folder, tmp_path / "a", 4))
    workbook["Simulasi"][GOAL] = goal
    workbook.save(tmp_path / "x.xlsx")
    result = with_formualizer(tmp_path / "x.xlsx", tmp_path)
    rows = range(HEADER_ROW + 1, workbook["Simulasi"].max_row + 1)
    scored = [b for b in rows if isinstance(result["Simulasi", f"{FOR_GOAL}{b}"], (int, float))]
    gain = sum(
        (result["Simulasi", f"{FOR_GOAL}{b}"] - result["Simulasi", f"{CAPAIAN}{b}"]) * result["Simulasi", f"{POINT}{b}"]
        for b in scored
    )
    assert _nko_simulasi(result) + gain == pytest.approx(goal, abs=1e-9)
    assert "semua naik" in result["Simulasi", UPLIFT]


@pytest.mark.parametrize(("goal", "said"), [(100.0, "sudah tercapai"), (120.0, "semua naik"), (None, "")])
def test_a_goal_says_what_it_takes(goal: float | None, said: str, tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(_build("barabai-2024", tmp_path / "a", 4))
    workbook["Simulasi"][GOAL] = goal
    workbook.save(tmp_path / "x.xlsx")
    shown = with_formualizer(tmp_path / "x.xlsx", tmp_path)["Simulasi", UPLIFT]
    assert said in str(shown or "") and bool(shown) is bool(said)


@pytest.mark.parametrize("office_folder", TYPED_VALUES)
def test_the_worth_of_a_point_adds_up_to_the_nko(office_folder: str, tmp_path: Path) -> None:
    result = evaluate(make_office(office_folder, tmp_path / "input"), 4)
    assert isinstance(result, Scored)
    score = result.score
    total = sum(n.point_value * (s.capaian("Y") or 0) for s in score.iku if (n := score.leverage.get(s.iku.code)))
    assert total == score.nko["Y"]


@pytest.mark.parametrize("office_folder", TYPED_VALUES)
def test_the_worth_of_a_point_is_what_one_more_point_moves(office_folder: str, tmp_path: Path) -> None:
    file = _build(office_folder, tmp_path / "a", 4)
    code, number, before, after = {
        "barabai-2024": ("01b-CP", 94.97, 93.97, 94.97),
        "semua-cara-2026": ("4a-N", 91.0, 90.0, 91.0),
    }[office_folder]
    start = with_formualizer(_type_into(file, tmp_path / "x.xlsx", {code: before}), tmp_path)
    end = with_formualizer(_type_into(file, tmp_path / "y.xlsx", {code: number}), tmp_path)
    ws = openpyxl.load_workbook(file)["Simulasi"]
    row = next(f"{POINT}{b}" for b in range(HEADER_ROW + 1, ws.max_row + 1) if ws.cell(b, 1).value == code)
    difference = _nko_simulasi(end) - _nko_simulasi(start)
    assert difference == pytest.approx((after - before) * start["Simulasi", row], abs=1e-9)


def test_the_simulation_leaves_the_rest_of_the_workbook_as_it_is(tmp_path: Path) -> None:
    file = _build("barabai-2024", tmp_path / "a", 4)
    result = with_formualizer(_type_into(file, tmp_path / "x.xlsx", TYPED_VALUES["barabai-2024"], 2), tmp_path)
    # What is still needed belongs to the simulated quarter: also where the card of an IKU says it.
    formula, needs = formula_list(file), ("Kebutuhan Realisasi", "Bahan Kartu")
    originally = {
        k: v
        for k, v in stored_values(file).items()
        if "Simulasi" not in k[0] and k[0] not in needs and "Bahan_Perlu" not in formula[k]
    }
    assert differences(originally, result) == []


@given(
    target=st.fractions(-1000, 1000).filter(bool),
    previous=st.lists(st.none() | st.fractions(0, 300), min_size=3, max_size=3),
    polarisasi=st.sampled_from(Polarisasi),
    konsolidasi=st.sampled_from(Konsolidasi),
    basis=st.sampled_from(Basis),
    triwulan=st.integers(1, 4),
)
def test_the_way_back_from_a_capaian_is_exact(
    target: Number,
    previous: list[Number | None],
    polarisasi: Polarisasi,
    konsolidasi: Konsolidasi,
    basis: Basis,
    triwulan: int,
) -> None:
    rules = rule_set_for(2024)
    realisasi: dict[str, Number | None] = dict(zip(TRIWULAN, [*previous, None], strict=True))
    realisasi |= dict.fromkeys(TRIWULAN[triwulan - 1 :])
    base = {"code": "1a-N", "name": "x", "ss": 1, "satuan": "Indeks", "percent": False, "polarisasi": polarisasi}
    base |= {"konsolidasi": konsolidasi, "basis": basis, "target": dict.fromkeys(PERIODE, target)}
    needs = needs_of(Iku(**base, realisasi=realisasi), rules, triwulan)
    for needed, capaian in ((needs.hundred, 100), (needs.highest, 120)):
        if needed.raw is None:
            assert polarisasi is not Polarisasi.MAXIMIZE and target < 0
            continue
        iku = Iku(**base, realisasi=realisasi | {TRIWULAN[triwulan - 1]: needed.raw})
        periode = REPORTED_AFTER[triwulan]
        steps = capaian_steps(iku, target, realisasi_periode(iku, triwulan)[periode], rules)
        assert steps.capaian == capaian

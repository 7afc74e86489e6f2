"""Excel computes the score a second time: every formula cell is recalculated and compared with the Python score."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from support.engines import (
    ENGLISH,
    INDONESIAN,
    differences,
    formula_list,
    stored_values,
    with_formualizer,
    with_formulas,
    with_libreoffice,
)
from support.reference_offices import OFFICES, make_office

from workbook_builder.pipeline import Scored, build, evaluate

pytestmark = pytest.mark.slow

FEWEST_FORMULAS = 400


@pytest.fixture(scope="session")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The built workbook of every test office."""
    result = {}
    for name in OFFICES:
        folder = tmp_path_factory.mktemp(name)
        result[name] = build(evaluate(make_office(name, folder / "input")), folder / "output").path
    return result


@pytest.mark.parametrize("office_folder", OFFICES)
def test_every_formula_agrees_with_a_quick_engine(
    office_folder: str, workbook: dict[str, Path], tmp_path: Path
) -> None:
    stored = stored_values(workbook[office_folder])
    assert len(stored) >= FEWEST_FORMULAS
    assert differences(stored, with_formualizer(workbook[office_folder], tmp_path)) == []


@pytest.mark.parametrize("triwulan", [1, 2, 3])
@pytest.mark.parametrize("office_folder", ["barabai-2024", "semua-cara-2026"])
def test_every_formula_of_a_quarter_agrees_too(office_folder: str, triwulan: int, tmp_path: Path) -> None:
    result = evaluate(make_office(office_folder, tmp_path / "input"), triwulan)
    stored = stored_values(file := build(result, tmp_path / "output").path)
    assert differences(stored, with_formualizer(file, tmp_path)) == []


@pytest.mark.parametrize("office_folder", ["barabai-2024", "semua-cara-2026"])
def test_every_formula_agrees_with_a_pure_python_engine(
    office_folder: str, workbook: dict[str, Path], tmp_path: Path
) -> None:
    assert differences(stored_values(workbook[office_folder]), with_formulas(workbook[office_folder], tmp_path)) == []


@pytest.mark.libreoffice
@pytest.mark.parametrize("language", [ENGLISH, INDONESIAN])
@pytest.mark.parametrize("office_folder", OFFICES)
def test_every_formula_agrees_with_libreoffice_in_any_language(
    office_folder: str, language: str, workbook: dict[str, Path], tmp_path: Path
) -> None:
    stored = stored_values(workbook[office_folder])
    assert differences(stored, with_libreoffice(workbook[office_folder], tmp_path, language)) == []


@pytest.mark.parametrize("office_folder", OFFICES)
def test_figures_in_sentences_have_a_decimal_comma(office_folder: str, workbook: dict[str, Path]) -> None:
    stored, formulas = stored_values(workbook[office_folder]), formula_list(workbook[office_folder])
    written = [str(stored[place]) for place, formula in formulas.items() if "FIXED(" in formula]
    assert any(re.search(r"\d,\d\d(?!\d)", x) for x in written)
    assert [x for x in written if re.search(r"\d\.\d{1,2}(?!\d)", x)] == []


CHANGES: dict[str, dict[str, dict[str, float | None]]] = {
    "barabai-2024": {
        "01b-CP": {"Q4": 120.5},
        "04b-N": {"Q2": 11.0, "Q4": 99.99},
        "06a-CP": {"Q1": 87.5},
        "09b-N": {"Q4": None},
        "10a-CP": {"Q1": 0.0, "Q3": 79.999},
    },
    "semua-cara-2026": {
        "1a-CP": {"Q3": 31.0, "Q4": 0.0},
        "1b-CP": {"Q4": 4.0},
        "1c-C": {"Q1": 0.0, "Q4": 2.0},
        "2a-N": {"Q3": 101.0, "Q4": 60.0},
        "2b-N": {"Q4": -3.0},
        "3a-CP": {"Q4": 57.0},
        "3b-CP": {"Q4": 1.0},
        "4a-N": {"Q2": None, "Q4": 80.0},
        "4b-N": {"Q4": 99.999},
    },
}
NOT_COMPARED = ("Pemeriksaan", "Validasi", "Petunjuk", "Ringkasan")
"""They speak of the inputs' findings, or compare the workbook with the inputs it was built from."""


@pytest.mark.parametrize("office_folder", CHANGES)
def test_a_realisasi_typed_into_the_workbook_moves_everything_as_in_the_input_file(
    office_folder: str, workbook: dict[str, Path], tmp_path: Path
) -> None:
    changes = CHANGES[office_folder]
    inputs = make_office(office_folder, tmp_path / "input", realisasi=changes)
    result = evaluate(inputs)
    built_file = build(result, tmp_path / "output").path
    typed_value = tmp_path / "diketik.xlsx"
    card = openpyxl.load_workbook(built_file)["Kartu IKU"]["A4"].value
    _type_into(workbook[office_folder], typed_value, changes, card)

    formula = formula_list(built_file)
    expected = {
        k: v
        for k, v in stored_values(built_file).items()
        if k[0] not in NOT_COMPARED and not _since_built(*k, formula[k])
    }
    assert differences(expected, with_formualizer(typed_value, tmp_path)) == []
    originally = {k: v for k, v in stored_values(workbook[office_folder]).items() if k in expected and k[0] == "NKO"}
    assert differences(originally, expected), "the typed values must change the NKO"


def _since_built(sheet: str, cell: str, formula: str) -> bool:
    """Whether a cell compares the workbook with itself as it was built, or repeats the findings of that build."""
    badges = ("=Lencana_Hitungan", "=Isian_Diketik")
    return formula in badges or "Bahan_Temuan" in formula or (sheet == "Realisasi" and cell.startswith("Y"))


def test_typing_into_the_workbook_is_told_by_its_master_check(workbook: dict[str, Path], tmp_path: Path) -> None:
    typed_value = tmp_path / "diketik.xlsx"
    _type_into(workbook["barabai-2024"], typed_value, {"01b-CP": {"Q4": 120.5}})
    result = with_formualizer(typed_value, tmp_path)
    badge = {k for k, v in formula_list(typed_value).items() if v == "=Lencana_Hitungan"}
    assert len(badge) > 20 and all("PERIKSA (" in result[k] for k in badge)


def test_formulas_use_us_syntax_and_no_volatile_functions(workbook: dict[str, Path]) -> None:
    for formula in formula_list(workbook["semua-cara-2026"]).values():
        assert ";" not in re.sub(r'"[^"]*"', "", formula)
        assert not any(f"{name}(" in formula for name in ("INDIRECT", "OFFSET", "TODAY", "NOW", "RAND"))


def _type_into(
    origin: Path, destination: Path, changes: dict[str, dict[str, float | None]], card: str | None = None
) -> None:
    """Type values (in the unit of the IKU, percents in percent points) into the open cells of the sheet Realisasi.

    ``card`` is the code to choose on Kartu IKU, which opens with the weakest.
    """
    workbook = openpyxl.load_workbook(origin)
    if card:
        workbook["Kartu IKU"]["A4"] = card
    ws = workbook["Realisasi"]
    header = {c.value: c.column for c in ws[3]}
    for row in ws.iter_rows(min_row=4):
        for q, content in changes.get(row[0].value, {}).items():
            cell = ws.cell(row[0].row, header[f"Isian {q}"])
            assert not cell.protection.locked, f"{cell.coordinate} must be open to typing"
            cell.value = _in_cells(cell, content)
    workbook.save(destination)


def _in_cells(cell: Any, content: float | None) -> float | None:
    return content / 100 if content is not None and "%" in cell.number_format else content


@pytest.mark.parametrize("office_folder", ["barabai-2024", "semua-cara-2026"])
def test_sorting_perhitungan_changes_no_capaian(office_folder: str, workbook: dict[str, Path], tmp_path: Path) -> None:
    file = openpyxl.load_workbook(workbook[office_folder])
    ws = file["Perhitungan"]
    rows = [[cell.value for cell in row] for row in ws.iter_rows(min_row=4)]
    for target, source in enumerate(sorted(range(len(rows)), key=lambda n: (rows[n][1], rows[n][0])), 4):
        for column, value in enumerate(rows[source], 1):
            cell = ws.cell(target, column)
            origin = f"{get_column_letter(column)}{source + 4}"
            is_formula = isinstance(value, str) and value.startswith("=")
            cell.value = Translator(value, origin).translate_formula(cell.coordinate) if is_formula else value
    file.save(tmp_path / "diurutkan.xlsx")
    result = with_formualizer(tmp_path / "diurutkan.xlsx", tmp_path)
    shown = {"Ringkasan", "NKO", "Capaian", "Kartu IKU", "Capaian Bab III A", "Formulir NKO", "Analisis", "Simulasi"}
    stored = stored_values(workbook[office_folder])
    badges = {k for k, v in formula_list(tmp_path / "diurutkan.xlsx").items() if v == "=Lencana_Hitungan"}
    expected = {k: v for k, v in stored.items() if k[0] in shown and k not in badges}
    assert differences(expected, result) == []
    # What a reader should know is said: the rows no longer stand as they were written.
    assert all("PERIKSA (" in result[k] for k in badges)


def test_a_quarter_in_which_nothing_is_scored_has_a_workbook_without_errors(tmp_path: Path) -> None:
    # The one realisasi has no target in its quarter.
    none: dict[str, dict[str, float | None]] = {
        code: dict.fromkeys(("Q1", "Q2", "Q3", "Q4")) for code in _codes(tmp_path / "codes")
    }
    none["09b-N"]["Q3"] = 93.0
    result = evaluate(make_office("barabai-2024", tmp_path / "input", realisasi=none), 3)
    stored = stored_values(file := build(result, tmp_path / "output").path)
    [(sheet, cell)] = openpyxl.load_workbook(file).defined_names["Kalimat_NKO"].destinations
    assert stored[sheet, cell.replace("$", "")] == "NKO belum terhitung."
    assert differences(stored, with_formualizer(file, tmp_path)) == []


def _codes(folder: Path) -> list[str]:
    result = evaluate(make_office("barabai-2024", folder))
    assert isinstance(result, Scored)
    return [iku.code for iku in result.score.agreement.iku]

"""Offices before 2024: weights by validitas and kendali in the built workbook, and years that are asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.engines import stored_values, with_formualizer
from support.offices import finding_places, identitas_content, write_workbook

from workbook_builder.pipeline import Scored, build, evaluate

PAIRS = {
    "01a-CP": ("Exact", "Moderate"),
    "01b-CP": ("Proxy", "Moderate"),
    "02a-CP": ("Proxy", "Moderate"),
    "02b-CP": ("Proxy", "Moderate"),
    "02c-CP": ("Proxy", "High"),
}
SHARES = {"01a-CP": 0.6, "01b-CP": 0.4, "02a-CP": 14 / 39, "02b-CP": 14 / 39, "02c-CP": 11 / 39}
"""Printed on the form of 2021 as 60, 40 and 35,90 35,90 28,21."""


def _office(folder: Path, year: int, rules: str | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    targets: list[tuple[Any, ...]] = [("Kode SS/IKU", "SS dan IKU", "Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y")]
    for number in (1, 2):
        targets.append((number, f"Sasaran {number}"))
        targets += [(code, f"IKU {code}", *[100] * 7) for code in PAIRS if code.startswith(f"0{number}")]
    manual: list[tuple[Any, ...]] = [("Kode", "Polarisasi", "Konsolidasi", "Satuan", "Validitas", "Kendali")]
    manual += [(code, "Maximize", "TLK", "Indeks", *pair) for code, pair in PAIRS.items()]
    write_workbook(
        folder / "target.xlsx",
        {
            "Identitas": identitas_content(year, rules),
            "Peta Strategi": [
                ("Perspektif", "SS", "Sasaran Strategis"),
                ("Stakeholder", 1, "Sasaran 1"),
                ("Customer", 2, "Sasaran 2"),
            ],
            "Rincian Target": targets,
            "Manual IKU": manual,
        },
    )
    rows: list[tuple[Any, ...]] = [("Kode", "IKU", *(f"Realisasi Q{i}" for i in range(1, 5)))]
    rows += [(code, None, *[90 + i for _ in range(4)]) for i, code in enumerate(PAIRS)]
    write_workbook(folder / "realisasi.xlsx", {"Realisasi IKU": rows})
    return folder


def test_an_office_of_2021_is_weighed_as_its_printed_form_was(tmp_path: Path, run_cli: Callable[..., Any]) -> None:
    folder = _office(tmp_path / "input", 2021)
    scored = evaluate(folder)
    assert isinstance(scored, Scored) and scored.rules.name == "kmk-467-2014"
    assert {s.iku.code: float(s.weight / 100) for s in scored.score.iku} == pytest.approx(SHARES, abs=1e-12)
    assert run_cli("build", "--input", folder).code == 0
    (path,) = (tmp_path / "output").glob("Kinerja_*_2021_Q4.xlsx")
    book = openpyxl.load_workbook(path, data_only=True)
    weights = {row[0].value: row[3].value for row in book["Bobot IKU"].iter_rows() if row[0].value in PAIRS}
    assert weights == {"01a-CP": 21, "01b-CP": 14, "02a-CP": 14, "02b-CP": 14, "02c-CP": 11}
    shares = {row[0].value: row[11].value for row in book["Manual IKU"].iter_rows() if row[0].value in PAIRS}
    assert shares == pytest.approx(SHARES, abs=1e-12)
    stored, again = stored_values(path), with_formualizer(path, tmp_path)
    numbers = {cell: value for cell, value in stored.items() if isinstance(value, (int, float))}
    assert len(numbers) > 100
    assert {cell: again[cell] for cell in numbers} == pytest.approx(numbers, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("year", [2022, 2023])
def test_2022_and_2023_ask_which_rules_applied_and_take_the_answer(
    tmp_path: Path, run_cli: Callable[..., Any], year: int
) -> None:
    folder = _office(tmp_path / "input", year)
    result = run_cli("check", "--input", folder)
    assert result.code == 1 and "kmk-467-2014, kmk-300-2022" in result.stderr and "Identitas" in result.stderr
    for name in ("kmk-467-2014", "kmk-300-2022"):
        _office(folder, year, name)
        assert evaluate(folder).rules.name == name  # type: ignore[union-attr]
        assert run_cli("check", "--input", folder).code == 0


def test_a_pair_that_the_form_of_2021_does_not_show_has_no_weight_and_is_an_error(
    tmp_path: Path, fill_cell: Callable[[Path, str, str, Any], None]
) -> None:
    folder = _office(tmp_path / "input", 2021)
    fill_cell(folder / "target.xlsx", "Manual IKU", "F2", "Low")
    assert ("kualitas-tak-ada", "Manual IKU", "E2") in finding_places(evaluate(folder))
    fill_cell(folder / "target.xlsx", "Manual IKU", "F2", None)
    assert ("bobot-iku-kosong", "Manual IKU", "E2") in finding_places(evaluate(folder))


def test_the_console_says_once_how_many_values_are_unconfirmed_and_where_to_read_them(
    input_folder: Path, run_cli: Callable[..., Any]
) -> None:
    result = run_cli("check", "--input", input_folder)
    said = [line for line in result.stderr.splitlines() if "nilainya belum dipastikan" in line]
    assert len(said) == 1 and "18 dari 30" in said[0] and "build-workbook rules kmk-300-2022" in said[0]


def test_ringkasan_says_how_many_values_are_unconfirmed(input_folder: Path, tmp_path: Path) -> None:
    built = build(evaluate(input_folder), tmp_path)
    sheet = openpyxl.load_workbook(built.path)["Ringkasan"]
    assert [c.value for row in sheet.iter_rows() for c in row if "18 dari 30" in str(c.value)]

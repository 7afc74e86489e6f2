"""Every file that staff get holds to the Open XML standard, as its own validator reads it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support.offices import INPUT, copy_inputs
from support.reference_offices import OFFICES, make_office
from support.regions import region

from workbook_builder.cli.main import main
from workbook_builder.pipeline import Scored, build, evaluate
from workbook_builder.report.opening import SHIPPED
from workbook_builder.report.run import write_report

pytestmark = [pytest.mark.slow, pytest.mark.open_xml]
VALIDATOR = os.environ.get("PEMERIKSA_OOXML") or shutil.which("ooxml-validator")
VERSIONS = ("Office2010", "Office2019")


def _errors(file: Path) -> list[object]:
    """What the validator says of a file, in the oldest Excel that is promised and in a newer one."""
    if VALIDATOR is None:
        if os.environ.get("WAJIB_OOXML"):
            pytest.fail("ooxml-validator is not installed")
        pytest.skip("needs ooxml-validator")
    found: list[object] = []
    for version in VERSIONS:
        command = [VALIDATOR, str(file), "--officeVersion", version]
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        said = json.loads(run.stdout)
        found += said["errors"]
        assert said["ok"] is not bool(said["errors"])
    return found


@pytest.mark.parametrize("office_folder", OFFICES)
def test_the_workbook_of_every_office_is_valid(office_folder: str, tmp_path: Path) -> None:
    result = evaluate(make_office(office_folder, tmp_path / "input"))
    assert _errors(build(result, tmp_path / "output").path) == []


@pytest.mark.parametrize("printing", ["rapat", "audit"])
def test_a_workbook_that_prints_in_part_is_valid(printing: str, tmp_path: Path) -> None:
    assert _errors(build(evaluate(INPUT), tmp_path, "F4", printing).path) == []


@pytest.mark.parametrize(("count", "triwulan", "paper"), [(1, 1, 9), (12, 2, 14), (40, 4, 9)])
def test_the_roll_up_of_a_region_is_valid(count: int, triwulan: int, paper: int, tmp_path: Path) -> None:
    from workbook_builder.layout.kanwil import plan_region
    from workbook_builder.write.xlsx import workbook_bytes

    file = tmp_path / "rekap.xlsx"
    made = region(count, triwulan=triwulan, failed=count // 4, years=count % 3)
    file.write_bytes(workbook_bytes(plan_region(made, paper)))
    assert _errors(file) == []


def test_a_workbook_with_earlier_years_is_valid(tmp_path: Path) -> None:
    make_office("semua-cara-2025", tmp_path / "2025")
    result = evaluate(make_office("semua-cara-2026", tmp_path / "2026"))
    assert _errors(build(result, tmp_path / "output").path) == []


def test_the_forms_are_valid(tmp_path: Path) -> None:
    folder = copy_inputs(tmp_path)
    assert main(["template", "--input", str(folder)], standalone_mode=False) == 0
    assert _errors(folder / "realisasi.xlsx") == []
    assert main(["init", str(tmp_path / "2027")], standalone_mode=False) == 0
    assert _errors(tmp_path / "2027" / "target.xlsx") == []


@pytest.mark.parametrize("office_folder", OFFICES)
@pytest.mark.parametrize("quarter", [2, 4])
def test_the_report_of_every_office_is_valid(office_folder: str, quarter: int, tmp_path: Path) -> None:
    result = evaluate(make_office(office_folder, tmp_path / "input"), quarter)
    assert isinstance(result, Scored)
    assert _errors(write_report(result, tmp_path, paper="F4").path) == []


def test_the_template_of_the_report_is_valid() -> None:
    assert _errors(SHIPPED) == []

"""What other programs may import from the package: lazily, with the example of the README."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from support.offices import ROOT, office_folder, rincian

import workbook_builder
from workbook_builder import Scored, UserError, build, evaluate, to_frame
from workbook_builder.export.table import COLUMNS, write_table

Process = Callable[..., subprocess.CompletedProcess[str]]


def test_the_example_of_the_readme_runs(input_folder: Path, run_process: Process) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- python -->\s*```python\n(.*?)```\s*<!-- /python -->", text, re.DOTALL)
    assert found
    result = run_process(found.group(1))
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("KPP Pratama Barabai 109.0")
    assert re.search(r"Kinerja_KPP-Pratama-Barabai_2024_Q4\.xlsx", result.stdout)
    below = [i.iku.code for i in evaluate(input_folder).score.iku if i.capaian("Y") < 100]
    assert below and all(code in result.stdout for code in below)


def test_the_package_is_imported_without_any_of_its_parts(run_process: Process) -> None:
    listed = "print(*[m for m in sys.modules if m.startswith(('workbook_builder.', 'pandas'))])"
    assert run_process(f"import sys, workbook_builder; {listed}").stdout.strip() == ""
    asked = "print('pandas' in sys.modules, 'click' in sys.modules)"
    code = f"import sys; from workbook_builder import evaluate, build; {asked}"
    assert run_process(code).stdout.split() == ["False", "False"]


def test_every_public_name_is_there_and_no_other() -> None:
    assert all(getattr(workbook_builder, name) for name in workbook_builder.__all__)
    assert set(workbook_builder.__all__) <= set(dir(workbook_builder))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = workbook_builder.nothing


def test_a_frame_is_the_table_of_data(input_folder: Path) -> None:
    result = evaluate(input_folder, 3)
    assert isinstance(result, Scored)
    frame = to_frame(result)
    write_table(result.score, input_folder / "data.parquet")
    pd.testing.assert_frame_equal(frame, pd.read_parquet(input_folder / "data.parquet"), check_dtype=False)
    assert list(frame.columns) == list(COLUMNS) and len(frame) == 7 * len(result.score.iku)
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == dict(COLUMNS)


def test_folders_may_be_texts(input_folder: Path, tmp_path: Path) -> None:
    result = evaluate(str(input_folder), output=str(tmp_path / "hasil"))
    assert isinstance(result, Scored)
    built = build(result, str(tmp_path / "hasil"))
    assert built.path == tmp_path / "hasil" / "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"


def test_an_office_with_an_error_has_no_frame(tmp_path: Path) -> None:
    office_folder(tmp_path, {"Rincian Target": [*rincian(), ["02b-N", "Tanpa target"]]})
    with pytest.raises(UserError, match="KPP Pratama Contoh"):
        to_frame(evaluate(tmp_path))
    shutil.rmtree(tmp_path)
    with pytest.raises(UserError, match=r"target\.xlsx"):
        evaluate(tmp_path)

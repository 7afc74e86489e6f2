"""What cannot be written to stdout is said plainly; names of files fit every file system."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FULL = Path("/dev/full")
RUN = "import sys; from workbook_builder.cli.main import main; main(sys.argv[1:], prog_name='build-workbook')"
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize("args", ["check --json - --input input", "rules", "rules kmk-300-2022", "--help", "--version"])
def test_a_full_stdout_is_said_plainly(args: str) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", RUN, *args.split()], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    told = done.stderr.decode()
    assert done.returncode == 1 and "tidak dapat ditulis ke keluaran standar" in told
    assert "Error" not in told and "Traceback" not in told and "Exception" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX shell")
@pytest.mark.parametrize("args", ["check --json - --input input", "rules"])
def test_a_closed_stdout_is_said_plainly(args: str) -> None:
    command = f'"{sys.executable}" -m workbook_builder {args} >&-'
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1 and "keluaran standar" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("letter", ["𝕂", "界", "é", "K"])
def test_a_long_unit_name_of_any_letters_makes_files_that_can_be_written(
    input_folder: Path,
    fill_cell: Callable[[Path, str, str, Any], None],
    run_cli: Callable[..., Any],
    tmp_path: Path,
    letter: str,
) -> None:
    fill_cell(input_folder / "target.xlsx", "Identitas", "B9", letter * 200)
    assert run_cli("template", "--akui").code == 0
    assert run_cli("build").code == 0
    names = [p.name for p in (tmp_path / "output").rglob("*") if p.is_file()]
    assert len(names) == 2 and all(len(name.encode()) <= 220 and letter in name for name in names)

"""Fixtures that every test may use: a copy of the real inputs, and the command line run at its public surface."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Finished:
    """How a run of the command line ended: exit code, stdout, stderr."""

    code: int
    stdout: str
    stderr: str


@pytest.fixture
def input_folder(tmp_path: Path) -> Path:
    """A copy of the repository's inputs; relative paths of the test are inside ``tmp_path``."""
    destination = tmp_path / "input"
    shutil.copytree(ROOT / "input", destination)
    return destination


@pytest.fixture
def run_cli(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Finished]:
    """``run_cli("check", "--strict")`` runs the command line in this process, in ``tmp_path``."""
    from workbook_builder.cli.main import main

    monkeypatch.chdir(tmp_path)

    def run(*args: object) -> Finished:
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main([str(a) for a in args], prog_name="build-workbook")
        printed = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return Finished(end.value.code, printed.out, printed.err)

    return run


@pytest.fixture
def run_process(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Python code run in a process of its own, in ``tmp_path``; keyword arguments are environment variables."""

    def run(code: str, *args: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-W", "error", "-c", code, *map(str, args)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def fill_cell() -> Callable[[Path, str, str, Any], None]:
    """``fill_cell(file, sheet, "F16", value)`` overwrites one cell of an input file, or all cells of an area."""

    def fill(file: Path, sheet: str, cell: str, value: Any) -> None:
        wb = openpyxl.load_workbook(file)
        area = wb[sheet][cell if ":" in cell else f"{cell}:{cell}"]
        for one in (one for row in area for one in row):
            one.value = value
        wb.save(file)

    return fill

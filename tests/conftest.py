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

AKAR = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Selesai:
    """How a run of the command line ended: exit code, stdout, stderr."""

    kode: int
    keluar: str
    galat: str


@pytest.fixture
def folder_masukan(tmp_path: Path) -> Path:
    """A copy of the repository's inputs; relative paths of the test are inside ``tmp_path``."""
    tujuan = tmp_path / "input"
    shutil.copytree(AKAR / "input", tujuan)
    return tujuan


@pytest.fixture
def jalankan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Selesai]:
    """``jalankan("check", "--strict")`` runs the command line in this process, in ``tmp_path``."""
    from workbook_builder.cli.main import main

    monkeypatch.chdir(tmp_path)

    def lari(*args: object) -> Selesai:
        capsys.readouterr()
        with pytest.raises(SystemExit) as akhir:
            main([str(a) for a in args], prog_name="build-workbook")
        tercetak = capsys.readouterr()
        assert isinstance(akhir.value.code, int)
        return Selesai(akhir.value.code, tercetak.out, tercetak.err)

    return lari


@pytest.fixture
def jalankan_proses(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Python code run in a process of its own, in ``tmp_path``; keyword arguments are environment variables."""

    def lari(kode: str, *args: object, **lingkungan: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-W", "error", "-c", kode, *map(str, args)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(AKAR), "PYTHONIOENCODING": "utf-8", **lingkungan},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return lari


@pytest.fixture
def isi_sel() -> Callable[[Path, str, str, Any], None]:
    """``isi_sel(file, sheet, "F16", value)`` overwrites one cell of an input file."""

    def isi(berkas: Path, lembar: str, sel: str, nilai: Any) -> None:
        wb = openpyxl.load_workbook(berkas)
        wb[lembar][sel] = nilai
        wb.save(berkas)

    return isi

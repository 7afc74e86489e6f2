"""What is seen while a region is built: a bar on a terminal, a line per office elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.region_folders import small_region

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]


def test_elsewhere_there_is_a_line_per_office(tmp_path: Path, run_cli: Run) -> None:
    small_region(tmp_path / "kanwil", 2)
    lines = run_cli("kanwil", "kanwil", "--proses", 1).stderr.splitlines()
    assert lines[:2] == [
        "[1/2] kpp-01: buku kerja Kinerja_KPP-Pratama-01_2024_Q4.xlsx",
        "[2/2] kpp-02: buku kerja Kinerja_KPP-Pratama-02_2024_Q4.xlsx",
    ]
    assert "\r" not in "".join(lines)


@pytest.mark.parametrize("width", [80, 20])
def test_on_a_terminal_there_is_one_bar_with_the_time_left(
    tmp_path: Path, run_cli: Run, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    small_region(tmp_path / "kanwil", 3)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    first, *rest = run_cli("kanwil", "kanwil", "--hanya-rekap", "--proses", 1).stderr.split("\n")
    drawn = first.split("\r")
    bars = [x for x in drawn if x.strip() and "kantor" in x and "/" in x]
    assert [x.split()[0] for x in bars] == ["1/3", "2/3", "3/3"]
    assert all(len(x) == width - 1 for x in bars)
    if width == 80:
        assert "[##########--------------------] sisa sekitar " in bars[0] and "detik" in bars[0]
        assert "sisa" not in bars[-1]
    assert not any(x.startswith("[") for x in rest)
    assert any("Dinilai: 3 dari 3 kantor." in x for x in rest)

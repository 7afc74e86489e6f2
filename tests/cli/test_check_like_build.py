"""``check`` says what ``build`` says: the history, reported figures that changed, a workbook that is open."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.offices import office_folder

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]
SetCell = Callable[[Path, str, str, Any], None]
BOOK = "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"


def _findings(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(("GALAT", "PERINGATAN", "INFO", "  "))]


@pytest.mark.parametrize("output", ["output", "hasil"])
@pytest.mark.slow
def test_a_reported_figure_that_changed_is_said_by_check_too(
    input_folder: Path, run_cli: Run, fill_cell: SetCell, output: str
) -> None:
    option = [] if output == "output" else ["--output", output]
    assert run_cli("build", "--triwulan", "2", *option).code == 0
    fill_cell(input_folder / "realisasi.xlsx", "Realisasi IKU", "H7", 0.41)
    checked, built = run_cli("check", *option), run_cli("build", *option)
    assert "sudah dilaporkan" in checked.stderr
    assert _findings(checked.stderr) == _findings(built.stderr)
    assert "sudah dilaporkan" not in run_cli("check", "--output", "lain").stderr


def test_check_of_a_quarter_judges_that_quarter(input_folder: Path, run_cli: Run) -> None:
    assert "NKO periode Smt.1 tahun 2024: 102,04\n" in run_cli("check", "--triwulan", "2").stderr


@pytest.mark.parametrize("mark", [f"~${BOOK}", f".~lock.{BOOK}#"])
def test_check_says_that_a_file_is_open(input_folder: Path, run_cli: Run, tmp_path: Path, mark: str) -> None:
    run_cli("build")
    (tmp_path / "output" / mark).write_bytes(b"")
    result = run_cli("check")
    assert result.code == 0 and f"{Path('output') / BOOK} sedang dibuka" in result.stderr
    (input_folder / "~$realisasi.xlsx").write_bytes(b"")
    assert "realisasi.xlsx sedang dibuka di program lain; yang dibaca" in run_cli("check").stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_history_compared_with_is_named(input_folder: Path, run_cli: Run, tmp_path: Path, command: str) -> None:
    result = run_cli(command)
    assert f"belum ada catatan kantor dan tahun ini di {tmp_path / 'output'}," in result.stderr
    run_cli("build", "--triwulan", "3")
    assert f"catatan di {Path('output') / 'riwayat'} dibandingkan" in run_cli(command).stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_history_elsewhere_is_named_where_a_new_one_would_begin(
    input_folder: Path, run_cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    run_cli("build", "--triwulan", "1")
    (tmp_path / "meja").mkdir()
    monkeypatch.chdir(tmp_path / "meja")
    result = run_cli(command, "--input", input_folder)
    assert result.code == 0 and f"ada 1 catatan kantor dan tahun ini di {tmp_path / 'output'}" in result.stderr
    assert f"--output {tmp_path / 'output'}" in result.stderr
    assert "ada 1 catatan" not in run_cli(command, "--input", input_folder, "--output", tmp_path / "output").stderr


def test_the_history_of_another_office_is_none(input_folder: Path, run_cli: Run, tmp_path: Path) -> None:
    run_cli("build")
    shutil.rmtree(input_folder)
    input_folder.mkdir()
    office_folder(input_folder)
    result = run_cli("check")
    assert "belum ada catatan" in result.stderr and "Perhatian: ada" not in result.stderr


def test_check_writes_nothing(input_folder: Path, run_cli: Run, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert run_cli("check", "--output", "hasil").code == 0
    assert sorted(tmp_path.rglob("*")) == before

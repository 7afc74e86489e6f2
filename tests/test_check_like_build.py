"""``check`` says what ``build`` says: the history, reported figures that changed, a workbook that is open."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alat import kantor

if TYPE_CHECKING:
    from conftest import Selesai

Run = Callable[..., "Selesai"]
SetCell = Callable[[Path, str, str, Any], None]
BOOK = "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"


def _findings(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(("GALAT", "PERINGATAN", "INFO", "  "))]


@pytest.mark.parametrize("output", ["output", "hasil"])
def test_a_reported_figure_that_changed_is_said_by_check_too(
    folder_masukan: Path, jalankan: Run, isi_sel: SetCell, output: str
) -> None:
    option = [] if output == "output" else ["--output", output]
    assert jalankan("build", "--triwulan", "2", *option).kode == 0
    isi_sel(folder_masukan / "realisasi.xlsx", "Realisasi IKU", "H7", 0.41)
    checked, built = jalankan("check", *option), jalankan("build", *option)
    assert "sudah dilaporkan" in checked.galat
    assert _findings(checked.galat) == _findings(built.galat)
    assert "sudah dilaporkan" not in jalankan("check", "--output", "lain").galat


def test_check_of_a_quarter_judges_that_quarter(folder_masukan: Path, jalankan: Run) -> None:
    assert "NKO periode Smt.1 tahun 2024: 102,04\n" in jalankan("check", "--triwulan", "2").galat


@pytest.mark.parametrize("mark", [f"~${BOOK}", f".~lock.{BOOK}#"])
def test_check_says_that_a_file_is_open(folder_masukan: Path, jalankan: Run, tmp_path: Path, mark: str) -> None:
    jalankan("build")
    (tmp_path / "output" / mark).write_bytes(b"")
    result = jalankan("check")
    assert result.kode == 0 and f"{Path('output') / BOOK} sedang dibuka" in result.galat
    (folder_masukan / "~$realisasi.xlsx").write_bytes(b"")
    assert "realisasi.xlsx sedang dibuka di program lain; yang dibaca" in jalankan("check").galat


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_history_compared_with_is_named(folder_masukan: Path, jalankan: Run, tmp_path: Path, command: str) -> None:
    result = jalankan(command)
    assert f"belum ada catatan kantor dan tahun ini di {tmp_path / 'output'}," in result.galat
    jalankan("build", "--triwulan", "3")
    assert f"catatan di {Path('output') / 'riwayat'} dibandingkan" in jalankan(command).galat


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_history_elsewhere_is_named_where_a_new_one_would_begin(
    folder_masukan: Path, jalankan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    jalankan("build", "--triwulan", "1")
    (tmp_path / "meja").mkdir()
    monkeypatch.chdir(tmp_path / "meja")
    result = jalankan(command, "--input", folder_masukan)
    assert result.kode == 0 and f"ada 1 catatan kantor dan tahun ini di {tmp_path / 'output'}" in result.galat
    assert f"--output {tmp_path / 'output'}" in result.galat
    assert "ada 1 catatan" not in jalankan(command, "--input", folder_masukan, "--output", tmp_path / "output").galat


def test_the_history_of_another_office_is_none(folder_masukan: Path, jalankan: Run, tmp_path: Path) -> None:
    jalankan("build")
    shutil.rmtree(folder_masukan)
    folder_masukan.mkdir()
    kantor(folder_masukan)
    result = jalankan("check")
    assert "belum ada catatan" in result.galat and "Perhatian: ada" not in result.galat


def test_check_writes_nothing(folder_masukan: Path, jalankan: Run, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert jalankan("check", "--output", "hasil").kode == 0
    assert sorted(tmp_path.rglob("*")) == before

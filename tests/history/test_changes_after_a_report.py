"""What was reported and is another now: targets, money and IKU are said as a changed realisasi is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from support.offices import edit
from support.rounds import iku_codes, is_percent, target, write_target

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]


@pytest.fixture
def office(tmp_path: Path, run_cli: RunCli) -> Path:
    """An office with Q1 filled and reported, and Q2 filled."""
    folder = write_target(tmp_path / "input", target(8))
    run_cli("template")

    def fill(wb: Any, triwulan: int) -> None:
        ws = wb["Realisasi IKU"]
        ws["C4"] = triwulan
        for b in range(7, 15):
            ws[f"{'FH'[triwulan - 1]}{b}"] = 0.7 if is_percent(ws, b) else 45
        for b in range(7, 10):
            wb["Realisasi Anggaran"].cell(b, 3).value = 1000
            wb["Realisasi Anggaran"].cell(b, 3 + triwulan).value = 100 * triwulan

    edit(folder, "realisasi.xlsx", lambda wb: fill(wb, 1))
    assert run_cli("build").code == 0
    return edit(folder, "realisasi.xlsx", lambda wb: fill(wb, 2))


def _changes(run_cli: RunCli, tmp_path: Path) -> list[tuple[str, str | None, str]]:
    result = run_cli("build", "--json", "hasil.json")
    assert result.code == 0, result.stderr
    findings = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))["temuan"]
    code = ("target-berubah", "belanja-berubah", "pagu-berubah", "iku-dilaporkan-hilang", "realisasi-berubah")
    return [(t["kode"], t["sel"], t["pesan"]) for t in findings if t["kode"] in code]


def test_nothing_changed_is_nothing_said(office: Path, run_cli: RunCli, tmp_path: Path) -> None:
    assert _changes(run_cli, tmp_path) == []


def test_a_revised_target_of_a_reported_quarter_is_said_at_its_cell(
    office: Path, run_cli: RunCli, tmp_path: Path
) -> None:
    content = target(8)
    content["Rincian Target"][2][2:] = [60] * 7
    write_target(office, content)
    run_cli("template")
    ((code, cell, text),) = _changes(run_cli, tmp_path)
    assert (code, cell) == ("target-berubah", "C3")
    assert "Target Q1 01a-CP yang sudah dilaporkan 50 (data per " in text and "kini 60;" in text


def test_a_revised_target_of_a_quarter_to_come_rewrites_nothing(office: Path, run_cli: RunCli, tmp_path: Path) -> None:
    content = target(8)
    content["Rincian Target"][2][5:] = [60] * 4
    write_target(office, content)
    run_cli("template")
    assert _changes(run_cli, tmp_path) == []


def test_changed_spending_and_a_changed_ceiling_are_said(office: Path, run_cli: RunCli, tmp_path: Path) -> None:
    def change(wb: Any) -> None:
        wb["Realisasi Anggaran"]["D8"], wb["Realisasi Anggaran"]["C9"] = 90, 2000

    edit(office, "realisasi.xlsx", change)
    changes = _changes(run_cli, tmp_path)
    assert [(k, s) for k, s, _ in changes] == [("belanja-berubah", "D8"), ("pagu-berubah", "C9")]
    assert "Belanja Barang Q1 sudah dilaporkan Rp100 (data per " in changes[0][2] and "kini Rp90." in changes[0][2]
    assert "Belanja Modal pada laporan terakhir Rp1.000" in changes[1][2] and "kini Rp2.000;" in changes[1][2]


def test_spending_that_vanished_is_said(office: Path, run_cli: RunCli, tmp_path: Path) -> None:
    edit(office, "realisasi.xlsx", lambda wb: wb["Realisasi Anggaran"].__setitem__("D8", None))
    assert [(k, s) for k, s, _ in _changes(run_cli, tmp_path)] == [("belanja-berubah", "D8")]


def test_a_removed_iku_is_said_and_its_history_is_shown(office: Path, run_cli: RunCli, tmp_path: Path) -> None:
    missing = iku_codes(3)
    (note,) = (tmp_path / "output" / "riwayat").iterdir()
    before = json.loads(note.read_text(encoding="utf-8"))["iku"][missing]["capaian"]["Q1"]
    write_target(office, target(8, edit={missing: None}))
    run_cli("template")
    ((code, _, text),) = _changes(run_cli, tmp_path)
    assert code == "iku-dilaporkan-hilang" and f"IKU {missing} " in text
    wb = openpyxl.load_workbook(tmp_path / "output" / "Kinerja_KPP-Uji-Coba_2026_Q2.xlsx", data_only=True)
    row = [r for r in wb["Riwayat"].iter_rows(min_row=4, values_only=True) if r[0] == "Capaian" and r[1] == missing]
    assert [r[3:7] for r in row] == [(pytest.approx(before), "-", None, None)]
    assert row[0][2].startswith("IKU tidak ada lagi: ")


def test_a_record_of_an_earlier_version_without_money_is_read(office: Path, run_cli: RunCli, tmp_path: Path) -> None:
    (note,) = (tmp_path / "output" / "riwayat").iterdir()
    content = json.loads(note.read_text(encoding="utf-8"))
    del content["belanja"]
    note.write_text(json.dumps(content), encoding="utf-8")
    edit(office, "realisasi.xlsx", lambda wb: wb["Realisasi Anggaran"].__setitem__("D8", 90))
    assert _changes(run_cli, tmp_path) == []

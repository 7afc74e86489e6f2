"""What was reported and is another now: targets, money and IKU are said as a changed realisasi is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from alat import ubah
from putaran_alat import kode_iku, target, tulis_target

if TYPE_CHECKING:
    from conftest import Selesai

Jalankan = Callable[..., "Selesai"]


@pytest.fixture
def office(tmp_path: Path, jalankan: Jalankan) -> Path:
    """An office with Q1 filled and reported, and Q2 filled."""
    folder = tulis_target(tmp_path / "input", target(8))
    jalankan("template")

    def fill(wb: Any, triwulan: int) -> None:
        ws = wb["Realisasi IKU"]
        ws["C4"] = triwulan
        for b in range(7, 15):
            ws[f"{'FH'[triwulan - 1]}{b}"] = 0.7 if ws.cell(b, 3).value == "Persen" else 45
        for b in range(7, 10):
            wb["Realisasi Anggaran"].cell(b, 3).value = 1000
            wb["Realisasi Anggaran"].cell(b, 3 + triwulan).value = 100 * triwulan

    ubah(folder, "realisasi.xlsx", lambda wb: fill(wb, 1))
    assert jalankan("build").kode == 0
    return ubah(folder, "realisasi.xlsx", lambda wb: fill(wb, 2))


def _changes(jalankan: Jalankan, tmp_path: Path) -> list[tuple[str, str | None, str]]:
    hasil = jalankan("build", "--json", "hasil.json")
    assert hasil.kode == 0, hasil.galat
    temuan = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))["temuan"]
    kode = ("target-berubah", "belanja-berubah", "pagu-berubah", "iku-dilaporkan-hilang", "realisasi-berubah")
    return [(t["kode"], t["sel"], t["pesan"]) for t in temuan if t["kode"] in kode]


def test_nothing_changed_is_nothing_said(office: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    assert _changes(jalankan, tmp_path) == []


def test_a_revised_target_of_a_reported_quarter_is_said_at_its_cell(
    office: Path, jalankan: Jalankan, tmp_path: Path
) -> None:
    isi = target(8)
    isi["Rincian Target"][2][2:] = [60] * 7
    tulis_target(office, isi)
    jalankan("template")
    ((kode, sel, teks),) = _changes(jalankan, tmp_path)
    assert (kode, sel) == ("target-berubah", "C3")
    assert "Target Q1 01a-CP yang sudah dilaporkan 50 (data per " in teks and "kini 60;" in teks


def test_a_revised_target_of_a_quarter_to_come_rewrites_nothing(
    office: Path, jalankan: Jalankan, tmp_path: Path
) -> None:
    isi = target(8)
    isi["Rincian Target"][2][5:] = [60] * 4
    tulis_target(office, isi)
    jalankan("template")
    assert _changes(jalankan, tmp_path) == []


def test_changed_spending_and_a_changed_ceiling_are_said(office: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    def change(wb: Any) -> None:
        wb["Realisasi Anggaran"]["D8"], wb["Realisasi Anggaran"]["C9"] = 90, 2000

    ubah(office, "realisasi.xlsx", change)
    ubahan = _changes(jalankan, tmp_path)
    assert [(k, s) for k, s, _ in ubahan] == [("belanja-berubah", "D8"), ("pagu-berubah", "C9")]
    assert "Belanja Barang Q1 sudah dilaporkan Rp100 (data per " in ubahan[0][2] and "kini Rp90." in ubahan[0][2]
    assert "Belanja Modal pada laporan terakhir Rp1.000" in ubahan[1][2] and "kini Rp2.000;" in ubahan[1][2]


def test_spending_that_vanished_is_said(office: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    ubah(office, "realisasi.xlsx", lambda wb: wb["Realisasi Anggaran"].__setitem__("D8", None))
    assert [(k, s) for k, s, _ in _changes(jalankan, tmp_path)] == [("belanja-berubah", "D8")]


def test_a_removed_iku_is_said_and_its_history_is_shown(office: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    hilang = kode_iku(3)
    (catatan,) = (tmp_path / "output" / "riwayat").iterdir()
    dahulu = json.loads(catatan.read_text(encoding="utf-8"))["iku"][hilang]["capaian"]["Q1"]
    tulis_target(office, target(8, ubah={hilang: None}))
    jalankan("template")
    ((kode, _, teks),) = _changes(jalankan, tmp_path)
    assert kode == "iku-dilaporkan-hilang" and f"IKU {hilang} " in teks
    wb = openpyxl.load_workbook(tmp_path / "output" / "Kinerja_KPP-Uji-Coba_2026_Q2.xlsx", data_only=True)
    baris = [r for r in wb["Riwayat"].iter_rows(min_row=7, values_only=True) if r[0] == "Capaian" and r[1] == hilang]
    assert [r[3:7] for r in baris] == [(pytest.approx(dahulu), "-", None, None)]
    assert baris[0][2].startswith("IKU tidak ada lagi: ")


def test_a_record_of_an_earlier_version_without_money_is_read(office: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    (catatan,) = (tmp_path / "output" / "riwayat").iterdir()
    isi = json.loads(catatan.read_text(encoding="utf-8"))
    del isi["belanja"]
    catatan.write_text(json.dumps(isi), encoding="utf-8")
    ubah(office, "realisasi.xlsx", lambda wb: wb["Realisasi Anggaran"].__setitem__("D8", 90))
    assert _changes(jalankan, tmp_path) == []

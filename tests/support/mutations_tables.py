"""Mutations for the findings about rows, tables and what cells show. Each is (code, file, change, sheet, cell)."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl.styles import Font

from support.offices import RINCIAN_HEADER
from support.raw_files import merged_areas, parts_of

TARGET, REALISASI = "target.xlsx", "realisasi.xlsx"
Change = Callable[[Any], object]


def fill(sheet: str, **values: Any) -> Change:
    def change(wb: Any) -> None:
        for address, value in values.items():
            wb[sheet][address] = value

    return change


def _each(*changes: Change) -> Change:
    def change(wb: Any) -> None:
        for one in changes:
            one(wb)

    return change


def _format(sheet: str, address: str, number_format: str, value: Any = None) -> Change:
    def change(wb: Any) -> None:
        cell = wb[sheet][address]
        cell.value = cell.value if value is None else value
        cell.number_format = number_format

    return change


def _second_sheet(wb: Any) -> None:
    ws = wb.create_sheet("Rincian Target (2)")
    ws.append(RINCIAN_HEADER)
    ws.append([11, "Sasaran sebelas"])
    ws.append(["11a-CP", "IKU sebelas", 1, 1, 1, 1, 1, 1, 1])


def _struck(wb: Any) -> None:
    wb["Realisasi IKU"]["L8"].font = Font(strike=True)


def _hidden_row(wb: Any) -> None:
    wb["Realisasi IKU"].row_dimensions[8].hidden = True


def _hidden_column(wb: Any) -> None:
    wb["Realisasi IKU"].column_dimensions["L"].hidden = True


def formula_with_result(folder: Path) -> None:
    """Make L8 of Realisasi IKU a formula whose result is stored, which openpyxl cannot write."""
    path = folder / REALISASI
    parts = parts_of(path)
    for name, content in parts.items():
        if name.startswith("xl/worksheets/") and b"<v>93.97</v>" in content:
            parts[name] = re.sub(rb'(<c r="L8"[^>]*>)(<v>93\.97</v>)', rb"\1<f>90+3.97</f>\2", content)
    path.write_bytes(merged_areas(parts))


def unchanged(wb: Any) -> None:
    """Nothing but what AFTER does to the file."""


AFTER: dict[str, Callable[[Path], None]] = {"rumus-dibaca": formula_with_result}
"""What is done to the saved files, where openpyxl cannot write what a mutation is about."""

MUTATIONS: tuple[tuple[str, str, Change, str, str | None], ...] = (
    ("baris-tanpa-kode", TARGET, fill("Manual IKU", A12=None), "Manual IKU", "A12"),
    ("baris-tanpa-kode", REALISASI, fill("Analisis", A7=None), "Analisis", "A7"),
    ("baris-tidak-lengkap", TARGET, fill("Inisiatif Strategis", B9=None), "Inisiatif Strategis", "B9"),
    ("baris-tidak-lengkap", REALISASI, fill("Angka Terbit", C104=5, D104="Buku"), "Angka Terbit", "A104"),
    ("anggaran-belum-diisi", TARGET, fill("Anggaran", C10=None), "Anggaran", "C10"),
    ("sasaran-tanpa-nomor", TARGET, fill("Rincian Target", A13=None), "Rincian Target", "A13"),
    ("sasaran-tanpa-nomor", TARGET, fill("Peta Strategi", B12=None), "Peta Strategi", "B12"),
    (
        "kode-lain-ss-pk",
        TARGET,
        _each(fill("Peta Strategi", B20=11), fill("Rincian Target", A38=11), fill("Perjanjian Kinerja", A28=11)),
        "Rincian Target",
        "A39",
    ),
    ("baris-di-atas-judul", TARGET, fill("Rincian Target", A7="01z-CP", B7="IKU", C7=5), "Rincian Target", "A7"),
    (
        "tabel-kedua",
        TARGET,
        fill("Rincian Target", C47="Kode SS/IKU", D47="SS dan IKU", E47="Q1"),
        "Rincian Target",
        "C47",
    ),
    ("kepala-ulang-kurang", TARGET, fill("Manual IKU", C33="Kode", D33="Polarisasi"), "Manual IKU", "C33"),
    ("tabel-di-lembar-lain", TARGET, _second_sheet, "Rincian Target (2)", None),
    ("isi-di-luar-tabel", TARGET, fill("Rincian Target", K47=12), "Rincian Target", "K47"),
    ("kolom-tanpa-judul", TARGET, fill("Rincian Target", K11="cek"), "Rincian Target", "K11"),
    ("sel-digabung", REALISASI, lambda wb: wb["Realisasi IKU"].merge_cells("L14:L15"), "Realisasi IKU", "L14"),
    ("sel-digabung", TARGET, lambda wb: wb["Rincian Target"].merge_cells("C14:D14"), "Rincian Target", "C14"),
    ("sel-digabung", TARGET, lambda wb: wb["Perjanjian Kinerja"].merge_cells("D9:D10"), "Perjanjian Kinerja", "D9"),
    ("tampilan-berbeda", REALISASI, _format("Realisasi IKU", "L8", "#,##0.00,"), "Realisasi IKU", "L8"),
    ("tampilan-berbeda", TARGET, _format("Rincian Target", "C12", ";;;"), "Rincian Target", "C12"),
    ("nol-tampil-kosong", REALISASI, _format("Realisasi IKU", "F8", '0;-0;"-"', 0), "Realisasi IKU", "F8"),
    ("sel-tercoret", REALISASI, _struck, "Realisasi IKU", "L8"),
    ("baris-tersembunyi", REALISASI, _hidden_row, "Realisasi IKU", "A8"),
    ("kolom-tersembunyi", REALISASI, _hidden_column, "Realisasi IKU", "L7"),
    ("rumus-dibaca", REALISASI, unchanged, "Realisasi IKU", "L8"),
)

_MOVED = {"kode-lain-ss", "pk-ss-berbeda", "ss-tanpa-iku"}
CONSEQUENCES: dict[str, set[str]] = {
    "baris-tanpa-kode at Manual IKU A12": {"konsolidasi-disimpulkan", "polarisasi-disimpulkan"},
    "sasaran-tanpa-nomor at Rincian Target A13": _MOVED,
    "sel-digabung at Realisasi IKU L14": {"terbit-berbeda"},
    "sel-digabung at Rincian Target C14": {"target-isian-berbeda", "target-tidak-konsisten"},
    "sel-digabung at Perjanjian Kinerja D9": {"satuan-berbeda"},
    "sasaran-tanpa-nomor at Peta Strategi B12": {"ss-tanpa-perspektif"},
}

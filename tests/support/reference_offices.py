"""Test offices as input folders: the shipped one, and small ones that use every rule."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import openpyxl

from support.offices import ROOT, write_workbook

OFFICES = ("barabai-2024", "semua-cara-2025", "semua-cara-2026")
Realisasi = Mapping[str, Mapping[str, float | None]]

PERIODE = ("Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y")
PETA = [
    ("Perspektif", "SS", "Sasaran Strategis"),
    ("stakeholder", 1, "Sasaran satu"),
    ("Customer", 2, "Sasaran dua"),
    ("Internal Process", 3, "Sasaran tiga"),
    ("Learning and Growth", 4, "Sasaran empat"),
]
RINCIAN = [
    ("RINCIAN TARGET KINERJA",),
    (),
    ("Kode SS/IKU", "SS dan IKU", *PERIODE),
    (1, "Sasaran satu"),
    ("1a-CP", "Maximize yang dijumlahkan", 10, 20, 30, 30, 60, 40, 100),
    ("1b-CP", "Minimize", 5, 5, 5, 5, 5, 5, 5),
    ("1c-C", "Minimize dengan target nol dan konversi", 0, 0, 0, 0, 0, 0, 0),
    (2, "Sasaran dua"),
    ("2a-N", "Stabilize rata-rata dalam persen", 80, 90, 85, 100, 90, 90, 90),
    ("2b-N", "Maximize dengan target negatif", -10, -10, -10, -10, -10, -10, -10),
    (3, "Sasaran tiga"),
    ("3a-CP", "Stabilize dengan skala sendiri", 50, 50, 50, 50, 50, 50, 50),
    ("3b-CP", "Minimize nol dengan realisasi terburuk", 0, 0, 0, 0, 0, 0, 0),
    ("3c-N", "Maximize dengan target nol", "-", 0, 0, 0, 0, 0, 0),
    (4, "Sasaran empat"),
    ("4a-N", "Kumulatif yang dijumlahkan", 25, 25, 50, 25, 75, 25, 100),
    ("4b-N", "Konversi 120", "-", 100, 100, "-", 100, 100, 100),
]
MANUAL_HEADER = (
    "Kode",
    "Polarisasi",
    "Konsolidasi",
    "Satuan",
    "Basis Realisasi",
    "Konversi 120",
    "Realisasi Terburuk",
    "Skala Stabilize",
    "Validitas",
    "Kendali",
    "Sifat Target",
    "Target Y-1",
    "Realisasi Y-1",
)
SCALE = "0:0; 80:90; 90:100; 100:115"
MANUAL = [
    ("1a-CP", "Maximize", "Sum", "Dokumen", None, None, None, None, "Exact", "Low", None, 90, 95),
    ("1b-CP", "Minimize", "TLK", "Hari", "Triwulanan", "Tidak", None, None, "Exact", "Moderate", None, 5, 6),
    ("1c-C", "Minimize", "TLK", "Kasus", None, "Ya", None, None, "Proxy", "Low", "Wajib", 0, 0),
    ("2a-N", "Stabilize", "Average", "Persen", None, None, None, None, "Proxy", "High", None, 95, 80),
    ("2b-N", "Maximize", "TLK", "Indeks", None, None, None, None, "Activity", "High", "Ditetapkan peraturan"),
    ("3a-CP", "Stabilize", "TLK", "Indeks", None, "Ya", None, SCALE, "Proxy", "Moderate", None, 50, 40),
    ("3b-CP", "Minimize", "TLK", "Kasus", None, None, 8, None, None, None, None, 0, 3),
    ("3c-N", "Maximize", "TLK", "Kasus", None, "Ya", None, None, "Activity", "Moderate", None, 1, 0),
    ("4a-N", "Maximize", "Sum", "Indeks", "Kumulatif", None, None, None, "Exact", "Low", None, 100, 100),
    ("4b-N", "Maximize", "TLK", "Indeks", None, "Ya", None, None, "Exact", "Low", None, 100, 110),
]
REALISASI: Realisasi = {
    "1a-CP": {"Q1": 8, "Q2": 25, "Q3": None, "Q4": 50},
    "1b-CP": {"Q1": 6, "Q2": 5, "Q3": 4, "Q4": 11},
    "1c-C": {"Q1": 1, "Q2": 0, "Q3": 0, "Q4": 0},
    "2a-N": {"Q1": 82, "Q2": 88, "Q3": None, "Q4": 97.5},
    "2b-N": {"Q1": -12, "Q2": -5, "Q3": -25, "Q4": -10},
    "3a-CP": {"Q1": 20, "Q2": 44, "Q3": 47, "Q4": 50},
    "3b-CP": {"Q1": 2, "Q2": 0, "Q3": 9, "Q4": 8},
    "3c-N": {"Q1": 5, "Q2": 3, "Q3": 0, "Q4": 0},
    "4a-N": {"Q1": 30, "Q2": 55, "Q3": 70, "Q4": 110},
    "4b-N": {"Q1": 3, "Q2": 99.99, "Q3": 100, "Q4": 100},
}


def make_office(name: str, folder: Path, realisasi: Realisasi | None = None) -> Path:
    """The input folder of a test office; ``realisasi`` overrides values, in percent points where percent."""
    if name == "barabai-2024":
        shutil.copytree(ROOT / "input", folder)
        _change_realisasi(folder / "realisasi.xlsx", realisasi or {})
        return folder
    folder.mkdir(parents=True)
    identitas = [("Uraian", "Isi"), ("Nama Unit", "KPP Contoh Dua"), ("Tahun", int(name[-4:]))]
    write_workbook(
        folder / "target.xlsx",
        {
            "Identitas": identitas,
            "Peta Strategi": PETA,
            "Rincian Target": RINCIAN,
            "Manual IKU": [MANUAL_HEADER, *MANUAL],
        },
    )
    row = []
    for code, originally in REALISASI.items():
        value = {**originally, **(realisasi or {}).get(code, {})}
        row.append((code, None, None, "Kumulatif" if code == "4a-N" else None, *value.values()))
    header = ("Kode", "IKU", "Satuan", "Basis", *(f"Realisasi Q{i}" for i in range(1, 5)))
    write_workbook(folder / "realisasi.xlsx", {"Realisasi IKU": [header, *row]})
    return folder


def _change_realisasi(file: Path, changes: Realisasi) -> None:
    if not changes:
        return
    workbook = openpyxl.load_workbook(file)
    ws = workbook["Realisasi IKU"]
    header = next(row for row in ws.iter_rows() if row[0].value == "Kode")
    column = {c.value: c.column for c in header}
    for row in ws.iter_rows(min_row=header[0].row + 1):
        for q, content in changes.get(row[0].value, {}).items():
            cell = ws.cell(row[0].row, column[f"Realisasi {q}"])
            cell.value = content / 100 if content is not None and "%" in cell.number_format else content
    workbook.save(file)

"""Changes of the shipped input that raise the findings about headers, sheet names, choices and values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

TARGET, REALISASI = "target.xlsx", "realisasi.xlsx"


def content(sheet: str, **value: Any) -> Callable[[Any], None]:
    def function(wb: Any) -> None:
        for address, item in value.items():
            wb[sheet][address] = item

    return function


def copy_sheet(sheet: str, *name: str, renames: str = "") -> Callable[[Any], None]:
    """Copy a sheet under other names, and rename it."""

    def function(wb: Any) -> None:
        for item in name:
            wb.copy_worksheet(wb[sheet]).title = item
        if renames:
            wb[sheet].title = renames

    return function


R, M = "Rincian Target", "Manual IKU"
MUTATIONS: tuple[tuple[str, str, Callable[[Any], None], str, str | None], ...] = (
    ("angka-berketerangan", TARGET, content(R, C12="\u2265 100"), R, "C12"),
    ("angka-berketerangan", REALISASI, content("Realisasi IKU", F8="67,63*"), "Realisasi IKU", "F8"),
    ("angka-diputus-baris", TARGET, content(R, C12="1.000"), R, "C12"),
    ("satuan-lain", TARGET, content(R, C12="100 hari"), R, "C12"),
    ("judul-salah-ketik", TARGET, content(R, E9="Sml"), R, "E9"),
    ("judul-kolom-lain-tahun", TARGET, content(R, I9="Y-2023"), R, "I9"),
    ("judul-kolom-lain-tahun", TARGET, copy_sheet("Anggaran", renames="Anggaran 2025"), "Anggaran 2025", None),
    ("kolom-dua-tahun", TARGET, content(R, J9="Target 2023"), R, "J9"),
    ("kolom-bukan-target", TARGET, content(R, C8="Realisasi"), R, "C8"),
    ("pilihan-bertentangan", TARGET, content(M, B12="Max/Sum"), M, "C12"),
    ("lembar-nama-lain", TARGET, copy_sheet("Anggaran", renames="Anggaran 2024"), "Anggaran 2024", None),
    ("lembar-nama-lain", REALISASI, copy_sheet("Analisis", renames="Analisa"), "Analisa", None),
    ("lembar-mendua", TARGET, copy_sheet("Anggaran", "Anggaran 2023", renames="Anggaran 2024"), "Anggaran 2024", None),
    ("lembar-tabel-resmi", TARGET, copy_sheet(R, "Salinan lama"), "Salinan lama", None),
    ("anggaran-belum-diisi", TARGET, content("Anggaran", C10=None), "Anggaran", "C10"),
    (
        "inisiatif-dua-arti",
        TARGET,
        content("Inisiatif Strategis", F9="Q1: 1.085\nQ2: 2.170"),
        "Inisiatif Strategis",
        "F9",
    ),
)

CONSEQUENCES: dict[str, set[str]] = {
    "angka-diputus-baris at Rincian Target C12": {"target-isian-berbeda"},
    "lembar-mendua at Anggaran 2024": {"lembar-mendua"},
}
"""What else such a change causes, truly."""

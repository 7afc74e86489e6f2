"""Changes of the shipped input that raise the findings about headers, sheet names, choices and values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

TARGET, REALISASI = "target.xlsx", "realisasi.xlsx"


def isi(lembar: str, **nilai: Any) -> Callable[[Any], None]:
    def fungsi(wb: Any) -> None:
        for alamat, satu in nilai.items():
            wb[lembar][alamat] = satu

    return fungsi


def salin(lembar: str, *nama: str, ganti: str = "") -> Callable[[Any], None]:
    """Copy a sheet under other names, and rename it."""

    def fungsi(wb: Any) -> None:
        for satu in nama:
            wb.copy_worksheet(wb[lembar]).title = satu
        if ganti:
            wb[lembar].title = ganti

    return fungsi


R, M = "Rincian Target", "Manual IKU"
MUTASI: tuple[tuple[str, str, Callable[[Any], None], str, str | None], ...] = (
    ("angka-berketerangan", TARGET, isi(R, C12="\u2265 100"), R, "C12"),
    ("angka-berketerangan", REALISASI, isi("Realisasi IKU", F8="67,63*"), "Realisasi IKU", "F8"),
    ("angka-diputus-baris", TARGET, isi(R, C12="1.000"), R, "C12"),
    ("satuan-lain", TARGET, isi(R, C12="100 hari"), R, "C12"),
    ("judul-salah-ketik", TARGET, isi(R, E9="Sml"), R, "E9"),
    ("judul-kolom-lain-tahun", TARGET, isi(R, I9="Y-2023"), R, "I9"),
    ("judul-kolom-lain-tahun", TARGET, salin("Anggaran", ganti="Anggaran 2025"), "Anggaran 2025", None),
    ("kolom-dua-tahun", TARGET, isi(R, J9="Target 2023"), R, "J9"),
    ("kolom-bukan-target", TARGET, isi(R, C8="Realisasi"), R, "C8"),
    ("pilihan-bertentangan", TARGET, isi(M, B12="Max/Sum"), M, "C12"),
    ("lembar-nama-lain", TARGET, salin("Anggaran", ganti="Anggaran 2024"), "Anggaran 2024", None),
    ("lembar-nama-lain", REALISASI, salin("Analisis", ganti="Analisa"), "Analisa", None),
    ("lembar-mendua", TARGET, salin("Anggaran", "Anggaran 2023", ganti="Anggaran 2024"), "Anggaran 2024", None),
    ("lembar-tabel-resmi", TARGET, salin(R, "Salinan lama"), "Salinan lama", None),
    ("anggaran-belum-diisi", TARGET, isi("Anggaran", C10=None), "Anggaran", "C10"),
    ("inisiatif-dua-arti", TARGET, isi("Inisiatif Strategis", F9="Q1: 1.085\nQ2: 2.170"), "Inisiatif Strategis", "F9"),
)

AKIBAT: dict[str, set[str]] = {
    "angka-diputus-baris at Rincian Target C12": {"target-isian-berbeda"},
    "lembar-mendua at Anggaran 2024": {"lembar-mendua"},
}
"""What else such a change causes, truly."""

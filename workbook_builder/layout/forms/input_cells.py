"""Cells that staff fill: a style, what may be typed, a prompt and a stop message, always together."""

from __future__ import annotations

import datetime as dt

from workbook_builder.layout import style as gaya
from workbook_builder.layout.plan import BATAS_TEKS, Isi, Penyusun, SelRencana, Validasi, alamat
from workbook_builder.layout.style import FORMAT, Gaya
from workbook_builder.model import Sel
from workbook_builder.text import template as teks
from workbook_builder.text.sheets import BATAS_ISIAN

BATAS_JUDUL, BATAS_PESAN = 32, 255
"""Characters that Excel takes for the title and the text of a prompt."""


def angka(area: str, judul: str, pesan: str, galat: str) -> Validasi:
    """A decimal number; a percentage typed with its sign is one too."""
    return Validasi(area, "decimal", judul[:BATAS_JUDUL], pesan[:BATAS_PESAN], galat, -BATAS_ISIAN, BATAS_ISIAN)


def rupiah(area: str, judul: str, pesan: str) -> Validasi:
    """Whole rupiah; negative after a correction."""
    dari, sampai = -BATAS_ISIAN * 1000, BATAS_ISIAN * 1000
    return Validasi(area, "integer", judul[:BATAS_JUDUL], pesan[:BATAS_PESAN], teks.GALAT_RUPIAH, dari, sampai)


def pilihan(area: str, sumber: str, judul_pesan: tuple[str, str]) -> Validasi:
    """One of the words in a named range."""
    judul, pesan = judul_pesan
    return Validasi(area, "list", judul, pesan, teks.GALAT_DAFTAR, sumber=sumber, judul_galat=teks.JUDUL_GALAT_DAFTAR)


def tulisan(area: str, judul_pesan: tuple[str, str], batas: int = BATAS_TEKS) -> Validasi:
    """Text that fits a cell."""
    judul, pesan = judul_pesan
    return Validasi(area, "text", judul, pesan, teks.GALAT_TEKS, 0, batas, judul_galat=teks.JUDUL_GALAT_TEKS)


def area(baris: int, kolom: int, baris_akhir: int, kolom_akhir: int | None = None) -> str:
    """``C7:C26``, or ``C7`` for one cell."""
    awal, akhir = alamat(baris, kolom), alamat(baris_akhir, kolom_akhir or kolom)
    return awal if awal == akhir else f"{awal}:{akhir}"


def taruh(p: Penyusun, baris: int, kolom: int, sel: Sel | None, dasar: Gaya) -> None:
    """Put what staff typed into a cell as it was typed: never cut, never converted, a number with its own meaning."""
    nilai = sel.nilai if sel else None
    p.sel[baris, kolom] = SelRencana(nilai, gaya_isi(nilai, sel.format if sel else "", dasar))


def gaya_isi(nilai: Isi, format_lama: str, dasar: Gaya) -> Gaya:
    """The style of a kept value: the cell's usual number format, unless that would change what the value means."""
    if isinstance(nilai, (dt.date, dt.time, dt.timedelta)):
        return dasar.dengan(angka=format_lama)
    if isinstance(nilai, (int, float)) and not isinstance(nilai, bool):
        baku = FORMAT.get(dasar.angka, dasar.angka)
        if baku == FORMAT["umum"] or ("%" in baku) != ("%" in format_lama):
            return dasar.dengan(angka=format_lama)
    return dasar


def kolom_lain(p: Penyusun, baris: int, nama: tuple[str, ...], kolom: int, lebar: float = 24) -> None:
    """Headers of the columns that staff added, from ``kolom`` on."""
    for i, satu in enumerate(nama):
        p.tulis(baris, kolom + i, satu, gaya.KEPALA_ISIAN)
        p.lebar[kolom + i] = lebar

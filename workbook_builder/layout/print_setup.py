"""Pages: how much of a sheet fits on the paper, and where a page must end so that no block of rows is split.

Lengths are points. Excel ignores page breaks on a sheet that is fitted to a page width, so a sheet with blocks gets a
scale that makes it one page wide instead.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.layout.plan import LEBAR_BAKU, MARGIN, Lembar

INCI = 72.0
KERTAS = {"A4": 9, "F4": 14}
"""Paper sizes as Excel numbers them. Excel's Folio (14) is 8.5 x 13 inches, the F4 of Indonesian offices."""
UKURAN = {9: (595.3, 841.9), 14: (612.0, 936.0)}
"""Width and height in points, upright."""
TINGGI_BAKU = 13.2
SKALA_MIN, SKALA_MAKS = 10, 100
CADANGAN_LEBAR, CADANGAN_TINGGI = 0.92, 0.97
"""Part of the page that is counted on: LibreOffice draws columns about six percent wider than Excel."""


def lebar_poin(lebar: float) -> float:
    """A column width (digits of the standard font) in points."""
    return (math.floor(lebar * 7) + 5) * 0.75


def ruang_cetak(kertas: int, lanskap: bool) -> tuple[float, float]:
    """Printable width and height of a page."""
    lebar, tinggi = UKURAN[kertas]
    if lanskap:
        lebar, tinggi = tinggi, lebar
    return lebar - (MARGIN.kiri + MARGIN.kanan) * INCI, tinggi - (MARGIN.atas + MARGIN.bawah) * INCI


def atur_halaman(lembar: Lembar, kertas: int) -> Lembar:
    """The sheet with scale and page breaks that keep its blocks whole; unchanged where it names no blocks."""
    if not lembar.cetak.utuh:
        return lembar
    ruang_lebar, ruang_tinggi = ruang_cetak(kertas, lembar.cetak.lanskap)
    lebar = sum(lebar_poin(lembar.lebar.get(k, LEBAR_BAKU)) for k in range(1, lembar.kolom_terakhir + 1))
    skala = max(SKALA_MIN, min(SKALA_MAKS, math.floor(ruang_lebar * CADANGAN_LEBAR / lebar * 100)))
    batas = _batas(lembar, ruang_tinggi * CADANGAN_TINGGI / skala * 100)
    return replace(lembar, cetak=replace(lembar.cetak, skala=skala, batas_halaman=batas))


def _batas(lembar: Lembar, ruang: float) -> tuple[int, ...]:
    """Rows after which a page ends: before each block that would no longer fit."""
    awal = sorted(lembar.cetak.utuh)
    ulang = lembar.cetak.ulang
    tinggi_ulang = _tinggi(lembar, range(ulang[0], ulang[1] + 1)) if ulang else 0.0
    terpakai = _tinggi(lembar, range(1, awal[0]))
    hasil = []
    for mulai, lanjut in zip(awal, [*awal[1:], lembar.baris_terakhir + 1], strict=True):
        blok = _tinggi(lembar, range(mulai, lanjut))
        if terpakai + blok > ruang and terpakai > tinggi_ulang:
            hasil.append(mulai - 1)
            terpakai = tinggi_ulang
        # A block higher than a page runs on over its own pages.
        terpakai = terpakai + blok if terpakai + blok <= ruang else (terpakai + blok) % ruang
    return tuple(hasil)


def _tinggi(lembar: Lembar, baris: Sequence[int]) -> float:
    # Exact, so that no Python version breaks a page elsewhere.
    return math.fsum(lembar.tinggi.get(b, TINGGI_BAKU) for b in baris)

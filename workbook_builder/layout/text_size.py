"""How much room text needs: heights that show all of a wrapped text, also where the program does not fit rows."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache

from workbook_builder.layout.style import FORMAT, Gaya
from workbook_builder.model.numbers import Number

TINGGI_MAKS = 409.0
"""Points; Excel's limit for a row."""
RUANG_BARIS = 1.32
"""Line height against font size."""
SISA_SEL = 4.0
"""Points above and below the text."""
_SEMPIT = frozenset("iljtfrI.,;:'|!()[]- ")
_LEBAR = frozenset("mwMWQOG@%&")
SISA_ANGKA = 0.5
"""Part of a digit that a cell still takes beyond its column, and that a column made wider for a number gets on top."""
ANGKA_PENDEK = 100
"""Numbers below this fit every column that can hold any number at all."""


def lebar_teks(teks: str, ukuran: float = 10, tebal: bool = False) -> float:
    """Width of a line in units of a column's width (one digit of the 10-point standard font)."""
    lebar = 0.0
    for huruf in teks:
        if huruf in _SEMPIT:
            lebar += 0.62
        elif huruf in _LEBAR:
            lebar += 1.5
        else:
            lebar += 1.27 if huruf.isupper() else 1.02
    return lebar * ukuran / 10 * (1.08 if tebal else 1.0)


@cache
def _bentuk(format_angka: str) -> tuple[int, float, int]:
    """(decimals, factor, further characters) of a number format."""
    pertama = format_angka.split(";")[0]
    desimal = len(m.group(1)) if (m := re.search(r"0\.(0+)", pertama)) else 0
    awalan = sum(len(x) for x in re.findall(r'"([^"]*)"', pertama)) + pertama.count("+")
    persen = "%" in pertama
    return desimal, 100.0 if persen else 1.0, awalan + persen


def lebar_angka(nilai: int | float | Number, gaya: Gaya) -> float:
    """Column width that a number needs in a style, in digits of the standard font; 0 for short ones.

    A number that does not fit is shown as ``###``. The general format shortens what does not fit, and is never so.
    """
    format_angka = FORMAT.get(gaya.angka, gaya.angka)
    if format_angka == FORMAT["umum"]:
        return 0.0
    desimal, kali, lain = _bentuk(format_angka)
    angka = float(nilai) * kali
    if abs(angka) < ANGKA_PENDEK:
        return 0.0
    huruf = len(f"{angka:,.{desimal}f}") + lain
    return huruf * gaya.ukuran / 10 * (1.08 if gaya.tebal else 1.0)


def banyak_baris(teks: str, lebar_kolom: float, ukuran: float = 10, tebal: bool = False) -> int:
    """Lines that a text takes when wrapped between words in a column."""
    ruang = max(1.0, lebar_kolom - 1.0)
    jumlah = 0
    for alinea in teks.split("\n"):
        terpakai = 0.0
        baris = 1
        for kata in alinea.split(" "):
            lebar = lebar_teks(kata, ukuran, tebal)
            if terpakai and terpakai + 0.6 + lebar > ruang:
                baris += 1
                terpakai = 0.0
            if lebar > ruang:
                baris += math.ceil(lebar / ruang) - 1
                lebar = lebar % ruang
            terpakai += lebar + (0.6 if terpakai else 0)
        jumlah += baris
    return jumlah


def _inden(gaya: Gaya) -> float:
    """Width that the indent of a left-aligned cell takes."""
    return gaya.inden * 1.3 if gaya.rata == "left" else 0.0


def tinggi_baris(isi: Iterable[tuple[str, float, Gaya]]) -> float | None:
    """Height in points for a row of (text, column width, style); None where no cell wraps."""
    tinggi = [
        banyak_baris(teks, lebar - _inden(gaya), gaya.ukuran, gaya.tebal) * gaya.ukuran * RUANG_BARIS + SISA_SEL
        for teks, lebar, gaya in isi
        if gaya.bungkus
    ]
    return min(TINGGI_MAKS, round(max(tinggi), 1)) if tinggi else None


def potong(teks: str, lebar_kolom: float, gaya: Gaya, sisa: int = 0) -> list[str]:
    """A text in parts that each fit the highest possible row, split between lines, then between words.

    ``sisa`` lines are left free in each.
    """
    maks = int((TINGGI_MAKS - SISA_SEL) / (gaya.ukuran * RUANG_BARIS)) - sisa
    bagian: list[str] = []
    terpakai = maks
    for alinea in teks.split("\n"):
        for potongan in _potong_alinea(alinea, lebar_kolom - _inden(gaya), gaya, maks):
            baris = banyak_baris(potongan, lebar_kolom - _inden(gaya), gaya.ukuran, gaya.tebal)
            if terpakai + baris > maks:
                bagian.append(potongan)
                terpakai = baris
            else:
                bagian[-1] += "\n" + potongan
                terpakai += baris
    return bagian


def _potong_alinea(alinea: str, lebar: float, gaya: Gaya, maks: int) -> list[str]:
    """A paragraph in parts of at most ``maks`` lines, split between words; a single endless word wherever it must."""
    if banyak_baris(alinea, lebar, gaya.ukuran, gaya.tebal) <= maks:
        return [alinea]
    kata = alinea.split(" ")
    tengah = len(kata) // 2
    kiri, kanan = " ".join(kata[:tengah]), " ".join(kata[tengah:])
    if len(kata) == 1:
        kiri, kanan = alinea[: len(alinea) // 2], alinea[len(alinea) // 2 :]
    return [*_potong_alinea(kiri, lebar, gaya, maks), *_potong_alinea(kanan, lebar, gaya, maks)]

"""Numbers and dates as Indonesian text, for messages and labels (cells keep real numbers and dates)."""

from __future__ import annotations

import datetime as dt

from workbook_builder.model.numbers import Number, exact, round_half_away

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
DIGIT_SEL = 15
"""Decimals that show whatever a cell holds."""

Angka = int | float | Number


def tulis_angka(nilai: Angka | None, digit: int = 2, tetap: bool = False) -> str:
    """``1.234,5``: points between thousands, a decimal comma, at most ``digit`` decimals; ``-`` for none.

    ``tetap`` keeps the zeros, as the score of an office is written: ``93,80``. Rounded from the exact value, half away
    from zero; what rounds to nothing has no sign.
    """
    if nilai is None:
        return "-"
    bulat = round_half_away(exact(nilai), digit)
    utuh, pecah = divmod(abs(bulat.numerator) * 10**digit // bulat.denominator, 10**digit)
    desimal = f"{pecah:0{digit}d}" if digit else ""
    if not tetap:
        desimal = desimal.rstrip("0")
    teks = f"{utuh:,}".replace(",", ".") + (f",{desimal}" if desimal else "")
    return f"-{teks}" if bulat < 0 else teks


def tulis_tetap(nilai: Angka | None, digit: int = 2) -> str:
    """A figure with all its decimals, as scores are printed: ``93,80``; ``-`` for none."""
    return tulis_angka(nilai, digit, tetap=True)


def tulis_nilai(nilai: Angka | None, persen: bool, digit: int = 2) -> str:
    """A value of an IKU in its unit: ``20,5%`` or ``85``."""
    return tulis_angka(nilai, digit) + ("%" if persen and nilai is not None else "")


def tulis_rupiah(nilai: Angka | None) -> str:
    """``Rp1.000``; a negative amount has its sign before the currency: ``-Rp1.000``."""
    if nilai is None:
        return "-"
    teks = tulis_angka(nilai, 0)
    return f"-Rp{teks[1:]}" if teks.startswith("-") else f"Rp{teks}"


def tulis_tanggal(tanggal: dt.date) -> str:
    """``31 Januari 2024``."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"

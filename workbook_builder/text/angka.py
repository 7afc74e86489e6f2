"""Numbers and dates as Indonesian text, for messages and labels (cells keep real numbers and dates)."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

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


def bulatkan(nilai: float, digit: int) -> float:
    """Round half away from zero, as Excel's ROUND does; Python's ``round`` does not."""
    return float(Decimal(repr(nilai)).quantize(Decimal(1).scaleb(-digit), ROUND_HALF_UP))


def tulis_angka(nilai: float | None, digit: int = 2) -> str:
    """``1.234,5``: points between thousands, a decimal comma, at most ``digit`` decimals; ``-`` for none."""
    if nilai is None:
        return "-"
    teks = f"{bulatkan(nilai, digit):,.{digit}f}"
    if digit:
        teks = teks.rstrip("0").rstrip(".")
    return teks.replace(",", "_").replace(".", ",").replace("_", ".")


def tulis_tetap(nilai: float | None, digit: int = 2) -> str:
    """A figure with all its decimals, as scores are printed: ``93,80``; ``-`` for none."""
    if nilai is None:
        return "-"
    teks = tulis_angka(nilai, digit)
    utuh, _, pecah = teks.partition(",")
    return f"{utuh},{pecah.ljust(digit, '0')}" if digit else utuh


def tulis_nilai(nilai: float | None, persen: bool, digit: int = 2) -> str:
    """A value of an IKU in its unit: ``20,5%`` or ``85``."""
    return tulis_angka(nilai, digit) + ("%" if persen and nilai is not None else "")


def tulis_rupiah(nilai: float | None) -> str:
    """``Rp1.000``, ``-Rp1.000``; ``-`` for none."""
    if nilai is None:
        return "-"
    teks = tulis_angka(nilai, 0)
    return f"-Rp{teks.removeprefix('-')}" if teks.startswith("-") else f"Rp{teks}"


def tulis_tanggal(tanggal: dt.date) -> str:
    """``31 Januari 2024``."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"

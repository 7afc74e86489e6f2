"""Numbers and dates as Indonesian text, for messages and labels (cells keep real numbers and dates)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from workbook_builder.model.numbers import Number, exact, round_half_away

NO_VALUE = "-"
"""What official sheets and messages write where there is no value."""
MONTHS = (
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
CELL_DIGITS = 15
"""Decimals that show whatever a cell holds."""

Reading = int | float | Number


def format_number(value: Reading | None, digit: int = 2, kept: bool = False) -> str:
    """``1.234,5``: points between thousands, a decimal comma, at most ``digit`` decimals; ``-`` for none.

    ``kept`` keeps the zeros, as the score of an office is written: ``93,80``. Rounded from the exact value, half away
    from zero; what rounds to nothing has no sign.
    """
    if value is None:
        return NO_VALUE
    rounded = round_half_away(exact(value), digit)
    whole, parts = divmod(abs(rounded.numerator) * 10**digit // rounded.denominator, 10**digit)
    decimal = f"{parts:0{digit}d}" if digit else ""
    if not kept:
        decimal = decimal.rstrip("0")
    text = f"{whole:,}".replace(",", ".") + (f",{decimal}" if decimal else "")
    return f"-{text}" if rounded < 0 else text


def format_fixed(value: Reading | None, digit: int = 2) -> str:
    """A figure with all its decimals, as scores are printed: ``93,80``; ``-`` for none."""
    return format_number(value, digit, kept=True)


def format_value(value: Reading | None, percent: bool, digit: int = 2) -> str:
    """A value of an IKU in its unit: ``20,5%`` or ``85``."""
    return format_number(value, digit) + ("%" if percent and value is not None else "")


def format_series(values: Iterable[Reading | None], percent: bool) -> str:
    """Values of an IKU one after another: ``20%; 35%``."""
    return "; ".join(format_value(value, percent) for value in values)


def format_rupiah(value: Reading | None) -> str:
    """``Rp1.000``; a negative amount has its sign before the currency: ``-Rp1.000``."""
    if value is None:
        return NO_VALUE
    text = format_number(value, 0)
    return f"-Rp{text[1:]}" if text.startswith("-") else f"Rp{text}"


def format_date(date: dt.date) -> str:
    """``31 Januari 2024``."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"

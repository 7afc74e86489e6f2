"""Figures of an IKU in its unit."""

from __future__ import annotations

from workbook_builder.model import Iku
from workbook_builder.model.numbers import Number
from workbook_builder.text import laporan as words
from workbook_builder.text.numbers import NO_VALUE, format_number, format_rupiah
from workbook_builder.text.units import is_rupiah

DIGITS = 2


def in_full(iku: Iku, value: Number | None) -> str:
    """A figure as a sentence says it: ``100,41%``, ``Rp871.590.891.112``, ``117,5``."""
    if value is None:
        return NO_VALUE
    if iku.percent:
        return format_number(value, DIGITS) + "%"
    return format_rupiah(value) if is_rupiah(iku.satuan) else format_number(value, DIGITS)


def in_cell(iku: Iku, value: Number | None) -> str:
    """The same in a narrow cell: rupiah in the largest size that any figure of the IKU reaches."""
    if value is None or iku.percent or not is_rupiah(iku.satuan):
        return in_full(iku, value)
    largest = max((abs(n) for n in (*iku.target.values(), *iku.realisasi.values()) if n), default=0)
    for size, name in words.RUPIAH_SIZES.items():
        if largest >= size:
            return f"{format_number(value / size, DIGITS)} {name}"
    return in_full(iku, value)


def difference(iku: Iku, value: Number) -> str:
    """By how much two figures differ."""
    shown = in_full(iku, abs(value))
    return shown.removesuffix("%") + words.POINTS if iku.percent else shown

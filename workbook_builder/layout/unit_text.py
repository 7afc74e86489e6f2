"""Figures of an IKU inside texts, in its unit: what is said, and the formula that says it."""

from __future__ import annotations

from workbook_builder.layout.context import cell_value, is_rupiah
from workbook_builder.layout.live_text import DIGITS, rounded_formula, shown_formula
from workbook_builder.model import Iku
from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.model.record import record
from workbook_builder.text.numbers import format_fixed
from workbook_builder.text.ringkasan import RUPIAH_SIZES
from workbook_builder.text.sheets import NO_VALUE


@record
class UnitText:
    """How the figures of one IKU are written in a text."""

    iku: Iku
    times: int | Number
    """By what its cells are multiplied: those of a percent hold fractions."""
    digits: int
    suffix: str

    def written(self, value: Number | None) -> str:
        """A figure as a text; a percent keeps its points."""
        told = self.told(value)
        return NO_VALUE if told is None else format_fixed(told, self.digits) + self.suffix

    def told(self, value: Number | None) -> Number | None:
        """A figure as a number, rounded as the text tells it; a percent in points."""
        shown = cell_value(self.iku, value)
        return None if shown is None else round_half_away(shown * self.times, self.digits)


def in_full(iku: Iku) -> UnitText:
    """Every digit that its cells show."""
    if iku.percent:
        return UnitText(iku, 100, DIGITS, "%")
    return UnitText(iku, 1, 0 if is_rupiah(iku) else DIGITS, "")


def in_short(iku: Iku) -> UnitText:
    """The same, but rupiah in the largest size that any of its figures reaches."""
    if is_rupiah(iku) and not iku.percent:
        largest = max((abs(n) for n in (*iku.target.values(), *iku.realisasi.values()) if n), default=0)
        for size, suffix in RUPIAH_SIZES.items():
            if largest >= size:
                return UnitText(iku, Number(1, size), DIGITS, suffix)
    return in_full(iku)


def told_formula(number: str) -> str:
    """The formula of a figure rounded as its text tells it, beside the columns ``times`` and ``digits``."""
    return f'IF(ISNUMBER({number}),{rounded_formula(f"{number}*{{times}}", "{digits}")},"")'


def written_formula(told: str) -> str:
    """The formula of the text of a figure so rounded, beside the columns ``digits`` and ``suffix``."""
    return f'IF(ISNUMBER({told}),{shown_formula(told, "{digits}")}&{{suffix}},"{NO_VALUE}")'

"""What a figure would be with its comma or its zeros elsewhere, and whether it is a date in disguise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache

from workbook_builder.model.numbers import HUNDRED, Number, is_whole

STEPS = (1, 2, 3, 6, 9)
"""Powers of ten by which slips move a figure: a comma by one or two digits, a percent typed as a number (two), amounts
in thousands, millions or milliards."""
EPOCH = dt.date(1899, 12, 30)
"""Day 0 of a spreadsheet's dates."""
FIRST_YEAR, LAST_YEAR = 2000, 2031
"""Years that Excel takes two digits for: 5/20 becomes 1 May 2020."""


def shifted(value: Number, power: int) -> Number:
    """The figure times that power of ten."""
    return value * _power(power)


@cache
def _power(power: int) -> Number:
    return Number(10) ** power


def within(value: Number, reference: Number, times: Number) -> bool:
    """Whether a positive figure is at most so many times larger or smaller than another."""
    return reference <= value * times and value <= reference * times


def distance(value: Number, reference: Number) -> Number:
    """How many times larger or smaller one positive figure is than another: 1 where they are equal."""
    return max(value / reference, reference / value)


def nearest_power(value: Number, reference: Number, powers: Iterable[int], times: Number) -> int | None:
    """The power of ten that brings a figure nearest to a reference; None where none brings it within ``times``."""
    near = [p for p in powers if within(shifted(value, p), reference, times)]
    return min(near, key=lambda p: distance(shifted(value, p), reference), default=None)


def date_of(value: Number, percent: bool, year: int | None) -> dt.date | None:
    """The date that Excel keeps as this number: one around the report's year, or the first of a month of this century.

    ``5/6`` typed into a cell with a number format leaves such a number there; under a percent format it is read a
    hundred times larger.
    """
    for serial in (value / HUNDRED, value) if percent else (value,):
        if not is_whole(serial) or not 0 < serial < 100_000:
            continue
        date = EPOCH + dt.timedelta(days=int(serial))
        around = year is not None and abs(date.year - year) <= 1
        if around or (date.day == 1 and FIRST_YEAR <= date.year <= LAST_YEAR):
            return date
    return None

"""The numbers that an office is scored with: exact fractions of the decimals that stand in its cells.

Binary numbers cannot hold 0.1, so that their sums hang on the order, the Python version and the platform, and a bound
that is met exactly may be missed by the last bit. Fractions have none of that. Only what leaves the program (cells,
JSON, tables) becomes the nearest double again, by ``to_float``.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

Number = Fraction

DIGITS = 15
"""Significant digits of a cell: Excel keeps and shows no more of what is typed. A formula in an input leaves binary
noise behind them (0.1+0.2 is 0.30000000000000004), which nobody wrote."""

ZERO = Number(0)
HUNDRED = Number(100)

CELL_TOLERANCE = Number(1, 10**13)
"""Share by which a figure may miss the one it is: a cell that holds a third is cut at 15 digits."""
RECORD_TOLERANCE = Number(1, 2 * 10**9)
"""Two values nearer than this count as equal: a record holds the nearest double, and older ones sums of doubles."""

_CONTEXT = Context(prec=DIGITS, rounding=ROUND_HALF_UP)


def exact(value: int | float | Decimal | Number) -> Number:
    """The number that a cell shows for a value, to its 15 digits; integers and fractions as they are.

    ValueError where it is not finite.
    """
    if isinstance(value, int):
        return Number(value)
    if isinstance(value, (float, Decimal)):
        shown = _CONTEXT.create_decimal(value)
        if not shown.is_finite():
            raise ValueError(value)
        return Number(shown)
    return value


def to_float(value: Number) -> float:
    """The nearest double: the form in which a number leaves the program."""
    return value.numerator / value.denominator


def is_whole(value: Number) -> bool:
    """Whether a number has no decimals."""
    return value.denominator == 1


def round_half_away(value: Number, digits: int) -> Number:
    """Rounded half away from zero, as Excel's ROUND does it and Python's ``round`` does not."""
    power = 10**digits
    rounded = (2 * abs(value.numerator) * power + value.denominator) // (2 * value.denominator)
    return Number(sign(value) * rounded, power)


def sign(value: Number) -> int:
    """-1, 0 or 1."""
    return (value > 0) - (value < 0)


def same(figure: Number | None, expected: Number | None) -> bool:
    """Whether a figure is the one expected, within what a cell shows; a dash is only equal to a dash."""
    if figure is None or expected is None:
        return figure is expected
    return abs(figure - expected) <= CELL_TOLERANCE * max(Number(1), abs(expected))


def equal_as_recorded(a: Number | None, b: Number | None) -> bool:
    """Whether a value is still what a record holds of it."""
    return a == b or (a is not None and b is not None and abs(a - b) <= RECORD_TOLERANCE)

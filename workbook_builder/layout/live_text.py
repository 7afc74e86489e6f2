"""Numbers inside live texts: FIXED writes them with the signs of the Excel that opens the file.

The format string of TEXT depends on the language of Excel and would fail in another one.
"""

from __future__ import annotations

from workbook_builder.model.numbers import Number, round_half_away, to_float


def fixed(value: Number | int, digits: int = 2) -> str:
    """What ``FIXED(value, digits)`` gives in an Excel with English settings, as the engines of the tests have."""
    return f"{to_float(round_half_away(Number(value), digits)):,.{digits}f}"


def signed(cell: str, digits: int = 2) -> str:
    """A formula for a number with its sign, also a plus."""
    return f'IF({cell}<0,"","+")&FIXED({cell},{digits})'


def signed_text(value: Number | int, digits: int = 2) -> str:
    """What that formula gives."""
    return ("" if value < 0 else "+") + fixed(value, digits)

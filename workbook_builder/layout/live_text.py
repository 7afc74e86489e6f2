"""Texts that recalculate: one pattern of words gives the formula of a sentence and what Python says for it.

Numbers inside texts come from FIXED, never from TEXT, whose format string depends on the language of Excel. FIXED
writes the marks of the computer; the formulas put the Indonesian ones (``1.234,50``) in their place, so that every
program, and one that only shows what is stored, says the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record
from workbook_builder.text.numbers import format_fixed

_BLANK = re.compile(r"\{(\w+)\}")
DIGITS = 2
"""Decimals of a figure in a sentence."""


def joined(pattern: str, parts: Mapping[str, str]) -> str:
    """A formula that writes a pattern of words, each ``{blank}`` of it being the formula of that part."""
    pieces = _BLANK.split(pattern)
    terms = []
    for number, piece in enumerate(pieces):
        if number % 2:
            terms.append(parts[piece])
        elif piece:
            terms.append(f'"{piece}"')
    return "&".join(terms)


def shown_formula(number: str, digits: str) -> str:
    """The formula of a number as it stands in a text (``1.234,50``); ``digits`` is a cell that holds how many decimals.

    All marks become points, and then the last of them, ``digits`` before the end, a comma.
    """
    text = f"FIXED({number},{digits})"
    return f'REPLACE(SUBSTITUTE({text},",","."),LEN({text})-{digits},SIGN({digits}),LEFT(",",{digits}))'


def figure_formula(number: str) -> str:
    """The formula of a figure of the score as sentences tell it: two decimals, and no mark between thousands."""
    return f'SUBSTITUTE(FIXED({number},2,1),".",",")'


def figure_text(value: int | float | Number) -> str:
    """What that formula gives."""
    return format_fixed(value).replace(".", "")


def rounded_formula(number: str, digits: str = "2") -> str:
    """A computed number, rounded as it is told.

    FIXED alone cuts the half that a double misses by its last bits; ROUND, after the noise is gone, does not.
    """
    return f"ROUND(ROUND({number},Digit_Ambang),{digits})"


def whole_formula(number: str) -> str:
    """The formula of a whole number, such as a bound of the rules, as it stands in a text."""
    return f'SUBSTITUTE(FIXED({number},0),",",".")'


def whole_text(value: int | float | Number) -> str:
    """What that formula gives."""
    return format_fixed(value, 0)


@record
class Live:
    """A part of a text that recalculates: what it says as built, and the formula that says it."""

    text: str
    formula: str


def word(text: str) -> Live:
    """Words that never change."""
    return Live(text, f'"{text}"')


NOTHING = word("")


def figure(value: Number | int | None, cell: str) -> Live:
    """A figure of the score; its text is empty where there is none, and its formula is not asked."""
    return Live("" if value is None else figure_text(value), figure_formula(cell))


def whole(value: Number | int, cell: str) -> Live:
    """A whole number."""
    return Live(whole_text(value), whole_formula(cell))


def signed(value: Number | int, cell: str) -> Live:
    """A number with its sign, also a plus."""
    shown = figure(value, cell)
    return Live(("" if value < 0 else "+") + shown.text, f'IF({cell}<0,"","+")&{shown.formula}')


def said(pattern: str, parts: Mapping[str, Live]) -> Live:
    """A pattern of words, each ``{blank}`` of it being that part."""
    text = pattern.format_map({blank: part.text for blank, part in parts.items()})
    return Live(text, joined(pattern, {blank: part.formula for blank, part in parts.items()}))


def listed(parts: Sequence[Live]) -> Live:
    """Parts one after the other, with commas between them."""
    return Live(", ".join(part.text for part in parts), '&", "&'.join(part.formula for part in parts))


def either(holds: bool, condition: str, then: Live, otherwise: Live) -> Live:
    """One of two texts: ``holds`` says as built what ``condition`` says in the workbook."""
    text = then.text if holds else otherwise.text
    return Live(text, f"IF({condition},{then.formula},{otherwise.formula})")

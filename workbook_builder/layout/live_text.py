"""Texts that recalculate: one pattern of words gives the formula of a sentence and what Python says for it.

Numbers inside texts come from FIXED, never from TEXT, whose format string depends on the language of Excel. A stored
value is as an English program gives it (``1,234.50``); the program that opens the file writes its own marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from workbook_builder.model.numbers import Number, exact, round_half_away
from workbook_builder.model.record import record

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


def fixed_formula(number: str, digits: str = "2") -> str:
    """The formula of a computed number as it stands in a text.

    FIXED alone cuts the half that a double misses by its last bits; ROUND, after the noise is gone, does not.
    """
    return f"FIXED(ROUND(ROUND({number},Digit_Ambang),{digits}),{digits})"


def whole_formula(number: str) -> str:
    """The formula of a whole number, such as a bound of the rules, as it stands in a text."""
    return f"FIXED({number},0)"


def fixed(value: int | float | Number, digits: int = DIGITS) -> str:
    """What FIXED gives where programs speak English: points before decimals, commas between thousands."""
    rounded = round_half_away(exact(value), digits)
    whole, parts = divmod(abs(rounded.numerator) * 10**digits // rounded.denominator, 10**digits)
    text = f"{whole:,}" + (f".{parts:0{digits}d}" if digits else "")
    return f"-{text}" if rounded < 0 else text


@record
class Live:
    """A part of a text that recalculates: what it says as built, and the formula that says it."""

    text: str
    formula: str


def word(text: str) -> Live:
    """Words that never change."""
    return Live(text, f'"{text}"')


NOTHING = word("")


def figure(value: Number | int | None, cell: str, digits: int = DIGITS) -> Live:
    """A number; its text is empty where there is none, and its formula is not asked."""
    return Live("" if value is None else fixed(value, digits), f"FIXED({cell},{digits})")


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

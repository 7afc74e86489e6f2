"""The value of a cell by its type, from what its XML stores, and what the cells of all sheets refer to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from workbook_builder.model.number_formats import from_iso, from_serial
from workbook_builder.model.record import record
from workbook_builder.read.cell_styles import Style
from workbook_builder.read.parts import clean, digits

DATE_OUT_OF_RANGE = "#VALUE!"
"""Stands for a number in a date format that no calendar has; Excel shows it as ####."""
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(\.[0-9]*)?|(\.[0-9]+))([eE][+-]?[0-9]+)?")
_SPACE = " \t\r\n"


@dataclass
class Tally:
    """What the sheets of a workbook hold together."""

    cells: int = 0
    rows: int = 0
    characters: int = 0


@record
class Context:
    """What the cells of all sheets refer to."""

    texts: Sequence[str]
    styles: Sequence[Style]
    epoch: dt.datetime
    tally: Tally = field(default_factory=Tally)


def style_of(number: str | None, styles: Sequence[Style]) -> Style:
    """The style that a cell names by its number, the first where it names none; ValueError where there is none such."""
    if number is None:
        return styles[0]
    index = digits(number)
    if index >= len(styles):
        raise ValueError(number)
    return styles[index]


def cell_value(kind: str, stored: str | None, inline: Sequence[str] | None, style: Style, context: Context) -> Any:
    """The value of a cell by its type; None where it is blank. ValueError where the type does not allow it."""
    if kind == "inlineStr":
        return clean("".join(inline or ()))
    if kind == "str":
        return clean(stored) if stored else None
    stored = stored.strip(_SPACE) if stored else None
    if not stored:
        return None
    if kind == "n":
        return _number(stored, style, context.epoch)
    if kind == "s":
        index = digits(stored)
        if index >= len(context.texts):
            raise ValueError(stored)
        return context.texts[index]
    if kind == "b":
        return bool(digits(stored))
    if kind == "e":
        return clean(stored)
    if kind == "d":
        return from_iso(stored)
    raise ValueError(kind)


def _number(stored: str, style: Style, epoch: dt.datetime) -> Any:
    found = _NUMBER.fullmatch(stored)
    if found is None:
        raise ValueError(stored)
    number: int | float = float(stored) if any(found.groups()) else int(stored)
    if not style.date:
        return number
    try:
        return from_serial(number, style.format, epoch)
    except (OverflowError, ValueError):
        return DATE_OUT_OF_RANGE

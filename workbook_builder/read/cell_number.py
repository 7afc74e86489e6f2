"""What a cell says as a number on its own, before its row tells the unit."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from workbook_builder.findings import figures as figure_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Cell, Problem
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.dates import write_date
from workbook_builder.model.number_formats import CODES_MAX
from workbook_builder.model.numbers import Number, exact
from workbook_builder.model.record import record
from workbook_builder.read.decimal_marks import NUMBER, readings_of, suggest_number, written_again
from workbook_builder.read.notation import PERCENT_WORDS, UNITS, Notation, same_unit, take_apart, whole_rupiah
from workbook_builder.text.numbers import CELL_DIGITS, format_number, format_value

ERROR_VALUES = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"})
LARGE_LIMIT = 10**15
"""Beyond this Excel no longer holds every whole number; a budget of a thousand billion rupiah is at it."""
SMALL_LIMIT = Decimal("0.000001")
"""Below this, other than 0, nothing is measured; dividing by less gives numbers that mean nothing."""

# Quoted text, escaped characters, and the padding and fill codes that only borrow a character's width.
_FORMAT_TEXT = re.compile(r'"[^"]*"|[\\_*].')


class Separator(Enum):
    """What a lone point or comma before three digits is."""

    DECIMAL = 1
    THOUSANDS = 2


@record
class Parsed:
    """What a cell says on its own, before its row tells the unit."""

    value: Number | None = None
    percent: bool = False
    fraction: bool = False
    """A percent stored as a fraction (0.2 in a percent format)."""
    problem: Problem | None = None
    skipped: tuple[str, ...] = ()
    """What was read past around the number."""
    rupiah: bool = False
    """Whether "Rp" stands before it."""


@lru_cache(maxsize=CODES_MAX)
def is_percent_format(number_format: str) -> bool:
    """Whether a number format shows its value times 100 with a percent sign."""
    return "%" in _FORMAT_TEXT.sub("", number_format or "")


def parse_cell(cell: Cell, satuan: str = "", separator: Separator | None = None) -> Parsed:
    value = cell.value
    if cell.uncalculated:
        return Parsed(problem=figure_findings.formula_without_value.problem())
    if value is None:
        return Parsed()
    if isinstance(value, bool):
        return Parsed(problem=figure_findings.not_a_number.problem(value="TRUE" if value else "FALSE"))
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return Parsed(problem=figure_findings.date_instead_of_number.problem(value=write_date(value)))
    if isinstance(value, (int, float)):
        return _parse_number(value, is_percent_format(cell.format))
    return _parse_text(cell, satuan, separator)


def _parse_number(value: int | float, percent: bool) -> Parsed:
    if isinstance(value, float) and not math.isfinite(value):
        return _beyond_limits(str(value))
    # Shifted in decimal, as it was typed: 0.07 is 7 and not 7.000000000000001.
    reading = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    return _within_limits(
        reading.scaleb(2) if percent else reading, format_number(value, CELL_DIGITS), percent=percent, fraction=percent
    )


def _within_limits(reading: Decimal, text: str, percent: bool, fraction: bool = False) -> Parsed:
    """A number that a performance sheet can hold; zero is one, what a computer calls almost zero is not."""
    if reading == 0 or SMALL_LIMIT <= abs(reading) <= LARGE_LIMIT:
        return Parsed(exact(reading), percent=percent, fraction=fraction)
    return _beyond_limits(text)


def _beyond_limits(text: str) -> Parsed:
    return Parsed(problem=figure_findings.beyond_limits.problem(value=text[:40]))


def _parse_text(cell: Cell, satuan: str, separator: Separator | None) -> Parsed:
    text = cell.text
    if means_nothing(text):
        return Parsed()
    if text.upper() in ERROR_VALUES:
        return Parsed(problem=figure_findings.error_value.problem(value=text))
    part = take_apart(cell.value)
    if part.other:
        return _two_numbers(cell, part)
    if part.unit and (foreign := _foreign_unit(cell, part, satuan)) is not None:
        return foreign
    core = whole_rupiah(part.core) if satuan == "rupiah" else part.core
    percent = core.endswith("%") or part.unit in PERCENT_WORDS
    matches = NUMBER.fullmatch(core.rstrip("% "))
    readings = readings_of(matches.group(2)) if matches and core.count("%") <= 1 else []
    if len(readings) > 1 and (separator or part.rupiah):
        readings = readings[:1] if separator is Separator.DECIMAL else readings[-1:]
    if not matches or not readings:
        return Parsed(problem=unreadable(text))
    if len(readings) > 1:
        a, b = (matches.group(1).strip("+") + written_again(x) + ("%" if percent else "") for x in readings)
        pattern = spelling_findings.WITHOUT_POINT if "." in core else spelling_findings.WITHOUT_COMMA
        return Parsed(problem=two_meanings(text, a, b, pattern))
    mark = -1 if matches.group(1) == "-" else 1
    parsed = _within_limits(readings[0] * mark, text, percent)
    return replace(parsed, rupiah=part.rupiah, skipped=(*part.skipped, *((f"'{part.unit}'",) if part.unit else ())))


def unreadable(text: str) -> Problem:
    """A text that is no number, with a likely one for a slip of the key."""
    return figure_findings.unreadable_number.problem(value=text, suggestion=suggest_number(text))


def two_meanings(text: str, a: str, b: str, pattern: str) -> Problem:
    """A text that can be either of two numbers; ``pattern`` says how each is written without doubt."""
    return figure_findings.two_meanings.problem(value=text, a=a, b=b, how=pattern.format(a=a, b=b))


def _two_numbers(cell: Cell, part: Notation) -> Parsed:
    """A cell with two numbers: which one is meant cannot be known, unless they are the same."""
    first, second = (_parse_text(replace(cell, value=t), "", None) for t in (part.core, part.other))
    if first.value is None or second.value is None:
        return Parsed(problem=figure_findings.unreadable_number.problem(value=cell.text))
    if first.value == second.value and first.percent == second.percent:
        return replace(first, skipped=(*first.skipped, f"'{part.other}'"))
    a, b = (format_value(u.value, u.percent, CELL_DIGITS) for u in (first, second))
    return Parsed(problem=two_meanings(cell.text, a, b, spelling_findings.ONE_OR_OTHER))


def _foreign_unit(cell: Cell, part: Notation, satuan: str) -> Parsed | None:
    """What is wrong with the unit after a number; None where it is the Satuan, or a usual one without any Satuan."""
    if part.unit in PERCENT_WORDS or same_unit(part.unit, satuan):
        return None
    if part.unit not in UNITS:
        return Parsed(problem=unreadable(cell.text))
    if not satuan:
        return None
    return Parsed(
        problem=spelling_findings.foreign_unit.problem(value=cell.text[:40], written=part.unit, satuan=satuan[:40])
    )

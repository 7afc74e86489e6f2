"""Reading one cell as a number: percent, Indonesian notation, dashes. What could be read in two ways is not guessed.

The number format decides whether 0.2 is 20%: a reader that drops it is wrong by a factor of 100.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Protocol

from workbook_builder.findings import cells as cell_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Cell, Problem, Reading
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.dates import write_date
from workbook_builder.model.number_formats import CODES_MAX
from workbook_builder.model.numbers import HUNDRED, Number, exact, is_whole
from workbook_builder.read.notation import PERCENT_WORDS, UNITS, Notation, same_unit, take_apart, whole_rupiah
from workbook_builder.text.numbers import CELL_DIGITS, format_number, format_value
from workbook_builder.text.units import is_rupiah

ERROR_VALUES = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"})
WHOLE_DOUBT_LIMIT = 1
FRACTION_DOUBT_LIMIT = 2
"""A plain number up to this, among percents, may be a fraction (0.5 or 1.004, that is 50% or 100.4%) or the percentage
itself (0.5%); a realisasi of twice its target is the most that is usual."""
LARGE_LIMIT = 10**15
"""Beyond this Excel no longer holds every whole number; a budget of a thousand billion rupiah is at it."""
SMALL_LIMIT = Decimal("0.000001")
"""Below this, other than 0, nothing is measured; dividing by less gives numbers that mean nothing."""

# Quoted text, escaped characters, and the padding and fill codes that only borrow a character's width.
_FORMAT_TEXT = re.compile(r'"[^"]*"|[\\_*].')
_NUMBER = re.compile(r"([+-]?)(\d[\d.,]*)")
_PERCENT_UNITS = re.compile(r"(%|persen|percent|prosen)", re.IGNORECASE)


class Separator(Enum):
    """What a lone point or comma before three digits is."""

    DECIMAL = 1
    THOUSANDS = 2


class _PercentProblem(Protocol):
    """The kind of finding that a percent is where rupiah are asked for."""

    def problem(self, *, value: str) -> Problem: ...


@dataclass(frozen=True)
class _Parsed:
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


def is_percent_unit(satuan: str) -> bool | None:
    """Whether a Satuan is percent; None where it is not given."""
    return None if means_nothing(satuan) else bool(_PERCENT_UNITS.match(satuan.strip()))


def row_is_percent(cells: Iterable[Cell], satuan: str) -> bool:
    """Whether a row's numbers are percents: as its Satuan says, or else as any of its cells shows."""
    by_satuan = is_percent_unit(satuan)
    return by_satuan if by_satuan is not None else any(_parse(s).percent for s in cells)


def read_number(cell: Cell, percent: bool, satuan: str = "", separator: Separator | None = None) -> Reading:
    """Read a cell in the unit of its row: percent points where ``percent``, else the plain number.

    ``satuan`` is the Satuan of the IKU where it is known. ``separator`` settles what a lone point or comma before
    three digits is, where the caller knows.
    """
    if is_rupiah(satuan) and not percent:
        return _read_rupiah(cell, percent_is=cell_findings.foreign_percent)
    parsed = _parse(cell, satuan or ("persen" if percent else ""), separator)
    if parsed.problem:
        return Reading(None, cell, parsed.problem)
    if parsed.value is None:
        return Reading(None, cell)
    if parsed.rupiah:
        return Reading(None, cell, _unreadable(cell.text))
    if parsed.percent and not percent:
        return Reading(None, cell, cell_findings.foreign_percent.problem(value=_written(cell, parsed)))
    if percent and not parsed.percent and _doubtful_percent(parsed.value):
        a, b = (format_number(n, CELL_DIGITS) + "%" for n in (parsed.value, parsed.value * HUNDRED))
        return Reading(None, cell, _two_meanings(_mention(cell), a, b, spelling_findings.WITH_PERCENT))
    return _made(parsed, cell, percent)


def _made(parsed: _Parsed, cell: Cell, percent: bool) -> Reading:
    """The number as read, with what was read past."""
    if not parsed.skipped or parsed.value is None:
        return Reading(parsed.value, cell)
    note = spelling_findings.number_with_words.problem(
        value=cell.text[:40],
        read_as=format_value(parsed.value, percent, CELL_DIGITS),
        skipped=spelling_findings.AND.join(parsed.skipped),
    )
    return Reading(parsed.value, cell, note=note)


def _mention(cell: Cell) -> str:
    """What a message calls a cell's content: a number in Indonesian notation, a text as it was typed."""
    if isinstance(cell.value, str) or not isinstance(cell.value, (int, float)):
        return cell.text
    return format_number(cell.value, CELL_DIGITS)


def _written(cell: Cell, parsed: _Parsed) -> str:
    """A number as its cell shows it: with a percent sign where the format has one."""
    return format_number(parsed.value, CELL_DIGITS) + "%" if parsed.fraction else _mention(cell)


def _doubtful_percent(value: Number) -> bool:
    limit = WHOLE_DOUBT_LIMIT if is_whole(value) else FRACTION_DOUBT_LIMIT
    return 0 < abs(value) <= limit


def read_rupiah(cell: Cell) -> Reading:
    """Read a cell as integer rupiah."""
    return _read_rupiah(cell, percent_is=cell_findings.rupiah_in_percent)


def _read_rupiah(cell: Cell, percent_is: _PercentProblem) -> Reading:
    # Rupiah have no decimals, so a group of three digits can only be thousands.
    parsed = _parse(cell, "rupiah", Separator.THOUSANDS)
    if parsed.problem:
        return Reading(None, cell, parsed.problem)
    if parsed.value is None:
        return Reading(None, cell)
    if parsed.percent:
        return Reading(None, cell, percent_is.problem(value=_written(cell, parsed)))
    if not is_whole(parsed.value):
        return Reading(None, cell, cell_findings.rupiah_not_whole.problem(value=_mention(cell)))
    return _made(parsed, cell, False)


def read_plain(cell: Cell) -> Reading:
    """Read a figure whose unit its label tells; a percent is read in percent points."""
    parsed = _parse(cell)
    return Reading(None, cell, parsed.problem) if parsed.problem else _made(parsed, cell, parsed.percent)


def _parse(cell: Cell, satuan: str = "", separator: Separator | None = None) -> _Parsed:
    value = cell.value
    if cell.uncalculated:
        return _Parsed(problem=cell_findings.formula_without_value.problem())
    if value is None:
        return _Parsed()
    if isinstance(value, bool):
        return _Parsed(problem=cell_findings.not_a_number.problem(value="TRUE" if value else "FALSE"))
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return _Parsed(problem=cell_findings.date_instead_of_number.problem(value=write_date(value)))
    if isinstance(value, (int, float)):
        return _parse_number(value, is_percent_format(cell.format))
    return _parse_text(cell, satuan, separator)


def _parse_number(value: int | float, percent: bool) -> _Parsed:
    if isinstance(value, float) and not math.isfinite(value):
        return _beyond_limits(str(value))
    # Shifted in decimal, as it was typed: 0.07 is 7 and not 7.000000000000001.
    typed = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    return _within_limits(
        typed.scaleb(2) if percent else typed, format_number(value, CELL_DIGITS), percent=percent, fraction=percent
    )


def _within_limits(figure: Decimal, text: str, percent: bool, fraction: bool = False) -> _Parsed:
    """A number that a performance sheet can hold; zero is one, what a computer calls almost zero is not."""
    if figure == 0 or SMALL_LIMIT <= abs(figure) <= LARGE_LIMIT:
        return _Parsed(exact(figure), percent=percent, fraction=fraction)
    return _beyond_limits(text)


def _beyond_limits(text: str) -> _Parsed:
    return _Parsed(problem=cell_findings.beyond_limits.problem(value=text[:40]))


def _parse_text(cell: Cell, satuan: str, separator: Separator | None) -> _Parsed:
    text = cell.text
    if means_nothing(text):
        return _Parsed()
    if text.upper() in ERROR_VALUES:
        return _Parsed(problem=cell_findings.error_value.problem(value=text))
    part = take_apart(cell.value)
    if part.other:
        return _two_numbers(cell, part)
    if part.unit and (foreign := _foreign_unit(cell, part, satuan)) is not None:
        return foreign
    core = whole_rupiah(part.core) if satuan == "rupiah" else part.core
    percent = core.endswith("%") or part.unit in PERCENT_WORDS
    matches = _NUMBER.fullmatch(core.rstrip("% "))
    readings = _readings(matches.group(2)) if matches and core.count("%") <= 1 else []
    if len(readings) > 1 and (separator or part.rupiah):
        readings = readings[:1] if separator is Separator.DECIMAL else readings[-1:]
    if not matches or not readings:
        return _Parsed(problem=_unreadable(text))
    if len(readings) > 1:
        a, b = (matches.group(1).strip("+") + _write(x) + ("%" if percent else "") for x in readings)
        pattern = spelling_findings.WITHOUT_POINT if "." in core else spelling_findings.WITHOUT_COMMA
        return _Parsed(problem=_two_meanings(text, a, b, pattern))
    mark = -1 if matches.group(1) == "-" else 1
    parsed = _within_limits(readings[0] * mark, text, percent)
    return replace(parsed, rupiah=part.rupiah, skipped=(*part.skipped, *((f"'{part.unit}'",) if part.unit else ())))


def _unreadable(text: str) -> Problem:
    return cell_findings.unreadable_number.problem(value=text, suggestion=_suggestion(text))


def _two_meanings(text: str, a: str, b: str, pattern: str) -> Problem:
    return cell_findings.two_meanings.problem(value=text, a=a, b=b, how=pattern.format(a=a, b=b))


def _two_numbers(cell: Cell, part: Notation) -> _Parsed:
    """A cell with two numbers: which one is meant cannot be known, unless they are the same."""
    first, second = (_parse_text(replace(cell, value=t), "", None) for t in (part.core, part.other))
    if first.value is None or second.value is None:
        return _Parsed(problem=cell_findings.unreadable_number.problem(value=cell.text))
    if first.value == second.value and first.percent == second.percent:
        return replace(first, skipped=(*first.skipped, f"'{part.other}'"))
    a, b = (format_value(u.value, u.percent, CELL_DIGITS) for u in (first, second))
    return _Parsed(problem=_two_meanings(cell.text, a, b, spelling_findings.ONE_OR_OTHER))


def _foreign_unit(cell: Cell, part: Notation, satuan: str) -> _Parsed | None:
    """What is wrong with the unit after a number; None where it is the Satuan, or a usual one without any Satuan."""
    if part.unit in PERCENT_WORDS or same_unit(part.unit, satuan):
        return None
    if part.unit not in UNITS:
        return _Parsed(problem=_unreadable(cell.text))
    if not satuan:
        return None
    return _Parsed(
        problem=spelling_findings.foreign_unit.problem(value=cell.text[:40], written=part.unit, satuan=satuan[:40])
    )


def _readings(core: str) -> list[Decimal]:
    """Every number that digits with points and commas can mean: one for most, for ``1.234`` 1,234 and then 1234."""
    point, comma = core.count("."), core.count(",")
    if not point and not comma:
        return [Decimal(core)]
    if point and comma:
        decimal = "." if core.rfind(".") > core.rfind(",") else ","
        thousands = "," if decimal == "." else "."
        whole, _, parts = core.rpartition(decimal)
        return (
            [Decimal(f"{whole.replace(thousands, '')}.{parts}")]
            if _thousands_groups(whole, thousands) and parts
            else []
        )
    separator = "." if point else ","
    result = []
    if core.count(separator) == 1 and not core.endswith(separator):
        result.append(Decimal(core.replace(",", ".")))
    if _thousands_groups(core, separator):
        result.append(Decimal(core.replace(separator, "")))
    return result


def _write(figure: Decimal) -> str:
    return f"{figure:f}".replace(".", ",")


def _thousands_groups(text: str, separator: str) -> bool:
    return bool(re.fullmatch(rf"[1-9]\d{{0,2}}(\{separator}\d{{3}})+", text)) or text.isdigit()


def _suggestion(text: str) -> str:
    """A likely number for a slip such as the letter O for zero; empty where none suggests itself.

    Spaces fall away only between groups of three digits: two numbers side by side are never made one.
    """
    suggestion = text.replace("()", "0").translate(str.maketrans("OolI", "0011"))
    if re.fullmatch(r"[1-9]\d{0,2}( \d{3})+%?", suggestion):
        suggestion = suggestion.replace(" ", "")
    suggestion = re.sub(r"^rp\.?\s*(?=\d)", "", suggestion, flags=re.IGNORECASE)
    return suggestion if suggestion != text and _NUMBER.fullmatch(suggestion.rstrip("%")) else ""

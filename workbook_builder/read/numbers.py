"""Reading one cell as a number: percent, Indonesian notation, dashes. What could be read in two ways is not guessed.

The number format decides whether 0.2 is 20%: a reader that drops it is wrong by a factor of 100.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from workbook_builder.findings import figures as figure_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Cell, Problem, Reading
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.numbers import HUNDRED, Number, is_whole
from workbook_builder.read.cell_number import Parsed, Separator, parse_cell, two_meanings, unreadable
from workbook_builder.text.numbers import CELL_DIGITS, format_number, format_value
from workbook_builder.text.units import is_rupiah

WHOLE_DOUBT_LIMIT = 1
FRACTION_DOUBT_LIMIT = 2
"""A plain number up to this, among percents, may be a fraction (0.5 or 1.004, that is 50% or 100.4%) or the percentage
itself (0.5%); a realisasi of twice its target is the most that is usual."""
_PERCENT_UNITS = re.compile(r"(%|persen|percent|prosen)", re.IGNORECASE)


class _PercentProblem(Protocol):
    """The kind of finding that a percent is where rupiah are asked for."""

    def problem(self, *, value: str) -> Problem: ...


def is_percent_unit(satuan: str) -> bool | None:
    """Whether a Satuan is percent; None where it is not given."""
    return None if means_nothing(satuan) else bool(_PERCENT_UNITS.match(satuan.strip()))


def row_is_percent(cells: Iterable[Cell], satuan: str) -> bool:
    """Whether a row's numbers are percents: as its Satuan says, or else as any of its cells shows."""
    by_satuan = is_percent_unit(satuan)
    return by_satuan if by_satuan is not None else any(parse_cell(s).percent for s in cells)


def read_number(cell: Cell, percent: bool, satuan: str = "", separator: Separator | None = None) -> Reading:
    """Read a cell in the unit of its row: percent points where ``percent``, else the plain number.

    ``satuan`` is the Satuan of the IKU where it is known. ``separator`` settles what a lone point or comma before
    three digits is, where the caller knows.
    """
    if is_rupiah(satuan) and not percent:
        return _read_rupiah(cell, percent_is=figure_findings.foreign_percent)
    parsed = parse_cell(cell, satuan or ("persen" if percent else ""), separator)
    if parsed.problem:
        return Reading(None, cell, parsed.problem)
    if parsed.value is None:
        return Reading(None, cell)
    if parsed.rupiah:
        return Reading(None, cell, unreadable(cell.text))
    if parsed.percent and not percent:
        return Reading(None, cell, figure_findings.foreign_percent.problem(value=_written(cell, parsed)))
    if percent and not parsed.percent and _doubtful_percent(parsed.value):
        a, b = (format_number(n, CELL_DIGITS) + "%" for n in (parsed.value, parsed.value * HUNDRED))
        return Reading(None, cell, two_meanings(_mention(cell), a, b, spelling_findings.WITH_PERCENT))
    return _made(parsed, cell, percent)


def _made(parsed: Parsed, cell: Cell, percent: bool) -> Reading:
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


def _written(cell: Cell, parsed: Parsed) -> str:
    """A number as its cell shows it: with a percent sign where the format has one."""
    return format_number(parsed.value, CELL_DIGITS) + "%" if parsed.fraction else _mention(cell)


def _doubtful_percent(value: Number) -> bool:
    limit = WHOLE_DOUBT_LIMIT if is_whole(value) else FRACTION_DOUBT_LIMIT
    return 0 < abs(value) <= limit


def read_rupiah(cell: Cell) -> Reading:
    """Read a cell as integer rupiah."""
    return _read_rupiah(cell, percent_is=figure_findings.rupiah_in_percent)


def _read_rupiah(cell: Cell, percent_is: _PercentProblem) -> Reading:
    # Rupiah have no decimals, so a group of three digits can only be thousands.
    parsed = parse_cell(cell, "rupiah", Separator.THOUSANDS)
    if parsed.problem:
        return Reading(None, cell, parsed.problem)
    if parsed.value is None:
        return Reading(None, cell)
    if parsed.percent:
        return Reading(None, cell, percent_is.problem(value=_written(cell, parsed)))
    if not is_whole(parsed.value):
        return Reading(None, cell, figure_findings.rupiah_not_whole.problem(value=_mention(cell)))
    return _made(parsed, cell, False)


def read_plain(cell: Cell) -> Reading:
    """Read a figure whose unit its label tells; a percent is read in percent points."""
    parsed = parse_cell(cell)
    return Reading(None, cell, parsed.problem) if parsed.problem else _made(parsed, cell, parsed.percent)

"""Reading one cell as a number: percent, Indonesian notation, dashes. What could be read in two ways is not guessed.

The number format decides whether 0.2 is 20%: a reader that drops it is wrong by a factor of 100.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from workbook_builder.findings import spellings as finding_words
from workbook_builder.model import Cell, Reading
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.numbers import HUNDRED, Number, is_whole
from workbook_builder.read.cell_number import Parsed, Separator, parse_cell
from workbook_builder.read.decimal_marks import suggest_number
from workbook_builder.text.numbers import CELL_DIGITS, format_number, format_value
from workbook_builder.text.units import is_rupiah

WHOLE_DOUBT_LIMIT = 1
FRACTION_DOUBT_LIMIT = 2
"""A plain number up to this, among percents, may be a fraction (0.5 or 1.004, that is 50% or 100.4%) or the percentage
itself (0.5%); a realisasi of twice its target is the most that is usual."""
_PERCENT_UNITS = re.compile(r"(%|persen|percent|prosen)", re.IGNORECASE)


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
        reading = read_rupiah(cell)
        return replace(reading, problem="satuan-berbeda") if reading.problem == "rupiah-persen" else reading
    parsed = parse_cell(cell, satuan or ("persen" if percent else ""), separator)
    if parsed.problem:
        return Reading(None, cell, parsed.problem, parsed.content)
    if parsed.value is None:
        return Reading(None, cell)
    if parsed.rupiah:
        return Reading(None, cell, "angka-tak-terbaca", {"nilai": cell.text, "usul": suggest_number(cell.text)})
    if parsed.percent and not percent:
        return Reading(None, cell, "satuan-berbeda", {"nilai": _written(cell, parsed)})
    if percent and not parsed.percent and _doubtful_percent(parsed.value):
        a, b = (format_number(n, CELL_DIGITS) + "%" for n in (parsed.value, parsed.value * HUNDRED))
        method = finding_words.WITH_PERCENT.format(a=a, b=b)
        return Reading(None, cell, "angka-dua-arti", {"nilai": _mention(cell), "a": a, "b": b, "cara": method})
    return _made(parsed, cell, percent)


def _made(parsed: Parsed, cell: Cell, percent: bool) -> Reading:
    """The number as read, with what was read past."""
    if not parsed.skipped or parsed.value is None:
        return Reading(parsed.value, cell)
    content = {
        "nilai": cell.text[:40],
        "dibaca": format_value(parsed.value, percent, CELL_DIGITS),
        "lewat": finding_words.AND.join(parsed.skipped),
    }
    return Reading(parsed.value, cell, None, content, note="angka-berketerangan")


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
    # Rupiah have no decimals, so a group of three digits can only be thousands.
    parsed = parse_cell(cell, "rupiah", Separator.THOUSANDS)
    if parsed.problem:
        return Reading(None, cell, parsed.problem, parsed.content)
    if parsed.value is None:
        return Reading(None, cell)
    if parsed.percent:
        return Reading(None, cell, "rupiah-persen", {"nilai": _written(cell, parsed)})
    if not is_whole(parsed.value):
        return Reading(None, cell, "rupiah-tidak-bulat", {"nilai": _mention(cell)})
    return _made(parsed, cell, False)


def read_plain(cell: Cell) -> Reading:
    """Read a figure whose unit its label tells; a percent is read in percent points."""
    parsed = parse_cell(cell)
    return (
        Reading(None, cell, parsed.problem, parsed.content) if parsed.problem else _made(parsed, cell, parsed.percent)
    )

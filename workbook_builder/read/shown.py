"""Where what a sheet shows differs from what is read: scaled formats, hidden rows, struck-through and merged cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from numbers import Real
from typing import NamedTuple

from workbook_builder.findings import shown as of_display
from workbook_builder.findings.shown import SHOWN_BLANK
from workbook_builder.findings.tables import AND_MORE
from workbook_builder.model import Cell, Finding
from workbook_builder.model.address import address, column_letter
from workbook_builder.model.blank import DASHES, means_nothing
from workbook_builder.read.rows import Row, Table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.text.numbers import format_number

MAX_NAMED = 12
"""Cells, rows or columns that one message names."""
DIGITS = 6
"""Decimals with which a message repeats a stored number."""
MAX_FORMAT = 255
"""Characters of a number format; Excel takes no more."""

_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_SCALED = re.compile(r"[0#?](,+)(?=[^0#?,]|$)")
_WORDS = re.compile(r"general|@", re.IGNORECASE)


def shown_findings(
    sheet: ReadSheet, table: Table, rows: Sequence[Row], wanted: Sequence[str], figures: Collection[str]
) -> Iterator[Finding]:
    """What the records of a table show otherwise than it is read; ``figures`` names their columns of figures."""
    cells = [(row.number, table.columns[n], row[n], n) for row in rows for n in wanted if n in table.columns]
    filled = [(b, k, s) for b, k, s, _ in cells if not s.blank]
    yield from _merged(sheet, table, rows, figures)
    yield from _formats([s for _, _, s, n in cells if n in figures])
    yield from _struck(sheet, filled)
    yield from _hidden(sheet, filled)
    formulas = [s for b, k, s in filled if (b, k) in sheet.formulas]
    if formulas:
        yield of_display.formulas_read(formulas[0].place, cells=_addresses(formulas), count=len(formulas))


def _merged(sheet: ReadSheet, table: Table, rows: Sequence[Row], figures: Collection[str]) -> Iterator[Finding]:
    """Merged cells that give one figure to several: down a column, or over the periods of a row."""
    numbers = {row.number for row in rows}
    columns = {table.columns[n] for n in figures if n in table.columns}
    for b1, k1, b2, k2 in sheet.merged:
        cell = sheet.cells.get((b1, k1))
        if k1 not in columns or cell is None or means_nothing(cell.text):
            continue
        hit = sum(1 for b in range(b1, b2 + 1) if b in numbers) * len(columns & set(range(k1, k2 + 1)))
        if hit > 1:
            yield of_display.merged_cells(cell.place, area=f"{address(b1, k1)}:{address(b2, k2)}")


def _formats(cells: Sequence[Cell]) -> Iterator[Finding]:
    """Numbers whose format shows another number, or none; zeros that it shows as a dash, once a sheet."""
    zeros: list[Cell] = []
    for cell in cells:
        value = cell.value
        if cell.format == "General" or isinstance(value, bool) or not isinstance(value, Real):
            continue
        reading = float(value)
        shown = _shown(cell.format, (reading > 0) - (reading < 0))
        if reading == 0 and shown.blank:
            zeros.append(cell)
        elif shown.blank or shown.scale != 1 or shown.unsigned:
            seen = (abs(reading) if shown.unsigned else reading) * shown.scale
            yield of_display.shown_differently(
                cell.place,
                text=format_number(reading, DIGITS),
                shown=SHOWN_BLANK if shown.blank else f"'{format_number(seen, DIGITS)}'",
                number_format=cell.format[:40],
            )
    if zeros:
        yield of_display.zero_shown_blank(zeros[0].place, cells=_addresses(zeros))


class Shown(NamedTuple):
    """How a number format shows a number, percent apart: ``scale`` is what it multiplies by."""

    scale: float = 1
    blank: bool = False
    unsigned: bool = False


@lru_cache(maxsize=1024)
def _shown(format: str, sign: int) -> Shown:
    """How a format shows a number of this sign (-1, 0, 1); one with conditions or dates is taken as plain."""
    part = _sections(format[:MAX_FORMAT])
    if len(format) > MAX_FORMAT or any(re.search(r"\[[<>=]", item) for item in part):
        return Shown()
    number = 1 if sign < 0 and len(part) > 1 else 2 if sign == 0 and len(part) > 2 else 0
    raw = part[number]
    core = _QUOTED.sub("", raw)
    if _WORDS.search(core) or re.search(r"[dmyhs]", core, re.IGNORECASE):
        return Shown()
    blank = "0" not in core if sign == 0 else not re.search(r"[0#?]", core)
    scale = 1000.0 ** -sum(len(comma) for comma in _SCALED.findall(core)) * 100.0 ** max(0, core.count("%") - 1)
    return Shown(scale, blank, number == 1 and not re.search(rf"[({re.escape(DASHES)}]", raw))


def _sections(format: str) -> list[str]:
    """The parts of a format for positive, negative and zero: parted by semicolons outside quotes."""
    without_quotes = re.sub(r'"[^"]*"|\\.', lambda m: m.group().replace(";", " "), format)
    return without_quotes.split(";")


def _struck(sheet: ReadSheet, filled: Sequence[tuple[int, int, Cell]]) -> Iterator[Finding]:
    cells = [s for b, k, s in filled if (b, k) in sheet.struck]
    if cells:
        yield of_display.struck_cells(cells[0].place, cells=_addresses(cells))


def _hidden(sheet: ReadSheet, filled: Sequence[tuple[int, int, Cell]]) -> Iterator[Finding]:
    rows = {b: s for b, _, s in reversed(filled) if b in sheet.hidden.rows}
    if rows:
        numbers = sorted(rows)
        yield of_display.hidden_rows(rows[numbers[0]].place, listing=_list([str(b) for b in numbers]))
    columns = {k: s for _, k, s in reversed(filled) if k in sheet.hidden.columns}
    if columns:
        numbers = sorted(columns)
        letters = [column_letter(k) for k in numbers]
        yield of_display.hidden_columns(columns[numbers[0]].place, listing=_list(letters))


def _addresses(cells: Sequence[Cell]) -> str:
    return _list(list(dict.fromkeys(s.place.cell or "" for s in cells)))


def _list(names: Sequence[str]) -> str:
    more = len(names) - MAX_NAMED
    return ", ".join(names[:MAX_NAMED]) + (AND_MORE.format(jumlah=more) if more > 0 else "")

"""What is written into a cell of target.xlsx or realisasi.xlsx, with the cells it was read from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.findings.catalogue import message
from workbook_builder.findings.kind import found_at
from workbook_builder.model import Cell, Reading
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.keys import name_key
from workbook_builder.model.new_target import StartCell
from workbook_builder.model.numbers import HUNDRED, Number, is_whole, same, to_float
from workbook_builder.model.record import record
from workbook_builder.read.cell_number import parse_cell
from workbook_builder.read.numbers import read_number, read_rupiah
from workbook_builder.text import intake as words

NOTHING = "-"
"""What official sheets write where there is no target."""
WHOLE_PERCENT, PERCENT = "0%", "0.00########%"


@record
class Entry:
    """One cell to write: its value, where it was read, and what is doubtful about it (empty for nothing)."""

    value: StartCell
    cells: tuple[Cell, ...] = ()
    remark: str = ""

    @property
    def filled(self) -> bool:
        return self.value.value is not None

    def but(self, remark: str) -> Entry:
        """The same with a further remark."""
        return replace(self, remark=f"{self.remark} {remark}".strip())


BLANK = Entry(StartCell(None))


def text_entry(cell: Cell | None, remark: str = "") -> Entry:
    """A text as it stands, with its line breaks; a number stays a number, a date a date."""
    if cell is None or cell.blank:
        return BLANK
    kept = isinstance(cell.value, (int, float, dt.date)) and not isinstance(cell.value, bool)
    return Entry(StartCell(cell.value if kept else cell.original_text, cell.format if kept else ""), (cell,), remark)


def stated(value: str | int | None, cell: Cell, remark: str = "") -> Entry:
    """A value that was made of a cell."""
    return Entry(StartCell(value), (cell,), remark)


def figure_entry(cell: Cell, percent: bool, satuan: str = "") -> Entry:
    """A figure in the unit of its IKU; what does not read as one number stays as it stands, with what is wrong."""
    if means_nothing(cell.text):
        return BLANK if cell.blank else Entry(StartCell(NOTHING), (cell,))
    return reading_entry(read_number(cell, percent, satuan), percent)


def reading_entry(reading: Reading, percent: bool) -> Entry:
    """A reading as a cell: percent points as a percent, a text with a problem as it stands."""
    cell = reading.cell
    if reading.problem is not None:
        return Entry(StartCell(cell.original_text), (cell,), message(found_at(reading.problem, cell.place)))
    if reading.value is None:
        return BLANK
    remark = message(found_at(reading.note, cell.place)) if reading.note is not None else ""
    return Entry(_number(reading.value, percent), (cell,), remark)


def rupiah_entry(cell: Cell | None) -> Entry:
    """An amount in whole rupiah."""
    return BLANK if cell is None or cell.blank else reading_entry(read_rupiah(cell), percent=False)


def _number(value: Number, percent: bool) -> StartCell:
    if percent:
        return StartCell(to_float(value / HUNDRED), WHOLE_PERCENT if is_whole(value) else PERCENT)
    return StartCell(int(value) if is_whole(value) else to_float(value))


def points(cell: Cell | None) -> Number | None:
    """The number that a cell shows, a percent in percent points; None where it shows none."""
    return None if cell is None else parse_cell(cell).value


def agreed(cells: Sequence[Cell], percent: bool, satuan: str = "") -> Entry:
    """One figure that several tables give; where they contradict each other, all of them and none chosen."""
    if not cells:
        return BLANK
    entries = [figure_entry(cell, percent, satuan) for cell in cells]
    first = entries[0]
    other = next((e for e in entries[1:] if not _equal(first, e)), None)
    if other is None:
        return replace(first, cells=tuple(cells))
    both = words.OR.join(dict.fromkeys(cell.text for cell in cells))
    return Entry(StartCell(both), tuple(cells), words.CONTRADICTION.format(isi=both))


def agreed_text(cells: Sequence[Cell]) -> Entry:
    """One text that several tables give; where they contradict each other, all of them and none chosen."""
    if not cells:
        return BLANK
    texts = {name_key(cell.text): cell.text for cell in reversed(cells)}
    if len(texts) == 1:
        return replace(text_entry(cells[0]), cells=tuple(cells))
    both = words.OR.join(dict.fromkeys(cell.text for cell in cells))
    return Entry(StartCell(both), tuple(cells), words.CONTRADICTION.format(isi=both))


def _equal(one: Entry, other: Entry) -> bool:
    a, b = one.value.value, other.value.value
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return same(points(one.cells[0]), points(other.cells[0])) or a == b
    return a == b

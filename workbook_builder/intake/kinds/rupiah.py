"""Amounts of rupiah in tables and sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note
from workbook_builder.intake.kinds.period_titles import title_cells
from workbook_builder.model import Cell
from workbook_builder.model.keys import name_key
from workbook_builder.read.numbers import read_rupiah
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.text import intake_kinds as t

_SIGN = "rp"
SCALE = r"(?:ribu|juta|mili?[ay]r|tril[iy]?un)(?:an)?"
_SCALED = re.compile(rf"(?:dalam\s+|rp\.?\s*|\()\s*{SCALE}\b|\b{SCALE}\s+rupiah", re.IGNORECASE)


def scale_of(blocks: Sequence[Block], number: int, sheet: ReadSheet, bottom: int) -> Cell | None:
    """The title, header or line above a table that says its amounts are in thousands or millions; None where none does.

    ``bottom`` is the last row of the header.
    """
    for cell in title_cells(blocks, number, sheet, bottom + 1):
        if _SCALED.search(cell.text):
            return cell
    return None


def amount_cell(sheet: ReadSheet, row: int, column: int, last: int) -> Cell:
    """The cell of an amount whose header stands over ``column``: one that only says "Rp" hands on to the next.

    A blank one where none holds anything else.
    """
    for k in range(column, last + 1):
        cell = sheet.get_cell(row, k)
        if not cell.blank and name_key(cell.text) != _SIGN:
            return cell
    return replace(sheet.get_cell(row, column), value=None)


def is_amount(cell: Cell) -> bool:
    """Whether a cell is read as an amount of rupiah without doubt."""
    return not cell.blank and read_rupiah(cell).value is not None


def as_rupiah(cell: Cell, name: str) -> tuple[Cell, tuple[Note, ...]]:
    """The cell with its whole number of rupiah; as it stands, with a note, where that cannot be read."""
    if cell.blank:
        return cell, (Note(cell.place, t.AMOUNT_BLANK.format(nama=name)),)
    reading = read_rupiah(cell)
    if reading.value is None:
        dash = reading.problem is None
        return cell, () if dash else (Note(cell.place, t.AMOUNT_UNREADABLE.format(teks=cell.text, nama=name)),)
    return replace(cell, value=int(reading.value)), ()

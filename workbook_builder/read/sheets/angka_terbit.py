"""Sheet Angka Terbit: figures already published elsewhere, to reconcile with."""

from __future__ import annotations

from workbook_builder.model import Cell, Finding, Reading, TerbitRow
from workbook_builder.model.numbers import Number
from workbook_builder.read.leftover import ignored, incomplete
from workbook_builder.read.number_words import parse_number_words
from workbook_builder.read.numbers import read_plain
from workbook_builder.read.rows import Column, Row
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet

NAME = "Angka Terbit"
COLUMNS = (Column("Acuan"), Column("Periode"), Column("Nilai"), Column("Sumber", required=False))


def read(sheet: ReadSheet) -> tuple[tuple[TerbitRow, ...], tuple[Finding, ...]]:
    """One record per row that has both a reference and a value."""
    table = find_table(sheet, COLUMNS, complete, ("Nilai",))
    result: list[TerbitRow] = []
    observations = list(table.observations)
    for row in table.rows:
        if complete(row):
            result.append(TerbitRow(row["Acuan"], row["Periode"], _value(row["Nilai"]), row["Sumber"]))
        elif row["Nilai"].blank:
            # A label whose figure is not published yet.
            observations.append(ignored(row))
        else:
            observations.append(incomplete(row, "Acuan"))
    return tuple(result), tuple(observations)


def _value(cell: Cell) -> Reading:
    """A figure, or the amount in words that stands after it in a document."""
    word = parse_number_words(cell.text) if isinstance(cell.value, str) else None
    return read_plain(cell) if word is None else Reading(Number(word), cell)


def complete(row: Row) -> bool:
    """Whether a row has both a reference and a value."""
    label, value = row["Acuan"], row["Nilai"]
    return not label.blank and not value.blank and label.place != value.place

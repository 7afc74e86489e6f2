"""Headers of period columns as offices print them, with or without the year, and what else such a header says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Cell, Finding, StatedYear
from workbook_builder.model.keys import name_key
from workbook_builder.model.period_words import PeriodWord
from workbook_builder.model.periods import Periode
from workbook_builder.read.rows import Table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.headers import TARGET, read_period

NO_TARGET_HEADS = ("realisasi", "capaian", "indekscapaian", "indexcapaian")
"""Words over the period columns of a table (or a part of one) that holds no targets."""


class Heads(NamedTuple):
    """What the headers of the period columns say beside the period."""

    years: tuple[StatedYear, ...]
    notes: tuple[Finding, ...]


def period_heads(sheet: ReadSheet, table: Table, columns: Mapping[str, Periode]) -> Heads:
    """The years and the slips in the headers of a table; ``columns`` gives the period by name of the column."""
    years: list[StatedYear] = []
    notes: list[Finding] = []
    for name, periode in columns.items():
        column = table.columns.get(name)
        found = None if column is None else _head(sheet, table.header_row, column, periode)
        if found is None:
            continue
        cell, word = found
        if word.year is not None:
            years.append(StatedYear(cell.place, cell.text[:60], word.year))
        if word.slip:
            notes.append(spelling_findings.header_slip(cell.place, text=cell.text[:60], column=periode))
    return Heads(tuple(years), tuple(notes))


def two_years(sheet: ReadSheet, table: Table, columns: Mapping[str, Periode]) -> list[Finding]:
    """The findings of further columns for a period that state another year than the one that is read."""
    found = []
    for name, periode in columns.items():
        own = _head(sheet, table.header_row, table.columns[name], periode) if name in table.columns else None
        for column in sheet.row_columns.get(table.header_row, ()):
            other = None if column in table.columns.values() else _head(sheet, table.header_row, column, periode)
            if own is None or other is None or own[1].year == other[1].year or own[0].place == other[0].place:
                continue
            found.append(
                spelling_findings.column_of_two_years(
                    other[0].place, text=other[0].text[:60], other=own[0].text[:60], column=periode
                )
            )
    return found


def not_a_target(sheet: ReadSheet, table: Table, columns: Mapping[str, Periode]) -> Finding | None:
    """The finding of period columns that stand under "Realisasi" or the like, and so are no targets."""
    row = table.header_row - 1
    others = {sheet.get_cell(row, k).place for name, k in table.columns.items() if name not in columns}
    for name in columns:
        above = sheet.cells.get((row, table.columns[name])) if name in table.columns else None
        # What spans the other columns too is a title.
        if above is None or above.place in others or not name_key(above.text).startswith(NO_TARGET_HEADS):
            continue
        return spelling_findings.column_not_target(above.place, column=name, heading=above.text[:60])
    return None


def _head(sheet: ReadSheet, row: int, column: int, periode: str) -> tuple[Cell, PeriodWord] | None:
    """The cell that heads a column, and the period word that it makes alone or with the one above."""
    for cell, text in _texts(sheet, row, column):
        word = read_period(name_key(text), TARGET)
        if word is not None and word.periode == periode:
            return cell, word
    return None


def _texts(sheet: ReadSheet, row: int, column: int) -> Iterator[tuple[Cell, str]]:
    own, above = sheet.cells.get((row, column)), sheet.cells.get((row - 1, column))
    if own is not None and above is not None and own.place != above.place:
        yield own, above.text + own.text
    yield from ((cell, cell.text) for cell in (own, above) if cell is not None)

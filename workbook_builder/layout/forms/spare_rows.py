"""Sheets of the template that are a list: what was filled so far, and blank rows below it to fill."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout.forms.columns import input_style
from workbook_builder.layout.forms.input_cells import put
from workbook_builder.layout.forms.page import CONTENT_ROW, begin, header, other_content, sheet_note
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.filled import FilledRow, Template
from workbook_builder.schema.column import Sheet

MIN_SPARE = 20
"""Blank rows that a sheet offers at least."""


def list_sheet(t: Template, sheet: Sheet, filled: Sequence[FilledRow], note_column: int) -> tuple[SheetBuilder, int]:
    """The sheet with all of its columns to fill, and its last row."""
    p = begin(t, sheet, "masukan", sheet.widths)
    header(t, p, sheet, frozenset(range(1, len(sheet.columns) + 1)))
    sheet_note(t, p, note_column)
    rows = [*filled, *[FilledRow({})] * MIN_SPARE]
    for b, row in enumerate(rows, CONTENT_ROW):
        for n, column in enumerate(sheet.columns, 1):
            put(p, b, n, row.cells.get(column.name), input_style(column))
    other_content(t, p, sheet, [row.other for row in rows])
    return p, CONTENT_ROW + len(rows) - 1

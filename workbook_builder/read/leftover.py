"""The findings of rows that become no record: a note is named, whatever holds more than a note is more than an info."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workbook_builder.findings.sheets import row_ignored
from workbook_builder.findings.tables import row_incomplete, row_without_code
from workbook_builder.model import Cell, Finding, Place
from workbook_builder.read.rows import Row
from workbook_builder.read.table_rows import mention


def is_note(row: Row) -> bool:
    """Whether a row may be a remark beside the table: one text, and no figure."""
    return len(row.filled) == 1 and isinstance(row.filled[0].value, str) and not _figure(row.filled[0].text)


def ignored(row: Row) -> Finding:
    """The finding of a row that holds nothing that anybody would miss."""
    return row_ignored(row.filled[0].place, text=mention(row.filled[0]))


def incomplete(row: Row, column: str, shown: str = "") -> Finding:
    """The finding of a row that is left out because a column is blank; of a mere note, that it was ignored."""
    if is_note(row):
        return ignored(row)
    return row_incomplete(row[column].place, text=mention(_first(row, shown)), column=column)


def without_code(row: Row, column: str, shown: str = "") -> Finding:
    """The finding of a row without the code of an IKU; of a mere note, that it was ignored."""
    if is_note(row):
        return ignored(row)
    return row_without_code(row[column].place, text=mention(_first(row, shown)))


def headings_without_rows(headings: Iterable[tuple[Row, Cell]], used: Collection[Place]) -> list[Finding]:
    """The findings of rows whose cell was to be carried down, but under which nothing took it."""
    return [ignored(row) for row, cell in headings if cell.place not in used]


def _first(row: Row, shown: str) -> Cell:
    """The cell that names a row best."""
    return row[shown] if shown and not row[shown].blank else row.filled[0]


def _figure(text: str) -> bool:
    """Whether a text is a number rather than words."""
    return bool(text) and not any(c.isalpha() for c in text.lower().removeprefix("rp")) and any(map(str.isdigit, text))

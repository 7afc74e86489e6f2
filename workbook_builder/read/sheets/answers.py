"""Sheet Tanggapan: answers of staff to findings."""

from __future__ import annotations

from workbook_builder.model import AnswerRow, Finding
from workbook_builder.read.leftover import incomplete
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.answers import ANSWERS, answer_row

NAME, COLUMNS = ANSWERS.name, ANSWERS.columns
_NEEDED = ("Kode temuan", "Tempat", "Tanggapan")


def read(sheet: ReadSheet) -> tuple[tuple[AnswerRow, ...], tuple[Finding, ...]]:
    """One record per row that says which finding it answers, and what."""
    table = find_table(sheet, COLUMNS, complete)
    result: list[AnswerRow] = []
    observations = list(table.observations)
    for row in table.rows:
        missing = next((name for name in _NEEDED if row[name].blank), None)
        if missing is None:
            result.append(answer_row(row.__getitem__))
        else:
            observations.append(incomplete(row, missing))
    return tuple(result), tuple(observations)


def complete(row: Row) -> bool:
    """Whether a row says which finding it answers, and what."""
    return not any(row[name].blank for name in _NEEDED)

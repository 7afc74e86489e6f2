"""Sheet Manual IKU: polarisasi, konsolidasi, satuan and the rest of what an IKU's score depends on."""

from __future__ import annotations

from workbook_builder.model import Finding, ManualRow, Reading
from workbook_builder.model.codes import parse_code
from workbook_builder.read.leftover import is_note, without_code
from workbook_builder.read.numbers import read_number, row_is_percent
from workbook_builder.read.rows import Row, columns_of
from workbook_builder.read.table import find_table, unreadable_code
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.manual_iku import SHEET

NAME = SHEET.name
NUMBER_COLUMNS = ("Realisasi Terburuk", "Target Y-1", "Realisasi Y-1")
COLUMNS = columns_of(SHEET)


def read(sheet: ReadSheet) -> tuple[tuple[ManualRow, ...], tuple[Finding, ...]]:
    """One record per code; other rows are named as ignored."""
    table = find_table(sheet, COLUMNS, has_code, NUMBER_COLUMNS)
    result: list[ManualRow] = []
    observations = list(table.observations)
    for row in table.rows:
        code = parse_code(row["Kode"].text)
        if code is not None:
            result.append(_manual_row(row, code))
        elif not row["Kode"].blank and not is_note(row):
            observations.append(unreadable_code(row["Kode"]))
        else:
            observations.append(without_code(row, "Kode"))
    return tuple(result), tuple(observations)


def has_code(row: Row) -> bool:
    """Whether a row begins with the code of an IKU."""
    return parse_code(row["Kode"].text) is not None


def _manual_row(row: Row, code: str) -> ManualRow:
    cell = [row[k] for k in NUMBER_COLUMNS]
    percent = row_is_percent(cell, row["Satuan"].text)
    stated_worst, previous_target, previous_realisasi = (
        _number(read_number(s, percent, row["Satuan"].text)) for s in cell
    )
    return ManualRow(code, row["Kode"], dict(row.cells), stated_worst, previous_target, previous_realisasi)


def _number(reading: Reading) -> Reading | None:
    return reading if reading.filled else None

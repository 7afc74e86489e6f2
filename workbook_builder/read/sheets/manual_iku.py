"""Sheet Manual IKU: polarisasi, konsolidasi, satuan and the rest of what an IKU's score depends on."""

from __future__ import annotations

from workbook_builder.model import Finding, ManualRow
from workbook_builder.model.codes import parse_code
from workbook_builder.read.leftover import is_note, without_code
from workbook_builder.read.numbers import read_number, row_is_percent
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table, unreadable_code
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.manual_iku import MANUAL_IKU

NAME, COLUMNS = MANUAL_IKU.name, MANUAL_IKU.columns


def read(sheet: ReadSheet) -> tuple[tuple[ManualRow, ...], tuple[Finding, ...]]:
    """One record per code; other rows are named as ignored."""
    table = find_table(sheet, COLUMNS, has_code, MANUAL_IKU.numbers)
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
    satuan = row["Satuan"].text
    percent = row_is_percent([row[name] for name in MANUAL_IKU.numbers], satuan)
    readings = {name: read_number(row[name], percent, satuan) for name in MANUAL_IKU.numbers}
    figures = {name: reading for name, reading in readings.items() if reading.filled}
    return ManualRow(code, row["Kode"], dict(row.cells), figures)

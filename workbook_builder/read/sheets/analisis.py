"""Sheet Analisis: what drove and hindered an IKU in a period, and what follows."""

from __future__ import annotations

from workbook_builder.model import AnalisisRow, Finding
from workbook_builder.model.codes import parse_code
from workbook_builder.read.leftover import is_note, without_code
from workbook_builder.read.rows import Column, Row
from workbook_builder.read.table import find_table, unreadable_code
from workbook_builder.read.workbook import ReadSheet

NAME = "Analisis"
COLUMNS = (
    Column("Kode", ("Kode IKU",)),
    Column("Periode"),
    Column("Faktor Pendorong", required=False),
    Column("Kendala", required=False),
    Column("Tindak Lanjut", required=False),
)


def read(sheet: ReadSheet) -> tuple[tuple[AnalisisRow, ...], tuple[Finding, ...]]:
    """One record per code and period that has any text."""
    table = find_table(sheet, COLUMNS, has_code)
    result: list[AnalisisRow] = []
    observations = list(table.observations)
    for row in table.rows:
        code = parse_code(row["Kode"].text)
        if code is None:
            if not row["Kode"].blank and not is_note(row):
                observations.append(unreadable_code(row["Kode"]))
            else:
                observations.append(without_code(row, "Kode"))
            continue
        result.append(
            AnalisisRow(
                code,
                row["Kode"],
                row["Periode"],
                row["Faktor Pendorong"],
                row["Kendala"],
                row["Tindak Lanjut"],
            )
        )
    return tuple(result), tuple(observations)


def has_code(row: Row) -> bool:
    """Whether a row begins with the code of an IKU."""
    return parse_code(row["Kode"].text) is not None

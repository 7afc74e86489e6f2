"""Sheets Program Kerja (actions per IKU) and Rencana Aksi (actions per sasaran): optional lists of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbook_builder.findings import cells as cell_findings
from workbook_builder.model import AksiRow, Cell, Finding
from workbook_builder.model.codes import parse_code, parse_sasaran_number
from workbook_builder.read.leftover import headings_without_rows, ignored, incomplete
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table, unreadable_code
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import Column
from workbook_builder.schema.program_kerja import PROGRAM_KERJA
from workbook_builder.schema.rencana_aksi import RENCANA_AKSI

PROGRAM_NAME, PROGRAM_COLUMNS = PROGRAM_KERJA.name, PROGRAM_KERJA.columns
RENCANA_NAME, RENCANA_COLUMNS = RENCANA_AKSI.name, RENCANA_AKSI.columns

Evaluation = tuple[tuple[AksiRow, ...], tuple[Finding, ...]]


def read_program(sheet: ReadSheet) -> Evaluation:
    """Actions per IKU; the code is carried down where it is written once over its actions."""
    return _read(sheet, PROGRAM_COLUMNS, "Kode", "Program Kerja", _code)


def read_rencana(sheet: ReadSheet) -> Evaluation:
    """Actions per sasaran; the number is carried down where it is written once over its actions."""
    return _read(sheet, RENCANA_COLUMNS, "SS", "Rencana Aksi", _number)


def has_code(row: Row) -> bool:
    """Whether a row of Program Kerja begins with the code of an IKU."""
    return _code(row["Kode"].text)


def has_number(row: Row) -> bool:
    """Whether a row of Rencana Aksi begins with the number of a sasaran."""
    return _number(row["SS"].text)


def _code(text: str) -> bool:
    return parse_code(text) is not None


def _number(text: str) -> bool:
    return parse_sasaran_number(text) is not None


def _read(
    sheet: ReadSheet, column: Sequence[Column], label_column: str, content_column: str, valid: Callable[[str], bool]
) -> Evaluation:
    table = find_table(sheet, column, lambda row: valid(row[label_column].text))
    result: list[AksiRow] = []
    observations = list(table.observations)
    header: list[tuple[Row, Cell]] = []
    label = None
    for row in table.rows:
        label = label if row[label_column].blank else row[label_column]
        if label is not None and valid(label.text) and not row[content_column].blank:
            result.append(AksiRow(label, row["No."], row[content_column]))
        elif row[content_column].blank and valid(row[label_column].text):
            # Code and name alone head the actions below them.
            header.append((row, row[label_column]))
        else:
            observations.append(_without_content(row, label_column, content_column))
    observations += headings_without_rows(header, {b.label.place for b in result})
    return tuple(result), tuple(observations)


def _without_content(row: Row, label_column: str, content_column: str) -> Finding:
    """What is lost with a row that is no action."""
    label, content = row[label_column], row[content_column]
    if content.blank:
        return ignored(row)
    if label.blank or label.place == content.place:
        return incomplete(row, label_column, content_column)
    if label_column == "Kode":
        return unreadable_code(label)
    return cell_findings.unreadable_sasaran_number(label.place, value=label.text[:40])

"""Sheet Perjanjian Kinerja: the signed list of sasaran, IKU and targets of the year."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model import Cell, Finding, PerjanjianRow
from workbook_builder.model.codes import IkuKey, iku_key, split_code
from workbook_builder.read.leftover import headings_without_rows, ignored, incomplete, without_code
from workbook_builder.read.numbers import read_number, row_is_percent
from workbook_builder.read.rows import Row, columns_of
from workbook_builder.read.table import find_table, unreadable_code
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.perjanjian_kinerja import SHEET

NAME = SHEET.name
COLUMNS = columns_of(SHEET)


def read(sheet: ReadSheet, satuan: Mapping[IkuKey, str]) -> tuple[tuple[PerjanjianRow, ...], tuple[Finding, ...]]:
    """One record per IKU; number and sasaran, written once over their rows, are carried down.

    ``satuan`` gives the Satuan by key of the code, which decides whether a plain 20 is 20%.
    """
    table = find_table(sheet, COLUMNS, has_code, ("Target",))
    result: list[PerjanjianRow] = []
    observations = list(table.observations)
    header: list[tuple[Row, Cell]] = []
    number = sasaran = None
    for row in table.rows:
        number = _carry(row["No."], number)
        sasaran = _carry(row["Sasaran Program/Kegiatan"], sasaran)
        cell, target = row["Indikator Kinerja"], row["Target"]
        code, name = split_code(cell.text)
        if code is None:
            if (findings := _without_code(cell, target, row)) is not None:
                observations.append(findings)
            else:
                header.append((row, sasaran))
            continue
        item = satuan.get(iku_key(code), "")
        reading = read_number(target, row_is_percent([target], item), item)
        result.append(PerjanjianRow(number, sasaran, code, name, cell, reading))
    observations += headings_without_rows(header, {b.sasaran.place for b in result})
    return tuple(result), tuple(observations)


def has_code(row: Row) -> bool:
    """Whether a row holds an IKU: its indicator begins with a code."""
    return split_code(row["Indikator Kinerja"].text)[0] is not None


def _carry(cell: Cell, before: Cell | None) -> Cell:
    return before if cell.blank and before is not None else cell


def _without_code(cell: Cell, target: Cell, row: Row) -> Finding | None:
    """What is lost with a row without a code; None for number and sasaran alone, which head the IKU below them."""
    if not cell.blank and not target.blank:
        return unreadable_code(cell)
    if not target.blank or (not cell.blank and len(row.filled) > 1):
        return without_code(row, "Indikator Kinerja")
    if not cell.blank:
        return ignored(row)
    header = row["Sasaran Program/Kegiatan"]
    return None if not header.blank and not row["No."].blank else incomplete(row, "Indikator Kinerja")

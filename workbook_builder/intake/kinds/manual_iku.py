"""Manual IKU: as a table with a row per IKU, or as a form per IKU."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised, join, without
from workbook_builder.intake.kinds.choice_cells import as_choice
from workbook_builder.intake.kinds.grid import Heading, find_heading, row_cells, rows_below
from workbook_builder.intake.kinds.manual_forms import find_forms
from workbook_builder.model import Cell
from workbook_builder.model.codes import split_code
from workbook_builder.model.filled import IKU_BY_CODE
from workbook_builder.model.keys import name_key
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import Column, Kind
from workbook_builder.schema.headers import TARGET, read_period
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.text import intake_kinds as t

_MEASURES = ("Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi", "Konversi 120", "Validitas", "Kendali")
MIN_MEASURES = 2
"""Columns on how an IKU is measured that the table has at least; one may hold two ("Pol/KP")."""
_NAMES = ("iku", "namaiku", "indikatorkinerja", "indikatorkinerjautama")
_COLUMNS = MANUAL_IKU.columns


def find(blocks: Sequence[Block]) -> Recognised:
    """Every table of measures, and every form."""
    tables = join([_table(n, b) for n, b in enumerate(blocks) if not isinstance(b, Text)])
    return join([tables, find_forms(tuple(without(blocks, tables.claims)))])


def _table(number: int, sheet: ReadSheet) -> Recognised:
    heading = find_heading(sheet, _COLUMNS, ("Kode",))
    if heading is None or not _fits(sheet, heading):
        return Recognised()
    name = _name_column(sheet, heading)
    rows: list[FoundRow] = []
    notes: list[Note] = []
    claims = {Claim(number, row) for row in range(heading.top, heading.bottom + 1)}
    for row in rows_below(sheet, heading):
        code, rest = split_code(sheet.get_cell(row, heading.columns["Kode"]).text)
        if code is None:
            continue
        claims.add(Claim(number, row))
        origin = sheet.get_cell(row, heading.columns["Kode"])
        cells = {"Kode": replace(origin, value=code)}
        named = sheet.get_cell(row, name) if name else replace(origin, value=rest or None)
        cells |= {} if named.blank else {IKU_BY_CODE: named}
        for column in _COLUMNS[2:]:
            if column.name in heading.columns:
                cells |= _value(sheet.get_cell(row, heading.columns[column.name]), column, notes)
        rows.append(FoundRow(cells))
    if not rows:
        return Recognised()
    return Recognised(
        (FoundTable(MANUAL_IKU, t.MANUAL_TABLE, sheet.place, tuple(rows), tuple(notes)),), frozenset(claims)
    )


def _fits(sheet: ReadSheet, heading: Heading) -> bool:
    """Whether the header speaks of measures and of no period, whose figures other kinds of tables hold."""
    heads = [cell for row in range(heading.top, heading.bottom + 1) for _, cell in row_cells(sheet, row)]
    if any(read_period(name_key(cell.text), TARGET) for cell in heads):
        return False
    measures = sum(name in heading.columns for name in _MEASURES)
    return measures >= MIN_MEASURES or (measures > 0 and any("/" in cell.text for cell in heads))


def _name_column(sheet: ReadSheet, heading: Heading) -> int:
    """The column of the IKU's name; 0 where there is none."""
    for column, cell in row_cells(sheet, heading.bottom):
        if name_key(cell.text) in _NAMES and column not in heading.columns.values():
            return column
    return heading.columns.get(IKU_BY_CODE, 0)


def _value(cell: Cell, column: Column, notes: list[Note]) -> dict[str, Cell]:
    """A cell under its header; "Max/TLK" also gives the other half's column."""
    if cell.blank:
        return {}
    if column.kind is not Kind.CHOICE or column.choices is None or column.choices.open:
        return {column.name: cell}
    chosen = as_choice(cell, column.choices.words, column.name, notes)
    result = {} if chosen is None else {column.name: chosen}
    for other in _COLUMNS:
        if other.beside == column.name and "/" in cell.text and other.choices is not None:
            half = as_choice(cell, other.choices.words, other.name, notes)
            result |= {} if half is None else {other.name: half}
    return result

"""realisasi.xlsx cell by cell, as staff filled it: everything that a refresh of the template has to carry over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from workbook_builder.model import Cell
from workbook_builder.model.filled import (
    ArchivedCell,
    FilledRow,
    FilledTable,
    FilledTemplate,
    StaffSheet,
)
from workbook_builder.model.keys import name_key
from workbook_builder.read.not_carried import addresses, left_behind, table_formulas
from workbook_builder.read.rows import Row, Table
from workbook_builder.read.sheet_names import sheet_names
from workbook_builder.read.sheets import analisis, angka_terbit, answers, narasi, realisasi_anggaran, realisasi_iku
from workbook_builder.read.shelf import REALISASI_SHEETS, is_our_working
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet, ReadWorkbook, open_workbook
from workbook_builder.schema.arsip import ARSIP
from workbook_builder.schema.column import Column
from workbook_builder.text import template as words
from workbook_builder.text.sheets import WORKINGS

COLUMNS: Mapping[str, Sequence[Column]] = {
    realisasi_iku.NAME: realisasi_iku.COLUMNS,
    analisis.NAME: analisis.COLUMNS,
    realisasi_anggaran.NAME: realisasi_anggaran.COLUMNS,
    angka_terbit.NAME: angka_terbit.COLUMNS,
    answers.NAME: answers.COLUMNS,
    narasi.NAME: narasi.COLUMNS,
}
TITLE_ROW = 2
"""Rows that hold a sheet's title and purpose."""


def read_filled(path: Path) -> FilledTemplate:
    """Everything filled in realisasi.xlsx. A sheet whose table cannot be found is kept as a sheet of staff's own."""
    workbook = open_workbook(path)
    extras = workbook.extras
    table: dict[str, FilledTable] = {}
    arsip: tuple[ArchivedCell, ...] = ()
    other: list[StaffSheet] = []
    triwulan: Cell | None = None
    formulas: list[str] = []
    official_of = sheet_names([x.name for x in workbook.sheets], REALISASI_SHEETS).read
    for sheet in workbook.sheets:
        official = official_of.get(sheet.name)
        found = find_table(sheet, COLUMNS[official], lambda _row: True) if official else None
        if name_key(sheet.name) == name_key(words.PETUNJUK.name) or is_our_working(sheet):
            continue
        if official and official not in table and found and found.found:
            table[official] = _table(sheet, found, _computed(official))
            triwulan = triwulan or _to_the_right(sheet, found, words.QUARTER_FILLED)
            formulas += table_formulas(sheet, found, extras, _computed(official))
        elif name_key(sheet.name) == name_key(ARSIP.name) and (content := _arsip(sheet)) is not None:
            arsip = content
            formulas += addresses(sheet, extras.formulas[sheet.name])
        else:
            other.append(StaffSheet(_other_names(sheet.name, workbook), sheet.own_cells, extras.widths[sheet.name]))
            formulas += addresses(sheet, extras.formulas[sheet.name])
    return FilledTemplate(workbook.trace, table, triwulan, arsip, tuple(other), left_behind(extras, formulas))


def _computed(official: str) -> frozenset[str]:
    """The columns of a sheet that the template calculates itself."""
    return frozenset(column.name for column in COLUMNS[official] if column.computed)


def _table(sheet: ReadSheet, table: Table, computed: frozenset[str]) -> FilledTable:
    other_columns = _other_columns(sheet, table)
    used = set(table.columns.values()) | set(other_columns.values())
    row = tuple(_row(sheet, table, item, other_columns, computed) for item in table.rows)
    table_number = {item.number for item in table.rows}
    stray = [
        cell
        for (b, k), cell in sorted(sheet.own_cells.items())
        if b > table.header_row and (b not in table_number or k not in used) and not _repeated_header(sheet, table, b)
    ]
    # A row in which only the template's own formulas stand is blank.
    filled = tuple(b for b in row if b.other or not all(b.empty(column) for column in b.cells))
    return FilledTable(filled, tuple(other_columns), _note(sheet, table), tuple(stray))


def _row(
    sheet: ReadSheet, table: Table, item: Row, other_columns: Mapping[str, int], computed: frozenset[str]
) -> FilledRow:
    content = {name: sheet.get_cell(item.number, k) for name, k in table.columns.items()}
    other = {name: sheet.cells[item.number, k] for name, k in other_columns.items() if (item.number, k) in sheet.cells}
    return FilledRow({n: s for n, s in content.items() if n not in computed}, other)


def _repeated_header(sheet: ReadSheet, table: Table, row: int) -> bool:
    """Whether a row repeats the headers, as at a page break."""
    return all(sheet.get_cell(row, k).text == sheet.get_cell(table.header_row, k).text for k in table.columns.values())


def _other_columns(sheet: ReadSheet, table: Table) -> dict[str, int]:
    """Headers beside the official ones and their columns; a repeated header gets a number."""
    result: dict[str, int] = {}
    for (b, k), cell in sorted(sheet.cells.items()):
        if b != table.header_row or k in table.columns.values() or cell.blank:
            continue
        name, number = cell.text, 2
        while name in result or name_key(name) in {name_key(n) for n in table.columns}:
            name, number = f"{cell.text} ({number})", number + 1
        result[name] = k
    return result


def _note(sheet: ReadSheet, table: Table) -> str:
    """The note on a sheet of ours; on any other sheet whatever stands between its title and its table."""
    if _label(sheet, table, words.SHEET_NOTE) is not None:
        cell = _to_the_right(sheet, table, words.SHEET_NOTE)
        return cell.original_text if cell else ""
    top = [cell for (b, _), cell in sorted(sheet.cells.items()) if TITLE_ROW < b < table.header_row and not cell.blank]
    return "\n".join(dict.fromkeys(cell.original_text for cell in top))


def _to_the_right(sheet: ReadSheet, table: Table, label: str) -> Cell | None:
    """The first filled cell to the right of a label above the table."""
    place = _label(sheet, table, label)
    if place is None:
        return None
    right = [(k, s) for (b, k), s in sheet.cells.items() if b == place[0] and k > place[1] and not s.blank]
    return min(right, key=lambda x: x[0])[1] if right else None


def _label(sheet: ReadSheet, table: Table, label: str) -> tuple[int, int] | None:
    matches = [x for x, s in sheet.cells.items() if x[0] < table.header_row and name_key(s.text) == name_key(label)]
    return min(matches) if matches else None


def _arsip(sheet: ReadSheet) -> tuple[ArchivedCell, ...] | None:
    """The rows of our sheet Arsip; None where a sheet of that name is staff's own."""
    table = find_table(sheet, ARSIP.columns, lambda _row: True)
    if not table.found:
        return None
    return tuple(_arsip_row(b) for b in table.rows)


def _arsip_row(b: Row) -> ArchivedCell:
    code, name, origin, periode, column, content, reason = (b[k] for k in ARSIP.headers)
    return ArchivedCell(code.text, name.text, origin.text, periode.text, column.text, content, reason.text)


def _other_names(name: str, workbook: ReadWorkbook) -> str:
    """The name under which a sheet is kept: its own, unless the template needs that name."""
    used = {name_key(n) for n in (*COLUMNS, ARSIP.name, *(name for name, _ in WORKINGS))}
    if name_key(name) not in used:
        return name
    return next(_name_candidates(name, {name_key(x.name) for x in workbook.sheets}))


def _name_candidates(name: str, used: set[str]) -> Iterator[str]:
    number = 1
    while True:
        candidate = f"{name[:22]} (lama{number if number > 1 else ''})"
        if name_key(candidate) not in used:
            yield candidate
        number += 1

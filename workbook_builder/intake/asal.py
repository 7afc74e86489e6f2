"""The lines of the sheet Asal, made of what was gathered and of what was not recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from workbook_builder.intake.document import Block, Note, Text
from workbook_builder.intake.entry import Entry
from workbook_builder.intake.found import FoundTable
from workbook_builder.intake.gather import GatheredRow
from workbook_builder.intake.gather.office import Gathered
from workbook_builder.model import Cell, Place
from workbook_builder.model.asal import AsalKind, AsalLine
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.identitas import IDENTITAS
from workbook_builder.schema.inisiatif_strategis import INISIATIF_STRATEGIS
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.schema.rincian_target import CODE, NAME, RINCIAN_TARGET
from workbook_builder.text import intake as words
from workbook_builder.text.numbers import CELL_DIGITS, format_number, format_value

MAX_SHOWN = 120
"""Characters of a value that a line repeats."""
MAX_LABEL = 60
_LABELS = {
    PETA_STRATEGI.name: ("SS", "Sasaran Strategis"),
    PERJANJIAN_KINERJA.name: ("Indikator Kinerja",),
    RINCIAN_TARGET.name: (CODE.name, NAME.name),
    INISIATIF_STRATEGIS.name: ("No.", "IKU"),
    REALISASI_IKU.name: ("Kode", "IKU"),
}
_EMPLOYEE = re.compile(r"\d[\d ]{13,24}\d")
"""Numbers of employees (and of taxpayers) are never copied."""


def asal_lines(
    gathered: Gathered, tables: Sequence[FoundTable], sheets: Sequence[str], with_notes: bool
) -> tuple[AsalLine, ...]:
    """Doubtful values, notes, tables read and the origin of every row of ``sheets``."""
    entries = list(_entries(gathered, sheets))
    return (
        *(_check(sheet, row, column, entry) for sheet, row, column, entry in entries if entry.remark),
        *(_note(note) for note in gathered.notes if with_notes),
        *(_table(table) for table in tables if table.sheet.name in sheets),
        *_origins(gathered, sheets),
    )


def unknown_lines(left: Sequence[tuple[Block, Sequence[int]]]) -> tuple[AsalLine, ...]:
    """Tables of the documents that nothing recognised, whole or in rows; a line alone above a table is its title."""
    unknown = []
    for block, rows in left:
        kept = _with_content(block, rows) if isinstance(block, ReadSheet) else ()
        if isinstance(block, ReadSheet) and kept:
            shown, place = _beginning(block, kept), _rows_place(block, kept)
            unknown.append(AsalLine(AsalKind.UNKNOWN, stood=shown, file=block.place.file, place=place))
    return tuple(unknown)


def _with_content(block: ReadSheet, rows: Sequence[int]) -> Sequence[int]:
    """The rows left over that are more than titles and notes of a table that was recognised."""
    if len(rows) == len(block.row_columns):
        return rows
    return [row for row in rows if len({block.cells[row, k].place for k in block.row_columns[row]}) > 1]


def spoken(place: Place) -> str:
    """A place in a document without its file: ``halaman 3, tabel 1, sel B4``."""
    return ", ".join(part for part in (place.sheet, f"sel {place.cell}" if place.cell else "") if part)


def _entries(gathered: Gathered, sheets: Sequence[str]) -> Iterator[tuple[str, str, str, Entry]]:
    if IDENTITAS.name in sheets:
        yield from ((IDENTITAS.name, name, "Isi", entry) for name, entry in gathered.identitas.items())
    for sheet in sheets:
        for row in gathered.rows.get(sheet, ()):
            yield from ((sheet, label_of(sheet, row), column, entry) for column, entry in row.items())


def label_of(sheet: str, row: GatheredRow) -> str:
    """What a row is called: by what its sheet names it, else by its first filled cell."""
    named = [_shown(row[column]) for column in _LABELS.get(sheet, ()) if column in row and row[column].filled]
    first = next((_shown(entry) for entry in row.values() if entry.filled), "")
    return (" ".join(named) or first)[:MAX_LABEL]


def _check(sheet: str, row: str, column: str, entry: Entry) -> AsalLine:
    cell = entry.cells[0] if entry.cells else None
    return AsalLine(
        AsalKind.CHECK,
        sheet,
        row,
        column,
        _shown(entry),
        " | ".join(dict.fromkeys(_masked(c.text) for c in entry.cells))[:MAX_SHOWN],
        cell.place.file if cell else "",
        "; ".join(dict.fromkeys(spoken(c.place) for c in entry.cells)),
        entry.remark,
    )


def _note(note: Note) -> AsalLine:
    return AsalLine(AsalKind.NOTE, file=note.place.file, place=spoken(note.place), remark=_masked(note.text))


def _table(table: FoundTable) -> AsalLine:
    remark = words.TABLE_READ.format(susunan=table.layout, jumlah=len(table.rows))
    return AsalLine(AsalKind.TABLE, table.sheet.name, file=table.place.file, place=spoken(table.place), remark=remark)


def _origins(gathered: Gathered, sheets: Sequence[str]) -> Iterator[AsalLine]:
    """From where each row comes: one line per table that gave any of its cells."""
    rows: list[tuple[str, Mapping[str, Entry]]] = []
    if IDENTITAS.name in sheets:
        rows += [(IDENTITAS.name, {name: entry}) for name, entry in gathered.identitas.items()]
    rows += [(sheet, row) for sheet in sheets for row in gathered.rows.get(sheet, ())]
    for sheet, row in rows:
        cells: dict[tuple[str, str], list[str]] = {}
        for entry in row.values():
            for cell in entry.cells:
                cells.setdefault((cell.place.file, cell.place.sheet or ""), []).append(cell.place.cell or "")
        label = next(iter(row)) if sheet == IDENTITAS.name else label_of(sheet, row)
        for (file, table), places in cells.items():
            shown = ", ".join(dict.fromkeys(p for p in places if p))
            place = ", ".join(part for part in (table, f"sel {shown}" if shown else "") if part)
            yield AsalLine(AsalKind.ROW, sheet, label, file=file, place=place)


def _shown(entry: Entry) -> str:
    value = entry.value.value
    if isinstance(value, (int, float)):
        percent = "%" in entry.value.format
        return format_value(value * 100, True, 6) if percent else format_number(value, CELL_DIGITS)
    return _masked(str(value if value is not None else ""))[:MAX_SHOWN]


def _masked(text: str) -> str:
    return _EMPLOYEE.sub(words.NUMBER_LEFT_OUT, text)


def _beginning(block: Block, rows: Sequence[int]) -> str:
    if isinstance(block, Text):
        return _masked(block.text)[:MAX_SHOWN]
    cells: list[Cell] = [block.cells[row, column] for row in rows[:3] for column in block.row_columns[row]]
    return _masked(" | ".join(dict.fromkeys(cell.text for cell in cells)))[:MAX_SHOWN]


def _rows_place(block: Block, rows: Sequence[int]) -> str:
    where = block.place.sheet or ""
    if isinstance(block, Text) or len(rows) == len(block.row_columns):
        return where
    return words.ROWS_OF_TABLE.format(tempat=where, dari=rows[0], sampai=rows[-1])

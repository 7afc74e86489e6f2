"""Program Kerja and Rencana Aksi as tables, a row per action; what heads several rows is carried down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised, join
from workbook_builder.intake.kinds.grid import Heading, find_heading, rows_below
from workbook_builder.model import Cell
from workbook_builder.model.codes import parse_code, parse_sasaran_number
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import Sheet
from workbook_builder.schema.program_kerja import PROGRAM_KERJA
from workbook_builder.schema.rencana_aksi import RENCANA_AKSI
from workbook_builder.text import intake_kinds as t


def find_tables(blocks: Sequence[Block]) -> Recognised:
    """Every table with the headers of one of the two sheets."""
    return join(
        [
            _table(number, block, sheet)
            for number, block in enumerate(blocks)
            if not isinstance(block, Text)
            for sheet in (PROGRAM_KERJA, RENCANA_AKSI)
        ]
    )


def _table(number: int, sheet: ReadSheet, official: Sheet) -> Recognised:
    label, text = official.columns[0].name, official.columns[-1].name
    heading = find_heading(sheet, official.columns, (label, text))
    if heading is None:
        return Recognised()
    rows: list[FoundRow] = []
    claims = {Claim(number, row) for row in range(heading.top, heading.bottom + 1)}
    carried: dict[str, Cell] = {}
    for row in rows_below(sheet, heading):
        cells = _cells(sheet, heading, row)
        if (stated := _label(cells.get(label), official)) is not None:
            carried = {label: stated, **{n: cells[n] for n in (official.columns[1].name,) if n in cells}}
        elif label in cells:
            continue
        if text not in cells or not carried:
            claims |= {Claim(number, row)} if label in cells else set()
            continue
        claims.add(Claim(number, row))
        rows.append(FoundRow({**carried, **{n: cells[n] for n in ("No.", text) if n in cells}}))
    if not rows:
        return Recognised()
    layout = t.PROGRAM_TABLE if official is PROGRAM_KERJA else t.RENCANA_TABLE
    return Recognised((FoundTable(official, layout, sheet.place, tuple(rows)),), frozenset(claims))


def _cells(sheet: ReadSheet, heading: Heading, row: int) -> dict[str, Cell]:
    cells = {name: sheet.get_cell(row, column) for name, column in heading.columns.items()}
    return {name: cell for name, cell in cells.items() if not cell.blank}


def _label(cell: Cell | None, official: Sheet) -> Cell | None:
    """The code of an IKU or the number of a sasaran; None where a cell is neither."""
    if cell is None:
        return None
    value = parse_code(cell.text) if official is PROGRAM_KERJA else parse_sasaran_number(cell.text)
    return None if value is None else replace(cell, value=value)

"""Program Kerja and Rencana Aksi as tables with the official headers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised, join
from workbook_builder.model.codes import parse_code, parse_sasaran_number
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import Sheet
from workbook_builder.schema.program_kerja import PROGRAM_KERJA
from workbook_builder.schema.rencana_aksi import RENCANA_AKSI
from workbook_builder.text import intake as words

_KINDS = ((PROGRAM_KERJA, "Kode", "Program Kerja"), (RENCANA_AKSI, "SS", "Rencana Aksi"))


def find(blocks: Sequence[Block]) -> Recognised:
    """Every table of actions; a label written once over its actions is repeated on each."""
    return join(
        [
            _table(number, block, sheet, label, content)
            for number, block in enumerate(blocks)
            if not isinstance(block, Text) and block.cells
            for sheet, label, content in _KINDS
        ]
    )


def _table(number: int, block: ReadSheet, sheet: Sheet, label: str, content: str) -> Recognised:
    table = find_table(block, sheet.columns, lambda row: _is_label(row[label].text))
    rows = list(_rows(table.rows, sheet, label, content))
    if not rows:
        return Recognised()
    taken = {row for row, _ in rows}
    claims = {Claim(number, row) for row in (table.header_row, *table.repeated_headers, *taken)}
    found = FoundTable(sheet, words.LAYOUT_OFFICIAL, block.place, tuple(row for _, row in rows))
    return Recognised((found,), frozenset(claims))


def _rows(rows: Sequence[Row], sheet: Sheet, label: str, content: str) -> Iterator[tuple[int, FoundRow]]:
    head: Row | None = None
    for row in rows:
        head = row if _is_label(row[label].text) else head
        if head is None or row[content].blank:
            continue
        cells = {c.name: row[c.name] for c in sheet.columns if not row[c.name].blank}
        cells.setdefault(label, replace(head[label], place=row[content].place))
        yield row.number, FoundRow(cells)


def _is_label(text: str) -> bool:
    return parse_code(text) is not None or parse_sasaran_number(text) is not None

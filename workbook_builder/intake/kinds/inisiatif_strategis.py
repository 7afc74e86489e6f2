"""Inisiatif Strategis: a table over many pages, its header repeated, rows going on from one page to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised
from workbook_builder.intake.kinds.grid import (
    Heading,
    find_heading,
    header_words,
    is_header_row,
    numbers_columns,
    row_cells,
    width,
)
from workbook_builder.intake.kinds.inisiatif_rows import Rows
from workbook_builder.model import Cell
from workbook_builder.read.signature import RawRow, signature_rows
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.inisiatif_strategis import INISIATIF_STRATEGIS
from workbook_builder.text import intake_kinds as t

REQUIRED = ("No.", "IKU", "Inisiatif Strategis")
_COLUMNS = INISIATIF_STRATEGIS.columns
_WORDS = header_words(_COLUMNS)
_OUTPUT, _KEGIATAN, _TRAJECTORY = "Output/Outcome", "Trajectory Kegiatan", "Trajectory Output"


def find(blocks: Sequence[Block]) -> Recognised:
    """Every table of inisiatif, its pages put together."""
    tables: list[FoundTable] = []
    claims: set[Claim] = set()
    pages: _Pages | None = None
    for number, block in enumerate(blocks):
        if isinstance(block, Text):
            continue
        heading = find_heading(block, _COLUMNS, REQUIRED)
        follows = pages is not None and pages.goes_on(number, block, heading)
        if pages is not None and not follows:
            tables.append(pages.table())
            pages = None
        if pages is None and heading is not None:
            pages = _Pages(_with_trajectory(block, heading))
        if pages is not None:
            claims |= pages.add(number, block, heading)
    return Recognised((*tables, *([pages.table()] if pages else [])), frozenset(claims))


def _with_trajectory(sheet: ReadSheet, heading: Heading) -> Heading:
    """A column "Output" beside the trajectory of the kegiatan is the trajectory of the output."""
    columns = dict(heading.columns)
    kegiatan = columns.get(_KEGIATAN)
    beside = None if kegiatan is None else kegiatan + 1
    if beside is None or _TRAJECTORY in columns:
        return heading
    texts = [sheet.get_cell(row, beside).text.casefold() for row in range(heading.top, heading.bottom + 1)]
    if columns.get(_OUTPUT) == beside:
        del columns[_OUTPUT]
    if "output" in texts and beside not in columns.values():
        columns[_TRAJECTORY] = beside
    return replace(heading, columns=columns)


class _Pages:
    """One table of inisiatif as it grows page by page."""

    def __init__(self, heading: Heading) -> None:
        self.columns = heading.columns
        self.rows = Rows()
        self.notes: list[Note] = []
        self._width = 0
        self._last = -1

    def goes_on(self, number: int, sheet: ReadSheet, heading: Heading | None) -> bool:
        """Whether this next table continues the one before: as many columns, and header words, damaged or not.

        Without any header it continues only right after it, with the next number, or with a row that is not finished;
        its last columns may be blank there.
        """
        follows = number == self._last + 1
        if width(sheet) > self._width or (width(sheet) < self._width and not follows):
            return heading is not None and {n: heading.columns[n] for n in REQUIRED} == {
                n: self.columns[n] for n in REQUIRED
            }
        first = next(iter(sheet.row_columns))
        if heading is not None or is_header_row(sheet, first, _WORDS):
            return True
        return follows and self.rows.may_go_on(self._cells(sheet, first))

    def add(self, number: int, sheet: ReadSheet, heading: Heading | None) -> set[Claim]:
        """Take the rows of one page; what was read of it."""
        self._width, self._last = self._width or width(sheet), number
        headers = [row for row in sheet.row_columns if is_header_row(sheet, row, _WORDS)]
        counts = [row for row in sheet.row_columns if numbers_columns(sheet, row)]
        own = range(heading.top, heading.bottom + 1) if heading else range(0)
        damaged = [c for row in headers for _, c in row_cells(sheet, row)] if heading is None else []
        if damaged:
            self.notes.append(Note(damaged[0].place, t.DAMAGED_HEADER.format(teks="; ".join(c.text for c in damaged))))
        above = heading.top if heading else 0
        body = [row for row in sheet.row_columns if row > above and row not in {*headers, *own, *counts}]
        outside = self._signatures(sheet, body)
        claims = {Claim(number, row) for row in (*headers, *own, *counts)}
        page = sheet.place._replace(cell=None)
        for row in body:
            if row in outside or not (cells := self._cells(sheet, row)):
                continue
            self.rows.add(cells, page)
            claims.add(Claim(number, row))
            known = {cell.place for cell in cells.values()}
            self.notes += [
                Note(cell.place, t.OUTSIDE_COLUMNS.format(teks=cell.text[:120]))
                for _, cell in row_cells(sheet, row)
                if cell.place not in known
            ]
        return claims

    def _signatures(self, sheet: ReadSheet, body: Sequence[int]) -> frozenset[int]:
        return signature_rows([RawRow(row, row_cells(sheet, row), "No." in self._cells(sheet, row)) for row in body])

    def _cells(self, sheet: ReadSheet, row: int) -> dict[str, Cell]:
        """The filled cells of a row by official header."""
        cells = {name: sheet.get_cell(row, column) for name, column in self.columns.items()}
        return {name: cell for name, cell in cells.items() if not cell.blank}

    def table(self) -> FoundTable:
        rows = self.rows.finished()
        return FoundTable(
            INISIATIF_STRATEGIS,
            t.INISIATIF,
            self.rows.pages[0],
            tuple(FoundRow(cells) for cells in rows),
            (*self.notes, *self.rows.notes),
        )

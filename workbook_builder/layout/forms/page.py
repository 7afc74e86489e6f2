"""What the sheets of the template share: title, office, the note on the sheet, header and rows of inputs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbook_builder.layout import style
from workbook_builder.layout.context import iku_room
from workbook_builder.layout.forms.input_cells import area, other_columns, put, written_as
from workbook_builder.layout.page import ZOOM
from workbook_builder.layout.plan import ConditionalFormat, Formula, PrintSetup, SheetBuilder
from workbook_builder.model import Cell
from workbook_builder.model.address import address
from workbook_builder.model.filled import Template
from workbook_builder.schema.column import Sheet
from workbook_builder.text import template as words
from workbook_builder.text.sheets import SheetText

HEADER_ROW, CONTENT_ROW = 6, 7
TRIWULAN_ROW, NOTE_ROW = 4, 5


def begin(t: Template, sheet: SheetText | Sheet, role: str, width: Sequence[float]) -> SheetBuilder:
    """A sheet with title, purpose, office and year."""
    p = SheetBuilder(sheet.name, role, width=dict(enumerate(width, 1)), iku_room=_room(t), zoom=ZOOM)
    p.write(1, 1, sheet.title, style.TITLE)
    p.write(2, 1, sheet.purpose, style.PURPOSE)
    p.write(3, 1, f"{t.identitas.unit} - Tahun {t.identitas.year}", style.PURPOSE.but(bold=True))
    p.height[1] = 24.0
    return p


def _room(t: Template) -> float:
    """Width of a column for any figure of the IKU: their targets, and what is filled so far."""
    return iku_room(b.iku for b in t.iku)


def header(t: Template, p: SheetBuilder, sheet: Sheet, entry: frozenset[int]) -> None:
    """The header row with the columns that staff added, frozen; ``entry`` are the columns to fill."""
    for i, item in enumerate(sheet.headers, 1):
        p.write(HEADER_ROW, i, item, style.INPUT_HEADER if i in entry else style.HEADER)
    other_columns(p, HEADER_ROW, t.other_columns.get(sheet.name, ()), len(sheet.headers) + 1)
    p.freeze = (CONTENT_ROW, sheet.key_columns + 1)
    p.printing = PrintSetup(landscape=True, repeated=(HEADER_ROW, HEADER_ROW))


def sheet_note(t: Template, p: SheetBuilder, column: int) -> None:
    """The cell for a note on the whole sheet, in a column wide enough for it."""
    p.write(NOTE_ROW, 1, words.SHEET_NOTE, style.PURPOSE)
    p.write(NOTE_ROW, column, t.notes.get(p.name) or None, style.INPUT_TEXT)
    p.validasi.append(written_as(address(NOTE_ROW, column), words.SHEET_NOTE_PROMPT))


def quarters_apart(p: SheetBuilder, columns: Iterable[tuple[int, int]], end: int) -> None:
    """The chosen quarter stands out, the others recede; they stay open. ``columns`` are the first and last of each."""
    for number, (left, right) in enumerate(columns, 1):
        chosen, other = f"Triwulan_Hitung={number}", f"Triwulan_Hitung<>{number}"
        heads = area(HEADER_ROW, left, HEADER_ROW, right)
        p.conditional.append(ConditionalFormat(heads, chosen, style.HEADER))
        p.conditional.append(ConditionalFormat(heads, other, style.RECEDED))
        p.conditional.append(ConditionalFormat(area(CONTENT_ROW, left, end, right), other, style.RECEDED))


def write_left(p: SheetBuilder, row: int, column: int, label: str, rest: Formula, rest_column: int) -> None:
    """What is still to be filled, as a number that is yellow until it is 0, with its label."""
    p.write(row, column, label, style.PURPOSE)
    p.write(row, rest_column, rest, style.CENTRED.but(bold=True, number_format="nomor"))
    colour_left(p, address(row, rest_column))


def colour_left(p: SheetBuilder, cell: str) -> None:
    """Yellow while something is left, green at 0."""
    p.conditional.append(ConditionalFormat(cell, f"{cell}>0", style.status_styles("Kuning")))
    p.conditional.append(ConditionalFormat(cell, f"{cell}=0", style.status_styles("Hijau")))


def other_content(t: Template, p: SheetBuilder, sheet: Sheet, row: Sequence[Mapping[str, Cell]]) -> None:
    """The cells of the columns that staff added, row by row from the first table row on."""
    name = t.other_columns.get(sheet.name, ())
    for k, item in enumerate(name, len(sheet.headers) + 1):
        for b, content in enumerate(row, CONTENT_ROW):
            put(p, b, k, content.get(item), style.INPUT_TEXT)
        p.validasi.append(written_as(area(CONTENT_ROW, k, CONTENT_ROW + len(row) - 1), words.OTHER_PROMPT))

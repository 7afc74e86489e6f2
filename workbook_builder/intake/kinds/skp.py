"""The map of strategy in an SKP: each sasaran with its number, and the perspektif in the words of the SKP."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised
from workbook_builder.intake.kinds.grid import row_cells
from workbook_builder.intake.kinds.perspektif_words import skp_readings
from workbook_builder.model import Cell
from workbook_builder.model.keys import name_key
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.text import intake_kinds as t

_HEADERS = ("rencanahasilkerja", "indikatorkinerjaindividu", "target", "perspektif")
_NUMBER = re.compile(r"(\d{1,2})\s*(?:[.)]?|[.)]\s*(\D.*))")
_FROM_ABOVE = re.compile(r"\s*\(?\s*penugasan dari\b.*", re.IGNORECASE | re.DOTALL)


class _Sasaran:
    """One sasaran as its rows come in."""

    def __init__(self, number: Cell) -> None:
        self.number = number
        self.names: list[Cell] = []
        self.words: dict[str, Cell] = {}
        self.broken = False


class _Columns:
    """Where number, name and perspektif stand on one page of the SKP."""

    def __init__(self, name: int, perspektif: int, broken: bool) -> None:
        self.name, self.perspektif, self.broken = name, perspektif, broken


def find_skp(blocks: Sequence[Block]) -> Recognised:
    """The sasaran of all pages of an SKP; a page after the first is known by the words of its last column."""
    found: list[_Sasaran] = []
    claims: set[Claim] = set()
    first: ReadSheet | None = None
    for number, block in enumerate(blocks):
        if isinstance(block, Text):
            continue
        heading = next((row for row in block.row_columns if _is_heading(block, row)), 0)
        if (first is None and not heading) or (columns := _columns(block, heading)) is None:
            continue
        first = first or block
        claims |= {Claim(number, heading)} if heading else set()
        for row in block.row_columns:
            if row > heading and _take(block, row, columns, found):
                claims.add(Claim(number, row))
    if first is None or not found:
        return Recognised()
    return Recognised((_table(first, found),), frozenset(claims))


def _is_heading(sheet: ReadSheet, row: int) -> bool:
    """Whether a row has the headers of the SKP, some perhaps cut by column breaks."""
    key = name_key("".join(cell.text for _, cell in row_cells(sheet, row)))
    return all(header in key for header in _HEADERS)


def _columns(sheet: ReadSheet, heading: int) -> _Columns | None:
    """The column in which most words of perspektif stand, at least two; None on any other table."""
    counts: dict[int, int] = {}
    for row in sheet.row_columns:
        for column, cell in row_cells(sheet, row):
            if row > heading and skp_readings(cell.text):
                counts[column] = counts.get(column, 0) + 1
    best = max(counts, key=lambda column: counts[column], default=0)
    if counts.get(best, 0) < (1 if heading else 2):
        return None
    heads = {name_key(cell.text): column for column, cell in row_cells(sheet, heading)}
    name = heads.get(_HEADERS[0], 2)
    broken = best != name + 3 or (bool(heading) and _HEADERS[0] not in heads)
    return _Columns(name, best, broken)


def _take(sheet: ReadSheet, row: int, columns: _Columns, found: list[_Sasaran]) -> bool:
    """Take one row; whether it was one of the list."""
    first = sheet.get_cell(row, 1)
    word = sheet.get_cell(row, columns.perspektif)
    readings = skp_readings(word.text)
    numbered = _NUMBER.fullmatch(first.text)
    if numbered and readings:
        found.append(_Sasaran(replace(first, value=int(numbered.group(1)))))
        if rest := numbered.group(2):
            # Number and name in one cell: the name's own column does not stand apart.
            found[-1].names.append(replace(first, value=rest))
            found[-1].broken = True
    elif not first.blank or not found:
        return False
    name = sheet.get_cell(row, columns.name)
    if not readings and name.blank:
        return False
    own = found[-1]
    own.broken |= columns.broken
    if readings:
        own.words.setdefault(word.text, word)
    if not name.blank and (not own.names or own.names[-1].place != name.place):
        own.names.append(name)
    return True


def _table(first: ReadSheet, found: Sequence[_Sasaran]) -> FoundTable:
    rows, notes = [], [Note(first.place, t.SKP_READ)]
    for own in found:
        cells = {"SS": own.number}
        word = next(iter(own.words.values()))
        readings = {reading for text in own.words for reading in skp_readings(text)}
        shown = ", ".join(f"'{text}'" for text in own.words)
        if len(readings) == 1:
            cells["Perspektif"] = replace(word, value=readings.pop())
        else:
            options = " atau ".join(r for text in own.words for r in skp_readings(text))
            notes.append(Note(word.place, t.SKP_TWO.format(nomor=own.number.text, teks=shown, pilihan=options)))
        name = _name(own)
        if own.broken and own.names:
            notes.append(Note(own.names[0].place, t.SKP_NAME_CUT.format(nomor=own.number.text, teks=name.text)))
        elif own.names:
            cells["Sasaran Strategis"] = name
        rows.append(FoundRow(cells))
    return FoundTable(PETA_STRATEGI, t.SKP, first.place, tuple(rows), tuple(notes))


def _name(own: _Sasaran) -> Cell:
    """The name without the words on who assigned it; further rows belong to it until those begin."""
    text = ""
    for cell in own.names:
        text = f"{text} {cell.text}".strip()
        if _FROM_ABOVE.search(text):
            break
    return replace(own.names[0], value=_FROM_ABOVE.sub("", text)) if own.names else own.number

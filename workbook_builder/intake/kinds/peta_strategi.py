"""Peta Strategi: the perspektif of each sasaran, from a table of its own or from the SKP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised, join
from workbook_builder.intake.kinds.grid import Heading, find_heading, rows_below
from workbook_builder.intake.kinds.perspektif_words import perspektif_of
from workbook_builder.intake.kinds.sasaran_names import numbered_name
from workbook_builder.intake.kinds.skp import find_skp
from workbook_builder.model import Cell
from workbook_builder.model.codes import parse_sasaran_number
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.text import intake_kinds as t

_PERSPEKTIF, _NUMBER, _NAME = "Perspektif", "SS", "Sasaran Strategis"
_COLUMNS = PETA_STRATEGI.columns


def find(blocks: Sequence[Block]) -> Recognised:
    """Every map of strategy as a table, and the one that an SKP implies."""
    return join([*(_table(n, b) for n, b in enumerate(blocks) if not isinstance(b, Text)), find_skp(blocks)])


def _table(number: int, sheet: ReadSheet) -> Recognised:
    heading = find_heading(sheet, _COLUMNS, (_PERSPEKTIF, _NAME))
    if heading is None:
        return Recognised()
    rows: list[FoundRow] = []
    notes: list[Note] = []
    claims = {Claim(number, row) for row in range(heading.top, heading.bottom + 1)}
    perspektif: Cell | None = None
    known = 0
    for row in rows_below(sheet, heading):
        own, ss, name = _parts(sheet, heading, row)
        if not own.blank and perspektif_of(own.text):
            perspektif = own
        if name.blank or ss is None:
            claims |= {Claim(number, row)} if own is perspektif and name.blank else set()
            continue
        claims.add(Claim(number, row))
        used = perspektif if own.blank else own
        cells = {_NUMBER: ss, _NAME: name}
        if used is not None:
            meant = perspektif_of(used.text)
            known += meant is not None
            cells[_PERSPEKTIF] = replace(used, value=meant or used.text)
            if meant is None:
                notes.append(Note(used.place, t.PERSPEKTIF_UNKNOWN.format(teks=used.text[:60], nomor=ss.text)))
            elif own.blank:
                notes.append(Note(name.place, t.PERSPEKTIF_CARRIED.format(nomor=ss.text, perspektif=meant)))
        rows.append(FoundRow(cells))
    if 2 * known <= len(rows) or not rows:
        return Recognised()
    table = FoundTable(PETA_STRATEGI, t.PETA_STRATEGI, sheet.place, tuple(rows), tuple(notes))
    return Recognised((table,), frozenset(claims))


def _parts(sheet: ReadSheet, heading: Heading, row: int) -> tuple[Cell, Cell | None, Cell]:
    """Perspektif, number and name; the number is None where none can be read."""
    own, name = (sheet.get_cell(row, heading.columns[column]) for column in (_PERSPEKTIF, _NAME))
    if _NUMBER not in heading.columns:
        ss, rest = numbered_name(name)
        return own, ss, rest
    cell = sheet.get_cell(row, heading.columns[_NUMBER])
    number = parse_sasaran_number(cell.text)
    return own, None if number is None else replace(cell, value=number), name

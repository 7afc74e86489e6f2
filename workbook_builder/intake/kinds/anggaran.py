"""Anggaran: programs, their kegiatan and amounts, the code in a column or before the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised, join
from workbook_builder.intake.kinds.grid import Heading, find_heading, row_cells, rows_below, width
from workbook_builder.intake.kinds.rupiah import amount_cell, as_rupiah, is_amount, scale_of
from workbook_builder.model import AnggaranKind, Cell
from workbook_builder.model.keys import name_key
from workbook_builder.read.numbers import read_rupiah
from workbook_builder.read.sheets.anggaran import CODE, PREFIX, TOTAL, CodeSequence
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.anggaran import ANGGARAN
from workbook_builder.text import intake_kinds as t

_CODE, _NAME, _AMOUNT = "Kode", "Program/Kegiatan", "Anggaran"
_COLUMNS = ANGGARAN.columns
_OTHER_TABLES = ("realisasi", "capaian", "target")
"""Words in a heading that tell a table of something else."""
LARGE = 100_000
"""Rupiah from which a number under "Jumlah" is an amount and not a count."""


def find(blocks: Sequence[Block]) -> Recognised:
    """Every table of programs and amounts; a table with realisasi beside them is another kind."""
    return join([_table(blocks, n, block) for n, block in enumerate(blocks) if not isinstance(block, Text)])


def _table(blocks: Sequence[Block], number: int, sheet: ReadSheet) -> Recognised:
    heading = find_heading(sheet, _COLUMNS, (_NAME, _AMOUNT))
    if heading is None or not _fits(sheet, heading):
        return Recognised()
    rows: list[FoundRow] = []
    notes: list[Note] = []
    claims = {Claim(number, row) for row in range(heading.top, heading.bottom + 1)}
    scale = scale_of(blocks, number, sheet, heading.bottom)
    if scale is not None:
        notes.append(Note(scale.place, t.SCALED.format(teks=scale.text[:80])))
    program, codes, lettered = "", CodeSequence(), False
    for row in rows_below(sheet, heading):
        code, name, amount = _parts(sheet, heading, row)
        if name.blank or not (code or any(map(str.isdigit, amount.text))):
            continue
        claims.add(Claim(number, row))
        cells = {_NAME: name}
        if not TOTAL.match(name.text) and code:
            full = code
            if codes.kind(code) is AnggaranKind.PROGRAM:
                program = code
            elif "." not in code and program:
                full = f"{program}.{code}"
                if not lettered:
                    notes.append(Note(name.place, t.CODE_WITH_LETTER.format(awal=code, kode=full)))
                lettered = True
            cells = {_CODE: replace(_origin(sheet, heading, row, name), value=full), _NAME: name}
        value, said = as_rupiah(amount, name.text)
        notes += said
        rows.append(FoundRow(cells if value.blank or scale is not None else {**cells, _AMOUNT: value}))
    return Recognised((FoundTable(ANGGARAN, t.ANGGARAN, sheet.place, tuple(rows), tuple(notes)),), frozenset(claims))


def _fits(sheet: ReadSheet, heading: Heading) -> bool:
    """Whether the header or a row speaks of programs, nothing of realisasi, and most rows have an amount of rupiah."""
    head = [cell for row in range(heading.top, heading.bottom + 1) for _, cell in row_cells(sheet, row)]
    if any(name_key(cell.text).startswith(_OTHER_TABLES) for cell in head):
        return False
    rows = [_parts(sheet, heading, row) for row in rows_below(sheet, heading)]
    named = [(name, amount) for _, name, amount in rows if not name.blank and any(map(str.isdigit, amount.text))]
    by_header = any(word in name_key(cell.text) for cell in head for word in ("program", "kegiatan"))
    by_row = any(name_key(name.text).startswith("program") for name, _ in named)
    money = any(word in name_key(cell.text) for cell in head for word in ("anggaran", "pagu", "rp"))
    large = any(is_amount(a) and (read_rupiah(a).value or 0) >= LARGE for _, a in named)
    fitting = bool(named) and 2 * sum(is_amount(a) for _, a in named) > len(named)
    return (by_header or by_row) and (money or large) and fitting


def _parts(sheet: ReadSheet, heading: Heading, row: int) -> tuple[str, Cell, Cell]:
    """Code (bare), name without it, and amount."""
    name = sheet.get_cell(row, heading.columns[_NAME])
    stated = sheet.get_cell(row, heading.columns[_CODE]).text if _CODE in heading.columns else ""
    code = stated.strip(" .()") if CODE.fullmatch(stated) else ""
    prefix = None if code or name.blank else PREFIX.match(name.text)
    if prefix is not None:
        code, name = prefix.group(1), replace(name, value=name.text[prefix.end() :])
    return code, name, amount_cell(sheet, row, heading.columns[_AMOUNT], width(sheet))


def _origin(sheet: ReadSheet, heading: Heading, row: int, name: Cell) -> Cell:
    """The cell in which the code stood."""
    own = sheet.get_cell(row, heading.columns[_CODE]) if _CODE in heading.columns else name
    return name if own.blank else own

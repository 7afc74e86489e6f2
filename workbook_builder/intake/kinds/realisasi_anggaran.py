"""Realisasi Anggaran as a table: spending per kind, by quarter or for the year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised, join
from workbook_builder.intake.kinds.belanja_prose import find_prose
from workbook_builder.intake.kinds.grid import Heading, find_heading, row_cells, rows_below, width
from workbook_builder.intake.kinds.period_titles import title_period
from workbook_builder.intake.kinds.rupiah import amount_cell, as_rupiah, scale_of
from workbook_builder.model import Cell
from workbook_builder.model.codes import parse_belanja_code
from workbook_builder.model.keys import name_key
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read.sheets.anggaran import TOTAL
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.text import intake_kinds as t

_CODE, _NAME, _PAGU = "Kode", "Jenis Belanja", "Pagu"
_COLUMNS = REALISASI_ANGGARAN.columns
_QUARTERS = tuple(f"Realisasi {q}" for q in TRIWULAN)
_AMOUNTS = (_PAGU, *_QUARTERS)
_YEAR = ("realisasi", "realisasirp", "realisasianggaran", "realisasibelanja", "jumlahrealisasi")
_NAMES = ("jenisbelanja", "belanja", "uraian", "akun", "uraianbelanja", "uraianjenisbelanja")


def find(blocks: Sequence[Block]) -> Recognised:
    """Every table of spending per kind, and every passage of sentences that gives it."""
    return join([*(_table(blocks, n, b) for n, b in enumerate(blocks) if not isinstance(b, Text)), find_prose(blocks)])


def _table(blocks: Sequence[Block], number: int, sheet: ReadSheet) -> Recognised:
    found = _heading(sheet)
    if found is None or not _fits(sheet, found):
        return Recognised()
    notes: list[Note] = []
    heading = _with_year(blocks, number, sheet, found, notes)
    if not heading.columns.keys() & {*_QUARTERS}:
        return Recognised()
    scale = scale_of(blocks, number, sheet, heading.bottom)
    if scale is not None:
        notes.append(Note(scale.place, t.SCALED.format(teks=scale.text[:80])))
    rows: list[FoundRow] = []
    claims = {Claim(number, row) for row in range(heading.top, heading.bottom + 1)}
    for row in rows_below(sheet, heading):
        cells = _row(sheet, heading, row)
        if cells is None:
            continue
        claims.add(Claim(number, row))
        for name in _AMOUNTS:
            if name in cells:
                cells[name], said = as_rupiah(cells[name], f"{cells[_NAME].text}, {name}")
                notes += said
        rows.append(FoundRow({n: c for n, c in cells.items() if scale is None or n not in _AMOUNTS}))
    table = FoundTable(REALISASI_ANGGARAN, t.REALISASI_ANGGARAN, sheet.place, tuple(rows), tuple(notes))
    return Recognised((table,), frozenset(claims))


def _heading(sheet: ReadSheet) -> Heading | None:
    heading = find_heading(sheet, _COLUMNS, (_NAME,))
    if heading is not None:
        return heading
    for row in sheet.row_columns:
        named = [column for column, cell in row_cells(sheet, row) if name_key(cell.text) in _NAMES]
        if named and len(row_cells(sheet, row)) > 1:
            return Heading(row, row, {_NAME: named[0]})
    return None


def _fits(sheet: ReadSheet, heading: Heading) -> bool:
    """Whether most rows name a belanja or a total and hold an amount."""
    rows = list(rows_below(sheet, heading))
    good = [row for row in rows if _row(sheet, heading, row) is not None]
    names = [_split(sheet.get_cell(row, heading.columns[_NAME]))[1] for row in good]
    belanja = [name for name in names if name_key(name).startswith("belanja")]
    return bool(belanja) and 2 * len(good) > len(rows)


def _row(sheet: ReadSheet, heading: Heading, row: int) -> dict[str, Cell] | None:
    """The cells of a kind of spending, or of the sum, by official header; None for any other row."""
    name = sheet.get_cell(row, heading.columns[_NAME])
    code = sheet.get_cell(row, heading.columns[_CODE]) if _CODE in heading.columns else name
    number, rest = _split(name)
    if _CODE not in heading.columns and number:
        code, name = replace(name, value=number), replace(name, value=rest)
    total = TOTAL.match(name.text) or TOTAL.match(code.text)
    if not total and not name_key(name.text).startswith("belanja"):
        return None
    if name.blank:
        name = code
    cells = {_NAME: name}
    if not total and parse_belanja_code(code.text):
        cells = {_CODE: code, _NAME: name}
    for column in _AMOUNTS:
        if column in heading.columns:
            cell = amount_cell(sheet, row, heading.columns[column], _until(sheet, heading, column))
            if not cell.blank:
                cells[column] = cell
    return cells


def _split(name: Cell) -> tuple[str, str]:
    """``51 Belanja Pegawai`` as code and name."""
    first, _, rest = name.text.partition(" ")
    code = parse_belanja_code(first)
    return (code, rest) if code and len(code) > 1 else ("", name.text)


def _until(sheet: ReadSheet, heading: Heading, column: str) -> int:
    """The last column that an amount under this header may stand in: a sign "Rp" pushes it one to the right."""
    after = [k for k in heading.columns.values() if k > heading.columns[column]]
    return min(after, default=width(sheet) + 1) - 1


def _with_year(blocks: Sequence[Block], number: int, sheet: ReadSheet, heading: Heading, notes: list[Note]) -> Heading:
    """A column "Realisasi" without a quarter: of the quarter that the title names, or the whole year's."""
    columns = dict(heading.columns)
    if columns.keys() & {*_QUARTERS}:
        return heading
    for row in range(heading.top, heading.bottom + 1):
        for column, cell in row_cells(sheet, row):
            if name_key(cell.text) not in _YEAR or column in columns.values():
                continue
            period = title_period(blocks, number, sheet, heading.top)
            if period is None:
                columns[_QUARTERS[-1]] = column
                notes.append(Note(cell.place, t.YEAR_TO_Q4.format(kolom=cell.text)))
            else:
                quarter = period.periode.last_quarter
                columns[_QUARTERS[quarter - 1]] = column
                said = t.TITLE_QUARTER.format(kolom=cell.text, triwulan=TRIWULAN[quarter - 1], judul=period.text)
                notes.append(Note(cell.place, said))
            return Heading(heading.top, heading.bottom, columns)
    return heading

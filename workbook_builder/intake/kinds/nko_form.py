"""The NKO form: bands per perspektif, rows of SS and IKU, the NKO in the last row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.kinds import Claim, Recognised, join
from workbook_builder.intake.kinds.grid import Heading, numbers_columns, row_cells
from workbook_builder.intake.kinds.nko_rows import NkoRows
from workbook_builder.intake.kinds.period_titles import title_period
from workbook_builder.intake.kinds.perspektif_words import perspektif_of
from workbook_builder.model import Cell
from workbook_builder.model.codes import parse_sasaran_number, split_code
from workbook_builder.model.keys import name_key
from workbook_builder.read.workbook import ReadSheet

_HEADERS: Mapping[str, str] = {
    "kode": r"kode(ss)?(iku)?|kodessdaniku",
    "nama": r"sasaranstrategis(dan)?(indikatorkinerja)?(utama)?|(ss|sasaranstrategis)(dan)?iku",
    "target": r"target",
    "realisasi": r"realisasi",
    "polarisasi": r"pol(arisasi)?(data)?",
    "vc": r"vc|validitas(dan)?kendali|vdanc",
    "bobot": r"bobot(iku)?",
    "tertimbang": r"bobottertimbang",
    "index": r"ind(ex|eks)(capaian)?|nilai|capaian",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _HEADERS.items()}
_REQUIRED = {"kode", "nama", "index"}
_NKO = "nilaikinerjaorganisasi"


def find(blocks: Sequence[Block]) -> Recognised:
    """Every NKO form: its map of strategy, what it says of each IKU, its targets, and its figures as published."""
    return join([_form(blocks, n, block) for n, block in enumerate(blocks) if not isinstance(block, Text)])


def _heading(sheet: ReadSheet) -> Heading | None:
    for row in sheet.row_columns:
        columns: dict[str, int] = {}
        for column, cell in row_cells(sheet, row):
            name = next((n for n, p in _PATTERNS.items() if p.fullmatch(name_key(cell.text))), None)
            if name is not None:
                columns.setdefault(name, column)
        if columns.keys() >= _REQUIRED and columns.keys() & {"bobot", "tertimbang"}:
            return Heading(row, row, columns)
    return None


def _form(blocks: Sequence[Block], number: int, sheet: ReadSheet) -> Recognised:
    heading = _heading(sheet)
    if heading is None:
        return Recognised()
    rows = NkoRows(sheet.place, title_period(blocks, number, sheet, heading.top))
    claims = {Claim(number, heading.top)}
    for row in sheet.row_columns:
        if row > heading.bottom and (numbers_columns(sheet, row) or _take(sheet, heading, row, rows)):
            claims.add(Claim(number, row))
    tables = rows.tables()
    return Recognised(tables, frozenset(claims)) if tables else Recognised()


def _take(sheet: ReadSheet, heading: Heading, row: int, rows: NkoRows) -> bool:
    """Take one row; whether it was a band, an SS, an IKU or the NKO."""
    cells = {name: sheet.get_cell(row, column) for name, column in heading.columns.items()}
    texts = [cell for _, cell in row_cells(sheet, row) if isinstance(cell.value, str)]
    if any(name_key(cell.text).startswith(_NKO) for cell in texts):
        rows.nko(_last_figure(sheet, row))
        return True
    band = next((cell for cell in texts if perspektif_of(cell.text)), None)
    if band is not None:
        weight = [cell for name in ("bobot", "tertimbang") if name in cells and not (cell := cells[name]).blank]
        rows.perspektif(band, weight, cells["index"])
        return True
    code, name = cells["kode"], cells["nama"]
    iku, rest = split_code(code.text)
    if iku is None:
        iku, rest = split_code(name.text)
    elif code.place != name.place:
        rest = name.text
    if iku is not None:
        rows.iku(iku, rest, cells)
        return True
    ss = parse_sasaran_number(code.text)
    if ss is not None and not name.blank:
        rows.sasaran(code, ss, name, cells["index"])
        return True
    return False


def _last_figure(sheet: ReadSheet, row: int) -> Cell:
    """The last cell of a row that holds a digit; the last one where none does."""
    cells = [cell for _, cell in row_cells(sheet, row)]
    return next((c for c in reversed(cells) if any(x.isdigit() for x in c.text)), cells[-1])

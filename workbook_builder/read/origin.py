"""Whom and when the two files are for, as their title rows and defined names say, and the quarter chosen by staff."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from workbook_builder.model import Cell, Place
from workbook_builder.model.keys import name_key
from workbook_builder.model.origin import UNIT_NAME, YEAR_NAME, Claim
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import EXAMPLE
from workbook_builder.text.template import QUARTER_FILLED

MAX_TITLE_ROWS = 15
"""Filled rows in which a title is looked for; the official sheets have six."""
TABLE_CELLS = 3
"""Filled cells from which a row is no title."""

_YEAR = re.compile(r"\bTAHUN(?: ANGGARAN)? (20\d\d)$", re.IGNORECASE)
_PLAIN_YEAR = re.compile(r"TAHUN(?: ANGGARAN)? 20\d\d", re.IGNORECASE)
_LAW = re.compile(r"\b(nomor|no\.|peraturan|keputusan|undang-undang|pmk|kmk|uu)(?![a-z])", re.IGNORECASE)
_TEMPLATE = re.compile(r"(.+) - Tahun (\d{4})")


def target_claims(sheets: Mapping[str, ReadSheet]) -> tuple[Claim, ...]:
    """The years in the title rows of the target sheets, by official name ("TAHUN 2024")."""
    return tuple(
        Claim(cell.place, year=year, sheet=name)
        for name, sheet in sheets.items()
        for cell in _titles(sheet)
        if (year := _year(cell, name)) is not None
    )


def realisasi_claims(sheets: Mapping[str, ReadSheet], names: Mapping[str, str], file: str) -> tuple[Claim, ...]:
    """What realisasi.xlsx says of itself: title rows first, then the names that the template leaves in it."""
    claims = [_realisasi_claim(cell, name) for name, sheet in sheets.items() for cell in _titles(sheet)]
    unit, year = names.get(UNIT_NAME, ""), names.get(YEAR_NAME, "")
    if unit or year:
        claims.append(Claim(Place(file), unit, int(year) if re.fullmatch(r"\d{4}", year) else None, template=True))
    return tuple(c for c in claims if c is not None)


def chosen_quarter(sheet: ReadSheet | None) -> Cell | None:
    """The cell in which staff choose the quarter they fill: beside its label, above the table."""
    if sheet is None:
        return None
    label = name_key(QUARTER_FILLED)
    for row in list(sheet.row_columns)[:MAX_TITLE_ROWS]:
        cells = [sheet.cells[row, k] for k in sheet.row_columns[row]]
        at = next((i for i, cell in enumerate(cells) if name_key(cell.text) == label), None)
        if at is not None:
            own = cells[at].place
            return next((cell for cell in cells[at + 1 :] if cell.place != own), None)
    return None


def _titles(sheet: ReadSheet) -> Iterator[Cell]:
    """The cells that stand alone in their row above the table."""
    for row in list(sheet.row_columns)[:MAX_TITLE_ROWS]:
        filled = (cell for k in sheet.row_columns[row] if not (cell := sheet.cells[row, k]).blank)
        # An example may stand beside a title.
        cells = {cell.place: cell for cell in takewhile(lambda cell: not cell.text.startswith(EXAMPLE), filled)}
        if len(cells) >= TABLE_CELLS:
            return
        if len(cells) == 1:
            yield from (cell for cell in cells.values() if isinstance(cell.value, str))


def _realisasi_claim(cell: Cell, sheet: str) -> Claim | None:
    own = _TEMPLATE.fullmatch(cell.text)
    if own:
        return Claim(cell.place, own.group(1), int(own.group(2)), sheet, template=True)
    year = _year(cell, sheet)
    return None if year is None else Claim(cell.place, year=year, sheet=sheet)


def _year(cell: Cell, sheet: str) -> int | None:
    """The year of a title, in capitals as official sheets have it, or after the sheet's name; not that of a law."""
    for line in str(cell.value).splitlines():
        text = " ".join(line.split())
        year = _YEAR.search(text)
        if year is None or _LAW.search(text):
            continue
        if text.isupper() or _PLAIN_YEAR.fullmatch(text) or name_key(text).startswith(name_key(sheet)):
            return int(year.group(1))
    return None

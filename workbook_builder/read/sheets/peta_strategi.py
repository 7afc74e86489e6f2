"""Sheet Peta Strategi: the perspektif of every sasaran."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbook_builder.findings.tables import sasaran_without_number
from workbook_builder.model import Cell, Finding, PetaRow
from workbook_builder.model.codes import parse_sasaran_number
from workbook_builder.read.leftover import headings_without_rows, ignored, is_note
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table
from workbook_builder.read.table_rows import mention
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.peta_strategi import PETA_STRATEGI

NAME, COLUMNS = PETA_STRATEGI.name, PETA_STRATEGI.columns


def read(sheet: ReadSheet) -> tuple[tuple[PetaRow, ...], tuple[Finding, ...]]:
    """Rows with a number; a perspektif written once over its rows is carried down.

    On a sheet that repeats it row by row a blank one was forgotten, and stays blank.
    """
    table = find_table(sheet, COLUMNS, has_number)
    result: list[PetaRow] = []
    observations = list(table.observations)
    last = max((b.number for b in table.rows if has_number(b)), default=0)
    band: list[tuple[Row, Cell]] = []
    listed = _repeats_perspektif([b["Perspektif"] for b in table.rows if has_number(b)])
    perspektif = None
    for row in table.rows:
        if not row["Perspektif"].blank or perspektif is None or (listed and has_number(row)):
            perspektif = row["Perspektif"]
        if row["SS"].blank:
            # A band title with the perspektif alone heads the rows below it.
            if row["Perspektif"].blank or not row["Sasaran Strategis"].blank:
                observations.append(_without_number(row, row.number < last))
            else:
                band.append((row, perspektif))
            continue
        result.append(PetaRow(perspektif, row["SS"], row["Sasaran Strategis"]))
    observations += headings_without_rows(band, {b.perspektif.place for b in result})
    return tuple(result), tuple(observations)


def _repeats_perspektif(cells: Sequence[Cell]) -> bool:
    """Whether a perspektif is typed again, not merged, in the row below its first."""
    return any(
        above.text.casefold() == below.text.casefold() and above.place != below.place
        for above, below in pairwise(cells)
        if not below.blank
    )


def _without_number(row: Row, goes_on: bool) -> Finding:
    """A name under which the table goes on, or beside a perspektif, is a sasaran; any other a note."""
    if is_note(row) and not goes_on:
        return ignored(row)
    return sasaran_without_number(row["SS"].place, text=mention(row["Sasaran Strategis"]))


def has_number(row: Row) -> bool:
    """Whether a row holds a sasaran: it has a number."""
    return parse_sasaran_number(row["SS"].text) is not None

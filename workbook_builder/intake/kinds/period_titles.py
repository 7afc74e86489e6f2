"""Which period a title speaks of: ``SD TRIWULAN 4``, ``TRIWULAN I TAHUN 2021``, ``s.d. Triwulan III 2024``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.kinds.grid import row_cells
from workbook_builder.model import Cell, Place
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.model.period_words import read_period
from workbook_builder.model.periods import Periode
from workbook_builder.model.record import record
from workbook_builder.read.workbook import ReadSheet

MAX_TITLE = 8
"""Lines above a table in which its title may stand."""
MAX_LENGTH = 150
"""Characters of a line of a title; a longer one is a paragraph."""
_WORDS = re.compile(
    r"\b(?:(?:s\.?\s?d\.?|sampai(?: dengan)?)\s*)?(?:triwulan|tw|trw|semester|smt|kuartal)\.?\s*"
    r"(?:ke[- ]?)?(?:[1-4]|iv|i{1,3})\b",
    re.IGNORECASE,
)


@record
class TitlePeriod:
    """A period and the text that names it, with its place."""

    periode: Periode
    text: str
    place: Place


def named_period(text: str) -> Periode | None:
    """The first period that a sentence or a title names."""
    found = _WORDS.search(text)
    word = read_period(found.group()) if found else None
    return word.periode if word else None


def title_period(blocks: Sequence[Block], number: int, sheet: ReadSheet, heading: int) -> TitlePeriod | None:
    """The period in the title rows of a table or in the lines above it, the nearest first; None where none is named."""
    for cell in title_cells(blocks, number, sheet, heading):
        periode = named_period(cell.text)
        if periode is not None:
            return TitlePeriod(periode, cell.text, cell.place)
    return None


def title_cells(blocks: Sequence[Block], number: int, sheet: ReadSheet, below: int) -> Iterator[Cell]:
    """The cells of a table above row ``below``, then the short lines above the table, the nearest first."""
    for row in sorted((row for row in sheet.row_columns if row < below), reverse=True):
        yield from (cell for _, cell in row_cells(sheet, row))
    for block in reversed(blocks[max(0, number - MAX_TITLE) : number]):
        if not isinstance(block, Text) or len(block.text) > MAX_LENGTH:
            return
        yield Cell(block.text, GENERAL, block.place)

"""Which period a title speaks of: ``SD TRIWULAN 4``, ``TRIWULAN I TAHUN 2021``, ``s.d. Triwulan III 2024``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.kinds.grid import row_cells
from workbook_builder.model import Place
from workbook_builder.model.period_words import read_period
from workbook_builder.model.periods import Periode
from workbook_builder.model.record import record
from workbook_builder.read.workbook import ReadSheet

MAX_TITLE = 8
"""Lines above a table in which its title may stand."""
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
    for text, place in _titles(blocks, number, sheet, heading):
        periode = named_period(text)
        if periode is not None:
            return TitlePeriod(periode, text, place)
    return None


def _titles(blocks: Sequence[Block], number: int, sheet: ReadSheet, heading: int) -> Iterator[tuple[str, Place]]:
    for row in sorted((row for row in sheet.row_columns if row < heading), reverse=True):
        yield from ((cell.text, cell.place) for _, cell in row_cells(sheet, row))
    for block in reversed(blocks[max(0, number - MAX_TITLE) : number]):
        if not isinstance(block, Text):
            return
        yield block.text, block.place

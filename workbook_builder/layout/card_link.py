"""Codes of IKU that lead to Kartu IKU; the cell holds the code as before, so that formulas find it.

A link cannot choose in the list of the card: it leads to the cell where the code is chosen.
"""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.plan import Link
from workbook_builder.text.sheets import KARTU_NAME

SELECTOR_ROW, SELECTOR_COLUMN, SELECTOR_CELL = 4, 1, "A4"
CODE = style.TEXT.but(colour=style.LINK.colour)
"""A code that is read on the screen; on sheets that are signed it keeps the ink of its row."""


def card_link(code: str) -> Link:
    return Link(KARTU_NAME, SELECTOR_CELL, code)

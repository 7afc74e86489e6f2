"""Sheet Perhitungan Kartu: the chosen IKU in its seven periods: its steps, the sum in words, and its part in the NKO.

One row per period; those that an office reports stand first, so that the chart of the card is one area.
"""

from __future__ import annotations

from workbook_builder.layout.columns import Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.kartu_figures import FIGURES
from workbook_builder.layout.sheets.workings.kartu_row import CardRow, card_rows
from workbook_builder.layout.sheets.workings.kartu_sentences import WORDS
from workbook_builder.layout.sheets.workings.kartu_shares import PARTS
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Perhitungan Kartu",
    "Perhitungan Kartu IKU, Langkah demi Langkah",
    "IKU yang dipilih di Kartu IKU pada tujuh periode: langkahnya, hitungannya dalam kata, dan bagiannya di NKO.",
)
COLUMNS = Columns[CardRow]((*FIGURES, *WORDS, *PARTS))


def sheet(k: SheetContext, number: int) -> SheetBuilder:
    """``number`` is the position of the chosen IKU in the agreement, from 1."""
    p = begin_table(k, TEXT, "mesin", COLUMNS)
    last = COLUMNS.write(p, card_rows(k, number))
    colour_status(p, COLUMNS.area("status", COLUMNS.head + 1, last), {a.name: a.name for a in k.rules.status})
    return p

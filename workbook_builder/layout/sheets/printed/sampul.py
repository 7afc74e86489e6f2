"""Sheet Sampul: the cover of what ``--cetak`` chose, with the list of the sheets that print."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import Link, SheetBuilder
from workbook_builder.model.record import record
from workbook_builder.text import printing as t
from workbook_builder.text.petunjuk import BLOCKS
from workbook_builder.text.sheets import SheetText


@record
class CoverRow:
    """A sheet that prints."""

    number: int
    name: str
    block: str
    purpose: str


COLUMNS = Columns[CoverRow](
    (
        Column("number", "No.", 6, style.CENTRED, lambda r: r.number),
        Column("sheet", t.PRINTED, 30, style.LINK, lambda r: Link(r.name, "A1", r.name)),
        Column("block", "Blok", 16, style.CENTRED, lambda r: BLOCKS[r.block]),
        Column("purpose", "Isi", 84, style.TEXT, lambda r: r.purpose),
    )
)


def sheet(k: SheetContext, choice: str, printed: Sequence[SheetBuilder]) -> SheetBuilder:
    """The cover of a choice that prints these sheets."""
    text = SheetText(t.COVER_NAME, t.CHOICES[choice], t.COVER_PURPOSE)
    p = begin_table(k, text, "cetak", COLUMNS, official=True)
    COLUMNS.write(p, (CoverRow(n, x.name, x.role, x.purpose) for n, x in enumerate(printed, 1)))
    return p

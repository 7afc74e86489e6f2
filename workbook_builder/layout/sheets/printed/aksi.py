"""Sheets Program Kerja and Rencana Aksi: the action lists of the report, each under its IKU or sasaran."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import AksiRow
from workbook_builder.model.codes import iku_key, parse_code, parse_sasaran_number
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText


def program_kerja(k: SheetContext) -> SheetBuilder:
    # The code as the agreement spells it, however the action list does.
    iku = {iku_key(i.code): (i.code, i.name) for i in k.iku}
    code = [(b, parse_code(b.label.text) or "") for b in k.inputs.program_kerja]
    return _sheet(k, words.PROGRAM_KERJA, [(b, *iku.get(iku_key(item), (item, ""))) for b, item in code])


def rencana_aksi(k: SheetContext) -> SheetBuilder:
    name = {s.number: s.name for s in k.score.agreement.sasaran}
    row = [
        (b, str(number), name.get(number, ""))
        for b in k.inputs.rencana_aksi
        if (number := parse_sasaran_number(b.label.text)) is not None
    ]
    return _sheet(k, words.RENCANA_AKSI, row)


def _sheet(k: SheetContext, t: SheetText, content: Sequence[tuple[AksiRow, str, str]]) -> SheetBuilder:
    """One row per action; (row as read, code or number, name of what it serves)."""
    p = begin(k, t, "masukan", (10, 44, 6, 96))
    table_head(p, t.headers, key=2)
    for row, (item, label, name) in enumerate(content, CONTENT_ROW):
        cell = (label, name, item.number.text.strip(" .)"), item.text.original_text)
        p.write_row(row, 1, cell, (style.CENTRED, style.TEXT, style.CENTRED, style.TEXT))
    if content:
        p.autofilter = (CONTENT_ROW - 1, 1, CONTENT_ROW + len(content) - 1, len(t.headers))
    return p

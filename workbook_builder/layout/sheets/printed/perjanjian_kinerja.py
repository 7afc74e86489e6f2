"""Sheet Perjanjian Kinerja: the signed list in its official layout."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, number_if_whole, or_dash
from workbook_builder.layout.page import CONTENT_ROW, begin, keep_signatures, signatures, table_head
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.codes import iku_key
from workbook_builder.text import sheets as words
from workbook_builder.text.perjanjian_kinerja import DESIGNATION


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, replace(words.PERJANJIAN, title=k.perjanjian), "masukan", (6, 40, 11, 62, 12), official=True)
    table_head(p, words.PERJANJIAN.headers, landscape=False, key=3)
    if not k.inputs.perjanjian:
        p.write(CONTENT_ROW, 1, words.BLANK, style.PURPOSE)
        return p
    iku = {iku_key(i.code): i for i in k.iku}
    before = None
    for row, item in enumerate(k.inputs.perjanjian, CONTENT_ROW):
        # A sasaran is written once over its IKU, as in the signed document.
        start = item.number.place != before
        before = item.number.place
        p.write(row, 1, number_if_whole(item.number.text) if start else None, style.CENTRED)
        p.write(row, 2, item.sasaran.text if start else None, style.TEXT)
        p.write(row, 3, item.code, style.TEXT)
        p.write(row, 4, item.name, style.TEXT)
        matches = iku.get(iku_key(item.code))
        value = item.target.value
        if matches is None or value is None:
            p.write(row, 5, item.target.cell.text or words.NO_VALUE, style.CENTRED)
        else:
            shown = iku_style(style.NUMBER, matches, value).but(align="center")
            p.write(row, 5, or_dash(cell_value(matches, value)), shown)
    signatures(k, p, CONTENT_ROW + len(k.inputs.perjanjian) + 1, 4, with_superior=True, designation=DESIGNATION)
    keep_signatures(p, CONTENT_ROW, CONTENT_ROW + len(k.inputs.perjanjian) - 1)
    return p

"""Sheet Inisiatif Strategis: the actions in their official layout."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, number_if_whole
from workbook_builder.layout.page import CONTENT_ROW, begin, keep_signatures, signatures, table_head
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.text import sheets as words


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.INISIATIF, "masukan", (6, 30, 48, 32, 13, 13, 16, 22, 16), official=True)
    table_head(p, words.INISIATIF.headers, key=2)
    if not k.inputs.inisiatif:
        p.write(CONTENT_ROW, 1, words.BLANK, style.PURPOSE)
        return p
    for row, item in enumerate(k.inputs.inisiatif, CONTENT_ROW):
        content = (
            number_if_whole(item.number.text),
            item.iku.text,
            item.inisiatif.original_text,
            item.output.original_text,
            item.trajectory_kegiatan.original_text,
            item.trajectory_output.original_text,
            item.periode.text,
            item.owner.text,
            item.cost.value,
        )
        p.write_row(row, 1, content, (style.CENTRED, *([style.TEXT] * 7), style.NUMBER.but(number_format="rupiah")))
    signatures(k, p, CONTENT_ROW + len(k.inputs.inisiatif) + 1, 8)
    p.autofilter = (CONTENT_ROW - 1, 1, CONTENT_ROW + len(k.inputs.inisiatif) - 1, len(words.INISIATIF.headers))
    keep_signatures(p, CONTENT_ROW, CONTENT_ROW + len(k.inputs.inisiatif) - 1)
    return p

"""Sheet Validasi: every finding, worst first, with a link to the cell it speaks of where that is in this workbook."""

from __future__ import annotations

from workbook_builder.findings import catalogue as finding_words
from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.origins import Location, input_locations
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Content, Link, SheetBuilder
from workbook_builder.model import Finding
from workbook_builder.text import sheets as words
from workbook_builder.text import validasi as t


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.VALIDASI, "periksa", (6, 12, 15, 19, 8, 62, 50, 24, 20))
    table_head(p, words.VALIDASI.headers, key=2)
    if not k.findings:
        p.write(CONTENT_ROW, 1, t.NO_FINDINGS, style.PURPOSE)
        return p
    location = input_locations(k)
    for i, item in enumerate(k.findings):
        _row(p, CONTENT_ROW + i, i + 1, item, location.get(item.place))
    end = CONTENT_ROW + len(k.findings) - 1
    p.autofilter = (CONTENT_ROW - 1, 1, end, len(words.VALIDASI.headers))
    p.name_area("Temuan_Tingkat", CONTENT_ROW, 2, end, 2)
    colour = {"galat": "Merah", "peringatan": "Kuning"}
    colour_status(p, f"B{CONTENT_ROW}:B{end}", colour)
    return p


def _row(p: SheetBuilder, row: int, number: int, item: Finding, location: Location | None) -> None:
    place = item.place
    content: tuple[Content, ...] = (
        number,
        finding_words.kind(item).severity.value,
        place.file,
        place.sheet or "",
        place.cell or "",
        finding_words.message(item),
        finding_words.advice(item),
        item.code,
    )
    middle = style.CENTRED
    p.write_row(row, 1, content, (middle, middle, style.TEXT, style.TEXT, middle, *([style.TEXT] * 3)))
    link = Link(*location, t.DESTINATION.format(lembar=location[0], sel=location[1])) if location else None
    p.write(row, 9, link, style.LINK.but(align="center"))

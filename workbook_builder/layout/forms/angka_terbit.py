"""Sheet Angka Terbit of the template: figures published elsewhere, and room for more."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.analisis import MIN_SPARE
from workbook_builder.layout.forms.input_cells import area, choices, number_format, put, written_as
from workbook_builder.layout.forms.page import TRIWULAN_ROW, begin, header, other_content, sheet_note
from workbook_builder.layout.page import CONTENT_ROW, decimal_example
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.address import address
from workbook_builder.model.filled import Template
from workbook_builder.text import template as words

EXAMPLE_CELL = address(TRIWULAN_ROW, 3)


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, words.PUBLISHED, "masukan", (34, 11, 22, 70))
    header(t, p, words.PUBLISHED, frozenset(range(1, 5)), key=1)
    sheet_note(t, p, 4)
    total = len(t.angka_terbit) + MIN_SPARE
    end = CONTENT_ROW + total - 1
    base = (style.INPUT_TEXT, style.INPUT_CHOICE, style.INPUT.but(number_format="umum"), style.INPUT_TEXT)
    for b in range(CONTENT_ROW, end + 1):
        i = b - CONTENT_ROW
        content = t.angka_terbit[i].cells if i < len(t.angka_terbit) else {}
        for k, (name, item) in enumerate(zip(words.PUBLISHED.headers, base, strict=True), 1):
            put(p, b, k, content.get(name), item)
    other_content(t, p, words.PUBLISHED, [b.other for b in t.angka_terbit] + [{}] * MIN_SPARE)
    (title, message), error = words.VALUE_PROMPT, words.NUMBER_ERROR.format(contoh=EXAMPLE_CELL)
    decimal_example(p, TRIWULAN_ROW, 1, 3)
    p.validasi += [
        written_as(area(CONTENT_ROW, 1, end), words.LABEL_PROMPT),
        choices(area(CONTENT_ROW, 2, end), "Daftar_Periode", words.PERIODE_PROMPT),
        number_format(area(CONTENT_ROW, 3, end), title, message.format(contoh=EXAMPLE_CELL), error),
        written_as(area(CONTENT_ROW, 4, end), words.SOURCE_PROMPT),
    ]
    return p

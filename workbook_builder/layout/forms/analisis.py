"""Sheet Analisis of the template: the rows filled so far, and room for every IKU in every quarter."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.input_cells import area, choices, put, written_as
from workbook_builder.layout.forms.page import begin, header, other_content, sheet_note
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.filled import Template
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import template as words

MIN_SPARE = 20
"""Blank rows that a sheet offers at least."""
BLANK_HEIGHT = 30.0


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, words.ANALISIS, "masukan", (14, 11, 70, 44, 44))
    column = words.ANALISIS.headers
    header(t, p, words.ANALISIS, frozenset(range(1, len(column) + 1)), key=2)
    sheet_note(t, p, 3)
    # Filled rows may be of any period, so that a whole quarter of all IKU must fit below them too.
    total = max(len(t.iku) * len(TRIWULAN), len(t.analisis) + max(MIN_SPARE, len(t.iku)))
    end = CONTENT_ROW + total - 1
    for b in range(CONTENT_ROW, end + 1):
        i = b - CONTENT_ROW
        content = t.analisis[i].cells if i < len(t.analisis) else {}
        for k, name in enumerate(column, 1):
            put(p, b, k, content.get(name), style.INPUT_TEXT if k > 2 else style.INPUT_CHOICE)
        if not content:
            p.height[b] = BLANK_HEIGHT
    other_content(t, p, words.ANALISIS, [b.other for b in t.analisis] + [{}] * (total - len(t.analisis)))
    p.validasi += [
        choices(area(CONTENT_ROW, 1, end), "Daftar_Kode", words.CODE_PROMPT),
        choices(area(CONTENT_ROW, 2, end), "Daftar_Periode", words.PERIODE_PROMPT),
        written_as(area(CONTENT_ROW, 3, end), words.DRIVER_PROMPT),
        written_as(area(CONTENT_ROW, 4, end), words.OBSTACLE_PROMPT),
        written_as(area(CONTENT_ROW, 5, end), words.FOLLOW_UP_PROMPT),
    ]
    p.name_area("Analisis_Kode", CONTENT_ROW, 1, end, 1)
    p.name_area("Analisis_Periode", CONTENT_ROW, 2, end, 2)
    return p

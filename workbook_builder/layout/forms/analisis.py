"""Sheet Analisis of the template: the rows filled so far, and room for every IKU in every quarter."""

from __future__ import annotations

from workbook_builder.layout.forms.columns import input_rule, input_style
from workbook_builder.layout.forms.input_cells import area, put
from workbook_builder.layout.forms.page import CONTENT_ROW, begin, header, other_content, sheet_note
from workbook_builder.layout.plan import MAX_TEXT, SheetBuilder
from workbook_builder.model.filled import Template
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.schema.analisis import ANALISIS

MIN_SPARE = 20
"""Blank rows that a sheet offers at least."""
BLANK_HEIGHT = 30.0


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, ANALISIS, "masukan", ANALISIS.widths)
    header(t, p, ANALISIS, frozenset(range(1, len(ANALISIS.columns) + 1)))
    sheet_note(t, p, 3)
    # Filled rows may be of any period, so that a whole quarter of all IKU must fit below them too.
    total = max(len(t.iku) * len(TRIWULAN), len(t.analisis) + max(MIN_SPARE, len(t.iku)))
    end = CONTENT_ROW + total - 1
    for b in range(CONTENT_ROW, end + 1):
        i = b - CONTENT_ROW
        content = t.analisis[i].cells if i < len(t.analisis) else {}
        for k, column in enumerate(ANALISIS.columns, 1):
            put(p, b, k, content.get(column.name), input_style(column))
        if not content:
            p.height[b] = BLANK_HEIGHT
    other_content(t, p, ANALISIS, [b.other for b in t.analisis] + [{}] * (total - len(t.analisis)))
    p.validasi += [
        input_rule(column, area(CONTENT_ROW, k, end), text_limit=MAX_TEXT)
        for k, column in enumerate(ANALISIS.columns, 1)
    ]
    p.name_area("Analisis_Kode", CONTENT_ROW, 1, end, 1)
    p.name_area("Analisis_Periode", CONTENT_ROW, 2, end, 2)
    return p

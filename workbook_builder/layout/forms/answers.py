"""Sheet Tanggapan of the template: the answers to findings so far, and room for more."""

from __future__ import annotations

from workbook_builder.layout.forms.analisis import MIN_SPARE
from workbook_builder.layout.forms.columns import input_rule, input_style
from workbook_builder.layout.forms.input_cells import area, put
from workbook_builder.layout.forms.page import CONTENT_ROW, begin, header, other_content, sheet_note
from workbook_builder.layout.plan import MAX_TEXT, SheetBuilder
from workbook_builder.model.filled import Template
from workbook_builder.schema.answers import ANSWERS

NOTE_COLUMN = ANSWERS.position("Tanggapan")


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, ANSWERS, "masukan", ANSWERS.widths)
    header(t, p, ANSWERS, frozenset(range(1, len(ANSWERS.columns) + 1)))
    sheet_note(t, p, NOTE_COLUMN)
    total = len(t.answers) + MIN_SPARE
    end = CONTENT_ROW + total - 1
    for b in range(CONTENT_ROW, end + 1):
        i = b - CONTENT_ROW
        content = t.answers[i].cells if i < len(t.answers) else {}
        for k, column in enumerate(ANSWERS.columns, 1):
            put(p, b, k, content.get(column.name), input_style(column))
    other_content(t, p, ANSWERS, [b.other for b in t.answers] + [{}] * MIN_SPARE)
    p.validasi += [
        input_rule(column, area(CONTENT_ROW, k, end), text_limit=MAX_TEXT)
        for k, column in enumerate(ANSWERS.columns, 1)
    ]
    return p

"""Sheet Tanggapan of the template: the answers to findings so far, and room for more."""

from __future__ import annotations

from workbook_builder.layout.forms.columns import input_rule
from workbook_builder.layout.forms.input_cells import area
from workbook_builder.layout.forms.page import CONTENT_ROW
from workbook_builder.layout.forms.spare_rows import list_sheet
from workbook_builder.layout.plan import MAX_TEXT, SheetBuilder
from workbook_builder.model.filled import Template
from workbook_builder.schema.answers import ANSWERS

NOTE_COLUMN = ANSWERS.position("Tanggapan")


def sheet(t: Template) -> SheetBuilder:
    p, end = list_sheet(t, ANSWERS, t.answers, NOTE_COLUMN)
    p.validasi += [
        input_rule(column, area(CONTENT_ROW, k, end), text_limit=MAX_TEXT)
        for k, column in enumerate(ANSWERS.columns, 1)
    ]
    return p

"""Sheet Tanggapan of the template: the answers to findings so far, and room for more."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.columns import input_rule
from workbook_builder.layout.forms.input_cells import area
from workbook_builder.layout.forms.page import CONTENT_ROW, TRIWULAN_ROW
from workbook_builder.layout.forms.spare_rows import list_sheet
from workbook_builder.layout.plan import MAX_TEXT, SheetBuilder
from workbook_builder.model.filled import Template
from workbook_builder.schema.answers import ANSWERS
from workbook_builder.schema.choices import DONE
from workbook_builder.text import template as words

NOTE_COLUMN = ANSWERS.position("Tanggapan")
DONE_COLUMN = ANSWERS.position("Selesai")


def sheet(t: Template) -> SheetBuilder:
    p, end = list_sheet(t, ANSWERS, t.answers, NOTE_COLUMN)
    _choices(p)
    p.validasi += [
        input_rule(column, area(CONTENT_ROW, k, end), text_limit=MAX_TEXT)
        for k, column in enumerate(ANSWERS.columns, 1)
    ]
    return p


def _choices(p: SheetBuilder) -> None:
    """The words of the column Selesai, above it."""
    p.write(TRIWULAN_ROW, DONE_COLUMN - 2, words.DONE_CHOICES, style.PURPOSE)
    p.write_row(TRIWULAN_ROW, DONE_COLUMN, DONE.words, style.CENTRED)
    p.name_area(DONE.area_name, TRIWULAN_ROW, DONE_COLUMN, TRIWULAN_ROW, DONE_COLUMN + len(DONE.words) - 1)

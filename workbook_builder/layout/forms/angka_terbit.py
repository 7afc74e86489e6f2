"""Sheet Angka Terbit of the template: figures published elsewhere, and room for more."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.layout.forms.columns import input_rule
from workbook_builder.layout.forms.input_cells import area
from workbook_builder.layout.forms.page import CONTENT_ROW, TRIWULAN_ROW
from workbook_builder.layout.forms.spare_rows import list_sheet
from workbook_builder.layout.page import decimal_example
from workbook_builder.layout.plan import MAX_TEXT, SheetBuilder
from workbook_builder.model.address import address
from workbook_builder.model.filled import Template
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.column import Prompt
from workbook_builder.text import template as words

NOTE_COLUMN = 4
EXAMPLE_CELL = address(TRIWULAN_ROW, 3)


def sheet(t: Template) -> SheetBuilder:
    p, end = list_sheet(t, ANGKA_TERBIT, t.angka_terbit, NOTE_COLUMN)
    decimal_example(p, TRIWULAN_ROW, 1, 3)
    error = words.NUMBER_ERROR.format(contoh=EXAMPLE_CELL)
    for k, column in enumerate(ANGKA_TERBIT.columns, 1):
        prompt = Prompt(column.prompt.title, column.prompt.message.format(contoh=EXAMPLE_CELL))
        p.validasi.append(input_rule(replace(column, prompt=prompt), area(CONTENT_ROW, k, end), error, MAX_TEXT))
    return p

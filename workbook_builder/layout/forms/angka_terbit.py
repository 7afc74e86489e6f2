"""Sheet Angka Terbit of the template: figures published elsewhere, and room for more."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.layout.forms.analisis import MIN_SPARE
from workbook_builder.layout.forms.columns import input_rule, input_style
from workbook_builder.layout.forms.input_cells import area, put
from workbook_builder.layout.forms.page import CONTENT_ROW, TRIWULAN_ROW, begin, header, other_content, sheet_note
from workbook_builder.layout.page import decimal_example
from workbook_builder.layout.plan import MAX_TEXT, SheetBuilder
from workbook_builder.model.address import address
from workbook_builder.model.filled import Template
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.column import Prompt
from workbook_builder.text import template as words

EXAMPLE_CELL = address(TRIWULAN_ROW, 3)


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, ANGKA_TERBIT, "masukan", ANGKA_TERBIT.widths)
    header(t, p, ANGKA_TERBIT, frozenset(range(1, len(ANGKA_TERBIT.columns) + 1)))
    sheet_note(t, p, 4)
    total = len(t.angka_terbit) + MIN_SPARE
    end = CONTENT_ROW + total - 1
    for b in range(CONTENT_ROW, end + 1):
        i = b - CONTENT_ROW
        content = t.angka_terbit[i].cells if i < len(t.angka_terbit) else {}
        for k, column in enumerate(ANGKA_TERBIT.columns, 1):
            put(p, b, k, content.get(column.name), input_style(column))
    other_content(t, p, ANGKA_TERBIT, [b.other for b in t.angka_terbit] + [{}] * MIN_SPARE)
    decimal_example(p, TRIWULAN_ROW, 1, 3)
    error = words.NUMBER_ERROR.format(contoh=EXAMPLE_CELL)
    for k, column in enumerate(ANGKA_TERBIT.columns, 1):
        prompt = Prompt(column.prompt.title, column.prompt.message.format(contoh=EXAMPLE_CELL))
        p.validasi.append(input_rule(replace(column, prompt=prompt), area(CONTENT_ROW, k, end), error, MAX_TEXT))
    return p

"""Sheet Arsip of the template: values without a place in the current targets, one per row; and sheets of staff."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.input_cells import put
from workbook_builder.layout.forms.page import CONTENT_ROW, begin, header
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model.filled import StaffSheet, Template
from workbook_builder.schema.arsip import ARSIP

CONTENT_COLUMN = ARSIP.position("Isi")


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, ARSIP, "acuan", ARSIP.widths)
    header(t, p, ARSIP, frozenset())
    for b, item in enumerate(t.arsip, CONTENT_ROW):
        content = (item.code, item.name, item.sheet, item.periode, item.column)
        p.write_row(b, 1, content, style.TEXT)
        put(p, b, CONTENT_COLUMN, item.content, style.TEXT)
        p.write(b, CONTENT_COLUMN + 1, item.reason, style.TEXT)
    p.autofilter = (CONTENT_ROW - 1, 1, CONTENT_ROW + len(t.arsip) - 1, len(ARSIP.headers))
    return p


def other_sheets(item: StaffSheet) -> SheetBuilder:
    """A sheet that staff added: its values and number formats, not protected."""
    p = SheetBuilder(item.name, "acuan", width=dict(item.width), locked=False)
    for (b, k), cell in item.cells.items():
        put(p, b, k, cell, Style(valign="bottom"))
    if not item.cells:
        p.write(1, 1, None, Style())
    return p

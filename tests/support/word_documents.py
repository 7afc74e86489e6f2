"""Word documents made of texts and tables, as an office would set them: landscape, columns as wide as their texts."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from workbook_builder.intake.document import Document, Text
from workbook_builder.read.workbook import ReadSheet

WIDTH_MM = 257
MIN_MM = 16
FONT_POINTS = 8
"""Small enough that no word is wider than its column."""


def write_word(document: Document, path: Path) -> None:
    """Write the blocks of a document, tables with ruling lines."""
    made = docx.Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(20)
    made.styles["Normal"].font.size = Pt(FONT_POINTS)
    for block in document.blocks:
        if isinstance(block, Text):
            made.add_paragraph(block.text)
        else:
            _table(made, block)
            made.add_paragraph("")
    made.save(str(path))


def _table(made: docx.document.Document, sheet: ReadSheet) -> None:
    height, width = (max(position) for position in zip(*sheet.cells, strict=True))
    table = made.add_table(height, width)
    table.style = "Table Grid"
    table.autofit = False
    for (row, column), cell in sheet.cells.items():
        table.cell(row - 1, column - 1).text = cell.original_text
    for column, wide in enumerate(_widths(sheet, width)):
        for cell in table.columns[column].cells:
            cell.width = Mm(wide)


def _widths(sheet: ReadSheet, columns: int) -> list[float]:
    """Millimetres by column: room by the longest text, within bounds."""
    lengths = [[len(c.text) for (_, k), c in sheet.cells.items() if k == n] for n in range(1, columns + 1)]
    longest = [max(of_column, default=1) for of_column in lengths]
    weights = [min(max(length, 6), 60) for length in longest]
    total = sum(weights)
    return [max(WIDTH_MM * weight / total, MIN_MM) for weight in weights]

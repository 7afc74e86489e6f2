"""The print set-up of a sheet."""

from __future__ import annotations

from typing import Any

from workbook_builder.layout.plan import MARGIN, SheetPlan
from workbook_builder.text.sheets import PAGE


def set_up_page(ws: Any, sheet: SheetPlan, paper: int) -> None:
    printing = sheet.printing
    ws.set_paper(paper)
    if printing.landscape:
        ws.set_landscape()
    if printing.scale:
        ws.set_print_scale(printing.scale)
    else:
        ws.fit_to_pages(1, 1 if printing.one_page else 0)
    ws.center_horizontally()
    ws.set_margins(left=MARGIN.left, right=MARGIN.right, top=MARGIN.top, bottom=MARGIN.bottom)
    ws.set_footer(f"&L&8{sheet.name}&R&8{PAGE}")
    area = printing.area or (1, 1, sheet.last_row, sheet.last_column)
    ws.print_area(*(x - 1 for x in area))
    if printing.repeated:
        ws.repeat_rows(printing.repeated[0] - 1, printing.repeated[1] - 1)
    if printing.page_breaks:
        ws.set_h_pagebreaks(list(printing.page_breaks))

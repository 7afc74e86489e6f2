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
    _set_print_area(ws, sheet)
    if printing.repeated:
        ws.repeat_rows(printing.repeated[0] - 1, printing.repeated[1] - 1)
    if printing.column_breaks:
        ws.repeat_columns(0, printing.keys - 1)
    if printing.page_breaks:
        ws.set_h_pagebreaks(list(printing.page_breaks))


def _set_print_area(ws: Any, sheet: SheetPlan) -> None:
    """One area for each page across; those after the first leave the title out, which the keys would cut."""
    printing = sheet.printing
    top, left, bottom, right = printing.area or (1, 1, sheet.last_row, sheet.last_column)
    ends = [*printing.column_breaks, right]
    starts = [left, *(x + 1 for x in printing.column_breaks)]
    areas = []
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        row = printing.repeated[0] if number and printing.repeated else top
        ws.print_area(row - 1, first - 1, bottom - 1, last - 1)
        areas.append(ws.print_area_range)
    # The library takes one area only.
    ws.print_area_range = ",".join(areas)

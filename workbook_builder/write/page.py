"""The print set-up of a sheet."""

from __future__ import annotations

from typing import Any

from workbook_builder.layout.plan import MARGIN, SheetPlan
from workbook_builder.text.sheets import PAGE

MAX_HEADER = 255
"""Characters; more of a header or footer Excel does not take."""
HEADING_SIZES = (11, 10, 9)
"""Points of the first line of a title block, and of those below it, as the longest of them allows."""


def set_up_page(ws: Any, sheet: SheetPlan, paper: int, footer: str = "") -> None:
    """``footer`` is what identifies a loose page, but for its sheet and number."""
    printing = sheet.printing
    ws.set_paper(paper)
    if printing.landscape:
        ws.set_landscape()
    if printing.scale:
        ws.set_print_scale(printing.scale)
    else:
        ws.fit_to_pages(1, 1 if printing.one_page else 0)
    ws.center_horizontally()
    ws.set_margins(left=MARGIN.left, right=MARGIN.right, top=printing.top_margin, bottom=MARGIN.bottom)
    ws.set_footer(_footer(footer, sheet.name))
    if printing.heading:
        ws.set_header(_heading(printing.heading))
    if printing.skipped:
        # An area without content: a sheet of which nothing is printed.
        row, column = sheet.last_row + 1, sheet.last_column + 1
        ws.print_area(row, column, row, column)
        return
    _set_print_area(ws, sheet)
    if printing.repeated:
        ws.repeat_rows(printing.repeated[0] - 1, printing.repeated[1] - 1)
    if printing.column_breaks:
        ws.repeat_columns(0, printing.keys - 1)
    if printing.page_breaks:
        ws.set_h_pagebreaks(list(printing.page_breaks))


def _footer(text: str, sheet: str) -> str:
    page = f"&R&8{PAGE}"
    left = f"&L&8{_plain(f'{text} - {sheet}' if text else sheet)}"
    return left[: MAX_HEADER - len(page)] + page


def _heading(lines: tuple[str, ...]) -> str:
    """The title block, centred and bold; lines that the header cannot hold are left to the title of the sheet."""
    first, other, _ = HEADING_SIZES
    text = f'&C&"Arial,Bold"&{first} {_plain(lines[0])}'
    for line in lines[1:]:
        further = f"\n&{other} {_plain(line)}"
        if len(text) + len(further) <= MAX_HEADER:
            text += further
    return text


def _plain(text: str) -> str:
    """An ampersand begins a code."""
    return text.replace("&", "&&")


def _set_print_area(ws: Any, sheet: SheetPlan) -> None:
    """One area for each page across; those after the first leave the title out, which the keys would cut."""
    printing = sheet.printing
    top, left, bottom, right = printing.area or (1, 1, sheet.last_row, sheet.last_column)
    if printing.heading and printing.repeated:
        top = printing.repeated[0]
    ends = [*printing.column_breaks, right]
    starts = [left, *(x + 1 for x in printing.column_breaks)]
    areas = []
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        row = printing.repeated[0] if number and printing.repeated else top
        ws.print_area(row - 1, first - 1, bottom - 1, last - 1)
        areas.append(ws.print_area_range)
    # The library takes one area only.
    ws.print_area_range = ",".join(areas)

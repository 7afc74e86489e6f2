"""Pages: how much of a sheet fits on the paper, and where a page must end so that no block of rows is split.

Lengths are points. Excel ignores page breaks on a sheet that is fitted to a page width, so a sheet with blocks gets a
scale that makes it one page wide instead.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.layout.plan import DEFAULT_WIDTH, MARGIN, SheetPlan
from workbook_builder.layout.style import BADGE

INCH = 72.0
PAPERS = {"A4": 9, "F4": 14}
"""Paper sizes as Excel numbers them. Excel's Folio (14) is 8.5 x 13 inches, the F4 of Indonesian offices."""
SIZES = {9: (595.3, 841.9), 14: (612.0, 936.0)}
"""Width and height in points, upright."""
DEFAULT_HEIGHT = 13.2
MIN_SCALE, MAX_SCALE = 10, 100
READABLE_SCALE = 70
"""Percent at which the usual 10 points are still 7 on paper."""
SPARE_WIDTH, SPARE_HEIGHT = 0.92, 0.97
"""Part of the page that is counted on: LibreOffice draws columns about six percent wider than Excel."""


def width_in_points(width: float) -> float:
    """A column width (digits of the standard font) in points."""
    return (math.floor(width * 7) + 5) * 0.75


def print_room(paper: int, landscape: bool) -> tuple[float, float]:
    """Printable width and height of a page."""
    width, height = SIZES[paper]
    if landscape:
        width, height = height, width
    return width - (MARGIN.left + MARGIN.right) * INCH, height - (MARGIN.top + MARGIN.bottom) * INCH


def set_up_pages(sheet: SheetPlan, paper: int) -> SheetPlan:
    """The sheet with scale and page breaks that keep its blocks whole and its parts readable.

    Unchanged where it names neither.
    """
    sheet = _readable(sheet, paper)
    if not sheet.printing.whole and not sheet.printing.parts:
        return sheet
    room_width, room_height = print_room(paper, sheet.printing.landscape)
    room_height -= (sheet.printing.top_margin - MARGIN.top) * INCH
    column_breaks, width = _pages_across(sheet, room_width * SPARE_WIDTH / READABLE_SCALE * 100)
    scale = max(MIN_SCALE, min(MAX_SCALE, math.floor(room_width * SPARE_WIDTH / width * 100)))
    page_breaks = _page_breaks(sheet, room_height * SPARE_HEIGHT / scale * 100) if sheet.printing.whole else ()
    printing = replace(sheet.printing, scale=scale, page_breaks=page_breaks, column_breaks=column_breaks)
    return replace(sheet, printing=printing)


def _pages_across(sheet: SheetPlan, room: float) -> tuple[tuple[int, ...], float]:
    """(columns after which a page ends, width of the widest page): as few pages as are readable, equally filled."""
    starts = (1, *(x for x in sheet.printing.parts if x > 1))
    ends = [*starts[1:], _last_column(sheet) + 1]
    parts = [(begin, _width(sheet, range(begin, end))) for begin, end in zip(starts, ends, strict=True)]
    keys = _width(sheet, range(1, sheet.printing.keys + 1))
    breaks, widest = _filled_pages(parts, keys, room)
    while True:
        # Any less room than the widest page takes moves a column on; more pages than needed it must not make.
        tighter, width = _filled_pages(parts, keys, widest - 1)
        if len(tighter) > len(breaks) or width >= widest:
            return breaks, widest
        breaks, widest = tighter, width


def _filled_pages(parts: Sequence[tuple[int, float]], keys: float, room: float) -> tuple[tuple[int, ...], float]:
    """The same with as many parts (first column, width) on a page as fit; ``keys`` is the width of those repeated."""
    breaks, pages, used = [], [], 0.0
    for begin, part in parts:
        if used and used + part > room:
            breaks.append(begin - 1)
            pages.append(used)
            used = keys
        used += part
    return tuple(breaks), max(*pages, used, 1.0)


def _readable(sheet: SheetPlan, paper: int) -> SheetPlan:
    """A table that would be too small on one page across gets as many as it needs, with its key columns on each."""
    printing = sheet.printing
    if printing.parts or printing.one_page or not printing.repeated or not sheet.freeze:
        return sheet
    last = _last_column(sheet)
    room = print_room(paper, printing.landscape)[0] * SPARE_WIDTH / READABLE_SCALE * 100
    keys = sheet.freeze[1] - 1
    if _width(sheet, range(1, last + 1)) <= room or not keys:
        return sheet
    head = 0 if printing.heading else _head_end(sheet)
    first = head if _width(sheet, range(1, head + 1)) <= room else keys
    return replace(sheet, printing=printing.with_parts(tuple(range(max(first, keys) + 1, last + 1)), keys))


def _head_end(sheet: SheetPlan) -> int:
    """The last column of the badge: only the first page has the title rows, and must not cut them."""
    return max((column for (_, column), cell in sheet.cells.items() if cell.style == BADGE), default=0)


def _last_column(sheet: SheetPlan) -> int:
    return sheet.printing.area[3] if sheet.printing.area else sheet.last_column


def _width(sheet: SheetPlan, columns: Sequence[int]) -> float:
    return math.fsum(width_in_points(sheet.width.get(column, DEFAULT_WIDTH)) for column in columns)


def _page_breaks(sheet: SheetPlan, room: float) -> tuple[int, ...]:
    """Rows after which a page ends: before each block that would no longer fit."""
    starts = sorted(sheet.printing.whole)
    repeated = sheet.printing.repeated
    repeated_height = _height(sheet, range(repeated[0], repeated[1] + 1)) if repeated else 0.0
    used = _height(sheet, range(repeated[0] if repeated and sheet.printing.heading else 1, starts[0]))
    page_breaks = []
    for begin, following in zip(starts, [*starts[1:], sheet.last_row + 1], strict=True):
        block = _height(sheet, range(begin, following))
        if used + block > room and used > repeated_height:
            page_breaks.append(begin - 1)
            used = repeated_height
        # A block higher than a page runs on over its own pages.
        used = used + block if used + block <= room else (used + block) % room
    return tuple(page_breaks)


def _height(sheet: SheetPlan, rows: Sequence[int]) -> float:
    # Exact, so that no Python version breaks a page elsewhere.
    return math.fsum(sheet.height.get(row, DEFAULT_HEIGHT) for row in rows)

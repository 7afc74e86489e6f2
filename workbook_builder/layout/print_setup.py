"""Pages: how much of a sheet fits on the paper, and where a page must end so that no block of rows is split.

Lengths are points. Excel ignores page breaks on a sheet that is fitted to a page width, so a sheet with blocks gets a
scale that makes it one page wide instead.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.layout.plan import DEFAULT_WIDTH, MARGIN, SheetPlan

INCH = 72.0
PAPERS = {"A4": 9, "F4": 14}
"""Paper sizes as Excel numbers them. Excel's Folio (14) is 8.5 x 13 inches, the F4 of Indonesian offices."""
SIZES = {9: (595.3, 841.9), 14: (612.0, 936.0)}
"""Width and height in points, upright."""
DEFAULT_HEIGHT = 13.2
MIN_SCALE, MAX_SCALE = 10, 100
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
    """The sheet with scale and page breaks that keep its blocks whole; unchanged where it names no blocks."""
    if not sheet.printing.whole:
        return sheet
    room_width, room_height = print_room(paper, sheet.printing.landscape)
    width = sum(width_in_points(sheet.width.get(column, DEFAULT_WIDTH)) for column in range(1, sheet.last_column + 1))
    scale = max(MIN_SCALE, min(MAX_SCALE, math.floor(room_width * SPARE_WIDTH / width * 100)))
    page_breaks = _page_breaks(sheet, room_height * SPARE_HEIGHT / scale * 100)
    return replace(sheet, printing=replace(sheet.printing, scale=scale, page_breaks=page_breaks))


def _page_breaks(sheet: SheetPlan, room: float) -> tuple[int, ...]:
    """Rows after which a page ends: before each block that would no longer fit."""
    starts = sorted(sheet.printing.whole)
    repeated = sheet.printing.repeated
    repeated_height = _height(sheet, range(repeated[0], repeated[1] + 1)) if repeated else 0.0
    used = _height(sheet, range(1, starts[0]))
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

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
SIZE = {9: (595.3, 841.9), 14: (612.0, 936.0)}
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
    width, height = SIZE[paper]
    if landscape:
        width, height = height, width
    return width - (MARGIN.left + MARGIN.right) * INCH, height - (MARGIN.top + MARGIN.bottom) * INCH


def set_up_pages(sheet: SheetPlan, paper: int) -> SheetPlan:
    """The sheet with scale and page breaks that keep its blocks whole; unchanged where it names no blocks."""
    if not sheet.printing.whole:
        return sheet
    room_width, room_height = print_room(paper, sheet.printing.landscape)
    width = sum(width_in_points(sheet.width.get(k, DEFAULT_WIDTH)) for k in range(1, sheet.last_column + 1))
    scale = max(MIN_SCALE, min(MAX_SCALE, math.floor(room_width * SPARE_WIDTH / width * 100)))
    limit = _limit(sheet, room_height * SPARE_HEIGHT / scale * 100)
    return replace(sheet, printing=replace(sheet.printing, scale=scale, page_breaks=limit))


def _limit(sheet: SheetPlan, room: float) -> tuple[int, ...]:
    """Rows after which a page ends: before each block that would no longer fit."""
    start = sorted(sheet.printing.whole)
    repeated = sheet.printing.repeated
    repeated_height = _height(sheet, range(repeated[0], repeated[1] + 1)) if repeated else 0.0
    used = _height(sheet, range(1, start[0]))
    result = []
    for begin, further in zip(start, [*start[1:], sheet.last_row + 1], strict=True):
        block = _height(sheet, range(begin, further))
        if used + block > room and used > repeated_height:
            result.append(begin - 1)
            used = repeated_height
        # A block higher than a page runs on over its own pages.
        used = used + block if used + block <= room else (used + block) % room
    return tuple(result)


def _height(sheet: SheetPlan, row: Sequence[int]) -> float:
    # Exact, so that no Python version breaks a page elsewhere.
    return math.fsum(sheet.height.get(b, DEFAULT_HEIGHT) for b in row)

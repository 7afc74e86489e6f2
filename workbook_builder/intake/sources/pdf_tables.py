"""Tables of a page that ruling lines draw, as rows and merged areas."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, NamedTuple

from workbook_builder.read.raw_sheet import Area

SNAP = 2.0
"""Points by which lines that are meant as one may differ."""

Box = tuple[float, float, float, float]


class Grid(NamedTuple):
    """A ruled table: where it stands, its rows, and its merged areas."""

    box: Box
    rows: list[list[str]]
    merged: list[Area]

    @property
    def top(self) -> float:
        return self.box[1]


def grids(page: Any) -> list[Grid]:
    """The ruled tables of a page; a frame around a text is none."""
    settings = {"snap_tolerance": SNAP + 1, "join_tolerance": SNAP + 1, "text_keep_blank_chars": False}
    found = [_grid(page, table) for table in page.find_tables(settings) if len(table.cells) > 1]
    return [grid for grid in found if any(text for row in grid.rows for text in row)]


def _grid(page: Any, table: Any) -> Grid:
    columns = _edges([edge for x0, _, x1, _ in table.cells for edge in (x0, x1)])
    rows = _edges([edge for _, top, _, bottom in table.cells for edge in (top, bottom)])
    texts = [[""] * (len(columns) - 1) for _ in range(len(rows) - 1)]
    merged: list[Area] = []
    for box in table.cells:
        left, right = _at(columns, box[0]), _at(columns, box[2])
        top, bottom = _at(rows, box[1]), _at(rows, box[3])
        texts[top][left] = _text(page, box)
        if (bottom - top) * (right - left) > 1:
            merged.append((top + 1, left + 1, bottom, right))
    return Grid(table.bbox, texts, merged)


def _edges(values: list[float]) -> list[float]:
    """Positions of lines, those that are meant as one being one."""
    result: list[float] = []
    for value in sorted(values):
        if not result or value - result[-1] > SNAP:
            result.append(value)
    return result


def _at(edges: list[float], value: float) -> int:
    """Which of the lines a position is at."""
    index = bisect_left(edges, value)
    near = [i for i in (index - 1, index) if 0 <= i < len(edges)]
    return min(near, key=lambda i: abs(edges[i] - value))


def _text(page: Any, box: Box) -> str:
    """The text of a cell: its characters are those whose middle lies in it."""
    x0, top, x1, bottom = box

    def is_inside(item: dict[str, Any]) -> bool:
        if item["object_type"] != "char":
            return False
        x, y = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
        return bool(x0 <= x < x1 and top <= y < bottom)

    return str(page.filter(is_inside).extract_text() or "")

"""Tables whose columns are told by gaps alone: texts with aligned columns, pages without ruling lines.

A line is given as its chunks: stretches of text between gaps wide enough to part two columns. Columns are decided over
all lines; a chunk is never split, so that a text that runs into the next column is seen in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbook_builder.read.raw_sheet import Area

LINES_MIN = 3
"""Lines with at least two chunks from which a table is believed in."""
LINES_COMPARED, ROUNDS = 120, 6
"""Lines up to which those that run over the gaps of all others are looked for, and how many of them."""


HEADER_ROWS = 3
"""Lines after the first of a table that may be the lower row of its header."""


class Chunk(NamedTuple):
    """A stretch of text with its first and last position, in characters or points."""

    start: float
    end: float
    text: str

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


Line = Sequence[Chunk]
Column = tuple[float, float]
"""First and last position of a column."""


class Aligned(NamedTuple):
    """A table of aligned columns: which lines it takes, its rows, and the areas of texts over several columns."""

    first: int
    last: int
    rows: list[list[str]]
    merged: list[Area]


def find_aligned(lines: Sequence[Line], gap: float) -> Aligned | None:
    """The table in a run of lines without a blank one; None where the lines have no common gaps.

    ``gap`` is the least distance between two columns. Lines of one chunk before and after the table are left out.
    """
    parted = [i for i, line in enumerate(lines) if len(line) > 1]
    if len(parted) < LINES_MIN:
        return None
    first, last = parted[0], parted[-1]
    columns = _columns([lines[i] for i in parted], gap)
    if len(columns) < 2:
        return None
    taken = lines[first : last + 1]
    rows, merged = [], []
    for number, line in enumerate(taken, 1):
        row, areas = _placed(line, columns, number)
        rows.append(row)
        merged += areas
    lower = next((line for line in taken[1 : 1 + HEADER_ROWS] if len(line) > len(taken[0])), None)
    if lower is not None:
        rows[0], areas = spread(taken[0], columns, lower, gap)
        merged = [*areas, *(area for area in merged if area[0] > 1)]
    return Aligned(first, last, rows, merged)


def _columns(lines: Sequence[Line], gap: float) -> list[Column]:
    """The columns that most lines have in common: some may run over a gap, such as a header over several columns."""
    kept = list(lines)
    columns = _united(kept, gap)
    for _ in range(min(ROUNDS, max(1, len(lines) // 5)) if LINES_MIN < len(lines) <= LINES_COMPARED else 0):
        others = [_united([*kept[:i], *kept[i + 1 :]], gap) for i in range(len(kept))]
        best = max(range(len(kept)), key=lambda i: len(others[i]))
        if len(others[best]) <= len(columns):
            break
        columns = others[best]
        del kept[best]
    alone = [chunk for line in lines for chunk in line if not touched(chunk, columns)]
    return _joined([*columns, *((c.start, c.end) for c in alone)], gap)


def _united(lines: Sequence[Line], gap: float) -> list[Column]:
    """The columns of these lines; two of which no line fills both are one, such as a figure left of its header."""
    columns = _joined([(chunk.start, chunk.end) for line in lines for chunk in line], gap)
    filled = [{over[0] for chunk in line if len(over := touched(chunk, columns)) == 1} for line in lines]
    result: list[Column] = []
    own: set[int] = set()
    for index, column in enumerate(columns):
        if result and not any(index in line and own & line for line in filled):
            result[-1] = (result[-1][0], column[1])
            own.add(index)
        else:
            result.append(column)
            own = {index}
    return result


def _joined(parts: Sequence[Column], gap: float) -> list[Column]:
    """Stretches that overlap or lie closer than the gap, made one."""
    result: list[Column] = []
    for start, end in sorted(parts):
        if result and start - result[-1][1] < gap:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def touched(chunk: Chunk, columns: Sequence[Column]) -> list[int]:
    """The columns that a chunk lies over."""
    return [i for i, (start, end) in enumerate(columns) if chunk.start < end and start < chunk.end]


def _placed(line: Line, columns: Sequence[Column], number: int) -> tuple[list[str], list[Area]]:
    """A row of the table, and its texts that lie over several columns."""
    row = [""] * len(columns)
    areas = []
    for chunk in line:
        over = touched(chunk, columns)
        if not over:
            continue
        row[over[0]] = f"{row[over[0]]} {chunk.text}".strip()
        if len(over) > 1:
            areas.append((number, over[0] + 1, number, over[-1] + 1))
    return row, areas


def spread(upper: Line, columns: Sequence[Column], lower: Line, gap: float) -> tuple[list[str], list[Area]]:
    """The upper row of a header over the columns that each text stands in the middle of.

    A column belongs to the text that is nearest, as far as the text stands in the middle; a text that begins where a
    column begins heads that column alone.
    """
    row = [""] * len(columns)
    areas = []
    headed = {i for chunk in lower for i in touched(chunk, columns)}
    middles = [(start + end) / 2 for start, end in columns]
    nearest = [min(range(len(upper)), key=lambda n: abs(upper[n].middle - middle)) for middle in middles]
    for number, chunk in enumerate(upper):
        over = touched(chunk, columns)
        near = [i for i, one in enumerate(nearest) if one == number and i in headed] or over
        half = 0.9 * gap + min(chunk.middle - columns[near[0]][0], columns[near[-1]][1] - chunk.middle)
        reach = Chunk(chunk.middle - half, chunk.middle + half, chunk.text)
        own = sorted({*over, *(i for i in touched(reach, columns) if i in near)})
        row[own[0]] = f"{row[own[0]]} {chunk.text}".strip()
        if len(own) > 1:
            areas.append((1, own[0] + 1, 1, own[-1] + 1))
    return row, areas

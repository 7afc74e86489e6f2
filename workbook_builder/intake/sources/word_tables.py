"""Tables of Word as cells and merged areas, with the tables that stand inside their cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook_builder.intake.sources.word_texts import (
    WORD,
    WRAPPERS,
    Seen,
    attribute,
    local,
    paragraph_text,
    text_boxes,
)
from workbook_builder.read.raw_sheet import Area
from workbook_builder.read.xml_stream import TooMuch

COLUMNS_MAX = 200
"""Columns of a table; Word takes 63."""


class TableContent:
    """The cells of a table by (row, column), its merged areas, and what stands in it but is no text of a cell."""

    def __init__(self, table: Any, seen: Seen) -> None:
        """Take a table apart; TooMuch where it is wider than Word makes any."""
        self.cells: dict[tuple[int, int], str] = {}
        self.merged: list[Area] = []
        self.nested: list[Any] = []
        self.boxes: list[Any] = []
        self.numbered = False
        """Whether Word numbers a cell itself, which no text shows."""
        self._seen = seen
        open_above: dict[int, int] = {}
        for number, row in enumerate(_rows(table, seen), 1):
            open_above = self._take_row(number, row, open_above)

    def _take_row(self, number: int, row: Any, open_above: dict[int, int]) -> dict[int, int]:
        """Take a row; which merged areas (by column) the next one may continue."""
        still_open: dict[int, int] = {}
        for column, span, cell in _cells(row):
            merge = cell.find(f"{WORD}tcPr/{WORD}vMerge")
            if merge is not None and attribute(merge, "val", "continue") == "continue" and column in open_above:
                which = still_open[column] = open_above[column]
                top, left, _, right = self.merged[which]
                self.merged[which] = (top, left, number, right)
                continue
            self.merged.append((number, column, number, column + span - 1))
            if merge is not None:
                still_open[column] = len(self.merged) - 1
            self.cells[number, column] = "\n".join(self._lines(cell))
        return still_open

    def _lines(self, parent: Any) -> Iterator[str]:
        """The paragraphs of a cell; tables and text boxes in it are kept for later."""
        for element in parent:
            kind = local(element)
            if kind == "p":
                yield paragraph_text(element, self._seen)
                self.boxes += text_boxes(element)
                self.numbered = self.numbered or element.find(f"{WORD}pPr/{WORD}numPr") is not None
            elif kind == "tbl":
                self.nested.append(element)
            elif kind in WRAPPERS:
                yield from self._lines(element)


def _rows(parent: Any, seen: Seen) -> Iterator[Any]:
    """The rows of a table without those that were deleted."""
    for element in parent:
        kind = local(element)
        if kind in WRAPPERS:
            yield from _rows(element, seen)
        elif kind == "tr":
            deleted = element.find(f"{WORD}trPr/{WORD}del") is not None
            seen.tracked = seen.tracked or deleted or element.find(f"{WORD}trPr/{WORD}ins") is not None
            if not deleted:
                yield element


def _cells(row: Any) -> Iterator[tuple[int, int, Any]]:
    """The cells of a row, each with its column and over how many columns it goes."""
    column = 1 + _count(row.find(f"{WORD}trPr/{WORD}gridBefore"), 0)
    for cell in _plain_cells(row):
        span = max(_count(cell.find(f"{WORD}tcPr/{WORD}gridSpan"), 1), 1)
        if column + span > COLUMNS_MAX:
            raise TooMuch
        yield column, span, cell
        column += span


def _plain_cells(parent: Any) -> Iterator[Any]:
    for element in parent:
        kind = local(element)
        if kind == "tc":
            yield element
        elif kind in WRAPPERS:
            yield from _plain_cells(element)


def _count(element: Any, default: int) -> int:
    text = attribute(element, "val", str(default))
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default

"""Tables and texts as the sources of documents make them, within the bounds of one document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Note, Text
from workbook_builder.model import Cell, Hidden, Place
from workbook_builder.model.address import address
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.read.raw_sheet import Area
from workbook_builder.read.workbook import NOTHING_HIDDEN, ReadSheet
from workbook_builder.text import intake_sources as words

CELLS_MAX = 300_000
"""Filled cells of all tables of a document, repetitions in merged areas included; a report has a few thousand."""
CHARACTERS_MAX = 20_000_000
"""Characters of all texts and cells of a document."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Figure(NamedTuple):
    """A cell that is no text: its value, and the number format that says what it shows."""

    value: Any
    format: str = GENERAL


Content = str | Figure | None


class Blocks:
    """Makes the blocks of one document, and counts what they hold; UnreadableFile where it is too much."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._cells = CELLS_MAX
        self._characters = CHARACTERS_MAX

    def note(self, text: str, place: str | None = None) -> Note:
        return Note(Place(self.file, place), text)

    def text(self, text: str, place: str) -> Text | None:
        """A text with its white space folded; None where nothing is left."""
        folded = " ".join(clean(text).split())
        self._take(0, len(folded))
        return Text(folded, Place(self.file, place)) if folded else None

    def table(self, name: str, rows: Iterable[Sequence[Content]], merged: Iterable[Area] = ()) -> ReadSheet | None:
        """A table by its rows; None where no cell is filled."""
        cells = {(b, k): item for b, row in enumerate(rows, 1) for k, item in enumerate(row, 1)}
        return self.sheet(name, cells, merged)

    def sheet(
        self,
        name: str,
        contents: Mapping[tuple[int, int], Content],
        merged: Iterable[Area] = (),
        hidden: Hidden = NOTHING_HIDDEN,
        struck: frozenset[tuple[int, int]] = frozenset(),
    ) -> ReadSheet | None:
        """A table by its cells, blank ones being None or without a character; None where no cell is filled.

        Of a merged area only the first cell is given.
        """
        cells = {at: cell for at, item in contents.items() if (cell := self._cell(name, at, item)) is not None}
        areas = tuple(area for area in merged if area[:2] in cells and area[:2] != area[2:])
        for top, left, bottom, right in areas:
            self._take((bottom - top + 1) * (right - left + 1), 0)
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    cells[row, column] = cells[top, left]
        return ReadSheet(name, Place(self.file, name), cells, areas, frozenset(), struck, hidden) if cells else None

    def _cell(self, name: str, at: tuple[int, int], item: Content) -> Cell | None:
        figure = item if isinstance(item, Figure) else Figure(item)
        value = clean(figure.value).strip() if isinstance(figure.value, str) else figure.value
        if value is None or value == "":
            return None
        self._take(1, len(value) if isinstance(value, str) else 0)
        return Cell(value, figure.format, Place(self.file, name, address(*at)))

    def _take(self, cells: int, characters: int) -> None:
        self._cells -= cells
        self._characters -= characters
        if self._cells < 0 or self._characters < 0:
            raise UnreadableFile(words.TOO_MUCH.format(berkas=self.file))


def clean(text: str) -> str:
    """A text with plain line breaks and without control characters."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))

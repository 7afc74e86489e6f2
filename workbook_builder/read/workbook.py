"""Opening an xlsx file into plain cells that know their place. Damaged, protected and dangerous files are refused.

The container is opened within bounds (container.py) and sieved (sieve.py). The number format of a cell is kept,
because it decides whether 0.2 is 20%.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.model import Cell, FileTrace, Finding, Hidden, Place
from workbook_builder.model.address import address
from workbook_builder.model.keys import name_key
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.model.record import record
from workbook_builder.read.container import open_container
from workbook_builder.read.raw_sheet import WITHOUT_RESULT, Area, RawCell, RawSheet
from workbook_builder.read.sieve import Sieved, sieve
from workbook_builder.text import files as words

NOTHING_HIDDEN = Hidden()


@record
class ReadSheet:
    """One sheet as cells by (row, column), 1-based; merged areas repeat the value of their first cell."""

    name: str
    place: Place
    cells: Mapping[tuple[int, int], Cell]
    merged: tuple[Area, ...] = ()
    """The merged areas, as far as the sheet is filled."""
    formulas: frozenset[tuple[int, int]] = frozenset()
    """The cells whose value is the stored result of a formula, or should be."""
    struck: frozenset[tuple[int, int]] = frozenset()
    """The filled cells that are struck through."""
    hidden: Hidden = NOTHING_HIDDEN

    @cached_property
    def row_columns(self) -> Mapping[int, tuple[int, ...]]:
        """The filled columns of every filled row, in order."""
        result: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            result.setdefault(row, []).append(column)
        return {row: tuple(columns) for row, columns in result.items()}

    @cached_property
    def text_keys(self) -> Mapping[tuple[int, int], str]:
        """What every cell of text says as a header; headers are looked for in all of them, again and again."""
        return {place: name_key(cell.text) for place, cell in self.cells.items() if isinstance(cell.value, str)}

    @property
    def own_cells(self) -> dict[tuple[int, int], Cell]:
        """The cells without the repetitions inside merged areas."""
        return {(b, k): s for (b, k), s in self.cells.items() if s.place.cell == address(b, k)}

    def get_cell(self, row: int, column: int) -> Cell:
        present = self.cells.get((row, column))
        return present or Cell(None, GENERAL, Place(self.place.file, self.name, address(row, column)))


@record
class Extras:
    """What a copy of the values alone would lose: formulas and widths of columns by sheet, kinds of objects."""

    formulas: Mapping[str, frozenset[tuple[int, int]]]
    widths: Mapping[str, Mapping[int, float]]
    objects: tuple[str, ...]


@record
class ReadWorkbook:
    """A workbook that was opened: its sheets in order, the trace of its bytes, and what it holds that is not read."""

    trace: FileTrace
    sheets: tuple[ReadSheet, ...]
    observations: tuple[Finding, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """The defined names with what they refer to."""
    extras: Extras = Extras({}, {}, ())
    hidden_sheets: frozenset[str] = frozenset()


def open_workbook(path: Path, wanted: Callable[[str], bool] = lambda _: True, with_others: bool = True) -> ReadWorkbook:
    """Open an xlsx file; UnreadableFile says in plain words why it cannot be used and what to do.

    ``wanted`` tells by its name whether the cells of a sheet are wanted; of the others only the first come, and none
    without ``with_others``.
    """
    container = open_container(path)
    sieved = sieve(container, wanted, with_others)
    if not sieved.sheets and with_others:
        raise UnreadableFile(words.NO_SHEETS.format(berkas=path.name))
    return ReadWorkbook(
        FileTrace(path.name, hashlib.sha256(container.content).hexdigest(), sieved.saved),
        tuple(_sheet(container.name, item) for item in sieved.sheets),
        tuple(_observations(path.name, sieved)),
        sieved.names,
        Extras(
            {item.name: item.formulas for item in sieved.sheets},
            {item.name: item.widths for item in sieved.sheets},
            tuple(
                name
                for start, name in words.OBJECTS.items()
                if any(b.startswith(start.lower()) for b in container.parts)
            ),
        ),
        sieved.hidden_sheets,
    )


def _observations(file: str, sieved: Sieved) -> list[Finding]:
    """What the file holds beside values, which a reader of the report should know of."""
    result = []
    if sieved.has_macros:
        result.append(sheet_findings.file_with_macros(Place(file)))
    if sieved.outer_links:
        result.append(sheet_findings.outer_links(Place(file), count=sieved.outer_links))
    return result


def _sheet(file: str, origin: RawSheet) -> ReadSheet:
    cells = {place: _cell(file, origin.name, place, item) for place, item in origin.cells.items()}
    limit = (max((b for b, _ in cells), default=0), max((k for _, k in cells), default=0))
    merged = tuple(
        (top, left, min(bottom, limit[0]), min(right, limit[1]))
        for top, left, bottom, right in origin.merged
        if (top, left) in cells
    )
    for area in merged:
        _repeat(cells, area)
    struck = frozenset(place for place, item in origin.cells.items() if item.style.struck)
    hidden = Hidden(origin.hidden_rows, _hidden_columns(origin))
    return ReadSheet(origin.name, Place(file, origin.name), cells, merged, origin.formulas, struck, hidden)


def _hidden_columns(origin: RawSheet) -> frozenset[int]:
    if not origin.hidden_columns:
        return frozenset()
    filled = {column for _, column in origin.cells}
    return frozenset(k for k in filled for start, end in origin.hidden_columns if start <= k <= end)


def _cell(file: str, sheet: str, place: tuple[int, int], item: RawCell) -> Cell:
    location = Place(file, sheet, address(*place))
    if item.value is WITHOUT_RESULT:
        return Cell(None, GENERAL, location, True)
    return Cell(item.value, item.style.format, location)


def _repeat(cells: dict[tuple[int, int], Cell], area: Area) -> None:
    """Repeat the first cell of a merged area over it."""
    top, left, bottom, right = area
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            cells[row, column] = cells[top, left]

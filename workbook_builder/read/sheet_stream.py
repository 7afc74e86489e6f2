"""The filled cells of a sheet, taken from its XML as it passes; what is only formatted leaves no trace."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from workbook_builder.model.address import address, column_number
from workbook_builder.read.cell_value import Context, cell_value, style_of
from workbook_builder.read.parts import TEXTS_MAX, TRUE, digits
from workbook_builder.read.raw_sheet import WITHOUT_RESULT, Area, RawCell, RawSheet
from workbook_builder.read.xml_stream import DEPTH_MAX, TooMuch, names_of

CELLS_MAX = 200_000
"""Filled cells on a sheet, merged areas included: three times those of an office with 2,000 IKU."""
CELLS_MAX_WORKBOOK = 250_000
ROWS_MAX = 8_200
"""Filled rows on a sheet: an analysis of each quarter for each of 2,000 IKU. An office has some thirty IKU."""
ROWS_MAX_WORKBOOK = 10_000
MERGED_MAX = 20_000
"""Merged areas on a sheet; each is visited once. Their cells, filled or not, count among CELLS_MAX."""
ROWS_EXCEL, COLUMNS_EXCEL = 1_048_576, 16_384

ADDRESSES = 8192
"""Addresses of cells that are remembered: those of one sheet are mostly those of the next."""

_NAMES = names_of(
    "worksheet", "sheetData", "row", "c", "v", "f", "is", "t", "r", "cols", "col", "mergeCells", "mergeCell"
)
_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")
_ROW = re.compile(r"([0-9]{1,7})(?:\.0+)?")


class RepeatedCell(Exception):
    """A sheet holds two cells at one address, and not both blank, so that each program shows another."""


class SheetPart:
    """Collects one sheet. ``window`` is (last row, last column) of interest; what lies beyond is passed over."""

    def __init__(self, context: Context, window: tuple[int, int] = (ROWS_EXCEL, COLUMNS_EXCEL)) -> None:
        self._context = context
        self._window = window
        self._cells: dict[tuple[int, int], RawCell] = {}
        self._formulas: set[tuple[int, int]] = set()
        self._merged: list[Area] = []
        self._area = 0
        self._filled_rows: set[int] = set()
        self._hidden_rows: set[int] = set()
        self._hidden_columns: list[tuple[int, int]] = []
        self._widths: dict[int, float] = {}
        self._depth = 0
        self._section: str | None = None
        self._in_row = False
        self._row_attributes: Mapping[str, str] = {}
        self._row_given, self._row_more = "0", 0
        self._column_given: str | None = None
        self._column_more = 0
        self._blank: tuple[int, int] | None = None
        """The last cell that has a value, and a blank one."""
        self._cell: Mapping[str, str] | None = None
        self._value: str | None = None
        self._formula = False
        self._inline: list[str] | None = None
        self._inner: str | None = None
        self._run = False
        self._collected: list[str] | None = None

    def sheet(self, name: str) -> RawSheet:
        """What was collected."""
        self._drop_covered()
        return RawSheet(
            name,
            self._cells,
            frozenset(self._formulas),
            tuple(sorted(self._merged)),
            frozenset(self._hidden_rows),
            tuple(self._hidden_columns),
            self._widths,
        )

    def _drop_covered(self) -> None:
        """Of a merged area only the first cell shows, whatever the others still hold."""
        for top, left, bottom, right in self._merged:
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    if (row, column) != (top, left):
                        self._cells.pop((row, column), None)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth = depth = self._depth + 1
        kind = _NAMES.get(name)
        if depth == 4:
            if kind == "c" and self._in_row:
                self._cell = attributes
        elif depth > 4:
            if self._cell is not None:
                self._start_inside(kind, depth)
            if depth > DEPTH_MAX:
                raise TooMuch
        elif depth == 3:
            if self._section == "sheetData":
                if kind == "row":
                    self._start_row(attributes)
            elif self._section == "cols" and kind == "col":
                self._take_column(attributes)
            elif self._section == "mergeCells" and kind == "mergeCell":
                self._take_merged(attributes.get("ref", ""))
        elif depth == 2:
            self._section = kind

    def end(self, _name: str) -> None:
        depth = self._depth
        self._depth = depth - 1
        if depth == 4:
            if self._cell is not None:
                self._take_cell(self._cell)
                self._cell = self._value = self._inline = None
                self._formula = False
        elif depth > 4:
            if self._cell is not None:
                self._end_inside(depth)
        elif depth == 3:
            self._in_row = False
        elif depth == 2:
            self._section = None

    def text(self, content: str) -> None:
        if self._collected is not None:
            self._collected.append(content)

    def _start_inside(self, kind: str | None, depth: int) -> None:
        """Inside a cell: its value, its formula, or the text that it holds itself."""
        if self._collected is not None:
            raise ValueError(kind)
        if depth == 5:
            self._inner = kind
            if kind == "v":
                if self._value is not None:
                    raise ValueError(kind)
                self._collected = []
            elif kind == "f":
                self._formula = True
            elif kind == "is" and self._inline is None:
                self._inline = []
        elif self._inner == "is":
            if kind == "t" and (depth == 6 or (depth == 7 and self._run)):
                self._collected = []
            elif depth == 6:
                # A phonetic hint is no run.
                self._run = kind == "r"

    def _end_inside(self, depth: int) -> None:
        if self._collected is None:
            return
        content = "".join(self._collected)
        self._collected = None
        if depth == 5:
            self._value = content
        elif self._inline is not None:
            self._inline.append(content)

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        """What the row says of itself is read once a cell in it is filled: most of a million rows may be empty."""
        self._in_row = True
        self._row_attributes = attributes
        if "r" in attributes:
            self._row_given, self._row_more = attributes["r"], 0
        else:
            self._row_more += 1
        self._column_given, self._column_more = None, 0

    def _take_cell(self, attributes: Mapping[str, str]) -> None:
        if "r" in attributes:
            self._column_given, self._column_more = attributes["r"], 0
        else:
            self._column_more += 1
        if self._value is None and not self._formula and not self._inline:
            return
        row, column = place = self._place()
        if not 0 < row <= ROWS_EXCEL or column > COLUMNS_EXCEL:
            raise ValueError(place)
        if row <= self._window[0] and column <= self._window[1]:
            self._fill(place, attributes)

    def _place(self) -> tuple[int, int]:
        """Where the present cell stands: as it says, or beside the last one that said so."""
        if self._column_given is None:
            return self._row(), self._column_more
        row, column = _address(self._column_given)
        return (self._row() if self._column_more else row), column + self._column_more

    def _row(self) -> int:
        found = _ROW.fullmatch(self._row_given)
        if found is None:
            raise ValueError(self._row_given)
        return int(found.group(1)) + self._row_more

    def _fill(self, place: tuple[int, int], attributes: Mapping[str, str]) -> None:
        if place in self._cells or place == self._blank:
            raise RepeatedCell(address(*place))
        style = style_of(attributes.get("s"), self._context.styles)
        value = cell_value(attributes.get("t", "n"), self._value, self._inline, style, self._context)
        if self._formula:
            self._formulas.add(place)
            if value is None and not (attributes.get("t") == "str" and self._value is not None):
                value = WITHOUT_RESULT
        if value is None or value == "":
            self._blank = place
            return
        self._cells[place] = RawCell(value, style)
        if place[0] not in self._filled_rows:
            self._filled_rows.add(place[0])
            self._context.tally.rows += 1
            if self._row_attributes.get("hidden") in TRUE or _is_zero(self._row_attributes.get("ht")):
                self._hidden_rows.add(place[0])
        self._count(value)

    def _count(self, value: object) -> None:
        tally = self._context.tally
        tally.cells += 1
        if isinstance(value, str):
            tally.characters += len(value)
        if (
            len(self._cells) + self._area > CELLS_MAX
            or len(self._filled_rows) > ROWS_MAX
            or tally.rows > ROWS_MAX_WORKBOOK
            or tally.cells > CELLS_MAX_WORKBOOK
            or tally.characters > TEXTS_MAX
        ):
            raise TooMuch

    def _take_merged(self, reference: str) -> None:
        corners = [_ADDRESS.fullmatch(corner) for corner in reference.split(":")]
        if None in corners or len(corners) > 2:
            raise ValueError(reference)
        places = [(int(corner.group(2)), column_number(corner.group(1))) for corner in corners if corner is not None]
        rows, columns = sorted(row for row, _ in places), sorted(column for _, column in places)
        self._area += (rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1)
        self._merged.append((rows[0], columns[0], rows[-1], columns[-1]))
        if len(self._merged) > MERGED_MAX or len(self._cells) + self._area > CELLS_MAX:
            raise TooMuch

    def _take_column(self, attributes: Mapping[str, str]) -> None:
        first, last = digits(attributes.get("min", "")), digits(attributes.get("max", ""))
        width = float(attributes.get("width", "nan"))
        if attributes.get("customWidth") in TRUE and width >= 0:
            self._widths[first] = width
        if attributes.get("hidden") in TRUE or width == 0:
            self._hidden_columns.append((first, last))
        if len(self._hidden_columns) > COLUMNS_EXCEL:
            raise TooMuch


@lru_cache(maxsize=ADDRESSES)
def _address(text: str) -> tuple[int, int]:
    """Row and column of ``C7``; ValueError for any other text."""
    found = _ADDRESS.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return int(found.group(2)), column_number(found.group(1))


def _is_zero(height: str | None) -> bool:
    return height is not None and float(height) == 0

"""The cells of an OpenDocument spreadsheet as its XML is passed over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook_builder.intake.sources.blocks import CELLS_MAX, Figure
from workbook_builder.intake.sources.spreadsheets import DATE_FORMAT
from workbook_builder.model.number_formats import from_iso
from workbook_builder.read.raw_sheet import Area
from workbook_builder.read.xml_stream import DEPTH_MAX, SEPARATOR, TooMuch

PERCENT_FORMAT = "0.00%"
COLUMNS_MAX = 16_384
_HIDDEN = frozenset({"collapse", "filter"})
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_APART = frozenset({"office:annotation", "draw:frame", "table:shapes", "table:tracked-changes", "table:dde-links"})
"""What is no part of any cell: comments, drawings, changes, stored copies of other files."""
_OTHER_FILE = "'file:"
"""How the name of a sheet begins that only keeps values of another file."""
_SPACES = {"text:tab": "\t", "text:line-break": "\n"}


class OpenSheet:
    """One sheet: its cells by (row, column), 1-based, and what is merged and hidden."""

    def __init__(self, name: str, style: str) -> None:
        self.name, self.style = name, style
        self.cells: dict[tuple[int, int], Figure] = {}
        self.merged: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.row = 0
        self.columns = 0


class Sheets:
    """Gathers the sheets of content.xml; TooMuch or ValueError for what no spreadsheet holds."""

    def __init__(self) -> None:
        self.sheets: list[OpenSheet] = []
        self.hidden_styles: set[str] = set()
        self._path: list[str] = []
        self._apart = 0
        self._style = ""
        self._row: dict[int, Figure] = {}
        self._row_about: Mapping[str, str] = {}
        self._column = 0
        self._cell: Mapping[str, str] = {}
        self._pieces: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._path.append(short := _short(name))
        if len(self._path) > DEPTH_MAX:
            raise TooMuch
        if self._apart or short in _APART:
            self._apart += 1
            return
        about = {_short(key): value for key, value in attributes.items()}
        if short == "style:style":
            self._style = about.get("style:name", "")
        elif short == "style:table-properties" and about.get("table:display") == "false":
            self.hidden_styles.add(self._style)
        elif short == "table:table":
            self.sheets.append(OpenSheet(about.get("table:name", ""), about.get("table:style-name", "")))
        elif self.sheets:
            self._inside(short, about, self.sheets[-1])

    def _inside(self, short: str, about: Mapping[str, str], sheet: OpenSheet) -> None:
        if short == "table:table-column":
            count = min(_repeated(about, "columns"), COLUMNS_MAX)
            if about.get("table:visibility") in _HIDDEN:
                sheet.hidden_columns.update(range(sheet.columns + 1, sheet.columns + count + 1))
            sheet.columns += count
        elif short == "table:table-row":
            self._row, self._column = {}, 0
            self._row_about = about
        elif short in _CELLS:
            self._cell, self._pieces = about, []
        elif self._pieces is not None and short == "text:p" and self._pieces:
            self._pieces.append("\n")
        elif self._pieces is not None and short == "text:s":
            self._pieces.append(" ")
        elif self._pieces is not None and short in _SPACES:
            self._pieces.append(_SPACES[short])

    def text(self, content: str) -> None:
        if self._pieces is not None and not self._apart and any(part == "text:p" for part in self._path):
            self._pieces.append(content)

    def end(self, _name: str) -> None:
        short = self._path.pop()
        if self._apart:
            self._apart -= 1
        elif short in _CELLS and self._pieces is not None:
            self._close_cell("".join(self._pieces), self.sheets[-1], short == "table:table-cell")
            self._pieces = None
        elif short == "table:table-row" and self.sheets:
            self._close_row(self.sheets[-1])

    def _close_cell(self, shown: str, sheet: OpenSheet, own: bool) -> None:
        count = _repeated(self._cell, "columns")
        figure = _figure(shown, self._cell)
        if own and figure.value not in (None, ""):
            if count > CELLS_MAX:
                raise TooMuch
            self._row.update((self._column + i, figure) for i in range(1, count + 1))
            rows, columns = (int(self._cell.get(f"table:number-{x}-spanned", 1)) for x in ("rows", "columns"))
            if rows * columns > 1:
                top, left = sheet.row + 1, self._column + 1
                sheet.merged.append((top, left, top + rows - 1, left + columns - 1))
        self._column += count

    def _close_row(self, sheet: OpenSheet) -> None:
        count = _repeated(self._row_about, "rows")
        if self._row and (count * len(self._row) > CELLS_MAX or len(sheet.cells) > CELLS_MAX):
            raise TooMuch
        for i in range(1, count + 1 if self._row else 1):
            sheet.cells.update({(sheet.row + i, column): figure for column, figure in self._row.items()})
            if self._row_about.get("table:visibility") in _HIDDEN:
                sheet.hidden_rows.add(sheet.row + i)
        sheet.row += count


def _short(name: str) -> str:
    """``table:table-cell`` for the name that expat reports, whatever prefix the file uses."""
    space, _, local = name.rpartition(SEPARATOR)
    parts = space.split(":")
    return f"{parts[-2] if len(parts) > 2 else space}:{local}"


def _repeated(about: Mapping[str, str], what: str) -> int:
    return max(int(about.get(f"table:number-{what}-repeated", 1)), 1)


def _figure(shown: str, about: Mapping[str, str]) -> Figure:
    """What a cell holds: numbers with what tells percent, dates as dates, errors and texts as they are shown."""
    kind = about.get("office:value-type", "")
    if about.get("calcext:value-type") == "error":
        return Figure(shown)
    if kind in ("float", "currency"):
        return Figure(_number(about["office:value"]))
    if kind == "percentage":
        return Figure(_number(about["office:value"]), PERCENT_FORMAT)
    if kind == "date":
        return Figure(from_iso(about["office:date-value"]), DATE_FORMAT)
    if kind == "boolean":
        return Figure(about.get("office:boolean-value") == "true")
    return Figure(shown)


def _number(text: str) -> Any:
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < 1e15 else number

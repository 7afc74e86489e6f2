"""Looking for the headers of a table, wherever it stands on its sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook_builder.findings import figures as figure_findings
from workbook_builder.model import Cell, Finding, Place
from workbook_builder.model.keys import name_key
from workbook_builder.read.rows import HeaderNames, Row
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import Column


class Finder:
    """Looks for the headers of one table on one sheet."""

    def __init__(self, sheet: ReadSheet, columns: Sequence[Column]) -> None:
        self.sheet = sheet
        self.columns = columns
        self.name_of = HeaderNames(columns)
        self.required = frozenset(k.name for k in columns if k.required)
        self.computed = frozenset(k.name for k in columns if k.computed)
        self.wanted = tuple(k.name for k in columns if not k.computed)
        self.filled_rows = list(sheet.row_columns)
        self._last: tuple[int, Mapping[str, int], Row] | None = None

    def header_row(self) -> tuple[int, dict[str, int]] | None:
        """The (last) row of the first header, and the columns that it heads."""
        for number in self.filled_rows:
            mapping = self.column_map(number)
            if self.complete(mapping):
                return self.to_the_bottom(number, mapping)
        return None

    def repeated_headers(self, number: int) -> tuple[int, dict[str, int]] | None:
        """A header that begins in this row: most of the headers it carries are its own texts, not of the row above."""
        mapping = self.column_map(number)
        if not self.complete(mapping) or 2 * self._alone(number, mapping) <= len(mapping):
            return None
        return self.to_the_bottom(number, mapping)

    def to_the_bottom(self, number: int, mapping: dict[str, int]) -> tuple[int, dict[str, int]]:
        """The header with its second row, where every cell of the next row is a header too."""
        bottom = self.column_map(number + 1)
        if self._title_rows(number + 1) and bottom.keys() >= mapping.keys():
            return number + 1, bottom
        return number, mapping

    def _alone(self, number: int, mapping: Mapping[str, int]) -> int:
        return sum(1 for k in mapping.values() if self.sheet.text_keys.get((number, k)))

    def _title_rows(self, number: int) -> bool:
        """Whether every cell that begins in this row is a header."""
        cell, top = self.sheet.cells, self.sheet.cells.get
        column = [
            k
            for k in self.sheet.row_columns.get(number, ())
            if (above := top((number - 1, k))) is None or above.place != cell[number, k].place
        ]
        return bool(column) and all(self.title(number, k) for k in column)

    def title(self, number: int, column: int) -> str | None:
        """The official header that a cell itself carries, alone or joined with the one above."""
        if not self.sheet.text_keys.get((number, column)):
            return None
        return next((n for text in self._candidates(number, column) if (n := self.name_of.get(text)) is not None), None)

    def content(self, number: int) -> list[tuple[int, Cell]]:
        """The distinct filled cells of a row with their columns, also beside the table."""
        result: dict[Place, tuple[int, Cell]] = {}
        for k in self.sheet.row_columns.get(number, ()):
            cell = self.sheet.cells[number, k]
            if not cell.blank:
                result.setdefault(cell.place, (k, cell))
        return list(result.values())

    def complete(self, mapping: Mapping[str, int]) -> bool:
        return bool(mapping) and self.required <= mapping.keys()

    def column_map(self, number: int) -> dict[str, int]:
        """Which official headers this row carries, alone or together with the row above it, and in which column."""
        mapping: dict[str, int] = {}
        two_rows = {*self.sheet.row_columns.get(number, ()), *self.sheet.row_columns.get(number - 1, ())}
        for k in sorted(two_rows):
            for text in self._candidates(number, k):
                name = self.name_of.get(text)
                if name is not None and name not in mapping:
                    mapping[name] = k
                    break
        return mapping

    def _candidates(self, number: int, column: int) -> tuple[str, ...]:
        """Header texts a cell can stand for: joined with the one above ("Trajectory" / "Output"), or alone.

        A header that stands one row higher, over a blank cell, still heads its column.
        """
        keys, cells = self.sheet.text_keys, self.sheet.cells
        own_text, text_above = keys.get((number, column), ""), keys.get((number - 1, column), "")
        alone, top = cells.get((number, column)), cells.get((number - 1, column))
        if alone is not None and top is not None and alone.place == top.place:
            return (own_text,)
        if own_text and text_above:
            return (text_above + own_text, own_text)
        return (own_text or (text_above if alone is None else ""),)

    def rows(self, number: int, mapping: Mapping[str, int]) -> Row:
        """A row by the columns of a header; asked for twice in a row, it is made once."""
        if self._last is None or self._last[0] != number or self._last[1] is not mapping:
            self._last = (number, mapping, self._build(number, mapping))
        return self._last[2]

    def _build(self, number: int, mapping: Mapping[str, int]) -> Row:
        blank = Cell(None, "General", self.sheet.place)
        return Row(
            number,
            {
                k.name: self.sheet.get_cell(number, mapping[k.name]) if k.name in mapping else blank
                for k in self.columns
            },
            self.computed,
        )

    def formulas_without_value(self, row: Row) -> list[Finding]:
        """Formulas in a row whose result was never stored; what they stand for cannot be known here."""
        place = dict.fromkeys(row[name].place for name in self.wanted if row[name].uncalculated)
        return [figure_findings.formula_without_value(item) for item in place]

    def header_rest(self, row: Row) -> bool:
        """Whether a row is part of a header repeated at a page break: most of its cells are header texts."""
        same = sum(1 for name, cell in row.cells.items() if self.name_of.get(cell_key(cell)) == name)
        return same >= 2 and same * 2 > len(row.filled)


def cell_key(cell: Cell | None) -> str:
    """What a cell says as a header; empty where it holds no text."""
    return name_key(cell.text) if cell is not None and isinstance(cell.value, str) else ""

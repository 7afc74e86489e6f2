"""Sorting the rows under a header: records, repeated headers, signature blocks, and what would be lost in silence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from workbook_builder.findings import tables as table_findings
from workbook_builder.findings.sheets import row_ignored
from workbook_builder.model import Cell, Finding
from workbook_builder.model.codes import split_code
from workbook_builder.read.finder import Finder
from workbook_builder.read.rows import Row
from workbook_builder.read.signature import RawRow, signature_rows
from workbook_builder.schema.column import EXAMPLE

MAX_MENTION = 60
"""Characters of a cell that a message repeats."""
COLUMN_NUMBERS = 3
"""Cells from which a row that counts 1, 2, 3 under a header numbers the columns."""


class RowSorter:
    """Goes through the rows under the first header of a table once, from top to bottom."""

    def __init__(
        self, finder: Finder, header: int, mapping: Mapping[str, int], valid_key: Callable[[Row], bool]
    ) -> None:
        self.rows: list[Row] = []
        self.observations: list[Finding] = []
        self.repeated_headers: list[int] = []
        self.columns = dict(mapping)
        self._p = finder
        self._header = header
        self._valid = valid_key
        self._title = {cell.text for b in finder.filled_rows if b <= header for _, cell in finder.content(b)}
        self._candidates: list[tuple[RawRow | None, Row | None]] = []
        self._header_limit = header
        """The last row of the header above the row at hand."""

    def sort_rows(self) -> None:
        """Fill ``rows`` with the rows to be read, ``observations`` with what was found on the way."""
        self.observations += self._above_header()
        for i, number in enumerate(self._p.filled_rows):
            if number > self._header_limit and not self._header_part(number, self._p.filled_rows[i + 1 : i + 2]):
                self._add(number)
        signatures = signature_rows([None if row is None or example(row) else raw for raw, row in self._candidates])
        for raw, row in self._candidates:
            if raw is None or row is None or raw.number in signatures or example(row):
                continue
            self.observations += self._p.formulas_without_value(row)
            if row.filled or self._valid(row):
                self.rows.append(row)
            elif outside := self._outside(raw):
                self.observations.append(outside)
        self.observations += self._columns_without_title()

    def _add(self, number: int) -> None:
        row = self._p.rows(number, self.columns)
        self._candidates.append((RawRow(number, self._content(number), self._valid(row)), row))

    def _content(self, number: int) -> list[tuple[int, Cell]]:
        """The distinct cells of a row that someone filled."""
        computed = {self.columns[n] for n in self._p.computed if n in self.columns}
        return [(k, cell) for k, cell in self._p.content(number) if k not in computed]

    def _header_part(self, number: int, following: list[int]) -> bool:
        """Whether a row repeats a header, is the upper part of one, numbers the columns, or repeats a title."""
        repeated = self._p.repeated_headers(number)
        if repeated is not None:
            return self._header_repeated(number, *repeated)
        row = self._p.rows(number, self.columns)
        if self._valid(row) and not self._column_numbers(number):
            return False
        if following and self._p.header_rest(row):
            return True
        if self._partial_title(number):
            if following and self._p.repeated_headers(following[0]) is not None:
                return True
            self.observations.append(
                table_findings.second_table(self._content(number)[0][1].place, sheet=self._p.sheet.name)
            )
            return True
        return self._p.header_rest(row) or self._column_numbers(number) or self._repeated_title(number)

    def _header_repeated(self, start: int, number: int, repeated: dict[str, int]) -> bool:
        """Take a repeated header over; False where the row is a row of the table, beside the header of another."""
        if any(not self._p.title(start, k) and (start, k) in self._p.sheet.cells for k in self._required_columns()):
            place = self._p.sheet.cells[start, min(repeated.values())].place
            self.observations.append(table_findings.second_table(place, sheet=self._p.sheet.name))
            return False
        kept = all(self.columns.get(n, k) == k for n, k in repeated.items())
        new = {k for n, k in repeated.items() if n not in self.columns}
        if kept and not new & set(self.columns.values()):
            # A shorter header in the same columns leaves the others where they were.
            self.columns = {**self.columns, **repeated}
        else:
            if missing := [n for n in self.columns if n not in repeated and n not in self._p.computed]:
                self.observations.append(
                    table_findings.repeated_header_incomplete(
                        self._content(start)[0][1].place, column=", ".join(f"'{n}'" for n in missing)
                    )
                )
            self.columns = repeated
        self.repeated_headers.append(number)
        self._header_limit = number
        self._candidates.append((None, None))
        return True

    def _required_columns(self) -> list[int]:
        return [k for n, k in self.columns.items() if n in self._p.required]

    def _partial_title(self, number: int) -> bool:
        """Whether most cells of a row are headers, and not in the columns that they head: part of another table's."""
        content = self._p.content(number)
        title = [(name, k) for k, _ in content if (name := self._p.title(number, k)) is not None]
        return len(title) >= 2 and 2 * len(title) > len(content) and any(self.columns.get(n) != k for n, k in title)

    def _column_numbers(self, number: int) -> bool:
        """Whether the row right under a header numbers its columns: (1), (2), (3)."""
        if number != self._header_limit + 1:
            return False
        reading = [re.sub(r"[\s().]", "", cell.text) for _, cell in self._content(number)]
        return len(reading) >= COLUMN_NUMBERS and reading == [str(i) for i in range(1, len(reading) + 1)]

    def _repeated_title(self, number: int) -> bool:
        """Whether a row repeats a title that stands above the table."""
        content = self._content(number)
        return bool(content) and all(isinstance(cell.value, str) and cell.text in self._title for _, cell in content)

    def _above_header(self) -> Iterator[Finding]:
        """Rows above the header that are rows of the table."""
        for number in self._p.filled_rows:
            if number >= self._header:
                return
            row = self._p.rows(number, self.columns)
            if len(row.filled) > 1 and self._valid(row) and not example(row):
                yield table_findings.row_above_header(row.filled[0].place, text=mention(row.filled[0]))

    def _outside(self, row: RawRow) -> Finding | None:
        """The finding of a row that has nothing in the columns of the table."""
        if not row.cells:
            return None
        heavy = next((s for _, s in row.cells if not isinstance(s.value, str) or split_code(s.text)[0]), None)
        cell = heavy or row.cells[0][1]
        kind = table_findings.row_outside_table if heavy else row_ignored
        return kind(cell.place, text=mention(cell))

    def _columns_without_title(self) -> Iterator[Finding]:
        """Columns beside the table that are filled in its rows and have no header, once each."""
        seen = set(self.columns.values()) | {
            k for b in (self._header, self._header - 1) for k in self._p.sheet.row_columns.get(b, ())
        }
        for raw in (raw for raw, _ in self._candidates if raw is not None and raw.keyed):
            for k, cell in raw.cells:
                if k not in seen:
                    seen.add(k)
                    yield table_findings.column_without_header(cell.place, text=mention(cell))


def example(row: Row) -> bool:
    """Whether a row only shows how to fill the table: its first cell says so."""
    return next(iter(row.cells.values())).text.startswith(EXAMPLE)


def mention(cell: Cell) -> str:
    """What a message repeats of a cell."""
    return cell.text[:MAX_MENTION]

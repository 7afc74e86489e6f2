"""Finding a table by its header texts, wherever it stands on its sheet.

Above it may be any number of title rows, below it dates and signature blocks; headers may be merged, spread over two
rows, wrapped, repeated at page breaks, or differ in case, spacing and punctuation; blank rows may separate parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from workbook_builder.model import Cell, Finding, Place
from workbook_builder.model.codes import suggest_code
from workbook_builder.read.shown import shown_findings
from workbook_builder.read.table_rows import RowSorter
from workbook_builder.read.workbook import SheetPlan
from workbook_builder.schema.column import Column

MAX_MENTIONED = 8
"""Headers that a message names."""
MAX_HEADER = 60
"""Letters and digits that a header has at most; what is longer is a name or a sentence."""


class HeaderNames:
    """The official header that a folded header text stands for."""

    def __init__(self, column: Sequence[Column]) -> None:
        self._name: dict[str, str | None] = {
            text_key(spelling): k.name for k in reversed(column) for spelling in (k.name, *k.alias)
        }
        self._pattern = tuple((k.name, k.pattern) for k in column if k.pattern is not None)

    def get(self, key: str) -> str | None:
        if key and key not in self._name and len(key) <= MAX_HEADER:
            self._name[key] = next((name for name, pattern in self._pattern if pattern(key)), None)
        return self._name.get(key)


@dataclass(frozen=True)
class Row:
    """One row of a table: its cells by official header; a column the sheet lacks gives a blank cell."""

    number: int
    cell: Mapping[str, Cell]
    computed: frozenset[str] = frozenset()
    """The columns that the template calculates itself."""

    def __getitem__(self, column: str) -> Cell:
        return self.cell[column]

    @property
    def filled(self) -> list[Cell]:
        """The distinct cells that someone filled (a merged area counts once)."""
        content = (s for name, s in self.cell.items() if name not in self.computed and not s.blank)
        return list({s.place: s for s in content}.values())


@dataclass(frozen=True)
class Table:
    """A table as found; ``column`` maps official headers to sheet columns, ``header_row`` is the first header's."""

    column: Mapping[str, int]
    rows: tuple[Row, ...]
    observations: tuple[Finding, ...]
    header_row: int = 0
    repeated_headers: tuple[int, ...] = ()
    """The rows that repeat the header, as at page breaks."""

    @property
    def found(self) -> bool:
        return bool(self.column)


def unreadable_code(cell: Cell) -> Finding:
    """The finding of a cell that should be the code of an IKU."""
    content = {"isi": cell.text[:60] or "-", "usul": suggest_code(cell.text.split(maxsplit=1)[0] if cell.text else "")}
    return Finding("kode-tak-terbaca", cell.place, content)


@lru_cache(maxsize=20_000)
def text_key(text: str) -> str:
    """A header or sheet name without case, spaces, line breaks and punctuation."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def find_table(
    sheet: SheetPlan,
    column: Sequence[Column],
    valid_key: Callable[[Row], bool],
    reading: Collection[str] = (),
) -> Table:
    """Find the table with these columns; every filled row on its sheet is among its rows, or named among its findings.

    ``valid_key`` tells whether a record begins in a row. ``reading`` names the columns of figures.
    Left out in silence are only headers, their repetitions and numbers of columns, examples and signature blocks.
    """
    finder = _Finder(sheet, column)
    header = finder.header_row()
    if header is None:
        return Table({}, (), (finder.missing_columns(),))
    start, mapping = header
    sorter = RowSorter(finder, start, mapping, valid_key)
    sorter.sort_rows()
    observations = [*finder.other_columns(start, mapping), *sorter.observations]
    table = Table(sorter.peta_strategi, tuple(sorter.rows), tuple(observations), start, tuple(sorter.repeated_headers))
    valid = [item for item in table.rows if valid_key(item)]
    return replace(table, observations=(*observations, *shown_findings(sheet, table, valid, finder.wanted, reading)))


def find_header(sheet: SheetPlan, column: Sequence[Column]) -> Table:
    """The table with these columns without its rows: where its header stands, and what it heads."""
    header = _Finder(sheet, column).header_row()
    return Table(header[1], (), (), header[0]) if header else Table({}, (), ())


class _Finder:
    """Looks for the headers of one table on one sheet."""

    def __init__(self, sheet: SheetPlan, column: Sequence[Column]) -> None:
        self.sheet = sheet
        self.column = column
        self.name_of = HeaderNames(column)
        self.required = frozenset(k.name for k in column if k.required)
        self.computed = frozenset(k.name for k in column if k.computed)
        self.wanted = tuple(k.name for k in column if not k.computed)
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
        return sum(1 for k in mapping.values() if _cell_key(self.sheet.cell.get((number, k))))

    def _title_rows(self, number: int) -> bool:
        """Whether every cell that begins in this row is a header."""
        cell, top = self.sheet.cell, self.sheet.cell.get
        column = [
            k
            for k in self.sheet.row_columns.get(number, ())
            if (above := top((number - 1, k))) is None or above.place != cell[number, k].place
        ]
        return bool(column) and all(self.title(number, k) for k in column)

    def title(self, number: int, column: int) -> str | None:
        """The official header that a cell itself carries, alone or joined with the one above."""
        if not _cell_key(self.sheet.cell.get((number, column))):
            return None
        return next((n for text in self._candidates(number, column) if (n := self.name_of.get(text)) is not None), None)

    def content(self, number: int) -> list[tuple[int, Cell]]:
        """The distinct filled cells of a row with their columns, also beside the table."""
        result: dict[Place, tuple[int, Cell]] = {}
        for k in self.sheet.row_columns.get(number, ()):
            cell = self.sheet.cell[number, k]
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
        alone, top = self.sheet.cell.get((number, column)), self.sheet.cell.get((number - 1, column))
        own_text, text_above = _cell_key(alone), _cell_key(top)
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
            {k.name: self.sheet.get_cell(number, mapping[k.name]) if k.name in mapping else blank for k in self.column},
            self.computed,
        )

    def formulas_without_value(self, row: Row) -> list[Finding]:
        """Formulas in a row whose result was never stored; what they stand for cannot be known here."""
        place = dict.fromkeys(row[name].place for name in self.wanted if row[name].uncalculated)
        return [Finding("rumus-tanpa-nilai", item) for item in place]

    def header_rest(self, row: Row) -> bool:
        """Whether a row is part of a header repeated at a page break: most of its cells are header texts."""
        same = sum(1 for name, cell in row.cell.items() if self.name_of.get(_cell_key(cell)) == name)
        return same >= 2 and same * 2 > len(row.filled)

    def missing_columns(self) -> Finding:
        """The best row that could have been meant as the header, and what it lacks."""
        best: dict[str, int] = {}
        best_row = 0
        for number in self.filled_rows:
            mapping = self.column_map(number)
            if len(mapping) > len(best):
                best, best_row = mapping, number
        missing = [k.name for k in self.column if k.required and k.name not in best]
        place = self.sheet.get_cell(best_row, min(best.values())).place if best else self.sheet.place
        content = {
            "lembar": self.sheet.name,
            "kolom": ", ".join(f"'{n}'" for n in missing),
            "ada": ", ".join(f"'{n}'" for n in best) or "tidak satu pun",
            "lain": ", ".join(f"'{t[:40]}'" for t in self._foreign_titles(best_row, best)[:MAX_MENTIONED]) or "-",
        }
        return Finding("kolom-hilang", place, content)

    def _foreign_titles(self, row: int, mapping: Mapping[str, int]) -> list[str]:
        """Texts beside the recognised headers: one of them may be the missing one, written otherwise."""
        column = [k for k in self.sheet.row_columns.get(row, ()) if k not in mapping.values()]
        cell = [self.sheet.cell[row, k] for k in column]
        return list(dict.fromkeys(s.text for s in cell if isinstance(s.value, str) and not s.blank))

    def other_columns(self, header: int, mapping: Mapping[str, int]) -> Iterator[Finding]:
        """Columns beside the known ones: repeated headers, and those that nobody reads."""
        for k in self.sheet.row_columns.get(header, ()):
            cell = self.sheet.cell[header, k]
            if k in mapping.values() or not isinstance(cell.value, str) or cell.blank:
                continue
            name = self.name_of.get(_cell_key(cell))
            if name is not None:
                yield Finding("kolom-ganda", cell.place, {"kolom": name})
            else:
                yield Finding("kolom-diabaikan", cell.place, {"kolom": cell.text[:60]})


def _cell_key(cell: Cell | None) -> str:
    return text_key(cell.text) if cell is not None and isinstance(cell.value, str) else ""

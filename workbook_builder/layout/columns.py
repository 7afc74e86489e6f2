"""Output tables as column records: a column is written down once, and all else asks for it by its key.

Inserting a column shifts nothing: widths, headers, filters, defined names and formulas follow from the records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar, cast

from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.formulas import Template, compile_formula
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW, begin, table_head
from workbook_builder.layout.plan import Content, Formula, PlannedCell, SheetBuilder, Value, cell_content
from workbook_builder.layout.style import Style
from workbook_builder.model import Place
from workbook_builder.model.address import address, column_letter
from workbook_builder.model.record import record
from workbook_builder.text.sheets import SheetText

R_contra = TypeVar("R_contra", contravariant=True)
"""The record that a row of a table is made from."""
Key = TypeVar("Key")
Origins = Callable[[R_contra], Iterable[Place]]


@record
class Column(Generic[R_contra]):
    """One column of an output table: how it looks, its live formula, and what Python gives for the same cell."""

    key: str
    header: str
    width: float
    style: Style | Callable[[R_contra], Style]
    value: Callable[[R_contra], Content]
    """Content of the cell; where ``formula`` gives one, the value of that formula."""
    formula: str | Callable[[R_contra], str] = ""
    """Template with named blanks (layout/formulas.py); empty where the cell is no formula."""
    name: str = ""
    """Defined name of its cells, first to last row of the table; empty for none."""
    origin: Origins[R_contra] | None = None
    """The input cells that its cell was copied from."""


@record
class Entry:
    """One cell of a table whose rows are of several kinds: how it looks, and its value beside its formula."""

    style: Style
    value: Content = None
    formula: str = ""


MixedRow = Mapping[str, Entry]
"""A row of such a table: its cells by the keys of the columns."""


def mixed(key: str, header: str, width: float) -> Column[MixedRow]:
    """A column of a table whose rows are of several kinds."""
    return Column(key, header, width, lambda r: r[key].style, lambda r: r[key].value, lambda r: r[key].formula)


@record
class Columns(Generic[R_contra]):
    """The columns of a table from left to right, and where they stand on its sheet."""

    records: tuple[Column[R_contra], ...]
    head: int = HEADER_ROW
    """Row of the headers."""
    first_column: int = 1

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """1-based column of each key."""
        numbers = {column.key: n for n, column in enumerate(self.records, self.first_column)}
        if len(numbers) < len(self.records):
            raise ValueError(f"a key twice in {[column.key for column in self.records]}")
        return numbers

    @cached_property
    def _letters(self) -> Mapping[str, str]:
        return {key: column_letter(number) for key, number in self.numbers.items()}

    @property
    def widths(self) -> tuple[float, ...]:
        return tuple(column.width for column in self.records)

    @property
    def headers(self) -> tuple[str, ...]:
        return tuple(column.header for column in self.records)

    def cell(self, key: str, row: int) -> str:
        """``D7``."""
        return address(row, self.numbers[key])

    def area(self, key: str, first: int, last: int, last_key: str = "") -> str:
        """``D7:D46``, or up to the column ``last_key``."""
        return f"{self.cell(key, first)}:{self.cell(last_key or key, last)}"

    def name_area(self, p: SheetBuilder, name: str, key: str, first: int, last: int, last_key: str = "") -> None:
        """Give rows of a column, or of the columns up to ``last_key``, a defined name."""
        p.name_area(name, first, self.numbers[key], last, self.numbers[last_key or key])

    def filter(self, p: SheetBuilder, last: int) -> None:
        """Filter buttons on the headers, over the rows to ``last``."""
        p.autofilter = (self.head, self.first_column, last, self.first_column + len(self.records) - 1)

    def table(self, p: SheetBuilder, last: int, name: str) -> None:
        """The rows to ``last`` as a real table of Excel, with filter buttons and a name of its own."""
        self.filter(p, last)
        p.table = name

    def template(self, formula: str, key: str = "", rows: Mapping[str, int] | None = None) -> Template:
        """A formula of column ``key`` with the blanks of its columns filled; ``rows`` are rows it may name."""
        letters = {**self._letters, "this": self._letters[key]} if key else self._letters
        return compile_formula(formula, letters, {"head": self.head, **(rows or {})})

    def write(
        self,
        p: SheetBuilder,
        records: Iterable[R_contra],
        first: int = CONTENT_ROW,
        rows: Mapping[str, int] | None = None,
    ) -> int:
        """Write one row per record from ``first`` on and return the last row.

        ``rows`` are rows that formulas name besides ``first``, ``last`` and ``head``.
        """
        all_records = list(records)
        last = first + len(all_records) - 1
        known = {"first": first, "last": last} | dict(rows or {})
        writers = [_Writer(self, n, column, known) for n, column in enumerate(self.records, self.first_column)]
        for row, item in enumerate(all_records, first):
            for writer in writers:
                writer.write(p, row, item)
        for column in self.records:
            if column.name and all_records:
                self.name_area(p, column.name, column.key, first, last)
        return last


class _Writer(Generic[R_contra]):
    """Writes the cells of one column; each formula is read once, not once per row."""

    def __init__(
        self, columns: Columns[R_contra], number: int, column: Column[R_contra], rows: Mapping[str, int]
    ) -> None:
        self._columns, self._number, self._key, self._rows = columns, number, column.key, rows
        self._value, self._origin = column.value, column.origin
        self._templates: dict[str, Template | None] = {"": None}
        self._template = self._read(column.formula) if isinstance(column.formula, str) else None
        self._formula_of = None if isinstance(column.formula, str) else column.formula
        self._style = column.style if isinstance(column.style, Style) else None
        self._style_of = None if isinstance(column.style, Style) else column.style

    def write(self, p: SheetBuilder, row: int, record: R_contra) -> None:
        content = self._value(record)
        template = self._template if self._formula_of is None else self._read(self._formula_of(record))
        if template is not None:
            # What stands beside a formula is a figure, a word or nothing, never a date or a link.
            content = Formula(template.at(row), cast("Value", content))
        shown = self._style if self._style_of is None else self._style_of(record)
        p.cells[row, self._number] = PlannedCell(cell_content(content), cast("Style", shown))
        if self._origin is not None:
            for place in self._origin(record):
                p.remember(place, row, self._number)

    def _read(self, formula: str) -> Template | None:
        if formula not in self._templates:
            self._templates[formula] = self._columns.template(formula, self._key, self._rows)
        return self._templates[formula]


def begin_table(
    k: SheetContext,
    t: SheetText,
    block: str,
    columns: Columns[R_contra],
    key: int = 1,
    landscape: bool = True,
    official: bool = False,
    entry: Iterable[str] = (),
    source: str = "",
    first_page: int | None = None,
) -> SheetBuilder:
    """A sheet with its title block and the head of its table.

    ``key`` is how many columns stay in view; ``entry`` are the keys of the columns that staff fill; ``source`` is the
    official name of the input sheet whose content it carries; ``first_page`` how many columns its first page has, where
    that is known to be narrower than the table.
    """
    p = begin(k, t, block, columns.widths, official=official, columns=first_page)
    filled = frozenset(columns.numbers[x] for x in entry)
    table_head(p, columns.headers, landscape=landscape, entry=filled, key=key, row=columns.head)
    if source in k.inputs.sheets:
        p.remember(k.inputs.sheets[source], columns.head + 1, columns.first_column)
    return p


def each(keys: Iterable[Key], make: Callable[[Key], Column[R_contra]]) -> Iterator[Column[R_contra]]:
    """One column per key, such as the periods."""
    return (make(key) for key in keys)

"""A table as it was found: its columns, and its rows by official header."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workbook_builder.model import Cell, Finding
from workbook_builder.model.keys import name_key
from workbook_builder.schema.column import OfficialSheet

MAX_HEADER = 60
"""Letters and digits that a header has at most; what is longer is a name or a sentence."""


@dataclass(frozen=True)
class Column:
    """A column: its official header, other spellings, and whether the table is unreadable without it."""

    name: str
    alias: tuple[str, ...] = ()
    required: bool = True
    computed: bool = False
    """Whether it is a check that the template calculates itself, of no meaning here."""
    pattern: Callable[[str], bool] | None = None
    """Recognises spellings that no list can hold, such as those with a year, by their ``name_key``."""

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all spellings of the header."""
        return frozenset(name_key(t) for t in (self.name, *self.alias))


def columns_of(sheet: OfficialSheet) -> tuple[Column, ...]:
    """The columns of an official sheet as the reader looks for them."""
    return tuple(Column(column.header, column.also, column.required) for column in sheet.columns)


class HeaderNames:
    """The official header that a folded header text stands for."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._names: dict[str, str | None] = {key: k.name for k in reversed(columns) for key in k.keys}
        self._patterns = tuple((k.name, k.pattern) for k in columns if k.pattern is not None)

    def get(self, key: str) -> str | None:
        if key and key not in self._names and len(key) <= MAX_HEADER:
            self._names[key] = next((name for name, pattern in self._patterns if pattern(key)), None)
        return self._names.get(key)


@dataclass(frozen=True)
class Row:
    """One row of a table: its cells by official header; a column the sheet lacks gives a blank cell."""

    number: int
    cells: Mapping[str, Cell]
    computed: frozenset[str] = frozenset()
    """The columns that the template calculates itself."""

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]

    @property
    def filled(self) -> list[Cell]:
        """The distinct cells that someone filled (a merged area counts once)."""
        content = (s for name, s in self.cells.items() if name not in self.computed and not s.blank)
        return list({s.place: s for s in content}.values())


@dataclass(frozen=True)
class Table:
    """A table as found; ``columns`` maps official headers to sheet columns, ``header_row`` is the first header's."""

    columns: Mapping[str, int]
    rows: tuple[Row, ...]
    observations: tuple[Finding, ...]
    header_row: int = 0
    repeated_headers: tuple[int, ...] = ()
    """The rows that repeat the header, as at page breaks."""

    @property
    def found(self) -> bool:
        return bool(self.columns)

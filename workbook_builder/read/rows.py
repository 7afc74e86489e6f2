"""A table as it was found: its columns, and its rows by official header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook_builder.model import Cell, Finding
from workbook_builder.model.keys import name_key
from workbook_builder.model.record import record
from workbook_builder.schema.column import Column

MAX_HEADER = 60
"""Letters and digits that a header has at most; what is longer is a name or a sentence."""


def spellings(column: Column) -> frozenset[str]:
    """The keys of all spellings of a header."""
    return frozenset(name_key(t) for t in (column.name, *column.alias))


class HeaderNames:
    """The official header that a folded header text stands for."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._names: dict[str, str | None] = {key: k.name for k in reversed(columns) for key in spellings(k)}
        self._patterns = tuple((k.name, k.pattern) for k in columns if k.pattern is not None)

    def get(self, key: str) -> str | None:
        if key and key not in self._names and len(key) <= MAX_HEADER:
            self._names[key] = next((name for name, pattern in self._patterns if pattern(key)), None)
        return self._names.get(key)


@record
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


@record
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

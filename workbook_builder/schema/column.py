"""What is known of a column and of a sheet: reader, empty target, drop-downs and choice checks all derive from it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from workbook_builder.model.record import record

Example = str | int


class Kind(Enum):
    """What a cell of a column holds."""

    TEXT = auto()
    CHOICE = auto()
    """One word of the column's ``choices``."""
    WHOLE = auto()
    """A whole number from 1 on."""
    NUMBER = auto()
    """A decimal number or a percentage."""
    TARGET = auto()
    """A number, a percentage, or the dash of a period without target."""
    RUPIAH = auto()
    YEAR = auto()
    DATE = auto()


class Prompt(NamedTuple):
    """What Excel says beside a cell: title (at most 32 characters) and message (at most 255)."""

    title: str
    message: str


_NO_PROMPT = Prompt("", "")


@record
class ChoiceList:
    """The words of a drop-down: defined name of its area, what the guidance calls it, and the words."""

    area_name: str
    title: str
    words: tuple[str, ...] = ()
    """Members of their enum, where there is one; empty where the rule set or the file itself gives them."""
    open: bool = False
    """Whether an office may use other words too."""


@record
class Column:
    """A column: its official header, other spellings, and whether the table is unreadable without it."""

    name: str
    alias: tuple[str, ...] = ()
    required: bool = True
    computed: bool = False
    """Whether it is a check that the template calculates itself, of no meaning to the reader."""
    pattern: Callable[[str], bool] | None = None
    """Recognises spellings that no list can hold, such as those with a year, by their ``name_key``."""
    kind: Kind = Kind.TEXT
    choices: ChoiceList | None = None
    beside: str = ""
    """The column in whose cell this one's choice may stand too: "Max/TLK", "Exact/Moderate"."""
    width: float = 13.0
    """Width in the form that staff fill, in characters."""
    limit: int | None = None
    """Characters that a text may have; None for as many as fit a cell of the form."""
    prompt: Prompt = _NO_PROMPT
    example: tuple[Example, ...] = ()
    """What the example rows of the form show here, from the first one on."""
    attribute: str = ""
    """The attribute of an ``Iku`` that holds what is stated here, just as it is stated."""
    printed: str = ""
    """The header in the form, where it is spelled otherwise than ``name``."""

    @property
    def header(self) -> str:
        return self.printed or self.name


@record
class Sheet:
    """An official sheet: its name, and for the form that staff fill its title, purpose and guidance."""

    name: str
    columns: tuple[Column, ...]
    title: str = ""
    purpose: str = ""
    copied: str = ""
    """What is copied onto it, in words of the guidance."""
    document: str = ""
    """The official documents that it is copied from."""
    key_columns: int = 1
    """Columns on the left that stay in sight."""
    spare: int = 0
    """Blank rows that the form offers."""

    @property
    def headers(self) -> tuple[str, ...]:
        return tuple(c.header for c in self.columns)

    @property
    def widths(self) -> tuple[float, ...]:
        return tuple(c.width for c in self.columns)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The columns that are read as figures."""
        figures = (Kind.NUMBER, Kind.TARGET, Kind.RUPIAH)
        return tuple(c.name for c in self.columns if c.kind in figures)

    @property
    def examples(self) -> tuple[tuple[Example, ...], ...]:
        """The example rows of the form; a column without an example is blank there."""
        rows = max((len(c.example) for c in self.columns), default=0)
        return tuple(tuple(c.example[i] if i < len(c.example) else "" for c in self.columns) for i in range(rows))

    def column(self, name: str) -> Column:
        """The column of that official header; KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    def position(self, name: str) -> int:
        """Where a column stands in the form, from 1 on; KeyError where there is none."""
        return self.columns.index(self.column(name)) + 1

    def words(self, name: str) -> tuple[str, ...]:
        """The words among which a column chooses."""
        choices = self.column(name).choices
        return choices.words if choices else ()


EXAMPLE = "CONTOH"
"""The word by which an example row is known; such rows are not read."""

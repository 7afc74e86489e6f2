"""What an official sheet and its columns are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from itertools import zip_longest

MAX_TEXT = 30_000
"""Characters that a cell of a form takes, a little below what Excel holds."""


class Kind(Enum):
    """What is typed into a column."""

    TEXT = auto()
    WHOLE = auto()
    """A whole number from 1 on."""
    NUMBER = auto()
    TARGET = auto()
    """A number, a percentage, or the dash of official sheets."""
    RUPIAH = auto()
    CHOICE = auto()
    """One of the words of a list."""


@dataclass(frozen=True)
class ChoiceList:
    """The words of a drop-down: its defined name, and how Petunjuk calls it."""

    name: str
    label: str
    words: tuple[str, ...] = ()
    """Empty where the rule set gives them."""
    open: bool = False
    """Whether an office may put in words of its own."""


@dataclass(frozen=True)
class SheetColumn:
    """A column of an official sheet."""

    header: str
    kind: Kind
    width: float
    prompt: str
    """What staff see beside the cell: at most 255 characters."""
    title: str = ""
    """Heading of the prompt, at most 32 characters; the header where empty."""
    also: tuple[str, ...] = ()
    """Other spellings of the header in real documents."""
    required: bool = True
    """Whether the table cannot be read without it."""
    choices: ChoiceList | None = None
    beside: str = ""
    """Header of the column whose cell may state this choice too, as in "Max/TLK"; empty for none."""
    limit: int = MAX_TEXT
    """Characters that a text may have."""
    example: tuple[str | int, ...] = ()
    """What the example rows show, from the first on."""

    @property
    def heading(self) -> str:
        return self.title or self.header


@dataclass(frozen=True)
class OfficialSheet:
    """An official sheet: what it is, its columns, and what is copied onto it from which document."""

    name: str
    title: str
    purpose: str
    columns: tuple[SheetColumn, ...]
    copied: str
    document: str
    spare: int
    """Empty rows that the form offers."""
    key: int = 1
    """How many columns stay in view when the form is scrolled."""

    @cached_property
    def headers(self) -> tuple[str, ...]:
        return tuple(column.header for column in self.columns)

    def column(self, header: str) -> SheetColumn:
        """The column of a header."""
        return next(column for column in self.columns if column.header == header)

    @property
    def examples(self) -> tuple[tuple[str | int, ...], ...]:
        """The example rows from left to right."""
        return tuple(zip_longest(*(column.example for column in self.columns), fillvalue=""))

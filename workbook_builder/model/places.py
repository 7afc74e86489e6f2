"""Places, cells, readings and findings: what every other record is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from workbook_builder.model.answers import Answer
from workbook_builder.model.dates import write_date
from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record


class Place(NamedTuple):
    """Where something stands: file name, sheet, cell (``"C7"``); sheet and cell may be unknown."""

    file: str
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        part = [self.file]
        if self.sheet:
            part.append(f"lembar '{self.sheet}'")
        if self.cell:
            part.append(f"sel {self.cell}")
        return ", ".join(part)


@record
class Cell:
    """One cell as read: its value, its number format and its place."""

    value: Any
    format: str
    place: Place
    uncalculated: bool = False
    """Whether it is a formula whose result was never stored; it shows a number in Excel, and holds none."""

    @cached_property
    def text(self) -> str:
        """The value as one line of text, white space folded; empty for a blank cell."""
        if self.value is None:
            return ""
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        if isinstance(self.value, (dt.date, dt.time, dt.timedelta)):
            return write_date(self.value)
        return " ".join(str(self.value).split())

    @property
    def original_text(self) -> str:
        """The value as text with its line breaks."""
        return self.value.strip() if isinstance(self.value, str) else self.text

    @property
    def blank(self) -> bool:
        return not self.text


@record
class Problem:
    """What is to be said of a cell: the code of a finding, and what fills the blanks of its words."""

    code: str
    content: Mapping[str, object]

    @property
    def suggestion(self) -> str:
        """What was probably meant; empty where nothing suggests itself."""
        return str(self.content.get("suggestion", ""))


@record
class Reading:
    """A cell read as a number. ``value`` is None for a blank or a dash, and where ``problem`` says what is wrong."""

    value: Number | None
    cell: Cell
    problem: Problem | None = None
    note: Problem | None = None
    """How the number was read, where that is to be said."""

    @property
    def place(self) -> Place:
        return self.cell.place

    @property
    def filled(self) -> bool:
        """Whether someone wrote something here, readable or not; a dash is an explicit "nothing"."""
        return self.value is not None or self.problem is not None

    @property
    def blank(self) -> bool:
        """Whether nobody wrote anything here yet, not even a dash."""
        return self.cell.blank and self.problem is None


@record
class Hidden:
    """The filled rows and columns of a sheet that are hidden or filtered away."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


class HiddenBy(StrEnum):
    """What hides a cell."""

    ROW = "row"
    COLUMN = "column"


class Severity(StrEnum):
    """Severity of a finding, worst first."""

    ERROR = "galat"
    WARNING = "peringatan"
    INFO = "info"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


@record
class Finding:
    """A finding: its code in the catalogue, its place, and what fills the blanks of the catalogue's words."""

    code: str
    place: Place
    content: Mapping[str, object]
    hidden_by: HiddenBy | None = None
    """What hides the cell at its place; None for a cell in sight."""
    answer: Answer | None = None
    """What staff answered to it."""

    @property
    def answered(self) -> bool:
        """Whether an answer settles it, so that it no longer counts as open."""
        return self.answer is not None and self.answer.settles

    @property
    def about_code(self) -> str:
        """The code that it is about (of an IKU); empty where it is about none."""
        return str(self.content.get("code", ""))

    def __hash__(self) -> int:
        return hash((self.code, self.place))

"""What a new target.xlsx starts with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from workbook_builder.model.record import record


@record
class StartCell:
    """A cell that a new target.xlsx starts with; ``format`` is its number format where the usual one would not do."""

    value: str | int | float | dt.date | None
    format: str = ""


StartRow = tuple[StartCell, ...]


@record
class NewTarget:
    """What a new target.xlsx starts with: Isi by Uraian, and rows by sheet in the order of their columns."""

    identitas: Mapping[str, StartCell] = field(default_factory=dict)
    rows: Mapping[str, tuple[StartRow, ...]] = field(default_factory=dict)
    created: dt.datetime | None = None

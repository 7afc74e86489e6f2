"""What one pass over a sheet takes from its XML: filled cells as stored, merged areas, and what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Final, NamedTuple

from workbook_builder.model.record import record
from workbook_builder.read.cell_styles import Style

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


class FormulaWithoutResult:
    """Stands in a cell for a formula whose result was never stored."""


WITHOUT_RESULT: Final = FormulaWithoutResult()


class RawCell(NamedTuple):
    """One filled cell: its value as stored, dates as dates."""

    value: Any
    style: Style


@record
class RawSheet:
    """What a sheet holds, by (row, column), 1-based."""

    name: str
    cells: Mapping[tuple[int, int], RawCell] = field(default_factory=dict)
    formulas: frozenset[tuple[int, int]] = frozenset()
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    """First and last column of what is hidden or has no width."""
    widths: Mapping[int, float] = field(default_factory=dict)
    """Widths that someone set, by the first column they were set for."""

"""Sheets of other names that hold a table with the headers of an official sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbook_builder.read.rows import Column
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet

MANY = 5
"""Matching headers from which other spellings of them count too."""
FEW = 3
"""Matching headers below which a table may be anything."""


def official_table(sheet: ReadSheet, columns: Mapping[str, Sequence[Column]]) -> str | None:
    """The official sheet whose table stands here, with at least one filled row; None where there is none."""
    for name, wanted in columns.items():
        for spelled, least in ((wanted, MANY), (tuple(replace(k, alias=()) for k in wanted), FEW)):
            table = find_table(sheet, spelled, lambda _row: True)
            if table.found and len(table.columns) >= least and table.rows:
                return name
    return None

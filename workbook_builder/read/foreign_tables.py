"""Sheets of other names that hold a table with the headers of an official sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbook_builder.read.table import Kolom, cari_tabel
from workbook_builder.read.workbook import Lembar

MANY = 5
"""Matching headers from which other spellings of them count too."""
FEW = 3
"""Matching headers below which a table may be anything."""


def official_table(sheet: Lembar, columns: Mapping[str, Sequence[Kolom]]) -> str | None:
    """The official sheet whose table stands here, with at least one filled row; None where there is none."""
    for name, wanted in columns.items():
        for spelled, least in ((wanted, MANY), (tuple(replace(k, alias=()) for k in wanted), FEW)):
            table = cari_tabel(sheet, spelled, lambda _row: True)
            if table.ditemukan and len(table.kolom) >= least and table.baris:
                return name
    return None

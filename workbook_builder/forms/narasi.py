"""The rows of Narasi: every part of the report with the text it has, then all that staff added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.model import Cell, Place
from workbook_builder.model.filled import FilledRow
from workbook_builder.schema.narasi import NARASI, PART, PARTS, TEXT, part_named


def build_narasi(old: Sequence[FilledRow]) -> tuple[FilledRow, ...]:
    """A row per part in the order of the report, the first that says something; every other filled row below them."""
    ours: dict[str, FilledRow] = {}
    rest: list[FilledRow] = []
    for row in old:
        name = part_named(row.text(PART))
        if name is not None and (name not in ours or _only_prepared(ours[name])):
            ours[name] = replace(row, cells={**row.cells, PART: _label(name)})
        elif name is None or not _only_prepared(row):
            rest.append(row)
    return (*(ours.get(part.name) or FilledRow({PART: _label(part.name)}) for part in PARTS), *rest)


def _only_prepared(row: FilledRow) -> bool:
    """Whether a row holds no more than the name of its part."""
    return not row.other and row.empty(TEXT)


def _label(name: str) -> Cell:
    return Cell(name, "@", Place("", NARASI.name))

"""Labels and values of forms, from lines ``Label : nilai`` and from tables with labels in their cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.kinds import Claim
from workbook_builder.intake.kinds.grid import row_cells
from workbook_builder.model import Cell
from workbook_builder.model.keys import name_key
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.model.record import record
from workbook_builder.read.workbook import ReadSheet

MAX_LABEL = 60
"""Characters of a label."""


@record
class Pair:
    """One label of a form with its value; ``field`` is what the label means."""

    field: str
    label: Cell
    value: Cell
    claims: frozenset[Claim]


def pairs(blocks: Sequence[Block], labels: Mapping[str, str]) -> Iterator[Pair]:
    """The pairs of a document in their order; ``labels`` gives the field by the key of a label."""
    for number, block in enumerate(blocks):
        if isinstance(block, Text):
            yield from _line(blocks, number, block, labels)
        else:
            for row in block.row_columns:
                yield from _row(block, number, row, labels)


def _line(blocks: Sequence[Block], number: int, block: Text, labels: Mapping[str, str]) -> Iterator[Pair]:
    label, colon, value = block.text.partition(":")
    field = labels.get(name_key(label)) if colon and len(label) <= MAX_LABEL else None
    if field is None:
        return
    claims, cell = {Claim(number)}, Cell(value.strip() or None, GENERAL, block.place)
    following = blocks[number + 1] if number + 1 < len(blocks) else None
    if cell.blank and isinstance(following, Text) and not _is_label(following.text, labels):
        cell = Cell(following.text, GENERAL, following.place)
        claims.add(Claim(number + 1))
    yield Pair(field, Cell(label.strip(), GENERAL, block.place), cell, frozenset(claims))


def _is_label(text: str, labels: Mapping[str, str]) -> bool:
    label, colon, _ = text.partition(":")
    return bool(colon) and name_key(label) in labels


def _row(sheet: ReadSheet, number: int, row: int, labels: Mapping[str, str]) -> Iterator[Pair]:
    cells = [cell for _, cell in row_cells(sheet, row) if cell.text.strip(" :")]
    found = [_label_of(cell, labels) for cell in cells]
    bare = [field is not None and inside is None for field, inside in found]
    if any(one and other for one, other in pairwise(bare)):
        # A label right after another: the header of a table, or a form without its answers.
        return
    for position, (cell, (field, inside)) in enumerate(zip(cells, found, strict=True)):
        if field is None:
            continue
        value = inside or replace(cell, value=None)
        follows = position + 1 < len(cells) and found[position + 1][0] is None
        if inside is None and follows:
            value = replace(cells[position + 1], value=cells[position + 1].original_text.lstrip(": "))
        yield Pair(field, cell, value, frozenset({Claim(number, row)}))


def _label_of(cell: Cell, labels: Mapping[str, str]) -> tuple[str | None, Cell | None]:
    """What a cell labels, and the value where label and value stand in one cell."""
    if len(cell.text) <= MAX_LABEL and (field := labels.get(name_key(cell.text))) is not None:
        return field, None
    label, colon, value = cell.original_text.partition(":")
    field = labels.get(name_key(label)) if colon and len(label) <= MAX_LABEL else None
    return field, replace(cell, value=value.strip()) if field and value.strip() else None

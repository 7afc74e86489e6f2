"""What kinds of tables and texts are recognised: one module per kind, each with ``find``.

``find(blocks: Sequence[Block]) -> Recognised`` looks at all blocks of one document in reading order. It gives the
tables of official sheets it understood, and claims what they were read from: a whole block, or single rows of a table
(a spreadsheet has its title, a table and signatures in one block). Several kinds may claim the same row; what nobody
claims is ``left_over`` and is listed for the user. A table that only half fits is not claimed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.found import FoundTable
from workbook_builder.model.record import record


class Claim(NamedTuple):
    """What was understood: a block by its position among the blocks given, or one row (from 1) of a table."""

    block: int
    row: int = 0
    """0 for the whole block."""


@record
class Recognised:
    """What one kind found in a document."""

    tables: tuple[FoundTable, ...] = ()
    claims: frozenset[Claim] = frozenset()


def join(parts: Collection[Recognised]) -> Recognised:
    """Several findings as one."""
    return Recognised(
        tuple(table for part in parts for table in part.tables),
        frozenset(claim for part in parts for claim in part.claims),
    )


def left_over(blocks: Sequence[Block], claims: Collection[Claim]) -> Iterator[tuple[Block, tuple[int, ...]]]:
    """The blocks that are not claimed as a whole: texts (with no rows), and tables with their filled rows unclaimed."""
    known = frozenset(claims)
    for number, block in enumerate(blocks):
        if Claim(number) in known:
            continue
        if isinstance(block, Text):
            yield block, ()
        elif rows := tuple(row for row in block.row_columns if Claim(number, row) not in known):
            yield block, rows


def without(blocks: Sequence[Block], claims: Collection[Claim]) -> Iterator[Block]:
    """The blocks without the rows of tables that are claimed; positions stay."""
    for number, block in enumerate(blocks):
        if isinstance(block, Text):
            yield block
        elif Claim(number) in claims:
            yield replace(block, cells={})
        else:
            cells = {p: cell for p, cell in block.cells.items() if Claim(number, p[0]) not in claims}
            yield block if len(cells) == len(block.cells) else replace(block, cells=cells)

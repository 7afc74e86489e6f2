"""All kinds of tables and texts, over one document."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.intake.document import Block, Document
from workbook_builder.intake.kinds import Recognised, iku_figures, join, left_over

KINDS = (iku_figures.find,)


def recognise(document: Document) -> tuple[Recognised, Sequence[tuple[Block, tuple[int, ...]]]]:
    """The tables of official sheets in a document, and the blocks and rows that nothing recognised."""
    found = join([find(document.blocks) for find in KINDS])
    return found, tuple(left_over(document.blocks, found.claims))

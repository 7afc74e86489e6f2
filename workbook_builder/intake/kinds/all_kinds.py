"""All kinds of tables and texts, over one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Document
from workbook_builder.intake.kinds import (
    Claim,
    Recognised,
    aksi_lists,
    anggaran,
    identitas,
    iku_figures,
    inisiatif_strategis,
    join,
    left_over,
    manual_iku,
    nko_form,
    peta_strategi,
    realisasi_anggaran,
)
from workbook_builder.read.workbook import ReadSheet

KINDS = (
    identitas.find,
    nko_form.find,
    manual_iku.find,
    inisiatif_strategis.find,
    anggaran.find,
    realisasi_anggaran.find,
    peta_strategi.find,
    aksi_lists.find,
)
"""Kinds that are known by words of their own; what they leave may hold figures of IKU."""


def recognise(document: Document) -> tuple[Recognised, Sequence[tuple[Block, tuple[int, ...]]]]:
    """The tables of official sheets in a document, and the blocks and rows that nothing recognised."""
    by_words = join([find(document.blocks) for find in KINDS])
    figures = iku_figures.find(tuple(_without(document.blocks, by_words.claims)))
    found = join([by_words, figures])
    return found, tuple(left_over(document.blocks, found.claims))


def _without(blocks: Sequence[Block], claims: frozenset[Claim]) -> Iterator[Block]:
    """The blocks without the rows of tables that are claimed; positions stay."""
    for number, block in enumerate(blocks):
        if not isinstance(block, ReadSheet):
            yield block
        elif Claim(number) in claims:
            yield replace(block, cells={})
        else:
            cells = {p: cell for p, cell in block.cells.items() if Claim(number, p[0]) not in claims}
            yield block if len(cells) == len(block.cells) else replace(block, cells=cells)

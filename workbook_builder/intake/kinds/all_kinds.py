"""All kinds of tables and texts, over one document."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.intake.document import Block, Document
from workbook_builder.intake.kinds import (
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
    without,
)

WITH_TITLES = (identitas.find, nko_form.find)
"""Kinds that need the titles above a table."""
KINDS = (
    peta_strategi.find,
    inisiatif_strategis.find,
    anggaran.find,
    realisasi_anggaran.find,
    iku_figures.find,
    manual_iku.find,
    aksi_lists.find,
)
"""Those known by words of their own before those that are known by their shape."""


def recognise(document: Document) -> tuple[Recognised, Sequence[tuple[Block, tuple[int, ...]]]]:
    """The tables of official sheets in a document, and the blocks and rows that nothing recognised.

    A kind sees the tables without the rows that those before it understood, titles and signatures among them.
    """
    found = [find(document.blocks) for find in WITH_TITLES]
    for find in KINDS:
        claims = {claim for one in found for claim in one.claims}
        found.append(find(tuple(without(document.blocks, claims))))
    together = join(found)
    return together, tuple(left_over(document.blocks, together.claims))

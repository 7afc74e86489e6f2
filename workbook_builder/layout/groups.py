"""IKU under their sasaran, as the official tables list them."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout.context import SheetContext
from workbook_builder.model import IkuScore, SasaranScore


def per_sasaran(k: SheetContext) -> Iterator[tuple[SasaranScore, list[IkuScore]]]:
    """Every sasaran that has IKU, in the order of the agreement."""
    for sasaran in k.score.sasaran:
        members = [s for s in k.score.iku if s.iku.ss == sasaran.sasaran.number]
        if members:
            yield sasaran, members

"""All doubts about the figures of one IKU."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from workbook_builder.check.plausibility.doubt import Doubt
from workbook_builder.check.plausibility.negative import negative_realisasi, negative_targets
from workbook_builder.check.plausibility.realisasi import doubted_realisasi
from workbook_builder.check.plausibility.targets import doubted_targets
from workbook_builder.model import Iku
from workbook_builder.model.periods import Periode
from workbook_builder.model.record import record


@record
class RowDoubts:
    """The doubted figures of one IKU, by period and by quarter; ``negative`` are those that cannot be below zero."""

    target: Mapping[Periode, Doubt] = field(default_factory=dict)
    realisasi: Mapping[Periode, Doubt] = field(default_factory=dict)
    negative_target: tuple[Periode, ...] = ()
    negative_realisasi: tuple[Periode, ...] = ()

    def doubts_target(self, periode: Periode) -> bool:
        return periode in self.target or periode in self.negative_target

    def doubts_realisasi(self, quarter: Periode) -> bool:
        return quarter in self.realisasi or quarter in self.negative_realisasi


def row_doubts(iku: Iku, year: int | None) -> RowDoubts:
    """Every doubted figure of an IKU."""
    target = doubted_targets(iku, year)
    sound = {p: None if p in target else n for p, n in iku.target.items()}
    return RowDoubts(
        target, doubted_realisasi(iku, sound, year), tuple(negative_targets(iku)), tuple(negative_realisasi(iku))
    )

"""Quarters that look cumulative although each should stand for itself."""

from __future__ import annotations

import math

from workbook_builder.check.plausibility.scale import within
from workbook_builder.model import Basis, Iku
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Konsolidasi, Periode

CLEARLY_CUMULATIVE = 1.0
"""How much nearer (sum of logarithms) figures must be to the cumulative targets than to those of the quarters."""
CUMULATIVE_SHARE = 0.3
"""And what part of the distance to the quarters' targets may remain."""
FIRST_QUARTER = Number(2)
"""How far the first quarter, which is alike either way, may lie from its target for the rest to tell."""


def typed_cumulatively(iku: Iku) -> tuple[Periode, ...]:
    """The quarters of a Sum IKU that look cumulative although each should stand for itself; empty where none do.

    They rise every quarter and are clearly nearer to the targets of the year so far than to those of the quarters.
    """
    if iku.konsolidasi is not Konsolidasi.SUM or iku.basis is not Basis.TRIWULANAN:
        return ()
    figures: list[tuple[Number, Number, Number]] = []
    so_far = Number(0)
    for n, quarter in enumerate(TRIWULAN, 1):
        value, target = iku.realisasi[quarter], iku.target[quarter]
        if value is None:
            break
        if not target or target < 0 or value <= (figures[-1][0] if figures else 0):
            return ()
        so_far += target
        figures.append((value, target, iku.target[REPORTED_AFTER[n]] or so_far))
    if not figures or not within(figures[0][0], figures[0][1], FIRST_QUARTER):
        return ()
    alone = sum(abs(math.log(value / target)) for value, target, _ in figures[1:])
    together = sum(abs(math.log(value / total)) for value, _, total in figures[1:])
    clear = alone - together >= CLEARLY_CUMULATIVE and together <= CUMULATIVE_SHARE * alone
    return TRIWULAN[: len(figures)] if clear else ()

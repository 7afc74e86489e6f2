"""From what staff filled per quarter to the realisasi of the seven periods."""

from __future__ import annotations

from workbook_builder.model import Iku
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode, consolidate, is_over


def realisasi_periode(iku: Iku, triwulan: int) -> dict[Periode, Number | None]:
    """Realisasi of the seven periods in the unit of the IKU; None for periods after ``triwulan`` and without a value.

    A quarter of a cumulative Sum IKU needs the quarter before it, else it is not available.
    """
    filled = {q: iku.realisasi.get(q) for q in TRIWULAN}
    result: dict[Periode, Number | None] = {}
    for periode in PERIODE:
        if not is_over(periode, triwulan):
            result[periode] = None
        elif periode.is_combined:
            result[periode] = consolidate(iku.combination, [filled[q] for q in periode.quarters])
        else:
            result[periode] = _triwulan(periode, filled, iku.is_difference)
    return result


def _triwulan(periode: Periode, filled: dict[Periode, Number | None], difference: bool) -> Number | None:
    value = filled[periode]
    rank = TRIWULAN.index(periode)
    if value is None or not difference or rank == 0:
        return value
    before = filled[TRIWULAN[rank - 1]]
    return None if before is None else value - before

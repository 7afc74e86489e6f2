"""The seven official periods, which quarters each covers, and how quarters combine into them.

Source of the consolidations: KMK 127/2026 p. 36-38; reproduced from the 2024 LAKIN.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from workbook_builder.model.numbers import ZERO, Number, same


class Periode(StrEnum):
    """An official period; its value is how the sheets, the JSON and the workbook write it."""

    Q1 = "Q1"
    Q2 = "Q2"
    SMT_1 = "Smt.1"
    Q3 = "Q3"
    SD_Q3 = "s.d.Q3"
    Q4 = "Q4"
    Y = "Y"

    @property
    def quarters(self) -> tuple[Periode, ...]:
        """The quarters that the period covers, in order; of a quarter itself."""
        return _QUARTERS[self]

    @property
    def last_quarter(self) -> int:
        """Number (1..4) of the last quarter that the period covers."""
        return TRIWULAN.index(self.quarters[-1]) + 1

    @property
    def is_combined(self) -> bool:
        """Whether the period is more than one quarter."""
        return len(self.quarters) > 1


PERIODE = tuple(Periode)
TRIWULAN = (Periode.Q1, Periode.Q2, Periode.Q3, Periode.Q4)
_QUARTERS: Mapping[Periode, tuple[Periode, ...]] = {
    **{q: (q,) for q in TRIWULAN},
    Periode.SMT_1: TRIWULAN[:2],
    Periode.SD_Q3: TRIWULAN[:3],
    Periode.Y: TRIWULAN,
}
REPORTED_AFTER: Mapping[int, Periode] = {1: Periode.Q1, 2: Periode.SMT_1, 3: Periode.SD_Q3, 4: Periode.Y}
"""The period whose score an office reports after each quarter."""

ByPeriode = Mapping[Periode, Number | None]
"""A value for each of the seven periods (or four quarters); None where there is none."""


class Konsolidasi(StrEnum):
    """How the quarters of one IKU combine into a longer period."""

    SUM = "Sum"
    AVERAGE = "Average"
    TLK = "TLK"


def is_over(periode: Periode, triwulan: int) -> bool:
    """Whether a report after quarter ``triwulan`` (1..4) can already state this period."""
    return periode.last_quarter <= triwulan


def consolidate(method: Konsolidasi, values: Sequence[Number | None]) -> Number | None:
    """Combine quarterly values, in order; quarters without a value are left out, never counted as 0.

    Average is the mean of the quarters that have a value (s.d.Q3 is the mean of three quarters, not of
    Smt.1 and Q3). TLK is the last quarter that has one. None where no quarter has a value.
    """
    present = [n for n in values if n is not None]
    if not present:
        return None
    if method is Konsolidasi.SUM:
        return sum(present, ZERO)
    if method is Konsolidasi.AVERAGE:
        return sum(present, ZERO) / len(present)
    return present[-1]


def fitting_konsolidasi(values: ByPeriode) -> tuple[Konsolidasi, ...]:
    """Which consolidations reproduce a row's Smt.1, s.d.Q3 and Y from its quarters, TLK first.

    Several fit a row with a single quarter, or a constant one; the first is the one to take (see the contract:
    TLK where TLK and Average both fit).
    """
    return tuple(
        method
        for method in (Konsolidasi.TLK, Konsolidasi.AVERAGE, Konsolidasi.SUM)
        if not differing_periods(method, values)
    )


def differing_periods(method: Konsolidasi, values: ByPeriode) -> list[tuple[Periode, Number | None]]:
    """The combined periods of a row that differ from its quarters, each with the value expected there."""
    differing = []
    # A quarter follows from itself.
    for periode in PERIODE:
        expected = consolidate(method, [values.get(q) for q in periode.quarters])
        if not same(values.get(periode), expected):
            differing.append((periode, expected))
    return differing

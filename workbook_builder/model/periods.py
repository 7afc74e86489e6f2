"""The seven official periods, which quarters each covers, and how quarters combine into them.

Source of the consolidations: KMK 127/2026 p. 36-38; reproduced from the 2024 LAKIN.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from workbook_builder.model.numbers import ZERO, Number

PERIODE: tuple[str, ...] = ("Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")
TRIWULAN: tuple[str, ...] = ("Q1", "Q2", "Q3", "Q4")

QUARTERS_OF: Mapping[str, tuple[str, ...]] = {
    "Q1": ("Q1",),
    "Q2": ("Q2",),
    "Smt.1": ("Q1", "Q2"),
    "Q3": ("Q3",),
    "s.d.Q3": ("Q1", "Q2", "Q3"),
    "Q4": ("Q4",),
    "Y": ("Q1", "Q2", "Q3", "Q4"),
}
COMBINED: tuple[str, ...] = ("Smt.1", "s.d.Q3", "Y")

# The period whose score an office reports after each quarter.
REPORTED_AFTER: Mapping[int, str] = {1: "Q1", 2: "Smt.1", 3: "s.d.Q3", 4: "Y"}

COMBINED_TOLERANCE = Number(1, 10**13)
"""Share by which a target may miss what follows from its quarters: a cell that holds a third is cut at 15 digits."""


class Konsolidasi(StrEnum):
    """How the quarters of one IKU combine into a longer period."""

    SUM = "Sum"
    AVERAGE = "Average"
    TLK = "TLK"


def last_quarter(periode: str) -> int:
    """Number (1..4) of the last quarter that a period covers."""
    return TRIWULAN.index(QUARTERS_OF[periode][-1]) + 1


def is_over(periode: str, triwulan: int) -> bool:
    """Whether a report after quarter ``triwulan`` (1..4) can already state this period."""
    return last_quarter(periode) <= triwulan


def consolidate(method: Konsolidasi, value: Sequence[Number | None]) -> Number | None:
    """Combine quarterly values, in order; quarters without a value are left out, never counted as 0.

    Average is the mean of the quarters that have a value (s.d.Q3 is the mean of three quarters, not of
    Smt.1 and Q3). TLK is the last quarter that has one. None where no quarter has a value.
    """
    present = [n for n in value if n is not None]
    if not present:
        return None
    if method is Konsolidasi.SUM:
        return sum(present, ZERO)
    if method is Konsolidasi.AVERAGE:
        return sum(present, ZERO) / len(present)
    return present[-1]


def fitting_konsolidasi(value: Mapping[str, Number | None]) -> tuple[Konsolidasi, ...]:
    """Which consolidations reproduce a row's Smt.1, s.d.Q3 and Y from its quarters, TLK first.

    Several fit a row with a single quarter, or a constant one; the first is the one to take (see the contract:
    TLK where TLK and Average both fit).
    """
    return tuple(
        method
        for method in (Konsolidasi.TLK, Konsolidasi.AVERAGE, Konsolidasi.SUM)
        if not differing_periods(method, value)
    )


def differing_periods(method: Konsolidasi, value: Mapping[str, Number | None]) -> list[tuple[str, Number | None]]:
    """The combined periods of a row that differ from its quarters, each with the value expected there."""
    difference = []
    for periode in COMBINED:
        expected = consolidate(method, [value.get(q) for q in QUARTERS_OF[periode]])
        written = value.get(periode)
        if written is None and expected is None:
            continue
        if (
            written is None
            or expected is None
            or abs(written - expected) > COMBINED_TOLERANCE * max(Number(1), abs(expected))
        ):
            difference.append((periode, expected))
    return difference

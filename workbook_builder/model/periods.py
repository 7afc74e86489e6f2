"""The seven official periods, which quarters each covers, and how quarters combine into them.

Source of the consolidations: KMK 127/2026 p. 36-38; reproduced from the 2024 LAKIN.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from workbook_builder.model.numbers import ZERO, Number

PERIODE: tuple[str, ...] = ("Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")
TRIWULAN: tuple[str, ...] = ("Q1", "Q2", "Q3", "Q4")

TRIWULAN_DALAM: Mapping[str, tuple[str, ...]] = {
    "Q1": ("Q1",),
    "Q2": ("Q2",),
    "Smt.1": ("Q1", "Q2"),
    "Q3": ("Q3",),
    "s.d.Q3": ("Q1", "Q2", "Q3"),
    "Q4": ("Q4",),
    "Y": ("Q1", "Q2", "Q3", "Q4"),
}
GABUNGAN: tuple[str, ...] = ("Smt.1", "s.d.Q3", "Y")

# The period whose score an office reports after each quarter.
PERIODE_LAPORAN: Mapping[int, str] = {1: "Q1", 2: "Smt.1", 3: "s.d.Q3", 4: "Y"}

TOLERANSI_GABUNGAN = Number(1, 10**13)
"""Share by which a target may miss what follows from its quarters: a cell that holds a third is cut at 15 digits."""


class Konsolidasi(StrEnum):
    """How the quarters of one IKU combine into a longer period."""

    SUM = "Sum"
    AVERAGE = "Average"
    TLK = "TLK"


def triwulan_terakhir(periode: str) -> int:
    """Number (1..4) of the last quarter that a period covers."""
    return TRIWULAN.index(TRIWULAN_DALAM[periode][-1]) + 1


def sudah_berjalan(periode: str, triwulan: int) -> bool:
    """Whether a report after quarter ``triwulan`` (1..4) can already state this period."""
    return triwulan_terakhir(periode) <= triwulan


def konsolidasikan(cara: Konsolidasi, nilai: Sequence[Number | None]) -> Number | None:
    """Combine quarterly values, in order; quarters without a value are left out, never counted as 0.

    Average is the mean of the quarters that have a value (s.d.Q3 is the mean of three quarters, not of
    Smt.1 and Q3). TLK is the last quarter that has one. None where no quarter has a value.
    """
    ada = [n for n in nilai if n is not None]
    if not ada:
        return None
    if cara is Konsolidasi.SUM:
        return sum(ada, ZERO)
    if cara is Konsolidasi.AVERAGE:
        return sum(ada, ZERO) / len(ada)
    return ada[-1]


def konsolidasi_yang_cocok(nilai: Mapping[str, Number | None]) -> tuple[Konsolidasi, ...]:
    """Which consolidations reproduce a row's Smt.1, s.d.Q3 and Y from its quarters, TLK first.

    Several fit a row with a single quarter, or a constant one; the first is the one to take (see the contract:
    TLK where TLK and Average both fit).
    """
    return tuple(
        cara
        for cara in (Konsolidasi.TLK, Konsolidasi.AVERAGE, Konsolidasi.SUM)
        if not gabungan_yang_berbeda(cara, nilai)
    )


def gabungan_yang_berbeda(cara: Konsolidasi, nilai: Mapping[str, Number | None]) -> list[tuple[str, Number | None]]:
    """The combined periods of a row that differ from its quarters, each with the value expected there."""
    beda = []
    for periode in GABUNGAN:
        harapan = konsolidasikan(cara, [nilai.get(q) for q in TRIWULAN_DALAM[periode]])
        tertulis = nilai.get(periode)
        if tertulis is None and harapan is None:
            continue
        if (
            tertulis is None
            or harapan is None
            or abs(tertulis - harapan) > TOLERANSI_GABUNGAN * max(Number(1), abs(harapan))
        ):
            beda.append((periode, harapan))
    return beda

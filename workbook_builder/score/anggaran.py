"""Budget absorption: cumulative spending against the ceiling."""

from __future__ import annotations

from workbook_builder.model import AnggaranScore, RealisasiAnggaran
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import TRIWULAN, Periode, is_over


def score_anggaran(anggaran: RealisasiAnggaran, triwulan: int) -> AnggaranScore:
    """Total spending (rupiah) and absorption (percent points) per quarter.

    The total is the sum of the kinds, and the Jumlah row only where no kind is filled; the ceiling is that of the
    Jumlah row, or else the sum of the kinds' ceilings where every kind has one.
    """
    realisasi: dict[Periode, int | None] = {}
    percent: dict[Periode, Number | None] = {}
    pagu = effective_pagu(anggaran)
    for q in TRIWULAN:
        realisasi[q] = _total(anggaran, q) if is_over(q, triwulan) else None
        used = realisasi[q]
        percent[q] = HUNDRED * used / pagu if used is not None and pagu else None
    return AnggaranScore(pagu, realisasi, percent)


def effective_pagu(anggaran: RealisasiAnggaran) -> int | None:
    """The ceiling in rupiah that absorption is measured against."""
    if anggaran.total and anggaran.total.pagu is not None:
        return anggaran.total.pagu
    pagu = [b.pagu for b in anggaran.rincian if b.pagu is not None]
    return sum(pagu) if pagu and len(pagu) == len(anggaran.rincian) else None


def _total(anggaran: RealisasiAnggaran, quarter: Periode) -> int | None:
    present = [n for b in anggaran.rincian if (n := b.realisasi.get(quarter)) is not None]
    if present:
        return sum(present)
    return anggaran.total.realisasi.get(quarter) if anggaran.total else None

"""Budget absorption: cumulative spending against the ceiling."""

from __future__ import annotations

from workbook_builder.model import RealisasiAnggaran, SkorAnggaran
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import TRIWULAN, sudah_berjalan


def skor_anggaran(anggaran: RealisasiAnggaran, triwulan: int) -> SkorAnggaran:
    """Total spending (rupiah) and absorption (percent points) per quarter.

    The total is the sum of the kinds, and the Jumlah row only where no kind is filled; the ceiling is that of the
    Jumlah row, or else the sum of the kinds' ceilings where every kind has one.
    """
    realisasi: dict[str, int | None] = {}
    persen: dict[str, Number | None] = {}
    pagu = pagu_dipakai(anggaran)
    for q in TRIWULAN:
        realisasi[q] = _jumlah(anggaran, q) if sudah_berjalan(q, triwulan) else None
        terpakai = realisasi[q]
        persen[q] = HUNDRED * terpakai / pagu if terpakai is not None and pagu else None
    return SkorAnggaran(pagu, realisasi, persen)


def pagu_dipakai(anggaran: RealisasiAnggaran) -> int | None:
    """The ceiling in rupiah that absorption is measured against."""
    if anggaran.jumlah and anggaran.jumlah.pagu is not None:
        return anggaran.jumlah.pagu
    pagu = [b.pagu for b in anggaran.rincian if b.pagu is not None]
    return sum(pagu) if pagu and len(pagu) == len(anggaran.rincian) else None


def _jumlah(anggaran: RealisasiAnggaran, triwulan: str) -> int | None:
    ada = [n for b in anggaran.rincian if (n := b.realisasi.get(triwulan)) is not None]
    if ada:
        return sum(ada)
    return anggaran.jumlah.realisasi.get(triwulan) if anggaran.jumlah else None

"""From what staff filled per quarter to the realisasi of the seven periods."""

from __future__ import annotations

from workbook_builder.model import Basis, Iku
from workbook_builder.periode import (
    GABUNGAN,
    PERIODE,
    TRIWULAN,
    TRIWULAN_DALAM,
    Konsolidasi,
    konsolidasikan,
    sudah_berjalan,
)


def berselisih(iku: Iku) -> bool:
    """Whether a quarter's realisasi is the difference to the quarter before: cumulative figures of a Sum IKU."""
    return iku.basis is Basis.KUMULATIF and iku.konsolidasi is Konsolidasi.SUM


def cara_gabungan(iku: Iku) -> Konsolidasi:
    """How the filled quarters combine: cumulative figures already contain the earlier ones, so the last counts."""
    return Konsolidasi.TLK if iku.basis is Basis.KUMULATIF else iku.konsolidasi


def realisasi_periode(iku: Iku, triwulan: int) -> dict[str, float | None]:
    """Realisasi of the seven periods in the unit of the IKU; None for periods after ``triwulan`` and without a value.

    A quarter of a cumulative Sum IKU needs the quarter before it, else it is not available.
    """
    terisi = {q: iku.realisasi.get(q) if sudah_berjalan(q, triwulan) else None for q in TRIWULAN}
    hasil: dict[str, float | None] = {}
    for periode in PERIODE:
        if not sudah_berjalan(periode, triwulan):
            hasil[periode] = None
        elif periode in GABUNGAN:
            hasil[periode] = konsolidasikan(cara_gabungan(iku), [terisi[q] for q in TRIWULAN_DALAM[periode]])
        else:
            hasil[periode] = _triwulan(periode, terisi, berselisih(iku))
    return hasil


def _triwulan(periode: str, terisi: dict[str, float | None], selisih: bool) -> float | None:
    nilai = terisi[periode]
    urutan = TRIWULAN.index(periode)
    if nilai is None or not selisih or urutan == 0:
        return nilai
    sebelum = terisi[TRIWULAN[urutan - 1]]
    return None if sebelum is None else nilai - sebelum

"""From what staff filled per quarter to the realisasi of the seven periods."""

from __future__ import annotations

from workbook_builder.model import Iku
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import GABUNGAN, PERIODE, TRIWULAN, TRIWULAN_DALAM, konsolidasikan, sudah_berjalan


def realisasi_periode(iku: Iku, triwulan: int) -> dict[str, Number | None]:
    """Realisasi of the seven periods in the unit of the IKU; None for periods after ``triwulan`` and without a value.

    A quarter of a cumulative Sum IKU needs the quarter before it, else it is not available.
    """
    terisi = {q: iku.realisasi.get(q) for q in TRIWULAN}
    hasil: dict[str, Number | None] = {}
    for periode in PERIODE:
        if not sudah_berjalan(periode, triwulan):
            hasil[periode] = None
        elif periode in GABUNGAN:
            hasil[periode] = konsolidasikan(iku.cara_gabungan, [terisi[q] for q in TRIWULAN_DALAM[periode]])
        else:
            hasil[periode] = _triwulan(periode, terisi, iku.berselisih)
    return hasil


def _triwulan(periode: str, terisi: dict[str, Number | None], selisih: bool) -> Number | None:
    nilai = terisi[periode]
    urutan = TRIWULAN.index(periode)
    if nilai is None or not selisih or urutan == 0:
        return nilai
    sebelum = terisi[TRIWULAN[urutan - 1]]
    return None if sebelum is None else nilai - sebelum

"""The rules read backwards: which realisasi the reported quarter needs for a given capaian.

Closed formulas for each polarisasi, consolidation and basis. Stabilize is solved below its target, where the scale
rises; a scale is taken to rise with Ca.
"""

from __future__ import annotations

from workbook_builder.model import Iku, Kebutuhan, Perlu, Polarisasi, Titik
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.model.periods import PERIODE_LAPORAN, TRIWULAN, Konsolidasi
from workbook_builder.rules import Aturan


def kebutuhan_iku(iku: Iku, aturan: Aturan, triwulan: int) -> Kebutuhan:
    """What quarter ``triwulan`` needs so that the period reported after it has a capaian of 100, and the highest."""
    return Kebutuhan(
        _perlu(iku, aturan, triwulan, HUNDRED), _perlu(iku, aturan, triwulan, aturan.angka("capaian_maks"))
    )


def _perlu(iku: Iku, aturan: Aturan, triwulan: int, capaian: Number) -> Perlu:
    target = iku.target.get(PERIODE_LAPORAN[triwulan])
    if target is None:
        return Perlu()
    titik, skala = _faktor_skala(iku.skala or aturan.titik_skala, iku.polarisasi, target, capaian)
    biasa = _faktor_biasa(iku, target, capaian, skala)
    faktor = biasa
    if capaian > HUNDRED and iku.konversi_120 and iku.polarisasi.has_formula(target):
        faktor = Number(1)
    if faktor is None:
        return Perlu(titik, skala, biasa)
    mentah = isian_triwulan(iku, target * faktor, triwulan)
    terlampaui = mentah < 0 <= target and _jumlah_lain(iku, triwulan) > 0
    return Perlu(titik, skala, biasa, faktor, mentah, None if terlampaui else mentah)


def isian_triwulan(iku: Iku, realisasi: Number, triwulan: int) -> Number:
    """What a quarter's cell must hold for a realisasi of the period, given the quarters before it."""
    lain = _lain(iku, triwulan)
    if iku.cara_gabungan is Konsolidasi.SUM:
        return realisasi - sum(lain, ZERO)
    if iku.cara_gabungan is Konsolidasi.AVERAGE:
        return realisasi * (len(lain) + 1) - sum(lain, ZERO)
    return realisasi


def _lain(iku: Iku, triwulan: int) -> list[Number]:
    return [n for q in TRIWULAN[: triwulan - 1] if (n := iku.realisasi.get(q)) is not None]


def _jumlah_lain(iku: Iku, triwulan: int) -> Number:
    return sum(_lain(iku, triwulan), ZERO) if iku.cara_gabungan is not Konsolidasi.TLK else ZERO


def _faktor_biasa(iku: Iku, target: Number, capaian: Number, skala: Number | None) -> Number | None:
    if iku.polarisasi is Polarisasi.STABILIZE:
        return skala
    if target == 0:
        # Only a realisasi of 0 reaches 100, and nothing is better than 0.
        dinilai = iku.polarisasi is Polarisasi.MINIMIZE and (iku.worst or iku.konversi_120)
        return Number(1) if dinilai and capaian <= HUNDRED else None
    if not iku.polarisasi.has_formula(target):
        return None
    naik = iku.polarisasi is Polarisasi.MAXIMIZE and target > 0
    return capaian / HUNDRED if naik else 1 + 1 - capaian / HUNDRED


def _faktor_skala(
    skala: tuple[Titik, ...], polarisasi: Polarisasi, target: Number, capaian: Number
) -> tuple[int | None, Number | None]:
    if polarisasi is not Polarisasi.STABILIZE or target <= 0:
        return None, None
    titik = max(1, sum(1 for _, nilai in skala if nilai < capaian))
    if titik == len(skala):
        return titik, None
    (ca, nilai), (ca_lanjut, nilai_lanjut) = skala[titik - 1], skala[titik]
    kemiringan = (nilai_lanjut - nilai) / (ca_lanjut - ca)
    return titik, (ca + (capaian - nilai) / kemiringan) / HUNDRED if kemiringan else None

"""Capaian of one IKU in one period: realisasi against target on the 0..120 scale.

Formulas: KMK 127/2026 p. 67-70; the Maximize part reproduced from the 2024 LAKIN (20 printed capaian).
Every step is kept, because the workbook shows each as a live formula.
"""

from __future__ import annotations

from workbook_builder.model import Iku, Langkah, Polarisasi, Titik
from workbook_builder.rules import Aturan
from workbook_builder.rules.aturan import pita

PERSEN = 100


def nama_cara(polarisasi: Polarisasi, target: float) -> str:
    """Name of the formula that applies, as the rule set lists it under ``cara``."""
    if target == 0:
        return f"{polarisasi.value} (target 0)"
    return f"{polarisasi.value} (target negatif)" if target < 0 else polarisasi.value


def langkah_capaian(iku: Iku, target: float | None, realisasi: float | None, aturan: Aturan) -> Langkah:
    """All steps from target and realisasi to capaian and status; without both of them nothing is scored."""
    if target is None or realisasi is None:
        return Langkah(target=target, realisasi=realisasi)
    rasio = realisasi / target if target != 0 else None
    ca = _ca(iku, target, realisasi, rasio)
    titik, nilai_skala = interpolasi(iku.skala or aturan.titik_skala, ca)
    nilai_target_nol = _nilai_target_nol(iku, target, realisasi)
    mentah = _mentah(iku, target, rasio, nilai_skala, nilai_target_nol)
    konversi = iku.konversi_120 and _tercapai(iku, target, realisasi, mentah, aturan)
    capaian = _capaian(mentah, konversi, aturan)
    return Langkah(
        target=target,
        realisasi=realisasi,
        rasio=rasio,
        cara=nama_cara(iku.polarisasi, target),
        ca=ca,
        titik=titik,
        nilai_skala=nilai_skala,
        nilai_target_nol=nilai_target_nol,
        mentah=mentah,
        konversi=konversi,
        capaian=capaian,
        status=pita(aturan.status, capaian, aturan.angka("digit_ambang")),
    )


def _capaian(mentah: float | None, konversi: bool, aturan: Aturan) -> float | None:
    maksimum = aturan.angka("capaian_maks")
    if konversi:
        return maksimum
    if mentah is None:
        return None
    return max(aturan.angka("capaian_min"), min(maksimum, mentah))


def _ca(iku: Iku, target: float, realisasi: float, rasio: float | None) -> float | None:
    """Stabilize: how near the realisasi is to its target, 100 at the target itself."""
    if iku.polarisasi is not Polarisasi.STABILIZE or rasio is None:
        return None
    return rasio * PERSEN if realisasi <= target else (1 + (1 - rasio)) * PERSEN


def interpolasi(skala: tuple[Titik, ...], ca: float | None) -> tuple[int | None, float | None]:
    """(1-based point at or below Ca, capaian there by linear interpolation); outside the points the end values."""
    if ca is None:
        return None, None
    titik = max(1, sum(1 for x, _ in skala if x <= ca))
    x0, y0 = skala[titik - 1]
    if titik == len(skala):
        return titik, y0
    x1, y1 = skala[titik]
    return titik, y0 + (y1 - y0) / (x1 - x0) * (max(ca, x0) - x0)


def _nilai_target_nol(iku: Iku, target: float, realisasi: float) -> float | None:
    """Minimize with target 0: how far the realisasi stays from the worst value that the Manual IKU states."""
    if iku.polarisasi is not Polarisasi.MINIMIZE or target != 0 or not iku.terburuk:
        return None
    return (iku.terburuk - realisasi) / iku.terburuk * PERSEN


def _mentah(
    iku: Iku, target: float, rasio: float | None, nilai_skala: float | None, nilai_target_nol: float | None
) -> float | None:
    """Capaian before it is held within 0..120; None where the rules give no formula."""
    if iku.polarisasi is Polarisasi.STABILIZE:
        return nilai_skala
    if rasio is None:
        return nilai_target_nol
    if iku.polarisasi is Polarisasi.MAXIMIZE and target > 0:
        return rasio * PERSEN
    return (1 + (1 - rasio)) * PERSEN


def _tercapai(iku: Iku, target: float, realisasi: float, mentah: float | None, aturan: Aturan) -> bool:
    """Whether the target is reached, for Konversi 120; Minimize with target 0 needs no capaian for that."""
    if mentah is None and not (iku.polarisasi is Polarisasi.MINIMIZE and target == 0):
        return False
    selisih = round(realisasi - target, int(aturan.angka("digit_ambang")))
    if iku.polarisasi is Polarisasi.MAXIMIZE:
        return selisih >= 0
    return selisih <= 0 if iku.polarisasi is Polarisasi.MINIMIZE else selisih == 0

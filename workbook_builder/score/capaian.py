"""Capaian of one IKU in one period: realisasi against target on the 0..120 scale.

Formulas: KMK 127/2026 p. 67-70; the Maximize part reproduced from the 2024 LAKIN (20 printed capaian).
Every step is kept, because the workbook shows each as a live formula.
"""

from __future__ import annotations

from workbook_builder.model import Iku, Langkah, Polarisasi, Titik
from workbook_builder.model.numbers import HUNDRED, Number, sign
from workbook_builder.rules import Aturan
from workbook_builder.rules.model import pita

AKHIRAN_CARA = {1: "", 0: " (target 0)", -1: " (target negatif)"}
"""What the sign of a target adds to the name of its formula."""


def nama_cara(polarisasi: Polarisasi, target: Number) -> str:
    """Name of the formula that applies, as the rule set lists it under ``cara``."""
    return polarisasi.value + AKHIRAN_CARA[sign(target)]


def langkah_capaian(iku: Iku, target: Number | None, realisasi: Number | None, aturan: Aturan) -> Langkah:
    """All steps from target and realisasi to capaian and status; without both of them nothing is scored."""
    if target is None or realisasi is None:
        return Langkah(target=target, realisasi=realisasi)
    rasio = realisasi / target if target != 0 else None
    ca = _ca(iku, target, realisasi, rasio)
    titik, nilai_skala = interpolasi(iku.skala or aturan.titik_skala, ca)
    nilai_target_nol = _nilai_target_nol(iku, target, realisasi)
    mentah = _mentah(iku, target, rasio, nilai_skala, nilai_target_nol)
    konversi = iku.konversi_120 and _tercapai(iku, target, realisasi, mentah)
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
        status=pita(aturan.status, capaian),
    )


def _capaian(mentah: Number | None, konversi: bool, aturan: Aturan) -> Number | None:
    maksimum = aturan.angka("capaian_maks")
    if konversi:
        return maksimum
    if mentah is None:
        return None
    return max(aturan.angka("capaian_min"), min(maksimum, mentah))


def _ca(iku: Iku, target: Number, realisasi: Number, rasio: Number | None) -> Number | None:
    """Stabilize: how near the realisasi is to its target, 100 at the target itself."""
    if iku.polarisasi is not Polarisasi.STABILIZE or rasio is None or target < 0:
        return None
    return rasio * HUNDRED if realisasi <= target else (1 + (1 - rasio)) * HUNDRED


def interpolasi(skala: tuple[Titik, ...], ca: Number | None) -> tuple[int | None, Number | None]:
    """(1-based point at or below Ca, capaian there by linear interpolation); outside the points the end values."""
    if ca is None:
        return None, None
    titik = max(1, sum(1 for x, _ in skala if x <= ca))
    x0, y0 = skala[titik - 1]
    if titik == len(skala):
        return titik, y0
    x1, y1 = skala[titik]
    return titik, y0 + (y1 - y0) / (x1 - x0) * (max(ca, x0) - x0)


def _nilai_target_nol(iku: Iku, target: Number, realisasi: Number) -> Number | None:
    """Minimize with target 0: how far the realisasi stays from the worst value that the Manual IKU states."""
    if iku.polarisasi is not Polarisasi.MINIMIZE or target != 0 or iku.worst is None:
        return None
    return (iku.worst - realisasi) / iku.worst * HUNDRED


def _mentah(
    iku: Iku, target: Number, rasio: Number | None, nilai_skala: Number | None, nilai_target_nol: Number | None
) -> Number | None:
    """Capaian before it is held within 0..120; None where the rules give no formula."""
    if iku.polarisasi is Polarisasi.STABILIZE:
        return nilai_skala
    if rasio is None or not iku.polarisasi.has_formula(target):
        return nilai_target_nol
    if iku.polarisasi is Polarisasi.MAXIMIZE and target > 0:
        return rasio * HUNDRED
    return (1 + (1 - rasio)) * HUNDRED


def _tercapai(iku: Iku, target: Number, realisasi: Number, mentah: Number | None) -> bool:
    """Whether the target is reached, for Konversi 120; Minimize with target 0 needs no capaian for that."""
    if mentah is None and not (iku.polarisasi is Polarisasi.MINIMIZE and target == 0):
        return False
    if iku.polarisasi is Polarisasi.MAXIMIZE:
        return realisasi >= target
    return realisasi <= target if iku.polarisasi is Polarisasi.MINIMIZE else realisasi == target

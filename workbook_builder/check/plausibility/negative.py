"""Figures below zero that can hardly be meant."""

from __future__ import annotations

from workbook_builder.check.plausibility.doubt import LIKELY_HIGH
from workbook_builder.check.plausibility.scale import within
from workbook_builder.model import Iku, Polarisasi
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode


def negative_targets(iku: Iku) -> list[Periode]:
    """Targets below zero that can hardly be meant.

    Where all targets are, the IKU is measured below zero, unless every realisasi lies above it. A worst realisasi
    below zero on the Manual IKU says that figures may lie there. Only Maximize is scored at all at such a target;
    of the others it is said that they are not.
    """
    negative = [p for p in PERIODE if (n := iku.target[p]) is not None and n < 0]
    if not negative or iku.polarisasi is not Polarisasi.MAXIMIZE or iku.may_be_negative:
        return []
    if any((n := iku.target[p]) is not None and n > 0 for p in PERIODE):
        return [p for p in negative if not p.is_combined] or negative
    filled = [n for q in TRIWULAN if (n := iku.realisasi[q]) is not None]
    size = max(abs(n) for p in negative if (n := iku.target[p]) is not None)
    mirrored = bool(filled) and all(n > 0 and within(n, size, LIKELY_HIGH) for n in filled)
    return negative[:1] if mirrored else []


def negative_realisasi(iku: Iku) -> list[Periode]:
    """Quarters with a realisasi below zero although neither a target nor the Manual IKU says that there are such."""
    if iku.may_be_negative:
        return []
    targets = [n for n in iku.target.values() if n]
    if targets and all(n < 0 for n in targets):
        return []
    below = (q for q in TRIWULAN if (n := iku.realisasi[q]) is not None and n < 0)
    return [q for q in below if not ((t := iku.target[q]) and t < 0)]

"""NSS, NP and NKO: how the capaian of IKU add up to the office's score (reproduced from the 2024 LAKIN).

A value that is not available is left out at every level, and the weights of the rest are taken as the whole.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.rules import Aturan


def jumlah(nilai: Iterable[Number | None]) -> Number:
    """Sum of the available values; 0 where none is."""
    return sum((n for n in nilai if n is not None), ZERO)


def rata(nilai: Iterable[Number | None]) -> Number | None:
    """Mean of the available values; None where no value is available."""
    ada = [n for n in nilai if n is not None]
    return sum(ada, ZERO) / len(ada) if ada else None


def rata_tertimbang(pasangan: Iterable[tuple[Number | None, Number]]) -> Number | None:
    """Weighted mean of the available values in (value, weight) pairs; None where no value is available."""
    ada = [(nilai, bobot) for nilai, bobot in pasangan if nilai is not None]
    if not ada:
        return None
    return sum((nilai * bobot for nilai, bobot in ada), ZERO) / sum((bobot for _, bobot in ada), ZERO)


def nilai_dinilai(capaian: Number | None, k3: Number, aturan: Aturan) -> Number | None:
    """What of an IKU enters its SS: the capaian, or capaian x K3 (at most 120) where the rule set says so."""
    if capaian is None:
        return None
    if aturan.kualitas and aturan.kualitas.nilai["pakai_nilai_kualitas"].angka:
        return min(aturan.angka("capaian_maks"), capaian * k3)
    return capaian

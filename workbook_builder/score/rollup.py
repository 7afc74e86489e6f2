"""NSS, NP and NKO: how the capaian of IKU add up to the office's score (reproduced from the 2024 LAKIN).

A value that is not available is left out at every level, and the weights of the rest are taken as the whole.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.rules import RuleSet


def total(values: Iterable[Number | None]) -> Number:
    """Sum of the available values; 0 where none is."""
    return sum((n for n in values if n is not None), ZERO)


def mean(values: Iterable[Number | None]) -> Number | None:
    """Mean of the available values; None where no value is available."""
    present = [n for n in values if n is not None]
    return sum(present, ZERO) / len(present) if present else None


def weighted_mean(pairs: Iterable[tuple[Number | None, Number]]) -> Number | None:
    """Weighted mean of the available values in (value, weight) pairs; None where no value is available."""
    present = [(value, weight) for value, weight in pairs if value is not None]
    if not present:
        return None
    return sum((value * weight for value, weight in present), ZERO) / sum((weight for _, weight in present), ZERO)


def scored_value(capaian: Number | None, k3: Number, rules: RuleSet) -> Number | None:
    """What of an IKU enters its SS: the capaian, or capaian x K3 (at most 120) where the rule set says so."""
    if capaian is None:
        return None
    if rules.k3 and rules.k3.scores_capaian_times_k3:
        return min(rules.capaian_max, capaian * k3)
    return capaian

"""The weight of an IKU inside its SS: by validitas and kendali (to 2021), alike, or by K3 (KMK 127/2026 p. 70-75)."""

from __future__ import annotations

from workbook_builder.model import K3, Iku, Polarisasi, TargetNature
from workbook_builder.model.numbers import ZERO, Number, sign
from workbook_builder.model.periods import Periode
from workbook_builder.rules import RuleSet
from workbook_builder.rules.model import K3Rules

MARK = {-1: "<", 0: "=", 1: ">"}


def k3_of(iku: Iku, rules: RuleSet) -> K3:
    """K3 of an IKU: the mean of its quality weight and its target weight; its only weight where rules have no K3.

    A pair of validitas and kendali that the rules give no weight is an error finding, so that no score is built on it.
    """
    if rules.bobot_iku:
        weight = rules.bobot_iku.get(iku.quality)
        return K3(weight.number if weight else rules.equal_weight)
    if rules.k3 is None:
        return K3(rules.equal_weight)
    key = target_relation(iku)
    k3_weight = _k3_weight(iku, rules.k3)
    base_weight = _base_weight(iku, key, rules.k3)
    minimum = _minimum(iku, rules.k3)
    target_weight = max(base_weight, minimum)
    k3 = (k3_weight + target_weight) / 2
    return K3(k3, k3_weight, key, base_weight, minimum, target_weight)


def target_relation(iku: Iku) -> str | None:
    """How this year's target T relates to last year's target T1 and realisasi R1; Minimize is mirrored.

    None for a new IKU, of which there is no history. The text is a key of the rule set's target table.
    """
    this_year, t1, r1 = iku.target.get(Periode.Y), iku.previous_target, iku.previous_realisasi
    if this_year is None or t1 is None or r1 is None:
        return None

    def mark(left: Number, right: Number) -> str:
        if iku.polarisasi is Polarisasi.MINIMIZE:
            left, right = right, left
        return MARK[sign(left - right)]

    falling = "<" if mark(r1, t1) == "<" else ">="
    return f"T{mark(this_year, r1)}R1; T{mark(this_year, t1)}T1; R1{falling}T1"


def _k3_weight(iku: Iku, rules: K3Rules) -> Number:
    value = rules.validitas_kendali.get(iku.quality)
    return value.number if value else rules.without_data


def _base_weight(iku: Iku, key: str | None, rules: K3Rules) -> Number:
    if iku.target_nature is TargetNature.SET_BY_REGULATION:
        return rules.set_by_regulation
    return rules.target[key].number if key else rules.new_iku


def _minimum(iku: Iku, rules: K3Rules) -> Number:
    required = rules.minimum_mandatory if iku.target_nature is TargetNature.MANDATORY else ZERO
    stabilize = rules.minimum_stabilize if iku.polarisasi is Polarisasi.STABILIZE else ZERO
    return max(required, stabilize)

"""How much of NKO hangs on each IKU: its share in the SS, of the SS in the perspektif, of the perspektif in NKO."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.model import IkuScore, Leverage, PerspektifScore, SasaranScore
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import Periode
from workbook_builder.rules import RuleSet
from workbook_builder.score.rollup import total


def leverage(
    iku: Sequence[IkuScore],
    sasaran: Sequence[SasaranScore],
    perspektif: Sequence[PerspektifScore],
    rules: RuleSet,
    periode: Periode,
) -> dict[str, Leverage]:
    """For each IKU that is scored in a period; shares are fractions of what is available there.

    Where the rule set scores capaian x K3, a point of capaian counts K3 times (until that product reaches its maximum).
    """
    available = [s.sasaran for s in sasaran if s.value[periode] is not None]
    location: dict[int | None, str] = {s.number: s.perspektif for s in available}
    count = {p.name: sum(1 for s in available if s.perspektif == p.name) for p in perspektif}
    weight = {p.name: p.weight for p in perspektif if p.value[periode] is not None}
    uses_k3 = bool(rules.k3 and rules.k3.scores_capaian_times_k3)
    result: dict[str, Leverage] = {}
    for s in iku:
        k3, name = s.steps[periode].weight, location.get(s.iku.ss)
        if k3 is None or name not in weight:
            # Not scored, or in a sasaran without a known perspektif: nothing of it reaches the NKO.
            continue
        ss_weight = total(x.steps[periode].weight for x in iku if x.iku.ss == s.iku.ss)
        result[s.iku.code] = Leverage(
            k3 * (k3 if uses_k3 else 1) / ss_weight,
            Number(1, count[name]),
            weight[name] / total(weight.values()),
        )
    return result

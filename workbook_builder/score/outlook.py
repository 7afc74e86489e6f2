"""The score that is looked forward to: the next quarter, with every target of it reached."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.model import Iku, Score
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.rules import RuleSet
from workbook_builder.score.needs import quarter_input
from workbook_builder.score.office import score_office


def score_ahead(score: Score, rules: RuleSet) -> Score:
    """The score after the next quarter where each IKU reaches its target of the period; in the fourth the score itself.

    What was filled of quarters that are not reported yet is left out: the assumption stands for it.
    """
    if score.triwulan == len(TRIWULAN):
        return score
    quarter = score.triwulan + 1
    iku = tuple(_reaching(x, quarter) for x in score.agreement.iku)
    return score_office(replace(score.agreement, iku=iku), rules, quarter)


def _reaching(iku: Iku, quarter: int) -> Iku:
    """The IKU with what its quarter must hold so that the period after it reaches its target."""
    target = iku.target[REPORTED_AFTER[quarter]]
    realisasi = {q: iku.realisasi.get(q) if n < quarter else None for n, q in enumerate(TRIWULAN, 1)}
    if target is not None:
        realisasi[TRIWULAN[quarter - 1]] = quarter_input(iku, target, quarter)
    return replace(iku, realisasi=realisasi)

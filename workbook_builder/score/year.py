"""A whole year of an office in a few figures, for those that look back at it."""

from __future__ import annotations

from workbook_builder.model import Score
from workbook_builder.model.codes import iku_key
from workbook_builder.model.periods import REPORTED_AFTER
from workbook_builder.model.region import YearSummary


def summarize_year(score: Score, year: int, rules: str = "") -> YearSummary:
    """NKO, NP and capaian after the last quarter that a year reports; ``rules`` names its rule set."""
    periode = REPORTED_AFTER[score.triwulan]
    return YearSummary(
        year=year,
        triwulan=score.triwulan,
        nko=score.nko[periode],
        perspektif={p.name: p.value[periode] for p in score.perspektif},
        capaian={iku_key(s.iku.code): (s.iku.name, s.capaian(periode)) for s in score.iku},
        rules=rules,
    )

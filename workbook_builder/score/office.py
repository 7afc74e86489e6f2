"""The whole score of an office, from the steps of each IKU up to NKO and predikat."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from workbook_builder.model import K3, Agreement, Iku, IkuScore, PerspektifScore, SasaranScore, Score, Steps
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, Periode
from workbook_builder.rules import RuleSet
from workbook_builder.rules.model import band
from workbook_builder.score.anggaran import score_anggaran
from workbook_builder.score.capaian import capaian_steps
from workbook_builder.score.k3 import k3_of
from workbook_builder.score.leverage import leverage
from workbook_builder.score.needs import needs_of
from workbook_builder.score.realisasi import realisasi_periode
from workbook_builder.score.rollup import mean, scored_value, total, weighted_mean


def score_office(agreement: Agreement, rules: RuleSet, triwulan: int) -> Score:
    """Score the agreement after a quarter (1..4). Capaian, NSS, NP and NKO are on the 0..120 scale, unrounded."""
    iku = _score_iku(agreement, rules, triwulan)
    members: dict[int | None, list[IkuScore]] = defaultdict(list)
    for iku_score in iku:
        members[iku_score.iku.ss].append(iku_score)
    sasaran = tuple(SasaranScore(s, _nss(members[s.number])) for s in agreement.sasaran)
    perspektif = tuple(
        PerspektifScore(p.name, p.weight.number, _np([s for s in sasaran if s.sasaran.perspektif == p.name]))
        for p in rules.perspektif
    )
    nko = {p: weighted_mean((item.value[p], item.weight) for item in perspektif) for p in PERIODE}
    return Score(
        agreement=agreement,
        triwulan=triwulan,
        iku=iku,
        sasaran=sasaran,
        perspektif=perspektif,
        nko=nko,
        predikat={p: band(rules.predikat, nko[p]) for p in PERIODE},
        anggaran=score_anggaran(agreement.anggaran, triwulan),
        leverage=leverage(iku, sasaran, perspektif, rules, REPORTED_AFTER[triwulan]),
    )


def _score_iku(agreement: Agreement, rules: RuleSet, triwulan: int) -> tuple[IkuScore, ...]:
    k3 = [k3_of(iku, rules) for iku in agreement.iku]
    k3_total: dict[int | None, Number] = defaultdict(Number)
    for iku, item in zip(agreement.iku, k3, strict=True):
        k3_total[iku.ss] += item.k3
    return tuple(
        IkuScore(
            iku,
            item,
            item.k3 / k3_total[iku.ss] * HUNDRED,
            _steps(iku, item, rules, triwulan),
            needs_of(iku, rules, triwulan),
        )
        for iku, item in zip(agreement.iku, k3, strict=True)
    )


def _steps(iku: Iku, k3: K3, rules: RuleSet, triwulan: int) -> dict[Periode, Steps]:
    realisasi = realisasi_periode(iku, triwulan)
    result = {}
    for periode in PERIODE:
        steps = capaian_steps(iku, iku.target.get(periode), realisasi[periode], rules)
        value = scored_value(steps.capaian, k3.k3, rules)
        if value is not None:
            steps = replace(steps, weight=k3.k3, weighted_value=value * k3.k3)
        result[periode] = steps
    return result


def _nss(members: list[IkuScore]) -> dict[Periode, Number | None]:
    result: dict[Periode, Number | None] = {}
    for periode in PERIODE:
        steps = [item.steps[periode] for item in members]
        weight = total(x.weight for x in steps)
        result[periode] = total(x.weighted_value for x in steps) / weight if weight else None
    return result


def _np(sasaran: list[SasaranScore]) -> dict[Periode, Number | None]:
    return {p: mean([s.value[p] for s in sasaran]) for p in PERIODE}

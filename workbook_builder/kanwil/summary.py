"""The records of an office for its region, out of its score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from workbook_builder.findings.catalogue import advice, kind, message
from workbook_builder.model import Finding, IkuScore
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN, Periode, is_over
from workbook_builder.model.region import FindingSummary, IkuSummary, OfficeSummary
from workbook_builder.pipeline import Evaluation, Scored
from workbook_builder.text.commands import ADVICE

T = TypeVar("T")


def summarize(result: Scored, folder: str, workbook: str = "") -> OfficeSummary:
    """All that the roll-up needs of an office; what lies after its quarter is None."""
    score, triwulan = result.score, result.triwulan
    reports = result.history.reports
    return OfficeSummary(
        folder=folder,
        unit=result.identitas.unit,
        superior=result.identitas.superior_unit,
        year=result.identitas.year or 0,
        triwulan=triwulan,
        rules=result.rules.name,
        nko=_over(score.nko, triwulan),
        predikat=_over(score.predikat, triwulan),
        perspektif={p.name: _over(p.value, triwulan) for p in score.perspektif},
        weights={p.name: p.weight for p in score.perspektif},
        iku=tuple(_iku(result, item) for item in score.iku),
        pagu=score.anggaran.pagu,
        spent=_over(score.anggaran.realisasi, triwulan, TRIWULAN),
        findings=summarize_findings(result),
        missing=result.outstanding.total,
        nko_before={q: reports[q].nko[REPORTED_AFTER[q]] for q in sorted(reports)},
        workbook=workbook,
        limits={band.name: band.begin.number for band in result.rules.status},
        saved=max((trace.saved for trace in result.inputs.traces if trace.saved), default=None),
    )


def summarize_findings(result: Evaluation) -> tuple[FindingSummary, ...]:
    """The findings, worst first, in the words of the console."""
    return tuple(_finding(item) for item in result.findings)


def _finding(finding: Finding) -> FindingSummary:
    text = " ".join(ADVICE.format(pesan=message(finding), saran=advice(finding)).split())
    return FindingSummary(finding.code, kind(finding).severity, str(finding.place), text, finding.answered)


def _iku(result: Scored, item: IkuScore) -> IkuSummary:
    iku, triwulan = item.iku, result.triwulan
    sasaran = result.score.agreement.sasaran_of(iku)
    return IkuSummary(
        code=iku.code,
        name=iku.name,
        sasaran=sasaran.name if sasaran else "",
        perspektif=sasaran.perspektif if sasaran else "",
        satuan=iku.satuan,
        percent=iku.percent,
        owner=iku.owner,
        target={p: iku.target.get(p) for p in PERIODE},
        realisasi=_over({p: x.realisasi for p, x in item.steps.items()}, triwulan),
        capaian=_over({p: x.capaian for p, x in item.steps.items()}, triwulan),
        status=_over({p: x.status for p, x in item.steps.items()}, triwulan),
    )


def _over(
    values: Mapping[Periode, T | None], triwulan: int, periods: tuple[Periode, ...] = PERIODE
) -> dict[Periode, T | None]:
    return {p: values.get(p) if is_over(p, triwulan) else None for p in periods}

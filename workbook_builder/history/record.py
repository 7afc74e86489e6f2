"""The record of one build."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from workbook_builder import __version__
from workbook_builder.model import ByPeriode, IkuScore, Inputs, RealisasiAnggaran, Score
from workbook_builder.model.history import BelanjaRecord, BuildRecord, IkuRecord
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode, is_over
from workbook_builder.rules import RuleSet


def record_of(inputs: Inputs, score: Score, rules: RuleSet) -> BuildRecord:
    """The record of a build; only quarters up to the reported one were reported."""
    identitas = score.agreement.identitas
    return BuildRecord(
        unit=identitas.unit,
        year=identitas.year,
        triwulan=score.triwulan,
        version=__version__,
        rules=rules.name,
        rules_sha256=_rules_digest(rules),
        inputs={j.name: j.sha256 for j in inputs.traces},
        data_as_of=max((j.saved for j in inputs.traces if j.saved), default=None),
        nko=_over(score.nko, PERIODE, score.triwulan),
        iku=tuple(_iku(s, score.triwulan) for s in score.iku),
        belanja=tuple(_belanja(score.agreement.anggaran, score.triwulan)),
    )


def _iku(s: IkuScore, triwulan: int) -> IkuRecord:
    return IkuRecord(
        code=s.iku.code,
        name=s.iku.name,
        satuan=s.iku.satuan,
        percent=s.iku.percent,
        target={p: s.iku.target[p] for p in PERIODE},
        realisasi=_over(s.iku.realisasi, TRIWULAN, triwulan),
        capaian=_over({p: s.capaian(p) for p in PERIODE}, PERIODE, triwulan),
    )


def _belanja(anggaran: RealisasiAnggaran, triwulan: int) -> Iterator[BelanjaRecord]:
    for x in (*anggaran.rincian, *((anggaran.total,) if anggaran.total else ())):
        realisasi = {q: x.realisasi[q] if is_over(q, triwulan) else None for q in TRIWULAN}
        yield BelanjaRecord("" if x is anggaran.total else x.code, x.name or x.code, x.pagu, realisasi)


def _over(value: ByPeriode, periode: tuple[Periode, ...], triwulan: int) -> dict[Periode, Number | None]:
    return {p: value[p] if is_over(p, triwulan) else None for p in periode}


def _rules_digest(rules: RuleSet) -> str:
    """A rule set of an office's own keeps its name when a value changes, so its values tell."""
    content = [f"{n.group}/{n.key}={n.value}" for n in rules.all_values()]
    return sha256("\n".join(content).encode("utf-8")).hexdigest()

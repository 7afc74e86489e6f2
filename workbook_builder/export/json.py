"""The JSON of the contract: what other programs may rely on. Percent values are in percent points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from workbook_builder.findings.catalogue import advice, kind, message
from workbook_builder.model import Belanja, Finding, IkuScore, Score
from workbook_builder.model.numbers import HUNDRED, Number, to_float
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode, is_over
from workbook_builder.pipeline import Evaluation, Scored

Content = dict[str, Any]


def write_json(result: Evaluation) -> str:
    """The whole result as JSON text with a newline at its end."""
    return json.dumps(build_json(result), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def build_json(result: Evaluation) -> Content:
    """The result as plain values, in the order of the contract.

    Periods after the reported quarter are None, but for the targets: those are signed for the whole year.
    """
    return {
        "unit": result.identitas.unit,
        "tahun": result.identitas.year,
        "triwulan": result.triwulan,
        "aturan": result.rules.name if isinstance(result, Scored) else None,
        "periode": [p.value for p in PERIODE],
        **(_score(result.score) if isinstance(result, Scored) else _without_score()),
        "temuan": [_finding(t) for t in result.findings],
    }


def _score(score: Score) -> Content:
    quarter = score.triwulan
    return {
        "iku": [_iku(item, quarter) for item in score.iku],
        "sasaran": [
            {
                "nomor": s.sasaran.number,
                "nama": s.sasaran.name,
                "perspektif": s.sasaran.perspektif,
                "nilai": _periode_number(s.value, quarter),
            }
            for s in score.sasaran
        ],
        "perspektif": [
            {"nama": p.name, "bobot": _number(p.weight), "nilai": _periode_number(p.value, quarter)}
            for p in score.perspektif
        ],
        "nko": _periode_number(score.nko, quarter),
        "predikat": _over(score.predikat, PERIODE, quarter),
        "anggaran": {
            "pagu": score.anggaran.pagu,
            "realisasi": _over(score.anggaran.realisasi, TRIWULAN, quarter),
            "persen": _periode_number(score.anggaran.percent, quarter, TRIWULAN),
            "rincian": [_belanja(b, quarter) for b in score.agreement.anggaran.rincian],
        },
    }


def _without_score() -> Content:
    """The same keys where no rule set could be chosen."""
    return {
        "iku": [],
        "sasaran": [],
        "perspektif": [],
        "nko": _blank(PERIODE),
        "predikat": _blank(PERIODE),
        "anggaran": {
            "pagu": None,
            "realisasi": _blank(TRIWULAN),
            "persen": _blank(TRIWULAN),
            "rincian": [],
        },
    }


def _iku(item: IkuScore, triwulan: int) -> Content:
    iku = item.iku
    return {
        "kode": iku.code,
        "ss": iku.ss,
        "nama": iku.name,
        "satuan": iku.satuan,
        "polarisasi": iku.polarisasi.value,
        "konsolidasi": iku.konsolidasi.value,
        "bobot": _number(item.weight),
        "target": {p.value: _number(iku.target.get(p)) for p in PERIODE},
        "realisasi": _periode_number({p: x.realisasi for p, x in item.steps.items()}, triwulan),
        "capaian": _periode_number({p: x.capaian for p, x in item.steps.items()}, triwulan),
        "status": _over({p: x.status for p, x in item.steps.items()}, PERIODE, triwulan),
    }


def _belanja(belanja: Belanja, triwulan: int) -> Content:
    percent = {
        q: HUNDRED * n / belanja.pagu if n is not None and belanja.pagu else None for q, n in belanja.realisasi.items()
    }
    return {
        "kode": belanja.code,
        "nama": belanja.name,
        "pagu": belanja.pagu,
        "realisasi": _over(belanja.realisasi, TRIWULAN, triwulan),
        "persen": _periode_number(percent, triwulan, TRIWULAN),
    }


def _finding(finding: Finding) -> Content:
    return {
        "kode": finding.code,
        "tingkat": kind(finding).severity.value,
        "berkas": finding.place.file,
        "lembar": finding.place.sheet,
        "sel": finding.place.cell,
        "pesan": message(finding),
        "saran": advice(finding),
    }


def _blank(periode: Iterable[Periode]) -> Content:
    return {p.value: None for p in periode}


def _over(value: Mapping[Periode, Any], periode: Iterable[Periode], triwulan: int) -> Content:
    return {p.value: value.get(p) if is_over(p, triwulan) else None for p in periode}


def _periode_number(
    value: Mapping[Periode, Number | None], triwulan: int, periode: Iterable[Periode] = PERIODE
) -> dict[str, float | None]:
    return {p: _number(n) for p, n in _over(value, periode, triwulan).items()}


def _number(value: Number | None) -> float | None:
    """The nearest double, always a float, so that a reader sees one type."""
    return None if value is None else to_float(value)

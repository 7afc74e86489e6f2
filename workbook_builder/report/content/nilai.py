"""From capaian to NKO in the report: sasaran, perspektif, the NKO, each with how it is calculated."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.model import IkuScore, PerspektifScore, SasaranScore
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.model.periods import PERIODE, is_over
from workbook_builder.report.content.aksi import rencana_aksi
from workbook_builder.report.content.iku import KEYS, iku_content, share
from workbook_builder.report.content.subject import Content, Subject, clean
from workbook_builder.text import laporan as words
from workbook_builder.text.numbers import NO_VALUE, format_number


def sasaran_content(k: Subject) -> list[Content]:
    """Every sasaran that has IKU, with them and with its Rencana Aksi."""
    return [_sasaran(k, x, members) for x in k.score.sasaran if (members := k.members(x.sasaran.number))]


def _sasaran(k: Subject, item: SasaranScore, members: Sequence[IkuScore]) -> Content:
    value = item.value[k.periode]
    return {
        "nomor": str(item.sasaran.number),
        "nama": clean(item.sasaran.name),
        "perspektif": item.sasaran.perspektif,
        "nilai": k.shown(value),
        "hitungan": _nss_working(k, members),
        "kalimat": words.SASARAN_NONE if value is None else words.SASARAN.format(nilai=k.shown(value)),
        "iku": [iku_content(k, x) for x in members],
        "rencana_aksi": rencana_aksi(k, item.sasaran.number),
    }


def _nss_working(k: Subject, members: Sequence[IkuScore]) -> str:
    """``100,41 x 50% + 93,97 x 50%``; a single IKU is its own NSS."""
    scored = [(x, s) for x in members if (s := scored_value(k, x)) is not None]
    if not scored:
        return NO_VALUE
    if len(scored) == 1:
        return k.shown(scored[0][1])
    return " + ".join(words.TIMES.format(nilai=k.shown(s), bobot=share(k, x)) for x, s in scored)


def scored_value(k: Subject, item: IkuScore) -> Number | None:
    """What of an IKU enters its NSS: the capaian, or the product with K3 where the rule set says so."""
    steps = item.steps[k.periode]
    if steps.weight is None or steps.weighted_value is None or steps.weight == 0:
        return None
    return steps.weighted_value / steps.weight


def perspektif_content(k: Subject) -> list[Content]:
    """Every perspektif with its NP and what it adds to the NKO."""
    whole = _whole(k)
    return [_perspektif(k, item, whole) for item in k.score.perspektif]


def _whole(k: Subject) -> Number:
    """The weights of the perspektif that have an NP."""
    return sum((x.weight for x in k.score.perspektif if x.value[k.periode] is not None), ZERO)


def _perspektif(k: Subject, item: PerspektifScore, whole: Number) -> Content:
    value = item.value[k.periode]
    parts = [n for s in k.score.sasaran if s.sasaran.perspektif == item.name and (n := s.value[k.periode]) is not None]
    terms = " + ".join(k.shown(n) for n in parts)
    working = words.MEAN.format(suku=terms, banyak=len(parts)) if len(parts) > 1 else terms or NO_VALUE
    return {
        "nama": item.name,
        "bobot": format_number(item.weight) + "%",
        "nilai": k.shown(value),
        "hitungan": working,
        "sumbangan": NO_VALUE if value is None else k.shown(value * item.weight / whole),
    }


def nko_content(k: Subject) -> Content:
    """The NKO of the reported period, its working, and the NKO of every period that is over."""
    value, predikat = k.score.nko[k.periode], k.score.predikat[k.periode]
    return {
        "nilai": k.shown(value),
        "predikat": predikat or NO_VALUE,
        "kalimat": _nko_sentence(k, value, predikat),
        "hitungan": _nko_working(k),
        "jumlah_bobot": format_number(sum((x.weight for x in k.score.perspektif), ZERO)) + "%",
        "ringkasan": _counts(k),
        "periode": {KEYS[p]: k.shown(k.score.nko[p] if is_over(p, k.score.triwulan) else None) for p in PERIODE},
    }


def _nko_sentence(k: Subject, value: Number | None, predikat: str | None) -> str:
    pattern = words.NKO_NONE if value is None else words.NKO
    return pattern.format(
        unit=clean(k.score.agreement.identitas.unit),
        sampai=k.to_date,
        nilai=k.shown(value),
        predikat=words.PREDIKAT.format(predikat=predikat) if predikat else "",
    )


def _nko_working(k: Subject) -> str:
    """``98,79 x 30% + ...``; where a perspektif has no NP, divided by the weights of the others."""
    scored = [(x, n) for x in k.score.perspektif if (n := x.value[k.periode]) is not None]
    if not scored:
        return NO_VALUE
    terms = " + ".join(words.TIMES.format(nilai=k.shown(n), bobot=f"{format_number(x.weight)}%") for x, n in scored)
    whole = _whole(k)
    return terms if whole == HUNDRED else words.SUM.format(suku=terms, pembagi=f"{format_number(whole)}%")


def _counts(k: Subject) -> str:
    """How many IKU reach 100, and which do not."""
    scored = [(x, n) for x in k.score.iku if (n := x.capaian(k.periode)) is not None]
    below = [words.BELOW_ONE.format(nama=clean(x.iku.name), capaian=k.shown(n)) for x, n in scored if n < HUNDRED]
    return words.COUNTS.format(
        jumlah=len(k.score.iku),
        dinilai=len(scored),
        tercapai=len(scored) - len(below),
        kurang=len(below),
        daftar=words.BELOW.format(daftar=_listed(below)) if below else "",
    )


def _listed(items: Sequence[str]) -> str:
    return words.AND.join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else items[0]

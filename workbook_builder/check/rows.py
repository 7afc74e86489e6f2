"""Checks of one row: an IKU's targets and realisasi against each other and against its Manual IKU."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import catalogue as words
from workbook_builder.findings.missing import STILL_SCORED
from workbook_builder.model import Basis, Finding, Iku, Polarisasi, RealisasiRow, TargetRow
from workbook_builder.model.codes import iku_key, parse_sasaran_number, sasaran_of
from workbook_builder.model.periods import (
    PERIODE,
    REPORTED_AFTER,
    TRIWULAN,
    Konsolidasi,
    Periode,
    differing_periods,
    is_over,
)
from workbook_builder.text.choices import match
from workbook_builder.text.numbers import format_number, format_value


def _pairs(b: CheckContext) -> Iterator[tuple[Iku, TargetRow]]:
    """Every IKU with its row on Rincian Target."""
    for row in b.inputs.rincian:
        yield b.iku[iku_key(row.code)], row


def _realisasi_pairs(b: CheckContext) -> Iterator[tuple[Iku, RealisasiRow]]:
    """Every IKU that has a row on Realisasi IKU, with that row."""
    for row in b.inputs.realisasi:
        if iku_key(row.code) in b.iku:
            yield b.iku[iku_key(row.code)], row


def target_periods_agree(b: CheckContext) -> Iterator[Finding]:
    """Smt.1, s.d.Q3 and Y follow from the quarters by the konsolidasi that the Manual IKU states."""
    for iku, row in _pairs(b):
        if "konsolidasi" in iku.inferred or any(a.problem for a in row.target.values()):
            continue
        for periode, expected in differing_periods(iku.konsolidasi, iku.target):
            content = {
                "kode": iku.code,
                "periode": periode,
                "nilai": format_value(iku.target[periode], iku.percent, 6),
                "harapan": format_value(expected, iku.percent, 6),
                "konsolidasi": iku.konsolidasi.value,
            }
            yield Finding("target-tidak-konsisten", row.target[periode].place, content)


def target_negative(b: CheckContext) -> Iterator[Finding]:
    """Negative targets that no rule says how to score, once per IKU."""
    for iku, row in _pairs(b):
        negative = [p for p in PERIODE if (n := iku.target[p]) is not None and n < 0]
        if negative and iku.polarisasi is not Polarisasi.MAXIMIZE:
            content = {
                "kode": iku.code,
                "periode": ", ".join(negative),
                "nilai": ", ".join(format_value(iku.target[p], iku.percent) for p in negative),
                "polarisasi": iku.polarisasi.value,
            }
            yield Finding("target-negatif", row.target[negative[0]].place, content)


def target_zero(b: CheckContext) -> Iterator[Finding]:
    """Targets of zero that the rules cannot always score, once per IKU, with what is scored all the same."""
    for iku, row in _pairs(b):
        zero = [p for p in PERIODE if iku.target[p] == 0]
        if not zero or (iku.polarisasi is Polarisasi.MINIMIZE and iku.worst):
            continue
        consequence = words.ZERO_NOT_SCORED
        if iku.polarisasi is Polarisasi.MINIMIZE and iku.konversi_120:
            consequence = words.ZERO_ONLY_REACHED.format(nilai=format_number(b.rules.capaian_max))
        cause = words.ZERO_WITHOUT_WORST if iku.polarisasi is Polarisasi.MINIMIZE else words.ZERO_WITHOUT_FORMULA
        content = {
            "kode": iku.code,
            "periode": ", ".join(zero),
            "sebab": cause.format(polarisasi=iku.polarisasi.value),
            "akibat": consequence,
        }
        yield Finding("target-nol", row.target[zero[0]].place, content)


def realisasi_complete(b: CheckContext) -> Iterator[Finding]:
    """A quarter already reported that has a target has a realisasi, and the other way round."""
    for iku, row in _realisasi_pairs(b):
        for q in TRIWULAN:
            reading, target, value = row.realisasi[q], iku.target[q], iku.realisasi[q]
            if target is not None and not reading.filled and is_over(q, b.triwulan):
                content = {"kode": iku.code, "periode": q, "target": format_value(target, iku.percent)}
                content["tetap"] = _still_scored(b, iku)
                yield Finding("target-tanpa-realisasi", reading.place, content)
            elif target is None and value is not None and _without_target(b, iku, q):
                content = {"kode": iku.code, "periode": q, "nilai": format_value(value, iku.percent)}
                yield Finding("realisasi-tanpa-target", reading.place, content)


def _without_target(b: CheckContext, iku: Iku, q: Periode) -> bool:
    """Whether the sheet says that there is no target, and is neither unreadable nor blank, which is said elsewhere."""
    return q not in iku.without_target and b.target_readable(iku.code, q)


def _still_scored(b: CheckContext, iku: Iku) -> str:
    """That the period reported is scored all the same, and with what; empty where it is not scored."""
    periode = REPORTED_AFTER[b.triwulan]
    steps = b.iku_score[iku_key(iku.code)].steps[periode]
    if steps.capaian is None:
        return ""
    return STILL_SCORED.format(
        periode=periode,
        nilai=format_value(steps.realisasi, iku.percent),
        target=format_value(steps.target, iku.percent),
    )


def realisasi_cumulative(b: CheckContext) -> Iterator[Finding]:
    """Cumulative realisasi make sense: not for averages, and not across a gap."""
    for iku, row in _realisasi_pairs(b):
        if iku.basis is not Basis.KUMULATIF:
            continue
        if iku.konsolidasi is Konsolidasi.AVERAGE:
            yield Finding("basis-average", row.basis.place, {"kode": iku.code})
        if iku.konsolidasi is not Konsolidasi.SUM:
            continue
        for before, q in pairwise(TRIWULAN):
            if iku.realisasi[q] is not None and iku.realisasi[before] is None:
                content = {"kode": iku.code, "periode": q, "sebelum": before}
                yield Finding("realisasi-selisih-putus", row.realisasi[before].place, content)


def basis_agrees(b: CheckContext) -> Iterator[Finding]:
    """The Basis on the sheet that staff fill is that of the Manual IKU."""
    for iku, row in _realisasi_pairs(b):
        written = match(row.basis.text, [x.value for x in Basis])
        if written is not None and written != iku.basis.value:
            content = {"kode": iku.code, "nilai": written, "harapan": iku.basis.value}
            yield Finding("basis-berbeda", row.basis.place, content)


def code_under_sasaran(b: CheckContext) -> Iterator[Finding]:
    """Every IKU stands under the sasaran with whose number its code begins, unless it was agreed otherwise."""
    agreed = {iku_key(p.code): parse_sasaran_number(p.number.text) for p in b.inputs.perjanjian}
    for iku, row in _pairs(b):
        if row.ss is None:
            yield Finding("iku-tanpa-ss", row.cell.place, {"kode": iku.code})
        elif sasaran_of(iku.code) != row.ss:
            content = {"kode": iku.code, "menurut_kode": sasaran_of(iku.code), "menurut_baris": row.ss}
            in_agreement = agreed.get(iku_key(iku.code)) == row.ss
            yield Finding("kode-lain-ss-pk" if in_agreement else "kode-lain-ss", row.cell.place, content)


def k3_inputs_given(b: CheckContext) -> Iterator[Finding]:
    """Where the rules weigh by validitas and kendali, both are given, and as a pair that the rules know."""
    rules, weight = b.rules.k3, b.rules.bobot_iku or (b.rules.k3 and b.rules.k3.validitas_kendali)
    if not weight:
        return
    for iku, row in _pairs(b):
        m = b.manual.get(iku_key(iku.code))
        place = m.text["Validitas"].place if m else row.cell.place
        if (not iku.validitas or not iku.kendali) and rules is None:
            content = {"kode": iku.code, "aturan": b.rules.name, "boleh": ", ".join(weight)}
            yield Finding("bobot-iku-kosong", place, content)
        elif rules and (not iku.validitas or not iku.kendali):
            content = {"kode": iku.code, "nilai": format_number(rules.without_data)}
            yield Finding("kualitas-kosong", place, content)
        elif iku.quality not in weight:
            content = {"nilai": iku.quality, "boleh": ", ".join(weight)}
            yield Finding("kualitas-tak-ada", place, content)


PEMERIKSAAN = (
    target_periods_agree,
    target_negative,
    target_zero,
    realisasi_complete,
    realisasi_cumulative,
    basis_agrees,
    code_under_sasaran,
    k3_inputs_given,
)

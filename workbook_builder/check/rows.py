"""Checks of one row: an IKU's targets and realisasi against each other and against its Manual IKU."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import catalogue as words
from workbook_builder.findings import rows as row_findings
from workbook_builder.findings import rules as rule_findings
from workbook_builder.findings import tables as table_findings
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
            yield row_findings.target_inconsistent(
                row.target[periode].place,
                code=iku.code,
                periode=periode,
                value=format_value(iku.target[periode], iku.percent, 6),
                expected=format_value(expected, iku.percent, 6),
                konsolidasi=iku.konsolidasi.value,
            )


def target_negative(b: CheckContext) -> Iterator[Finding]:
    """Negative targets that no rule says how to score, once per IKU."""
    for iku, row in _pairs(b):
        negative = [p for p in PERIODE if (n := iku.target[p]) is not None and n < 0]
        if negative and iku.polarisasi is not Polarisasi.MAXIMIZE:
            yield row_findings.target_negative(
                row.target[negative[0]].place,
                code=iku.code,
                periode=", ".join(negative),
                value=", ".join(format_value(iku.target[p], iku.percent) for p in negative),
                polarisasi=iku.polarisasi.value,
            )


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
        yield row_findings.target_zero(
            row.target[zero[0]].place,
            code=iku.code,
            periode=", ".join(zero),
            cause=cause.format(polarisasi=iku.polarisasi.value),
            consequence=consequence,
        )


def realisasi_complete(b: CheckContext) -> Iterator[Finding]:
    """A quarter already reported that has a target has a realisasi, and the other way round."""
    for iku, row in _realisasi_pairs(b):
        for q in TRIWULAN:
            reading, target, value = row.realisasi[q], iku.target[q], iku.realisasi[q]
            if target is not None and not reading.filled and is_over(q, b.triwulan):
                yield row_findings.target_without_realisasi(
                    reading.place,
                    code=iku.code,
                    periode=q,
                    target=format_value(target, iku.percent),
                    still_scored=_still_scored(b, iku),
                )
            elif target is None and value is not None and _without_target(b, iku, q):
                yield row_findings.realisasi_without_target(
                    reading.place, code=iku.code, periode=q, value=format_value(value, iku.percent)
                )


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
            yield row_findings.basis_of_average(row.basis.place, code=iku.code)
        if iku.konsolidasi is not Konsolidasi.SUM:
            continue
        for before, q in pairwise(TRIWULAN):
            if iku.realisasi[q] is not None and iku.realisasi[before] is None:
                yield row_findings.realisasi_gap(row.realisasi[before].place, code=iku.code, periode=q, before=before)


def basis_agrees(b: CheckContext) -> Iterator[Finding]:
    """The Basis on the sheet that staff fill is that of the Manual IKU."""
    for iku, row in _realisasi_pairs(b):
        written = match(row.basis.text, [x.value for x in Basis])
        if written is not None and written != iku.basis.value:
            yield row_findings.basis_differs(row.basis.place, code=iku.code, value=written, expected=iku.basis.value)


def code_under_sasaran(b: CheckContext) -> Iterator[Finding]:
    """Every IKU stands under the sasaran with whose number its code begins, unless it was agreed otherwise."""
    agreed = {iku_key(p.code): parse_sasaran_number(p.number.text) for p in b.inputs.perjanjian}
    for iku, row in _pairs(b):
        if row.ss is None:
            yield row_findings.iku_without_sasaran(row.cell.place, code=iku.code)
        elif (by_code := sasaran_of(iku.code)) is not None and by_code != row.ss:
            in_agreement = agreed.get(iku_key(iku.code)) == row.ss
            kind = (
                table_findings.code_of_another_sasaran_agreed if in_agreement else row_findings.code_of_another_sasaran
            )
            yield kind(row.cell.place, code=iku.code, by_code=by_code, by_row=row.ss)


def k3_inputs_given(b: CheckContext) -> Iterator[Finding]:
    """Where the rules weigh by validitas and kendali, both are given, and as a pair that the rules know."""
    rules, weight = b.rules.k3, b.rules.bobot_iku or (b.rules.k3 and b.rules.k3.validitas_kendali)
    if not weight:
        return
    for iku, row in _pairs(b):
        m = b.manual.get(iku_key(iku.code))
        place = m.text["Validitas"].place if m else row.cell.place
        if (not iku.validitas or not iku.kendali) and rules is None:
            yield rule_findings.bobot_iku_blank(place, code=iku.code, rule_set=b.rules.name, allowed=", ".join(weight))
        elif rules and (not iku.validitas or not iku.kendali):
            yield row_findings.quality_blank(place, code=iku.code, value=format_number(rules.without_data))
        elif iku.quality not in weight:
            yield row_findings.quality_unknown(place, value=iku.quality, allowed=", ".join(weight))


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

"""The targets of a row: filled, agreeing with each other, and such that the rules can score them."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import catalogue as words
from workbook_builder.findings import missing as missing_findings
from workbook_builder.findings import rows as row_findings
from workbook_builder.model import Finding, Polarisasi
from workbook_builder.model.codes import iku_key
from workbook_builder.model.periods import (
    PERIODE,
    differing_periods,
)
from workbook_builder.text.numbers import format_number, format_value


def target_periods_agree(b: CheckContext) -> Iterator[Finding]:
    """Smt.1, s.d.Q3 and Y follow from the quarters by the konsolidasi that the Manual IKU states."""
    for iku, row in b.every_target_row:
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
    for iku, row in b.every_target_row:
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
    for iku, row in b.every_target_row:
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


def targets_are_filled(b: CheckContext) -> Iterator[Finding]:
    """A blank target is not yet filled, unlike a dash; an IKU without any target cannot be scored at all."""
    for row in b.inputs.rincian:
        iku = b.iku[iku_key(row.code)]
        if not any(a.filled for a in row.target.values()):
            yield missing_findings.iku_without_target(row.cell.place, code=iku.code)
            continue
        for p in PERIODE:
            if row.target[p].blank:
                yield missing_findings.target_blank(row.target[p].place, code=iku.code, periode=p)


PEMERIKSAAN = (targets_are_filled, target_periods_agree, target_negative, target_zero)

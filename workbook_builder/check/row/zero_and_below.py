"""Figures of an IKU at zero and below that can hardly be meant."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.check.plausibility.doubt import NEAR
from workbook_builder.check.plausibility.scale import within
from workbook_builder.check.row.odd_figures import DIGITS
from workbook_builder.findings import plausible
from workbook_builder.findings.catalogue import REALISASI_PERIODE, TARGET_PERIODE
from workbook_builder.model import Finding, Iku, Polarisasi, Reading
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.text.numbers import format_number, format_series, format_value


def targets_are_not_negative(b: CheckContext) -> Iterator[Finding]:
    """A target below zero among others above, or below realisasi that are all above, has a minus too many."""
    for iku, row in b.target_rows:
        for p in b.doubts[iku_key(iku.code)].negative_target:
            above = [n for x in PERIODE if (n := iku.target[x]) is not None and n > 0]
            filled = [n for q in TRIWULAN if (n := iku.realisasi[q]) is not None]
            reason = (
                plausible.MIXED_SIGNS if above else plausible.MIRRORED.format(acuan=format_series(filled, iku.percent))
            )
            near = above or [n for n in filled if n > 0]
            name = TARGET_PERIODE.format(periode=p)
            yield _negative(iku, row.target[p], name, reason, max(near), plausible.ALLOW_NEGATIVE)


def realisasi_are_not_negative(b: CheckContext) -> Iterator[Finding]:
    """Below zero lies only what a target or the Manual IKU says may lie there."""
    for iku, row in b.filled_rows:
        minimize = iku.polarisasi is Polarisasi.MINIMIZE
        for q in b.doubts[iku_key(iku.code)].negative_realisasi:
            target = iku.target[q]
            reason = plausible.BELOW_ZERO_MINIMIZE if minimize else plausible.BELOW_ZERO
            if target is None:
                reason = plausible.BELOW_ZERO_NO_TARGET
            maximum = format_number(b.rules.capaian_max)
            reason = reason.format(acuan=format_value(target, iku.percent), nilai=maximum)
            advice = plausible.KEEP_NEGATIVE if minimize else plausible.ALLOW_NEGATIVE
            yield _negative(iku, row.realisasi[q], REALISASI_PERIODE.format(periode=q), reason, target, advice)


def worst_is_not_negative(b: CheckContext) -> Iterator[Finding]:
    """The worst realisasi of a Minimize is its highest figure."""
    for key, row in b.manual.items():
        iku, worst = b.iku.get(key), row.figures.get(plausible.WORST)
        if iku is None or worst is None or worst.value is None or iku.polarisasi is not Polarisasi.MINIMIZE:
            continue
        if worst.value < 0:
            yield _negative(iku, worst, plausible.WORST, plausible.WORST_BELOW_ZERO, None, plausible.CLEAR_WORST)


def _negative(iku: Iku, reading: Reading, name: str, reason: str, near: Number | None, advice: str) -> Finding:
    value = reading.value or ZERO
    likely = near is not None and near > 0 and within(-value, near, NEAR)
    return plausible.negative_figure(
        reading.place,
        code=iku.code,
        figure=name,
        value=format_value(value, iku.percent, DIGITS),
        reason=reason,
        suggestion=format_value(-value, iku.percent, DIGITS) if likely else "",
        how=advice,
    )


def zero_is_meant(b: CheckContext) -> Iterator[Finding]:
    """A 0 is the best that a Minimize can have, and what stands in a cell that should be blank; said once per IKU."""
    for iku, row in b.filled_rows:
        if iku.polarisasi is not Polarisasi.MINIMIZE:
            continue
        zero = [q for q in TRIWULAN if iku.realisasi[q] == 0 and (iku.target[q] or ZERO) > 0]
        if zero:
            yield plausible.realisasi_zero(
                row.realisasi[zero[0]].place,
                code=iku.code,
                periode=", ".join(zero),
                target=", ".join(format_value(iku.target[q], iku.percent) for q in zero),
                value=format_number(b.rules.capaian_max),
            )


PEMERIKSAAN = (targets_are_not_negative, realisasi_are_not_negative, worst_is_not_negative, zero_is_meant)

"""The findings about figures of IKU that can hardly be meant."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.check.plausibility.doubt import LARGE_AMOUNT, NEAR, Doubt
from workbook_builder.check.plausibility.kumulatif import typed_cumulatively
from workbook_builder.check.scale import within
from workbook_builder.findings import plausible
from workbook_builder.findings.catalogue import REALISASI_PERIODE, TARGET_PERIODE
from workbook_builder.model import Finding, Iku, Polarisasi, Reading, TargetRow
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN
from workbook_builder.text.numbers import format_date, format_number, format_value

DIGITS = 6
"""Decimals of a doubted figure, which may be what is wrong with it."""


def targets_are_plausible(b: CheckContext) -> Iterator[Finding]:
    """No target is of another kind than the rest of its row."""
    for iku, row in _target_rows(b):
        for p, doubt in b.doubts[iku_key(iku.code)].target.items():
            reason = plausible.TOO_LARGE_PERCENT
            if doubt.reference is not None:
                reason = plausible.BESIDE_ROW.format(acuan=format_value(doubt.reference, iku.percent))
            yield _doubted(iku, row.target[p], TARGET_PERIODE.format(periode=p), doubt, reason, is_target=True)


def realisasi_are_plausible(b: CheckContext) -> Iterator[Finding]:
    """No realisasi lies where only a slip can have brought it."""
    for iku, row in b.filled_rows:
        for q, doubt in b.doubts[iku_key(iku.code)].realisasi.items():
            yield _doubted(iku, row.realisasi[q], REALISASI_PERIODE.format(periode=q), doubt, _against(iku, doubt))


def _target_rows(b: CheckContext) -> Iterator[tuple[Iku, TargetRow]]:
    return ((b.iku[key], row) for key, row in b.rincian.items())


def _against(iku: Iku, doubt: Doubt) -> str:
    if doubt.reference is None:
        return plausible.TOO_LARGE_PERCENT
    target = format_value(doubt.reference, iku.percent)
    if abs(doubt.value) < doubt.reference:
        return plausible.BELOW_TARGET.format(acuan=target)
    return plausible.TIMES_TARGET.format(kali=format_number(abs(doubt.value) / doubt.reference, 1), acuan=target)


def _doubted(iku: Iku, reading: Reading, name: str, doubt: Doubt, reason: str, is_target: bool = False) -> Finding:
    value = reading.value if reading.value is not None else doubt.value
    meant = None if doubt.meant is None else (doubt.meant if value > 0 else -doubt.meant)
    if doubt.date is not None:
        typed = f"{doubt.date.day}/{doubt.date.month}"
        reason = plausible.IS_DATE.format(alasan=reason, tanggal=format_date(doubt.date), ketikan=typed)
    elif doubt.power is not None:
        reason = plausible.SLIP.format(alasan=reason, dugaan=_slip(iku, doubt, doubt.power, is_target))
    return plausible.odd_figure(
        reading.place,
        code=iku.code,
        figure=name,
        value=format_value(value, iku.percent, DIGITS),
        reason=reason,
        suggestion="" if meant is None else format_value(meant, iku.percent, DIGITS),
    )


def _slip(iku: Iku, doubt: Doubt, power: int, is_target: bool) -> str:
    """How a figure came to be typed so many powers of ten too high or too low."""
    if abs(power) >= 3 and max(doubt.value, doubt.reference or ZERO) >= LARGE_AMOUNT:
        form = plausible.TARGET_IN if power < 0 and not is_target else plausible.AMOUNT_IN
        return form.format(satuan=plausible.AMOUNTS[abs(power)]) if power > 0 or not is_target else plausible.COMMA_LOST
    if power == 2:
        return plausible.AS_FRACTION if iku.percent else plausible.COMMA_MOVED
    if power > 0:
        return plausible.COMMA_MOVED
    return plausible.PERCENT_HUNDREDFOLD if power == -2 and iku.percent else plausible.COMMA_LOST


def quarters_stand_alone(b: CheckContext) -> Iterator[Finding]:
    """The quarters of a Sum IKU are not cumulative where Basis says that each stands for itself; said once."""
    for iku, row in b.filled_rows:
        quarters = typed_cumulatively(iku)
        doubts = b.doubts[iku_key(iku.code)]
        if not quarters or any(doubts.doubts_realisasi(q) for q in quarters):
            continue
        yield plausible.realisasi_looks_kumulatif(
            row.realisasi[quarters[-1]].place,
            code=iku.code,
            series=_series(iku, [iku.realisasi[q] for q in quarters]),
            kumulatif=_series(iku, [iku.target[REPORTED_AFTER[n]] for n in range(1, len(quarters) + 1)]),
            target=_series(iku, [iku.target[q] for q in quarters]),
            total=format_value(sum((iku.realisasi[q] or ZERO for q in quarters), ZERO), iku.percent),
        )


def _series(iku: Iku, values: list[Number | None]) -> str:
    return "; ".join(format_value(n, iku.percent) for n in values)


def targets_are_not_negative(b: CheckContext) -> Iterator[Finding]:
    """A target below zero among others above, or below realisasi that are all above, has a minus too many."""
    for iku, row in _target_rows(b):
        for p in b.doubts[iku_key(iku.code)].negative_target:
            above = [n for x in PERIODE if (n := iku.target[x]) is not None and n > 0]
            filled = [n for q in TRIWULAN if (n := iku.realisasi[q]) is not None]
            reason = plausible.MIXED_SIGNS if above else plausible.MIRRORED.format(acuan=_series(iku, list(filled)))
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


PEMERIKSAAN = (
    targets_are_plausible,
    realisasi_are_plausible,
    targets_are_not_negative,
    realisasi_are_not_negative,
    worst_is_not_negative,
    zero_is_meant,
    quarters_stand_alone,
)

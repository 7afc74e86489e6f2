"""Figures of an IKU that lie where only a slip can have brought them."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.check.plausibility.doubt import LARGE_AMOUNT, Doubt
from workbook_builder.findings import plausible
from workbook_builder.findings.catalogue import REALISASI_PERIODE, TARGET_PERIODE
from workbook_builder.model import Finding, Iku, Reading
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import ZERO
from workbook_builder.text.numbers import format_date, format_number, format_value

DIGITS = 6
"""Decimals of a doubted figure, which may be what is wrong with it."""


def targets_are_plausible(b: CheckContext) -> Iterator[Finding]:
    """No target is of another kind than the rest of its row."""
    for iku, row in b.target_rows:
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


PEMERIKSAAN = (targets_are_plausible, realisasi_are_plausible)

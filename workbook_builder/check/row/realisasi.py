"""The realisasi of a row: complete, and on the basis that the Manual IKU states."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import methods as method_findings
from workbook_builder.findings import rows as row_findings
from workbook_builder.findings.missing import STILL_SCORED
from workbook_builder.model import Basis, Finding, Iku
from workbook_builder.model.codes import iku_key
from workbook_builder.model.periods import (
    REPORTED_AFTER,
    TRIWULAN,
    Konsolidasi,
    Periode,
    is_over,
)
from workbook_builder.text.choices import match
from workbook_builder.text.numbers import format_value


def realisasi_complete(b: CheckContext) -> Iterator[Finding]:
    """A quarter already reported that has a target has a realisasi, and the other way round."""
    for iku, row in b.every_realisasi_row:
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
    for iku, row in b.every_realisasi_row:
        if iku.basis is not Basis.KUMULATIF:
            continue
        if iku.konsolidasi is Konsolidasi.AVERAGE:
            yield method_findings.basis_of_average(row.basis.place, code=iku.code)
        if iku.konsolidasi is not Konsolidasi.SUM:
            continue
        for before, q in pairwise(TRIWULAN):
            if iku.realisasi[q] is not None and iku.realisasi[before] is None:
                yield row_findings.realisasi_gap(row.realisasi[before].place, code=iku.code, periode=q, before=before)


def basis_agrees(b: CheckContext) -> Iterator[Finding]:
    """The Basis on the sheet that staff fill is that of the Manual IKU."""
    for iku, row in b.every_realisasi_row:
        written = match(row.basis.text, [x.value for x in Basis])
        if written is not None and written != iku.basis.value:
            yield method_findings.basis_differs(row.basis.place, code=iku.code, value=written, expected=iku.basis.value)


PEMERIKSAAN = (realisasi_complete, realisasi_cumulative, basis_agrees)

"""Quarters that look cumulative."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.check.plausibility.kumulatif import typed_cumulatively
from workbook_builder.findings import plausible
from workbook_builder.model import Finding
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import ZERO
from workbook_builder.model.periods import REPORTED_AFTER
from workbook_builder.text.numbers import format_series, format_value


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
            series=format_series([iku.realisasi[q] for q in quarters], iku.percent),
            kumulatif=format_series([iku.target[REPORTED_AFTER[n]] for n in range(1, len(quarters) + 1)], iku.percent),
            target=format_series([iku.target[q] for q in quarters], iku.percent),
            total=format_value(sum((iku.realisasi[q] or ZERO for q in quarters), ZERO), iku.percent),
        )


PEMERIKSAAN = (quarters_stand_alone,)

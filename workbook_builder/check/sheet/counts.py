"""How many: not too many IKU, and at least one realisasi."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.model import Finding
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, is_over
from workbook_builder.text.numbers import format_number


def iku_count(b: CheckContext) -> Iterator[Finding]:
    """From 2026 an office has a limited number of IKU."""
    limit = b.rules.iku_limit
    if limit is not None and len(b.agreement.iku) > limit:
        yield sheet_findings.too_many_iku(
            b.inputs.sheets["Rincian Target"], count=len(b.agreement.iku), limit=format_number(limit, 0)
        )


def has_realisasi(b: CheckContext) -> Iterator[Finding]:
    """Something was filled for the quarters reported."""
    filled = any(iku.realisasi[q] is not None for iku in b.agreement.iku for q in TRIWULAN if is_over(q, b.triwulan))
    if b.agreement.iku and b.inputs.realisasi and not filled:
        place = b.inputs.sheets["Realisasi IKU"]
        yield sheet_findings.realisasi_blank(place, periode=REPORTED_AFTER[b.triwulan])


PEMERIKSAAN = (iku_count, has_realisasi)

"""All checks, in the order in which their findings are listed within a severity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from workbook_builder.check.across import anggaran as budget
from workbook_builder.check.across import (
    filled,
    inisiatif_strategis,
    names,
    perjanjian_kinerja,
    peta_strategi,
    quarters,
    report_quarter,
)
from workbook_builder.check.cell import numbers
from workbook_builder.check.context import CheckContext
from workbook_builder.check.file import missing_sheets, origin
from workbook_builder.check.published import amounts, each_other, ours
from workbook_builder.check.row import (
    kumulatif,
    odd_figures,
    quality,
    realisasi,
    sasaran,
    targets,
    trends,
    zero_and_below,
)
from workbook_builder.check.sheet import belanja, counts, pagu, required, stated_years, sums, unique
from workbook_builder.findings.catalogue import kind
from workbook_builder.model import Finding, Severity

Pemeriksaan = Callable[[CheckContext], Iterable[Finding]]

ON_THEIR_OWN: tuple[Pemeriksaan, ...] = (
    # The files.
    *origin.PEMERIKSAAN,
    *missing_sheets.PEMERIKSAAN,
    # One sheet.
    *required.PEMERIKSAAN,
    *unique.PEMERIKSAAN,
    *counts.PEMERIKSAAN,
    *stated_years.PEMERIKSAAN,
    *sums.PEMERIKSAAN,
    *belanja.PEMERIKSAAN,
    *pagu.PEMERIKSAAN,
    # One cell.
    *numbers.PEMERIKSAAN,
)
ACROSS_PARTS: tuple[Pemeriksaan, ...] = (
    # The quarter.
    *report_quarter.PEMERIKSAAN,
    # One row.
    *targets.PEMERIKSAAN,
    *realisasi.PEMERIKSAAN,
    *sasaran.PEMERIKSAAN,
    *quality.PEMERIKSAAN,
    *odd_figures.PEMERIKSAAN,
    *zero_and_below.PEMERIKSAAN,
    *kumulatif.PEMERIKSAAN,
    *trends.PEMERIKSAAN,
    # Sheets against each other.
    *peta_strategi.PEMERIKSAAN,
    *quarters.PEMERIKSAAN,
    *perjanjian_kinerja.PEMERIKSAAN,
    *names.PEMERIKSAAN,
    *filled.PEMERIKSAAN,
    *inisiatif_strategis.PEMERIKSAAN,
    *budget.PEMERIKSAAN,
)
PUBLISHED: tuple[Pemeriksaan, ...] = (*ours.PEMERIKSAAN, *each_other.PEMERIKSAAN, *amounts.PEMERIKSAAN)


def run_checks(context: CheckContext, before: Iterable[Finding] = ()) -> list[Finding]:
    """Run every check; ``before`` are the findings made while the agreement was put together.

    Without a single IKU there is nothing to compare the other sheets with: every finding would have the same cause.
    """
    findings = [t for check in ON_THEIR_OWN for t in check(context)]
    if not context.agreement.iku:
        return findings
    findings += [t for check in ACROSS_PARTS for t in check(context)]
    error = any(kind(t).severity is Severity.ERROR for t in (*before, *findings))
    return findings + [t for check in PUBLISHED for t in check(replace(context, has_errors=error))]

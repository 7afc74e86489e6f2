"""All checks, in the order in which their findings are listed within a severity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from workbook_builder.check import anggaran, completeness, figures, missing_sheets, origin, report_quarter, spellings
from workbook_builder.check import cells as cell
from workbook_builder.check import filled as entry
from workbook_builder.check import inisiatif_strategis as inisiatif
from workbook_builder.check import names as name
from workbook_builder.check import perjanjian_kinerja as perjanjian
from workbook_builder.check import peta_strategi as mapping
from workbook_builder.check import rows as row
from workbook_builder.check import sheets as sheet
from workbook_builder.check import trends as figures_row
from workbook_builder.check.context import CheckContext
from workbook_builder.check.published import each_other
from workbook_builder.check.published import ours as published
from workbook_builder.findings.catalogue import kind
from workbook_builder.model import Finding, Severity

Pemeriksaan = Callable[[CheckContext], Iterable[Finding]]

ON_THEIR_OWN: tuple[Pemeriksaan, ...] = (
    # The files.
    *origin.PEMERIKSAAN,
    *missing_sheets.PEMERIKSAAN,
    # One sheet.
    *sheet.PEMERIKSAAN,
    *spellings.PEMERIKSAAN,
    *anggaran.PEMERIKSAAN,
    # One cell.
    *cell.PEMERIKSAAN,
)
ACROSS_PARTS: tuple[Pemeriksaan, ...] = (
    # The quarter.
    *report_quarter.PEMERIKSAAN,
    # One row.
    *completeness.PEMERIKSAAN,
    *row.PEMERIKSAAN,
    *figures.PEMERIKSAAN,
    *figures_row.PEMERIKSAAN,
    # Sheets against each other.
    *mapping.PEMERIKSAAN,
    *completeness.CHECKS_ACROSS_SHEETS,
    *perjanjian.PEMERIKSAAN,
    *name.PEMERIKSAAN,
    *entry.PEMERIKSAAN,
    *inisiatif.PEMERIKSAAN,
    *anggaran.CHECKS_ACROSS_SHEETS,
)
PUBLISHED: tuple[Pemeriksaan, ...] = (*published.PEMERIKSAAN, *each_other.PEMERIKSAAN)


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

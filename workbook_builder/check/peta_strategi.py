"""Checks of Peta Strategi against Rincian Target."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import across as across_findings
from workbook_builder.model import Finding
from workbook_builder.model.codes import parse_sasaran_number


def sasaran_has_perspektif(b: CheckContext) -> Iterator[Finding]:
    """Every sasaran of Rincian Target stands on Peta Strategi."""
    mapping = {s.number for s in b.agreement.sasaran}
    for row in b.inputs.sasaran:
        if row.number not in mapping:
            yield across_findings.sasaran_without_perspektif(row.cell.place, number=row.number, name=row.name.text[:80])


def sasaran_has_iku(b: CheckContext) -> Iterator[Finding]:
    """Every sasaran of Peta Strategi has an IKU."""
    has_content = {iku.ss for iku in b.agreement.iku}
    name = {s.number: s.name for s in b.agreement.sasaran}
    for row in b.inputs.peta_strategi:
        number = parse_sasaran_number(row.number.text)
        if number in name and number not in has_content:
            yield across_findings.sasaran_without_iku(row.number.place, number=number, name=name[number][:80])


PEMERIKSAAN = (sasaran_has_perspektif, sasaran_has_iku)

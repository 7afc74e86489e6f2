"""Checks of Peta Strategi against Rincian Target."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import across as across_findings
from workbook_builder.findings import missing as missing_findings
from workbook_builder.findings.missing import SEVERAL, WEIGHT
from workbook_builder.model import Finding
from workbook_builder.model.codes import parse_sasaran_number
from workbook_builder.text.numbers import format_number


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


def perspektif_have_sasaran(b: CheckContext) -> Iterator[Finding]:
    """Every perspektif of the rule set is scored: without one its weight moves to the others."""
    used = {b.agreement.perspektif_of(iku) or "" for iku in b.agreement.iku}
    # A sasaran without a known perspektif is an error of its own, and may be the one that is missing here.
    if "" in used or not used:
        return
    weight = {p.name: p.weight.number for p in b.rules.perspektif if p.name in used}
    total = sum(weight.values())
    for p in b.rules.perspektif:
        if p.name not in used and p.weight.number and total:
            now = [WEIGHT.format(nama=n, nilai=format_number(x / total * 100)) for n, x in weight.items()]
            yield missing_findings.perspektif_without_sasaran(
                b.inputs.sheets["Peta Strategi"],
                name=p.name,
                weight=format_number(p.weight.number),
                now=SEVERAL.join(now),
            )


PEMERIKSAAN = (sasaran_has_perspektif, sasaran_has_iku, perspektif_have_sasaran)

"""Checks of the signed Perjanjian Kinerja against Rincian Target: the same IKU, targets and sasaran."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import across as across_findings
from workbook_builder.model import Finding
from workbook_builder.model.codes import iku_key, parse_sasaran_number
from workbook_builder.model.numbers import same
from workbook_builder.model.periods import Periode
from workbook_builder.text.choices import suggest
from workbook_builder.text.numbers import format_value


def iku_perjanjian(b: CheckContext) -> Iterator[Finding]:
    """Perjanjian Kinerja and Rincian Target list the same IKU."""
    if not b.inputs.perjanjian:
        return
    listed = {iku_key(p.code) for p in b.inputs.perjanjian}
    missing = [i.code for key, i in b.iku.items() if key not in listed]
    for p in b.inputs.perjanjian:
        if iku_key(p.code) not in b.iku:
            yield across_findings.perjanjian_of_unknown_code(
                p.cell.place, code=p.code, suggestion=suggest(p.code, missing)
            )
    for row in b.inputs.rincian:
        if iku_key(row.code) not in listed:
            yield across_findings.iku_without_perjanjian(row.cell.place, code=row.code)


def target_perjanjian(b: CheckContext) -> Iterator[Finding]:
    """The signed target is the year's target of Rincian Target."""
    for p in b.inputs.perjanjian:
        iku = b.iku.get(iku_key(p.code))
        if (
            iku is None
            or p.target.problem is not None
            or not b.target_readable(p.code, Periode.Y)
            or same(p.target.value, iku.target[Periode.Y])
        ):
            continue
        yield across_findings.target_differs_from_perjanjian(
            p.target.place,
            code=iku.code,
            value=format_value(p.target.value, iku.percent, 6),
            expected=format_value(iku.target[Periode.Y], iku.percent, 6),
        )


def sasaran_perjanjian(b: CheckContext) -> Iterator[Finding]:
    """An IKU belongs to the same sasaran on both sheets."""
    for p in b.inputs.perjanjian:
        iku = b.iku.get(iku_key(p.code))
        number = parse_sasaran_number(p.number.text)
        if iku is not None and iku.ss is not None and number is not None and number != iku.ss:
            yield across_findings.sasaran_differs_from_perjanjian(
                p.cell.place, code=iku.code, value=number, expected=iku.ss
            )


PEMERIKSAAN = (iku_perjanjian, target_perjanjian, sasaran_perjanjian)

"""The budget of the Perjanjian Kinerja, and the ceiling that spending is measured against."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.check.rupiah import amounts_of
from workbook_builder.findings import anggaran as anggaran_findings
from workbook_builder.model import AnggaranKind, Finding, Reading
from workbook_builder.model.numbers import ZERO, Number


def pagu_perjanjian(b: CheckContext) -> Iterator[Finding]:
    """The ceiling that spending is measured against is the budget of the Perjanjian Kinerja."""
    pagu, total = b.score.anggaran.pagu, total_perjanjian(b)
    if pagu is None or total is None or abs(pagu - total) <= b.rules.sum_tolerance:
        return
    source = [x.pagu for x in b.inputs.realisasi_anggaran if x.total and x.pagu.value is not None]
    source += [x.pagu for x in b.inputs.realisasi_anggaran if x.pagu.value is not None]
    amounts = amounts_of(pagu, total)
    yield anggaran_findings.pagu_differs_from_perjanjian(
        source[0].place, value=amounts.value, expected=amounts.expected, difference=amounts.difference
    )


def total_perjanjian(b: CheckContext) -> Number | None:
    """The budget of the Perjanjian Kinerja in rupiah: its total row, else the sum of its programs."""
    total = [x.total for x in b.inputs.anggaran if x.kind is AnggaranKind.TOTAL]
    if total:
        return total[0].value
    program: list[Reading] = [x.total for x in b.inputs.anggaran if x.kind is AnggaranKind.PROGRAM]
    value = [x.value for x in program if x.value is not None]
    return sum(value, ZERO) if value and len(value) == len(program) else None


PEMERIKSAAN = (pagu_perjanjian,)

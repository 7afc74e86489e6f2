"""Parts and their total on Anggaran and Realisasi Anggaran."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.check.rupiah import Amounts, amounts_of
from workbook_builder.findings import anggaran as anggaran_findings
from workbook_builder.model import AnggaranKind, AnggaranRow, Finding
from workbook_builder.model.numbers import ZERO
from workbook_builder.model.periods import TRIWULAN


def anggaran_sum(b: CheckContext) -> Iterator[Finding]:
    """Kegiatan add up to their program, programs to the total."""
    anggaran = b.inputs.anggaran
    for i, program in enumerate(anggaran):
        kegiatan = [x for x in anggaran if x.program == i]
        amounts = _difference(program, kegiatan, b) if program.kind is AnggaranKind.PROGRAM else None
        if amounts is not None:
            yield anggaran_findings.program_sum_differs(
                program.total.place,
                name=program.name.text[:60],
                value=amounts.value,
                expected=amounts.expected,
                difference=amounts.difference,
            )
    programs_only = [x for x in anggaran if x.kind is AnggaranKind.PROGRAM] or [
        x for x in anggaran if x.kind is AnggaranKind.KEGIATAN
    ]
    for total in (x for x in anggaran if x.kind is AnggaranKind.TOTAL):
        if (amounts := _difference(total, programs_only, b)) is not None:
            yield anggaran_findings.total_sum_differs(
                total.total.place, value=amounts.value, expected=amounts.expected, difference=amounts.difference
            )


def _difference(total: AnggaranRow, parts: list[AnggaranRow], b: CheckContext) -> Amounts | None:
    """A total and the sum of its parts where they differ; None where they agree, or one of them is unknown."""
    values = [x.total.value for x in parts]
    if total.total.value is None or not values or None in values:
        return None
    expected = sum((x for x in values if x is not None), ZERO)
    return (
        amounts_of(total.total.value, expected) if abs(total.total.value - expected) > b.rules.sum_tolerance else None
    )


def belanja_sum(b: CheckContext) -> Iterator[Finding]:
    """The Jumlah row of Realisasi Anggaran is the sum of the kinds, per column."""
    rincian = [x for x in b.inputs.realisasi_anggaran if not x.total]
    for total in (x for x in b.inputs.realisasi_anggaran if x.total):
        columns = [("Pagu", total.pagu, [x.pagu for x in rincian])]
        columns += [(f"Realisasi {q}", total.realisasi[q], [x.realisasi[q] for x in rincian]) for q in TRIWULAN]
        for name, reading, parts in columns:
            values = [x.value for x in parts if x.value is not None]
            # A ceiling known only for the whole is usual; spending must add up as soon as any kind is filled.
            if reading.value is None or not values or (name == "Pagu" and len(values) < len(parts)):
                continue
            if abs(reading.value - sum(values, ZERO)) > b.rules.sum_tolerance:
                amounts = amounts_of(reading.value, sum(values, ZERO))
                yield anggaran_findings.belanja_sum_differs(
                    reading.place,
                    column=name,
                    value=amounts.value,
                    expected=amounts.expected,
                    difference=amounts.difference,
                )


PEMERIKSAAN = (anggaran_sum, belanja_sum)

"""Amounts and their ceilings: given, not below zero, in full rupiah, and kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.check.context import CheckContext
from workbook_builder.check.plausibility.money import MoneyDoubt
from workbook_builder.check.plausibility.scale import shifted
from workbook_builder.check.rupiah import Rupiah, kind_name, total_row
from workbook_builder.findings import anggaran as anggaran_findings
from workbook_builder.findings import plausible
from workbook_builder.model import Finding, Place, RealisasiAnggaranRow
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.text.numbers import format_number, format_rupiah
from workbook_builder.text.template import TOTAL


def pagu_given(b: CheckContext) -> Iterator[Finding]:
    """Spending is measured against a ceiling: of the whole, or of every kind."""
    if b.score.anggaran.pagu is not None or all(n is None for n in b.score.anggaran.realisasi.values()):
        return
    blank = [x for x in b.inputs.realisasi_anggaran if not x.total and x.pagu.value is None]
    all_values = all(x.pagu.value is None for x in b.inputs.realisasi_anggaran if not x.total)
    row = total_row(b) if all_values else blank[0]
    if row.pagu.problem is None:
        yield anggaran_findings.pagu_blank(row.pagu.place, name=kind_name(row) if row.code.text else TOTAL)


def not_negative(b: CheckContext) -> Iterator[Finding]:
    """No budget and no ceiling is below zero, and cumulative spending only after a refund."""
    ceilings = [(x.name.text, x.total) for x in b.inputs.anggaran]
    ceilings += [(kind_name(x), x.pagu) for x in b.inputs.realisasi_anggaran]
    for name, reading in ceilings:
        if reading.value is not None and reading.value < 0:
            yield anggaran_findings.pagu_negative(reading.place, name=name[:60], value=format_rupiah(reading.value))
    for row in b.inputs.realisasi_anggaran:
        for q in TRIWULAN:
            value = row.realisasi[q].value
            if value is not None and value < 0:
                yield anggaran_findings.belanja_negative(
                    row.realisasi[q].place, name=kind_name(row), periode=q, value=format_rupiah(value)
                )


def amounts_plausible(b: CheckContext) -> Iterator[Finding]:
    """Amounts are in full rupiah."""
    for row in b.inputs.realisasi_anggaran:
        for reading in (row.pagu, *row.realisasi.values()):
            if (doubt := b.doubted_money.get(reading.place)) is not None:
                yield _odd_amount(reading.place, row, doubt)


def _odd_amount(place: Place, row: RealisasiAnggaranRow, doubt: MoneyDoubt) -> Finding:
    if doubt.quarter is None:
        reason = plausible.CEILING_BELOW.format(acuan=format_rupiah(doubt.other))
    elif doubt.ceiling is not None:
        share = format_number(HUNDRED * doubt.value / doubt.ceiling, 4)
        reason = plausible.SPENT_OF_CEILING.format(persen=share, acuan=format_rupiah(doubt.ceiling))
    else:
        reason = plausible.BESIDE_QUARTERS.format(acuan=format_rupiah(doubt.other))
    amount = (
        plausible.AMOUNT_IN.format(satuan=plausible.AMOUNTS[doubt.power]) if doubt.power > 0 else plausible.COMMA_LOST
    )
    return plausible.odd_rupiah(
        place,
        column=plausible.CEILING if doubt.quarter is None else plausible.SPENT.format(periode=doubt.quarter),
        name=(row.name.text or row.code.text)[:60],
        value=format_rupiah(doubt.value),
        reason=reason,
        guess=amount,
        suggestion=format_rupiah(shifted(doubt.value, doubt.power)),
    )


def belanja_within_pagu(b: CheckContext) -> Iterator[Finding]:
    """No kind, and not the whole, is spent above its ceiling; the first quarter above it is named."""
    for row in b.inputs.realisasi_anggaran:
        if row.pagu.place not in b.doubted_money:
            fitting = {q: a.value for q, a in row.realisasi.items() if a.place not in b.doubted_money}
            yield from _exceeds(b, row, row.pagu.value, fitting)
    if b.doubted_money:
        return
    total = [x for x in b.inputs.realisasi_anggaran if x.total]
    if not total or all(a.value is None for a in total[0].realisasi.values()):
        rincian = [x for x in b.inputs.realisasi_anggaran if not x.total]
        if rincian and len(rincian) > 1:
            yield from _exceeds(
                b, total[0] if total else rincian[-1], b.score.anggaran.pagu, b.score.anggaran.realisasi
            )


def _exceeds(
    b: CheckContext,
    row: RealisasiAnggaranRow,
    pagu: Rupiah | None,
    used: Mapping[Periode, int | None] | Mapping[Periode, Number | None],
) -> Iterator[Finding]:
    for q in TRIWULAN:
        value = used.get(q)
        if value is not None and pagu and HUNDRED * value / pagu > b.rules.serapan_limit:
            yield anggaran_findings.belanja_above_pagu(
                row.realisasi[q].place,
                name=kind_name(row),
                periode=q,
                value=format_rupiah(value),
                expected=format_rupiah(pagu),
                share=format_number(HUNDRED * value / pagu),
            )
            return


PEMERIKSAAN = (pagu_given, not_negative, amounts_plausible, belanja_within_pagu)

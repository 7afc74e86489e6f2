"""Checks of money: sums, ceilings, and cumulative spending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from workbook_builder.check import money
from workbook_builder.check.context import CheckContext
from workbook_builder.findings import across as across_findings
from workbook_builder.findings import missing as missing_findings
from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.model import AnggaranKind, AnggaranRow, Finding, Place, Reading, RealisasiAnggaranRow
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.model.periods import TRIWULAN, Periode, is_over
from workbook_builder.text.numbers import format_number, format_rupiah
from workbook_builder.text.template import TOTAL

Rupiah = int | Number
"""An amount: as scored, or as read from a cell."""


class _Amounts(NamedTuple):
    """Two amounts that should agree, as a message writes them."""

    value: str
    expected: str
    difference: str


def anggaran_sum(b: CheckContext) -> Iterator[Finding]:
    """Kegiatan add up to their program, programs to the total."""
    anggaran = b.inputs.anggaran
    for i, program in enumerate(anggaran):
        kegiatan = [x for x in anggaran if x.program == i]
        amounts = _difference(program, kegiatan, b) if program.kind is AnggaranKind.PROGRAM else None
        if amounts is not None:
            yield sheet_findings.program_sum_differs(
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
            yield sheet_findings.total_sum_differs(
                total.total.place, value=amounts.value, expected=amounts.expected, difference=amounts.difference
            )


def _difference(total: AnggaranRow, parts: list[AnggaranRow], b: CheckContext) -> _Amounts | None:
    """A total and the sum of its parts where they differ; None where they agree, or one of them is unknown."""
    values = [x.total.value for x in parts]
    if total.total.value is None or not values or None in values:
        return None
    expected = sum((x for x in values if x is not None), ZERO)
    return _amounts(total.total.value, expected) if abs(total.total.value - expected) > b.rules.sum_tolerance else None


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
                amounts = _amounts(reading.value, sum(values, ZERO))
                yield sheet_findings.belanja_sum_differs(
                    reading.place,
                    column=name,
                    value=amounts.value,
                    expected=amounts.expected,
                    difference=amounts.difference,
                )


def belanja_unique(b: CheckContext) -> Iterator[Finding]:
    """A kind of spending stands once: twice would be counted twice."""
    first: dict[str, RealisasiAnggaranRow] = {}
    for row in (x for x in b.inputs.realisasi_anggaran if not x.total):
        origin = first.setdefault(row.code.text, row)
        if origin is not row:
            yield sheet_findings.belanja_twice(
                row.code.place, code=row.code.text[:20], other_cell=origin.code.place.cell or "-"
            )


def belanja_falls(b: CheckContext) -> Iterator[Finding]:
    """Spending is filled cumulatively, so that it never falls."""
    for row in b.inputs.realisasi_anggaran:
        present = [(q, n) for q in TRIWULAN if (n := row.realisasi[q].value) is not None]
        for (before, previous), (q, now) in pairwise(present):
            unconfirmed = any(row.realisasi[x].place in b.doubted_money for x in (before, q))
            if now < previous and not unconfirmed:
                yield _fall(row.realisasi[q].place, _name(row), (before, previous), (q, now))


def total_falls(b: CheckContext) -> Iterator[Finding]:
    """The total of all kinds never falls either; it may where a kind is left out that was filled before."""
    rincian = [x for x in b.inputs.realisasi_anggaran if not x.total]
    present = [(q, n) for q in TRIWULAN if (n := b.score.anggaran.realisasi.get(q)) is not None]
    for (before, previous), (q, now) in pairwise(present):
        if now < previous and not _falls_alone(b, before, q) and not any(True for _ in _not_yet(rincian, q)):
            place = _total_rows(b).realisasi[q].place
            yield _fall(place, TOTAL, (before, previous), (q, now))


def _fall(place: Place, name: str, earlier: tuple[Periode, Rupiah], later: tuple[Periode, Rupiah]) -> Finding:
    return sheet_findings.belanja_falls(
        place,
        name=name,
        periode=later[0],
        value=format_rupiah(later[1]),
        before=earlier[0],
        expected=format_rupiah(earlier[1]),
    )


def _falls_alone(b: CheckContext, before: Periode, q: Periode) -> bool:
    """Whether a row falls by itself, which is said already."""
    pairs = [(x.realisasi[before].value, x.realisasi[q].value) for x in b.inputs.realisasi_anggaran]
    return any(previous is not None and now is not None and now < previous for previous, now in pairs)


def belanja_in_part(b: CheckContext) -> Iterator[Finding]:
    """Where one kind of spending is filled the others are too; a kind never filled at all is said once."""
    rincian = [x for x in b.inputs.realisasi_anggaran if not x.total]
    elapsed = [q for q in reversed(TRIWULAN) if is_over(q, b.triwulan)]
    already: set[int] = set()
    for q in elapsed:
        for row in _not_yet(rincian, q):
            never = row.pagu.blank and all(a.blank for a in row.realisasi.values())
            if never and id(row) in already:
                continue
            already.add(id(row))
            yield missing_findings.belanja_in_part(
                row.realisasi[q].place,
                name=_name(row),
                periode=q,
                value=format_rupiah(b.score.anggaran.realisasi.get(q)),
            )


def _not_yet(rincian: list[RealisasiAnggaranRow], q: Periode) -> Iterator[RealisasiAnggaranRow]:
    """The kinds that are blank in a quarter in which another one is filled."""
    if any(x.realisasi[q].value is not None for x in rincian):
        yield from (x for x in rincian if x.realisasi[q].blank)


def pagu_given(b: CheckContext) -> Iterator[Finding]:
    """Spending is measured against a ceiling: of the whole, or of every kind."""
    if b.score.anggaran.pagu is not None or all(n is None for n in b.score.anggaran.realisasi.values()):
        return
    blank = [x for x in b.inputs.realisasi_anggaran if not x.total and x.pagu.value is None]
    all_values = all(x.pagu.value is None for x in b.inputs.realisasi_anggaran if not x.total)
    row = _total_rows(b) if all_values else blank[0]
    if row.pagu.problem is None:
        yield missing_findings.pagu_blank(row.pagu.place, name=_name(row) if row.code.text else TOTAL)


def not_negative(b: CheckContext) -> Iterator[Finding]:
    """No budget and no ceiling is below zero, and cumulative spending only after a refund."""
    ceilings = [(x.name.text, x.total) for x in b.inputs.anggaran]
    ceilings += [(_name(x), x.pagu) for x in b.inputs.realisasi_anggaran]
    for name, reading in ceilings:
        if reading.value is not None and reading.value < 0:
            yield missing_findings.pagu_negative(reading.place, name=name[:60], value=format_rupiah(reading.value))
    for row in b.inputs.realisasi_anggaran:
        for q in TRIWULAN:
            value = row.realisasi[q].value
            if value is not None and value < 0:
                yield missing_findings.belanja_negative(
                    row.realisasi[q].place, name=_name(row), periode=q, value=format_rupiah(value)
                )


def _total_rows(b: CheckContext) -> RealisasiAnggaranRow:
    """The Jumlah row; where there is none, the last kind."""
    total = [x for x in b.inputs.realisasi_anggaran if x.total]
    return total[0] if total else b.inputs.realisasi_anggaran[-1]


def amounts_plausible(b: CheckContext) -> Iterator[Finding]:
    """Amounts are in full rupiah."""
    yield from money.findings(b.inputs.realisasi_anggaran, b.doubted_money)


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
            yield sheet_findings.belanja_above_pagu(
                row.realisasi[q].place,
                name=_name(row),
                periode=q,
                value=format_rupiah(value),
                expected=format_rupiah(pagu),
                share=format_number(HUNDRED * value / pagu),
            )
            return


def pagu_perjanjian(b: CheckContext) -> Iterator[Finding]:
    """The ceiling that spending is measured against is the budget of the Perjanjian Kinerja."""
    pagu, total = b.score.anggaran.pagu, total_perjanjian(b)
    if pagu is None or total is None or abs(pagu - total) <= b.rules.sum_tolerance:
        return
    source = [x.pagu for x in b.inputs.realisasi_anggaran if x.total and x.pagu.value is not None]
    source += [x.pagu for x in b.inputs.realisasi_anggaran if x.pagu.value is not None]
    amounts = _amounts(pagu, total)
    yield across_findings.pagu_differs_from_perjanjian(
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


def _name(row: RealisasiAnggaranRow) -> str:
    """What follows the word "Belanja" in a message: ``Pegawai`` of ``Belanja Pegawai``."""
    name = (row.name.text or row.code.text)[:60]
    return re.sub(r"^belanja\s+(?=\S)", "", name, flags=re.IGNORECASE)


def _amounts(value: Rupiah, expected: Rupiah) -> _Amounts:
    return _Amounts(format_rupiah(value), format_rupiah(expected), format_rupiah(value - expected))


PEMERIKSAAN = (
    anggaran_sum,
    belanja_sum,
    belanja_unique,
    belanja_falls,
    total_falls,
    belanja_in_part,
    pagu_given,
    not_negative,
    amounts_plausible,
    belanja_within_pagu,
)
CHECKS_ACROSS_SHEETS = (pagu_perjanjian,)

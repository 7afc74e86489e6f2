"""Checks of money: sums, ceilings, and cumulative spending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from workbook_builder.check import money
from workbook_builder.check.context import CheckContext
from workbook_builder.model import AnggaranKind, AnggaranRow, Finding, Reading, RealisasiAnggaranRow
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.model.periods import TRIWULAN, Periode, is_over
from workbook_builder.text.numbers import format_number, format_rupiah
from workbook_builder.text.template import TOTAL

Rupiah = int | Number
"""An amount: as scored, or as read from a cell."""


def anggaran_sum(b: CheckContext) -> Iterator[Finding]:
    """Kegiatan add up to their program, programs to the total."""
    anggaran = b.inputs.anggaran
    for i, program in enumerate(anggaran):
        kegiatan = [x for x in anggaran if x.program == i]
        if program.kind is AnggaranKind.PROGRAM and kegiatan:
            yield from _difference("anggaran-program", program, kegiatan, b)
    programs_only = [x for x in anggaran if x.kind is AnggaranKind.PROGRAM] or [
        x for x in anggaran if x.kind is AnggaranKind.KEGIATAN
    ]
    for total in (x for x in anggaran if x.kind is AnggaranKind.TOTAL):
        yield from _difference("anggaran-total", total, programs_only, b)


def _difference(code: str, total: AnggaranRow, part: list[AnggaranRow], b: CheckContext) -> Iterator[Finding]:
    reading = [x.total.value for x in part]
    if total.total.value is None or not reading or None in reading:
        return
    expected = sum((x for x in reading if x is not None), ZERO)
    if abs(total.total.value - expected) > b.rules.sum_tolerance:
        content = {"nama": total.name.text[:60], **_two_numbers(total.total.value, expected)}
        yield Finding(code, total.total.place, content)


def belanja_sum(b: CheckContext) -> Iterator[Finding]:
    """The Jumlah row of Realisasi Anggaran is the sum of the kinds, per column."""
    rincian = [x for x in b.inputs.realisasi_anggaran if not x.total]
    for total in (x for x in b.inputs.realisasi_anggaran if x.total):
        column = [("Pagu", total.pagu, [x.pagu for x in rincian])]
        column += [(f"Realisasi {q}", total.realisasi[q], [x.realisasi[q] for x in rincian]) for q in TRIWULAN]
        for name, reading, part in column:
            value = [x.value for x in part if x.value is not None]
            # A ceiling known only for the whole is usual; spending must add up as soon as any kind is filled.
            if reading.value is None or not value or (name == "Pagu" and len(value) < len(part)):
                continue
            if abs(reading.value - sum(value, ZERO)) > b.rules.sum_tolerance:
                yield Finding(
                    "belanja-jumlah", reading.place, {"kolom": name, **_two_numbers(reading.value, sum(value, ZERO))}
                )


def belanja_unique(b: CheckContext) -> Iterator[Finding]:
    """A kind of spending stands once: twice would be counted twice."""
    first: dict[str, RealisasiAnggaranRow] = {}
    for row in (x for x in b.inputs.realisasi_anggaran if not x.total):
        origin = first.setdefault(row.code.text, row)
        if origin is not row:
            content = {"kode": row.code.text[:20], "sel_lain": origin.code.place.cell or "-"}
            yield Finding("belanja-ganda", row.code.place, content)


def belanja_falls(b: CheckContext) -> Iterator[Finding]:
    """Spending is filled cumulatively, so that it never falls."""
    for row in b.inputs.realisasi_anggaran:
        present = [(q, n) for q in TRIWULAN if (n := row.realisasi[q].value) is not None]
        for (before, previous), (q, now) in pairwise(present):
            unconfirmed = any(row.realisasi[x].place in b.doubted_money for x in (before, q))
            if now < previous and not unconfirmed:
                content = {"nama": _name(row), "periode": q, "sebelum": before, **_two_numbers(now, previous)}
                yield Finding("belanja-turun", row.realisasi[q].place, content)


def total_falls(b: CheckContext) -> Iterator[Finding]:
    """The total of all kinds never falls either; it may where a kind is left out that was filled before."""
    rincian = [x for x in b.inputs.realisasi_anggaran if not x.total]
    present = [(q, n) for q in TRIWULAN if (n := b.score.anggaran.realisasi.get(q)) is not None]
    for (before, previous), (q, now) in pairwise(present):
        if now < previous and not _falls_alone(b, before, q) and not any(True for _ in _not_yet(rincian, q)):
            place = _total_rows(b).realisasi[q].place
            content = {"nama": TOTAL, "periode": q, "sebelum": before, **_two_numbers(now, previous)}
            yield Finding("belanja-turun", place, content)


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
            content = {"nama": _name(row), "periode": q, "nilai": format_rupiah(b.score.anggaran.realisasi.get(q))}
            yield Finding("belanja-sebagian", row.realisasi[q].place, content)


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
        yield Finding("pagu-kosong", row.pagu.place, {"nama": _name(row) if row.code.text else TOTAL})


def not_negative(b: CheckContext) -> Iterator[Finding]:
    """No budget and no ceiling is below zero, and cumulative spending only after a refund."""
    pagu = [(x.name.text, x.total) for x in b.inputs.anggaran]
    pagu += [(_name(x), x.pagu) for x in b.inputs.realisasi_anggaran]
    for name, reading in pagu:
        if reading.value is not None and reading.value < 0:
            yield Finding("pagu-negatif", reading.place, {"nama": name[:60], "nilai": format_rupiah(reading.value)})
    for row in b.inputs.realisasi_anggaran:
        for q in TRIWULAN:
            value = row.realisasi[q].value
            if value is not None and value < 0:
                content = {"nama": _name(row), "periode": q, "nilai": format_rupiah(value)}
                yield Finding("belanja-negatif", row.realisasi[q].place, content)


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
            content = {
                "nama": _name(row),
                "periode": q,
                **_two_numbers(value, pagu),
                "persen": format_number(HUNDRED * value / pagu),
            }
            yield Finding("belanja-melebihi-pagu", row.realisasi[q].place, content)
            return


def pagu_perjanjian(b: CheckContext) -> Iterator[Finding]:
    """The ceiling that spending is measured against is the budget of the Perjanjian Kinerja."""
    pagu, total = b.score.anggaran.pagu, total_perjanjian(b)
    if pagu is None or total is None or abs(pagu - total) <= b.rules.sum_tolerance:
        return
    source = [x.pagu for x in b.inputs.realisasi_anggaran if x.total and x.pagu.value is not None]
    source += [x.pagu for x in b.inputs.realisasi_anggaran if x.pagu.value is not None]
    yield Finding("pagu-berbeda-pk", source[0].place, _two_numbers(pagu, total))


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


def _two_numbers(value: Rupiah, expected: Rupiah) -> dict[str, object]:
    return {
        "nilai": format_rupiah(value),
        "harapan": format_rupiah(expected),
        "selisih": format_rupiah(value - expected),
    }


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

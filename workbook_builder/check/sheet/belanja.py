"""Spending through the year: each kind once, cumulative, and no kind left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbook_builder.check.context import CheckContext
from workbook_builder.check.rupiah import Rupiah, kind_name, total_row
from workbook_builder.findings import anggaran as anggaran_findings
from workbook_builder.model import Finding, Place, RealisasiAnggaranRow
from workbook_builder.model.periods import TRIWULAN, Periode, is_over
from workbook_builder.text.numbers import format_rupiah
from workbook_builder.text.template import TOTAL


def belanja_unique(b: CheckContext) -> Iterator[Finding]:
    """A kind of spending stands once: twice would be counted twice."""
    first: dict[str, RealisasiAnggaranRow] = {}
    for row in (x for x in b.inputs.realisasi_anggaran if not x.total):
        origin = first.setdefault(row.code.text, row)
        if origin is not row:
            yield anggaran_findings.belanja_twice(
                row.code.place, code=row.code.text[:20], other_cell=origin.code.place.cell or "-"
            )


def belanja_falls(b: CheckContext) -> Iterator[Finding]:
    """Spending is filled cumulatively, so that it never falls."""
    for row in b.inputs.realisasi_anggaran:
        present = [(q, n) for q in TRIWULAN if (n := row.realisasi[q].value) is not None]
        for (before, previous), (q, now) in pairwise(present):
            unconfirmed = any(row.realisasi[x].place in b.doubted_money for x in (before, q))
            if now < previous and not unconfirmed:
                yield _fall(row.realisasi[q].place, kind_name(row), (before, previous), (q, now))


def total_falls(b: CheckContext) -> Iterator[Finding]:
    """The total of all kinds never falls either; it may where a kind is left out that was filled before."""
    rincian = [x for x in b.inputs.realisasi_anggaran if not x.total]
    present = [(q, n) for q in TRIWULAN if (n := b.score.anggaran.realisasi.get(q)) is not None]
    for (before, previous), (q, now) in pairwise(present):
        if now < previous and not _falls_alone(b, before, q) and not any(True for _ in _not_yet(rincian, q)):
            place = total_row(b).realisasi[q].place
            yield _fall(place, TOTAL, (before, previous), (q, now))


def _fall(place: Place, name: str, earlier: tuple[Periode, Rupiah], later: tuple[Periode, Rupiah]) -> Finding:
    return anggaran_findings.belanja_falls(
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
            yield anggaran_findings.belanja_in_part(
                row.realisasi[q].place,
                name=kind_name(row),
                periode=q,
                value=format_rupiah(b.score.anggaran.realisasi.get(q)),
            )


def _not_yet(rincian: list[RealisasiAnggaranRow], q: Periode) -> Iterator[RealisasiAnggaranRow]:
    """The kinds that are blank in a quarter in which another one is filled."""
    if any(x.realisasi[q].value is not None for x in rincian):
        yield from (x for x in rincian if x.realisasi[q].blank)


PEMERIKSAAN = (belanja_unique, belanja_falls, total_falls, belanja_in_part)

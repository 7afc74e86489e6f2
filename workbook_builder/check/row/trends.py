"""Checks of a row through the year: what is measured to date does not fall, and targets move as polarisasi says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import methods as method_findings
from workbook_builder.findings import rows as row_findings
from workbook_builder.findings.catalogue import FALLS, KUMULATIF_BASIS, RISES, TARGET_RISES
from workbook_builder.model import Basis, ByPeriode, Finding, Iku, Place, Polarisasi
from workbook_builder.model.codes import iku_key
from workbook_builder.model.periods import TRIWULAN, Konsolidasi, Periode
from workbook_builder.text.numbers import format_value

MINIMIZE_LIMIT = 50
"""Percent; a share that is to stay small does not climb past one half in its targets."""


def target_falls(b: CheckContext) -> Iterator[Finding]:
    """Cumulative targets (TLK, Maximize) rise or stay through the year."""
    for row in b.inputs.rincian:
        iku = b.iku[iku_key(row.code)]
        if iku.konsolidasi is not Konsolidasi.TLK or iku.polarisasi is not Polarisasi.MAXIMIZE or _direction(iku):
            continue
        doubts = b.doubts[iku_key(iku.code)]
        for before, q in _falls(iku.target):
            if doubts.doubts_target(before) or doubts.doubts_target(q):
                continue
            yield row_findings.target_falls(
                row.target[q].place,
                code=iku.code,
                periode=q,
                value=format_value(iku.target[q], iku.percent),
                before=before,
                previous=format_value(iku.target[before], iku.percent),
            )


def polarisasi_fits_targets(b: CheckContext) -> Iterator[Finding]:
    """TLK targets do not move all through the year against what polarisasi calls good."""
    for row in b.inputs.rincian:
        iku = b.iku[iku_key(row.code)]
        if iku.konsolidasi is not Konsolidasi.TLK or "polarisasi" in iku.inferred:
            continue
        direction, end = _direction(iku), iku.target[Periode.Y] or 0
        must_not_rise = iku.polarisasi is Polarisasi.MINIMIZE and iku.percent and end >= MINIMIZE_LIMIT
        doubts = b.doubts[iku_key(iku.code)]
        # One step may be a slip in one cell; two in the same direction are a shape.
        if _steps(iku) < 2 or any(doubts.doubts_target(q) for q in TRIWULAN):
            continue
        if (direction == FALLS and iku.polarisasi is Polarisasi.MAXIMIZE) or (direction == RISES and must_not_rise):
            figures_row = ", ".join(format_value(iku.target[q], iku.percent) for q in TRIWULAN)
            yield method_findings.polarisasi_against_targets(
                _polarisasi_place(b, iku, row.cell.place),
                code=iku.code,
                polarisasi=iku.polarisasi.value,
                direction=direction,
                series=figures_row,
            )


def realisasi_falls(b: CheckContext) -> Iterator[Finding]:
    """Realisasi measured to date does not fall: where Basis says cumulative, and where a TLK target rises."""
    for row in b.inputs.realisasi:
        iku = b.iku.get(iku_key(row.code))
        # A sum to date never falls, whichever way is good: the quarter in between would be below zero.
        if iku is None or not (iku.polarisasi is Polarisasi.MAXIMIZE or iku.is_difference):
            continue
        doubts = b.doubts[iku_key(iku.code)]
        for before, q in _falls(iku.realisasi):
            if not (_cumulative(iku) or _target_rises(iku, before, q)):
                continue
            if doubts.doubts_realisasi(before) or doubts.doubts_realisasi(q):
                continue
            yield row_findings.realisasi_falls(
                row.realisasi[q].place,
                code=iku.code,
                periode=q,
                value=format_value(iku.realisasi[q], iku.percent),
                before=before,
                previous=format_value(iku.realisasi[before], iku.percent),
                reason=_reason(iku, before, q),
            )


def _reason(iku: Iku, before: Periode, q: Periode) -> str:
    if _cumulative(iku):
        return KUMULATIF_BASIS
    a, z = format_value(iku.target[before], iku.percent), format_value(iku.target[q], iku.percent)
    return TARGET_RISES.format(awal=a, akhir=z)


def _falls(figures_row: ByPeriode) -> Iterator[tuple[Periode, Periode]]:
    """(quarter before, quarter) of every fall; quarters without a value are passed over."""
    present = [(q, n) for q in TRIWULAN if (n := figures_row[q]) is not None]
    for (before, a), (q, n) in pairwise(present):
        if n < a:
            yield before, q


def _direction(iku: Iku) -> str | None:
    """Whether the quarterly targets only rise or only fall; empty where they do both, None where they do neither."""
    present = [n for q in TRIWULAN if (n := iku.target[q]) is not None]
    rising, falling = any(b > a for a, b in pairwise(present)), any(b < a for a, b in pairwise(present))
    if rising and falling:
        return ""
    return RISES if rising else (FALLS if falling else None)


def _steps(iku: Iku) -> int:
    """How often the quarterly target changes."""
    present = [n for q in TRIWULAN if (n := iku.target[q]) is not None]
    return sum(1 for a, b in pairwise(present) if a != b)


def _cumulative(iku: Iku) -> bool:
    return iku.basis is Basis.KUMULATIF and iku.konsolidasi is not Konsolidasi.AVERAGE


def _target_rises(iku: Iku, before: Periode, q: Periode) -> bool:
    a, z = iku.target[before], iku.target[q]
    return iku.konsolidasi is Konsolidasi.TLK and a is not None and z is not None and z > a


def _polarisasi_place(b: CheckContext, iku: Iku, row: Place) -> Place:
    manual = b.manual.get(iku_key(iku.code))
    return manual.text["Polarisasi"].place if manual else row


PEMERIKSAAN = (target_falls, polarisasi_fits_targets, realisasi_falls)

"""Checks of single cells."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings.figures import formula_without_value
from workbook_builder.findings.kind import found_at
from workbook_builder.model import Finding, Inputs, Reading


def numbers_readable(b: CheckContext) -> Iterator[Finding]:
    """Every cell that should be a number reads as exactly one."""
    seen = set()
    for reading in all_readings(b.inputs):
        # A formula without a value is named by the reader, on every column.
        named = formula_without_value.matches(reading.problem)
        said = (None if named else reading.problem) or reading.note
        if said is not None and reading.place not in seen:
            seen.add(reading.place)
            yield found_at(said, reading.place)


def all_readings(m: Inputs) -> Iterator[Reading]:
    """Every cell that was read as a number, sheet by sheet."""
    for target in m.rincian:
        yield from target.target.values()
    yield from (b.target for b in m.perjanjian)
    for manual in m.manual:
        yield from manual.figures.values()
    yield from (b.cost for b in m.inisiatif)
    yield from (b.total for b in m.anggaran)
    for realisasi_row in m.realisasi:
        yield from realisasi_row.realisasi.values()
    for belanja in m.realisasi_anggaran:
        yield belanja.pagu
        yield from belanja.realisasi.values()
    yield from (b.value for b in m.angka_terbit)


PEMERIKSAAN = (numbers_readable,)

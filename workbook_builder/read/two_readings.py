"""A lone point or comma before three digits (``1.234``).

It is decided by the other figures of its row where these leave exactly one reading. Nothing else decides it: one figure
alone, or a row of such figures, is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook_builder.findings.figures import two_meanings
from workbook_builder.findings.spellings import OTHER_FIGURES, decided_by_row
from workbook_builder.model import Reading
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import Periode
from workbook_builder.read.cell_number import Separator
from workbook_builder.read.numbers import read_number
from workbook_builder.text.numbers import format_value
from workbook_builder.text.units import is_rupiah

NEAR = 10
"""How many times larger or smaller than a reading the other figures may be to speak for it; the two are a thousand
times apart, so that none can speak for both."""
ENOUGH = 2
"""Other figures that a decision needs."""
DIGITS = 6


def settle(
    row: Mapping[Periode, Reading], percent: bool, satuan: str, beside: Sequence[Reading] = ()
) -> dict[Periode, Reading]:
    """The figures of a row with their doubtful separators decided. ``beside`` are other figures of the same IKU."""
    known = [a.value for a in (*row.values(), *beside) if a.value]
    if is_rupiah(satuan):
        return dict(row)
    return {key: _settled(reading, percent, satuan, known) for key, reading in row.items()}


def _settled(reading: Reading, percent: bool, satuan: str, known: Sequence[Number]) -> Reading:
    if not two_meanings.matches(reading.problem) or len(known) < ENOUGH:
        return reading
    readings = [read_number(reading.cell, percent, satuan, role) for role in Separator]
    fits = [r for r in readings if r.value is not None and all(_near(r.value, k) for k in known)]
    if len(fits) != 1:
        return reading
    other = next(r for r in readings if r is not fits[0])
    if other.value is None:
        return reading
    figures = ", ".join(dict.fromkeys(format_value(k, percent, DIGITS) for k in known))
    note = decided_by_row.problem(
        value=reading.cell.text[:40],
        read_as=format_value(fits[0].value, percent, DIGITS),
        rejected=format_value(other.value, percent, DIGITS),
        reason=OTHER_FIGURES.format(daftar=figures),
    )
    return Reading(fits[0].value, reading.cell, note=note)


def _near(one: Number, other: Number) -> bool:
    return abs(one) <= NEAR * abs(other) and abs(other) <= NEAR * abs(one)

"""What a doubt about one figure is, and the bounds that all figures share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from workbook_builder.check.plausibility.scale import STEPS, shifted
from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record

TOO_HIGH = 6
"""Times the highest target of the row. Ten times (a lost comma) must be found for whoever reached 60% of the target."""
PERCENT_LIMIT = 1_000
"""Percent points; ten times its target is more than any target or realisasi of an office has been."""
LIKELY_LOW, LIKELY_HIGH = Number(1, 5), Number(3)
"""Share of its target that a realisasi usually is."""
NEAR = Number(2)
"""How many times larger or smaller than its target a figure may be and still be near it."""
LARGE_AMOUNT = 1_000_000
"""From here on figures are amounts, which are written in thousands, millions and milliards."""


@record
class Doubt:
    """Why one figure is doubted, in the unit of the IKU."""

    value: Number
    reference: Number | None
    """What it should be near: its target, or of a target the rest of its row; None where only its size tells."""
    power: int | None = None
    """Times which power of ten it was probably meant."""
    date: dt.date | None = None
    """The date that it probably is."""

    @property
    def meant(self) -> Number | None:
        return None if self.power is None else shifted(self.value, self.power)


def doubted(value: Number, reference: Number | None, power: int | None, date: dt.date | None) -> Doubt:
    """The doubt of a figure; a date explains it better than any comma."""
    return Doubt(value, reference, None if date else power, date)


def down(least: int = 1) -> Iterable[int]:
    """The powers of ten by which a slip may have made a figure too large, from ``least`` on."""
    return [-p for p in STEPS if p >= least]

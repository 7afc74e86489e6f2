"""Whether the figures of an IKU can be meant: each against the targets of its row and the other quarters.

One design for every slip: a figure is doubted where it lies far from what it should be near, and where that is not
enough by itself, only if a slip that people make (a comma moved, a percent typed as a number, rupiah in thousands or
millions, a date) would bring it there. Too high is doubted sooner than too low: most figures too high are scored 120
and look well, most too low show as red. For Minimize it is the other way round, but there the same slips show.

The bounds are the application's own ("Ketentuan aplikasi"), tuned on random offices whose realisasi are 0,05 to 3
times their targets (``tests/support/plausible_offices.py`` prints the rates) and on the figures of 2024, where no
realisasi is more than twice the highest target of its row. A realisasi between 20% and 300% of its target is never
doubted by itself.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import field
from statistics import median

from workbook_builder.check.scale import STEPS, date_of, nearest_power, shifted, within
from workbook_builder.model import Basis, ByPeriode, Iku, Polarisasi
from workbook_builder.model.numbers import Number, is_whole
from workbook_builder.model.periods import (
    PERIODE,
    REPORTED_AFTER,
    TRIWULAN,
    Konsolidasi,
    Periode,
    differing_periods,
)
from workbook_builder.model.record import record
from workbook_builder.text.units import is_rupiah

TOO_HIGH = 6
"""Times the highest target of the row. Ten times (a lost comma) must be found for whoever reached 60% of the target."""
TOO_HIGH_SUM = 4
"""The same of one quarter of a Sum IKU: times the target of the whole year."""
SUM_AHEAD = Number(6, 5)
"""Times the year's target: what a single quarter of a Sum IKU hardly exceeds, so that a slip that fits is meant."""
SUM_FAR = 8
"""Times its own quarter's target, from where such a quarter is doubted."""
BESIDE_HIGH = 4
"""Times the highest target, where a slip brings the figure to what another quarter has."""
SMALL_COUNT = 10
"""Whole numbers up to this may be any multiple of a target of one or two."""
PERCENT_LIMIT = 1_000
"""Percent points; ten times its target is more than any target or realisasi of an office has been."""
LIKELY_LOW, LIKELY_HIGH = Number(1, 5), Number(3)
"""Share of its target that a realisasi usually is."""
NEAR = Number(2)
"""How many times larger or smaller than its target a figure may be and still be near it."""
CLOSE = Number(3, 2)
"""The same where a slip by one digit is asked for, which poor results look like."""
SAME = Number(5, 4)
"""The same for being practically equal."""
ALIKE = Number(13, 10)
"""The same for quarters that show what a quarter of this IKU is."""
FRACTION = Number(2)
"""Below this, among numbers a hundred times larger, a figure was typed as a fraction."""
LARGE_AMOUNT = 1_000_000
"""From here on figures are amounts, which are written in thousands, millions and milliards."""
CLEARLY_CUMULATIVE = 1.0
"""How much nearer (sum of logarithms) figures must be to the cumulative targets than to those of the quarters."""
CUMULATIVE_SHARE = 0.3
"""And what part of the distance to the quarters' targets may remain."""
FIRST_QUARTER = Number(2)
"""How far the first quarter, which is alike either way, may lie from its target for the rest to tell."""


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


@record
class RowDoubts:
    """The doubted figures of one IKU, by period and by quarter; ``negative`` are those that cannot be below zero."""

    target: Mapping[Periode, Doubt] = field(default_factory=dict)
    realisasi: Mapping[Periode, Doubt] = field(default_factory=dict)
    negative_target: tuple[Periode, ...] = ()
    negative_realisasi: tuple[Periode, ...] = ()

    def doubts_target(self, periode: Periode) -> bool:
        return periode in self.target or periode in self.negative_target

    def doubts_realisasi(self, quarter: Periode) -> bool:
        return quarter in self.realisasi or quarter in self.negative_realisasi


def row_doubts(iku: Iku, year: int | None) -> RowDoubts:
    """Every doubted figure of an IKU."""
    target = doubted_targets(iku, year)
    sound = {p: None if p in target else n for p, n in iku.target.items()}
    return RowDoubts(
        target, doubted_realisasi(iku, sound, year), tuple(negative_targets(iku)), tuple(negative_realisasi(iku))
    )


# --- targets


def doubted_targets(iku: Iku, year: int | None) -> dict[Periode, Doubt]:
    """Targets that are not of the kind of the rest of their row.

    Those of a Sum IKU may differ by any factor, and must add up anyway. A combined period that does not follow from
    its quarters is an error of its own.
    """
    inconsistent = {p for p, _ in differing_periods(iku.konsolidasi, iku.target)}
    result = {}
    for p in PERIODE:
        value = iku.target[p]
        if not value or p in inconsistent:
            continue
        doubt = _doubt_target(iku, p, abs(value), year)
        if doubt is not None:
            result[p] = doubt
    return result


def _doubt_target(iku: Iku, periode: Periode, value: Number, year: int | None) -> Doubt | None:
    rest = [abs(n) for p in PERIODE if p != periode and (n := iku.target[p]) and abs(n) != value]
    middle = median(rest) if rest else None
    if iku.percent and value > PERCENT_LIMIT:
        usual = [n for n in rest if n <= PERCENT_LIMIT]
        reference = median(usual) if usual else None
        power = nearest_power(value, reference, _down(), NEAR) if reference else -2
        return _doubt(value, reference, power, date_of(value, True, year))
    if middle is None or iku.konsolidasi is Konsolidasi.SUM:
        return None
    if _peak(iku, periode, value, rest):
        power = nearest_power(value, middle, _down(2 if iku.polarisasi is Polarisasi.MINIMIZE else 1), NEAR)
        date = date_of(value, iku.percent, year)
        if power is not None or date is not None:
            return _doubt(value, middle, power, date)
    power = _low_target(value, middle, rest)
    return None if power is None else Doubt(value, middle, power)


def _peak(iku: Iku, periode: Periode, value: Number, rest: list[Number]) -> bool:
    """Whether a target towers above the rest of its row, and above a later one: the last may be the goal."""
    later = [iku.target[p] for p in PERIODE[PERIODE.index(periode) + 1 :]]
    return value > TOO_HIGH * max(rest) and any(n and abs(n) < value for n in later)


def _low_target(value: Number, middle: Number, rest: list[Number]) -> int | None:
    if value < 1 and within(shifted(value, 2), middle, NEAR):
        return 2
    if middle >= LARGE_AMOUNT:
        return nearest_power(value, middle, (3, 6, 9), NEAR)
    if len(set(rest)) == 1 and not is_whole(value):
        return next((p for p in (1, 2, 3) if shifted(value, p) == middle), None)
    return None


# --- realisasi


def doubted_realisasi(iku: Iku, target: ByPeriode, year: int | None) -> dict[Periode, Doubt]:
    """Realisasi that are too far from their target; ``target`` lacks the targets that are doubted themselves."""
    known = [abs(n) for n in target.values() if n]
    top = max(known) if known else None
    result = {}
    for quarter in TRIWULAN:
        value = iku.realisasi[quarter]
        if not value:
            continue
        if top is None:
            doubt = _by_size(iku, abs(value), year)
        else:
            doubt = _Figure(iku, quarter, abs(value), _own(iku, target, quarter) or top, top, year).doubt()
        if doubt is not None:
            result[quarter] = doubt
    return result


def _by_size(iku: Iku, value: Number, year: int | None) -> Doubt | None:
    """Without a target that could be right, only a percentage that none is."""
    if not iku.percent or value <= PERCENT_LIMIT:
        return None
    return _doubt(value, None, -2, date_of(value, True, year))


def _own(iku: Iku, target: ByPeriode, quarter: Periode) -> Number | None:
    """The target that what stands in a quarter's cell is measured by: of the year so far where it is cumulative."""
    periode = REPORTED_AFTER[quarter.last_quarter] if iku.is_difference else quarter
    value = target.get(periode)
    return abs(value) if value else None


@record
class _Figure:
    """One realisasi, positive, with its target ``own`` and the highest target of its row."""

    iku: Iku
    quarter: Periode
    value: Number
    own: Number
    top: Number
    year: int | None

    def doubt(self) -> Doubt | None:
        if self._too_high():
            power = nearest_power(self.value, self.own, _down(), 1 / LIKELY_LOW)
            return _doubt(self.value, self.own, power, date_of(self.value, self.iku.percent, self.year))
        power = self._high_beside_others()
        if power is None:
            power = next((p for p in STEPS if self._low(p)), None)
        return None if power is None else Doubt(self.value, self.own, power)

    @property
    def adds_up(self) -> bool:
        """Whether the figure is one quarter of a sum."""
        return self.iku.konsolidasi is Konsolidasi.SUM and not self.iku.is_difference

    @property
    def others(self) -> list[tuple[Periode, Number]]:
        """The other quarters that have a figure, in order."""
        filled = ((q, self.iku.realisasi[q]) for q in TRIWULAN if q != self.quarter)
        return [(q, abs(n)) for q, n in filled if n]

    def _too_high(self) -> bool:
        if is_whole(self.value) and is_whole(self.top) and self.value <= SMALL_COUNT:
            return False
        if self.value > (TOO_HIGH_SUM if self.adds_up else TOO_HIGH) * self.top:
            return True
        ahead = self.adds_up and self.value > SUM_AHEAD * self.top and self.value >= SUM_FAR * self.own
        return ahead and nearest_power(self.value, self.own, _down(), NEAR) is not None

    def _high_beside_others(self) -> int | None:
        """The slip that makes a high figure what another quarter has."""
        if self.value <= BESIDE_HIGH * self.top or self.adds_up:
            return None
        powers = (nearest_power(self.value, n, _down(), SAME) for _, n in self.others)
        return next((p for p in powers if p is not None), None)

    def _low(self, power: int) -> bool:
        """Whether a figure is too low by just this power of ten."""
        meant = shifted(self.value, power)
        amount = is_rupiah(self.iku.satuan) or self.own >= LARGE_AMOUNT
        if power >= 3:
            likely = LIKELY_LOW * self.own <= meant <= LIKELY_HIGH * self.own
            return likely if amount else power == 3 and within(meant, self.own, NEAR)
        if not within(meant, self.own, NEAR):
            return False
        if power == 2:
            return self._alike(meant) or (self.value < FRACTION and not is_whole(self.value) and not self.adds_up)
        # A tenth of the target is poor and happens; a comma in the wrong place leaves decimals.
        if is_whole(self.value) or not within(meant, self.own, CLOSE):
            return False
        return self._alike(meant) or self._three_decimals()

    def _alike(self, meant: Number) -> bool:
        """Whether the other quarters are what is meant, one before among them: a row may well begin low."""
        before = any(TRIWULAN.index(q) < TRIWULAN.index(self.quarter) for q, _ in self.others)
        return before and all(within(n, meant, ALIKE) for _, n in self.others)

    def _three_decimals(self) -> bool:
        """9,397 among figures of two decimals: a comma moved by one digit."""
        return _decimals_are_three(self.value) and not any(_decimals_are_three(n) for _, n in self.others)


def _decimals_are_three(value: Number) -> bool:
    return is_whole(value * 1000) and not is_whole(value * 100)


def _down(least: int = 1) -> Iterable[int]:
    return [-p for p in STEPS if p >= least]


def _doubt(value: Number, reference: Number | None, power: int | None, date: dt.date | None) -> Doubt:
    """A date explains a figure better than any comma."""
    return Doubt(value, reference, None if date else power, date)


# --- cumulative figures in a row of quarters


def typed_cumulatively(iku: Iku) -> tuple[Periode, ...]:
    """The quarters of a Sum IKU that look cumulative although each should stand for itself; empty where none do.

    They rise every quarter and are clearly nearer to the targets of the year so far than to those of the quarters.
    """
    if iku.konsolidasi is not Konsolidasi.SUM or iku.basis is not Basis.TRIWULANAN:
        return ()
    figures: list[tuple[Number, Number, Number]] = []
    so_far = Number(0)
    for n, quarter in enumerate(TRIWULAN, 1):
        value, target = iku.realisasi[quarter], iku.target[quarter]
        if value is None:
            break
        if not target or target < 0 or value <= (figures[-1][0] if figures else 0):
            return ()
        so_far += target
        figures.append((value, target, iku.target[REPORTED_AFTER[n]] or so_far))
    if not figures or not within(figures[0][0], figures[0][1], FIRST_QUARTER):
        return ()
    alone = sum(abs(math.log(value / target)) for value, target, _ in figures[1:])
    together = sum(abs(math.log(value / total)) for value, _, total in figures[1:])
    clear = alone - together >= CLEARLY_CUMULATIVE and together <= CUMULATIVE_SHARE * alone
    return TRIWULAN[: len(figures)] if clear else ()


# --- below zero


def negative_targets(iku: Iku) -> list[Periode]:
    """Targets below zero that can hardly be meant.

    Where all targets are, the IKU is measured below zero, unless every realisasi lies above it. A worst realisasi
    below zero on the Manual IKU says that figures may lie there. Only Maximize is scored at all at such a target;
    of the others it is said that they are not.
    """
    negative = [p for p in PERIODE if (n := iku.target[p]) is not None and n < 0]
    if not negative or iku.polarisasi is not Polarisasi.MAXIMIZE or iku.may_be_negative:
        return []
    if any((n := iku.target[p]) is not None and n > 0 for p in PERIODE):
        return [p for p in negative if not p.is_combined] or negative
    filled = [n for q in TRIWULAN if (n := iku.realisasi[q]) is not None]
    size = max(abs(n) for p in negative if (n := iku.target[p]) is not None)
    mirrored = bool(filled) and all(n > 0 and within(n, size, LIKELY_HIGH) for n in filled)
    return negative[:1] if mirrored else []


def negative_realisasi(iku: Iku) -> list[Periode]:
    """Quarters with a realisasi below zero although neither a target nor the Manual IKU says that there are such."""
    if iku.may_be_negative:
        return []
    targets = [n for n in iku.target.values() if n]
    if targets and all(n < 0 for n in targets):
        return []
    below = (q for q in TRIWULAN if (n := iku.realisasi[q]) is not None and n < 0)
    return [q for q in below if not ((t := iku.target[q]) and t < 0)]

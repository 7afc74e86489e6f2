"""Realisasi that lie too far from their target."""

from __future__ import annotations

from workbook_builder.check.plausibility.doubt import (
    LARGE_AMOUNT,
    LIKELY_HIGH,
    LIKELY_LOW,
    NEAR,
    PERCENT_LIMIT,
    TOO_HIGH,
    Doubt,
    doubted,
    down,
)
from workbook_builder.check.plausibility.scale import STEPS, date_of, nearest_power, shifted, within
from workbook_builder.model import ByPeriode, Iku
from workbook_builder.model.numbers import Number, is_whole
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Konsolidasi, Periode
from workbook_builder.model.record import record
from workbook_builder.text.units import is_rupiah

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
CLOSE = Number(3, 2)
"""The same where a slip by one digit is asked for, which poor results look like."""
SAME = Number(5, 4)
"""The same for being practically equal."""
ALIKE = Number(13, 10)
"""The same for quarters that show what a quarter of this IKU is."""
FRACTION = Number(2)
"""Below this, among numbers a hundred times larger, a figure was typed as a fraction."""


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
    return doubted(value, None, -2, date_of(value, True, year))


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
            power = nearest_power(self.value, self.own, down(), 1 / LIKELY_LOW)
            return doubted(self.value, self.own, power, date_of(self.value, self.iku.percent, self.year))
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
        return ahead and nearest_power(self.value, self.own, down(), NEAR) is not None

    def _high_beside_others(self) -> int | None:
        """The slip that makes a high figure what another quarter has."""
        if self.value <= BESIDE_HIGH * self.top or self.adds_up:
            return None
        powers = (nearest_power(self.value, n, down(), SAME) for _, n in self.others)
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

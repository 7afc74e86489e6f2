"""Targets that are not of the kind of the rest of their row."""

from __future__ import annotations

from statistics import median

from workbook_builder.check.plausibility.doubt import LARGE_AMOUNT, NEAR, PERCENT_LIMIT, TOO_HIGH, Doubt, doubted, down
from workbook_builder.check.plausibility.scale import date_of, nearest_power, shifted, within
from workbook_builder.model import Iku, Polarisasi
from workbook_builder.model.numbers import Number, is_whole
from workbook_builder.model.periods import PERIODE, Konsolidasi, Periode, differing_periods


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
        power = nearest_power(value, reference, down(), NEAR) if reference else -2
        return doubted(value, reference, power, date_of(value, True, year))
    if middle is None or iku.konsolidasi is Konsolidasi.SUM:
        return None
    if _peak(iku, periode, value, rest):
        power = nearest_power(value, middle, down(2 if iku.polarisasi is Polarisasi.MINIMIZE else 1), NEAR)
        date = date_of(value, iku.percent, year)
        if power is not None or date is not None:
            return doubted(value, middle, power, date)
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

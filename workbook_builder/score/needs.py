"""The rules read backwards: which realisasi the reported quarter needs for a given capaian.

Closed formulas for each polarisasi, consolidation and basis. Stabilize is solved below its target, where the scale
rises; a scale is taken to rise with Ca.
"""

from __future__ import annotations

from workbook_builder.model import Iku, Need, Needs, Polarisasi, ScalePoint
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Konsolidasi
from workbook_builder.rules import RuleSet


def needs_of(iku: Iku, rules: RuleSet, triwulan: int) -> Needs:
    """What quarter ``triwulan`` needs so that the period reported after it has a capaian of 100, and the highest."""
    return Needs(_need(iku, rules, triwulan, HUNDRED), _need(iku, rules, triwulan, rules.capaian_max))


def _need(iku: Iku, rules: RuleSet, triwulan: int, capaian: Number) -> Need:
    target = iku.target.get(REPORTED_AFTER[triwulan])
    if target is None:
        return Need()
    point, scale = _scale_factor(iku.scale or rules.scale_points, iku.polarisasi, target, capaian)
    plain = _plain_factor(iku, target, capaian, scale)
    factor = plain
    if capaian > HUNDRED and iku.konversi_120 and iku.polarisasi.has_formula(target):
        factor = Number(1)
    if factor is None:
        return Need(point, scale, plain)
    raw = quarter_input(iku, target * factor, triwulan)
    exceeded = raw < 0 <= target and _other_total(iku, triwulan) > 0
    return Need(point, scale, plain, factor, raw, None if exceeded else raw)


def quarter_input(iku: Iku, realisasi: Number, triwulan: int) -> Number:
    """What a quarter's cell must hold for a realisasi of the period, given the quarters before it."""
    other = _other(iku, triwulan)
    if iku.combination is Konsolidasi.SUM:
        return realisasi - sum(other, ZERO)
    if iku.combination is Konsolidasi.AVERAGE:
        return realisasi * (len(other) + 1) - sum(other, ZERO)
    return realisasi


def _other(iku: Iku, triwulan: int) -> list[Number]:
    return [n for q in TRIWULAN[: triwulan - 1] if (n := iku.realisasi.get(q)) is not None]


def _other_total(iku: Iku, triwulan: int) -> Number:
    return sum(_other(iku, triwulan), ZERO) if iku.combination is not Konsolidasi.TLK else ZERO


def _plain_factor(iku: Iku, target: Number, capaian: Number, scale: Number | None) -> Number | None:
    if iku.polarisasi is Polarisasi.STABILIZE:
        return scale
    if target == 0:
        # Only a realisasi of 0 reaches 100, and nothing is better than 0.
        scored = iku.polarisasi is Polarisasi.MINIMIZE and (iku.worst or iku.konversi_120)
        return Number(1) if scored and capaian <= HUNDRED else None
    if not iku.polarisasi.has_formula(target):
        return None
    rising = iku.polarisasi is Polarisasi.MAXIMIZE and target > 0
    return capaian / HUNDRED if rising else 1 + 1 - capaian / HUNDRED


def _scale_factor(
    scale: tuple[ScalePoint, ...], polarisasi: Polarisasi, target: Number, capaian: Number
) -> tuple[int | None, Number | None]:
    if polarisasi is not Polarisasi.STABILIZE or target <= 0:
        return None, None
    point = max(1, sum(1 for _, value in scale if value < capaian))
    if point == len(scale):
        return point, None
    (ca, value), (next_ca, next_value) = scale[point - 1], scale[point]
    slope = (next_value - value) / (next_ca - ca)
    return point, (ca + (capaian - value) / slope) / HUNDRED if slope else None

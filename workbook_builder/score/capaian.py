"""Capaian of one IKU in one period: realisasi against target on the 0..120 scale.

Formulas: KMK 127/2026 p. 67-70; the Maximize part reproduced from the 2024 LAKIN (20 printed capaian).
Every step is kept, because the workbook shows each as a live formula.
"""

from __future__ import annotations

from workbook_builder.model import Iku, Polarisasi, ScalePoint, Steps
from workbook_builder.model.methods import method_name
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.rules import RuleSet
from workbook_builder.rules.model import band


def capaian_steps(iku: Iku, target: Number | None, realisasi: Number | None, rules: RuleSet) -> Steps:
    """All steps from target and realisasi to capaian and status; without both of them nothing is scored."""
    if target is None or realisasi is None:
        return Steps(target=target, realisasi=realisasi)
    ratio = realisasi / target if target != 0 else None
    ca = _ca(iku, target, realisasi, ratio)
    point, scale_value = interpolate(iku.scale or rules.scale_points, ca)
    zero_target_value = _zero_target_value(iku, target, realisasi)
    raw = _raw(iku, target, ratio, scale_value, zero_target_value)
    konversi = iku.konversi_120 and _reached(iku, target, realisasi, raw)
    capaian = _capaian(raw, konversi, rules)
    return Steps(
        target=target,
        realisasi=realisasi,
        ratio=ratio,
        method=method_name(iku.polarisasi, target),
        ca=ca,
        point=point,
        scale_value=scale_value,
        zero_target_value=zero_target_value,
        raw=raw,
        konversi=konversi,
        capaian=capaian,
        status=band(rules.status, capaian),
    )


def _capaian(raw: Number | None, konversi: bool, rules: RuleSet) -> Number | None:
    highest = rules.capaian_max
    if konversi:
        return highest
    if raw is None:
        return None
    return max(rules.capaian_min, min(highest, raw))


def _ca(iku: Iku, target: Number, realisasi: Number, ratio: Number | None) -> Number | None:
    """Stabilize: how near the realisasi is to its target, 100 at the target itself."""
    if iku.polarisasi is not Polarisasi.STABILIZE or ratio is None or target < 0:
        return None
    return ratio * HUNDRED if realisasi <= target else (1 + (1 - ratio)) * HUNDRED


def interpolate(scale: tuple[ScalePoint, ...], ca: Number | None) -> tuple[int | None, Number | None]:
    """(1-based point at or below Ca, capaian there by linear interpolation); outside the points the end values."""
    if ca is None:
        return None, None
    point = max(1, sum(1 for x, _ in scale if x <= ca))
    x0, y0 = scale[point - 1]
    if point == len(scale):
        return point, y0
    x1, y1 = scale[point]
    return point, y0 + (y1 - y0) / (x1 - x0) * (max(ca, x0) - x0)


def _zero_target_value(iku: Iku, target: Number, realisasi: Number) -> Number | None:
    """Minimize with target 0: how far the realisasi stays from the worst value that the Manual IKU states."""
    if iku.polarisasi is not Polarisasi.MINIMIZE or target != 0 or iku.worst is None:
        return None
    return (iku.worst - realisasi) / iku.worst * HUNDRED


def _raw(
    iku: Iku, target: Number, ratio: Number | None, scale_value: Number | None, zero_target_value: Number | None
) -> Number | None:
    """Capaian before it is held within 0..120; None where the rules give no formula."""
    if iku.polarisasi is Polarisasi.STABILIZE:
        return scale_value
    if ratio is None or not iku.polarisasi.has_formula(target):
        return zero_target_value
    if iku.polarisasi is Polarisasi.MAXIMIZE and target > 0:
        return ratio * HUNDRED
    return (1 + (1 - ratio)) * HUNDRED


def _reached(iku: Iku, target: Number, realisasi: Number, raw: Number | None) -> bool:
    """Whether the target is reached, for Konversi 120; Minimize with target 0 needs no capaian for that."""
    if raw is None and not (iku.polarisasi is Polarisasi.MINIMIZE and target == 0):
        return False
    if iku.polarisasi is Polarisasi.MAXIMIZE:
        return realisasi >= target
    return realisasi <= target if iku.polarisasi is Polarisasi.MINIMIZE else realisasi == target

"""Names of the formulas from target and realisasi to capaian, as the rule set lists them under ``method``."""

from __future__ import annotations

from workbook_builder.model.choices import Polarisasi
from workbook_builder.model.numbers import Number

TARGET_ZERO, TARGET_NEGATIVE = "(target 0)", "(target negatif)"
"""What the name of a formula says of a target that is not above zero."""


def target_sign(target: Number | None) -> str:
    """The same for a target; empty where it is above zero or there is none."""
    if target is None or target > 0:
        return ""
    return TARGET_ZERO if target == 0 else TARGET_NEGATIVE


def method_name(polarisasi: Polarisasi, target: Number) -> str:
    """Name of the formula that applies."""
    return f"{polarisasi.value} {target_sign(target)}".rstrip()

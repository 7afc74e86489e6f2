"""What the Manual IKU lets an office choose for an IKU."""

from __future__ import annotations

from enum import StrEnum

from workbook_builder.model.numbers import Number


class Polarisasi(StrEnum):
    """Which direction is good."""

    MAXIMIZE = "Maximize"
    MINIMIZE = "Minimize"
    STABILIZE = "Stabilize"

    def has_formula(self, target: Number) -> bool:
        """Whether the rules turn a realisasi into a capaian at this target.

        Below zero only Maximize has a formula: that of Minimize would reward the worse side, and that of Stabilize
        every miss. At zero Minimize has one, which needs the worst realisasi of the Manual IKU besides.
        """
        if target == 0:
            return self is Polarisasi.MINIMIZE
        return target > 0 or self is Polarisasi.MAXIMIZE


class Basis(StrEnum):
    """Whether staff report each quarter alone or everything up to it."""

    TRIWULANAN = "Triwulanan"
    KUMULATIF = "Kumulatif"


class Validitas(StrEnum):
    """How directly an IKU measures its sasaran."""

    EXACT = "Exact"
    PROXY = "Proxy"
    ACTIVITY = "Activity"


class Kendali(StrEnum):
    """How far the office controls what an IKU measures."""

    LOW = "Low"
    MODERATE = "Moderate"
    HIGH = "High"


class TargetNature(StrEnum):
    """What the Manual IKU may say of a target that its K3 depends on."""

    SET_BY_REGULATION = "Ditetapkan peraturan"
    MANDATORY = "Wajib"


class YesNo(StrEnum):
    """The answers to a question of the Manual IKU."""

    YES = "Ya"
    NO = "Tidak"

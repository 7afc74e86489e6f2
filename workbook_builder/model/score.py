"""The score, with every step to it."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model.agreement import Agreement, Iku, Sasaran
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import ByPeriode, Periode
from workbook_builder.model.record import record


@record
class Steps:
    """The steps from target and realisasi of one IKU and period to its capaian; None where a step does not apply."""

    target: Number | None = None
    realisasi: Number | None = None
    ratio: Number | None = None
    method: str | None = None
    """Name of the formula applied, as the sheet Parameter lists it."""
    ca: Number | None = None
    point: int | None = None
    scale_value: Number | None = None
    zero_target_value: Number | None = None
    raw: Number | None = None
    konversi: bool = False
    capaian: Number | None = None
    status: str | None = None
    weight: Number | None = None
    """K3 of the IKU where it is scored in this period."""
    weighted_value: Number | None = None


@record
class K3:
    """K3 of an IKU and the steps to it. ``target_relation`` names the row of the rule set's target table."""

    k3: Number
    k3_weight: Number | None = None
    target_relation: str | None = None
    base_weight: Number | None = None
    """Weight that the target's row gives, before ``minimum``."""
    minimum: Number | None = None
    target_weight: Number | None = None


@record
class Need:
    """The realisasi that a level of capaian needs, step by step; None where a step gives nothing."""

    point: int | None = None
    """Stabilize: 1-based point of the scale below the level."""
    scale_factor: Number | None = None
    """Stabilize: realisasi against target at which the scale gives the level."""
    plain_factor: Number | None = None
    """Realisasi against target without regard to Konversi 120."""
    factor: Number | None = None
    raw: Number | None = None
    """What the reported quarter's cell would have to hold, in the unit of the IKU."""
    entry: Number | None = None
    """The same where it can be typed: a Sum that the other quarters already exceed needs nothing."""


@record
class Needs:
    """What the reported quarter still needs for a capaian of 100 and for the highest one."""

    hundred: Need
    highest: Need


@record
class Leverage:
    """Share of an IKU in its SS, of the SS in its perspektif, of the perspektif in NKO.

    The product is what one point of capaian is worth in NKO.
    """

    iku: Number
    sasaran: Number
    perspektif: Number

    @property
    def point_value(self) -> Number:
        """How much NKO moves with one point of capaian."""
        return self.iku * self.sasaran * self.perspektif


@record
class IkuScore:
    """The score of one IKU: its weight, its steps by period, and what it still needs."""

    iku: Iku
    k3: K3
    weight: Number
    """Weight inside its SS, in percent points."""
    steps: Mapping[Periode, Steps]
    needs: Needs

    def capaian(self, periode: Periode) -> Number | None:
        """Capaian of a period, on the 0..120 scale."""
        return self.steps[periode].capaian


@record
class PerspektifScore:
    """NP of one perspektif by period, on the 0..120 scale; ``weight`` is its weight in NKO, in percent points."""

    name: str
    weight: Number
    value: ByPeriode


@record
class SasaranScore:
    """NSS of one sasaran by period, on the 0..120 scale."""

    sasaran: Sasaran
    value: ByPeriode


@record
class AnggaranScore:
    """Spending against the ceiling: rupiah, and percent points per quarter."""

    pagu: int | None
    realisasi: Mapping[Periode, int | None]
    percent: ByPeriode


@record
class Score:
    """The whole score of an office after a quarter; values of later periods are None."""

    agreement: Agreement
    triwulan: int
    iku: tuple[IkuScore, ...]
    sasaran: tuple[SasaranScore, ...]
    perspektif: tuple[PerspektifScore, ...]
    nko: ByPeriode
    predikat: Mapping[Periode, str | None]
    anggaran: AnggaranScore
    leverage: Mapping[str, Leverage]
    """By the code of each IKU that is scored in the reported period."""

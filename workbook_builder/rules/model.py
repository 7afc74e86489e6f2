"""The records of a rule set. Values never appear in code: they come from the data files beside this module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from workbook_builder.model import Polarisasi, ScalePoint
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.model.record import record
from workbook_builder.rules.values import Confidence, Digits, Figure, OptionalFigure, RuleFigure, RuleValue, Switch


@record
class PerspektifRule:
    """A perspektif with its weight in NKO, in percent points, and the other names it goes by."""

    name: str
    weight: RuleFigure
    alias: tuple[str, ...]


@record
class Band:
    """A named band that begins at ``begin`` (inclusive) and ends where the next begins."""

    name: str
    begin: RuleFigure


@record
class ScaleStep:
    """A step of the Stabilize scale: the Ca it begins at and its capaian."""

    ca: Number
    capaian: RuleFigure


@record
class K3Rules:
    """K3: quality of the indicator (validitas x kendali) and of its target."""

    scores_capaian_times_k3 = Switch("pakai_nilai_kualitas")
    """Whether an IKU enters its SS as capaian x K3; else K3 only weighs it."""
    without_data = Figure("tanpa_data")
    """The quality weight where validitas or kendali is not stated."""
    new_iku = Figure("baru")
    """The target weight of an IKU without history."""
    set_by_regulation = Figure("ditetapkan_peraturan")
    minimum_mandatory = Figure("minimum_wajib")
    minimum_stabilize = Figure("minimum_stabilize")

    values: Mapping[str, RuleFigure]
    """The figures above by key."""
    validitas_kendali: Mapping[str, RuleFigure]
    target: Mapping[str, RuleFigure]


@record
class UnsureYears:
    """Years for which it is unconfirmed that a rule set applied, and why."""

    since: int
    until: int
    remark: str


@record
class RuleSet:
    """One rule set. ``since`` and ``until`` are the years it holds for; None is open-ended.

    ``bobot_iku`` is the weight of an IKU in its SS by validitas and kendali (``Exact Moderate``), where the rule set
    weighs so; empty where it does not. ``k3`` is K3, where the rule set weighs by that.
    """

    capaian_min = Figure("capaian_min")
    capaian_max = Figure("capaian_maks")
    shown_digits = Digits("digit_tampil")
    """Decimals of a capaian, NSS, NP and NKO as they are shown."""
    compared_digits = Digits("digit_ambang")
    """Decimals to which a value is rounded before it is held against the bounds of status and predikat."""
    equal_weight = Figure("bobot_setara")
    """The weight of every IKU in its SS where nothing else weighs it."""
    serapan_limit = Figure("batas_serapan")
    """Percent of the pagu above which spending is doubted."""
    sum_tolerance = Figure("toleransi_jumlah")
    """How far the parts may miss a total, in the unit of the figures."""
    published_tolerance = Figure("toleransi_terbit")
    """How far a published figure may miss ours."""
    iku_limit = OptionalFigure("batas_jumlah_iku")
    """How many IKU an office may have."""
    due_day = OptionalFigure("tanggal_kirim_nko")
    """Day of the month after the quarter by which the NKO is sent."""

    name: str
    title: str
    since: int
    until: int | None
    values: Mapping[str, RuleFigure]
    """The figures above by key, in the order of the data file."""
    defaults: Mapping[str, RuleValue]
    perspektif: tuple[PerspektifRule, ...]
    status: tuple[Band, ...]
    predikat: tuple[Band, ...]
    scale: tuple[ScaleStep, ...]
    method: Mapping[str, RuleValue]
    k3: K3Rules | None
    bobot_iku: Mapping[str, RuleFigure] = field(default_factory=dict)
    unsure_years: tuple[UnsureYears, ...] = ()

    def doubt(self, year: int | None) -> str:
        """Why it is unconfirmed that the rule set applied in a year; empty where it is known."""
        return next((r.remark for r in self.unsure_years if year is not None and r.since <= year <= r.until), "")

    def applies(self, year: int) -> bool:
        return self.since <= year and (self.until is None or year <= self.until)

    @property
    def default_polarisasi(self) -> Polarisasi:
        return Polarisasi(str(self.defaults["polarisasi"].value))

    @property
    def default_konsolidasi(self) -> Konsolidasi:
        return Konsolidasi(str(self.defaults["konsolidasi"].value))

    @property
    def scale_points(self) -> tuple[ScalePoint, ...]:
        return tuple((t.ca, t.capaian.number) for t in self.scale)

    def is_sure(self, key: str) -> bool:
        """Whether a value of the rule set is confirmed."""
        return key in self.values and self.values[key].confidence is not Confidence.UNCONFIRMED

    def all_values(self) -> Iterator[RuleValue]:
        """Every value, in the order of the data file."""
        yield from self.values.values()
        yield from self.defaults.values()
        yield from (p.weight for p in self.perspektif)
        yield from (a.begin for a in self.status)
        yield from (a.begin for a in self.predikat)
        yield from (t.capaian for t in self.scale)
        yield from self.method.values()
        yield from self.bobot_iku.values()
        if self.k3:
            yield from self.k3.values.values()
            yield from self.k3.validitas_kendali.values()
            yield from self.k3.target.values()


def unconfirmed_count(rules: RuleSet) -> int:
    """How many values of a rule set are unconfirmed."""
    return sum(1 for n in rules.all_values() if n.confidence is Confidence.UNCONFIRMED)


def band(bands: Sequence[Band], value: Number | None) -> str | None:
    """Name of the band a value falls in; the lower bound counts as inside, and a value a hair below it does not."""
    if value is None or not bands:
        return None
    matches = [a.name for a in bands if value >= a.begin.number]
    return matches[-1] if matches else bands[0].name

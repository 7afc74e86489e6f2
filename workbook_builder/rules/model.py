"""The records of a rule set. Values never appear in code: they come from the data files beside this module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from workbook_builder.model import Polarisasi, ScalePoint
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import Konsolidasi


class Confidence(StrEnum):
    """How sure a rule value is: stated by its source, reproduced from published figures, or unconfirmed."""

    STATED = "stated"
    REPRODUCED = "reproduced"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class RuleValue:
    """One value of a rule set, with where it comes from and how sure it is."""

    group: str
    key: str
    value: Number | str
    satuan: str
    source: str
    confidence: Confidence
    remark: str = ""

    @property
    def number(self) -> Number:
        assert not isinstance(self.value, str)
        return self.value


@dataclass(frozen=True)
class PerspektifRule:
    name: str
    weight: RuleValue
    alias: tuple[str, ...]


@dataclass(frozen=True)
class Band:
    """A named band that begins at ``begin`` (inclusive) and ends where the next begins."""

    name: str
    begin: RuleValue


@dataclass(frozen=True)
class ScaleStep:
    ca: Number
    capaian: RuleValue


@dataclass(frozen=True)
class K3Rules:
    """K3: quality of the indicator (validitas x kendali) and of its target."""

    value: Mapping[str, RuleValue]
    validitas_kendali: Mapping[str, RuleValue]
    target: Mapping[str, RuleValue]


@dataclass(frozen=True)
class UnsureYears:
    """Years for which it is unconfirmed that a rule set applied, and why."""

    since: int
    until: int
    remark: str


@dataclass(frozen=True)
class RuleSet:
    """One rule set. ``since`` and ``until`` are the years it holds for; None is open-ended.

    ``bobot_iku`` is the weight of an IKU in its SS by validitas and kendali (``Exact Moderate``), where the rule set
    weighs so; empty where it does not. ``k3`` is K3, where the rule set weighs by that.
    """

    name: str
    title: str
    since: int
    until: int | None
    value: Mapping[str, RuleValue]
    defaults: Mapping[str, RuleValue]
    perspektif: tuple[PerspektifRule, ...]
    status: tuple[Band, ...]
    predikat: tuple[Band, ...]
    scale: tuple[ScaleStep, ...]
    method: Mapping[str, RuleValue]
    k3: K3Rules | None
    bobot_iku: Mapping[str, RuleValue] = field(default_factory=dict)
    unsure_years: tuple[UnsureYears, ...] = ()

    def doubt(self, year: int) -> str:
        """Why it is unconfirmed that the rule set applied in a year; empty where it is known."""
        return next((r.remark for r in self.unsure_years if r.since <= year <= r.until), "")

    def applies(self, year: int) -> bool:
        return self.since <= year and (self.until is None or year <= self.until)

    def number(self, key: str) -> Number:
        """A value of the group ``value`` as a number."""
        return self.value[key].number

    @property
    def default_polarisasi(self) -> Polarisasi:
        return Polarisasi(str(self.defaults["polarisasi"].value))

    @property
    def default_konsolidasi(self) -> Konsolidasi:
        return Konsolidasi(str(self.defaults["konsolidasi"].value))

    @property
    def scale_points(self) -> tuple[ScalePoint, ...]:
        return tuple((t.ca, t.capaian.number) for t in self.scale)

    def all_values(self) -> Iterator[RuleValue]:
        """Every value, in the order of the data file."""
        yield from self.value.values()
        yield from self.defaults.values()
        yield from (p.weight for p in self.perspektif)
        yield from (a.begin for a in self.status)
        yield from (a.begin for a in self.predikat)
        yield from (t.capaian for t in self.scale)
        yield from self.method.values()
        yield from self.bobot_iku.values()
        if self.k3:
            yield from self.k3.value.values()
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

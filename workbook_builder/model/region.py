"""What a region's roll-up knows of each office: the figures of its score, small enough to pass between processes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import ByPeriode, Periode
from workbook_builder.model.places import Severity
from workbook_builder.model.record import record


@record
class IkuSummary:
    """One IKU of one office; figures in its unit, in percent points where that is percent. Capaian 0..120."""

    code: str
    name: str
    sasaran: str
    perspektif: str
    satuan: str
    percent: bool
    owner: str
    target: ByPeriode
    realisasi: ByPeriode
    capaian: ByPeriode
    status: Mapping[Periode, str | None]


@record
class FindingSummary:
    """One finding of an office, as its console says it."""

    code: str
    severity: Severity
    place: str
    message: str
    answered: bool = False


@record
class OfficeSummary:
    """An office that was scored."""

    folder: str
    """Its folder below that of the region, as it was given."""
    unit: str
    superior: str
    year: int
    triwulan: int
    rules: str
    nko: ByPeriode
    predikat: Mapping[Periode, str | None]
    perspektif: Mapping[str, ByPeriode]
    weights: Mapping[str, Number]
    """Weight of each perspektif in NKO, percent points."""
    iku: tuple[IkuSummary, ...]
    pagu: int | None
    spent: Mapping[Periode, int | None]
    """Cumulative spending by quarter, rupiah."""
    findings: tuple[FindingSummary, ...] = ()
    missing: int = 0
    """Cells still to be filled for the quarter."""
    nko_before: Mapping[int, Number | None] = field(default_factory=dict)
    """NKO as reported after earlier quarters of the year (1..3), by quarter."""
    workbook: str = ""
    """Name of its workbook, where one was written."""
    remarks: tuple[str, ...] = ()
    """How it differs from most offices of the region: another rule set, other IKU, in sentences."""
    limits: Mapping[str, Number] = field(default_factory=dict)
    """Where each status of its rules begins, the lowest first; empty where those of the shipped rules hold."""
    saved: dt.datetime | None = None
    """When the newest of its inputs was saved."""


@record
class FailedOffice:
    """An office that has no place in the ranking, and why, in sentences for its head."""

    folder: str
    unit: str
    reasons: tuple[str, ...]
    findings: tuple[FindingSummary, ...] = ()


@record
class YearSummary:
    """One year of an office for Tren: NKO, NP by perspektif, capaian by code, each after the last quarter reported."""

    year: int
    triwulan: int
    nko: Number | None
    perspektif: Mapping[str, Number | None]
    capaian: Mapping[str, tuple[str, Number | None]]
    """By key of the code: name and capaian."""
    rules: str = ""
    """Name of the rule set that it was scored with; empty where that is not handed on."""


@record
class EarlierYears:
    """The earlier years of one office, as far as their folders lie beside that of its inputs."""

    read: tuple[YearSummary, ...] = ()
    """Oldest first."""
    unread: Mapping[int, str] = field(default_factory=dict)
    """By year: why a folder that lies there is not used."""


@record
class Region:
    """A region in one quarter: its offices scored and not scored, and earlier years where they lie beside."""

    name: str
    year: int
    triwulan: int
    offices: tuple[OfficeSummary, ...]
    failed: tuple[FailedOffice, ...] = ()
    years: Mapping[str, tuple[YearSummary, ...]] = field(default_factory=dict)
    """By folder of an office: its earlier years, oldest first."""

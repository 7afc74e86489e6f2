"""What a build recorded, and what the next builds compare with: the records of the history.

Values of IKU are in the unit of the IKU, in percent points where that is percent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from workbook_builder.model.periods import ByPeriode, Periode
from workbook_builder.model.record import record


@record
class IkuRecord:
    """One IKU as it was built: targets and capaian of the seven periods, realisasi per quarter as filled."""

    code: str
    name: str
    satuan: str
    percent: bool
    target: ByPeriode
    realisasi: ByPeriode
    capaian: ByPeriode


@record
class BelanjaRecord:
    """One kind of spending as it was built, or the Jumlah row (without a code): rupiah, cumulative per quarter."""

    code: str
    name: str
    pagu: int | None
    realisasi: Mapping[Periode, int | None]


@record
class BuildRecord:
    """One build. ``data_as_of`` is when its newest input was saved: the date of the report, equal for equal inputs."""

    unit: str
    year: int | None
    triwulan: int
    version: str
    rules: str
    rules_sha256: str
    inputs: Mapping[str, str]
    """SHA-256 of every input by file name."""
    data_as_of: dt.datetime | None
    nko: ByPeriode
    iku: tuple[IkuRecord, ...]
    belanja: tuple[BelanjaRecord, ...] = ()
    """Empty where a build recorded none, as those of version 0.1.0."""
    workbook: str = ""
    workbook_sha256: str = ""

    @property
    def origin(self) -> tuple[object, ...]:
        """What the build was made from; builds of equal origin say nothing about each other."""
        return (self.version, self.rules, self.rules_sha256, tuple(sorted(self.inputs.items())))


@record
class History:
    """The history as a build sees it, whatever builds of its own origin there were before."""

    reports: Mapping[int, BuildRecord] = field(default_factory=dict)
    """By earlier quarter (1..3): the build in which that quarter was last reported."""
    last: BuildRecord | None = None
    """The build before this one."""
    broken: tuple[str, ...] = ()
    """Names of records that cannot be read."""

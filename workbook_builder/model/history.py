"""What a build recorded, and what the next builds compare with: the records of the history.

Values of IKU are in the unit of the IKU, in percent points where that is percent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from workbook_builder.model import NilaiPeriode


@dataclass(frozen=True)
class CatatanIku:
    """One IKU as it was built: targets and capaian of the seven periods, realisasi per quarter as filled."""

    kode: str
    nama: str
    satuan: str
    persen: bool
    target: NilaiPeriode
    realisasi: NilaiPeriode
    capaian: NilaiPeriode


@dataclass(frozen=True)
class CatatanBelanja:
    """One kind of spending as it was built, or the Jumlah row (without a code): rupiah, cumulative per quarter."""

    kode: str
    nama: str
    pagu: int | None
    realisasi: Mapping[str, int | None]


@dataclass(frozen=True)
class Catatan:
    """One build. ``data_per`` is when its newest input was saved: the date of the report, equal for equal inputs."""

    unit: str
    tahun: int
    triwulan: int
    versi: str
    aturan: str
    aturan_sha256: str
    masukan: Mapping[str, str]
    """SHA-256 of every input by file name."""
    data_per: dt.datetime | None
    nko: NilaiPeriode
    iku: tuple[CatatanIku, ...]
    belanja: tuple[CatatanBelanja, ...] = ()
    """Empty where a build recorded none, as those of version 0.1.0."""
    buku: str = ""
    buku_sha256: str = ""

    @property
    def asal(self) -> tuple[object, ...]:
        """What the build was made from; builds of equal origin say nothing about each other."""
        return (self.versi, self.aturan, self.aturan_sha256, tuple(sorted(self.masukan.items())))


@dataclass(frozen=True)
class Riwayat:
    """The history as a build sees it, whatever builds of its own origin there were before."""

    laporan: Mapping[int, Catatan] = field(default_factory=dict)
    """By earlier quarter (1..3): the build in which that quarter was last reported."""
    terakhir: Catatan | None = None
    """The build before this one."""
    rusak: tuple[str, ...] = ()
    """Names of records that cannot be read."""

"""The performance agreement with its realisasi: what is scored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.model.places import NilaiPeriode


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


DITETAPKAN_PERATURAN = "Ditetapkan peraturan"
WAJIB = "Wajib"
SIFAT_TARGET = (DITETAPKAN_PERATURAN, WAJIB)
"""What the Manual IKU may say of a target that its K3 depends on."""

Titik = tuple[Number, Number]
"""A point of a Stabilize scale: (Ca, capaian)."""


@dataclass(frozen=True)
class Iku:
    """One performance indicator with all that its score depends on."""

    kode: str
    nama: str
    ss: int
    satuan: str
    persen: bool
    polarisasi: Polarisasi
    konsolidasi: Konsolidasi
    basis: Basis
    target: NilaiPeriode
    realisasi: NilaiPeriode
    """As staff filled it, per quarter (cumulative where ``basis`` says so)."""
    konversi_120: bool = False
    terburuk: Number | None = None
    skala: tuple[Titik, ...] | None = None
    """Its own Stabilize points; None for the rule set's."""
    validitas: str = ""
    kendali: str = ""
    sifat_target: str = ""
    target_lalu: Number | None = None
    realisasi_lalu: Number | None = None
    penanggung_jawab: str = ""
    sumber: str = ""
    catatan: str = ""
    belum_bertarget: frozenset[str] = frozenset()
    """Periods whose target nobody has filled yet; a dash on the sheet says that there is none."""
    disimpulkan: frozenset[str] = frozenset()
    """Names of the attributes that no sheet states."""

    @property
    def worst(self) -> Number | None:
        """What a realisasi is measured by where the target of a Minimize is 0: the worst one, if that is above 0."""
        return self.terburuk if self.terburuk is not None and self.terburuk > 0 else None

    @property
    def may_be_negative(self) -> bool:
        """Whether the Manual IKU says that its figures can lie below zero: by a worst realisasi that does.

        The worst of a Minimize is its highest figure, and says nothing of the kind.
        """
        return self.polarisasi is not Polarisasi.MINIMIZE and self.terburuk is not None and self.terburuk < 0

    @property
    def berselisih(self) -> bool:
        """Whether a quarter's realisasi is the difference to the quarter before: cumulative figures of a Sum IKU."""
        return self.basis is Basis.KUMULATIF and self.konsolidasi is Konsolidasi.SUM

    @property
    def cara_gabungan(self) -> Konsolidasi:
        """How the filled quarters combine: cumulative figures already contain the earlier ones, so the last counts."""
        return Konsolidasi.TLK if self.basis is Basis.KUMULATIF else self.konsolidasi


@dataclass(frozen=True)
class Sasaran:
    """A Sasaran Strategis: number, name, perspektif (canonical name of the rule set)."""

    nomor: int
    nama: str
    perspektif: str


@dataclass(frozen=True)
class Identitas:
    """The office and its agreement; texts are empty where the sheet has none."""

    unit: str
    tahun: int
    unit_atasan: str = ""
    nomor_pk: str = ""
    tempat: str = ""
    tanggal: dt.date | None = None
    nama_pejabat: str = ""
    jabatan_pejabat: str = ""
    nama_atasan: str = ""
    jabatan_atasan: str = ""


@dataclass(frozen=True)
class Belanja:
    """One kind of spending, cumulative per quarter, in rupiah."""

    kode: str
    nama: str
    pagu: int | None
    realisasi: Mapping[str, int | None]
    catatan: str = ""


@dataclass(frozen=True)
class RealisasiAnggaran:
    """Spending of the office in rupiah. ``jumlah`` holds the Jumlah row as filled, where there is one."""

    rincian: tuple[Belanja, ...]
    jumlah: Belanja | None


@dataclass(frozen=True)
class Kontrak:
    """The performance agreement with its realisasi, complete and consistent enough to be scored."""

    identitas: Identitas
    sasaran: tuple[Sasaran, ...]
    iku: tuple[Iku, ...]
    anggaran: RealisasiAnggaran

"""The score, with every step to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbook_builder.model.agreement import Iku, Kontrak, Sasaran
from workbook_builder.model.numbers import Number
from workbook_builder.model.places import NilaiPeriode


@dataclass(frozen=True)
class Langkah:
    """The steps from target and realisasi of one IKU and period to its capaian; None where a step does not apply."""

    target: Number | None = None
    realisasi: Number | None = None
    rasio: Number | None = None
    cara: str | None = None
    """Name of the formula applied, as the sheet Parameter lists it."""
    ca: Number | None = None
    titik: int | None = None
    nilai_skala: Number | None = None
    nilai_target_nol: Number | None = None
    mentah: Number | None = None
    konversi: bool = False
    capaian: Number | None = None
    status: str | None = None
    bobot: Number | None = None
    """K3 of the IKU where it is scored in this period."""
    nilai_tertimbang: Number | None = None


@dataclass(frozen=True)
class Kualitas:
    """K3 of an IKU and the steps to it. ``kunci_target`` names the row of the rule set's target table."""

    k3: Number
    bobot_kualitas: Number | None = None
    kunci_target: str | None = None
    bobot_dasar: Number | None = None
    """Weight that the target's row gives, before ``minimum``."""
    minimum: Number | None = None
    bobot_target: Number | None = None


@dataclass(frozen=True)
class Perlu:
    """The realisasi that a level of capaian needs, step by step; None where a step gives nothing."""

    titik: int | None = None
    """Stabilize: 1-based point of the scale below the level."""
    faktor_skala: Number | None = None
    """Stabilize: realisasi against target at which the scale gives the level."""
    faktor_biasa: Number | None = None
    """Realisasi against target without regard to Konversi 120."""
    faktor: Number | None = None
    mentah: Number | None = None
    """What the reported quarter's cell would have to hold, in the unit of the IKU."""
    isian: Number | None = None
    """The same where it can be typed: a Sum that the other quarters already exceed needs nothing."""


@dataclass(frozen=True)
class Kebutuhan:
    """What the reported quarter still needs for a capaian of 100 and for the highest one."""

    seratus: Perlu
    maksimum: Perlu


@dataclass(frozen=True)
class Pengaruh:
    """Share of an IKU in its SS, of the SS in its perspektif, of the perspektif in NKO; the product is what one point
    of capaian is worth in NKO."""

    iku: Number
    sasaran: Number
    perspektif: Number

    @property
    def nilai_poin(self) -> Number:
        return self.iku * self.sasaran * self.perspektif


@dataclass(frozen=True)
class SkorIku:
    iku: Iku
    kualitas: Kualitas
    bobot: Number
    """Weight inside its SS, in percent points."""
    langkah: Mapping[str, Langkah]
    kebutuhan: Kebutuhan

    def capaian(self, periode: str) -> Number | None:
        return self.langkah[periode].capaian


@dataclass(frozen=True)
class SkorPerspektif:
    nama: str
    bobot: Number
    nilai: NilaiPeriode


@dataclass(frozen=True)
class SkorSasaran:
    sasaran: Sasaran
    nilai: NilaiPeriode


@dataclass(frozen=True)
class SkorAnggaran:
    """Spending against the ceiling: rupiah, and percent points per quarter."""

    pagu: int | None
    realisasi: Mapping[str, int | None]
    persen: NilaiPeriode


@dataclass(frozen=True)
class Skor:
    """The whole score of an office after a quarter; values of later periods are None."""

    kontrak: Kontrak
    triwulan: int
    iku: tuple[SkorIku, ...]
    sasaran: tuple[SkorSasaran, ...]
    perspektif: tuple[SkorPerspektif, ...]
    nko: NilaiPeriode
    predikat: Mapping[str, str | None]
    anggaran: SkorAnggaran
    pengaruh: Mapping[str, Pengaruh]
    """By the code of each IKU that is scored in the reported period."""

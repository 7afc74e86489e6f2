"""The records of a rule set. Values never appear in code: they come from the data files beside this module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from workbook_builder.model import Polarisasi, Titik
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import Konsolidasi


class Keyakinan(StrEnum):
    """How sure a rule value is: stated by its source, reproduced from published figures, or unconfirmed."""

    STATED = "stated"
    REPRODUCED = "reproduced"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class NilaiAturan:
    """One value of a rule set, with where it comes from and how sure it is."""

    kelompok: str
    kunci: str
    nilai: Number | str
    satuan: str
    sumber: str
    keyakinan: Keyakinan
    keterangan: str = ""

    @property
    def angka(self) -> Number:
        assert not isinstance(self.nilai, str)
        return self.nilai


@dataclass(frozen=True)
class AturanPerspektif:
    nama: str
    bobot: NilaiAturan
    alias: tuple[str, ...]


@dataclass(frozen=True)
class Ambang:
    """A named band that begins at ``mulai`` (inclusive) and ends where the next begins."""

    nama: str
    mulai: NilaiAturan


@dataclass(frozen=True)
class TitikSkala:
    ca: Number
    capaian: NilaiAturan


@dataclass(frozen=True)
class AturanKualitas:
    """K3: quality of the indicator (validitas x kendali) and of its target."""

    nilai: Mapping[str, NilaiAturan]
    validitas_kendali: Mapping[str, NilaiAturan]
    target: Mapping[str, NilaiAturan]


@dataclass(frozen=True)
class TahunRagu:
    """Years for which it is unconfirmed that a rule set applied, and why."""

    dari: int
    sampai: int
    keterangan: str


@dataclass(frozen=True)
class Aturan:
    """One rule set. ``dari`` and ``sampai`` are the years it holds for; None is open-ended.

    ``bobot_iku`` is the weight of an IKU in its SS by validitas and kendali (``Exact Moderate``), where the rule set
    weighs so; empty where it does not. ``kualitas`` is K3, where the rule set weighs by that.
    """

    nama: str
    judul: str
    dari: int
    sampai: int | None
    nilai: Mapping[str, NilaiAturan]
    baku: Mapping[str, NilaiAturan]
    perspektif: tuple[AturanPerspektif, ...]
    status: tuple[Ambang, ...]
    predikat: tuple[Ambang, ...]
    skala: tuple[TitikSkala, ...]
    cara: Mapping[str, NilaiAturan]
    kualitas: AturanKualitas | None
    bobot_iku: Mapping[str, NilaiAturan] = field(default_factory=dict)
    tahun_ragu: tuple[TahunRagu, ...] = ()

    def keraguan(self, tahun: int) -> str:
        """Why it is unconfirmed that the rule set applied in a year; empty where it is known."""
        return next((r.keterangan for r in self.tahun_ragu if r.dari <= tahun <= r.sampai), "")

    def berlaku(self, tahun: int) -> bool:
        return self.dari <= tahun and (self.sampai is None or tahun <= self.sampai)

    def angka(self, kunci: str) -> Number:
        """A value of the group ``nilai`` as a number."""
        return self.nilai[kunci].angka

    @property
    def polarisasi_baku(self) -> Polarisasi:
        return Polarisasi(str(self.baku["polarisasi"].nilai))

    @property
    def konsolidasi_baku(self) -> Konsolidasi:
        return Konsolidasi(str(self.baku["konsolidasi"].nilai))

    @property
    def titik_skala(self) -> tuple[Titik, ...]:
        return tuple((t.ca, t.capaian.angka) for t in self.skala)

    def semua(self) -> Iterator[NilaiAturan]:
        """Every value, in the order of the data file."""
        yield from self.nilai.values()
        yield from self.baku.values()
        yield from (p.bobot for p in self.perspektif)
        yield from (a.mulai for a in self.status)
        yield from (a.mulai for a in self.predikat)
        yield from (t.capaian for t in self.skala)
        yield from self.cara.values()
        yield from self.bobot_iku.values()
        if self.kualitas:
            yield from self.kualitas.nilai.values()
            yield from self.kualitas.validitas_kendali.values()
            yield from self.kualitas.target.values()


def belum_dikonfirmasi(aturan: Aturan) -> int:
    """How many values of a rule set are unconfirmed."""
    return sum(1 for n in aturan.semua() if n.keyakinan is Keyakinan.UNCONFIRMED)


def pita(ambang: Sequence[Ambang], nilai: Number | None) -> str | None:
    """Name of the band a value falls in; the lower bound counts as inside, and a value a hair below it does not."""
    if nilai is None or not ambang:
        return None
    cocok = [a.nama for a in ambang if nilai >= a.mulai.angka]
    return cocok[-1] if cocok else ambang[0].nama

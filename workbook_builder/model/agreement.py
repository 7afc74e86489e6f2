"""The performance agreement with its realisasi: what is scored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from workbook_builder.model.choices import Basis, Kendali, Polarisasi, TargetNature, Validitas
from workbook_builder.model.codes import IkuKey, by_key, iku_key, split_code
from workbook_builder.model.keys import name_key
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import ByPeriode, Konsolidasi, Periode
from workbook_builder.model.record import record

ScalePoint = tuple[Number, Number]
"""A point of a Stabilize scale: (Ca, capaian)."""


@record
class Iku:
    """One performance indicator with all that its score depends on."""

    code: str
    name: str
    ss: int | None
    """Number of the sasaran it stands under; None where it stands under none."""
    satuan: str
    percent: bool
    polarisasi: Polarisasi
    konsolidasi: Konsolidasi
    basis: Basis
    target: ByPeriode
    realisasi: ByPeriode
    """As staff filled it, per quarter (cumulative where ``basis`` says so)."""
    konversi_120: bool = False
    stated_worst: Number | None = None
    scale: tuple[ScalePoint, ...] | None = None
    """Its own Stabilize points; None for the rule set's."""
    validitas: Validitas | None = None
    kendali: Kendali | None = None
    target_nature: TargetNature | None = None
    previous_target: Number | None = None
    previous_realisasi: Number | None = None
    short_name: str = ""
    """What tables with little room call it; empty where nothing was stated."""
    owner: str = ""
    source: str = ""
    note: str = ""
    without_target: frozenset[Periode] = frozenset()
    """Periods whose target nobody has filled yet; a dash on the sheet says that there is none."""
    inferred: frozenset[str] = frozenset()
    """Names of the attributes that no sheet states."""

    @property
    def quality(self) -> str:
        """Validitas and kendali as the rule sets name the pair, ``Exact Moderate``; what is not stated is left out."""
        return " ".join(x.value for x in (self.validitas, self.kendali) if x)

    @property
    def worst(self) -> Number | None:
        """What a realisasi is measured by where the target of a Minimize is 0: the worst one, if that is above 0."""
        return self.stated_worst if self.stated_worst is not None and self.stated_worst > 0 else None

    @property
    def may_be_negative(self) -> bool:
        """Whether the Manual IKU says that its figures can lie below zero: by a worst realisasi that does.

        The worst of a Minimize is its highest figure, and says nothing of the kind.
        """
        return self.polarisasi is not Polarisasi.MINIMIZE and self.stated_worst is not None and self.stated_worst < 0

    @property
    def is_difference(self) -> bool:
        """Whether a quarter's realisasi is the difference to the quarter before: cumulative figures of a Sum IKU."""
        return self.basis is Basis.KUMULATIF and self.konsolidasi is Konsolidasi.SUM

    @property
    def combination(self) -> Konsolidasi:
        """How the filled quarters combine: cumulative figures already contain the earlier ones, so the last counts."""
        return Konsolidasi.TLK if self.basis is Basis.KUMULATIF else self.konsolidasi


@record
class Sasaran:
    """A Sasaran Strategis: number, name, perspektif (canonical name of the rule set)."""

    number: int
    name: str
    perspektif: str


@record
class Identitas:
    """The office and its agreement; texts are empty where the sheet has none."""

    unit: str
    year: int | None
    """None where neither Identitas nor the titles tell it."""
    superior_unit: str = ""
    agreement_number: str = ""
    place: str = ""
    date: dt.date | None = None
    official_name: str = ""
    official_position: str = ""
    superior_name: str = ""
    superior_position: str = ""


@record
class Belanja:
    """One kind of spending, cumulative per quarter, in rupiah."""

    code: str
    name: str
    pagu: int | None
    realisasi: Mapping[Periode, int | None]
    note: str = ""


@record
class RealisasiAnggaran:
    """Spending of the office in rupiah. ``total`` holds the Jumlah row as filled, where there is one."""

    rincian: tuple[Belanja, ...]
    total: Belanja | None


@record
class Agreement:
    """The performance agreement with its realisasi, complete and consistent enough to be scored."""

    identitas: Identitas
    sasaran: tuple[Sasaran, ...]
    iku: tuple[Iku, ...]
    anggaran: RealisasiAnggaran

    def named(self, text: str) -> Iku | None:
        """The IKU that a text names: by the code that it begins with, else by its name."""
        code, rest = split_code(text)
        found = None if code is None else self._iku_by_key.get(iku_key(code))
        return found or self._iku_by_name.get(name_key(rest))

    @cached_property
    def _iku_by_key(self) -> Mapping[IkuKey, Iku]:
        return by_key(self.iku)

    @cached_property
    def _iku_by_name(self) -> Mapping[str, Iku]:
        return {key: i for i in reversed(self.iku) if (key := name_key(i.name))}

    def sasaran_of(self, iku: Iku) -> Sasaran | None:
        """The sasaran that an IKU stands under; None where Peta Strategi has none of that number."""
        return self._sasaran_by_number.get(iku.ss)

    @cached_property
    def _sasaran_by_number(self) -> Mapping[int | None, Sasaran]:
        return {s.number: s for s in self.sasaran}

    def perspektif_of(self, iku: Iku) -> str | None:
        """The perspektif of the sasaran that an IKU stands under; None without such a sasaran."""
        sasaran = self.sasaran_of(iku)
        return None if sasaran is None else sasaran.perspektif

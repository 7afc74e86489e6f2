"""What a filled realisasi.xlsx holds cell by cell, and the template made of it: the records of the refresh.

Here nothing is read as a number: what staff typed travels as it is, also where the product cannot use it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from workbook_builder.model import Identitas, Iku, JejakBerkas, Sel

KELENGKAPAN = "Kelengkapan"
ANALISIS_ADA = "Analisis"
BANDING = "Terhadap target"
TANDA = "Tanda periksa"
KOLOM_PERIKSA = (KELENGKAPAN, ANALISIS_ADA, BANDING, TANDA)
"""Check columns of the template; their formulas are ours and never carried over."""


@dataclass(frozen=True)
class BarisIsian:
    """One row of a table: cells by official header, and the filled cells of columns that staff added."""

    sel: Mapping[str, Sel]
    lain: Mapping[str, Sel] = field(default_factory=dict)

    def teks(self, kolom: str) -> str:
        return self.sel[kolom].teks if kolom in self.sel else ""


@dataclass(frozen=True)
class TabelIsian:
    """A sheet of realisasi.xlsx as filled. ``kolom_lain`` are the headers that staff added, in order."""

    baris: tuple[BarisIsian, ...] = ()
    kolom_lain: tuple[str, ...] = ()
    catatan: str = ""
    """The note on the sheet, above its table."""
    liar: tuple[Sel, ...] = ()
    """Cells beside the table that have no header."""


@dataclass(frozen=True)
class LembarLain:
    """A sheet that staff added, with its column widths."""

    nama: str
    sel: Mapping[tuple[int, int], Sel]
    lebar: Mapping[int, float]


@dataclass(frozen=True)
class BarisArsip:
    """A value without a place in the current targets: where it stood and why it moved."""

    kode: str
    nama: str
    lembar: str
    periode: str
    kolom: str
    isi: Sel
    alasan: str


@dataclass(frozen=True)
class Isian:
    """A filled realisasi.xlsx. ``tak_terbawa`` names what no refresh can carry over (charts, formulas, ...)."""

    jejak: JejakBerkas
    tabel: Mapping[str, TabelIsian]
    triwulan: Sel | None
    arsip: tuple[BarisArsip, ...]
    lembar_lain: tuple[LembarLain, ...]
    tak_terbawa: tuple[str, ...]


@dataclass(frozen=True)
class BarisIku:
    """Row of one IKU on the template. ``isian`` holds what was filled, by official header."""

    iku: Iku
    satuan_terbuka: bool
    """Whether no target sheet states the Satuan, so that staff may."""
    basis_terbuka: bool
    isian: Mapping[str, Sel]
    lain: Mapping[str, Sel]

    @property
    def teks_basis(self) -> str:
        """What the row shows as Basis."""
        if not self.basis_terbuka:
            return self.iku.basis.value
        return self.isian["Basis"].teks if "Basis" in self.isian else ""


@dataclass(frozen=True)
class Templat:
    """The template to be written, complete: what the targets ask for and all that was filled before."""

    identitas: Identitas
    triwulan: int
    iku: tuple[BarisIku, ...]
    analisis: tuple[BarisIsian, ...]
    anggaran: tuple[BarisIsian, ...]
    terbit: tuple[BarisIsian, ...]
    arsip: tuple[BarisArsip, ...]
    kolom_lain: Mapping[str, tuple[str, ...]]
    catatan: Mapping[str, str]
    lembar_lain: tuple[LembarLain, ...]
    dibuat: dt.datetime | None
    """When the newest input was saved; equal inputs must give equal bytes."""


@dataclass(frozen=True)
class SelAwal:
    """A cell that a new target.xlsx starts with; ``format`` is its number format where the usual one would not do."""

    nilai: str | int | float | dt.date | None
    format: str = ""


BarisAwal = tuple[SelAwal, ...]


@dataclass(frozen=True)
class TargetAwal:
    """What a new target.xlsx starts with: Isi by Uraian, and rows by sheet in the order of their columns."""

    identitas: Mapping[str, SelAwal] = field(default_factory=dict)
    baris: Mapping[str, tuple[BarisAwal, ...]] = field(default_factory=dict)
    dibuat: dt.datetime | None = None

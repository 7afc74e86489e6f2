"""Opening an xlsx file into plain cells that know their place. Damaged, protected and dangerous files are refused.

The container is opened within bounds (wadah.py) and sieved (saring.py). The number format of a cell is kept, because it
decides whether 0.2 is 20%.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.model import JejakBerkas, Sel, Tempat, Temuan, Tersembunyi
from workbook_builder.model.address import alamat
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.read.container import buka_wadah
from workbook_builder.read.sheet_stream import WITHOUT_RESULT, Area, RawCell, RawSheet
from workbook_builder.read.sieve import Saringan, saring
from workbook_builder.text import files as teks

TAK_TERSEMBUNYI = Tersembunyi()


@dataclass(frozen=True)
class Lembar:
    """One sheet as cells by (row, column), 1-based; merged areas repeat the value of their first cell."""

    nama: str
    tempat: Tempat
    sel: Mapping[tuple[int, int], Sel]
    gabungan: tuple[Area, ...] = ()
    """The merged areas, as far as the sheet is filled."""
    rumus: frozenset[tuple[int, int]] = frozenset()
    """The cells whose value is the stored result of a formula, or should be."""
    tercoret: frozenset[tuple[int, int]] = frozenset()
    """The filled cells that are struck through."""
    tersembunyi: Tersembunyi = TAK_TERSEMBUNYI

    @cached_property
    def kolom_baris(self) -> Mapping[int, tuple[int, ...]]:
        """The filled columns of every filled row, in order."""
        hasil: dict[int, list[int]] = {}
        for baris, kolom in sorted(self.sel):
            hasil.setdefault(baris, []).append(kolom)
        return {baris: tuple(kolom) for baris, kolom in hasil.items()}

    @property
    def sel_asli(self) -> dict[tuple[int, int], Sel]:
        """The cells without the repetitions inside merged areas."""
        return {(b, k): s for (b, k), s in self.sel.items() if s.tempat.sel == alamat(b, k)}

    def ambil(self, baris: int, kolom: int) -> Sel:
        ada = self.sel.get((baris, kolom))
        return ada or Sel(None, GENERAL, Tempat(self.tempat.berkas, self.nama, alamat(baris, kolom)))


@dataclass(frozen=True)
class Muatan:
    """What a copy of the values alone would lose: formulas and widths of columns by sheet, kinds of objects."""

    rumus: Mapping[str, frozenset[tuple[int, int]]]
    lebar: Mapping[str, Mapping[int, float]]
    benda: tuple[str, ...]


@dataclass(frozen=True)
class Buku:
    """A workbook that was opened: its sheets in order, the trace of its bytes, and what it holds that is not read."""

    jejak: JejakBerkas
    lembar: tuple[Lembar, ...]
    amatan: tuple[Temuan, ...] = ()
    nama: Mapping[str, str] = field(default_factory=dict)
    """The defined names with what they refer to."""
    muatan: Muatan = Muatan({}, {}, ())


def buka_buku(jalur: Path, dibaca: Callable[[str], bool] = lambda nama: True) -> Buku:
    """Open an xlsx file; BerkasTidakTerbaca says in plain words why it cannot be used and what to do.

    ``dibaca`` tells by its name whether the cells of a sheet are wanted; of the others only the first come.
    """
    wadah = buka_wadah(jalur)
    saringan = saring(wadah, dibaca)
    if not saringan.lembar:
        raise BerkasTidakTerbaca(teks.TANPA_LEMBAR.format(berkas=jalur.name))
    return Buku(
        JejakBerkas(jalur.name, hashlib.sha256(wadah.isi).hexdigest(), saringan.disimpan),
        tuple(_lembar(wadah.nama, satu) for satu in saringan.lembar),
        tuple(_amatan(jalur.name, saringan)),
        saringan.nama,
        Muatan(
            {satu.name: satu.formulas for satu in saringan.lembar},
            {satu.name: satu.widths for satu in saringan.lembar},
            tuple(nama for awal, nama in teks.BENDA.items() if any(b.startswith(awal.lower()) for b in wadah.bagian)),
        ),
    )


def _amatan(berkas: str, saringan: Saringan) -> list[Temuan]:
    """What the file holds beside values, which a reader of the report should know of."""
    hasil = []
    if saringan.bermakro:
        hasil.append(Temuan("berkas-bermakro", Tempat(berkas)))
    if saringan.tautan_luar:
        hasil.append(Temuan("tautan-luar", Tempat(berkas), {"jumlah": saringan.tautan_luar}))
    return hasil


def _lembar(berkas: str, asal: RawSheet) -> Lembar:
    sel = {tempat: _sel(berkas, asal.name, tempat, satu) for tempat, satu in asal.cells.items()}
    batas = (max((b for b, _ in sel), default=0), max((k for _, k in sel), default=0))
    gabungan = tuple(
        (atas, kiri, min(bawah, batas[0]), min(kanan, batas[1]))
        for atas, kiri, bawah, kanan in asal.merged
        if (atas, kiri) in sel
    )
    for daerah in gabungan:
        _ulang(sel, daerah)
    tercoret = frozenset(tempat for tempat, satu in asal.cells.items() if satu.style.struck)
    tersembunyi = Tersembunyi(asal.hidden_rows, _kolom_tersembunyi(asal))
    return Lembar(asal.name, Tempat(berkas, asal.name), sel, gabungan, asal.formulas, tercoret, tersembunyi)


def _kolom_tersembunyi(asal: RawSheet) -> frozenset[int]:
    if not asal.hidden_columns:
        return frozenset()
    terisi = {kolom for _, kolom in asal.cells}
    return frozenset(k for k in terisi for awal, akhir in asal.hidden_columns if awal <= k <= akhir)


def _sel(berkas: str, lembar: str, tempat: tuple[int, int], satu: RawCell) -> Sel:
    letak = Tempat(berkas, lembar, alamat(*tempat))
    if satu.value is WITHOUT_RESULT:
        return Sel(None, GENERAL, letak, True)
    return Sel(satu.value, satu.style.format, letak)


def _ulang(sel: dict[tuple[int, int], Sel], daerah: Area) -> None:
    """Repeat the first cell of a merged area over it."""
    atas, kiri, bawah, kanan = daerah
    for baris in range(atas, bawah + 1):
        for kolom in range(kiri, kanan + 1):
            sel[baris, kolom] = sel[atas, kiri]

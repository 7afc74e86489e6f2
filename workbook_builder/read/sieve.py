"""What of an xlsx file is read: sheets with their filled cells, merged areas and what is hidden, and defined names.

Everything else (macros, links, pictures, pivot tables, comments, rules) is left out unread, so that it can neither do
nor cost anything, and so that a damaged drawing does not make a good table unreadable.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.read.container import Wadah
from workbook_builder.read.parts import CoreProperties, Relationships, SharedTexts, Style, Styles, WorkbookPart
from workbook_builder.read.sheet_stream import COLUMNS_EXCEL, ROWS_EXCEL, Context, RawSheet, RepeatedCell, SheetPart
from workbook_builder.read.xml_stream import (
    SEPARATOR,
    Budget,
    Damaged,
    Handler,
    HasDoctype,
    TooMuch,
    local_name,
    names_of,
    parse,
    root_of,
)
from workbook_builder.text import files as teks

BATAS_LEMBAR = 500
"""Sheets in a workbook. The official ones are seven and five; hundreds are an archive, thousands an attack."""
BARIS_INTIP, KOLOM_INTIP = 80, 40
"""How much is looked at of a sheet that is not read, to see whether it holds a table of ours."""

INTI = "docprops/core.xml"
MAKRO = "vbaproject.bin"
_TAUTAN = re.compile(r"xl/externallinks/[^/]+\.xml")
_AKAR = names_of("workbook", "worksheet", "sst", "styleSheet")
_BUKAN_TABEL = frozenset({"chartsheet", "dialogsheet", "macrosheet"})
"""Root elements of what stands among the sheets and holds no cells of a table."""


@dataclass(frozen=True)
class Saringan:
    """What a workbook holds, and what the original says of itself."""

    lembar: tuple[RawSheet, ...]
    nama: Mapping[str, str]
    """The defined names with what they refer to."""
    disimpan: dt.datetime | None
    bermakro: bool
    tautan_luar: int
    """How many other workbooks it takes values from."""


def saring(wadah: Wadah, dibaca: Callable[[str], bool] = lambda nama: True) -> Saringan:
    """Sieve a container; BerkasTidakTerbaca where it exceeds the bounds of an official workbook or is damaged.

    ``dibaca`` tells by its name whether the cells of a sheet are wanted; of the others only the first come.
    """
    try:
        return _Penyaring(wadah).saring(dibaca)
    except Damaged as galat:
        raise wadah.rusak() from galat
    except HasDoctype as galat:
        raise BerkasTidakTerbaca(teks.BERDOCTYPE.format(berkas=wadah.nama)) from galat
    except TooMuch as galat:
        raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_ISI.format(berkas=wadah.nama)) from galat


class _Penyaring:
    """Reads the parts of one container."""

    def __init__(self, wadah: Wadah) -> None:
        self.wadah = wadah
        self.anggaran = Budget()
        self.bagian_buku = ""

    def saring(self, dibaca: Callable[[str], bool]) -> Saringan:
        buku = self._buku()
        konteks = Context(self._teks(), self._gaya(), buku.epoch)
        lembar = tuple(self._lembar(bagian, nama, konteks, dibaca(nama)) for nama, bagian in self._bagian_lembar(buku))
        return Saringan(
            lembar,
            buku.names,
            self._disimpan(),
            any(nama.endswith(MAKRO) for nama in self.wadah.bagian),
            sum(1 for nama in self.wadah.bagian if _TAUTAN.fullmatch(nama)),
        )

    @cached_property
    def akar(self) -> Mapping[str, str]:
        """The root elements of the XML parts, in whatever namespace those that are not read are."""
        return {nama: self._akar(nama) for nama in self.wadah.bagian if nama.endswith(".xml")}

    def _akar(self, bagian: str) -> str:
        try:
            nama = root_of(islice(self.wadah.potongan(bagian), 1))
        except BerkasTidakTerbaca:
            # Damaged or too large, and perhaps of no interest; what is read fails again where it is read.
            return ""
        return _AKAR.get(nama) or SEPARATOR + nama

    def _satu(self, akar: str) -> str | None:
        """The only part of a kind; two would leave it to the reader which one counts."""
        bagian = [nama for nama, satu in self.akar.items() if satu == akar]
        if len(bagian) > 1:
            raise Damaged
        return bagian[0] if bagian else None

    def _urai(self, bagian: str, penerima: Handler) -> None:
        parse(self.wadah.potongan(bagian), penerima, self.anggaran)

    def _buku(self) -> WorkbookPart:
        bagian = self._satu("workbook")
        if bagian is None:
            raise BerkasTidakTerbaca(teks.BUKAN_XLSX.format(berkas=self.wadah.nama))
        self.bagian_buku = bagian
        buku = WorkbookPart(BATAS_LEMBAR)
        self._urai(bagian, buku)
        if buku.count > BATAS_LEMBAR:
            isi = {"berkas": self.wadah.nama, "jumlah": buku.count, "batas": BATAS_LEMBAR}
            raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_LEMBAR.format(**isi))
        return buku

    def _teks(self) -> list[str]:
        penerima = SharedTexts()
        if (bagian := self._satu("sst")) is not None:
            self._urai(bagian, penerima)
        return penerima.texts

    def _gaya(self) -> list[Style]:
        penerima = Styles()
        if (bagian := self._satu("styleSheet")) is not None:
            self._urai(bagian, penerima)
        return penerima.styles() or [Style()]

    def _disimpan(self) -> dt.datetime | None:
        penerima = CoreProperties()
        # Damaged it says less; the figures do not depend on it.
        with contextlib.suppress(Damaged, BerkasTidakTerbaca):
            self._urai(INTI, penerima)
        return penerima.saved

    def _bagian_lembar(self, buku: WorkbookPart) -> list[tuple[str, str]]:
        """The sheets as (name, part) in their order; Damaged where one would be missed or read twice."""
        tujuan = self._tujuan()
        if any(ident not in tujuan for _, ident in buku.sheets):
            raise Damaged
        ada = [(nama, tujuan[ident]) for nama, ident in buku.sheets if self.wadah.ada(tujuan[ident])]
        hasil = [(nama, bagian) for nama, bagian in ada if local_name(self.akar.get(bagian, "")) not in _BUKAN_TABEL]
        if (
            # Left out, a sheet would seem never to have been there; where none is there, that is said.
            (ada and len(ada) < len(buku.sheets))
            or any(self.akar.get(bagian) != "worksheet" for _, bagian in hasil)
            or len({bagian for _, bagian in hasil}) < len(hasil)
            or len({nama.casefold() for nama, _ in hasil}) < len(hasil)
        ):
            raise Damaged
        return hasil

    def _tujuan(self) -> dict[str, str]:
        """The parts that the workbook refers to by the id of the relationship; empty for what lies outside."""
        folder, nama = posixpath.split(self.bagian_buku)
        penerima = Relationships()
        self._urai(posixpath.join(folder, "_rels", f"{nama}.rels"), penerima)
        return {i: _di_wadah(folder, tujuan) for i, tujuan in penerima.targets.items()}

    def _lembar(self, bagian: str, nama: str, konteks: Context, dibaca: bool) -> RawSheet:
        jendela = (ROWS_EXCEL, COLUMNS_EXCEL) if dibaca else (BARIS_INTIP, KOLOM_INTIP)
        penerima = SheetPart(konteks, jendela)
        try:
            self._urai(bagian, penerima)
        except RepeatedCell as galat:
            isi = {"berkas": self.wadah.nama, "lembar": nama, "sel": galat}
            raise BerkasTidakTerbaca(teks.SEL_GANDA.format(**isi)) from galat
        return penerima.sheet(nama)


def _di_wadah(folder: str, tujuan: str) -> str:
    """The name of a part that a relationship points to, which begins at the root or at the folder of the workbook."""
    nama = tujuan if tujuan.startswith("/") else posixpath.join(folder, tujuan)
    return posixpath.normpath(nama).lstrip("/").lower()

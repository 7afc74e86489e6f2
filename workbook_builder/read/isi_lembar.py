"""The cells of one sheet: values as Excel stores them, with the number format that tells what they mean."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, field
from typing import Any

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.read.format_angka import UMUM
from workbook_builder.read.susunan import BATAS_TEKS_SEMUA, Susunan, bersih
from workbook_builder.read.urai_xml import Atribut, Pengurai
from workbook_builder.read.wadah import Wadah
from workbook_builder.text import berkas as teks

BATAS_SEL = 200_000
"""Filled cells on a sheet, merged areas included: three times those of an office with 2,000 IKU."""
BATAS_GABUNGAN = 20_000
"""Merged areas on a sheet; each is visited once."""
BARIS_EXCEL, KOLOM_EXCEL = 1_048_576, 16_384
AWAL_1900 = dt.datetime(1899, 12, 30)
AWAL_1904 = dt.datetime(1904, 1, 1)
HARI_1900_SALAH = 60
"""Excel counts a 29th of February 1900, so that days before it lie one later."""
GALAT_TANGGAL = "#VALUE!"

_ALAMAT = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_BULAT = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_PECAHAN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class SelMentah:
    """One filled cell; ``rumus_kosong`` where it is a formula whose result was never stored."""

    nilai: Any
    format: str
    rumus_kosong: bool = False


Daerah = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


@dataclass
class IsiLembar:
    """Cells by (row, column), 1-based, merged areas, cells that are formulas, and widths of columns."""

    sel: dict[tuple[int, int], SelMentah] = field(default_factory=dict)
    gabungan: list[Daerah] = field(default_factory=list)
    rumus: set[tuple[int, int]] = field(default_factory=set)
    lebar: dict[int, float] = field(default_factory=dict)


def baca_isi_lembar(wadah: Wadah, bagian: str, susunan: Susunan) -> IsiLembar:
    """Read the cells of a sheet. Empty ones, however many are formatted, are passed over."""
    pengurai = _Lembar(wadah, bagian, susunan)
    pengurai.urai()
    return pengurai.isi


def baca_alamat(alamat: str) -> tuple[int, int]:
    """(row, column) of ``B7``; ValueError for anything else."""
    cocok = _ALAMAT.fullmatch(alamat)
    if cocok is None:
        raise ValueError(alamat)
    kolom = 0
    for huruf in cocok.group(1).upper():
        kolom = kolom * 26 + ord(huruf) - 64
    baris = int(cocok.group(2))
    if not (1 <= baris <= BARIS_EXCEL and kolom <= KOLOM_EXCEL):
        raise ValueError(alamat)
    return baris, kolom


class _Lembar(Pengurai):
    def __init__(self, wadah: Wadah, bagian: str, susunan: Susunan) -> None:
        super().__init__(wadah, bagian)
        self.susunan = susunan
        self.isi = IsiLembar()
        self._baris = self._kolom = 0
        self._atribut: Atribut = {}
        self._v: str | None = None
        self._teks: list[str] = []
        self._rumus = self._fonetik = False
        self._panjang = 0

    def mulai(self, nama: str, atribut: Atribut) -> None:
        if nama == "c":
            self._mulai_sel(atribut)
        elif nama == "row":
            self._baris = int(atribut["r"]) if "r" in atribut else self._baris + 1
            self._kolom = 0
        elif nama == "v" or (nama == "t" and not self._fonetik):
            self.kumpul = True
        elif nama == "f":
            self._rumus = True
        elif nama == "rPh":
            self._fonetik = True
        elif nama == "col" and atribut.get("customWidth") in ("1", "true"):
            self.isi.lebar[int(atribut["min"])] = float(atribut["width"])
        elif nama == "mergeCell":
            self._gabungan(atribut.get("ref", ""))

    def selesai(self, nama: str) -> None:
        if nama == "v":
            self._v = self.ambil_teks()
        elif nama == "t" and self.kumpul:
            self._teks.append(self.ambil_teks())
        elif nama == "rPh":
            self._fonetik = False
        elif nama == "c":
            self._selesai_sel()

    def _mulai_sel(self, atribut: Atribut) -> None:
        if "r" in atribut:
            self._baris, self._kolom = baca_alamat(atribut["r"])
        else:
            self._kolom += 1
        self._atribut, self._v, self._rumus = atribut, None, False
        self._teks.clear()

    def _selesai_sel(self) -> None:
        nilai = self._nilai()
        # An empty result is stored as an empty text; an empty number is a result that nobody calculated.
        tersimpan = bool(self._v) or bool(self._teks) or (self._v == "" and self._atribut.get("t") == "str")
        rumus_kosong = self._rumus and not tersimpan
        if self._rumus:
            self.isi.rumus.add((self._baris, self._kolom))
        # A formula that gives an empty text looks empty, and is.
        if (nilai is None or nilai == "") and not rumus_kosong:
            return
        if not (1 <= self._baris <= BARIS_EXCEL and 1 <= self._kolom <= KOLOM_EXCEL):
            raise self.wadah.rusak()
        if isinstance(nilai, str):
            self._panjang += len(nilai)
        if len(self.isi.sel) >= BATAS_SEL or self._panjang > BATAS_TEKS_SEMUA:
            raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_ISI.format(berkas=self.wadah.nama))
        self.isi.sel[self._baris, self._kolom] = SelMentah(nilai, self._format(), rumus_kosong)

    def _gaya(self) -> int | None:
        gaya = int(self._atribut.get("s") or 0)
        return gaya if 0 <= gaya < len(self.susunan.format) else None

    def _format(self) -> str:
        gaya = self._gaya()
        return UMUM if gaya is None else self.susunan.format[gaya]

    def _nilai(self) -> Any:
        jenis = self._atribut.get("t", "n")
        if jenis == "inlineStr":
            return bersih("".join(self._teks)) if self._teks else None
        if self._v is None:
            return None
        if jenis == "s":
            nomor = int(self._v)
            if not 0 <= nomor < len(self.susunan.teks):
                raise self.wadah.rusak()
            return self.susunan.teks[nomor]
        if jenis in ("str", "e", "d"):
            return _tanggal_iso(self._v) if jenis == "d" else bersih(self._v)
        if jenis == "b":
            return self._v.strip() in ("1", "true")
        return self._angka(self._v.strip())

    def _angka(self, isi: str) -> Any:
        if not isi:
            return None
        if _BULAT.fullmatch(isi):
            angka: int | float = int(isi)
        elif _PECAHAN.fullmatch(isi):
            angka = float(isi)
        else:
            return bersih(isi)
        gaya = self._gaya()
        return _tanggal(angka, self.susunan.sejak_1904) if gaya is not None and self.susunan.tanggal[gaya] else angka

    def _gabungan(self, ref: str) -> None:
        awal, _, akhir = ref.partition(":")
        (b1, k1), (b2, k2) = baca_alamat(awal), baca_alamat(akhir or awal)
        if len(self.isi.gabungan) >= BATAS_GABUNGAN:
            raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_ISI.format(berkas=self.wadah.nama))
        self.isi.gabungan.append((min(b1, b2), min(k1, k2), max(b1, b2), max(k1, k2)))


def _tanggal(hari: int | float, sejak_1904: bool) -> dt.datetime | dt.time | str:
    """A day number as date and time; below 1 it is a time alone. What no calendar has becomes an error value."""
    try:
        if not math.isfinite(hari):
            return GALAT_TANGGAL
        # Excel keeps milliseconds; what is finer is noise of the fraction.
        selang = dt.timedelta(milliseconds=round(hari * 86_400_000))
        if 0 <= hari < 1:
            return (AWAL_1900 + selang).time()
        if sejak_1904:
            return AWAL_1904 + selang
        return AWAL_1900 + selang + dt.timedelta(days=1 if hari < HARI_1900_SALAH else 0)
    except OverflowError:
        return GALAT_TANGGAL


def _tanggal_iso(isi: str) -> dt.datetime | str:
    try:
        return dt.datetime.fromisoformat(isi.strip().removesuffix("Z"))
    except ValueError:
        return bersih(isi)

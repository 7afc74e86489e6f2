"""The plan of a workbook: what stands where, apart from how it looks (gaya.py) and how it is written (write.py).

A sheet is put together with ``Penyusun`` and then frozen. Rows and columns are 1-based.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbook_builder.layout.style import ANGKA_IKU, Gaya
from workbook_builder.layout.text_size import SISA_ANGKA, lebar_angka, tinggi_baris
from workbook_builder.model.address import alamat as alamat
from workbook_builder.model.address import huruf_kolom as huruf_kolom
from workbook_builder.model.numbers import Number, to_float
from workbook_builder.text.sheets import LANJUTAN_TEKS

BATAS_TEKS = 32_000
"""Characters; Excel holds 32,767 in a cell. A longer text is cut with a visible mark."""


LEBAR_BAKU = 8.43
"""Width of a column that no sheet sets, in digits."""


@dataclass(frozen=True)
class Margin:
    """Inches."""

    kiri: float
    kanan: float
    atas: float
    bawah: float


MARGIN = Margin(0.5, 0.5, 0.6, 0.7)


@dataclass(frozen=True)
class Rumus:
    """A live formula in US syntax without ``=``, and the value that the Python score gives it (None shows empty)."""

    teks: str
    nilai: Number | float | str | bool | None


@dataclass(frozen=True)
class Tautan:
    """A link to a cell of this workbook, or of the workbook ``berkas`` in the same folder."""

    lembar: str
    sel: str
    teks: str
    berkas: str = ""


BUKAN_ANGKA = (str, bool, dt.date, dt.time, dt.timedelta, Tautan, type(None))
"""Kinds of content that are no number."""
Isi = str | int | float | Number | dt.date | dt.time | dt.timedelta | Rumus | Tautan | None


@dataclass(frozen=True)
class SelRencana:
    isi: Isi
    gaya: Gaya


@dataclass(frozen=True)
class Validasi:
    """What may be typed into an area, with the prompt and the stop message that staff see."""

    area: str
    """One area, or several with blanks between them."""
    jenis: str
    """``decimal`` or ``integer`` (bounds ``dari``, ``sampai``), ``text`` (length), ``list`` (``sumber``, a name) or
    ``formula`` (``sumber``, relative to the first cell of ``area``)."""
    judul: str
    pesan: str
    galat: str
    dari: float = 0
    sampai: float = 0
    sumber: str = ""
    judul_galat: str = ""
    """Title of the stop message; empty for the usual one about numbers."""


@dataclass(frozen=True)
class FormatBersyarat:
    """Shown in a style where a formula (relative to the first cell of ``area``) holds."""

    area: str
    rumus: str
    gaya: Gaya


@dataclass(frozen=True)
class Cetak:
    """Print set-up: one page wide; ``ulang`` are the rows repeated on each page."""

    lanskap: bool = False
    ulang: tuple[int, int] | None = None
    area: tuple[int, int, int, int] | None = None
    """First row, first column, last row, last column; the used range where None."""
    batas_halaman: tuple[int, ...] = ()
    """Rows after which a page must end."""
    satu_halaman: bool = False
    utuh: tuple[int, ...] = ()
    """First rows of blocks that a page must not split; layout/cetak.py turns them into ``skala`` and page breaks."""
    skala: int | None = None
    """Percent; takes the place of "one page wide", with which Excel ignores page breaks that were set."""

    def dengan_blok(self, awal: tuple[int, ...]) -> Cetak:
        """The same, with blocks of rows that a page must not split."""
        return replace(self, utuh=awal)


@dataclass(frozen=True)
class Seri:
    """One series of a chart: cell ranges as ``(sheet, first row, first column, last row, last column)``."""

    nama: str
    kategori: tuple[str, int, int, int, int]
    nilai: tuple[str, int, int, int, int]
    warna: str
    garis: bool = False
    """A line over the columns, such as a limit."""


@dataclass(frozen=True)
class Grafik:
    """A native chart with its titles and alt text; ``jenis`` is ``column``, ``bar`` or ``line``.

    ``nama`` is the name of the object, as the selection pane of Excel lists it.
    """

    nama: str

    sel: tuple[int, int]
    jenis: str
    judul: str
    sumbu_x: str
    sumbu_y: str
    seri: tuple[Seri, ...]
    alt: str
    lebar: int
    tinggi: int
    min_y: float | None = None
    maks_y: float | None = None
    format_label: str = "0.00;;"
    label: bool = True
    format_sumbu: str = "0"
    tegak_label: bool = False
    """Whether the labels of the categories stand upright, so that each of many is shown."""


@dataclass(frozen=True)
class Lembar:
    """One sheet, ready to be written."""

    nama: str
    peran: str
    sel: Mapping[tuple[int, int], SelRencana]
    lebar: Mapping[int, float]
    tinggi: Mapping[int, float]
    beku: tuple[int, int] | None
    saring: tuple[int, int, int, int] | None
    cetak: Cetak
    validasi: tuple[Validasi, ...]
    bersyarat: tuple[FormatBersyarat, ...]
    grafik: tuple[Grafik, ...] = ()
    zoom: int = 100
    terkunci: bool = True
    """Whether the sheet is protected (without a password)."""
    abaikan: tuple[str, ...] = ()
    """Areas whose formulas rightly leave cells beside them out, so that Excel need not mark them."""
    tabel: str = ""
    """Name of the real table that the area ``saring`` is; empty where that is only filtered."""

    @property
    def baris_terakhir(self) -> int:
        return max(b for b, _ in self.sel)

    @property
    def kolom_terakhir(self) -> int:
        return max(k for _, k in self.sel)


@dataclass(frozen=True)
class Rencana:
    """The whole workbook: sheets in order, defined names with their absolute references, properties."""

    lembar: tuple[Lembar, ...]
    nama: Mapping[str, str]
    judul: str
    subjek: str
    penulis: str
    keterangan: str
    dibuat: dt.datetime
    kertas: int = 9
    """Paper size as Excel numbers it: 9 is A4, 14 is Folio (F4)."""


@dataclass
class Penyusun:
    """Puts one sheet together; ``selesai`` freezes it and gives every row the height its wrapped text needs."""

    nama: str
    peran: str
    sel: dict[tuple[int, int], SelRencana] = field(default_factory=dict)
    lebar: dict[int, float] = field(default_factory=dict)
    tinggi: dict[int, float] = field(default_factory=dict)
    beku: tuple[int, int] | None = None
    saring: tuple[int, int, int, int] | None = None
    cetak: Cetak = field(default_factory=Cetak)
    validasi: list[Validasi] = field(default_factory=list)
    bersyarat: list[FormatBersyarat] = field(default_factory=list)
    grafik: list[Grafik] = field(default_factory=list)
    nama_area: dict[str, str] = field(default_factory=dict)
    zoom: int = 100
    terkunci: bool = True
    ruang_iku: float = 0.0
    """Width of a column with live or open cells in the unit of an IKU."""
    abaikan: list[str] = field(default_factory=list)
    tabel: str = ""

    @property
    def guna(self) -> str:
        """What the sheet is for, as its second row says."""
        return teks_tampil(self.sel[2, 1].isi)

    def tulis(self, baris: int, kolom: int, isi: Isi, gaya: Gaya) -> None:
        if isinstance(isi, str) and len(isi) > BATAS_TEKS:
            isi = isi[:BATAS_TEKS] + LANJUTAN_TEKS
        self.sel[baris, kolom] = SelRencana(_sel(isi), gaya)

    def tulis_baris(self, baris: int, kolom: int, isi: Sequence[Isi], gaya: Gaya | Sequence[Gaya]) -> None:
        """Cells side by side from ``kolom`` on, in one style or one style each."""
        gaya_sel = [gaya] * len(isi) if isinstance(gaya, Gaya) else gaya
        for i, (satu, g) in enumerate(zip(isi, gaya_sel, strict=True)):
            self.tulis(baris, kolom + i, satu, g)

    def namai(self, nama: str, baris: int, kolom: int, baris_akhir: int, kolom_akhir: int) -> None:
        """Give an area a defined name."""
        awal, akhir = alamat(baris, kolom, True), alamat(baris_akhir, kolom_akhir, True)
        area = awal if awal == akhir else f"{awal}:{akhir}"
        self.nama_area[nama] = f"{kutip(self.nama)}!{area}"

    def selesai(self) -> Lembar:
        if self.terkunci:
            self._perlebar()
        isi_baris: dict[int, list[tuple[int, SelRencana]]] = {}
        for (baris, kolom), satu in self.sel.items():
            isi_baris.setdefault(baris, []).append((kolom, satu))
        tinggi = {b: t for b, isi in isi_baris.items() if (t := self._tinggi(isi)) is not None}
        return Lembar(
            self.nama,
            self.peran,
            dict(self.sel),
            dict(self.lebar),
            tinggi | self.tinggi,
            self.beku,
            self.saring,
            self.cetak,
            tuple(self.validasi),
            tuple(self.bersyarat),
            tuple(self.grafik),
            self.zoom,
            self.terkunci,
            tuple(self.abaikan),
            self.tabel,
        )

    def _perlebar(self) -> None:
        """Widen columns to the largest number they show, and to what may be typed into them or follows from it."""
        perlu: dict[int, float] = {}
        for (_, kolom), satu in self.sel.items():
            hidup = isinstance(satu.isi, Rumus)
            nilai = satu.isi.nilai if isinstance(satu.isi, Rumus) else satu.isi
            lebar = 0.0
            if not isinstance(nilai, BUKAN_ANGKA):
                lebar = lebar_angka(float(nilai), satu.gaya)
            if (hidup or satu.gaya.terbuka) and satu.gaya.angka in ANGKA_IKU:
                lebar = max(lebar, self.ruang_iku)
            if lebar > perlu.get(kolom, 0.0):
                perlu[kolom] = lebar
        for kolom, lebar in perlu.items():
            if lebar > self.lebar.get(kolom, LEBAR_BAKU) + SISA_ANGKA:
                self.lebar[kolom] = lebar + SISA_ANGKA

    def _tinggi(self, isi: list[tuple[int, SelRencana]]) -> float | None:
        teks = [(teks_tampil(s.isi), self.lebar.get(k, LEBAR_BAKU), s.gaya) for k, s in isi]
        return tinggi_baris([(t, lebar, g) for t, lebar, g in teks if t])


def rentang(kolom: int, baris: Sequence[int]) -> list[str]:
    """The areas of a column that rows in rising order make: consecutive ones together."""
    hasil: list[list[int]] = []
    for b in baris:
        if hasil and hasil[-1][1] == b - 1:
            hasil[-1][1] = b
        else:
            hasil.append([b, b])
    return [alamat(a, kolom) if a == z else f"{alamat(a, kolom)}:{alamat(z, kolom)}" for a, z in hasil]


def _sel(isi: Isi) -> Isi:
    """What a cell holds of it: exact numbers end here, as the nearest double."""
    if isinstance(isi, Number):
        return to_float(isi)
    if isinstance(isi, Rumus) and isinstance(isi.nilai, Number):
        return Rumus(isi.teks, to_float(isi.nilai))
    return isi


def teks_tampil(isi: Isi) -> str:
    """The text that a cell shows, as far as its height depends on it."""
    if isinstance(isi, Rumus):
        return isi.nilai if isinstance(isi.nilai, str) else ""
    if isinstance(isi, Tautan):
        return isi.teks
    return isi if isinstance(isi, str) else ""


def kutip(lembar: str) -> str:
    """A sheet name as formulas write it."""
    return "'" + lembar.replace("'", "''") + "'"

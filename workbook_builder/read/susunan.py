"""What a workbook file is made of: its sheets in order, shared texts, number formats, and when it was saved."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from dataclasses import dataclass

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.read.format_angka import BAWAAN, UMUM, format_tanggal
from workbook_builder.read.urai_xml import Atribut, Pengurai
from workbook_builder.read.wadah import Wadah
from workbook_builder.text import berkas as teks

BATAS_LEMBAR = 500
"""Sheets in a workbook. The official ones are seven and five; hundreds are an archive, thousands an attack."""
BATAS_TEKS = 32_767
"""Characters that Excel holds in one cell; what is longer was not written by it."""
BATAS_TEKS_SEMUA = 20_000_000
"""Characters of all texts of a workbook; the official sheets have some 50,000."""

_KENDALI = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SANDI = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class BagianLembar:
    """A sheet by its name and the part that holds it."""

    nama: str
    bagian: str


@dataclass(frozen=True)
class Susunan:
    """A workbook without its cells."""

    lembar: tuple[BagianLembar, ...]
    teks: tuple[str, ...]
    format: tuple[str, ...]
    """Number format by style index."""
    tanggal: tuple[bool, ...]
    """Whether it shows a date, by style index."""
    sejak_1904: bool
    disimpan: dt.datetime | None
    bermakro: bool
    tautan_luar: int
    """How many other workbooks it takes values from."""


def baca_susunan(wadah: Wadah) -> Susunan:
    """Read the parts that are about the workbook as a whole."""
    utama = _bagian_utama(wadah)
    hubungan = _Hubungan(wadah, utama)
    hubungan.urai()
    buku = _BukuKerja(wadah, utama)
    buku.urai()
    if len(buku.lembar) > BATAS_LEMBAR:
        pesan = teks.TERLALU_BANYAK_LEMBAR.format(berkas=wadah.nama, jumlah=len(buku.lembar), batas=BATAS_LEMBAR)
        raise BerkasTidakTerbaca(pesan)
    lembar = tuple(BagianLembar(bersih(n), hubungan.lembar[i]) for n, i in buku.lembar if i in hubungan.lembar)
    if not lembar:
        raise BerkasTidakTerbaca(teks.TANPA_LEMBAR.format(berkas=wadah.nama))
    bersama = _TeksBersama(wadah, hubungan.teks_bersama or "xl/sharedStrings.xml")
    bersama.urai()
    gaya = _Gaya(wadah, hubungan.gaya or "xl/styles.xml")
    gaya.urai()
    saat = _Saat(wadah, "docProps/core.xml")
    saat.urai()
    return Susunan(
        lembar,
        tuple(bersama.semua),
        tuple(gaya.format),
        tuple(format_tanggal(f) for f in gaya.format),
        buku.sejak_1904,
        saat.saat,
        any(b.endswith("vbaproject.bin") for b in wadah.bagian),
        sum(1 for b in wadah.bagian if re.fullmatch(r"xl/externallinks/[^/]+\.xml", b)),
    )


def bersih(isi: str) -> str:
    """A text as Excel shows it: its escapes resolved, without control characters, at most as long as a cell holds."""
    if "_x" in isi:
        isi = _SANDI.sub(lambda c: chr(int(c.group(1), 16)), isi)
    return _KENDALI.sub("", isi.replace("\r\n", "\n").replace("\r", "\n"))[:BATAS_TEKS]


def _bagian_utama(wadah: Wadah) -> str:
    akar = _Hubungan(wadah, "")
    akar.urai()
    for calon in (akar.utama, "xl/workbook.xml"):
        if calon and wadah.ada(calon):
            return calon
    raise BerkasTidakTerbaca(teks.BUKAN_XLSX.format(berkas=wadah.nama))


class _Hubungan(Pengurai):
    """Which part belongs to which relation of a part."""

    def __init__(self, wadah: Wadah, bagian: str) -> None:
        folder, nama = posixpath.split(bagian)
        super().__init__(wadah, posixpath.join(folder, "_rels", f"{nama}.rels"))
        self.folder = folder
        self.lembar: dict[str, str] = {}
        self.utama = self.teks_bersama = self.gaya = ""

    def mulai(self, nama: str, atribut: Atribut) -> None:
        if nama != "Relationship" or atribut.get("TargetMode") == "External":
            return
        jenis, tujuan = atribut.get("Type", "").rpartition("/")[2], self._jalur(atribut.get("Target", ""))
        if jenis == "worksheet":
            self.lembar[atribut.get("Id", "")] = tujuan
        elif jenis == "officeDocument":
            self.utama = tujuan
        elif jenis == "sharedStrings":
            self.teks_bersama = tujuan
        elif jenis == "styles":
            self.gaya = tujuan

    def _jalur(self, tujuan: str) -> str:
        return posixpath.normpath(posixpath.join("/", self.folder, tujuan)).lstrip("/")


class _BukuKerja(Pengurai):
    """Names and relations of the sheets, in order; chart sheets fall out, as they are no worksheets."""

    def __init__(self, wadah: Wadah, bagian: str) -> None:
        super().__init__(wadah, bagian)
        self.lembar: list[tuple[str, str]] = []
        self.sejak_1904 = False

    def mulai(self, nama: str, atribut: Atribut) -> None:
        if nama == "sheet":
            hubungan = next((isi for kunci, isi in atribut.items() if kunci.rpartition(":")[2] == "id"), "")
            self.lembar.append((atribut.get("name", ""), hubungan))
        elif nama == "workbookPr":
            self.sejak_1904 = atribut.get("date1904", "0") in ("1", "true")


class _TeksBersama(Pengurai):
    """The texts that cells refer to by number; phonetic hints are left out."""

    def __init__(self, wadah: Wadah, bagian: str) -> None:
        super().__init__(wadah, bagian)
        self.semua: list[str] = []
        self._potong: list[str] = []
        self._fonetik = False
        self._panjang = 0

    def mulai(self, nama: str, atribut: Atribut) -> None:
        if nama == "rPh":
            self._fonetik = True
        elif nama == "t" and not self._fonetik:
            self.kumpul = True

    def selesai(self, nama: str) -> None:
        if nama == "rPh":
            self._fonetik = False
        elif nama == "t" and self.kumpul:
            self._potong.append(self.ambil_teks())
        elif nama == "si":
            isi = bersih("".join(self._potong))
            self._potong.clear()
            self._panjang += len(isi)
            if self._panjang > BATAS_TEKS_SEMUA:
                raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_ISI.format(berkas=self.wadah.nama))
            self.semua.append(isi)


class _Gaya(Pengurai):
    """The number format of every cell style."""

    def __init__(self, wadah: Wadah, bagian: str) -> None:
        super().__init__(wadah, bagian)
        self.format: list[str] = []
        self._sendiri: dict[int, str] = {}
        self._dalam_sel = False

    def mulai(self, nama: str, atribut: Atribut) -> None:
        if nama == "numFmt" and "numFmtId" in atribut:
            self._sendiri[int(atribut["numFmtId"])] = bersih(atribut.get("formatCode", UMUM))
        elif nama == "cellXfs":
            self._dalam_sel = True
        elif nama == "xf" and self._dalam_sel:
            nomor = int(atribut.get("numFmtId", 0))
            self.format.append(self._sendiri.get(nomor, BAWAAN.get(nomor, UMUM)))

    def selesai(self, nama: str) -> None:
        if nama == "cellXfs":
            self._dalam_sel = False


class _Saat(Pengurai):
    """When the content was last saved, as the file says itself."""

    def __init__(self, wadah: Wadah, bagian: str) -> None:
        super().__init__(wadah, bagian)
        self._saat: dict[str, dt.datetime] = {}

    @property
    def saat(self) -> dt.datetime | None:
        return self._saat.get("modified") or self._saat.get("created")

    def mulai(self, nama: str, atribut: Atribut) -> None:
        self.kumpul = nama in ("modified", "created")

    def selesai(self, nama: str) -> None:
        if nama in ("modified", "created"):
            cocok = re.match(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)", self.ambil_teks().strip())
            if cocok:
                self._saat[nama] = dt.datetime(*(int(x) for x in cocok.groups()))  # type: ignore[arg-type]

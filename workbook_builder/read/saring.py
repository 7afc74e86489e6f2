"""What of an xlsx file is handed to openpyxl: sheet names, filled cells, merged areas, texts and number formats.

Everything else (macros, links, pictures, pivot tables, comments, names, rules) is left out unread, so that it can
neither do nor cost anything, and so that a damaged drawing does not make a good table unreadable.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from workbook_builder.alamat import nomor_kolom
from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.read.defined_names import defined_names
from workbook_builder.read.wadah import Wadah
from workbook_builder.text import berkas as teks

BATAS_LEMBAR = 500
"""Sheets in a workbook. The official ones are seven and five; hundreds are an archive, thousands an attack."""
BATAS_SEL = 200_000
"""Filled cells on a sheet, merged areas included: three times those of an office with 2,000 IKU."""
BATAS_SEL_SEMUA = 500_000
"""Filled cells of a workbook; openpyxl needs some 400 bytes for each."""
BATAS_GABUNGAN = 20_000
"""Merged areas on a sheet; each is visited once. Their cells, filled or not, count among BATAS_SEL."""
BATAS_TEKS_SEMUA = 20_000_000
"""Characters of all texts of a workbook; the official sheets have some 50,000."""
BATAS_GAYA = 70_000
"""Cell styles of a workbook; Excel itself stops at 65,490."""
BATAS_DALAM = 64
"""Elements inside each other, of which openpyxl would open one Python frame each; a sheet needs eight."""
AWAL_BAGIAN = 4_096
"""Bytes in which a part must begin with its root element."""

RUMUS_TANPA_NILAI = "\u241arumus tanpa nilai\u241a"
"""Stands in a cell for a formula whose result was never stored, as openpyxl would show it like a blank cell."""

_AKAR = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z]\w*)[\s/>]")
_TAG = rb"(?:[\w.-]+:)?"
_SEL_KOSONG = re.compile(rb"<%sc\b[^<>]*/>|<%sc\b[^<>]*>\s*</%sc>" % (_TAG, _TAG, _TAG))
_BARIS_KOSONG = re.compile(rb"<%srow\b[^<>]*/>|<%srow\b[^<>]*>\s*</%srow>" % (_TAG, _TAG, _TAG))
_KOMENTAR = re.compile(rb"<!--.*?-->|(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_GABUNGAN = re.compile(
    rb"<%smergeCell\b[^<>]*\bref=[\"']\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})[\"']" % _TAG
)
_TEKS_NEGATIF = re.compile(rb"\bt=[\"']s[\"'][^<>]*>\s*<%sv>\s*-" % _TAG)
_SIMPAN = re.compile(rb"<%s(modified|created)\b[^<>]*>\s*(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)" % _TAG)

FOLDER_LEMBAR = "xl/worksheets/"
BAGIAN_GAYA = "xl/styles.xml"
DIPAKAI = {
    "worksheet": (b"sheetFormatPr", b"cols", b"sheetData", b"mergeCells"),
    "workbook": (b"workbookPr", b"sheets"),
    # Without fonts, fills and borders openpyxl cannot merge cells.
    "styleSheet": (b"numFmts", b"fonts", b"fills", b"borders", b"cellXfs"),
    "sst": None,
    "Types": None,
    "Relationships": None,
}
"""Root elements of the parts that are kept, with the children that are kept of them (None: all)."""


@dataclass(frozen=True)
class Saringan:
    """A container with only what is read, and what the original says of itself."""

    isi: bytes
    disimpan: dt.datetime | None
    bermakro: bool
    tautan_luar: int
    """How many other workbooks it takes values from."""
    nama: Mapping[str, str]
    """The defined names with what they refer to."""


def saring(wadah: Wadah) -> Saringan:
    """Sieve a container; BerkasTidakTerbaca where it exceeds the bounds of an official workbook."""
    bagian = {nama: isi for nama in wadah.bagian if (isi := _baca(wadah, nama)) is not None}
    akar = {nama: _akar(isi) for nama, isi in bagian.items()}
    lembar = {nama for nama, satu in akar.items() if satu == "worksheet"}
    if not any(satu == "workbook" for satu in akar.values()):
        raise BerkasTidakTerbaca(teks.BUKAN_XLSX.format(berkas=wadah.nama))
    if any(nama.startswith(FOLDER_LEMBAR) and akar[nama] != "worksheet" for nama in akar if nama.endswith(".xml")):
        # Left out, a sheet would seem never to have been there.
        raise wadah.rusak()
    jumlah = max(len(lembar), *(_hitung(bagian[n], b"sheet") for n, satu in akar.items() if satu == "workbook"))
    if jumlah > BATAS_LEMBAR:
        pesan = teks.TERLALU_BANYAK_LEMBAR.format(berkas=wadah.nama, jumlah=jumlah, batas=BATAS_LEMBAR)
        raise BerkasTidakTerbaca(pesan)
    hasil = {
        n: _ringkas(isi, akar[n]) for n, isi in bagian.items() if akar[n] in DIPAKAI and not _milik_lembar(n, lembar)
    }
    _jaga_batas(wadah, hasil, akar)
    return Saringan(
        _bungkus(wadah, hasil, akar),
        _disimpan(bagian.get("docprops/core.xml", b"")),
        any(nama.endswith("vbaproject.bin") for nama in wadah.bagian),
        sum(1 for nama in wadah.bagian if re.fullmatch(r"xl/externallinks/[^/]+\.xml", nama)),
        {k: v for n, isi in bagian.items() if akar[n] == "workbook" for k, v in defined_names(isi).items()},
    )


def _baca(wadah: Wadah, nama: str) -> bytes | None:
    """An XML part as UTF-8 without document type; None for any other part."""
    if not nama.endswith((".xml", ".rels")):
        return None
    isi = b"".join(wadah.potongan(nama)).removeprefix(b"\xef\xbb\xbf")
    if b"<!DOCTYPE" in isi or _akar(isi) in DIPAKAI:
        _jaga_xml(wadah, isi)
    if b"\x00" in isi[:AWAL_BAGIAN]:
        # Excel writes UTF-8. In another encoding, what is looked for here could hide.
        raise wadah.rusak()
    return isi


def _jaga_xml(wadah: Wadah, isi: bytes) -> None:
    """The part is whole, and without a document type: entities inside one let a small file fill the memory."""

    def tolak(*_: object) -> None:
        raise BerkasTidakTerbaca(teks.BERDOCTYPE.format(berkas=wadah.nama))

    pengurai = expat.ParserCreate()
    pengurai.StartDoctypeDeclHandler = tolak
    try:
        pengurai.Parse(isi, True)
    except (expat.ExpatError, ValueError, LookupError) as galat:
        raise wadah.rusak() from galat


def _akar(isi: bytes) -> str:
    cocok = _AKAR.search(re.sub(rb"<\?.*?\?>|<!--.*?-->", b"", isi[:AWAL_BAGIAN], flags=re.DOTALL))
    return cocok.group(1).decode() if cocok else ""


def _milik_lembar(nama: str, lembar: set[str]) -> bool:
    """Whether a part lists what a sheet refers to: links, drawings, tables, none of which is kept."""
    return nama.replace("/_rels/", "/").removesuffix(".rels") in lembar and nama.endswith(".rels")


def _ringkas(isi: bytes, akar: str) -> bytes:
    """A part with only the children of its root that are used."""
    anak = DIPAKAI[akar]
    if anak is None:
        return isi
    buka = re.search(rb"<(%s%s)\b[^<>]*>" % (_TAG, akar.encode()), isi)
    if buka is None:
        return b""
    potong = [satu.group(0) for nama in anak if (satu := _anak(isi, nama))]
    ringkas = buka.group(0) + b"".join(potong) + b"</" + buka.group(1) + b">"
    return _tanpa_kosong(ringkas) if akar == "worksheet" else ringkas


def _anak(isi: bytes, nama: bytes) -> re.Match[bytes] | None:
    return re.search(rb"<(%s%s)\b(?:[^<>]*/>|[^<>]*>.*?</\1>)" % (_TAG, nama), isi, re.DOTALL)


def _tanpa_kosong(isi: bytes) -> bytes:
    """Without cells and rows that are only formatted, of which a careless fill makes a million."""
    if b"<!--" in isi:
        # Some XML libraries hand comments on as if they were cells, or end a number at one.
        isi = _KOMENTAR.sub(lambda cocok: cocok.group(1) or b"", isi)
    return _BARIS_KOSONG.sub(b"", _SEL_KOSONG.sub(b"", isi))


def _jaga_batas(wadah: Wadah, bagian: dict[str, bytes], akar: dict[str, str]) -> None:
    if any(_TEKS_NEGATIF.search(isi) for isi in bagian.values()):
        # Python would count such a text from the end of the list.
        raise wadah.rusak()
    sel = [_hitung(isi, b"c") + _luas_gabungan(isi) for nama, isi in bagian.items() if akar[nama] == "worksheet"]
    terlalu_banyak = (
        max(sel, default=0) > BATAS_SEL
        or sum(sel) > BATAS_SEL_SEMUA
        or any(_hitung(isi, b"mergeCell") > BATAS_GABUNGAN for isi in bagian.values())
        or sum(_panjang_teks(isi) for isi in bagian.values()) > BATAS_TEKS_SEMUA
        or any(_hitung(isi, b"xf") > BATAS_GAYA for nama, isi in bagian.items() if akar[nama] == "styleSheet")
        or any(_dalam(isi) for isi in bagian.values())
    )
    if terlalu_banyak:
        raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_ISI.format(berkas=wadah.nama))


def _hitung(isi: bytes, nama: bytes) -> int:
    return len(re.findall(rb"<%s%s[\s/>]" % (_TAG, nama), isi))


def _panjang_teks(isi: bytes) -> int:
    return sum(len(satu) for satu in re.findall(rb"<%st\b[^<>]*>([^<]*)" % _TAG, isi))


def _luas_gabungan(isi: bytes) -> int:
    """Cells that the merged areas of a sheet cover."""
    luas = 0
    for cocok in _GABUNGAN.finditer(isi):
        k1, b1, k2, b2 = cocok.groups()
        luas += (abs(int(b2) - int(b1)) + 1) * (abs(nomor_kolom(k2.decode()) - nomor_kolom(k1.decode())) + 1)
    return luas


def _dalam(isi: bytes) -> bool:
    """Whether more elements stand open at once than any part needs: a run of opening tags without a closing one."""
    return re.search(rb"(?:<[^/?!<>][^<>]*[^/<>]>[^<]*|<[^/?!<>]>[^<]*){%d}" % BATAS_DALAM, isi) is not None


def _bungkus(wadah: Wadah, bagian: dict[str, bytes], akar: dict[str, str]) -> bytes:
    berkas = io.BytesIO()
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_STORED) as z:
        for nama, isi in bagian.items():
            # openpyxl looks for the styles under this name alone.
            z.writestr(BAGIAN_GAYA if akar[nama] == "styleSheet" else wadah.nama_asli(nama), isi)
    return berkas.getvalue()


def _disimpan(isi: bytes) -> dt.datetime | None:
    """When the content was last saved, as the file says itself."""
    saat = {cocok.group(1): cocok.groups()[1:] for cocok in _SIMPAN.finditer(isi)}
    angka = saat.get(b"modified") or saat.get(b"created")
    try:
        return dt.datetime(*(int(x) for x in angka)) if angka else None  # type: ignore[arg-type]
    except ValueError:
        return None

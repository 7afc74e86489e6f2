"""Opening an xlsx file into plain cells that know their place. Damaged, protected and dangerous files are refused.

The container is opened within bounds (wadah.py) and sieved (saring.py); openpyxl reads what remains, because the
number format that it keeps decides whether 0.2 is 20%.
"""

from __future__ import annotations

import hashlib
import io
import re
import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from workbook_builder.alamat import alamat, nomor_kolom
from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.model import JejakBerkas, Sel, Tempat, Temuan, Tersembunyi
from workbook_builder.read.saring import BATAS_SEL, RUMUS_TANPA_NILAI, Saringan, saring
from workbook_builder.read.wadah import Wadah, buka_wadah
from workbook_builder.text import berkas as teks

UMUM = "General"
BATAS_TEKS = 32_767
"""Characters that Excel holds in one cell; what is longer was not written by it."""
BARIS_EXCEL, KOLOM_EXCEL = 1_048_576, 16_384
BARIS_INTIP, KOLOM_INTIP = 80, 40
"""How much is looked at of a sheet that is not read, to see whether it holds a table of ours."""

TAK_TERSEMBUNYI = Tersembunyi()
Daerah = tuple[int, int, int, int]
"""First row, first column, last row, last column."""

_KENDALI = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SANDI = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Lembar:
    """One sheet as cells by (row, column), 1-based; merged areas repeat the value of their first cell."""

    nama: str
    tempat: Tempat
    sel: Mapping[tuple[int, int], Sel]
    gabungan: tuple[Daerah, ...] = ()
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
        return ada or Sel(None, UMUM, Tempat(self.tempat.berkas, self.nama, alamat(baris, kolom)))


@dataclass(frozen=True)
class Buku:
    """A workbook that was opened: its sheets in order, the trace of its bytes, and what it holds that is not read."""

    jejak: JejakBerkas
    lembar: tuple[Lembar, ...]
    amatan: tuple[Temuan, ...] = ()
    nama: Mapping[str, str] = field(default_factory=dict)
    """The defined names with what they refer to."""


def buka_buku(jalur: Path, dibaca: Callable[[str], bool] = lambda nama: True) -> Buku:
    """Open an xlsx file; BerkasTidakTerbaca says in plain words why it cannot be used and what to do.

    ``dibaca`` tells by its name whether the cells of a sheet are wanted; of the others only the first come.
    """
    wadah = buka_wadah(jalur)
    saringan = saring(wadah)
    wb, rumus = _muat(wadah, saringan.isi, hasil_rumus=True)
    jejak = JejakBerkas(jalur.name, hashlib.sha256(wadah.isi).hexdigest(), saringan.disimpan)
    lembar = tuple(_lembar(wadah, ws, dibaca(ws.title), rumus[ws.title]) for ws in wb.worksheets)
    if not lembar:
        raise BerkasTidakTerbaca(teks.TANPA_LEMBAR.format(berkas=jalur.name))
    return Buku(jejak, lembar, tuple(_amatan(jalur.name, saringan)), saringan.nama)


@dataclass(frozen=True)
class Muatan:
    """What a workbook carries besides values: cells with formulas and widths of columns by sheet, kinds of objects."""

    rumus: Mapping[str, frozenset[tuple[int, int]]]
    lebar: Mapping[str, Mapping[int, float]]
    benda: tuple[str, ...]


def lihat_muatan(jalur: Path) -> Muatan:
    """What a copy of the values alone would lose."""
    wadah = buka_wadah(jalur)
    wb, rumus = _muat(wadah, saring(wadah).isi, hasil_rumus=False)
    benda = tuple(nama for awal, nama in teks.BENDA.items() if any(b.startswith(awal.lower()) for b in wadah.bagian))
    return Muatan(
        rumus,
        {
            ws.title: {nomor_kolom(h): d.width for h, d in ws.column_dimensions.items() if d.customWidth}
            for ws in wb.worksheets
        },
        benda,
    )


def _muat(wadah: Wadah, isi: bytes, hasil_rumus: bool) -> tuple[Any, Mapping[str, frozenset[tuple[int, int]]]]:
    """(workbook, its cells with formulas by sheet) as openpyxl reads it: their results, or the formulas themselves."""
    _muat_openpyxl()
    from workbook_builder.read.sheet_parser import RepeatedCell, read_workbook

    with warnings.catch_warnings():
        # openpyxl warns of what it would lose on saving; nothing is ever saved from here.
        warnings.simplefilter("ignore")
        try:
            return read_workbook(io.BytesIO(isi), hasil_rumus)
        except RepeatedCell as galat:
            isi_pesan = {"berkas": wadah.nama, "lembar": galat.sheet, "sel": galat.address}
            raise BerkasTidakTerbaca(teks.SEL_GANDA.format(**isi_pesan)) from galat
        except Exception as galat:
            # A damaged part makes openpyxl stumble over whatever comes first: there is no common error to catch.
            raise wadah.rusak() from galat


def _muat_openpyxl() -> None:
    """Import the library without numpy: it takes a third of a build, only to recognise its kinds of numbers."""
    if "openpyxl" in sys.modules or "numpy" in sys.modules:
        return
    sys.modules["numpy"] = None  # type: ignore[assignment]
    try:
        import openpyxl  # noqa: F401
    finally:
        del sys.modules["numpy"]


def bersih(isi: str) -> str:
    """A text as Excel shows it: its escapes resolved, without control characters, at most as long as a cell holds."""
    if "_x" in isi:
        isi = _SANDI.sub(lambda c: chr(int(c.group(1), 16)), isi)
    return _KENDALI.sub("", isi.replace("\r\n", "\n").replace("\r", "\n"))[:BATAS_TEKS]


def _amatan(berkas: str, saringan: Saringan) -> list[Temuan]:
    """What the file holds beside values, which a reader of the report should know of."""
    hasil = []
    if saringan.bermakro:
        hasil.append(Temuan("berkas-bermakro", Tempat(berkas)))
    if saringan.tautan_luar:
        hasil.append(Temuan("tautan-luar", Tempat(berkas), {"jumlah": saringan.tautan_luar}))
    return hasil


def _lembar(wadah: Wadah, ws: Any, dibaca: bool, rumus: frozenset[tuple[int, int]]) -> Lembar:
    nama = bersih(ws.title)
    sel: dict[tuple[int, int], Sel] = {}
    tercoret: set[tuple[int, int]] = set()
    coret = {i for i, huruf in enumerate(ws.parent._fonts) if huruf.strike}
    # ws.iter_rows() would create every empty cell up to a stray one in row 1,048,576.
    for (b, k), c in ws._cells.items():
        if not (1 <= b <= BARIS_EXCEL and 1 <= k <= KOLOM_EXCEL):
            raise wadah.rusak()
        if not dibaca and (b > BARIS_INTIP or k > KOLOM_INTIP):
            continue
        if (satu := _sel(wadah.nama, nama, b, k, c)) is not None:
            sel[b, k] = satu
            if coret and c._style.fontId in coret:
                tercoret.add((b, k))
    batas = (max((b for b, _ in sel), default=0), max((k for _, k in sel), default=0))
    gabungan = tuple(
        (d.min_row, d.min_col, min(d.max_row, batas[0]), min(d.max_col, batas[1]))
        for d in sorted(ws.merged_cells.ranges, key=lambda d: (d.min_row, d.min_col))
        if (d.min_row, d.min_col) in sel
    )
    for daerah in gabungan:
        _ulang(wadah, sel, daerah)
    return Lembar(nama, Tempat(wadah.nama, nama), sel, gabungan, rumus, frozenset(tercoret), _tersembunyi(ws, sel))


def _tersembunyi(ws: Any, sel: Mapping[tuple[int, int], Sel]) -> Tersembunyi:
    """Rows and columns that nobody sees: hidden, filtered away, or without height or width."""
    baris = {b for b, d in ws.row_dimensions.items() if d.hidden or d.height == 0}
    kolom: set[int] = set()
    terisi = {k for _, k in sel}
    for d in ws.column_dimensions.values():
        if d.hidden or d.width == 0:
            kolom |= {k for k in terisi if d.min <= k <= d.max}
    return Tersembunyi(frozenset(baris & {b for b, _ in sel}) if baris else frozenset(), frozenset(kolom))


def _sel(berkas: str, lembar: str, baris: int, kolom: int, c: Any) -> Sel | None:
    nilai = c.value
    tempat = Tempat(berkas, lembar, alamat(baris, kolom))
    if nilai == RUMUS_TANPA_NILAI:
        return Sel(None, UMUM, tempat, True)
    if isinstance(nilai, str):
        nilai = bersih(nilai)
    return None if nilai is None or nilai == "" else Sel(nilai, c.number_format, tempat)


def _ulang(wadah: Wadah, sel: dict[tuple[int, int], Sel], daerah: Daerah) -> None:
    """Repeat the first cell of a merged area over it."""
    b1, k1, b2, k2 = daerah
    if len(sel) + (b2 - b1 + 1) * (k2 - k1 + 1) > BATAS_SEL:
        raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_ISI.format(berkas=wadah.nama))
    for baris in range(b1, b2 + 1):
        for kolom in range(k1, k2 + 1):
            sel.setdefault((baris, kolom), sel[b1, k1])

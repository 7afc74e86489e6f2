"""Opening an xlsx file into plain cells that know their place. Damaged, protected and dangerous files are refused."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils import column_index_from_string, get_column_letter

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.model import JejakBerkas, Sel, Tempat
from workbook_builder.text import berkas as teks

AWAL_OLE = b"\xd0\xcf\x11\xe0"
"""First bytes of an old .xls file and of a password-protected workbook."""


@dataclass(frozen=True)
class Lembar:
    """One sheet as cells by (row, column), 1-based; merged areas repeat the value of their first cell."""

    nama: str
    tempat: Tempat
    sel: Mapping[tuple[int, int], Sel]

    @property
    def baris_terakhir(self) -> int:
        return max((b for b, _ in self.sel), default=0)

    @property
    def kolom_terakhir(self) -> int:
        return max((k for _, k in self.sel), default=0)

    @property
    def sel_asli(self) -> dict[tuple[int, int], Sel]:
        """The cells without the repetitions inside merged areas."""
        return {(b, k): s for (b, k), s in self.sel.items() if s.tempat.sel == f"{get_column_letter(k)}{b}"}

    def ambil(self, baris: int, kolom: int) -> Sel:
        ada = self.sel.get((baris, kolom))
        return ada or Sel(None, "General", Tempat(self.tempat.berkas, self.nama, f"{get_column_letter(kolom)}{baris}"))


@dataclass(frozen=True)
class Buku:
    """A workbook that was opened: its sheets in order and the trace of its bytes."""

    jejak: JejakBerkas
    lembar: tuple[Lembar, ...]


def buka_buku(jalur: Path) -> Buku:
    """Open an xlsx file; BerkasTidakTerbaca says in plain words why it cannot be used and what to do."""
    isi = _baca_isi(jalur)
    wb = _muat(isi, jalur.name, nilai=True)
    jejak = JejakBerkas(jalur.name, hashlib.sha256(isi).hexdigest(), _disimpan(wb))
    return Buku(jejak, tuple(_lembar(jalur.name, ws) for ws in wb.worksheets))


@dataclass(frozen=True)
class Muatan:
    """What a workbook carries besides values: cells with formulas and widths of columns by sheet, kinds of objects."""

    rumus: Mapping[str, frozenset[tuple[int, int]]]
    lebar: Mapping[str, Mapping[int, float]]
    benda: tuple[str, ...]


def lihat_muatan(jalur: Path) -> Muatan:
    """What a copy of the values alone would lose."""
    isi = _baca_isi(jalur)
    wb = _muat(isi, jalur.name, nilai=False)
    rumus = {
        ws.title: frozenset(tempat for tempat, c in ws._cells.items() if c.data_type == "f") for ws in wb.worksheets
    }
    lebar = {
        ws.title: {column_index_from_string(k): d.width for k, d in ws.column_dimensions.items() if d.customWidth}
        for ws in wb.worksheets
    }
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        bagian = berkas.namelist()
    benda = tuple(nama for awal, nama in teks.BENDA.items() if any(b.startswith(awal) for b in bagian))
    return Muatan(rumus, lebar, benda)


def _muat(isi: bytes, nama: str, nilai: bool) -> Any:
    """The workbook as openpyxl reads it: stored values, or formulas."""
    with warnings.catch_warnings():
        # openpyxl warns of what it would lose on saving; nothing is ever saved from here.
        warnings.simplefilter("ignore")
        try:
            return openpyxl.load_workbook(io.BytesIO(isi), data_only=nilai, keep_links=False)
        except (
            KeyError,
            ValueError,
            TypeError,
            AttributeError,
            IndexError,
            OSError,
            ParseError,
            zipfile.BadZipFile,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as galat:
            raise BerkasTidakTerbaca(teks.RUSAK.format(berkas=nama)) from galat


def _baca_isi(jalur: Path) -> bytes:
    try:
        isi = jalur.read_bytes()
    except FileNotFoundError as galat:
        raise BerkasTidakTerbaca(teks.TIDAK_ADA.format(berkas=jalur.name, folder=jalur.parent)) from galat
    except PermissionError as galat:
        raise BerkasTidakTerbaca(teks.TERKUNCI_BACA.format(berkas=jalur.name)) from galat
    except OSError as galat:
        raise BerkasTidakTerbaca(teks.TAK_TERBUKA.format(berkas=jalur.name, sebab=galat.strerror)) from galat
    if isi.startswith(AWAL_OLE):
        raise BerkasTidakTerbaca(teks.XLS_LAMA.format(berkas=jalur.name))
    if not zipfile.is_zipfile(io.BytesIO(isi)):
        raise BerkasTidakTerbaca(teks.BUKAN_XLSX.format(berkas=jalur.name))
    return isi


def _disimpan(wb: Any) -> dt.datetime | None:
    saat = wb.properties.modified or wb.properties.created
    return saat if isinstance(saat, dt.datetime) else None


def _lembar(berkas: str, ws: Any) -> Lembar:
    nama = ws.title
    sel: dict[tuple[int, int], Sel] = {}
    # ws.iter_rows() would create every empty cell up to a stray one in row 1,048,576.
    for (baris, kolom), c in ws._cells.items():
        if c.value is not None:
            sel[baris, kolom] = Sel(c.value, c.number_format, Tempat(berkas, nama, c.coordinate))
    batas_baris = max((b for b, _ in sel), default=0)
    batas_kolom = max((k for _, k in sel), default=0)
    for daerah in ws.merged_cells.ranges:
        asal = sel.get((daerah.min_row, daerah.min_col))
        if asal is None:
            continue
        for baris in range(daerah.min_row, min(daerah.max_row, batas_baris) + 1):
            for kolom in range(daerah.min_col, min(daerah.max_col, batas_kolom) + 1):
                sel.setdefault((baris, kolom), asal)
    return Lembar(nama, Tempat(berkas, nama), sel)

"""Opening an xlsx file into plain cells that know their place. Damaged, protected and dangerous files are refused.

The file is read by this package itself: only sheet names, texts, number formats and values, within stated bounds.
Formulas, macros, links, pictures and whatever else it holds are never looked at, and so cannot do anything.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.model import JejakBerkas, Sel, Tempat, Temuan
from workbook_builder.read.format_angka import UMUM
from workbook_builder.read.isi_lembar import BATAS_SEL, Daerah, IsiLembar, baca_isi_lembar
from workbook_builder.read.susunan import Susunan, baca_susunan
from workbook_builder.read.wadah import Wadah, buka_wadah
from workbook_builder.text import berkas as teks


@dataclass(frozen=True)
class Lembar:
    """One sheet as cells by (row, column), 1-based; merged areas repeat the value of their first cell."""

    nama: str
    tempat: Tempat
    sel: Mapping[tuple[int, int], Sel]

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


def buka_buku(jalur: Path, dibaca: Callable[[str], bool] = lambda nama: True) -> Buku:
    """Open an xlsx file; BerkasTidakTerbaca says in plain words why it cannot be used and what to do.

    ``dibaca`` tells by its name whether the cells of a sheet are wanted; the others come without cells.
    """
    wadah = buka_wadah(jalur)
    susunan = baca_susunan(wadah)
    jejak = JejakBerkas(jalur.name, hashlib.sha256(wadah.isi).hexdigest(), susunan.disimpan)
    lembar = []
    for satu in susunan.lembar:
        isi = baca_isi_lembar(wadah, satu.bagian, susunan) if dibaca(satu.nama) else IsiLembar()
        lembar.append(_lembar(wadah, satu.nama, isi))
    return Buku(jejak, tuple(lembar), tuple(_amatan(jalur.name, susunan)))


@dataclass(frozen=True)
class Muatan:
    """What a workbook carries besides values: cells with formulas and widths of columns by sheet, kinds of objects."""

    rumus: Mapping[str, frozenset[tuple[int, int]]]
    lebar: Mapping[str, Mapping[int, float]]
    benda: tuple[str, ...]


def lihat_muatan(jalur: Path) -> Muatan:
    """What a copy of the values alone would lose."""
    wadah = buka_wadah(jalur)
    susunan = baca_susunan(wadah)
    isi = {satu.nama: baca_isi_lembar(wadah, satu.bagian, susunan) for satu in susunan.lembar}
    benda = tuple(nama for awal, nama in teks.BENDA.items() if any(b.startswith(awal.lower()) for b in wadah.bagian))
    return Muatan(
        {nama: frozenset(satu.rumus) for nama, satu in isi.items()},
        {nama: satu.lebar for nama, satu in isi.items()},
        benda,
    )


def alamat(baris: int, kolom: int) -> str:
    """``B7``."""
    huruf = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return f"{huruf}{baris}"


def _amatan(berkas: str, susunan: Susunan) -> list[Temuan]:
    """What the file holds beside values, which a reader of the report should know of."""
    hasil = []
    if susunan.bermakro:
        hasil.append(Temuan("berkas-bermakro", Tempat(berkas)))
    if susunan.tautan_luar:
        hasil.append(Temuan("tautan-luar", Tempat(berkas), {"jumlah": susunan.tautan_luar}))
    return hasil


def _lembar(wadah: Wadah, nama: str, isi: IsiLembar) -> Lembar:
    berkas = wadah.nama
    sel = {
        (b, k): Sel(m.nilai, m.format, Tempat(berkas, nama, alamat(b, k)), m.rumus_kosong)
        for (b, k), m in isi.sel.items()
    }
    batas = (max((b for b, _ in sel), default=0), max((k for _, k in sel), default=0))
    for daerah in isi.gabungan:
        _ulang(wadah, sel, daerah, batas)
    return Lembar(nama, Tempat(berkas, nama), sel)


def _ulang(wadah: Wadah, sel: dict[tuple[int, int], Sel], daerah: Daerah, batas: tuple[int, int]) -> None:
    """Repeat the first cell of a merged area over it, as far as the sheet is filled."""
    b1, k1, b2, k2 = daerah
    asal, b2, k2 = sel.get((b1, k1)), min(b2, batas[0]), min(k2, batas[1])
    if asal is None:
        return
    if len(sel) + (b2 - b1 + 1) * (k2 - k1 + 1) > BATAS_SEL:
        raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_ISI.format(berkas=wadah.nama))
    for baris in range(b1, b2 + 1):
        for kolom in range(k1, k2 + 1):
            sel.setdefault((baris, kolom), asal)

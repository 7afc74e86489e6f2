"""What the sheets of the template share: title, office, the note on the sheet, header and rows of inputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import ruang_iku
from workbook_builder.layout.forms.input_cells import area, kolom_lain, taruh, tulisan
from workbook_builder.layout.page import BARIS_ISI, BARIS_KEPALA
from workbook_builder.layout.plan import Cetak, Penyusun, alamat
from workbook_builder.model import Sel
from workbook_builder.model.filled import Templat
from workbook_builder.text import template as teks
from workbook_builder.text.sheets import TeksLembar

BARIS_TRIWULAN, BARIS_CATATAN = 4, 5


def mulai(t: Templat, lembar: TeksLembar, peran: str, lebar: Sequence[float]) -> Penyusun:
    """A sheet with title, purpose, office and year."""
    p = Penyusun(lembar.nama, peran, lebar=dict(enumerate(lebar, 1)), ruang_iku=_ruang(t))
    p.tulis(1, 1, lembar.judul, gaya.JUDUL)
    p.tulis(2, 1, lembar.guna, gaya.GUNA)
    p.tulis(3, 1, f"{t.identitas.unit} - Tahun {t.identitas.tahun}", gaya.GUNA.dengan(tebal=True))
    p.tinggi[1] = 24.0
    return p


def _ruang(t: Templat) -> float:
    """Width of a column for any figure of the IKU: their targets, and what is filled so far."""
    return ruang_iku(b.iku for b in t.iku)


def kepala(t: Templat, p: Penyusun, lembar: TeksLembar, isian: frozenset[int], kunci: int) -> None:
    """The header row with the columns that staff added, frozen; ``isian`` are the columns to fill."""
    for i, satu in enumerate(lembar.kepala, 1):
        p.tulis(BARIS_KEPALA, i, satu, gaya.KEPALA_ISIAN if i in isian else gaya.KEPALA)
    kolom_lain(p, BARIS_KEPALA, t.kolom_lain.get(lembar.nama, ()), len(lembar.kepala) + 1)
    p.beku = (BARIS_ISI, kunci + 1)
    p.cetak = Cetak(lanskap=True, ulang=(BARIS_KEPALA, BARIS_KEPALA))


def catatan_lembar(t: Templat, p: Penyusun, kolom: int) -> None:
    """The cell for a note on the whole sheet, in a column wide enough for it."""
    p.tulis(BARIS_CATATAN, 1, teks.CATATAN_LEMBAR, gaya.GUNA)
    p.tulis(BARIS_CATATAN, kolom, t.catatan.get(p.nama) or None, gaya.ISIAN_TEKS)
    p.validasi.append(tulisan(alamat(BARIS_CATATAN, kolom), teks.ISI_CATATAN_LEMBAR))


def isi_lain(t: Templat, p: Penyusun, lembar: TeksLembar, baris: Sequence[Mapping[str, Sel]]) -> None:
    """The cells of the columns that staff added, row by row from the first table row on."""
    nama = t.kolom_lain.get(lembar.nama, ())
    for k, satu in enumerate(nama, len(lembar.kepala) + 1):
        for b, isi in enumerate(baris, BARIS_ISI):
            taruh(p, b, k, isi.get(satu), gaya.ISIAN_TEKS)
        p.validasi.append(tulisan(area(BARIS_ISI, k, BARIS_ISI + len(baris) - 1), teks.ISI_LAIN))

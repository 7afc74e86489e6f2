"""Sheet Angka Terbit: figures already published elsewhere, to reconcile with."""

from __future__ import annotations

from workbook_builder.model import Angka, BarisTerbit, Sel, Temuan
from workbook_builder.model.numbers import Number
from workbook_builder.read.leftover import ignored, incomplete
from workbook_builder.read.number_words import baca_terbilang
from workbook_builder.read.numbers import baca_polos
from workbook_builder.read.table import Baris, Kolom, cari_tabel
from workbook_builder.read.workbook import Lembar

NAMA = "Angka Terbit"
KOLOM = (Kolom("Acuan"), Kolom("Periode"), Kolom("Nilai"), Kolom("Sumber", wajib=False))


def baca(lembar: Lembar) -> tuple[tuple[BarisTerbit, ...], tuple[Temuan, ...]]:
    """One record per row that has both a reference and a value."""
    tabel = cari_tabel(lembar, KOLOM, lengkap, ("Nilai",))
    hasil: list[BarisTerbit] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        if lengkap(baris):
            hasil.append(BarisTerbit(baris["Acuan"], baris["Periode"], _nilai(baris["Nilai"]), baris["Sumber"]))
        elif baris["Nilai"].kosong:
            # A label whose figure is not published yet.
            amatan.append(ignored(baris))
        else:
            amatan.append(incomplete(baris, "Acuan"))
    return tuple(hasil), tuple(amatan)


def _nilai(sel: Sel) -> Angka:
    """A figure, or the amount in words that stands after it in a document."""
    kata = baca_terbilang(sel.teks) if isinstance(sel.nilai, str) else None
    return baca_polos(sel) if kata is None else Angka(Number(kata), sel)


def lengkap(baris: Baris) -> bool:
    """Whether a row has both a reference and a value."""
    acuan, nilai = baris["Acuan"], baris["Nilai"]
    return not acuan.kosong and not nilai.kosong and acuan.tempat != nilai.tempat

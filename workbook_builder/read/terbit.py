"""Sheet Angka Terbit: figures already published elsewhere, to reconcile with."""

from __future__ import annotations

from workbook_builder.model import Angka, BarisTerbit, Sel, Temuan
from workbook_builder.number import Number
from workbook_builder.read.angka import baca_polos
from workbook_builder.read.buku import Lembar
from workbook_builder.read.tabel import Baris, Kolom, cari_tabel
from workbook_builder.read.terbilang import baca_terbilang

NAMA = "Angka Terbit"
KOLOM = (Kolom("Acuan"), Kolom("Periode"), Kolom("Nilai"), Kolom("Sumber", wajib=False))


def baca(lembar: Lembar) -> tuple[tuple[BarisTerbit, ...], tuple[Temuan, ...]]:
    """One record per row that has both a reference and a value."""
    tabel = cari_tabel(lembar, KOLOM, _lengkap)
    hasil: list[BarisTerbit] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        if _lengkap(baris):
            hasil.append(BarisTerbit(baris["Acuan"], baris["Periode"], _nilai(baris["Nilai"]), baris["Sumber"]))
        else:
            amatan.append(Temuan("baris-diabaikan", baris.terisi[0].tempat, {"isi": baris.terisi[0].teks[:60]}))
    return tuple(hasil), tuple(amatan)


def _nilai(sel: Sel) -> Angka:
    """A figure, or the amount in words that stands after it in a document."""
    kata = baca_terbilang(sel.teks) if isinstance(sel.nilai, str) else None
    return baca_polos(sel) if kata is None else Angka(Number(kata), sel)


def _lengkap(baris: Baris) -> bool:
    return not baris["Acuan"].kosong and not baris["Nilai"].kosong

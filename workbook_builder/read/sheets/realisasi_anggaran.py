"""Sheet Realisasi Anggaran: cumulative spending per kind, in rupiah."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.model import BarisRealisasiAnggaran, Sel, Temuan
from workbook_builder.model.codes import baca_kode_belanja
from workbook_builder.model.filled import KELENGKAPAN
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read.headers import cumulative_column
from workbook_builder.read.leftover import ignored, is_note
from workbook_builder.read.numbers import baca_rupiah
from workbook_builder.read.table import Baris, Kolom, cari_tabel, kunci_teks
from workbook_builder.read.workbook import Lembar

NAMA = "Realisasi Anggaran"
KOLOM = (
    Kolom("Kode"),
    Kolom("Jenis Belanja", ("Belanja", "Uraian")),
    Kolom("Pagu", ("Pagu (Rp)", "Pagu DIPA"), wajib=False),
    *(Kolom(f"Realisasi {q}", pola=cumulative_column(q)) for q in TRIWULAN),
    Kolom("Catatan", ("Keterangan",), wajib=False),
    Kolom(KELENGKAPAN, wajib=False, hitungan=True),
)
KOLOM_ANGKA = ("Pagu", *(f"Realisasi {q}" for q in TRIWULAN))
JUMLAH = frozenset({"jumlah", "total"})


def baca(lembar: Lembar) -> tuple[tuple[BarisRealisasiAnggaran, ...], tuple[Temuan, ...]]:
    """One record per kind of spending, and the Jumlah row."""
    tabel = cari_tabel(lembar, KOLOM, dikenal, KOLOM_ANGKA)
    hasil: list[BarisRealisasiAnggaran] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        if not dikenal(baris):
            berangka = any(not baris[k].kosong for k in KOLOM_ANGKA) and not is_note(baris)
            isi = {"isi": baris.terisi[0].teks[:60]}
            amatan.append(Temuan("belanja-tanpa-kode", baris.terisi[0].tempat, isi) if berangka else ignored(baris))
            continue
        hasil.append(
            BarisRealisasiAnggaran(
                kode=_kode(baris["Kode"]),
                nama=baris["Jenis Belanja"],
                pagu=baca_rupiah(baris["Pagu"]),
                realisasi={q: baca_rupiah(baris[f"Realisasi {q}"]) for q in TRIWULAN},
                catatan=baris["Catatan"],
                jumlah=_jumlah(baris),
            )
        )
    return tuple(hasil), tuple(amatan)


def _kode(sel: Sel) -> Sel:
    """The cell of a code as it is, or with the code alone where it is written as ``51.``."""
    kode = baca_kode_belanja(sel.teks)
    return sel if kode is None or kode == sel.teks else replace(sel, nilai=kode)


def _jumlah(baris: Baris) -> bool:
    return bool({kunci_teks(baris["Kode"].teks), kunci_teks(baris["Jenis Belanja"].teks)} & JUMLAH)


def dikenal(baris: Baris) -> bool:
    """Whether a row is a kind of spending, or their sum."""
    return _jumlah(baris) or baca_kode_belanja(baris["Kode"].teks) is not None

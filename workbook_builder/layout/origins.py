"""Where the cells of the input stand in this workbook, so that a finding can lead to the very cell it speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI
from workbook_builder.layout.plan import alamat
from workbook_builder.layout.sheets.data import realisasi
from workbook_builder.layout.sheets.printed import realisasi_anggaran, rincian_target
from workbook_builder.model import Iku, Tempat
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.text import sheets as teks
from workbook_builder.text.sheets import TeksLembar

Letak = tuple[str, str]
"""(sheet of this workbook, cell)."""

SEPADAN = {
    "Rincian Target": teks.RINCIAN_TARGET,
    "Perjanjian Kinerja": teks.PERJANJIAN,
    "Manual IKU": teks.MANUAL_IKU,
    "Inisiatif Strategis": teks.INISIATIF,
    "Anggaran": teks.ANGGARAN,
    "Realisasi IKU": teks.REALISASI,
    "Realisasi Anggaran": teks.REALISASI_ANGGARAN,
}
"""Sheet of this workbook that carries the content of an input sheet, by the official name of that sheet."""


def letak_masukan(k: Konteks) -> dict[Tempat, Letak]:
    """Cells of this workbook by the place in the input that they come from; a sheet itself leads to its first row."""
    hasil = {k.masukan.lembar[n]: (t.nama, alamat(BARIS_ISI, 1)) for n, t in SEPADAN.items() if n in k.masukan.lembar}
    for bagian in (_target, _realisasi, _perjanjian, _manual, _inisiatif, _anggaran, _belanja):
        for tempat, lembar, baris, kolom in bagian(k):
            hasil.setdefault(tempat, (lembar.nama, alamat(baris, kolom)))
    return hasil


Sepasang = Iterator[tuple[Tempat, TeksLembar, int, int]]


def _target(k: Konteks) -> Sepasang:
    lembar, rincian = teks.RINCIAN_TARGET, {kunci_kode(b.kode): b for b in reversed(k.masukan.rincian)}
    for baris, isi in enumerate(rincian_target.susunan_baris(k), BARIS_ISI):
        if not isinstance(isi, Iku):
            yield isi.sel.tempat, lembar, baris, 1
            yield isi.nama.tempat, lembar, baris, 2
            continue
        asal = rincian[kunci_kode(isi.kode)]
        yield asal.sel.tempat, lembar, baris, 1
        yield asal.nama.tempat, lembar, baris, 2
        for i, p in enumerate(PERIODE):
            yield asal.target[p].tempat, lembar, baris, rincian_target.KOLOM_PERIODE + i


def _realisasi(k: Konteks) -> Sepasang:
    lembar, isian = teks.REALISASI, {kunci_kode(b.kode): b for b in reversed(k.masukan.realisasi)}
    for baris, iku in enumerate(k.iku, BARIS_ISI):
        asal = isian.get(kunci_kode(iku.kode))
        if asal is None:
            continue
        for i, q in enumerate(TRIWULAN):
            yield asal.realisasi[q].tempat, lembar, baris, realisasi.KOLOM_ISIAN + i
        for nama, sel in (("Kode", asal.sel), ("IKU", asal.nama), ("Satuan", asal.satuan), ("Basis", asal.basis)):
            yield sel.tempat, lembar, baris, _kolom(lembar, nama)
        for q in TRIWULAN:
            # The targets beside the input cells are not carried over; their row is.
            yield asal.target[q].tempat, lembar, baris, 1


def _perjanjian(k: Konteks) -> Sepasang:
    lembar = teks.PERJANJIAN
    for baris, asal in enumerate(k.masukan.perjanjian, BARIS_ISI):
        yield asal.sel.tempat, lembar, baris, _kolom(lembar, "Kode")
        yield asal.target.tempat, lembar, baris, _kolom(lembar, "Target")
        yield asal.sasaran.tempat, lembar, baris, _kolom(lembar, "Sasaran Program/Kegiatan")
        yield asal.nomor.tempat, lembar, baris, _kolom(lembar, "No.")


def _manual(k: Konteks) -> Sepasang:
    lembar, manual = teks.MANUAL_IKU, {kunci_kode(m.kode): m for m in reversed(k.masukan.manual)}
    for baris, iku in enumerate(k.iku, BARIS_ISI):
        asal = manual.get(kunci_kode(iku.kode))
        for nama, sel in asal.teks.items() if asal else ():
            yield sel.tempat, lembar, baris, _kolom(lembar, nama)


def _inisiatif(k: Konteks) -> Sepasang:
    lembar = teks.INISIATIF
    for baris, asal in enumerate(k.masukan.inisiatif, BARIS_ISI):
        yield asal.iku.tempat, lembar, baris, _kolom(lembar, "IKU")
        yield asal.trajectory_kegiatan.tempat, lembar, baris, _kolom(lembar, "Trajectory Kegiatan")
        yield asal.trajectory_output.tempat, lembar, baris, _kolom(lembar, "Trajectory Output")
        yield asal.biaya.tempat, lembar, baris, _kolom(lembar, "Biaya (Rp)")


def _anggaran(k: Konteks) -> Sepasang:
    lembar = teks.ANGGARAN
    for baris, asal in enumerate(k.masukan.anggaran, BARIS_ISI):
        yield asal.jumlah.tempat, lembar, baris, _kolom(lembar, "Anggaran (Rp)")


def _belanja(k: Konteks) -> Sepasang:
    """The kinds in their order, then the Jumlah row."""
    lembar, semua = teks.REALISASI_ANGGARAN, k.masukan.realisasi_anggaran
    urut = [*(b for b in semua if not b.jumlah), *[b for b in semua if b.jumlah][:1]]
    for baris, asal in enumerate(urut, BARIS_ISI):
        yield asal.pagu.tempat, lembar, baris, _kolom(lembar, "Pagu (Rp)")
        for i, q in enumerate(TRIWULAN):
            yield asal.realisasi[q].tempat, lembar, baris, realisasi_anggaran.KOLOM_REALISASI + i


def _kolom(lembar: TeksLembar, nama: str) -> int:
    """Column of a header; what this workbook does not carry leads to the first column of its row."""
    return lembar.kepala.index(nama) + 1 if nama in lembar.kepala else 1

"""Sheets Program Kerja (actions per IKU) and Rencana Aksi (actions per sasaran): optional lists of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbook_builder.model import BarisAksi, Sel, Temuan
from workbook_builder.model.codes import baca_kode, baca_nomor
from workbook_builder.read.leftover import headings_without_rows, ignored, incomplete
from workbook_builder.read.table import Baris, Kolom, cari_tabel, kode_asing
from workbook_builder.read.workbook import Lembar

NAMA_PROGRAM = "Program Kerja"
NAMA_RENCANA = "Rencana Aksi"
KOLOM_PROGRAM = (
    Kolom("Kode", ("Kode IKU",)),
    Kolom("IKU", ("Indikator Kinerja Utama", "Indikator Kinerja"), wajib=False),
    Kolom("No.", ("Nomor",), wajib=False),
    Kolom("Program Kerja"),
)
KOLOM_RENCANA = (
    Kolom("SS", ("No. SS", "Nomor SS", "Kode SS")),
    Kolom("Sasaran Strategis", ("Sasaran",), wajib=False),
    Kolom("No.", ("Nomor",), wajib=False),
    Kolom("Rencana Aksi", ("Rencana Aksi ke depan",)),
)

Hasil = tuple[tuple[BarisAksi, ...], tuple[Temuan, ...]]


def baca_program(lembar: Lembar) -> Hasil:
    """Actions per IKU; the code is carried down where it is written once over its actions."""
    return _baca(lembar, KOLOM_PROGRAM, "Kode", "Program Kerja", _kode)


def baca_rencana(lembar: Lembar) -> Hasil:
    """Actions per sasaran; the number is carried down where it is written once over its actions."""
    return _baca(lembar, KOLOM_RENCANA, "SS", "Rencana Aksi", _nomor)


def berkode(baris: Baris) -> bool:
    """Whether a row of Program Kerja begins with the code of an IKU."""
    return _kode(baris["Kode"].teks)


def bernomor(baris: Baris) -> bool:
    """Whether a row of Rencana Aksi begins with the number of a sasaran."""
    return _nomor(baris["SS"].teks)


def _kode(teks: str) -> bool:
    return baca_kode(teks) is not None


def _nomor(teks: str) -> bool:
    return baca_nomor(teks) is not None


def _baca(
    lembar: Lembar, kolom: Sequence[Kolom], kolom_acuan: str, kolom_isi: str, sah: Callable[[str], bool]
) -> Hasil:
    tabel = cari_tabel(lembar, kolom, lambda baris: sah(baris[kolom_acuan].teks))
    hasil: list[BarisAksi] = []
    amatan = list(tabel.amatan)
    kepala: list[tuple[Baris, Sel]] = []
    acuan = None
    for baris in tabel.baris:
        acuan = acuan if baris[kolom_acuan].kosong else baris[kolom_acuan]
        if acuan is not None and sah(acuan.teks) and not baris[kolom_isi].kosong:
            hasil.append(BarisAksi(acuan, baris["No."], baris[kolom_isi]))
        elif baris[kolom_isi].kosong and sah(baris[kolom_acuan].teks):
            # Code and name alone head the actions below them.
            kepala.append((baris, baris[kolom_acuan]))
        else:
            amatan.append(_tanpa_isi(baris, kolom_acuan, kolom_isi))
    amatan += headings_without_rows(kepala, {b.acuan.tempat for b in hasil})
    return tuple(hasil), tuple(amatan)


def _tanpa_isi(baris: Baris, kolom_acuan: str, kolom_isi: str) -> Temuan:
    """What is lost with a row that is no action."""
    acuan, isi = baris[kolom_acuan], baris[kolom_isi]
    if isi.kosong:
        return ignored(baris)
    if acuan.kosong or acuan.tempat == isi.tempat:
        return incomplete(baris, kolom_acuan, kolom_isi)
    if kolom_acuan == "Kode":
        return kode_asing(acuan)
    return Temuan("nomor-ss-tak-terbaca", acuan.tempat, {"nilai": acuan.teks[:40]})

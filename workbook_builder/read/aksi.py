"""Sheets Program Kerja (actions per IKU) and Rencana Aksi (actions per sasaran): optional lists of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbook_builder.kode import baca_kode, baca_nomor
from workbook_builder.model import BarisAksi, Temuan
from workbook_builder.read.buku import Lembar
from workbook_builder.read.tabel import Baris, Kolom, cari_tabel

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
    return _baca(lembar, KOLOM_PROGRAM, "Kode", "Program Kerja", lambda teks: baca_kode(teks) is not None)


def baca_rencana(lembar: Lembar) -> Hasil:
    """Actions per sasaran; the number is carried down where it is written once over its actions."""
    return _baca(lembar, KOLOM_RENCANA, "SS", "Rencana Aksi", lambda teks: baca_nomor(teks) is not None)


def _baca(
    lembar: Lembar, kolom: Sequence[Kolom], kolom_acuan: str, kolom_isi: str, sah: Callable[[str], bool]
) -> Hasil:
    def dikenal(baris: Baris) -> bool:
        return sah(baris[kolom_acuan].teks) or (baris[kolom_acuan].kosong and not baris[kolom_isi].kosong)

    tabel = cari_tabel(lembar, kolom, dikenal)
    hasil: list[BarisAksi] = []
    amatan = list(tabel.amatan)
    acuan = None
    for baris in tabel.baris:
        acuan = acuan if baris[kolom_acuan].kosong else baris[kolom_acuan]
        if acuan is None or not sah(acuan.teks) or baris[kolom_isi].kosong:
            amatan.append(Temuan("baris-diabaikan", baris.terisi[0].tempat, {"isi": baris.terisi[0].teks[:60]}))
            continue
        hasil.append(BarisAksi(acuan, baris["No."], baris[kolom_isi]))
    return tuple(hasil), tuple(amatan)

"""A new office or a new year: an empty target.xlsx, or one that carries the last year's structure over."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.errors import KesalahanPengguna
from workbook_builder.files.atomic import giliran_menulis, tulis_aman
from workbook_builder.findings.catalogue import jenis
from workbook_builder.forms.next_year import belum_lengkap, tahun_berikut
from workbook_builder.model import Tingkat
from workbook_builder.model.filled import TargetAwal
from workbook_builder.pipeline import TRIWULAN_KOSONG, nilai
from workbook_builder.read import REALISASI, TARGET
from workbook_builder.rules import Aturan, muat_bernama, nama_tersedia
from workbook_builder.text import new_target as teks


def buat_target(folder: Path, dari: Path | None) -> list[str]:
    """Write an empty target.xlsx, or the year after the one in ``dari``; never over an existing one. What to say."""
    from workbook_builder.layout.forms.target import susun_target
    from workbook_builder.write.xlsx import isi_buku

    jalur = folder / TARGET
    if jalur.exists():
        raise KesalahanPengguna(teks.SUDAH_ADA.format(jalur=jalur))
    awal, pesan = _dari_tahun_lalu(dari) if dari else (TargetAwal(), [])
    isi = isi_buku(susun_target(awal, _aturan_terbaru()))
    with giliran_menulis(jalur):
        if jalur.exists():
            raise KesalahanPengguna(teks.SUDAH_ADA.format(jalur=jalur))
        tulis_aman(jalur, isi)
    if dari is None:
        return [teks.DITULIS.format(jalur=jalur)]
    jumlah = len(awal.baris[teks.MANUAL.nama])
    selesai = teks.DILANJUTKAN.format(tahun=awal.identitas["Tahun"].nilai, jalur=jalur, jumlah=jumlah, dari=dari)
    return [selesai, *pesan]


def _dari_tahun_lalu(folder: Path) -> tuple[TargetAwal, list[str]]:
    """The start of the next year, and what is missing in it."""
    ada = (folder / REALISASI).exists()
    hasil = nilai(folder, triwulan=4, tanpa_realisasi=not ada)
    # A year that is not over is said by its IKU, below.
    galat = [t for t in hasil.temuan if (ada or t.tempat.berkas == TARGET) and t.kode != TRIWULAN_KOSONG]
    if hasil.skor is None or any(jenis(t).tingkat is Tingkat.GALAT for t in galat):
        raise KesalahanPengguna(teks.LALU_BERGALAT.format(folder=folder))
    disimpan = max((j.disimpan for j in hasil.masukan.jejak if j.disimpan), default=None)
    awal = tahun_berikut(hasil.identitas, hasil.masukan, hasil.skor, disimpan)
    belum = belum_lengkap(hasil.skor)
    if not ada:
        return awal, [teks.LALU_TANPA_REALISASI.format(folder=folder)]
    return awal, [teks.LALU_BELUM_LENGKAP.format(daftar=", ".join(belum))] if belum else []


def _aturan_terbaru() -> Aturan:
    return max((muat_bernama(nama) for nama in nama_tersedia()), key=lambda a: a.dari)

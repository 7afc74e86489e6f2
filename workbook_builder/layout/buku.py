"""The workbook as a list of its sheets: this table of contents is the function."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from workbook_builder import __version__
from workbook_builder.layout import (
    anggaran,
    capaian,
    inisiatif,
    kualitas,
    manual_iku,
    nko,
    parameter,
    pemeriksaan,
    perhitungan,
    peringkat,
    perjanjian,
    petunjuk,
    realisasi,
    realisasi_anggaran,
    rincian_target,
    ringkasan,
    riwayat,
    skala,
    validasi,
)
from workbook_builder.layout.cetak import KERTAS, atur_halaman
from workbook_builder.layout.konteks import Konteks
from workbook_builder.layout.plan import Rencana
from workbook_builder.model import Masukan, Skor, Temuan
from workbook_builder.model_riwayat import Riwayat
from workbook_builder.rules import Aturan
from workbook_builder.text import lembar as teks
from workbook_builder.text.lembar import TeksLembar
from workbook_builder.text.riwayat import RIWAYAT

SAAT_TANPA_CATATAN = dt.datetime(2000, 1, 1)
"""Stands for the time of the inputs where they do not state one; the clock would make equal inputs differ."""

DAFTAR_LEMBAR: tuple[TeksLembar, ...] = (
    teks.RINGKASAN,
    teks.RINCIAN_TARGET,
    teks.REALISASI,
    teks.CAPAIAN,
    teks.NKO,
    teks.PERJANJIAN,
    teks.INISIATIF,
    teks.ANGGARAN,
    teks.REALISASI_ANGGARAN,
    teks.VALIDASI,
    teks.PARAMETER,
    teks.PETUNJUK,
    teks.MANUAL_IKU,
    teks.PERHITUNGAN,
    teks.PERINGKAT,
    teks.SKALA,
    teks.PEMERIKSAAN,
    RIWAYAT,
)


def susun_buku(
    masukan: Masukan,
    skor: Skor,
    aturan: Aturan,
    temuan: Sequence[Temuan],
    kertas: int = KERTAS["A4"],
    catatan_lama: Riwayat | None = None,
) -> Rencana:
    """The plan of the workbook of an office, year and quarter, for a paper size; ``catatan_lama`` is its history."""
    k = Konteks(masukan, skor, aturan, tuple(temuan), kertas, catatan_lama or Riwayat())
    daftar = (*DAFTAR_LEMBAR, teks.KUALITAS) if aturan.kualitas else DAFTAR_LEMBAR
    penyusun = [
        ringkasan.lembar(k),
        rincian_target.lembar(k),
        realisasi.lembar(k),
        capaian.lembar(k),
        nko.lembar(k),
        perjanjian.lembar(k),
        inisiatif.lembar(k),
        anggaran.lembar(k),
        realisasi_anggaran.lembar(k),
        validasi.lembar(k),
        parameter.lembar(k),
        petunjuk.lembar(k, daftar),
        manual_iku.lembar(k),
        perhitungan.lembar(k),
        peringkat.lembar(k),
        skala.lembar(k),
        pemeriksaan.lembar(k),
        riwayat.lembar(k),
    ]
    if aturan.kualitas:
        penyusun.append(kualitas.lembar(k))
    identitas = skor.kontrak.identitas
    return Rencana(
        lembar=tuple(atur_halaman(p.selesai(), kertas) for p in penyusun),
        nama={nama: area for p in penyusun for nama, area in p.nama_area.items()},
        judul=f"Kinerja {identitas.unit} Tahun {identitas.tahun}",
        subjek=f"Capaian IKU dan NKO sampai Triwulan {skor.triwulan}",
        penulis=identitas.unit,
        keterangan=f"build-workbook {__version__}; aturan {aturan.nama}",
        dibuat=max((j.disimpan for j in masukan.jejak if j.disimpan), default=SAAT_TANPA_CATATAN),
        kertas=kertas,
    )

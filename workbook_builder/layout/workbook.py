"""The workbook as a list of its sheets: this table of contents is the function."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from workbook_builder import __version__
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.plan import Rencana
from workbook_builder.layout.print_setup import KERTAS, atur_halaman
from workbook_builder.layout.sheets.checks import pemeriksaan, riwayat, validasi
from workbook_builder.layout.sheets.data import manual_iku, realisasi
from workbook_builder.layout.sheets.overview import capaian, nko, peta_strategi, petunjuk, ringkasan, simulasi
from workbook_builder.layout.sheets.printed import (
    aksi,
    analisis,
    anggaran,
    capaian_bab3,
    capaian_periode,
    lampiran_skp,
    pantauan_inisiatif,
    realisasi_anggaran,
    rincian_target,
)
from workbook_builder.layout.sheets.printed import inisiatif_strategis as inisiatif
from workbook_builder.layout.sheets.printed import perjanjian_kinerja as perjanjian
from workbook_builder.layout.sheets.workings import bobot_iku as iku_weights
from workbook_builder.layout.sheets.workings import k3 as kualitas
from workbook_builder.layout.sheets.workings import (
    kebutuhan_realisasi,
    parameter,
    perhitungan,
    perhitungan_simulasi,
    peringkat,
    simulasi_nko,
)
from workbook_builder.layout.sheets.workings import skala_stabilize as skala
from workbook_builder.model import Masukan, Skor, Temuan
from workbook_builder.model.history import Riwayat
from workbook_builder.rules import Aturan

SAAT_TANPA_CATATAN = dt.datetime(2000, 1, 1)
"""Stands for the time of the inputs where they do not state one; the clock would make equal inputs differ."""


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
    k = replace(k, hasil_pemeriksaan=pemeriksaan.hasil(k))
    pokok = [
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
    ]
    lanjutan = [
        peta_strategi.lembar(k),
        capaian_bab3.lembar(k),
        capaian_periode.lembar(k),
        pantauan_inisiatif.lembar(k),
        lampiran_skp.lembar(k),
        analisis.lembar(k),
        *([aksi.program_kerja(k)] if masukan.program_kerja else []),
        *([aksi.rencana_aksi(k)] if masukan.rencana_aksi else []),
        riwayat.lembar(k),
        simulasi.lembar(k),
        simulasi_nko.lembar(k),
        manual_iku.lembar(k),
        perhitungan.lembar(k),
        perhitungan_simulasi.lembar(k),
        kebutuhan_realisasi.lembar(k),
        peringkat.lembar(k),
        skala.lembar(k),
        pemeriksaan.lembar(k),
        *([kualitas.lembar(k)] if aturan.kualitas else []),
        *([iku_weights.lembar(k)] if aturan.bobot_iku else []),
    ]
    penyusun = [*pokok, petunjuk.lembar(k, pokok, lanjutan), *lanjutan]
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

"""The template as a list of its sheets: this table of contents is the function."""

from __future__ import annotations

from workbook_builder import __version__
from workbook_builder.layout.forms import analisis, arsip, petunjuk
from workbook_builder.layout.forms import angka_terbit as terbit
from workbook_builder.layout.forms import realisasi_anggaran as anggaran
from workbook_builder.layout.forms import realisasi_iku as realisasi
from workbook_builder.layout.plan import Rencana
from workbook_builder.layout.workbook import SAAT_TANPA_CATATAN
from workbook_builder.model.filled import Templat
from workbook_builder.model.origin import NAMA_TAHUN, NAMA_UNIT, PANJANG_UNIT
from workbook_builder.text import template as teks


def susun_templat(t: Templat) -> Rencana:
    """The plan of realisasi.xlsx."""
    penyusun = [
        petunjuk.lembar(t),
        realisasi.lembar(t),
        analisis.lembar(t),
        anggaran.lembar(t),
        terbit.lembar(t),
    ]
    if t.arsip:
        penyusun.append(arsip.lembar(t))
    penyusun += [arsip.lembar_lain(satu) for satu in t.lembar_lain]
    return Rencana(
        lembar=tuple(p.selesai() for p in penyusun),
        nama={nama: area for p in penyusun for nama, area in p.nama_area.items()} | _asal(t),
        judul=f"{teks.REALISASI.judul} {t.identitas.unit} Tahun {t.identitas.tahun}",
        subjek=teks.PETUNJUK.guna,
        penulis=t.identitas.unit,
        keterangan=f"build-workbook {__version__}",
        dibuat=t.dibuat or SAAT_TANPA_CATATAN,
    )


def _asal(t: Templat) -> dict[str, str]:
    """The office and the year as constants under defined names; the title rows show them, and may be overwritten."""
    unit = t.identitas.unit[:PANJANG_UNIT].replace('"', '""')
    return {NAMA_UNIT: f'"{unit}"', NAMA_TAHUN: str(t.identitas.tahun)}

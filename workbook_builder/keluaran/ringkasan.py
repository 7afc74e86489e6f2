"""The summary on the console: the worst findings first, at most a screenful, and how the run ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from workbook_builder.model import Temuan, Tingkat
from workbook_builder.periode import PERIODE_LAPORAN
from workbook_builder.pipeline import BukuJadi, Hasil
from workbook_builder.text import perintah as teks
from workbook_builder.text import riwayat as teks_riwayat
from workbook_builder.text.angka import tulis_angka
from workbook_builder.text.temuan import jenis, pesan, saran

BATAS_TEMUAN = 7
"""Findings shown; with two lines each, and the lines around them, a screenful."""

WARNA = {Tingkat.GALAT: "red", Tingkat.PERINGATAN: "yellow", Tingkat.INFO: "cyan"}


def baris_temuan(hasil: Hasil, ada_buku: bool) -> Iterator[str]:
    """Two lines for each of the worst findings, and a count of the rest with where to find them."""
    for temuan in hasil.temuan[:BATAS_TEMUAN]:
        tingkat = jenis(temuan).tingkat
        yield f"{click.style(tingkat.value.upper(), fg=WARNA[tingkat], bold=True)}  {temuan.tempat}"
        yield "  " + " ".join(teks.SARAN.format(pesan=pesan(temuan), saran=saran(temuan)).split())
    sisa = hasil.temuan[BATAS_TEMUAN:]
    if sisa:
        petunjuk = teks.LIHAT_JSON_ATAU_VALIDASI if ada_buku else teks.LIHAT_JSON
        yield teks.LAINNYA.format(jumlah=len(sisa), rincian=_rincian(sisa), petunjuk=petunjuk)


def baris_buku(hasil: Hasil, ketat: bool, jadi: BukuJadi | None) -> Iterator[str]:
    """How ``build`` ended; ``jadi`` is None where findings forbade the workbook."""
    if jadi is not None:
        yield click.style(teks.BUKU_DITULIS.format(jalur=jadi.jalur), fg="green")
        if jadi.suntingan is not None:
            yield teks_riwayat.DISUNTING.format(nama=jadi.suntingan.name)
        if jadi.catatan is not None:
            yield teks_riwayat.DICATAT.format(jalur=jadi.catatan)
        yield from _nilai(hasil)
    yield _jumlah(hasil)
    if jadi is None:
        yield from _karena(hasil, ketat, teks.BUKU_BATAL)


def baris_periksa(hasil: Hasil, ketat: bool) -> Iterator[str]:
    """How ``check`` ended."""
    yield from _nilai(hasil)
    yield _jumlah(hasil)
    if hasil.gagal(ketat):
        yield from _karena(hasil, ketat, teks.PERIKSA_GAGAL)
    else:
        yield click.style(teks.PERIKSA_LULUS, fg="green")


def baris_data_batal(hasil: Hasil) -> Iterator[str]:
    """Why ``data`` wrote nothing."""
    yield _jumlah(hasil)
    yield click.style(teks.DATA_BATAL, fg="red")


def _karena(hasil: Hasil, ketat: bool, akhir: str) -> Iterator[str]:
    if ketat and hasil.jumlah(Tingkat.PERINGATAN):
        yield teks.KARENA_STRICT
    yield click.style(akhir, fg="red")


def _nilai(hasil: Hasil) -> Iterator[str]:
    """The score that the office reports after the quarter."""
    if hasil.skor is None or hasil.aturan is None:
        return
    periode = PERIODE_LAPORAN[hasil.triwulan]
    nko, predikat = hasil.skor.nko[periode], hasil.skor.predikat[periode]
    if nko is None:
        yield teks.NKO_KOSONG.format(periode=periode, tahun=hasil.identitas.tahun)
        return
    yield teks.NKO.format(
        periode=periode,
        tahun=hasil.identitas.tahun,
        nilai=tulis_angka(nko, int(hasil.aturan.angka("digit_tampil"))),
        predikat=teks.PREDIKAT.format(predikat=predikat) if predikat else "",
    )


def _jumlah(hasil: Hasil) -> str:
    return teks.TEMUAN.format(rincian=_rincian(hasil.temuan)) if hasil.temuan else teks.TANPA_TEMUAN


def _rincian(temuan: Iterable[Temuan]) -> str:
    """``2 galat, 5 peringatan``: only the severities that occur, worst first."""
    ada = [jenis(t).tingkat for t in temuan]
    return ", ".join(teks.JUMLAH.format(jumlah=ada.count(t), tingkat=t.value) for t in Tingkat if t in ada)

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

BATAS_BARIS = 16
"""Lines of findings; with the lines around them, a screenful. A message may be wrapped by the console."""
BATAS_SEL = 8
"""Cells named in one line."""

WARNA = {Tingkat.GALAT: "red", Tingkat.PERINGATAN: "yellow", Tingkat.INFO: "cyan"}


def baris_temuan(hasil: Hasil, ada_buku: bool) -> Iterator[str]:
    """Findings of one kind together, worst first: the first of them in two lines, the others by their cells."""
    tertulis: set[int] = set()
    terpakai = 0
    for kelompok in _kelompok(hasil.temuan):
        baris = list(_baris_kelompok(kelompok))
        if terpakai + len(baris) > BATAS_BARIS:
            break
        terpakai += len(baris)
        tertulis |= {id(t) for t in kelompok}
        yield from baris
    sisa = [t for t in hasil.temuan if id(t) not in tertulis]
    if sisa:
        petunjuk = teks.LIHAT_JSON_ATAU_VALIDASI if ada_buku else teks.LIHAT_JSON
        yield teks.LAINNYA.format(jumlah=len(sisa), rincian=_rincian(sisa), petunjuk=petunjuk)


def _kelompok(temuan: Iterable[Temuan]) -> list[list[Temuan]]:
    """Findings of one kind in one sheet together, in the order of the first of each."""
    hasil: dict[tuple[str, str, str | None], list[Temuan]] = {}
    for satu in temuan:
        hasil.setdefault((satu.kode, satu.tempat.berkas, satu.tempat.lembar), []).append(satu)
    return list(hasil.values())


def _baris_kelompok(kelompok: list[Temuan]) -> Iterator[str]:
    pertama, *lain = kelompok
    tingkat = jenis(pertama).tingkat
    yield f"{click.style(tingkat.value.upper(), fg=WARNA[tingkat], bold=True)}  {pertama.tempat}"
    yield "  " + " ".join(teks.SARAN.format(pesan=pesan(pertama), saran=saran(pertama)).split())
    if lain:
        sel = [t.tempat.sel or "-" for t in lain[:BATAS_SEL]] + (["..."] if len(lain) > BATAS_SEL else [])
        yield "  " + teks.SEJENIS.format(jumlah=len(lain), sel=", ".join(dict.fromkeys(sel)))


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
        nilai=tulis_angka(nko, int(hasil.aturan.angka("digit_tampil")), tetap=True),
        predikat=teks.PREDIKAT.format(predikat=predikat) if predikat else "",
    )


def _jumlah(hasil: Hasil) -> str:
    return teks.TEMUAN.format(rincian=_rincian(hasil.temuan)) if hasil.temuan else teks.TANPA_TEMUAN


def _rincian(temuan: Iterable[Temuan]) -> str:
    """``2 galat, 5 peringatan``: only the severities that occur, worst first."""
    ada = [jenis(t).tingkat for t in temuan]
    return ", ".join(teks.JUMLAH.format(jumlah=ada.count(t), tingkat=t.value) for t in Tingkat if t in ada)

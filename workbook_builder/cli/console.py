"""The summary on the console: every error, then the rest as far as a screen goes, and how the run ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from workbook_builder.findings.catalogue import counts, jenis, pesan, saran
from workbook_builder.model import Temuan, Tingkat
from workbook_builder.model.address import alamat, nomor_kolom
from workbook_builder.model.periods import PERIODE_LAPORAN
from workbook_builder.pipeline import BukuJadi, Hasil
from workbook_builder.rules import belum_dikonfirmasi
from workbook_builder.text import commands as teks
from workbook_builder.text import riwayat as teks_riwayat
from workbook_builder.text.numbers import tulis_tetap

BATAS_BARIS = 16
"""Lines of findings below the errors, which are all shown; with the lines around them, a screenful."""
BATAS_SEBUT = 40
"""Runs of cells named in one line."""

WARNA = {Tingkat.GALAT: "red", Tingkat.PERINGATAN: "yellow", Tingkat.INFO: "cyan"}
_SEL = re.compile(r"([A-Z]{1,3})(\d+)")


def baris_temuan(temuan: Iterable[Temuan], petunjuk: str) -> Iterator[str]:
    """Findings of one kind in one column together, worst first: the first of them in full, the others by their cells.

    Every error is shown. ``petunjuk`` says where the findings are that no longer fit.
    """
    sisa: list[Temuan] = []
    terpakai = 0
    for kelompok in _kelompok(temuan):
        baris = list(_baris_kelompok(kelompok))
        terpakai += len(baris)
        if jenis(kelompok[0]).tingkat is Tingkat.GALAT or (terpakai <= BATAS_BARIS and not sisa):
            yield from baris
        else:
            sisa += kelompok
    if sisa:
        yield teks.LAINNYA.format(jumlah=len(sisa), rincian=counts(sisa), petunjuk=petunjuk).rstrip()


def _kelompok(temuan: Iterable[Temuan]) -> list[list[Temuan]]:
    """Findings of one kind in one column of a sheet together, in the order of the first of each."""
    hasil: dict[tuple[str, str, str | None, str], list[Temuan]] = {}
    for satu in temuan:
        cocok = _SEL.fullmatch(satu.tempat.sel or "")
        kolom = cocok.group(1) if cocok else ""
        hasil.setdefault((satu.kode, satu.tempat.berkas, satu.tempat.lembar, kolom), []).append(satu)
    return list(hasil.values())


def _baris_kelompok(kelompok: list[Temuan]) -> Iterator[str]:
    pertama, *lain = kelompok
    tingkat = jenis(pertama).tingkat
    yield f"{click.style(tingkat.value.upper(), fg=WARNA[tingkat], bold=True)}  {pertama.tempat}"
    yield "  " + " ".join(teks.SARAN.format(pesan=pesan(pertama), saran=saran(pertama)).split())
    if lain:
        yield "  " + teks.SEJENIS.format(jumlah=len(lain), sel=", ".join(_sebut(lain)))


def _sebut(temuan: list[Temuan]) -> list[str]:
    """Where findings stand, runs of cells as ``F8:F26``; by their code those that speak of a sheet as a whole."""
    lain = dict.fromkeys(str(t.isi.get("kode", "-")) for t in temuan if not _SEL.fullmatch(t.tempat.sel or ""))
    runtun: list[tuple[int, int, int]] = []
    for kolom, baris in sorted({_letak(t.tempat.sel) for t in temuan if _SEL.fullmatch(t.tempat.sel or "")}):
        if runtun and runtun[-1][0] == kolom and runtun[-1][2] == baris - 1:
            runtun[-1] = (kolom, runtun[-1][1], baris)
        else:
            runtun.append((kolom, baris, baris))
    sebutan = [alamat(a, k) if a == z else f"{alamat(a, k)}:{alamat(z, k)}" for k, a, z in runtun] + list(lain)
    if len(sebutan) > BATAS_SEBUT:
        return [*sebutan[:BATAS_SEBUT], teks.DAN_SETERUSNYA.format(jumlah=len(sebutan) - BATAS_SEBUT)]
    return sebutan


def _letak(sel: str | None) -> tuple[int, int]:
    cocok = _SEL.fullmatch(sel or "")
    return (nomor_kolom(cocok.group(1)), int(cocok.group(2))) if cocok else (0, 0)


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
    """How ``check`` ended. With errors there is no NKO: it would be taken for one."""
    gagal = hasil.gagal(ketat)
    if not gagal:
        yield from _nilai(hasil)
    yield _jumlah(hasil)
    if gagal:
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
    if hasil.skor is None or hasil.aturan is None or hasil.masukan.tanpa_realisasi:
        return
    periode = PERIODE_LAPORAN[hasil.triwulan]
    nko, predikat = hasil.skor.nko[periode], hasil.skor.predikat[periode]
    if nko is None:
        yield teks.NKO_KOSONG.format(periode=periode, tahun=hasil.identitas.tahun)
        return
    yield teks.NKO.format(
        periode=periode,
        tahun=hasil.identitas.tahun,
        nilai=tulis_tetap(nko, int(hasil.aturan.angka("digit_tampil"))),
        predikat=teks.PREDIKAT.format(predikat=predikat) if predikat else "",
    )
    ragu, keraguan = belum_dikonfirmasi(hasil.aturan), hasil.aturan.keraguan(hasil.identitas.tahun)
    if ragu or keraguan:
        yield teks.ATURAN_RAGU.format(
            nama=hasil.aturan.nama,
            ragu=ragu,
            jumlah=sum(1 for _ in hasil.aturan.semua()),
            tahun=teks.TAHUN_RAGU.format(keterangan=keraguan) if keraguan else "",
        )


def _jumlah(hasil: Hasil) -> str:
    return teks.TEMUAN.format(rincian=counts(hasil.temuan)) if hasil.temuan else teks.TANPA_TEMUAN

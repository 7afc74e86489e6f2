"""Rule sets as text: the shelf, or one of them value by value with source and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from workbook_builder.rules import Aturan, NilaiAturan, belum_dikonfirmasi
from workbook_builder.rules.model import Keyakinan
from workbook_builder.text import commands as teks
from workbook_builder.text.numbers import tulis_angka

DIGIT = 10
"""More decimals than any rule value has, so that none is rounded away."""


def baris_daftar(aturan: Iterable[Aturan]) -> Iterator[str]:
    """Every rule set with its years, the number of its values and how many of them are unconfirmed."""
    yield teks.DAFTAR_ATURAN
    for satu in aturan:
        yield ""
        yield teks.SATU_ATURAN.format(nama=click.style(satu.nama, bold=True), judul=satu.judul)
        yield f"  {_isi(satu)}"
        yield "  " + teks.LIHAT_ATURAN.format(nama=satu.nama)


def baris_aturan(aturan: Aturan) -> Iterator[str]:
    """One rule set value by value, in groups; unconfirmed values carry a mark at the edge."""
    yield teks.SATU_ATURAN.format(nama=click.style(aturan.nama, bold=True), judul=aturan.judul)
    yield _isi(aturan)
    if belum_dikonfirmasi(aturan):
        yield teks.KETERANGAN_TANDA
    for kelompok, nilai in groupby(aturan.semua(), key=lambda n: n.kelompok):
        yield ""
        yield click.style(teks.KELOMPOK.format(nama=kelompok), bold=True)
        for satu in nilai:
            yield from _baris_nilai(satu)


def _baris_nilai(nilai: NilaiAturan) -> Iterator[str]:
    ragu = nilai.keyakinan is Keyakinan.UNCONFIRMED
    isi = teks.NILAI.format(
        kunci=nilai.kunci,
        nilai=nilai.nilai if isinstance(nilai.nilai, str) else tulis_angka(nilai.nilai, DIGIT),
        satuan="" if nilai.satuan in ("-", "") else f" {nilai.satuan}",
        keyakinan=teks.KEYAKINAN[nilai.keyakinan.value],
    )
    tanda = teks.TANDA_RAGU if ragu else " " * len(teks.TANDA_RAGU)
    baris = f"{tanda} {isi}"
    yield click.style(baris, fg="yellow") if ragu else baris
    if nilai.keterangan:
        yield f"      {nilai.keterangan}"
    yield "      " + teks.SUMBER.format(sumber=nilai.sumber)


def _isi(aturan: Aturan) -> str:
    bentuk = teks.MASA_TERBUKA if aturan.sampai is None else teks.MASA
    masa = bentuk.format(dari=aturan.dari, sampai=aturan.sampai)
    return teks.ISI_ATURAN.format(masa=masa, jumlah=sum(1 for _ in aturan.semua()), ragu=belum_dikonfirmasi(aturan))

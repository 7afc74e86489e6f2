"""What a refresh says to staff, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.forms.merge import Gabungan
from workbook_builder.model.filled import BarisArsip, Isian
from workbook_builder.text import template as teks


def baris_laporan(g: Gabungan, isian: Isian | None, tak_terbaca: Sequence[str]) -> Iterator[str]:
    """Changes of the IKU, likely changes of code, and whatever staff should look at."""
    for kode, bentuk in (
        (g.baru, teks.IKU_BARU),
        (g.keluar, teks.IKU_KELUAR),
        (g.keluar_kosong, teks.IKU_KELUAR_KOSONG),
        (g.kembali, teks.IKU_KEMBALI),
    ):
        if kode:
            yield bentuk.format(daftar=", ".join(kode))
    for lama, iku in g.mungkin:
        yield teks.MUNGKIN_GANTI.format(lama=lama, baru=iku.kode, nama=iku.nama)
    for kode_iku, dahulu, sekarang in g.basis_berubah:
        yield teks.BASIS_BERUBAH.format(kode=kode_iku, lama=dahulu, baru=sekarang)
    if g.diarsipkan:
        yield teks.BARIS_DIARSIPKAN.format(jumlah=len(g.diarsipkan), daftar=sebut([_asal(x) for x in g.diarsipkan]))
    for lembar, kolom in g.templat.kolom_lain.items():
        if kolom:
            yield teks.KOLOM_DIBAWA.format(lembar=lembar, daftar=sebut(kolom))
    if isian and isian.lembar_lain:
        yield teks.LEMBAR_DIBAWA.format(daftar=sebut([f"'{x.nama}'" for x in isian.lembar_lain]))
    if tak_terbaca:
        yield teks.SEL_TAK_TERBACA.format(jumlah=len(tak_terbaca), daftar=sebut(tak_terbaca))


def sebut(apa: Sequence[str]) -> str:
    """The first few, and that there are more."""
    return ", ".join(apa[: teks.BATAS_SEBUT]) + (teks.DAN_LAIN if len(apa) > teks.BATAS_SEBUT else "")


def _asal(satu: BarisArsip) -> str:
    return f"'{satu.lembar}' {satu.isi.tempat.sel}"

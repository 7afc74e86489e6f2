"""What may be typed into each column of an empty target.xlsx: style, validation and prompt per column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbook_builder.layout import style as gaya
from workbook_builder.layout.forms.input_cells import angka, pilihan, rupiah, tulisan
from workbook_builder.layout.plan import Validasi
from workbook_builder.layout.style import Gaya
from workbook_builder.text import new_target as teks
from workbook_builder.text.sheets import TeksLembar

Aturan = Callable[[str], Validasi]
"""From an area to its validation."""


@dataclass(frozen=True)
class KolomTarget:
    """A column: width, look of its cells, what may be typed."""

    lebar: float
    gaya: Gaya
    aturan: Aturan


@dataclass(frozen=True)
class LembarTarget:
    """A sheet of the empty target.xlsx and how many rows it offers beyond those it starts with."""

    teks: TeksLembar
    kolom: tuple[KolomTarget, ...]
    cadangan: int
    kunci: int = 1


def bulat(area: str, judul_pesan: tuple[str, str], dari: int = 1, sampai: int = 999) -> Validasi:
    """A whole number."""
    judul, pesan = judul_pesan
    return Validasi(area, "integer", judul, pesan, teks.GALAT_BULAT, dari, sampai)


def target(area: str, judul: str, pesan: str) -> Validasi:
    """A number, a percentage, or the dash of official sheets."""
    awal = area.split(":", maxsplit=1)[0]
    return Validasi(
        area,
        "formula",
        judul,
        pesan,
        teks.GALAT_TARGET,
        sumber=f'OR(ISNUMBER({awal}),{awal}="-")',
        judul_galat=teks.JUDUL_GALAT_TARGET,
    )


def _tulisan(lebar: float, judul_pesan: tuple[str, str], batas: int = 30_000) -> KolomTarget:
    return KolomTarget(lebar, gaya.ISIAN_TEKS, lambda a: tulisan(a, judul_pesan, batas))


def _bulat(lebar: float, judul_pesan: tuple[str, str]) -> KolomTarget:
    return KolomTarget(lebar, gaya.ISIAN_PILIHAN, lambda a: bulat(a, judul_pesan))


def _pilihan(lebar: float, nama: str, judul_pesan: tuple[str, str]) -> KolomTarget:
    return KolomTarget(lebar, gaya.ISIAN_PILIHAN, lambda a: pilihan(a, nama, judul_pesan))


def _target(lebar: float, judul: str, pesan: str) -> KolomTarget:
    return KolomTarget(lebar, gaya.ISIAN.dengan(angka="umum"), lambda a: target(a, judul, pesan))


def _angka(lebar: float, judul_pesan: tuple[str, str]) -> KolomTarget:
    return KolomTarget(lebar, gaya.ISIAN.dengan(angka="umum"), lambda a: angka(a, *judul_pesan, teks.GALAT_ANGKA))


def _rupiah(lebar: float, judul_pesan: tuple[str, str]) -> KolomTarget:
    return KolomTarget(lebar, gaya.ISIAN.dengan(angka="rupiah"), lambda a: rupiah(a, *judul_pesan))


def _manual() -> tuple[KolomTarget, ...]:
    isi = {nama: (nama, pesan) for nama, pesan in teks.ISI_MANUAL.items()}
    daftar: Mapping[str, tuple[float, str]] = {
        "Polarisasi": (13, "Daftar_Polarisasi"),
        "Konsolidasi": (13, "Daftar_Konsolidasi"),
        "Satuan": (12, "Daftar_Satuan"),
        "Basis Realisasi": (13, "Daftar_Basis"),
        "Konversi 120": (11, "Daftar_Ya_Tidak"),
        "Validitas": (11, "Daftar_Validitas"),
        "Kendali": (11, "Daftar_Kendali"),
        "Sifat Target": (15, "Daftar_Sifat"),
    }
    lebar_tulisan = {"Kode": 17.0, "Skala Stabilize": 24.0, "Penanggung Jawab": 26.0, "Sumber": 40.0}
    hasil = []
    for nama in teks.MANUAL.kepala:
        if nama in daftar:
            lebar, sumber = daftar[nama]
            hasil.append(_pilihan(lebar, sumber, isi[nama]))
        elif nama in lebar_tulisan:
            hasil.append(_tulisan(lebar_tulisan[nama], isi[nama]))
        else:
            hasil.append(_angka(13, isi[nama]))
    return tuple(hasil)


def _inisiatif() -> tuple[KolomTarget, ...]:
    isi = {nama: (nama, pesan) for nama, pesan in teks.ISI_INISIATIF.items()}
    lebar = (9.0, 34.0, 52.0, 30.0, 22.0, 22.0, 20.0, 24.0, 16.0)
    tengah = [_tulisan(w, isi[n]) for n, w in zip(teks.INISIATIF.kepala[1:-1], lebar[1:-1], strict=True)]
    return (_bulat(lebar[0], isi["No."]), *tengah, _rupiah(lebar[-1], isi["Biaya (Rp)"]))


LEMBAR: tuple[LembarTarget, ...] = (
    LembarTarget(
        teks.PETA,
        (
            _pilihan(26, "Daftar_Perspektif", teks.ISI_PERSPEKTIF),
            _bulat(8, teks.ISI_SS),
            _tulisan(80, teks.ISI_SASARAN),
        ),
        20,
    ),
    LembarTarget(
        teks.PERJANJIAN,
        (
            _bulat(11, teks.ISI_NOMOR),
            _tulisan(48, teks.ISI_SASARAN),
            _tulisan(70, teks.ISI_INDIKATOR),
            _target(14, *teks.ISI_TARGET_PK),
        ),
        30,
    ),
    LembarTarget(
        teks.RINCIAN,
        (
            _tulisan(17, teks.ISI_KODE_SS, 20),
            _tulisan(62, teks.ISI_NAMA),
            *(
                _target(14, teks.JUDUL_TARGET.format(periode=p), teks.ISI_TARGET.format(periode=p))
                for p in teks.PERIODE
            ),
        ),
        50,
        2,
    ),
    LembarTarget(teks.MANUAL, _manual(), 30),
    LembarTarget(teks.INISIATIF, _inisiatif(), 25, 2),
    LembarTarget(
        teks.ANGGARAN,
        (
            _tulisan(11, ("Kode", teks.ISI_ANGGARAN["Kode"]), 20),
            _tulisan(70, ("Program/Kegiatan", teks.ISI_ANGGARAN["Program/Kegiatan"])),
            _rupiah(22, ("Anggaran", teks.ISI_ANGGARAN["Anggaran"])),
        ),
        20,
    ),
)

"""The charts of the summary, each of a table above it."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.plan import Grafik, Penyusun, Seri
from workbook_builder.layout.sheets.overview.ringkasan_tables import BARIS_IKU_MAKS, Letak
from workbook_builder.model.numbers import to_float
from workbook_builder.text import ringkasan as t
from workbook_builder.text import sheets as teks
from workbook_builder.text.numbers import tulis_angka

BARIS_GRAFIK = 33
BARIS_GRAFIK_AKHIR = 50
TINGGI = 292
"""Pixels; the rows of the charts are a little higher together."""
LEBAR_IKU, LEBAR_ANGGARAN = 502, 256


def gambar(k: Konteks, p: Penyusun, letak: Letak) -> None:
    maks = to_float(k.aturan.angka("capaian_maks"))
    ada_anggaran = any(n is not None for n in k.skor.anggaran.persen.values())
    lebar_iku = LEBAR_IKU if ada_anggaran else LEBAR_IKU + LEBAR_ANGGARAN
    p.grafik += [_nko(letak, maks), _perspektif(k, letak, maks), _iku(k, letak, maks, lebar_iku)]
    if ada_anggaran:
        p.grafik.append(_anggaran(letak))


def _area(baris: tuple[int, int], kolom: int) -> tuple[str, int, int, int, int]:
    return (teks.RINGKASAN.nama, baris[0], kolom, baris[1], kolom)


def _nko(letak: Letak, maks: float) -> Grafik:
    seri = Seri(t.SUMBU_NKO, _area(letak.periode, 1), _area(letak.periode, 3), gaya.BIRU_TUA)
    return Grafik(
        t.NAMA_NKO,
        (BARIS_GRAFIK, 1),
        "column",
        t.GRAFIK_NKO,
        t.SUMBU_PERIODE,
        t.SUMBU_NKO,
        (seri,),
        t.ALT_NKO,
        310,
        TINGGI,
        0,
        maks,
    )


def _perspektif(k: Konteks, letak: Letak, maks: float) -> Grafik:
    seri = Seri(t.SUMBU_NILAI, _area(letak.perspektif, 1), _area(letak.perspektif, 3), gaya.HIJAU_GRAFIK)
    judul = t.GRAFIK_PERSPEKTIF.format(periode=k.periode_laporan)
    return Grafik(
        t.NAMA_PERSPEKTIF,
        (BARIS_GRAFIK, 4),
        "column",
        judul,
        t.SUMBU_PERSPEKTIF,
        t.SUMBU_NILAI,
        (seri,),
        t.ALT_PERSPEKTIF,
        280,
        TINGGI,
        0,
        maks,
    )


def _iku(k: Konteks, letak: Letak, maks: float, lebar: int) -> Grafik:
    tertinggi = k.aturan.status[-1]
    kategori = _area(letak.iku, 8)
    judul = t.GRAFIK_IKU if len(k.iku) <= BARIS_IKU_MAKS else t.GRAFIK_IKU_TERLEMAH
    seri = (
        Seri(t.SERI_CAPAIAN, kategori, _area(letak.iku, 10), gaya.BIRU_GRAFIK),
        Seri(
            f"{tertinggi.nama} ({tulis_angka(tertinggi.mulai.angka)})", kategori, _area(letak.iku, 13), gaya.TINTA, True
        ),
        Seri(t.SERI_MAKS.format(angka=tulis_angka(maks)), kategori, _area(letak.iku, 14), gaya.MERAH_GRAFIK, True),
    )
    return Grafik(
        t.NAMA_IKU,
        (BARIS_GRAFIK, 9),
        "column",
        judul.format(periode=k.periode_laporan, jumlah=letak.iku[1] - letak.iku[0] + 1),
        t.SUMBU_IKU,
        t.SUMBU_CAPAIAN,
        seri,
        t.ALT_IKU.format(status=tertinggi.nama.lower()),
        lebar,
        TINGGI,
        0,
        maks,
        label=False,
        tegak_label=True,
    )


def _anggaran(letak: Letak) -> Grafik:
    seri = Seri(t.SUMBU_SERAPAN, _area(letak.anggaran, 1), _area(letak.anggaran, 3), gaya.EMAS_GRAFIK)
    return Grafik(
        t.NAMA_ANGGARAN,
        (BARIS_GRAFIK, 11),
        "column",
        t.GRAFIK_ANGGARAN,
        t.SUMBU_TRIWULAN,
        t.SUMBU_SERAPAN,
        (seri,),
        t.ALT_ANGGARAN,
        LEBAR_ANGGARAN,
        TINGGI,
        0,
        format_label="0.0%;;",
        format_sumbu="0%",
    )

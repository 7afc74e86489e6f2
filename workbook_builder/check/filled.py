"""Checks of what staff fill in against the target sheets: codes, targets shown beside, units, analysis."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.check.names import kunci_nama
from workbook_builder.check.perjanjian_kinerja import sama
from workbook_builder.check.published.labels import baca_periode, usul_periode
from workbook_builder.findings.missing import KODE_BARU
from workbook_builder.model import Temuan
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.text.choices import usulkan
from workbook_builder.text.numbers import tulis_nilai


def realisasi_punya_target(b: Bahan) -> Iterator[Temuan]:
    """Realisasi rows and IKU match by code."""
    terisi = {kunci_kode(x.kode) for x in b.masukan.realisasi}
    hilang = [i.kode for kunci, i in b.iku.items() if kunci not in terisi]
    for baris in b.masukan.realisasi:
        if kunci_kode(baris.kode) not in b.iku:
            usul = usulkan(baris.kode, hilang)
            isi = {"kode": baris.kode, "usul": usul, "baru": usul or KODE_BARU}
            yield Temuan("realisasi-kode-asing", baris.sel.tempat, isi)
    if b.masukan.realisasi:
        for kunci, satu in b.iku.items():
            if kunci not in terisi:
                yield Temuan("realisasi-baris-hilang", b.masukan.lembar["Realisasi IKU"], {"kode": satu.kode})


def manual_punya_target(b: Bahan) -> Iterator[Temuan]:
    """Manual IKU rows speak of IKU that exist."""
    for baris in b.masukan.manual:
        if kunci_kode(baris.kode) not in b.iku and kunci_kode(baris.kode) not in b.kode_dilaporkan:
            isi = {"kode": baris.kode, "usul": usulkan(baris.kode, [i.kode for i in b.kontrak.iku])}
            yield Temuan("manual-kode-asing", baris.sel.tempat, isi)


def analisis_punya_target(b: Bahan) -> Iterator[Temuan]:
    """Analisis rows speak of IKU and periods that exist."""
    for baris in b.masukan.analisis:
        if kunci_kode(baris.kode) not in b.iku and kunci_kode(baris.kode) not in b.kode_dilaporkan:
            isi = {"kode": baris.kode, "usul": usulkan(baris.kode, [i.kode for i in b.kontrak.iku])}
            yield Temuan("analisis-kode-asing", baris.sel.tempat, isi)
        if baca_periode(baris.periode.teks, b.kontrak.identitas.tahun) is None:
            teks = baris.periode.teks
            isi = {"nilai": teks[:40] or "-", "boleh": ", ".join(PERIODE), "usul": usul_periode(teks)}
            yield Temuan("analisis-periode-asing", baris.periode.tempat, isi)


def target_isian(b: Bahan) -> Iterator[Temuan]:
    """The targets shown beside the input cells are those of Rincian Target, which alone are scored with."""
    for baris in b.masukan.realisasi:
        iku = b.iku.get(kunci_kode(baris.kode))
        for q in TRIWULAN if iku else ():
            angka = baris.target[q]
            if (
                iku is None
                or angka.sel.kosong
                or not b.target_terbaca(baris.kode, q)
                or (angka.masalah is None and sama(angka.nilai, iku.target[q]))
            ):
                continue
            isi = {
                "kode": iku.kode,
                "periode": q,
                "nilai": tulis_nilai(angka.nilai, iku.persen, 6) if angka.nilai is not None else angka.sel.teks[:40],
                "harapan": tulis_nilai(iku.target[q], iku.persen, 6),
            }
            yield Temuan("target-isian-berbeda", angka.tempat, isi)


def satuan_isian(b: Bahan) -> Iterator[Temuan]:
    """The Satuan beside the input cells is that of the Manual IKU."""
    for baris in b.masukan.realisasi:
        manual = b.manual.get(kunci_kode(baris.kode))
        satuan = manual.teks["Satuan"].teks if manual else ""
        if satuan and baris.satuan.teks and kunci_nama(satuan) != kunci_nama(baris.satuan.teks):
            isi = {"kode": baris.kode, "nilai": baris.satuan.teks[:40], "harapan": satuan[:40]}
            yield Temuan("satuan-isian-berbeda", baris.satuan.tempat, isi)


PEMERIKSAAN = (realisasi_punya_target, manual_punya_target, analisis_punya_target, target_isian, satuan_isian)

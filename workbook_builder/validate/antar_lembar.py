"""Checks of sheets against each other."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.kode import baca_nomor, kunci_kode
from workbook_builder.model import Temuan
from workbook_builder.validate.bahan import Bahan
from workbook_builder.validate.pilihan import usulkan


def sasaran_punya_perspektif(b: Bahan) -> Iterator[Temuan]:
    """Every sasaran of Rincian Target stands on Peta Strategi."""
    peta = {s.nomor for s in b.kontrak.sasaran}
    for baris in b.masukan.sasaran:
        if baris.nomor not in peta:
            isi = {"nomor": baris.nomor, "nama": baris.nama.teks[:80]}
            yield Temuan("ss-tanpa-perspektif", baris.sel.tempat, isi)


def sasaran_punya_iku(b: Bahan) -> Iterator[Temuan]:
    """Every sasaran of Peta Strategi has an IKU."""
    berisi = {iku.ss for iku in b.kontrak.iku}
    nama = {s.nomor: s.nama for s in b.kontrak.sasaran}
    for baris in b.masukan.peta:
        nomor = baca_nomor(baris.nomor.teks)
        if nomor in nama and nomor not in berisi:
            yield Temuan("ss-tanpa-iku", baris.nomor.tempat, {"nomor": nomor, "nama": nama[nomor][:80]})


def realisasi_punya_target(b: Bahan) -> Iterator[Temuan]:
    """Realisasi rows and IKU match by code."""
    kode = {kunci_kode(i.kode): i.kode for i in b.kontrak.iku}
    terisi = {kunci_kode(x.kode) for x in b.masukan.realisasi}
    for baris in b.masukan.realisasi:
        if kunci_kode(baris.kode) not in kode:
            hilang = [k for kunci, k in kode.items() if kunci not in terisi]
            isi = {"kode": baris.kode, "usul": usulkan(baris.kode, hilang)}
            yield Temuan("realisasi-kode-asing", baris.sel.tempat, isi)
    if b.masukan.realisasi:
        for kunci, satu in kode.items():
            if kunci not in terisi:
                yield Temuan("realisasi-baris-hilang", b.masukan.lembar["Realisasi IKU"], {"kode": satu})


def manual_punya_target(b: Bahan) -> Iterator[Temuan]:
    """Manual IKU rows speak of IKU that exist."""
    kode = {kunci_kode(i.kode): i.kode for i in b.kontrak.iku}
    for baris in b.masukan.manual:
        if kunci_kode(baris.kode) not in kode:
            isi = {"kode": baris.kode, "usul": usulkan(baris.kode, kode.values())}
            yield Temuan("manual-kode-asing", baris.sel.tempat, isi)


PEMERIKSAAN = (
    sasaran_punya_perspektif,
    sasaran_punya_iku,
    realisasi_punya_target,
    manual_punya_target,
)

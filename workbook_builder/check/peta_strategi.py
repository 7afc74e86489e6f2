"""Checks of Peta Strategi against Rincian Target."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.model import Temuan
from workbook_builder.model.codes import baca_nomor


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


PEMERIKSAAN = (sasaran_punya_perspektif, sasaran_punya_iku)

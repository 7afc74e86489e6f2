"""Checks of names: the same IKU and the same sasaran are called alike on every sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.findings.catalogue import NAMA_MILIK
from workbook_builder.model import Sel, Temuan
from workbook_builder.model.codes import baca_nomor, kunci_kode

PANJANG = 160
"""Characters of a name that a message quotes."""


def kunci_nama(nama: str) -> str:
    """What must agree in a name: its letters and digits; case, spaces and punctuation are matters of typing."""
    return re.sub(r"[^a-z0-9]", "", nama.lower())


def nama_iku(b: Bahan) -> Iterator[Temuan]:
    """Perjanjian Kinerja and Realisasi IKU call an IKU as Rincian Target does."""
    pemilik = {kunci_nama(i.nama): i.kode for i in b.kontrak.iku}
    bernama: list[tuple[str, str, Sel]] = [(p.kode, p.nama, p.sel) for p in b.masukan.perjanjian]
    bernama += [(r.kode, r.nama.teks, r.nama) for r in b.masukan.realisasi]
    for kode, nama, sel in bernama:
        iku = b.iku.get(kunci_kode(kode))
        if iku is None or not nama or not iku.nama or kunci_nama(nama) == kunci_nama(iku.nama):
            continue
        lain = pemilik.get(kunci_nama(nama))
        isi = {
            "kode": iku.kode,
            "nilai": nama[:PANJANG],
            "harapan": iku.nama[:PANJANG],
            "milik": NAMA_MILIK.format(kode=lain) if lain else "",
        }
        yield Temuan("nama-berbeda", sel.tempat, isi)


def nama_sasaran(b: Bahan) -> Iterator[Temuan]:
    """Rincian Target and Perjanjian Kinerja call a sasaran as Peta Strategi does."""
    resmi = {s.nomor: s.nama for s in b.kontrak.sasaran}
    bernama = [(s.nomor, s.nama) for s in b.masukan.sasaran]
    # Number and name of a sasaran stand once over its IKU.
    pk = {p.sasaran.tempat: p for p in b.masukan.perjanjian}
    bernama += [(n, p.sasaran) for p in pk.values() if (n := baca_nomor(p.nomor.teks)) is not None]
    for nomor, sel in bernama:
        nama = resmi.get(nomor, "")
        if nama and sel.teks and kunci_nama(sel.teks) != kunci_nama(nama):
            isi = {"nomor": nomor, "nilai": sel.teks[:PANJANG], "harapan": nama[:PANJANG]}
            yield Temuan("nama-sasaran-berbeda", sel.tempat, isi)


PEMERIKSAAN = (nama_iku, nama_sasaran)

"""Sheets Program Kerja and Rencana Aksi: the action lists of the report, each under its IKU or sasaran."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Penyusun
from workbook_builder.model import BarisAksi
from workbook_builder.model.codes import baca_kode, baca_nomor, kunci_kode
from workbook_builder.text import sheets as teks
from workbook_builder.text.sheets import TeksLembar


def program_kerja(k: Konteks) -> Penyusun:
    # The code as the agreement spells it, however the action list does.
    iku = {kunci_kode(i.kode): (i.kode, i.nama) for i in k.iku}
    kode = [(b, baca_kode(b.acuan.teks) or "") for b in k.masukan.program_kerja]
    return _lembar(k, teks.PROGRAM_KERJA, [(b, *iku.get(kunci_kode(satu), (satu, ""))) for b, satu in kode])


def rencana_aksi(k: Konteks) -> Penyusun:
    nama = {s.nomor: s.nama for s in k.skor.kontrak.sasaran}
    baris = [
        (b, str(nomor), nama.get(nomor, ""))
        for b in k.masukan.rencana_aksi
        if (nomor := baca_nomor(b.acuan.teks)) is not None
    ]
    return _lembar(k, teks.RENCANA_AKSI, baris)


def _lembar(k: Konteks, t: TeksLembar, isi: Sequence[tuple[BarisAksi, str, str]]) -> Penyusun:
    """One row per action; (row as read, code or number, name of what it serves)."""
    p = mulai(k, t, "masukan", (10, 44, 6, 96))
    kepala_tabel(p, t.kepala, kunci=2)
    for baris, (satu, acuan, nama) in enumerate(isi, BARIS_ISI):
        sel = (acuan, nama, satu.nomor.teks.strip(" .)"), satu.teks.teks_asli)
        p.tulis_baris(baris, 1, sel, (gaya.TENGAH, gaya.TEKS, gaya.TENGAH, gaya.TEKS))
    if isi:
        p.saring = (BARIS_ISI - 1, 1, BARIS_ISI + len(isi) - 1, len(t.kepala))
    return p

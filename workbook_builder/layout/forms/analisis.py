"""Sheet Analisis of the template: the rows filled so far, and room for every IKU in every quarter."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.forms.input_cells import area, pilihan, taruh, tulisan
from workbook_builder.layout.forms.page import catatan_lembar, isi_lain, kepala, mulai
from workbook_builder.layout.page import BARIS_ISI
from workbook_builder.layout.plan import Penyusun
from workbook_builder.model.filled import Templat
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import template as teks

CADANGAN_MINIMAL = 20
"""Blank rows that a sheet offers at least."""
TINGGI_KOSONG = 30.0


def lembar(t: Templat) -> Penyusun:
    p = mulai(t, teks.ANALISIS, "masukan", (14, 11, 70, 44, 44))
    kolom = teks.ANALISIS.kepala
    kepala(t, p, teks.ANALISIS, frozenset(range(1, len(kolom) + 1)), kunci=2)
    catatan_lembar(t, p, 3)
    # Filled rows may be of any period, so that a whole quarter of all IKU must fit below them too.
    jumlah = max(len(t.iku) * len(TRIWULAN), len(t.analisis) + max(CADANGAN_MINIMAL, len(t.iku)))
    akhir = BARIS_ISI + jumlah - 1
    for b in range(BARIS_ISI, akhir + 1):
        i = b - BARIS_ISI
        isi = t.analisis[i].sel if i < len(t.analisis) else {}
        for k, nama in enumerate(kolom, 1):
            taruh(p, b, k, isi.get(nama), gaya.ISIAN_TEKS if k > 2 else gaya.ISIAN_PILIHAN)
        if not isi:
            p.tinggi[b] = TINGGI_KOSONG
    isi_lain(t, p, teks.ANALISIS, [b.lain for b in t.analisis] + [{}] * (jumlah - len(t.analisis)))
    p.validasi += [
        pilihan(area(BARIS_ISI, 1, akhir), "Daftar_Kode", teks.ISI_KODE),
        pilihan(area(BARIS_ISI, 2, akhir), "Daftar_Periode", teks.ISI_PERIODE),
        tulisan(area(BARIS_ISI, 3, akhir), teks.ISI_PENDORONG),
        tulisan(area(BARIS_ISI, 4, akhir), teks.ISI_KENDALA),
        tulisan(area(BARIS_ISI, 5, akhir), teks.ISI_TINDAK_LANJUT),
    ]
    p.namai("Analisis_Kode", BARIS_ISI, 1, akhir, 1)
    p.namai("Analisis_Periode", BARIS_ISI, 2, akhir, 2)
    return p

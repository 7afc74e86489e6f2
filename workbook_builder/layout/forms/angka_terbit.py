"""Sheet Angka Terbit of the template: figures published elsewhere, and room for more."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.forms.analisis import CADANGAN_MINIMAL
from workbook_builder.layout.forms.input_cells import angka, area, pilihan, taruh, tulisan
from workbook_builder.layout.forms.page import BARIS_TRIWULAN, catatan_lembar, isi_lain, kepala, mulai
from workbook_builder.layout.page import BARIS_ISI, contoh_desimal
from workbook_builder.layout.plan import Penyusun, alamat
from workbook_builder.model.filled import Templat
from workbook_builder.text import template as teks

SEL_CONTOH = alamat(BARIS_TRIWULAN, 3)


def lembar(t: Templat) -> Penyusun:
    p = mulai(t, teks.TERBIT, "masukan", (34, 11, 22, 70))
    kepala(t, p, teks.TERBIT, frozenset(range(1, 5)), kunci=1)
    catatan_lembar(t, p, 4)
    jumlah = len(t.terbit) + CADANGAN_MINIMAL
    akhir = BARIS_ISI + jumlah - 1
    dasar = (gaya.ISIAN_TEKS, gaya.ISIAN_PILIHAN, gaya.ISIAN.dengan(angka="umum"), gaya.ISIAN_TEKS)
    for b in range(BARIS_ISI, akhir + 1):
        i = b - BARIS_ISI
        isi = t.terbit[i].sel if i < len(t.terbit) else {}
        for k, (nama, satu) in enumerate(zip(teks.TERBIT.kepala, dasar, strict=True), 1):
            taruh(p, b, k, isi.get(nama), satu)
    isi_lain(t, p, teks.TERBIT, [b.lain for b in t.terbit] + [{}] * CADANGAN_MINIMAL)
    (judul, pesan), galat = teks.ISI_NILAI, teks.GALAT_ANGKA.format(contoh=SEL_CONTOH)
    contoh_desimal(p, BARIS_TRIWULAN, 1, 3)
    p.validasi += [
        tulisan(area(BARIS_ISI, 1, akhir), teks.ISI_ACUAN),
        pilihan(area(BARIS_ISI, 2, akhir), "Daftar_Periode", teks.ISI_PERIODE),
        angka(area(BARIS_ISI, 3, akhir), judul, pesan.format(contoh=SEL_CONTOH), galat),
        tulisan(area(BARIS_ISI, 4, akhir), teks.ISI_SUMBER),
    ]
    return p

"""Sheet Lampiran SKP: the head's own agreement, the same IKU as IKI in three groups with the seven periods."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, jaga_tanda_tangan, kepala_tabel, mulai, tanda_tangan
from workbook_builder.layout.plan import Penyusun, Rumus, huruf_kolom
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as teks
from workbook_builder.text.lampiran_skp import KELOMPOK, SEBUTAN

KOLOM_PERIODE = 5


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.LAMPIRAN_SKP, "hasil", (6, 10, 56, 20, *([10] * 7)), resmi=True)
    kepala_tabel(p, teks.LAMPIRAN_SKP.kepala, kunci=3)
    perspektif = {s.nomor: s.perspektif for s in k.skor.kontrak.sasaran}
    kelompok = [KELOMPOK.get(x := perspektif.get(iku.ss, ""), x) for iku in k.iku]
    urutan = {nama: i for i, nama in enumerate(dict.fromkeys([*KELOMPOK.values(), *kelompok]))}
    semua = sorted(zip(kelompok, k.iku, strict=True), key=lambda x: urutan[x[0]])
    for b, (nama, iku) in enumerate(semua, BARIS_ISI):
        isi = (b - BARIS_ISI + 1, iku.kode, iku.nama, nama)
        p.tulis_baris(b, 1, isi, (gaya.TENGAH, gaya.TEKS, gaya.TEKS, gaya.TENGAH))
        for i, periode in enumerate(PERIODE):
            kolom = KOLOM_PERIODE + i
            rumus = f"INDEX(Tabel_Target,MATCH($B{b},Target_Kode,0),COLUMNS($E$6:{huruf_kolom(kolom)}$6))"
            target = iku.target[periode]
            tampil = gaya_iku(gaya.ANGKA, iku, target).dengan(rata="center")
            p.tulis(b, kolom, Rumus(rumus, atau_strip(nilai_sel(iku, target))), tampil)
    tanda_tangan(k, p, BARIS_ISI + len(semua) + 1, 4, dengan_atasan=True, sebutan=SEBUTAN)
    p.saring = (BARIS_ISI - 1, 1, BARIS_ISI + len(semua) - 1, len(teks.LAMPIRAN_SKP.kepala))
    jaga_tanda_tangan(p, BARIS_ISI, BARIS_ISI + len(semua) - 1)
    return p

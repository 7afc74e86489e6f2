"""Sheet Capaian per Periode: target, realisasi and capaian of every IKU below each other, for all seven periods."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Penyusun, Rumus, huruf_kolom
from workbook_builder.model import SkorIku
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as teks
from workbook_builder.text.capaian_periode import URAIAN

KOLOM_PERIODE = 4
_SUMBER = (("Tabel_Target", "Target_Kode"), ("Tabel_Realisasi", "Realisasi_Kode"), ("Tabel_Capaian", "Capaian_Kode"))


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.CAPAIAN_PERIODE, "hasil", (11, 58, 11, *([10.5] * 7)))
    kepala_tabel(p, teks.CAPAIAN_PERIODE.kepala, kunci=3)
    awal = range(BARIS_ISI, BARIS_ISI + len(URAIAN) * len(k.iku), len(URAIAN))
    for baris, s in zip(awal, k.skor.iku, strict=True):
        _iku(p, baris, s)
    p.saring = (BARIS_ISI - 1, 1, awal.stop - 1, len(teks.CAPAIAN_PERIODE.kepala))
    p.cetak = p.cetak.dengan_blok(tuple(awal))
    return p


def _iku(p: Penyusun, awal: int, s: SkorIku) -> None:
    nilai = (
        [atau_strip(nilai_sel(s.iku, s.langkah[x].target)) for x in PERIODE],
        [nilai_sel(s.iku, s.langkah[x].realisasi) for x in PERIODE],
        [s.capaian(x) for x in PERIODE],
    )
    satuan = gaya_iku(gaya.ANGKA, s.iku)
    tampil = (satuan, satuan, gaya.ANGKA.dengan(tebal=True, latar=gaya.BIRU_PUCAT))
    for i, uraian in enumerate(URAIAN):
        b = awal + i
        # The code stands in every row, so that each can be looked up and filtered; the name only once.
        nama = s.iku.nama if i == 0 else None
        label = gaya.TEKS.dengan(latar=gaya.BIRU_PUCAT, tebal=True) if i == len(URAIAN) - 1 else gaya.TEKS
        p.tulis_baris(b, 1, (s.iku.kode, nama, uraian), (gaya.TEKS, gaya.TEKS, label))
        tabel, kode = _SUMBER[i]
        for j in range(len(PERIODE)):
            kolom = KOLOM_PERIODE + j
            rumus = f"INDEX({tabel},MATCH($A{b},{kode},0),COLUMNS($D$6:{huruf_kolom(kolom)}$6))"
            p.tulis(b, kolom, Rumus(rumus, nilai[i][j]), tampil[i])

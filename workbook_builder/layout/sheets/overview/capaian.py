"""Sheet Capaian: the capaian of every IKU in all seven periods."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, BARIS_KEPALA, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Penyusun, Rumus, huruf_kolom
from workbook_builder.model import SkorIku
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as teks

KOLOM_PERIODE = 7
KOLOM_STATUS = KOLOM_PERIODE + len(PERIODE)
_ACUAN_LAPORAN = "INDEX({tabel},MATCH($A{b},{kode},0),MATCH(Periode_Laporan,{periode},0))"


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.CAPAIAN, "hasil", (11, 6, 52, 12, 11, 11, *([10] * 7), 10))
    kepala = list(teks.CAPAIAN.kepala)
    kepala[4], kepala[5] = f"Target {k.periode_laporan}", f"Realisasi {k.periode_laporan}"
    kepala[-1] = f"Status {k.periode_laporan}"
    kepala_tabel(p, kepala, kunci=3)
    for baris, skor in enumerate(k.skor.iku, BARIS_ISI):
        _baris(k, p, baris, skor)
    akhir = BARIS_ISI + len(k.skor.iku) - 1
    p.namai("Capaian_Kode", BARIS_ISI, 1, akhir, 1)
    p.namai("Tabel_Capaian", BARIS_ISI, KOLOM_PERIODE, akhir, KOLOM_STATUS - 1)
    p.namai("Capaian_Status", BARIS_ISI, KOLOM_STATUS, akhir, KOLOM_STATUS)
    p.saring = (BARIS_KEPALA, 1, akhir, KOLOM_STATUS)
    status = huruf_kolom(KOLOM_STATUS)
    warnai_status(p, f"{status}{BARIS_ISI}:{status}{akhir}", {a.nama: a.nama for a in k.aturan.status})
    return p


def _baris(k: Konteks, p: Penyusun, baris: int, s: SkorIku) -> None:
    laporan = s.langkah[k.periode_laporan]
    p.tulis(baris, 1, s.iku.kode, gaya.TEKS)
    p.tulis(baris, 2, Rumus(f"INDEX(Manual_SS,MATCH($A{baris},Manual_Kode,0))", s.iku.ss), gaya.TENGAH)
    p.tulis(baris, 3, s.iku.nama, gaya.TEKS)
    polarisasi = Rumus(f"INDEX(Manual_Polarisasi,MATCH($A{baris},Manual_Kode,0))", s.iku.polarisasi.value)
    p.tulis(baris, 4, polarisasi, gaya.TENGAH)
    target = _ACUAN_LAPORAN.format(tabel="Tabel_Target", kode="Target_Kode", periode="Target_Periode", b=baris)
    capai = _ACUAN_LAPORAN.format(tabel="Tabel_Realisasi", kode="Realisasi_Kode", periode="Realisasi_Periode", b=baris)
    satuan = gaya_iku(gaya.ANGKA, s.iku)
    p.tulis(baris, 5, Rumus(target, atau_strip(nilai_sel(s.iku, laporan.target))), satuan)
    p.tulis(baris, 6, Rumus(capai, nilai_sel(s.iku, laporan.realisasi)), satuan)
    for i, periode in enumerate(PERIODE):
        kolom = KOLOM_PERIODE + i
        # The rows of an IKU on Perhitungan follow each other in the order of the periods.
        posisi = f"MATCH($A{baris},Hitung_Kode,0)+MATCH({huruf_kolom(kolom)}${BARIS_KEPALA},Realisasi_Periode,0)-1"
        rumus = f"INDEX(Hitung_Capaian,{posisi})"
        tampil = gaya.ANGKA.dengan(tebal=periode == k.periode_laporan)
        p.tulis(baris, kolom, Rumus(rumus, s.langkah[periode].capaian), tampil)
    posisi = f"MATCH($A{baris},Hitung_Kode,0)+MATCH(Periode_Laporan,Realisasi_Periode,0)-1"
    p.tulis(baris, KOLOM_STATUS, Rumus(f"INDEX(Hitung_Status,{posisi})", laporan.status), gaya.TENGAH)

"""Sheet Capaian Bab III A: the table of the performance report, target and realisasi per quarter and the capaian."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.groups import per_sasaran
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, tanda_tangan, warnai_status
from workbook_builder.layout.plan import Penyusun, Rumus, huruf_kolom
from workbook_builder.model import SkorIku, SkorSasaran
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import TRIWULAN, sudah_berjalan
from workbook_builder.rules.model import pita
from workbook_builder.text import nko as teks_nko
from workbook_builder.text import sheets as teks

KOLOM_TARGET, KOLOM_REALISASI, KOLOM_CAPAIAN = 3, 7, 11
_POSISI = "MATCH(Periode_Laporan,NKO_Periode,0)"
_STATUS = 'IF(COUNT(K{b}:L{b})=0,"",LOOKUP(ROUND(SUM(K{b}:L{b}),Digit_Ambang),Status_Batas,Status_Nama))'


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.CAPAIAN_BAB3, "hasil", (10, 54, *([10] * 8), 10, 10, 10))
    kepala = list(teks.CAPAIAN_BAB3.kepala)
    kepala[KOLOM_CAPAIAN - 1] = f"Capaian {k.periode_laporan}"
    kepala_tabel(p, kepala, kunci=2)
    baris, awal_kelompok = BARIS_ISI, []
    for sasaran, anggota in per_sasaran(k):
        awal_kelompok.append(baris)
        _baris_sasaran(k, p, baris, sasaran)
        for b, s in enumerate(anggota, baris + 1):
            _baris_iku(k, p, b, s)
        baris += 1 + len(anggota)
    _baris_nko(k, p, baris)
    warnai_status(p, f"M{BARIS_ISI}:M{baris}", {a.nama: a.nama for a in k.aturan.status})
    tanda_tangan(k, p, baris + 2, KOLOM_REALISASI, bertanggal=False)
    p.cetak = p.cetak.dengan_blok(tuple(awal_kelompok))
    return p


def _status(k: Konteks, baris: int, nilai: Number | None) -> Rumus:
    return Rumus(_STATUS.format(b=baris), pita(k.aturan.status, nilai))


def _baris_sasaran(k: Konteks, p: Penyusun, baris: int, s: SkorSasaran) -> None:
    nilai = s.nilai[k.periode_laporan]
    p.tulis_baris(baris, 1, (s.sasaran.nomor, s.sasaran.nama, *([None] * 8)), gaya.SASARAN)
    nss = Rumus(f"INDEX(Tabel_NSS,MATCH($A{baris},NSS_Nomor,0),{_POSISI})", nilai)
    angka = gaya.SASARAN.dengan(rata="right", angka="desimal")
    isi = (None, nss, _status(k, baris, nilai))
    p.tulis_baris(baris, KOLOM_CAPAIAN, isi, (angka, angka, gaya.SASARAN.dengan(rata="center")))


def _baris_iku(k: Konteks, p: Penyusun, b: int, s: SkorIku) -> None:
    p.tulis_baris(b, 1, (s.iku.kode, s.iku.nama), gaya.TEKS)
    for i, q in enumerate(TRIWULAN):
        target = s.iku.target[q]
        rumus = f'INDEX(Tabel_Target,MATCH($A{b},Target_Kode,0),MATCH("{q}",Target_Periode,0))'
        tampil = gaya_iku(gaya.ANGKA, s.iku, target).dengan(rata="right")
        p.tulis(b, KOLOM_TARGET + i, Rumus(rumus, atau_strip(nilai_sel(s.iku, target))), tampil)
        huruf = huruf_kolom(KOLOM_REALISASI + i)
        isian = f"INDEX(Isian_Realisasi,MATCH($A{b},Realisasi_Kode,0),COLUMNS($G$6:{huruf}$6))"
        nilai = s.iku.realisasi.get(q) if sudah_berjalan(q, k.skor.triwulan) else None
        rumus = f'IF(ISNUMBER({isian}),{isian},"")'
        p.tulis(b, KOLOM_REALISASI + i, Rumus(rumus, nilai_sel(s.iku, nilai)), gaya_iku(gaya.ANGKA, s.iku))
    capaian = s.capaian(k.periode_laporan)
    rumus = f"INDEX(Tabel_Capaian,MATCH($A{b},Capaian_Kode,0),{_POSISI})"
    p.tulis_baris(
        b,
        KOLOM_CAPAIAN,
        (Rumus(rumus, capaian), None, _status(k, b, capaian)),
        (gaya.ANGKA.dengan(tebal=True), gaya.ANGKA, gaya.TENGAH),
    )


def _baris_nko(k: Konteks, p: Penyusun, baris: int) -> None:
    nko = k.skor.nko[k.periode_laporan]
    p.tulis_baris(baris, 1, (None, teks_nko.NILAI_KINERJA, *([None] * 8)), gaya.TOTAL)
    angka = gaya.TOTAL.dengan(rata="right", angka="desimal")
    isi = (None, Rumus(f"INDEX(Baris_NKO,1,{_POSISI})", nko), _status(k, baris, nko))
    p.tulis_baris(baris, KOLOM_CAPAIAN, isi, (angka, angka, gaya.TOTAL.dengan(rata="center")))

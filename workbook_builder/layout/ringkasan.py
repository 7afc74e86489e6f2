"""Sheet Ringkasan: one page for the head of the office, all from live cells of the other sheets."""

from __future__ import annotations

from collections import Counter

from workbook_builder.layout import gaya
from workbook_builder.layout.halaman import mulai, warnai_status
from workbook_builder.layout.konteks import Konteks, pecahan
from workbook_builder.layout.plan import Cetak, Penyusun, Rumus
from workbook_builder.periode import PERIODE, TRIWULAN
from workbook_builder.rules.aturan import pita
from workbook_builder.text import lembar as teks
from workbook_builder.text import ringkasan as t
from workbook_builder.text.temuan import jenis

_BILA_ANGKA = 'IF(ISNUMBER({0}),{0},"")'
_LAPORAN = "MATCH(Periode_Laporan,NKO_Periode,0)"


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.RINGKASAN, "hasil", (34, 18, 18, 18, 4, 30, 20))
    _nilai_utama(k, p, 6)
    _perspektif(k, p, 10)
    _per_periode(k, p, 11 + len(k.skor.perspektif) + 1)
    _jumlah_status(k, p, 6)
    _anggaran(k, p, 13)
    _temuan(k, p, 18)
    p.cetak = Cetak(lanskap=True, satu_halaman=True)
    return p


def _status(k: Konteks, nilai: float | None) -> str | None:
    return pita(k.aturan.status, nilai, k.aturan.angka("digit_ambang"))


def _warnai(k: Konteks, p: Penyusun, area: str) -> None:
    warnai_status(p, area, {a.nama: a.nama for a in k.aturan.status})


def _nilai_utama(k: Konteks, p: Penyusun, b: int) -> None:
    periode = k.periode_laporan
    p.tulis(b, 1, t.NKO.format(periode=periode), gaya.SASARAN)
    besar = gaya.ANGKA.dengan(tebal=True, ukuran=16, rata="center")
    p.tulis(b, 2, Rumus(f"INDEX(Baris_NKO,{_LAPORAN})", k.skor.nko[periode]), besar)
    p.tulis(b + 1, 1, t.STATUS, gaya.TEKS)
    status = Rumus(f"INDEX(Baris_Status_NKO,{_LAPORAN})", _status(k, k.skor.nko[periode]))
    p.tulis(b + 1, 2, status, gaya.TENGAH.dengan(tebal=True))
    _warnai(k, p, f"B{b + 1}")
    p.tulis(b + 2, 1, t.PREDIKAT, gaya.TEKS)
    if k.aturan.predikat:
        predikat = Rumus(f"INDEX(Baris_Predikat,{_LAPORAN})", k.skor.predikat[periode])
        p.tulis(b + 2, 2, predikat, gaya.TENGAH.dengan(tebal=True))
    else:
        p.tulis(b + 2, 2, t.PREDIKAT_TAK_ADA, gaya.TENGAH)


def _perspektif(k: Konteks, p: Penyusun, b: int) -> None:
    periode = k.periode_laporan
    p.tulis_baris(b, 1, [x.format(periode=periode) for x in t.PERSPEKTIF], gaya.KEPALA)
    for i, s in enumerate(k.skor.perspektif, b + 1):
        p.tulis(i, 1, s.nama, gaya.TEKS)
        bobot = Rumus(f"INDEX(Bobot_NP,MATCH($A{i},NP_Perspektif,0))", pecahan(s.bobot))
        p.tulis(i, 2, bobot, gaya.TENGAH.dengan(angka="persen0"))
        nilai = Rumus(f"INDEX(Tabel_NP,MATCH($A{i},NP_Perspektif,0),{_LAPORAN})", s.nilai[periode])
        p.tulis(i, 3, nilai, gaya.ANGKA.dengan(rata="center"))
        rumus = f'IF(ISNUMBER(C{i}),LOOKUP(ROUND(C{i},Digit_Ambang),Status_Batas,Status_Nama),"")'
        p.tulis(i, 4, Rumus(rumus, _status(k, s.nilai[periode])), gaya.TENGAH)
    _warnai(k, p, f"D{b + 1}:D{b + len(k.skor.perspektif)}")


def _per_periode(k: Konteks, p: Penyusun, b: int) -> None:
    p.tulis_baris(b, 1, t.NKO_PERIODE, gaya.KEPALA)
    for i, periode in enumerate(PERIODE, b + 1):
        p.tulis(i, 1, periode, gaya.TEKS)
        posisi = f"MATCH($A{i},NKO_Periode,0)"
        p.tulis(i, 2, Rumus(f"INDEX(Baris_NKO,{posisi})", k.skor.nko[periode]), gaya.ANGKA.dengan(rata="center"))
        p.tulis(i, 3, Rumus(f"INDEX(Baris_Status_NKO,{posisi})", _status(k, k.skor.nko[periode])), gaya.TENGAH)
    _warnai(k, p, f"C{b + 1}:C{b + len(PERIODE)}")


def _jumlah_status(k: Konteks, p: Penyusun, b: int) -> None:
    periode = k.periode_laporan
    banyak = Counter(s.langkah[periode].status for s in k.skor.iku)
    p.tulis_baris(b, 6, [x.format(periode=periode) for x in t.JUMLAH_STATUS], gaya.KEPALA)
    nama = [a.nama for a in reversed(k.aturan.status)]
    bulat = gaya.TENGAH.dengan(angka="nomor")
    for i, satu in enumerate(nama, b + 1):
        p.tulis(i, 6, satu, gaya.TEKS)
        p.tulis(i, 7, Rumus(f"COUNTIF(Capaian_Status,$F{i})", banyak[satu]), bulat)
    akhir = b + len(nama) + 1
    p.tulis(akhir, 6, t.TAK_DINILAI, gaya.TEKS)
    rumus = f"ROWS(Capaian_Status)-SUM(G{b + 1}:G{akhir - 1})"
    p.tulis(akhir, 7, Rumus(rumus, banyak[None]), bulat)
    p.tulis(akhir + 1, 6, t.JUMLAH, gaya.TOTAL)
    jumlah = gaya.TOTAL.dengan(rata="center", angka="nomor")
    p.tulis(akhir + 1, 7, Rumus(f"SUM(G{b + 1}:G{akhir})", len(k.skor.iku)), jumlah)
    _warnai(k, p, f"F{b + 1}:F{akhir - 1}")


def _anggaran(k: Konteks, p: Penyusun, b: int) -> None:
    skor = k.skor.anggaran
    q = TRIWULAN[k.skor.triwulan - 1]
    persen = skor.persen[q]
    p.tulis_baris(b, 6, [x.format(triwulan=k.skor.triwulan) for x in t.ANGGARAN], gaya.KEPALA)
    rupiah = gaya.ANGKA.dengan(angka="rupiah")
    isi = (
        (t.PAGU, _BILA_ANGKA.format("Anggaran_Pagu"), skor.pagu, rupiah),
        (t.REALISASI, _BILA_ANGKA.format("INDEX(Anggaran_Realisasi,Triwulan)"), skor.realisasi[q], rupiah),
        (
            t.SERAPAN,
            "INDEX(Anggaran_Serapan,Triwulan)",
            None if persen is None else persen / 100,
            gaya.ANGKA.dengan(angka="persen"),
        ),
    )
    for i, (nama, rumus, nilai, tampil) in enumerate(isi, b + 1):
        p.tulis(i, 6, nama, gaya.TEKS)
        p.tulis(i, 7, Rumus(rumus, nilai), tampil)


def _temuan(k: Konteks, p: Penyusun, b: int) -> None:
    banyak = Counter(jenis(x).tingkat.value for x in k.temuan)
    p.tulis_baris(b, 6, t.TEMUAN, gaya.KEPALA)
    for i, tingkat in enumerate(t.TINGKAT, b + 1):
        p.tulis(i, 6, tingkat, gaya.TEKS)
        isi = Rumus(f"COUNTIF(Temuan_Tingkat,$F{i})", banyak[tingkat]) if k.temuan else 0
        p.tulis(i, 7, isi, gaya.TENGAH.dengan(angka="nomor"))

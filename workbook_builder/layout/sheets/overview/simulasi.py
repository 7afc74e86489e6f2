"""Sheet Simulasi: what if? Inputs beside the realisasi, the simulated capaian and NKO, and what is still needed.

A blank input means the realisasi as it is. The chain behind it stands on Perhitungan Simulasi and Simulasi NKO.
"""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_LENCANA, contoh_desimal, mulai, warnai_status
from workbook_builder.layout.plan import Cetak, Isi, Penyusun, Rumus, Validasi, alamat
from workbook_builder.layout.sheets.overview.ringkasan_tiles import ISI, LABEL
from workbook_builder.layout.sheets.overview.simulasi_notes import catatan_iku
from workbook_builder.model import SkorIku
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.rules.model import pita
from workbook_builder.text import sheets as teks
from workbook_builder.text import simulasi as t

LEBAR = (11, 44, 11, 11, 12, 13, 11, 11, 11, 11, 12, 12, 38, 11, 12)
BARIS_KARTU, BARIS_KEPALA, BARIS_ISI = 6, 10, 11
KOLOM_KINI, KOLOM_ISIAN = 5, 6
SEL_CONTOH = alamat(BARIS_LENCANA, KOLOM_ISIAN + 3)
_KINI = "INDEX(Isian_Realisasi,ROWS($A${awal}:$A{b}),Simulasi_Triwulan)"
_TARGET = "INDEX(Tabel_Target,MATCH($A{b},Target_Kode,0),MATCH(Simulasi_Periode,Target_Periode,0))"
_CAPAIAN = "INDEX(Tabel_Capaian,MATCH($A{b},Capaian_Kode,0),MATCH(Simulasi_Periode,NKO_Periode,0))"
_DARI_HITUNG = "INDEX({nama},ROWS($A${awal}:$A{b}))"


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.SIMULASI, "masukan", LEBAR)
    _kartu(k, p)
    contoh_desimal(p, BARIS_LENCANA, KOLOM_ISIAN, KOLOM_ISIAN + 3)
    p.tulis(BARIS_KEPALA - 1, 1, t.CARA, gaya.KETERANGAN)
    for i, satu in enumerate(teks.SIMULASI.kepala, 1):
        p.tulis(BARIS_KEPALA, i, satu, gaya.KEPALA_ISIAN if i == KOLOM_ISIAN else gaya.KEPALA)
    for b, s in enumerate(k.skor.iku, BARIS_ISI):
        _baris(k, p, b, s)
    akhir = BARIS_ISI + len(k.iku) - 1
    p.namai("Simulasi_Kini", BARIS_ISI, KOLOM_KINI, akhir, KOLOM_KINI)
    p.namai("Simulasi_Isian", BARIS_ISI, KOLOM_ISIAN, akhir, KOLOM_ISIAN)
    status = {a.nama: a.nama for a in k.aturan.status}
    for area in (f"J{BARIS_ISI}:J{akhir}", f"J{BARIS_KARTU + 1}"):
        warnai_status(p, area, status)
    p.saring = (BARIS_KEPALA, 1, akhir, len(teks.SIMULASI.kepala))
    p.beku = (BARIS_ISI, 3)
    p.cetak = Cetak(lanskap=True, ulang=(BARIS_KEPALA, BARIS_KEPALA))
    return p


def _kartu(k: Konteks, p: Penyusun) -> None:
    """The quarter to simulate, and the NKO now and as simulated."""
    nko = k.skor.nko[k.periode_laporan]
    ada = nko is not None
    isi: list[tuple[int, int, str, Isi, str]] = [
        (2, 1, t.PERIODE, Rumus("INDEX(Periode_Triwulan,Simulasi_Triwulan)", k.periode_laporan), "umum"),
        (4, 2, t.NKO_SEKARANG, Rumus("Simulasi_NKO_Kini", nko), "desimal"),
        (6, 2, t.NKO_SIMULASI, Rumus("Simulasi_NKO_Baru", nko), "desimal"),
        (8, 2, t.PERUBAHAN, Rumus("Simulasi_NKO_Ubah", 0 if ada else None), "selisih"),
        (10, 2, t.STATUS, Rumus("Simulasi_Status", pita(k.aturan.status, nko)), "umum"),
    ]
    if k.aturan.predikat:
        isi.append((12, 2, t.PREDIKAT, Rumus("Simulasi_Predikat", k.skor.predikat[k.periode_laporan]), "umum"))
    b = BARIS_KARTU
    for kolom, lebar, label, nilai, angka in isi:
        kosong = [None] * (lebar - 1)
        p.tulis_baris(b, kolom, (label, *kosong), LABEL)
        p.tulis_baris(b + 1, kolom, (nilai, *kosong), ISI.dengan(angka=angka, ukuran=14))
    p.tulis(b, 1, t.TRIWULAN, LABEL.dengan(mendatar_bersama=False, rata="center", bungkus=True))
    p.tulis(b + 1, 1, k.skor.triwulan, gaya.ISIAN.dengan(angka="nomor", rata="center", tebal=True, ukuran=14))
    p.tinggi[b], p.tinggi[b + 1] = 28.5, 27.0
    p.namai("Simulasi_Triwulan", b + 1, 1, b + 1, 1)
    p.namai("Simulasi_Periode", b + 1, 2, b + 1, 2)
    banyak = len(TRIWULAN)
    p.validasi.append(
        Validasi(alamat(b + 1, 1), "integer", t.JUDUL_TRIWULAN, t.PESAN_TRIWULAN, t.GALAT_TRIWULAN, 1, banyak)
    )


def _baris(k: Konteks, p: Penyusun, b: int, s: SkorIku) -> None:
    iku, langkah = s.iku, s.langkah[k.periode_laporan]
    satuan = gaya_iku(gaya.ANGKA, iku)
    kini = _KINI.format(awal=BARIS_ISI, b=b)
    nilai_kini = nilai_sel(iku, iku.realisasi[TRIWULAN[k.skor.triwulan - 1]])
    pengaruh = k.skor.pengaruh.get(iku.kode)
    maks = k.aturan.angka("capaian_maks")
    ruang = None if pengaruh is None or langkah.capaian is None else (maks - langkah.capaian) * pengaruh.nilai_poin

    def hitung(nama: str) -> str:
        return _DARI_HITUNG.format(nama=nama, awal=BARIS_ISI, b=b)

    def perlu(nama: str, nilai: Number | None) -> Rumus:
        rumus = f'IF(ISNUMBER({hitung(nama)}),{hitung(nama)},"{teks.TANPA_NILAI}")'
        return Rumus(rumus, atau_strip(nilai_sel(iku, nilai)))

    isi: tuple[tuple[Isi, gaya.Gaya], ...] = (
        (iku.kode, gaya.TEKS),
        (iku.nama, gaya.TEKS),
        (Rumus(f"INDEX(Manual_Satuan,MATCH($A{b},Manual_Kode,0))", iku.satuan or teks.TANPA_NILAI), gaya.TENGAH),
        (Rumus(_TARGET.format(b=b), atau_strip(nilai_sel(iku, langkah.target))), satuan),
        (
            Rumus(f'IF(ISNUMBER({kini}),{kini},"")', nilai_kini),
            satuan,
        ),
        (None, gaya_iku(gaya.ISIAN, iku)),
        (Rumus(_CAPAIAN.format(b=b), langkah.capaian), gaya.ANGKA),
        (Rumus(hitung("SimHitung_Capaian"), langkah.capaian), gaya.ANGKA.dengan(tebal=True)),
        (_selisih(b, langkah.capaian), gaya.ANGKA.dengan(angka="selisih")),
        (Rumus(hitung("SimHitung_Status"), langkah.status), gaya.TENGAH),
        (perlu("SimHitung_Perlu_100", s.kebutuhan.seratus.isian), satuan),
        (perlu("SimHitung_Perlu_Maks", s.kebutuhan.maksimum.isian), satuan),
        (Rumus(hitung("SimHitung_Catatan"), catatan_iku(k, s)), gaya.TEKS.dengan(ukuran=9)),
        (Rumus(hitung("SimHitung_Poin"), pengaruh.nilai_poin if pengaruh else None), gaya.ANGKA.dengan(angka="rasio")),
        (Rumus(f'IF(ISNUMBER(N{b}),(Capaian_Maks-H{b})*N{b},"")', ruang), gaya.ANGKA),
    )
    p.tulis_baris(b, 1, [x for x, _ in isi], [g for _, g in isi])
    galat = t.GALAT_ISIAN.format(contoh=SEL_CONTOH)
    pesan = t.PESAN_ISIAN.format(kode=iku.kode, satuan=iku.satuan or "IKU", contoh=SEL_CONTOH)
    sel = alamat(b, KOLOM_ISIAN)
    batas = teks.BATAS_ISIAN
    p.validasi.append(Validasi(sel, "decimal", t.JUDUL_ISIAN, pesan, galat, -batas, batas))


def _selisih(b: int, capaian: Number | None) -> Rumus:
    return Rumus(f'IF(COUNT(G{b}:H{b})=1+1,H{b}-G{b},"")', None if capaian is None else 0)

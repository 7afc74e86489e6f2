"""Sheet Realisasi: the only cells that staff may type into, and the seven periods that follow from them."""

from __future__ import annotations

from workbook_builder.layout import gaya
from workbook_builder.layout.halaman import BARIS_ISI, BARIS_KEPALA, kepala_tabel, mulai
from workbook_builder.layout.konteks import Konteks, gaya_iku, nilai_sel
from workbook_builder.layout.plan import Penyusun, Rumus, Validasi, alamat
from workbook_builder.model import SkorIku
from workbook_builder.periode import PERIODE, TRIWULAN, sudah_berjalan
from workbook_builder.text import lembar as teks

KOLOM_ISIAN = 6
KOLOM_PERIODE = 10
KOLOM_CATATAN = 17
KOLOM_CARA = 18
KOLOM_SELISIH = 19
_GABUNGAN = {"Smt.1": ("G", "J"), "s.d.Q3": ("H", "L"), "Y": ("I", "N")}
"""Last filled quarter that a combined period covers, and the column that holds the latest value before it."""
_TRIWULAN = {"Q2": ("F", "G"), "Q3": ("G", "H"), "Q4": ("H", "I")}


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.REALISASI, "masukan", (11, 46, 9, 13, 12, *([11] * 4), *([11] * 7), 34, 10, 13))
    kepala_tabel(p, teks.REALISASI.kepala, isian=frozenset(range(KOLOM_ISIAN, KOLOM_ISIAN + 4)), kunci=2)
    for baris, skor in enumerate(k.skor.iku, BARIS_ISI):
        _baris(k, p, baris, skor)
    akhir = BARIS_ISI + len(k.skor.iku) - 1
    p.namai("Realisasi_Kode", BARIS_ISI, 1, akhir, 1)
    p.namai("Isian_Realisasi", BARIS_ISI, KOLOM_ISIAN, akhir, KOLOM_ISIAN + 3)
    p.namai("Realisasi_Periode", BARIS_KEPALA, KOLOM_PERIODE, BARIS_KEPALA, KOLOM_PERIODE + len(PERIODE) - 1)
    p.namai("Tabel_Realisasi", BARIS_ISI, KOLOM_PERIODE, akhir, KOLOM_PERIODE + len(PERIODE) - 1)
    p.namai("Realisasi_Cara", BARIS_ISI, KOLOM_CARA, akhir, KOLOM_CARA)
    return p


def _baris(k: Konteks, p: Penyusun, baris: int, s: SkorIku) -> None:
    iku = s.iku
    acuan = [
        ("Manual_Satuan", iku.satuan or teks.TANPA_NILAI),
        ("Manual_Konsolidasi", iku.konsolidasi.value),
        ("Manual_Basis", iku.basis.value),
    ]
    p.tulis_baris(baris, 1, (iku.kode, iku.nama), gaya.TEKS)
    for i, (nama, nilai) in enumerate(acuan):
        p.tulis(baris, 3 + i, Rumus(f"INDEX({nama},MATCH($A{baris},Manual_Kode,0))", nilai), gaya.TENGAH)
    for i, q in enumerate(TRIWULAN):
        _isian(k, p, baris, KOLOM_ISIAN + i, q, s)
    tampil = gaya_iku(gaya.ANGKA, iku)
    for i, periode in enumerate(PERIODE):
        nilai_periode = nilai_sel(iku, s.langkah[periode].realisasi)
        p.tulis(baris, KOLOM_PERIODE + i, Rumus(_rumus(periode, baris), nilai_periode), tampil)
    cara, selisih = iku.cara_gabungan.value, int(iku.berselisih)
    p.tulis(baris, KOLOM_CATATAN, iku.catatan, gaya.TEKS)
    p.tulis(baris, KOLOM_CARA, Rumus(f'IF($E{baris}="Kumulatif","TLK",$D{baris})', cara), gaya.TENGAH)
    rumus_selisih = f'IF(AND($E{baris}="Kumulatif",$D{baris}="Sum"),1,0)'
    p.tulis(baris, KOLOM_SELISIH, Rumus(rumus_selisih, selisih), gaya.TENGAH.dengan(angka="nomor"))


def _isian(k: Konteks, p: Penyusun, baris: int, kolom: int, q: str, s: SkorIku) -> None:
    """An input cell; quarters after the reported one are closed, as their inputs belong to a later workbook."""
    iku = s.iku
    if not sudah_berjalan(q, k.skor.triwulan):
        p.tulis(baris, kolom, None, gaya.TERTUTUP)
        return
    p.tulis(baris, kolom, nilai_sel(iku, iku.realisasi[q]), gaya_iku(gaya.ISIAN, iku))
    p.validasi.append(
        Validasi(
            alamat(baris, kolom),
            "decimal",
            teks.JUDUL_ISIAN.format(periode=q),
            teks.PESAN_ISIAN.format(periode=q, satuan=iku.satuan or "IKU"),
            teks.GALAT_ISIAN,
            -teks.BATAS_ISIAN,
            teks.BATAS_ISIAN,
        )
    )


def _rumus(periode: str, b: int) -> str:
    if periode == "Q1":
        return f'IF(ISNUMBER($F{b}),$F{b},"")'
    if periode in _TRIWULAN:
        lalu, ini = _TRIWULAN[periode]
        return f'IF(AND(ISNUMBER({ini}{b}),OR($S{b}=0,ISNUMBER({lalu}{b}))),{ini}{b}-$S{b}*N({lalu}{b}),"")'
    akhir, sebelum = _GABUNGAN[periode]
    area = f"F{b}:{akhir}{b}"
    gabung = f"SUM({area}),AVERAGE({area}),IF(ISNUMBER({akhir}{b}),{akhir}{b},{sebelum}{b})"
    syarat = f"AND(COLUMNS({area})<=Triwulan,COUNT({area})>0)"
    return f'IF({syarat},CHOOSE(MATCH(R{b},Daftar_Konsolidasi,0),{gabung}),"")'

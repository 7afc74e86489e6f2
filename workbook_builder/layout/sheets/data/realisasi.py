"""Sheet Realisasi: the only cells that staff may type into, and the seven periods that follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, gaya_iku, nilai_sel
from workbook_builder.layout.page import (
    BARIS_ISI,
    BARIS_KEPALA,
    BARIS_LENCANA,
    contoh_desimal,
    kepala_tabel,
    mulai,
    tulis_lanjutan,
    tulis_panjang,
    warnai_status,
)
from workbook_builder.layout.plan import Penyusun, Rumus, Validasi, alamat, huruf_kolom, rentang
from workbook_builder.model import SkorIku
from workbook_builder.model.periods import PERIODE, TRIWULAN, sudah_berjalan
from workbook_builder.text import sheets as teks

KOLOM_ISIAN = 6
KOLOM_TANDA = 10
KOLOM_PERIODE = 11
KOLOM_CATATAN = 18
KOLOM_CARA = 19
KOLOM_SELISIH = 20
KOLOM_AWAL = 21
KOLOM_BERBEDA = 25
KELIPATAN_WAJAR = 5
"""A realisasi more than so many times its target is marked: a lost decimal sign makes it ten times or more."""
SEL_CONTOH = alamat(BARIS_LENCANA, KOLOM_ISIAN + 3)
_GABUNGAN = {"Smt.1": ("G", "K"), "s.d.Q3": ("H", "M"), "Y": ("I", "O")}
"""Last filled quarter that a combined period covers, and the column that holds the latest value before it."""
_JAUH = 'SUMPRODUCT((Hitung_Kode=$A{b})*(Hitung_Rasio<>"")*(Hitung_Rasio>Kelipatan_Wajar))'
_BERBEDA = 'SUMPRODUCT((F{b}:I{b}&""<>U{b}:X{b}&"")*1)'
"""Compared as texts: as numbers a blank cell equals a typed 0, which is scored and a blank is not."""
_TRIWULAN = {"Q2": ("F", "G"), "Q3": ("G", "H"), "Q4": ("H", "I")}


def lembar(k: Konteks) -> Penyusun:
    lebar = (11, 46, 9, 13, 12, *([11] * 4), 12, *([11] * 7), 34, 10, 13, *([11] * 4), 11)
    p = mulai(k, teks.REALISASI, "masukan", lebar)
    kepala_tabel(p, teks.REALISASI.kepala, isian=frozenset(range(KOLOM_ISIAN, KOLOM_ISIAN + 4)), kunci=2)
    lanjutan = [(s.iku.kode, _baris(k, p, b, s)) for b, s in enumerate(k.skor.iku, BARIS_ISI)]
    akhir = BARIS_ISI + len(k.skor.iku) - 1
    sesudah = tulis_lanjutan(p, akhir + 1, KOLOM_CATATAN, lanjutan)
    # The realisasi as built is there to compare with; on paper it would only make the rest smaller.
    p.cetak = replace(p.cetak, area=(1, 1, sesudah - 1, KOLOM_SELISIH))
    p.namai("Realisasi_Kode", BARIS_ISI, 1, akhir, 1)
    p.namai("Isian_Realisasi", BARIS_ISI, KOLOM_ISIAN, akhir, KOLOM_ISIAN + 3)
    p.namai("Realisasi_Periode", BARIS_KEPALA, KOLOM_PERIODE, BARIS_KEPALA, KOLOM_PERIODE + len(PERIODE) - 1)
    p.namai("Tabel_Realisasi", BARIS_ISI, KOLOM_PERIODE, akhir, KOLOM_PERIODE + len(PERIODE) - 1)
    p.namai("Realisasi_Cara", BARIS_ISI, KOLOM_CARA, akhir, KOLOM_CARA)
    p.namai("Realisasi_Berbeda", BARIS_ISI, KOLOM_BERBEDA, akhir, KOLOM_BERBEDA)
    contoh_desimal(p, BARIS_LENCANA, KOLOM_ISIAN, KOLOM_ISIAN + 3)
    p.validasi += _validasi(k)
    warnai_status(p, f"J{BARIS_ISI}:J{akhir}", {teks.JAUH: "Kuning"})
    p.saring = (BARIS_ISI - 1, 1, akhir, len(teks.REALISASI.kepala))
    # The combined periods leave the quarters after them out, as they must.
    p.abaikan += [f"{huruf_kolom(KOLOM_PERIODE)}{BARIS_ISI}:{huruf_kolom(KOLOM_PERIODE + 6)}{akhir}"]
    return p


def _baris(k: Konteks, p: Penyusun, baris: int, s: SkorIku) -> list[str]:
    """The row of an IKU; what of its note did not fit."""
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
    lanjutan = tulis_panjang(p, baris, KOLOM_CATATAN, iku.catatan, gaya.TEKS)
    p.tulis(baris, KOLOM_CARA, Rumus(f'IF($E{baris}="Kumulatif","TLK",$D{baris})', cara), gaya.TENGAH)
    rumus_selisih = f'IF(AND($E{baris}="Kumulatif",$D{baris}="Sum"),1,0)'
    nomor = gaya.TENGAH.dengan(angka="nomor")
    p.tulis(baris, KOLOM_SELISIH, Rumus(rumus_selisih, selisih), nomor)
    p.tulis(baris, KOLOM_TANDA, Rumus(f'IF({_JAUH.format(b=baris)}>0,"{teks.JAUH}","")', _jauh(s)), gaya.TENGAH)
    awal = [nilai_sel(iku, iku.realisasi[q]) if sudah_berjalan(q, k.skor.triwulan) else None for q in TRIWULAN]
    p.tulis_baris(baris, KOLOM_AWAL, awal, gaya_iku(gaya.ANGKA, iku).dengan(warna=gaya.TINTA_REDUP))
    p.tulis(baris, KOLOM_BERBEDA, Rumus(_BERBEDA.format(b=baris), 0), nomor)
    return lanjutan


def _isian(k: Konteks, p: Penyusun, baris: int, kolom: int, q: str, s: SkorIku) -> None:
    """An input cell; quarters after the reported one are closed, as their inputs belong to a later workbook."""
    iku = s.iku
    if not sudah_berjalan(q, k.skor.triwulan):
        p.tulis(baris, kolom, None, gaya.TERTUTUP)
        return
    p.tulis(baris, kolom, nilai_sel(iku, iku.realisasi[q]), gaya_iku(gaya.ISIAN, iku))


def _jauh(s: SkorIku) -> str | None:
    """The mark of an IKU with a realisasi many times its target in any period."""
    jauh = any(x.rasio is not None and x.rasio > KELIPATAN_WAJAR for x in s.langkah.values())
    return teks.JAUH if jauh else None


def _validasi(k: Konteks) -> Iterator[Validasi]:
    """One validation per quarter and unit, over all the cells that it holds for."""
    baris: dict[str, list[int]] = {}
    for b, iku in enumerate(k.iku, BARIS_ISI):
        baris.setdefault(iku.satuan or "IKU", []).append(b)
    for i, q in enumerate(TRIWULAN):
        for satuan, nomor in baris.items() if sudah_berjalan(q, k.skor.triwulan) else ():
            yield Validasi(
                " ".join(rentang(KOLOM_ISIAN + i, nomor)),
                "decimal",
                teks.JUDUL_ISIAN.format(periode=q),
                teks.PESAN_ISIAN.format(periode=q, satuan=satuan, contoh=SEL_CONTOH),
                teks.GALAT_ISIAN.format(contoh=SEL_CONTOH),
                -teks.BATAS_ISIAN,
                teks.BATAS_ISIAN,
            )


def _rumus(periode: str, b: int) -> str:
    if periode == "Q1":
        return f'IF(ISNUMBER($F{b}),$F{b},"")'
    if periode in _TRIWULAN:
        lalu, ini = _TRIWULAN[periode]
        return f'IF(AND(ISNUMBER({ini}{b}),OR($T{b}=0,ISNUMBER({lalu}{b}))),{ini}{b}-$T{b}*SUM({lalu}{b}),"")'
    akhir, sebelum = _GABUNGAN[periode]
    area = f"F{b}:{akhir}{b}"
    gabung = f"SUM({area}),AVERAGE({area}),IF(ISNUMBER({akhir}{b}),{akhir}{b},{sebelum}{b})"
    syarat = f"AND(COLUMNS({area})<=Triwulan,COUNT({area})>0)"
    return f'IF({syarat},CHOOSE(MATCH(S{b},Daftar_Konsolidasi,0),{gabung}),"")'

"""The tables of the summary: perspectives, periods and budget on the left, the weakest IKU on the right."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, pecahan
from workbook_builder.layout.plan import Penyusun, Rumus
from workbook_builder.layout.sheets.workings.peringkat import nama_singkat, peringkat
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.rules.model import pita
from workbook_builder.text import ringkasan as t

KOLOM_IKU = 7
KOLOM_AKHIR = 14
BARIS_IKU_MAKS = 20
"""IKU that fit on the page; an office with more sees its weakest ones here and all of them on Capaian."""
_POSISI = "MATCH(Periode_Laporan,NKO_Periode,0)"
TEKS = gaya.TEKS.dengan(bungkus=False, ukuran=9)
TENGAH = TEKS.dengan(rata="center")
ANGKA = TENGAH.dengan(angka="desimal")
PERSEN = TENGAH.dengan(angka="persen")
KEPALA = gaya.KEPALA.dengan(ukuran=9, bungkus=False)


@dataclass(frozen=True)
class Letak:
    """First and last row of each table."""

    perspektif: tuple[int, int]
    periode: tuple[int, int]
    anggaran: tuple[int, int]
    iku: tuple[int, int]

    @property
    def area_status(self) -> tuple[str, ...]:
        kiri = [f"E{awal}:E{akhir}" for awal, akhir in (self.perspektif, self.periode)]
        return (*kiri, f"L{self.iku[0]}:L{self.iku[1]}")


def tabel(k: Konteks, p: Penyusun, baris: int) -> Letak:
    """Write the tables from a row on."""
    perspektif = (baris + 1, baris + len(k.skor.perspektif))
    periode = (perspektif[1] + 3, perspektif[1] + 2 + len(PERIODE))
    anggaran = (periode[1] + 3, periode[1] + 2 + len(TRIWULAN))
    iku = (baris + 1, baris + min(BARIS_IKU_MAKS, len(k.iku)))
    letak = Letak(perspektif, periode, anggaran, iku)
    _perspektif(k, p, perspektif)
    _periode(k, p, periode)
    _anggaran(k, p, anggaran)
    _iku(k, p, iku)
    return letak


def _status(k: Konteks, nilai: Number | None) -> str | None:
    return pita(k.aturan.status, nilai)


def _nilai_selisih_status(k: Konteks, p: Penyusun, baris: int, rumus: str, nilai: Number | None) -> None:
    """Columns C to E: a figure on the 0..120 scale, its distance from 100, its status."""
    p.tulis(baris, 3, Rumus(rumus, nilai), ANGKA.dengan(tebal=True))
    selisih = None if nilai is None else nilai - 100
    p.tulis(baris, 4, Rumus(f'IF(ISNUMBER(C{baris}),C{baris}-100,"")', selisih), ANGKA.dengan(angka="selisih"))
    status = f'IF(ISNUMBER(C{baris}),LOOKUP(ROUND(C{baris},Digit_Ambang),Status_Batas,Status_Nama),"")'
    p.tulis(baris, 5, Rumus(status, _status(k, nilai)), TENGAH)


def _perspektif(k: Konteks, p: Penyusun, letak: tuple[int, int]) -> None:
    periode = k.periode_laporan
    p.tulis_baris(letak[0] - 1, 1, t.KEPALA_PERSPEKTIF, KEPALA)
    for b, s in enumerate(k.skor.perspektif, letak[0]):
        bobot = Rumus(f"INDEX(Bobot_NP,MATCH($A{b},NP_Perspektif,0))", pecahan(s.bobot))
        p.tulis_baris(b, 1, (s.nama, bobot), (TEKS, TENGAH.dengan(angka="persen0")))
        rumus = f"INDEX(Tabel_NP,MATCH($A{b},NP_Perspektif,0),{_POSISI})"
        _nilai_selisih_status(k, p, b, rumus, s.nilai[periode])


def _periode(k: Konteks, p: Penyusun, letak: tuple[int, int]) -> None:
    p.tulis_baris(letak[0] - 1, 1, t.KEPALA_PERIODE, KEPALA)
    for b, periode in enumerate(PERIODE, letak[0]):
        tebal = periode == k.periode_laporan
        p.tulis_baris(b, 1, (periode, t.MENCAKUP[periode]), TEKS.dengan(tebal=tebal))
        rumus = f"INDEX(Baris_NKO,1,MATCH($A{b},NKO_Periode,0))"
        _nilai_selisih_status(k, p, b, rumus, k.skor.nko[periode])


def _anggaran(k: Konteks, p: Penyusun, letak: tuple[int, int]) -> None:
    skor = k.skor.anggaran
    p.tulis_baris(letak[0] - 1, 1, t.KEPALA_ANGGARAN, KEPALA)
    for i, q in enumerate(TRIWULAN):
        b = letak[0] + i
        posisi = f"ROWS($A${letak[0]}:$A{b})"
        persen = skor.persen[q]
        serapan = None if persen is None else pecahan(persen)
        realisasi = f'IF(ISNUMBER(INDEX(Anggaran_Realisasi,1,{posisi})),INDEX(Anggaran_Realisasi,1,{posisi}),"")'
        p.tulis(b, 1, q, TEKS)
        p.tulis(b, 2, Rumus(realisasi, skor.realisasi[q]), TENGAH.dengan(angka="rupiah", rata="right"))
        p.tulis(b, 3, Rumus(f"INDEX(Anggaran_Serapan,1,{posisi})", serapan), PERSEN.dengan(tebal=True))
        sisa = None if serapan is None else 1 - serapan
        p.tulis(b, 4, Rumus(f'IF(ISNUMBER(C{b}),1-C{b},"")', sisa), PERSEN)
    b = letak[1] + 1
    total = gaya.TOTAL.dengan(bungkus=False, ukuran=9)
    pagu = Rumus('IF(ISNUMBER(Anggaran_Pagu),Anggaran_Pagu,"")', skor.pagu)
    p.tulis_baris(b, 1, (t.PAGU, pagu), (total, total.dengan(angka="rupiah", rata="right")))


def _iku(k: Konteks, p: Penyusun, letak: tuple[int, int]) -> None:
    periode = k.periode_laporan
    p.tulis_baris(letak[0] - 1, KOLOM_IKU, t.KEPALA_IKU, KEPALA)
    urutan = {n: kode for kode, n in peringkat(k).items()}
    skor = {s.iku.kode: s for s in k.skor.iku}
    for b in range(letak[0], letak[1] + 1):
        nomor = b - letak[0] + 1
        kode = urutan.get(nomor)
        s = skor.get(kode or "")
        capaian = s.langkah[periode].capaian if s else None
        isi = (
            nomor,
            _ambil(b, "Peringkat_Kode", kode),
            _ambil(b, "Peringkat_Nama", nama_singkat(s.iku.nama) if s else None),
            _ambil(b, "Peringkat_Capaian", capaian),
            Rumus(f'IF(ISNUMBER(J{b}),J{b}-100,"")', None if capaian is None else capaian - 100),
            Rumus(
                f'IF(ISNUMBER(J{b}),LOOKUP(ROUND(J{b},Digit_Ambang),Status_Batas,Status_Nama),"")', _status(k, capaian)
            ),
            Rumus("INDEX(Status_Batas,ROWS(Status_Batas))", k.aturan.status[-1].mulai.angka),
            Rumus("Capaian_Maks", k.aturan.angka("capaian_maks")),
        )
        tampil = (
            TENGAH.dengan(angka="nomor"),
            TEKS,
            TEKS,
            ANGKA.dengan(tebal=True),
            ANGKA.dengan(angka="selisih"),
            TENGAH,
            TENGAH.dengan(angka="nomor", warna=gaya.TINTA_REDUP),
            TENGAH.dengan(angka="nomor", warna=gaya.TINTA_REDUP),
        )
        p.tulis_baris(b, KOLOM_IKU, isi, tampil)


def _ambil(baris: int, nama: str, nilai: Number | str | None) -> Rumus:
    """From Peringkat, the row whose rank stands in column G; blank after the last ranked IKU."""
    rumus = f'IF($G{baris}<=COUNT(Peringkat_Urutan),INDEX({nama},MATCH($G{baris},Peringkat_Urutan,0)),"")'
    return Rumus(rumus, nilai)

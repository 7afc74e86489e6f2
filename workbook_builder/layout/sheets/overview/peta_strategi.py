"""Sheet Peta Strategi: perspectives as bands, sasaran as boxes with their live NSS and status, read bottom to top."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, pecahan
from workbook_builder.layout.page import mulai, warnai_status
from workbook_builder.layout.plan import Cetak, Isi, Penyusun, Rumus, huruf_kolom
from workbook_builder.model import SkorPerspektif, SkorSasaran
from workbook_builder.model.numbers import Number
from workbook_builder.rules.model import pita
from workbook_builder.text import peta_strategi as t
from workbook_builder.text import sheets as teks

KOLOM_KOTAK = {1: (5,), 2: (3, 7), 3: (3, 5, 7)}
"""Columns of the boxes of a row with so many boxes; the columns between them are gaps."""
KOTAK_SEBARIS = max(KOLOM_KOTAK)
LEBAR = (26, 2, 38, 2, 38, 2, 38)
TINGGI_KOTAK = 5
BARIS_NKO = 6
_POSISI = "MATCH(Periode_Laporan,NKO_Periode,0)"
_STATUS = 'IF(ISNUMBER({s}),LOOKUP(ROUND({s},Digit_Ambang),Status_Batas,Status_Nama),"")'
PITA = gaya.Gaya(warna=gaya.PUTIH, latar=gaya.BIRU_TUA, rata="center", tegak="vcenter", bungkus=True)
LATAR = gaya.Gaya(latar=gaya.BIRU_PUCAT)
KOTAK = gaya.Gaya(garis=True, latar=gaya.PUTIH, rata="center", tegak="vcenter", bungkus=True)


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.PETA_STRATEGI, "hasil", LEBAR)
    baris = _nko(k, p)
    status = []
    for perspektif in k.skor.perspektif:
        anggota = [s for s in k.skor.sasaran if s.sasaran.perspektif == perspektif.nama]
        if not anggota:
            continue
        p.tulis(baris, 5, t.PANAH, gaya.Gaya(rata="center", warna=gaya.TINTA_REDUP))
        awal, baris = baris + 1, baris + 1 + TINGGI_KOTAK * -(-len(anggota) // KOTAK_SEBARIS)
        _pita(k, p, awal, baris, perspektif)
        status += [(awal + 3, 1), *_kotak(k, p, awal, anggota)]
    for b, kolom in [*status, (BARIS_NKO, 7)]:
        warnai_status(p, f"{huruf_kolom(kolom)}{b}", {a.nama: a.nama for a in k.aturan.status})
    p.beku = (BARIS_NKO + 1, 1)
    p.cetak = Cetak(lanskap=True, satu_halaman=True)
    return p


def _nko(k: Konteks, p: Penyusun) -> int:
    """The office's score on top of the map; returns the next row."""
    nko = k.skor.nko[k.periode_laporan]
    tebal = gaya.TOTAL.dengan(rata="center", tegak="vcenter", ukuran=12, garis=False)
    isi: tuple[Isi, ...] = (
        t.NKO.format(periode=k.periode_laporan),
        None,
        None,
        None,
        Rumus(f"INDEX(Baris_NKO,1,{_POSISI})", nko),
        None,
        _status(k, f"E{BARIS_NKO}", nko),
    )
    p.tulis_baris(BARIS_NKO, 1, isi, tebal)
    p.tulis_baris(BARIS_NKO, 1, isi[:4], tebal.dengan(bungkus=False, mendatar_bersama=True))
    p.tulis(BARIS_NKO, 5, isi[4], tebal.dengan(angka="nko"))
    p.tinggi[BARIS_NKO] = 22.0
    return BARIS_NKO + 1


def _status(k: Konteks, sel: str, nilai: Number | None) -> Rumus:
    return Rumus(_STATUS.format(s=sel), pita(k.aturan.status, nilai))


def _pita(k: Konteks, p: Penyusun, awal: int, akhir: int, s: SkorPerspektif) -> None:
    """The band: its name, weight, NP and status in the first column, a pale ground behind the boxes."""
    for b in range(awal, akhir):
        p.tulis(b, 1, None, PITA)
        for kolom in range(2, len(LEBAR) + 1):
            p.tulis(b, kolom, None, LATAR)
    nilai = s.nilai[k.periode_laporan]
    bobot = Rumus(f"INDEX(Bobot_NP,MATCH(A{awal},NP_Perspektif,0))", pecahan(s.bobot))
    np = Rumus(f"INDEX(Tabel_NP,MATCH(A{awal},NP_Perspektif,0),{_POSISI})", nilai)
    p.tulis(awal, 1, s.nama, PITA.dengan(tebal=True, ukuran=12))
    p.tulis(awal + 1, 1, bobot, PITA.dengan(angka="bobot"))
    p.tulis(awal + 2, 1, np, PITA.dengan(angka="np", tebal=True))
    p.tulis(awal + 3, 1, _status(k, f"A{awal + 2}", nilai), PITA)


def _kotak(k: Konteks, p: Penyusun, awal: int, anggota: list[SkorSasaran]) -> list[tuple[int, int]]:
    """The boxes of a band, three a row; returns where their statuses stand."""
    hasil = []
    for i in range(0, len(anggota), KOTAK_SEBARIS):
        b = awal + i // KOTAK_SEBARIS * TINGGI_KOTAK
        sebaris = anggota[i : i + KOTAK_SEBARIS]
        for kolom, s in zip(KOLOM_KOTAK[len(sebaris)], sebaris, strict=True):
            _satu_kotak(k, p, b, kolom, s)
            hasil.append((b + 3, kolom))
        p.tinggi[b + TINGGI_KOTAK - 1] = 8.0
    return hasil


def _satu_kotak(k: Konteks, p: Penyusun, b: int, kolom: int, s: SkorSasaran) -> None:
    huruf = huruf_kolom(kolom)
    nilai = s.nilai[k.periode_laporan]
    nss = Rumus(f"INDEX(Tabel_NSS,MATCH({huruf}{b},NSS_Nomor,0),{_POSISI})", nilai)
    p.tulis(b, kolom, s.sasaran.nomor, KOTAK.dengan(tebal=True, angka="ss", latar=gaya.BIRU_MUDA))
    p.tulis(b + 1, kolom, s.sasaran.nama, KOTAK)
    p.tulis(b + 2, kolom, nss, KOTAK.dengan(tebal=True, angka="nss"))
    p.tulis(b + 3, kolom, _status(k, f"{huruf}{b + 2}", nilai), KOTAK.dengan(tebal=True))

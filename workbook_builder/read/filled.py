"""realisasi.xlsx cell by cell, as staff filled it: everything that a refresh of the template has to carry over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from workbook_builder.model import Sel
from workbook_builder.model.filled import KOLOM_PERIKSA, BarisArsip, BarisIsian, Isian, LembarLain, TabelIsian
from workbook_builder.read.inputs import LEMBAR_REALISASI
from workbook_builder.read.sheet_names import sheet_names
from workbook_builder.read.sheets import analisis, realisasi_anggaran
from workbook_builder.read.sheets import angka_terbit as terbit
from workbook_builder.read.sheets import realisasi_iku as realisasi
from workbook_builder.read.table import Baris, Kolom, Tabel, cari_tabel, kunci_teks
from workbook_builder.read.workbook import Buku, Lembar, Muatan, buka_buku
from workbook_builder.text import template as teks

KOLOM: Mapping[str, Sequence[Kolom]] = {
    realisasi.NAMA: realisasi.KOLOM,
    analisis.NAMA: analisis.KOLOM,
    realisasi_anggaran.NAMA: realisasi_anggaran.KOLOM,
    terbit.NAMA: terbit.KOLOM,
}
KOLOM_ARSIP = tuple(Kolom(k) for k in teks.ARSIP.kepala)
BARIS_JUDUL = 2
"""Rows that hold a sheet's title and purpose."""


def baca_isian(jalur: Path) -> Isian:
    """Everything filled in realisasi.xlsx. A sheet whose table cannot be found is kept as a sheet of staff's own."""
    buku = buka_buku(jalur)
    muatan = buku.muatan
    tabel: dict[str, TabelIsian] = {}
    arsip: tuple[BarisArsip, ...] = ()
    lain: list[LembarLain] = []
    triwulan: Sel | None = None
    rumus: list[str] = []
    resmi_dari = sheet_names([x.nama for x in buku.lembar], LEMBAR_REALISASI).read
    for lembar in buku.lembar:
        resmi = resmi_dari.get(lembar.nama)
        ditemukan = cari_tabel(lembar, KOLOM[resmi], lambda _baris: True) if resmi else None
        if kunci_teks(lembar.nama) == kunci_teks(teks.PETUNJUK.nama):
            continue
        if resmi and resmi not in tabel and ditemukan and ditemukan.ditemukan:
            tabel[resmi] = _tabel(lembar, ditemukan)
            triwulan = triwulan or _di_kanan(lembar, ditemukan, teks.TRIWULAN_DIISI)
            rumus += _rumus_tabel(lembar, ditemukan, muatan)
        elif kunci_teks(lembar.nama) == kunci_teks(teks.ARSIP.nama) and (isi := _arsip(lembar)) is not None:
            arsip = isi
            rumus += _alamat(lembar, muatan.rumus[lembar.nama])
        else:
            lain.append(LembarLain(_nama_lain(lembar.nama, buku, resmi), lembar.sel_asli, muatan.lebar[lembar.nama]))
            rumus += _alamat(lembar, muatan.rumus[lembar.nama])
    return Isian(buku.jejak, tabel, triwulan, arsip, tuple(lain), _tak_terbawa(muatan, rumus))


def _tabel(lembar: Lembar, tabel: Tabel) -> TabelIsian:
    kolom_lain = _kolom_lain(lembar, tabel)
    terpakai = set(tabel.kolom.values()) | set(kolom_lain.values())
    baris = tuple(_baris(lembar, tabel, satu, kolom_lain) for satu in tabel.baris)
    nomor_tabel = {satu.nomor for satu in tabel.baris}
    liar = [
        sel
        for (b, k), sel in sorted(lembar.sel_asli.items())
        if b > tabel.kepala and (b not in nomor_tabel or k not in terpakai) and not _kepala_ulang(lembar, tabel, b)
    ]
    return TabelIsian(tuple(b for b in baris if b is not None), tuple(kolom_lain), _catatan(lembar, tabel), tuple(liar))


def _baris(lembar: Lembar, tabel: Tabel, satu: Baris, kolom_lain: Mapping[str, int]) -> BarisIsian:
    isi = {nama: lembar.ambil(satu.nomor, k) for nama, k in tabel.kolom.items()}
    lain = {nama: lembar.sel[satu.nomor, k] for nama, k in kolom_lain.items() if (satu.nomor, k) in lembar.sel}
    return BarisIsian({n: s for n, s in isi.items() if n not in KOLOM_PERIKSA}, lain)


def _kepala_ulang(lembar: Lembar, tabel: Tabel, baris: int) -> bool:
    """Whether a row repeats the headers, as at a page break."""
    return all(lembar.ambil(baris, k).teks == lembar.ambil(tabel.kepala, k).teks for k in tabel.kolom.values())


def _kolom_lain(lembar: Lembar, tabel: Tabel) -> dict[str, int]:
    """Headers beside the official ones and their columns; a repeated header gets a number."""
    hasil: dict[str, int] = {}
    for (b, k), sel in sorted(lembar.sel.items()):
        if b != tabel.kepala or k in tabel.kolom.values() or sel.kosong:
            continue
        nama, nomor = sel.teks, 2
        while nama in hasil or kunci_teks(nama) in {kunci_teks(n) for n in tabel.kolom}:
            nama, nomor = f"{sel.teks} ({nomor})", nomor + 1
        hasil[nama] = k
    return hasil


def _catatan(lembar: Lembar, tabel: Tabel) -> str:
    """The note on a sheet of ours; on any other sheet whatever stands between its title and its table."""
    if _label(lembar, tabel, teks.CATATAN_LEMBAR) is not None:
        sel = _di_kanan(lembar, tabel, teks.CATATAN_LEMBAR)
        return sel.teks_asli if sel else ""
    atas = [sel for (b, _), sel in sorted(lembar.sel.items()) if BARIS_JUDUL < b < tabel.kepala and not sel.kosong]
    return "\n".join(dict.fromkeys(sel.teks_asli for sel in atas))


def _di_kanan(lembar: Lembar, tabel: Tabel, label: str) -> Sel | None:
    """The first filled cell to the right of a label above the table."""
    tempat = _label(lembar, tabel, label)
    if tempat is None:
        return None
    kanan = [(k, s) for (b, k), s in lembar.sel.items() if b == tempat[0] and k > tempat[1] and not s.kosong]
    return min(kanan, key=lambda x: x[0])[1] if kanan else None


def _label(lembar: Lembar, tabel: Tabel, label: str) -> tuple[int, int] | None:
    cocok = [x for x, s in lembar.sel.items() if x[0] < tabel.kepala and kunci_teks(s.teks) == kunci_teks(label)]
    return min(cocok) if cocok else None


def _arsip(lembar: Lembar) -> tuple[BarisArsip, ...] | None:
    """The rows of our sheet Arsip; None where a sheet of that name is staff's own."""
    tabel = cari_tabel(lembar, KOLOM_ARSIP, lambda _baris: True)
    if not tabel.ditemukan:
        return None
    return tuple(_baris_arsip(b) for b in tabel.baris)


def _baris_arsip(b: Baris) -> BarisArsip:
    kode, nama, asal, periode, kolom, isi, alasan = (b[k] for k in teks.ARSIP.kepala)
    return BarisArsip(kode.teks, nama.teks, asal.teks, periode.teks, kolom.teks, isi, alasan.teks)


def _rumus_tabel(lembar: Lembar, tabel: Tabel, muatan: Muatan) -> list[str]:
    """Formulas in the part that staff fill; those above the table and in the check columns are ours."""
    milik_kita = {k for nama, k in tabel.kolom.items() if nama in KOLOM_PERIKSA}
    rumus = muatan.rumus[lembar.nama]
    return _alamat(lembar, {(b, k) for b, k in rumus if b > tabel.kepala and k not in milik_kita})


def _alamat(lembar: Lembar, tempat: Iterable[tuple[int, int]]) -> list[str]:
    return [f"'{lembar.nama}'!{lembar.ambil(b, k).tempat.sel}" for b, k in sorted(tempat)]


def _tak_terbawa(muatan: Muatan, rumus: Sequence[str]) -> tuple[str, ...]:
    hasil = [teks.TAK_TERBAWA_BENDA.format(benda=benda) for benda in muatan.benda]
    if rumus:
        daftar = ", ".join(rumus[: teks.BATAS_SEBUT]) + (teks.DAN_LAIN if len(rumus) > teks.BATAS_SEBUT else "")
        hasil.append(teks.TAK_TERBAWA_RUMUS.format(jumlah=len(rumus), sel=daftar))
    return tuple(hasil)


def _nama_lain(nama: str, buku: Buku, resmi: str | None) -> str:
    """The name under which a sheet is kept: its own, unless the template needs that name."""
    terpakai = {kunci_teks(n) for n in (*KOLOM, teks.ARSIP.nama)}
    if kunci_teks(nama) not in terpakai:
        return nama
    return next(_calon_nama(nama, {kunci_teks(x.nama) for x in buku.lembar}))


def _calon_nama(nama: str, terpakai: set[str]) -> Iterator[str]:
    nomor = 1
    while True:
        calon = f"{nama[:22]} (lama{nomor if nomor > 1 else ''})"
        if kunci_teks(calon) not in terpakai:
            yield calon
        nomor += 1

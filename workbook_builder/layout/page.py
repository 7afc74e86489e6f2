"""What every sheet has: title, purpose, office, master check, a table head, a signature block."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.plan import Cetak, FormatBersyarat, Penyusun, Rumus, Tautan, alamat
from workbook_builder.layout.text_size import lebar_teks, potong
from workbook_builder.text import sheets as teks
from workbook_builder.text.numbers import tulis_tanggal
from workbook_builder.text.sheets import TeksLembar

BARIS_KEPALA = 6
BARIS_ISI = 7
BARIS_LENCANA = 4
CONTOH_DESIMAL = 97.5
"""Shown with the decimal sign of the computer that opens the file: "97,5" in Indonesia, "97.5" elsewhere."""
UKURAN_SEMPIT = 7
"""Points, for the names of two offices on a sheet that is too narrow for them in the usual size."""
ZOOM = 90
"""Percent; a long table with its office names fits a usual screen."""


def mulai(
    k: Konteks, t: TeksLembar, peran: str, lebar: Sequence[float], periksa: bool = True, resmi: bool = False
) -> Penyusun:
    """A sheet with its title block; ``lebar`` are the column widths. A signed sheet names the superior office too."""
    p = Penyusun(t.nama, peran, lebar=dict(enumerate(lebar, 1)), zoom=ZOOM, ruang_iku=k.ruang_iku)
    p.tulis(1, 1, t.judul, gaya.JUDUL)
    p.tulis(2, 1, t.guna, gaya.GUNA)
    unit = k.satu_baris_resmi if resmi else k.satu_baris_judul
    muat = lebar_teks(unit, tebal=True) <= sum(lebar)
    p.tulis(3, 1, unit, gaya.GUNA.dengan(tebal=True, ukuran=10 if muat else UKURAN_SEMPIT))
    p.tinggi[1] = 24.0
    if t.nama != teks.PETUNJUK.nama:
        p.tulis(5, 1, Tautan(teks.PETUNJUK.nama, "A1", teks.DAFTAR_ISI), gaya.TAUTAN_BEBAS)
    if periksa:
        tulis_pemeriksaan(k, p, lebar)
    return p


def tulis_pemeriksaan(k: Konteks, p: Penyusun, lebar: Sequence[float]) -> None:
    """The badge of a sheet: the word of the master check, and below it how many cells were typed over since the build.

    Both stand in the first column that the label leaves free and that shows the longest word whole.
    """
    perlu = lebar_teks(teks.PERIKSA, gaya.LENCANA.ukuran, gaya.LENCANA.tebal) + 1
    label, kolom = lebar_teks(teks.PEMERIKSAAN_INDUK), 1
    while kolom < len(lebar) and (sum(lebar[: kolom - 1]) < label or lebar[kolom - 1] < perlu):
        kolom += 1
    p.tulis(BARIS_LENCANA, 1, teks.PEMERIKSAAN_INDUK, gaya.GUNA)
    p.tulis(BARIS_LENCANA, kolom, Rumus("Pemeriksaan_Induk", k.hasil_pemeriksaan), gaya.LENCANA)
    p.tulis(BARIS_LENCANA + 1, kolom, Rumus("Isian_Diketik", teks.ISIAN_DIKETIK.format(jumlah=0)), gaya.KETERANGAN)
    warnai_status(p, alamat(BARIS_LENCANA, kolom), {teks.BAIK: "Hijau", teks.PERIKSA: "Merah"})


def tulis_panjang(p: Penyusun, baris: int, kolom: int, isi: str, tampil: gaya.Gaya) -> list[str]:
    """Write a text that may be higher than Excel lets a row be; what does not fit is returned, row by row."""
    bagian = potong(isi, p.lebar[kolom], tampil, sisa=2)
    tanda = [teks.LANJUTAN_CATATAN] if len(bagian) > 1 else []
    p.tulis(baris, kolom, "\n".join([bagian[0], *tanda]), tampil)
    return bagian[1:]


def tulis_lanjutan(p: Penyusun, baris: int, kolom: int, lanjutan: Sequence[tuple[str, Sequence[str]]]) -> int:
    """Rows below a table with what did not fit its texts, by (key of the row, parts); the first row after them."""
    for kunci, bagian in lanjutan:
        for satu in bagian:
            p.tulis_baris(baris, 1, (kunci, teks.LANJUTAN), (gaya.TEKS, gaya.TEKS))
            p.tulis(baris, kolom, satu, gaya.TEKS)
            baris += 1
    return baris


def contoh_desimal(p: Penyusun, baris: int, kolom: int, kolom_contoh: int) -> None:
    """A number that shows which decimal sign this computer takes, with its label in the columns to its left."""
    p.tulis(baris, kolom, teks.CONTOH_DESIMAL, gaya.KETERANGAN)
    p.tulis(baris, kolom_contoh, CONTOH_DESIMAL, gaya.ANGKA.dengan(angka="desimal1", rata="center"))


def kepala_tabel(
    p: Penyusun, judul: Sequence[str], lanskap: bool = True, isian: frozenset[int] = frozenset(), kunci: int = 1
) -> None:
    """The one header row; ``isian`` are columns that staff fill, ``kunci`` how many columns stay in view."""
    for i, satu in enumerate(judul, 1):
        p.tulis(BARIS_KEPALA, i, satu, gaya.KEPALA_ISIAN if i in isian else gaya.KEPALA)
    p.beku = (BARIS_ISI, kunci + 1)
    p.cetak = Cetak(lanskap=lanskap, ulang=(BARIS_KEPALA, BARIS_KEPALA))


def warnai_status(p: Penyusun, area: str, kata: Mapping[str, str]) -> None:
    """Colour cells by their word; the word itself stays the signal."""
    sel = area.split(":", maxsplit=1)[0]
    for isi, warna in kata.items():
        p.bersyarat.append(FormatBersyarat(area, f'{sel}="{isi}"', gaya.gaya_status(warna)))


def jaga_tanda_tangan(p: Penyusun, awal: int, akhir: int) -> None:
    """Let pages end after any row of a table, but keep its last rows together with the signatures below them."""
    p.cetak = p.cetak.dengan_blok(tuple(range(awal, max(awal, akhir - 1) + 1)))


@dataclass(frozen=True)
class _Pihak:
    """One who signs: the columns of the block, what stands above, office title, name."""

    kolom: tuple[int, int]
    atas: str
    sebutan: str
    jabatan: str
    nama: str


def tanda_tangan(
    k: Konteks,
    p: Penyusun,
    baris: int,
    kolom: int,
    dengan_atasan: bool = False,
    sebutan: tuple[str, str] = ("", ""),
    bertanggal: bool = True,
) -> None:
    """Place, date, title, "Ditandatangani secara elektronik" and name, from ``kolom`` to the last column.

    The superior signs at the left. ``sebutan`` are what the superior and the head are called here. A sheet that is
    signed later than the agreement (``bertanggal`` False) leaves its date to be filled in.
    """
    i = k.skor.kontrak.identitas
    tanggal = (tulis_tanggal(i.tanggal) if i.tanggal else "") if bertanggal else teks.TANGGAL_KOSONG
    tempat_tanggal = ", ".join(x for x in (i.tempat, tanggal) if x)
    akhir = max(p.lebar)
    pihak = [_Pihak((kolom, akhir), tempat_tanggal, sebutan[1], i.jabatan_pejabat, i.nama_pejabat)]
    if dengan_atasan:
        pihak.append(_Pihak((1, kolom - 1), "", sebutan[0], i.jabatan_atasan, i.nama_atasan))
    pihak = [x for x in pihak if x.nama]
    jabatan = {x.nama: _lipat(p, x) for x in pihak}
    tinggi = max((len(x) for x in jabatan.values()), default=0)
    for x in pihak:
        baris_jabatan = [""] * (tinggi - len(jabatan[x.nama])) + jabatan[x.nama]
        isi = [x.atas, *([x.sebutan] if any(sebutan) else []), *baris_jabatan, "", teks.TANDA_TANGAN, "", x.nama]
        for b, satu in enumerate(isi, baris):
            gaya_baris = gaya.TANDA_TANGAN
            if satu == teks.TANDA_TANGAN:
                gaya_baris = gaya_baris.dengan(miring=True, warna=gaya.TINTA_REDUP)
            elif satu == x.nama:
                gaya_baris = gaya_baris.dengan(tebal=True)
            kosong = [None] * (x.kolom[1] - x.kolom[0])
            if satu:
                p.tulis_baris(b, x.kolom[0], (satu, *kosong), gaya_baris)


def _lipat(p: Penyusun, x: _Pihak) -> list[str]:
    """An office title in lines that fit its columns."""
    lebar = sum(p.lebar[n] for n in range(x.kolom[0], x.kolom[1] + 1))
    return textwrap.wrap(x.jabatan, max(20, int(lebar * 0.9)))

"""Sheet Anggaran: programs, their kegiatan and the total, in rupiah."""

from __future__ import annotations

import re

from workbook_builder.model import BarisAnggaran, Temuan
from workbook_builder.read.angka import baca_rupiah
from workbook_builder.read.buku import Lembar
from workbook_builder.read.tabel import Baris, Kolom, cari_tabel

NAMA = "Anggaran"
KOLOM = (
    Kolom("Kode", ("No.",), wajib=False),
    Kolom("Program/Kegiatan", ("Program/Kegiatan dan Anggaran", "Program", "Uraian")),
    Kolom("Anggaran", ("Anggaran (Rp)", "Jumlah", "Pagu")),
)
_TOTAL = re.compile(r"(grand\s+)?(total|jumlah)\b", re.IGNORECASE)
_AWALAN = re.compile(r"([A-Z]|\d{1,2})\s*\.\s*")


def baca(lembar: Lembar) -> tuple[tuple[BarisAnggaran, ...], tuple[Temuan, ...]]:
    """Programs have a letter (``A``), kegiatan a number (``1`` or ``A.1``), in Kode or before the name."""
    tabel = cari_tabel(lembar, KOLOM, lambda b: bool(b["Program/Kegiatan"].teks) and not b["Anggaran"].kosong)
    hasil: list[BarisAnggaran] = []
    amatan = list(tabel.amatan)
    program: int | None = None
    for baris in tabel.baris:
        if baris["Anggaran"].kosong or (baris["Program/Kegiatan"].kosong and baris["Kode"].kosong):
            amatan.append(Temuan("baris-diabaikan", baris.terisi[0].tempat, {"isi": baris.terisi[0].teks[:60]}))
            continue
        jenis = _jenis(baris)
        if jenis == "program":
            program = len(hasil)
        hasil.append(
            BarisAnggaran(
                kode=baris["Kode"],
                nama=baris["Program/Kegiatan"],
                jumlah=baca_rupiah(baris["Anggaran"]),
                jenis=jenis,
                program=program if jenis == "kegiatan" else None,
            )
        )
    return tuple(hasil), tuple(amatan)


def _jenis(baris: Baris) -> str:
    nama, kode = baris["Program/Kegiatan"].teks, baris["Kode"].teks.strip(" .")
    if _TOTAL.match(nama) or _TOTAL.match(kode):
        return "total"
    awalan = _AWALAN.match(nama)
    kode = kode or (awalan.group(1) if awalan else "")
    return "program" if re.fullmatch(r"[A-Za-z]", kode) else "kegiatan"

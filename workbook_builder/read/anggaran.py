"""Sheet Anggaran: programs, their kegiatan and the total, in rupiah."""

from __future__ import annotations

import re

from workbook_builder.model import BarisAnggaran, Temuan
from workbook_builder.read.angka import baca_rupiah
from workbook_builder.read.buku import Lembar
from workbook_builder.read.leftover import ignored, incomplete, mention
from workbook_builder.read.tabel import Baris, Kolom, cari_tabel

NAMA = "Anggaran"
KOLOM = (
    Kolom("Kode", ("No.",), wajib=False),
    Kolom("Program/Kegiatan", ("Program/Kegiatan dan Anggaran", "Program", "Uraian")),
    Kolom("Anggaran", ("Anggaran (Rp)", "Jumlah", "Pagu")),
)
_TOTAL = re.compile(r"(grand\s+)?(total|jumlah)\b", re.IGNORECASE)
_KODE = re.compile(
    r"[A-Z]|([A-Z]\s*\.\s*|[IVX]+\s*\.\s*)?([IVX]+|\d{1,6}|[a-z])(\s*\.\s*\w{1,4})*\s*[.)]?|[A-Z]\s*[.)]"
)
"""The code of a program or a kegiatan: ``A``, ``A.1``, ``II``, ``1.2``."""
_AWALAN = re.compile(r"([A-Z]|\d{1,2})\s*\.\s*")


def baca(lembar: Lembar) -> tuple[tuple[BarisAnggaran, ...], tuple[Temuan, ...]]:
    """Programs have a letter (``A``), kegiatan a number (``1`` or ``A.1``), in Kode or before the name."""
    tabel = cari_tabel(lembar, KOLOM, berisi, ("Anggaran",))
    hasil: list[BarisAnggaran] = []
    amatan = list(tabel.amatan)
    program: int | None = None
    for baris in tabel.baris:
        if not berisi(baris):
            tanpa_nama = baris["Program/Kegiatan"].kosong and not baris["Anggaran"].kosong
            amatan.append(incomplete(baris, "Program/Kegiatan") if tanpa_nama else ignored(baris))
            continue
        if baris["Anggaran"].kosong:
            amatan.append(Temuan("anggaran-kosong", baris["Anggaran"].tempat, mention(baris.terisi[-1])))
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


def berisi(baris: Baris) -> bool:
    """Whether a row is a program, a kegiatan or the total: by its code, or by a name with an amount in figures."""
    kode, nama, jumlah = baris["Kode"], baris["Program/Kegiatan"], baris["Anggaran"]
    if _KODE.fullmatch(kode.teks) and not (nama.kosong and jumlah.kosong):
        return True
    berjumlah = not jumlah.kosong and jumlah.tempat != nama.tempat and any(c.isdigit() for c in jumlah.teks)
    return berjumlah and not nama.kosong


def _jenis(baris: Baris) -> str:
    nama, kode = baris["Program/Kegiatan"].teks, baris["Kode"].teks.strip(" .")
    if _TOTAL.match(nama) or _TOTAL.match(kode):
        return "total"
    awalan = _AWALAN.match(nama)
    kode = kode or (awalan.group(1) if awalan else "")
    return "program" if re.fullmatch(r"[A-Za-z]", kode) else "kegiatan"

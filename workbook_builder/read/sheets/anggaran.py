"""Sheet Anggaran: programs, their kegiatan and the total, in rupiah."""

from __future__ import annotations

import re

from workbook_builder.model import BarisAnggaran, Temuan
from workbook_builder.read.leftover import ignored, incomplete
from workbook_builder.read.numbers import baca_rupiah
from workbook_builder.read.table import Baris, Kolom, cari_tabel
from workbook_builder.read.workbook import Lembar

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
_AWALAN = re.compile(r"([IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s*")
_ROMAWI = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_ANGKA_ROMAWI = {"I": 1, "V": 5, "X": 10}


def baca(lembar: Lembar) -> tuple[tuple[BarisAnggaran, ...], tuple[Temuan, ...]]:
    """Programs have a letter (``A``) or a Roman number (``I``), kegiatan a number (``1`` or ``A.1``) or the other one.

    The code stands in Kode or before the name. A row whose amount is blank is kept, and said.
    """
    tabel = cari_tabel(lembar, KOLOM, berisi, ("Anggaran",))
    hasil: list[BarisAnggaran] = []
    amatan = list(tabel.amatan)
    program: int | None = None
    kosong = all(b["Anggaran"].kosong for b in tabel.baris)
    urutan = _Urutan()
    for baris in tabel.baris:
        if not berisi(baris) and (not kosong or baris["Program/Kegiatan"].kosong):
            tanpa_nama = baris["Program/Kegiatan"].kosong and not baris["Anggaran"].kosong
            amatan.append(incomplete(baris, "Program/Kegiatan") if tanpa_nama else ignored(baris))
            continue
        if baris["Anggaran"].kosong:
            isi = {"nama": baris["Program/Kegiatan"].teks[:60] or baris["Kode"].teks[:60]}
            amatan.append(Temuan("anggaran-belum-diisi", baris["Anggaran"].tempat, isi))
        jenis = "total" if _total(baris) else urutan.jenis(_kode(baris))
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
    if jumlah.kosong:
        return not nama.kosong and (_total(baris) or bool(_KODE.fullmatch(_kode(baris))))
    return not nama.kosong and jumlah.tempat != nama.tempat and any(c.isdigit() for c in jumlah.teks)


def _total(baris: Baris) -> bool:
    return any(_TOTAL.match(baris[kolom].teks.strip(" .")) for kolom in ("Program/Kegiatan", "Kode"))


def _kode(baris: Baris) -> str:
    awalan = _AWALAN.match(baris["Program/Kegiatan"].teks)
    return baris["Kode"].teks.strip(" .()") or (awalan.group(1) if awalan else "")


class _Urutan:
    """Tells programs from kegiatan by the row of codes: ``I`` is the ninth letter or the first Roman number.

    The first letter on the sheet says which of the two count the programs.
    """

    def __init__(self) -> None:
        self.romawi: bool | None = None
        self.program = 0
        self.kegiatan = 0

    def jenis(self, kode: str) -> str:
        """``program`` or ``kegiatan``, for the codes in their order."""
        angka = _angka_romawi(kode)
        satu_huruf = bool(re.fullmatch(r"[A-Za-z]", kode))
        if self.romawi is None and (angka or satu_huruf):
            self.romawi = angka == 1
        if self.romawi:
            program = angka is not None and (angka == self.program + 1 or len(kode) > 1)
        else:
            huruf = satu_huruf and ord(kode.upper()) - ord("A") == self.program
            program = huruf or (satu_huruf and angka != self.kegiatan + 1)
        if program:
            self.program, self.kegiatan = self.program + 1, 0
            return "program"
        self.kegiatan += 1
        return "kegiatan"


def _angka_romawi(kode: str) -> int | None:
    """The Roman number (in capitals, to XXXIX) that a code is; None for any other code."""
    if not kode or not _ROMAWI.fullmatch(kode):
        return None
    nilai = [_ANGKA_ROMAWI[h] for h in kode]
    return sum(-n if n < max(nilai[i:]) else n for i, n in enumerate(nilai))

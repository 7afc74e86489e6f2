"""Sheet Perjanjian Kinerja: the signed list of sasaran, IKU and targets of the year."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model import BarisPerjanjian, Sel, Temuan
from workbook_builder.model.codes import kunci_kode, pisahkan_kode
from workbook_builder.read.leftover import headings_without_rows, ignored, incomplete, without_code
from workbook_builder.read.numbers import baca_angka, baris_persen
from workbook_builder.read.table import Baris, Kolom, cari_tabel, kode_asing
from workbook_builder.read.workbook import Lembar

NAMA = "Perjanjian Kinerja"
KOLOM = (
    Kolom("No.", ("Nomor",), wajib=False),
    Kolom("Sasaran Program/Kegiatan", ("Sasaran", "Sasaran Strategis", "Sasaran Kegiatan", "Sasaran Program")),
    Kolom("Indikator Kinerja", ("Indikator Kinerja Utama", "IKU")),
    Kolom("Target"),
)


def baca(lembar: Lembar, satuan: Mapping[str, str]) -> tuple[tuple[BarisPerjanjian, ...], tuple[Temuan, ...]]:
    """One record per IKU; number and sasaran, written once over their rows, are carried down.

    ``satuan`` gives the Satuan by key of the code, which decides whether a plain 20 is 20%.
    """
    tabel = cari_tabel(lembar, KOLOM, berkode, ("Target",))
    hasil: list[BarisPerjanjian] = []
    amatan = list(tabel.amatan)
    kepala: list[tuple[Baris, Sel]] = []
    nomor = sasaran = None
    for baris in tabel.baris:
        nomor = _bawa(baris["No."], nomor)
        sasaran = _bawa(baris["Sasaran Program/Kegiatan"], sasaran)
        sel, target = baris["Indikator Kinerja"], baris["Target"]
        kode, nama = pisahkan_kode(sel.teks)
        if kode is None:
            if (temuan := _tanpa_kode(sel, target, baris)) is not None:
                amatan.append(temuan)
            else:
                kepala.append((baris, sasaran))
            continue
        satu = satuan.get(kunci_kode(kode), "")
        angka = baca_angka(target, baris_persen([target], satu), satu)
        hasil.append(BarisPerjanjian(nomor, sasaran, kode, nama, sel, angka))
    amatan += headings_without_rows(kepala, {b.sasaran.tempat for b in hasil})
    return tuple(hasil), tuple(amatan)


def berkode(baris: Baris) -> bool:
    """Whether a row holds an IKU: its indicator begins with a code."""
    return pisahkan_kode(baris["Indikator Kinerja"].teks)[0] is not None


def _bawa(sel: Sel, sebelum: Sel | None) -> Sel:
    return sebelum if sel.kosong and sebelum is not None else sel


def _tanpa_kode(sel: Sel, target: Sel, baris: Baris) -> Temuan | None:
    """What is lost with a row without a code; None for number and sasaran alone, which head the IKU below them."""
    if not sel.kosong and not target.kosong:
        return kode_asing(sel)
    if not target.kosong or (not sel.kosong and len(baris.terisi) > 1):
        return without_code(baris, "Indikator Kinerja")
    if not sel.kosong:
        return ignored(baris)
    kepala = baris["Sasaran Program/Kegiatan"]
    return None if not kepala.kosong and not baris["No."].kosong else incomplete(baris, "Indikator Kinerja")

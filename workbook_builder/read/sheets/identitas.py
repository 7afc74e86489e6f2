"""Sheet Identitas: who the office is, as pairs of Uraian and Isi."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model import Sel, Temuan
from workbook_builder.read.leftover import ignored, incomplete
from workbook_builder.read.table import Kolom, cari_tabel, kunci_teks
from workbook_builder.read.workbook import Lembar

NAMA = "Identitas"
KOLOM = (Kolom("Uraian"), Kolom("Isi"))
URAIAN = (
    "Nama Unit",
    "Unit Atasan",
    "Tahun",
    "Nomor Perjanjian Kinerja",
    "Tempat",
    "Tanggal",
    "Nama Pejabat",
    "Jabatan Pejabat",
    "Nama Atasan",
    "Jabatan Atasan",
    "Aturan",
)
URAIAN_LAIN = {
    "Nama Kantor": "Nama Unit",
    "Unit Kerja": "Nama Unit",
    "Tahun Anggaran": "Tahun",
    "Nomor PK": "Nomor Perjanjian Kinerja",
}
_KUNCI = {kunci_teks(u): u for u in URAIAN} | {kunci_teks(lain): u for lain, u in URAIAN_LAIN.items()}


def baca(lembar: Lembar) -> tuple[Mapping[str, Sel], tuple[Temuan, ...]]:
    """The Isi cells by their official Uraian; only what the sheet has."""
    tabel = cari_tabel(lembar, KOLOM, lambda b: kunci_teks(b["Uraian"].teks) in _KUNCI)
    isi: dict[str, Sel] = {}
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        uraian = _KUNCI.get(kunci_teks(baris["Uraian"].teks))
        if uraian is None:
            amatan.append(incomplete(baris, "Uraian") if baris["Uraian"].kosong else ignored(baris))
        elif uraian in isi:
            amatan.append(Temuan("uraian-ganda", baris["Uraian"].tempat, {"uraian": uraian}))
        else:
            isi[uraian] = baris["Isi"]
    return isi, tuple(amatan)

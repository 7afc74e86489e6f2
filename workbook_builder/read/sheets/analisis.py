"""Sheet Analisis: what drove and hindered an IKU in a period, and what follows."""

from __future__ import annotations

from workbook_builder.model import BarisAnalisis, Temuan
from workbook_builder.model.codes import baca_kode
from workbook_builder.read.leftover import is_note, without_code
from workbook_builder.read.table import Baris, Kolom, cari_tabel, kode_asing
from workbook_builder.read.workbook import Lembar

NAMA = "Analisis"
KOLOM = (
    Kolom("Kode", ("Kode IKU",)),
    Kolom("Periode"),
    Kolom("Faktor Pendorong", wajib=False),
    Kolom("Kendala", wajib=False),
    Kolom("Tindak Lanjut", wajib=False),
)


def baca(lembar: Lembar) -> tuple[tuple[BarisAnalisis, ...], tuple[Temuan, ...]]:
    """One record per code and period that has any text."""
    tabel = cari_tabel(lembar, KOLOM, berkode)
    hasil: list[BarisAnalisis] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        kode = baca_kode(baris["Kode"].teks)
        if kode is None:
            if not baris["Kode"].kosong and not is_note(baris):
                amatan.append(kode_asing(baris["Kode"]))
            else:
                amatan.append(without_code(baris, "Kode"))
            continue
        hasil.append(
            BarisAnalisis(
                kode,
                baris["Kode"],
                baris["Periode"],
                baris["Faktor Pendorong"],
                baris["Kendala"],
                baris["Tindak Lanjut"],
            )
        )
    return tuple(hasil), tuple(amatan)


def berkode(baris: Baris) -> bool:
    """Whether a row begins with the code of an IKU."""
    return baca_kode(baris["Kode"].teks) is not None

"""Sheet Analisis: what drove and hindered an IKU in a period, and what follows."""

from __future__ import annotations

from workbook_builder.kode import baca_kode
from workbook_builder.model import BarisAnalisis, Temuan
from workbook_builder.read.buku import Lembar
from workbook_builder.read.tabel import Kolom, cari_tabel, kode_asing

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
    tabel = cari_tabel(lembar, KOLOM, lambda b: baca_kode(b["Kode"].teks) is not None)
    hasil: list[BarisAnalisis] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        kode = baca_kode(baris["Kode"].teks)
        if kode is None:
            if len(baris.terisi) > 2 and not baris["Kode"].kosong:
                amatan.append(kode_asing(baris["Kode"]))
            else:
                amatan.append(Temuan("baris-diabaikan", baris.terisi[0].tempat, {"isi": baris.terisi[0].teks[:60]}))
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

"""Sheet Skala Stabilize: the points between which Stabilize is interpolated."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Penyusun, Rumus
from workbook_builder.model import Titik
from workbook_builder.model.numbers import ZERO
from workbook_builder.text import sheets as teks


def semua_skala(k: Konteks) -> dict[str, tuple[Titik, ...]]:
    """The rule set's scale, then those that IKU bring themselves, by name."""
    return {teks.SKALA_BAKU: k.aturan.titik_skala} | {i.kode: i.skala for i in k.iku if i.skala}


def baris_pertama(k: Konteks) -> dict[str, int]:
    """Position (1-based, in the named ranges) of the first point of each scale."""
    posisi, hasil = 1, {}
    for nama, titik in semua_skala(k).items():
        hasil[nama] = posisi
        posisi += len(titik)
    return hasil


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.SKALA, "acuan", (28, 14, 14, 14), periksa=False)
    kepala_tabel(p, teks.SKALA.kepala, lanskap=False)
    baris = BARIS_ISI
    for nama, titik in semua_skala(k).items():
        for i, (ca, capaian) in enumerate(titik):
            lanjut = titik[i + 1] if i + 1 < len(titik) else None
            kemiringan = (lanjut[1] - capaian) / (lanjut[0] - ca) if lanjut else ZERO
            # After the last point of a scale the next row is another scale, or blank: no slope.
            rumus = f"IF(A{baris + 1}=A{baris},(C{baris + 1}-C{baris})/(B{baris + 1}-B{baris}),0)"
            p.tulis_baris(
                baris,
                1,
                (nama, ca, capaian, Rumus(rumus, kemiringan)),
                (gaya.TEKS, gaya.ANGKA, gaya.ANGKA, gaya.ANGKA.dengan(angka="rasio")),
            )
            baris += 1
    for kolom, nama_area in enumerate(("Skala_Nama", "Skala_Ca", "Skala_Capaian", "Skala_Kemiringan"), 1):
        p.namai(nama_area, BARIS_ISI, kolom, baris - 1, kolom)
    return p

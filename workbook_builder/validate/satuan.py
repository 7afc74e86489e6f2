"""Checks of units inside a row: 0,2% or 2.000% where the row speaks of 20%."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import median

from workbook_builder.kode import kunci_kode
from workbook_builder.model import Angka, Iku, Temuan
from workbook_builder.number import Number
from workbook_builder.periode import PERIODE, TRIWULAN, Konsolidasi
from workbook_builder.text import temuan as teks
from workbook_builder.text.angka import tulis_nilai
from workbook_builder.validate.bahan import Bahan

SERATUS = 100
BATAS_PERSEN = 1_000
"""Percent points; ten times its target is more than any target or realisasi of an office has been."""
BATAS_PECAHAN = 1
"""Below this, among numbers a hundred times larger, a figure was typed as a fraction."""
SEKITAR = 2
"""How many times larger or smaller than the rest of its row a figure may be and still be of its kind."""


def satuan_serentak(b: Bahan) -> Iterator[Temuan]:
    """Every figure of a row is in the row's unit: none a hundred times larger or smaller than the rest."""
    for baris in b.masukan.rincian:
        iku = b.iku[kunci_kode(baris.kode)]
        yield from _janggal(iku, baris.target, PERIODE, [iku.target[p] for p in PERIODE], teks.TARGET_PERIODE)
    for capai in b.masukan.realisasi:
        satu = b.iku.get(kunci_kode(capai.kode))
        if satu is not None:
            acuan = [*(satu.target[p] for p in PERIODE), *(satu.realisasi[q] for q in TRIWULAN)]
            yield from _janggal(satu, capai.realisasi, TRIWULAN, acuan, teks.REALISASI_PERIODE)


def _janggal(
    iku: Iku, angka: Mapping[str, Angka], periode: tuple[str, ...], acuan: list[Number | None], bentuk: str
) -> Iterator[Temuan]:
    wajar = [abs(n) for n in acuan if n and BATAS_PECAHAN <= abs(n) < BATAS_PERSEN]
    tengah = median(wajar) if wajar else None
    for p in periode:
        nilai = angka[p].nilai
        if not nilai:
            continue
        usul = _usul(iku, nilai, tengah)
        if usul is None and not (iku.persen and abs(nilai) > BATAS_PERSEN):
            continue
        dekat = usul is not None and tengah is not None
        isi = {
            "kode": iku.kode,
            "periode": bentuk.format(periode=p),
            "nilai": tulis_nilai(nilai, iku.persen, 6),
            "alasan": teks.JANGGAL_BARIS.format(lain=tulis_nilai(tengah, iku.persen)) if dekat else teks.JANGGAL_BESAR,
            "usul": tulis_nilai(usul if dekat else nilai / SERATUS, iku.persen, 6),
        }
        yield Temuan("satuan-janggal", angka[p].tempat, isi)


def _usul(iku: Iku, nilai: Number, tengah: Number | None) -> Number | None:
    """The figure a hundred times larger or smaller, where that one is of the row's kind."""
    # Quarters that add up to the year may differ by any factor.
    if tengah is None or iku.konsolidasi is Konsolidasi.SUM:
        return None
    for kali, masuk in ((SERATUS, abs(nilai) < BATAS_PECAHAN), (Number(1, SERATUS), abs(nilai) >= BATAS_PERSEN)):
        calon = nilai * kali
        if masuk and tengah / SEKITAR <= abs(calon) <= tengah * SEKITAR:
            return calon
    return None


PEMERIKSAAN = (satuan_serentak,)

"""The sheet Arsip: values whose place is gone, kept one by one, and given back when their IKU returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbook_builder.model import Iku, Sel
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.filled import BarisArsip, BarisIsian
from workbook_builder.text import template as teks


@dataclass(frozen=True)
class Pulih:
    """The tables after values came back from the archive, and the codes of the IKU they belong to."""

    realisasi: Mapping[str, BarisIsian]
    analisis: tuple[BarisIsian, ...]
    arsip: tuple[BarisArsip, ...]
    kembali: tuple[str, ...]


def arsipkan_baris(
    lembar: str, baris: BarisIsian, kode: str, kolom: Sequence[str] | None, alasan: str
) -> list[BarisArsip]:
    """A row's filled cells in these columns (all where None), and in the columns that staff added."""
    sel = {k: s for k, s in baris.sel.items() if kolom is None or k in kolom} | dict(baris.lain)
    nama = baris.teks("IKU")
    return [BarisArsip(kode, nama, lembar, _periode(k, baris), k, s, alasan) for k, s in sel.items() if not s.kosong]


def arsipkan_liar(lembar: str, liar: Sequence[Sel]) -> Iterator[BarisArsip]:
    """Cells beside a table, under the address where they stood."""
    for sel in liar:
        if not sel.kosong:
            yield BarisArsip("", "", lembar, "", sel.tempat.sel or "", sel, teks.ALASAN_LIAR)


def pulihkan(
    arsip: Sequence[BarisArsip],
    iku: Sequence[Iku],
    realisasi: Mapping[str, BarisIsian],
    analisis: Sequence[BarisIsian],
    kolom: Sequence[str],
) -> Pulih:
    """Give back what belongs to an IKU that is in the targets again and whose cells are free."""
    ada = {kunci_kode(i.kode): i for i in iku}
    baris = dict(realisasi)
    tulisan = {(kunci_kode(b.teks("Kode")), b.teks("Periode")): b for b in analisis}
    baru: dict[tuple[str, str], BarisIsian] = {}
    sisa: list[BarisArsip] = []
    kembali: dict[str, None] = {}
    for satu in arsip:
        kunci = kunci_kode(satu.kode)
        if satu.alasan != teks.ALASAN_KELUAR or kunci not in ada:
            sisa.append(satu)
        elif satu.lembar == teks.REALISASI.nama and satu.kolom in kolom and _kosong(baris.get(kunci), satu.kolom):
            lama = baris.get(kunci, BarisIsian({}))
            baris[kunci] = replace(lama, sel={**lama.sel, satu.kolom: satu.isi})
            kembali[ada[kunci].kode] = None
        elif satu.lembar == teks.ANALISIS.nama and (kunci, satu.periode) not in tulisan:
            _kembalikan_analisis(baru, satu, ada[kunci])
            kembali[ada[kunci].kode] = None
        else:
            sisa.append(satu)
    return Pulih(baris, (*analisis, *baru.values()), tuple(sisa), tuple(kembali))


def _kembalikan_analisis(baru: dict[tuple[str, str], BarisIsian], satu: BarisArsip, iku: Iku) -> None:
    tempat, kunci = satu.isi.tempat, (kunci_kode(satu.kode), satu.periode)
    awal = {"Kode": Sel(iku.kode, "@", tempat), "Periode": Sel(satu.periode, "@", tempat)}
    lama = baru.get(kunci, BarisIsian(awal))
    baru[kunci] = replace(lama, sel={**lama.sel, satu.kolom: satu.isi})


def _kosong(baris: BarisIsian | None, kolom: str) -> bool:
    return baris is None or kolom not in baris.sel or baris.sel[kolom].kosong


def _periode(kolom: str, baris: BarisIsian) -> str:
    return kolom.removeprefix("Realisasi ") if kolom.startswith("Realisasi Q") else baris.teks("Periode")

"""Joining the current targets with a filled realisasi.xlsx, by IKU code. Every filled cell ends up in the result.

Nothing is guessed: a code that left the targets is archived, and a likely new name for it is only offered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbook_builder.forms.archive import arsipkan_baris, arsipkan_liar, pulihkan
from workbook_builder.forms.realisasi_anggaran import susun_anggaran
from workbook_builder.forms.similar import kode_mirip
from workbook_builder.model import BarisManual, Iku, Kontrak, Sel
from workbook_builder.model.codes import baca_kode, kunci_kode
from workbook_builder.model.filled import BarisArsip, BarisIku, BarisIsian, Isian, TabelIsian, Templat
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import template as teks

KOLOM_REALISASI = tuple(f"Realisasi {q}" for q in TRIWULAN)
KOLOM_ISIAN = (*KOLOM_REALISASI, "Catatan")
"""What staff fill in the row of an IKU; Satuan and Basis only where no target sheet states them."""


@dataclass(frozen=True)
class Gabungan:
    """The joined template, and what happened on the way, for the report to staff."""

    templat: Templat
    baru: tuple[str, ...] = ()
    keluar: tuple[str, ...] = ()
    keluar_kosong: tuple[str, ...] = ()
    kembali: tuple[str, ...] = ()
    mungkin: tuple[tuple[str, Iku], ...] = ()
    """Codes that left, each with the new IKU it may be now."""
    diarsipkan: tuple[BarisArsip, ...] = ()
    """Cells without a place on a table, other than those of IKU that left."""
    basis_berubah: tuple[tuple[str, str, str], ...] = ()
    """(code, basis in the old file, basis now)."""


@dataclass
class _Kerja:
    """What is found on the way."""

    iku: Mapping[str, Iku]
    ganti: Mapping[str, str]
    tahun: int
    arsip: list[BarisArsip] = field(default_factory=list)
    keluar: dict[str, tuple[str, str, bool]] = field(default_factory=dict)
    """By key of a code that left: (code, name, whether anything was filled)."""

    def kunci(self, kode: str) -> str:
        """The key of a code, after the changes of code that staff asked for."""
        kunci = kunci_kode(kode)
        return self.ganti.get(kunci, kunci)


def gabungkan(
    kontrak: Kontrak,
    manual: Sequence[BarisManual],
    isian: Isian | None,
    ganti: Mapping[str, str],
    dibuat: dt.datetime | None,
) -> Gabungan:
    """The template for these targets with all that ``isian`` holds. ``ganti`` maps keys of old codes to new ones."""
    kerja = _Kerja({kunci_kode(i.kode): i for i in kontrak.iku}, ganti, kontrak.identitas.tahun)
    tabel = isian.tabel if isian else {}
    lama = _baris_lama(kerja, tabel.get(teks.REALISASI.nama, TabelIsian()))
    analisis = _analisis(kerja, tabel.get(teks.ANALISIS.nama, TabelIsian()))
    for lembar, satu in tabel.items():
        kerja.arsip += arsipkan_liar(lembar, satu.liar)
    arsip = list(dict.fromkeys([*(isian.arsip if isian else ()), *kerja.arsip]))
    pulih = pulihkan([_ganti_arsip(kerja, x) for x in arsip], kontrak.iku, lama, analisis, KOLOM_ISIAN)
    iku = tuple(_baris_iku(i, _per_kunci(manual), pulih.realisasi.get(kunci_kode(i.kode))) for i in kontrak.iku)
    templat = Templat(
        identitas=kontrak.identitas,
        triwulan=_triwulan(isian, iku),
        iku=iku,
        analisis=pulih.analisis,
        anggaran=susun_anggaran(tabel.get(teks.ANGGARAN.nama, TabelIsian()).baris),
        terbit=tabel.get(teks.TERBIT.nama, TabelIsian()).baris,
        arsip=pulih.arsip,
        kolom_lain={lembar: satu.kolom_lain for lembar, satu in tabel.items()},
        catatan={lembar: satu.catatan for lembar, satu in tabel.items()},
        lembar_lain=isian.lembar_lain if isian else (),
        dibuat=dibuat,
    )
    terisi = {k for k, b in lama.items() if berisi(b)}
    baru = [i for k, i in kerja.iku.items() if k not in lama]
    keluar = [(kode, nama) for kode, nama, ada in kerja.keluar.values() if ada]
    return Gabungan(
        templat,
        baru=tuple(i.kode for i in baru) if isian else (),
        keluar=tuple(kode for kode, _ in keluar),
        keluar_kosong=tuple(kode for kode, _, ada in kerja.keluar.values() if not ada),
        kembali=pulih.kembali,
        # An IKU that already has values of its own is nobody's new name.
        mungkin=kode_mirip(keluar, [i for k, i in kerja.iku.items() if k not in terisi and i in baru]),
        diarsipkan=tuple(x for x in kerja.arsip if x.alasan != teks.ALASAN_KELUAR),
        basis_berubah=tuple(_basis_berubah(kerja, lama)),
    )


def _baris_lama(kerja: _Kerja, tabel: TabelIsian) -> dict[str, BarisIsian]:
    """The filled rows by key of their code in the targets; all others are archived."""
    hasil: dict[str, BarisIsian] = {}
    for baris in tabel.baris:
        kode = baca_kode(baris.teks("Kode"))
        if kode is None:
            kerja.arsip += arsipkan_baris(teks.REALISASI.nama, baris, "", None, teks.ALASAN_TANPA_KODE)
            continue
        kunci = kerja.kunci(kode)
        if kunci in kerja.iku and (kunci not in hasil or not berisi(hasil[kunci])):
            hasil[kunci] = baris
        elif kunci in kerja.iku:
            kerja.arsip += arsipkan_baris(teks.REALISASI.nama, baris, kode, KOLOM_ISIAN, teks.ALASAN_GANDA)
        else:
            arsip = arsipkan_baris(teks.REALISASI.nama, baris, kode, KOLOM_ISIAN, teks.ALASAN_KELUAR)
            kerja.arsip += arsip
            kerja.keluar[kunci] = (kode, baris.teks("IKU"), bool(arsip))
    return hasil


def berisi(baris: BarisIsian) -> bool:
    """Whether staff filled anything in the row of an IKU."""
    return bool(baris.lain) or any(not baris.sel[k].kosong for k in KOLOM_ISIAN if k in baris.sel)


def _ganti_arsip(kerja: _Kerja, satu: BarisArsip) -> BarisArsip:
    """An archived value of a code that staff say has a new name, under that name."""
    baru = kerja.ganti.get(kunci_kode(satu.kode))
    return replace(satu, kode=kerja.iku[baru].kode) if baru and satu.alasan == teks.ALASAN_KELUAR else satu


def _analisis(kerja: _Kerja, tabel: TabelIsian) -> list[BarisIsian]:
    """Rows of Analisis in their order; those of IKU that left are archived, unreadable ones stay for staff to mend."""
    hasil: list[BarisIsian] = []
    for baris in (_periode_resmi(kerja, b) for b in tabel.baris):
        kode = baca_kode(baris.teks("Kode"))
        if kode is None:
            hasil.append(baris)
            continue
        kunci = kerja.kunci(kode)
        if kunci not in kerja.iku:
            isi = ("Faktor Pendorong", "Kendala", "Tindak Lanjut")
            kerja.arsip += arsipkan_baris(teks.ANALISIS.nama, baris, kode, isi, teks.ALASAN_KELUAR)
            lama = kerja.keluar.get(kunci, (kode, "", True))
            kerja.keluar[kunci] = (lama[0], lama[1], True)
        elif kunci != kunci_kode(kode):
            hasil.append(replace(baris, sel={**baris.sel, "Kode": _dengan_kode(baris.sel["Kode"], kerja.iku[kunci])}))
        else:
            hasil.append(baris)
    return hasil


def _periode_resmi(kerja: _Kerja, baris: BarisIsian) -> BarisIsian:
    """The row with its period as the drop-down list spells it, on which the counters of the sheet depend."""
    sel = baris.sel.get("Periode")
    periode = None if sel is None else period_of(sel.teks, kerja.tahun)
    if sel is None or periode is None or sel.nilai == periode:
        return baris
    return replace(baris, sel={**baris.sel, "Periode": replace(sel, nilai=periode)})


def _dengan_kode(sel: Sel, iku: Iku) -> Sel:
    return Sel(iku.kode, sel.format, sel.tempat)


def _baris_iku(iku: Iku, manual: Mapping[str, BarisManual], lama: BarisIsian | None) -> BarisIku:
    satu = manual.get(kunci_kode(iku.kode))
    satuan_terbuka = not iku.persen and (satu is None or satu.teks["Satuan"].kosong)
    basis_terbuka = satu is None or satu.teks["Basis Realisasi"].kosong
    kolom = [*KOLOM_ISIAN, *(["Satuan"] if satuan_terbuka else []), *(["Basis"] if basis_terbuka else [])]
    isian = {k: lama.sel[k] for k in kolom if k in lama.sel} if lama else {}
    return BarisIku(iku, satuan_terbuka, basis_terbuka, isian, lama.lain if lama else {})


def _basis_berubah(kerja: _Kerja, lama: Mapping[str, BarisIsian]) -> list[tuple[str, str, str]]:
    """IKU whose figures were filled on another basis than the one that now holds: they may need another look."""
    return [
        (kerja.iku[k].kode, b.teks("Basis"), kerja.iku[k].basis.value)
        for k, b in lama.items()
        if b.teks("Basis") and b.teks("Basis").lower() != kerja.iku[k].basis.value.lower()
    ]


def _triwulan(isian: Isian | None, iku: Sequence[BarisIku]) -> int:
    """The quarter chosen in the file; else the last with any realisasi."""
    pilihan = isian.triwulan.teks if isian and isian.triwulan else ""
    if pilihan in ("1", "2", "3", "4"):
        return int(pilihan)
    terisi = [
        n
        for n, kolom in enumerate(KOLOM_REALISASI, 1)
        if any(kolom in b.isian and not b.isian[kolom].kosong for b in iku)
    ]
    return max(terisi, default=1)


def _per_kunci(manual: Sequence[BarisManual]) -> dict[str, BarisManual]:
    return {kunci_kode(m.kode): m for m in reversed(manual)}

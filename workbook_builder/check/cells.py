"""Checks of single cells."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.model import Angka, Masukan, Temuan


def angka_terbaca(b: Bahan) -> Iterator[Temuan]:
    """Every cell that should be a number reads as exactly one."""
    terlihat = set()
    for angka in semua_angka(b.masukan):
        # A formula without a value is named by the reader, on every column.
        if angka.masalah and angka.masalah != "rumus-tanpa-nilai" and angka.tempat not in terlihat:
            terlihat.add(angka.tempat)
            yield Temuan(angka.masalah, angka.tempat, angka.isi)
        elif angka.catatan and angka.tempat not in terlihat:
            terlihat.add(angka.tempat)
            yield Temuan(angka.catatan, angka.tempat, angka.isi)


def semua_angka(m: Masukan) -> Iterator[Angka]:
    """Every cell that was read as a number, sheet by sheet."""
    for target in m.rincian:
        yield from target.target.values()
    yield from (b.target for b in m.perjanjian)
    for manual in m.manual:
        yield from (a for a in (manual.terburuk, manual.target_lalu, manual.realisasi_lalu) if a)
    yield from (b.biaya for b in m.inisiatif)
    yield from (b.jumlah for b in m.anggaran)
    for capai in m.realisasi:
        yield from capai.realisasi.values()
    for belanja in m.realisasi_anggaran:
        yield belanja.pagu
        yield from belanja.realisasi.values()
    yield from (b.nilai for b in m.terbit)


PEMERIKSAAN = (angka_terbaca,)

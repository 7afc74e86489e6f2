"""Rows of Realisasi Anggaran: the three kinds of spending, whatever staff added, and the Jumlah row last."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.model import Sel, Tempat
from workbook_builder.model.codes import baca_kode_belanja
from workbook_builder.model.filled import BarisIsian
from workbook_builder.text import template as teks

_JUMLAH = frozenset({"jumlah", "total"})


def susun_anggaran(lama: Sequence[BarisIsian]) -> tuple[BarisIsian, ...]:
    """The rows in their order; kinds that are missing are added in front of the Jumlah row."""
    rincian = [b for b in lama if not adalah_jumlah(b)]
    jumlah = [b for b in lama if adalah_jumlah(b)] or [_baris("", teks.JUMLAH)]
    ada = {baca_kode_belanja(b.teks("Kode")) for b in rincian}
    return (*rincian, *(_baris(k, n) for k, n in teks.JENIS_BELANJA if k not in ada), *jumlah)


def adalah_jumlah(baris: BarisIsian) -> bool:
    return bool({baris.teks("Kode").lower(), baris.teks("Jenis Belanja").lower()} & _JUMLAH)


def _baris(kode: str, nama: str) -> BarisIsian:
    tempat = Tempat("", teks.ANGGARAN.nama)
    return BarisIsian({"Kode": Sel(int(kode) if kode else None, "0", tempat), "Jenis Belanja": Sel(nama, "@", tempat)})

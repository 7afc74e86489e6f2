"""The pieces of a rule file, each read as exactly what it must be; ``jalur`` says where a wrong one stands."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from workbook_builder.errors import AturanTidakSah
from workbook_builder.model.numbers import Number, exact
from workbook_builder.rules.model import Keyakinan, NilaiAturan
from workbook_builder.text import rules as teks
from workbook_builder.text.numbers import DIGIT_SEL, tulis_angka

BATAS_NILAI = 1e15
"""No rule value is as large; an integer up to here is exact as a float."""
TAHUN_MUNGKIN = range(1900, 2200)


def baca_peta(isi: object, jalur: str, wajib: set[str], pilihan: frozenset[str] = frozenset()) -> Mapping[str, Any]:
    """A mapping that has exactly these keys."""
    if not isinstance(isi, dict):
        raise AturanTidakSah(teks.HARUS_PETA.format(jalur=jalur or teks.AKAR))
    tak_dikenal = [str(k) for k in isi if k not in wajib | pilihan]
    if tak_dikenal:
        raise AturanTidakSah(teks.KUNCI_TAK_DIKENAL.format(jalur=jalur or teks.AKAR, kunci=", ".join(tak_dikenal)))
    kurang = sorted(wajib - set(isi))
    if kurang:
        raise AturanTidakSah(teks.KUNCI_KURANG.format(jalur=jalur or teks.AKAR, kunci=", ".join(kurang)))
    return isi


def baca_daftar(isi: object, jalur: str) -> list[Any]:
    """A list."""
    if not isinstance(isi, list):
        raise AturanTidakSah(teks.HARUS_DAFTAR.format(jalur=jalur))
    return isi


def singkat(isi: object) -> str:
    """A value for a message; a hostile one, nested without end, stays short."""
    return reprlib.repr(isi)


def baca_teks(isi: object, jalur: str) -> str:
    """A text that is not blank."""
    if not isinstance(isi, str) or not isi.strip():
        raise AturanTidakSah(teks.HARUS_TEKS.format(jalur=jalur))
    return isi


def baca_angka(isi: object, jalur: str) -> Number:
    """A finite number of a size that a rule can have, as the file writes it."""
    if isinstance(isi, bool) or not isinstance(isi, (int, float)) or not abs(isi) <= BATAS_NILAI:
        raise AturanTidakSah(teks.HARUS_ANGKA.format(jalur=jalur, isi=singkat(isi)))
    return exact(isi)


def baca_tahun(isi: object, jalur: str) -> int:
    """A year."""
    if isinstance(isi, bool) or not isinstance(isi, int) or isi not in TAHUN_MUNGKIN:
        raise AturanTidakSah(teks.HARUS_TAHUN.format(jalur=jalur, isi=singkat(isi)))
    return isi


def baca_asal(b: Mapping[str, Any], jalur: str) -> tuple[str, Keyakinan]:
    """Source and confidence, which every value must state."""
    sumber = baca_teks(b["sumber"], f"{jalur}.sumber")
    if b["keyakinan"] not in [k.value for k in Keyakinan]:
        raise AturanTidakSah(teks.KEYAKINAN_SALAH.format(jalur=jalur, isi=singkat(b["keyakinan"])))
    return sumber, Keyakinan(b["keyakinan"])


def wajib_positif(nilai: NilaiAturan, jalur: str = "") -> None:
    """A weight of zero or less would divide by zero, or turn a good result into a bad one."""
    if nilai.angka <= 0:
        jalur = jalur or f"{nilai.kelompok}.{nilai.kunci}"
        raise AturanTidakSah(teks.HARUS_POSITIF.format(jalur=jalur, isi=tulis_angka(nilai.angka, DIGIT_SEL)))


def wajib_naik(angka: list[Number], jalur: str) -> None:
    """Bounds stand in rising order, none twice."""
    if any(b <= a for a, b in pairwise(angka)):
        raise AturanTidakSah(teks.HARUS_NAIK.format(jalur=jalur))


def wajib_unik(nama: list[str], jalur: str) -> None:
    """No name stands twice."""
    for satu in nama:
        if nama.count(satu) > 1:
            raise AturanTidakSah(teks.GANDA.format(jalur=jalur, isi=satu))

"""Amounts in words, as official documents write them after the figure: ``Delapan ratus ribu rupiah`` is 800,000."""

from __future__ import annotations

SATUAN = {
    "nol": 0,
    "se": 1,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
PENGALI = {"puluh": 10, "ratus": 100}
RIBUAN = {
    "ribu": 10**3,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "miliyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
BATAS_KATA = 40
"""Words of the longest amount below a quadrillion."""


def baca_terbilang(teks: str) -> int | None:
    """The number that Indonesian words say; None for any other text.

    Each of triliun, miliar, juta and ribu counts what stands before it since the one before.
    """
    kata = teks.lower().replace("-", " ").strip("().* ").split()
    if kata and kata[-1] == "rupiah":
        kata.pop()
    if not kata or len(kata) > BATAS_KATA:
        return None
    jumlah = kelompok = satuan = 0
    batas = max(RIBUAN.values()) * 10
    for satu in kata:
        for bagian in _uraikan(satu):
            if bagian in SATUAN:
                satuan = SATUAN[bagian]
            elif bagian == "belas":
                kelompok, satuan = kelompok + 10 + satuan, 0
            elif bagian in PENGALI:
                kelompok, satuan = kelompok + satuan * PENGALI[bagian], 0
            elif bagian in RIBUAN and RIBUAN[bagian] < batas:
                batas = RIBUAN[bagian]
                jumlah, kelompok, satuan = jumlah + (kelompok + satuan) * batas, 0, 0
            else:
                return None
    return jumlah + kelompok + satuan


def _uraikan(kata: str) -> tuple[str, ...]:
    """``sebelas`` is one and ten, ``seratus`` one hundred."""
    sisa = kata.removeprefix("se")
    if kata.startswith("se") and (sisa == "belas" or sisa in PENGALI or sisa in RIBUAN):
        return ("se", sisa)
    return (kata,)

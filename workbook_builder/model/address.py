"""Addresses of cells as spreadsheets write them; rows and columns are 1-based."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1_024)
def huruf_kolom(kolom: int) -> str:
    """1 is ``A``, 27 is ``AA``."""
    huruf = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def nomor_kolom(huruf: str) -> int:
    """``A`` is 1, ``AA`` is 27."""
    nomor = 0
    for satu in huruf.upper():
        nomor = nomor * 26 + ord(satu) - 64
    return nomor


def alamat(baris: int, kolom: int, mutlak: bool = False) -> str:
    """``B7``, or ``$B$7``."""
    return f"${huruf_kolom(kolom)}${baris}" if mutlak else f"{huruf_kolom(kolom)}{baris}"

"""Which new IKU a code that left may be now: an offer for staff, never an action."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from workbook_builder.model import Iku
from workbook_builder.model.codes import nomor_sasaran
from workbook_builder.text.likeness import MAX_LENGTH, Texts

BATAS_MIRIP = 0.75
"""Likeness of two names (0..1) from which a change of code is worth a question."""


def kode_mirip(keluar: Sequence[tuple[str, str]], baru: Sequence[Iku]) -> tuple[tuple[str, Iku], ...]:
    """For each (code, name) that left the new IKU with the likeliest name; the same sasaran decides between equals."""
    bernama: dict[str, list[Iku]] = {}
    for iku in baru:
        bernama.setdefault(_kunci(iku.nama), []).append(iku)
    semua = Texts(tuple(bernama))
    hasil: list[tuple[str, Iku]] = []
    for kode, nama in keluar:
        dekat = [i for kunci in semua.candidates(_kunci(nama)) for i in bernama[kunci]]
        calon = [(_mirip(nama, i.nama), nomor_sasaran(i.kode) == nomor_sasaran(kode), i.kode, i) for i in dekat]
        calon = [c for c in calon if c[0] >= BATAS_MIRIP]
        if calon:
            hasil.append((kode, max(calon, key=lambda c: c[:3])[3]))
    return tuple(hasil)


def _kunci(nama: str) -> str:
    return nama[:MAX_LENGTH].lower()[:MAX_LENGTH]


def _mirip(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, _kunci(a), _kunci(b), autojunk=False).ratio() if a and b else 0.0

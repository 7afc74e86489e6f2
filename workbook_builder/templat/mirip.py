"""Which new IKU a code that left may be now: an offer for staff, never an action."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from workbook_builder.kode import nomor_sasaran
from workbook_builder.model import Iku

BATAS_MIRIP = 0.75
"""Likeness of two names (0..1) from which a change of code is worth a question."""


def kode_mirip(keluar: Sequence[tuple[str, str]], baru: Sequence[Iku]) -> tuple[tuple[str, Iku], ...]:
    """For each (code, name) that left the new IKU with the likeliest name; the same sasaran decides between equals."""
    hasil: list[tuple[str, Iku]] = []
    for kode, nama in keluar:
        calon = [(_mirip(nama, i.nama), nomor_sasaran(i.kode) == nomor_sasaran(kode), i.kode, i) for i in baru]
        calon = [c for c in calon if c[0] >= BATAS_MIRIP]
        if calon:
            hasil.append((kode, max(calon, key=lambda c: c[:3])[3]))
    return tuple(hasil)


def _mirip(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, a.lower(), b.lower(), autojunk=False).ratio() if a and b else 0.0

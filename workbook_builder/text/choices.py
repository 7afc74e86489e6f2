"""Words of a fixed list, as staff write them: case and spacing do not matter, slips get a "maksud Anda"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from workbook_builder.model import Sel, Temuan
from workbook_builder.text.choice_words import WORDS
from workbook_builder.text.likeness import MAX_LENGTH, indexed

KEMIRIPAN = 0.6
"""How alike (0..1) two words must be for one to be a slip of the other, as difflib measures it."""


def cocokkan(teks: str, pilihan: Iterable[str]) -> str | None:
    """The choice a text means, also by a usual other word for it; None where it is none of them."""
    kunci = {_lipat(kata): p for p in pilihan for kata in (*WORDS.get(p, ()), p)}
    return kunci.get(_lipat(teks))


def cocokkan_bagian(teks: str, pilihan: Iterable[str]) -> str | None:
    """The choice that one part of "Max/TLK" means; None where no part, or more than one, is a choice."""
    boleh = list(pilihan)
    bagian = teks.split("/")
    cocok = [p for satu in bagian if (p := cocokkan(satu, boleh)) is not None]
    return cocok[0] if len(bagian) == 2 and len(cocok) == 1 else None


def usulkan(teks: str, pilihan: Iterable[str], kemiripan: float = KEMIRIPAN) -> str:
    """The likeliest choice meant by a slip; empty where none is near. ``kemiripan`` runs from 0 to 1."""
    kunci = _kunci(tuple(pilihan))
    dekat = indexed(tuple(kunci)).nearest(_lipat(teks[:MAX_LENGTH]), kemiripan)
    return kunci[dekat] if dekat is not None else ""


@lru_cache(maxsize=16)
def _kunci(pilihan: tuple[str, ...]) -> dict[str, str]:
    """Choices by what is compared of them."""
    return {_lipat(p)[:MAX_LENGTH]: p for p in pilihan}


def pilihan_tak_dikenal(sel: Sel, kolom: str, pilihan: Iterable[str]) -> Temuan:
    boleh = list(pilihan)
    isi = {"kolom": kolom, "nilai": sel.teks[:60], "boleh": ", ".join(boleh), "usul": usulkan(sel.teks, boleh)}
    return Temuan("pilihan-tak-dikenal", sel.tempat, isi)


def _lipat(teks: str) -> str:
    return re.sub(r"[^a-z0-9&]", "", teks.lower())

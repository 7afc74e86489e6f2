"""A lone point or comma before three digits (``1.234``), decided by the other figures of its row where these leave
exactly one reading. Nothing else decides it: one figure alone, or a row of such figures, is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook_builder.findings.spellings import OTHER_FIGURES
from workbook_builder.model import Angka
from workbook_builder.model.numbers import Number
from workbook_builder.read.numbers import baca_angka
from workbook_builder.text.numbers import tulis_nilai
from workbook_builder.text.units import satuan_rupiah

NEAR = 10
"""How many times larger or smaller than a reading the other figures may be to speak for it; the two are a thousand
times apart, so that none can speak for both."""
ENOUGH = 2
"""Other figures that a decision needs."""
DIGITS = 6


def settle(row: Mapping[str, Angka], persen: bool, satuan: str, beside: Sequence[Angka] = ()) -> dict[str, Angka]:
    """The figures of a row with their doubtful separators decided. ``beside`` are other figures of the same IKU."""
    known = [a.nilai for a in (*row.values(), *beside) if a.nilai]
    if satuan_rupiah(satuan):
        return dict(row)
    return {key: _settled(angka, persen, satuan, known) for key, angka in row.items()}


def _settled(angka: Angka, persen: bool, satuan: str, known: Sequence[Number]) -> Angka:
    if angka.masalah != "angka-dua-arti" or len(known) < ENOUGH:
        return angka
    readings = [baca_angka(angka.sel, persen, satuan, role) for role in ("desimal", "ribuan")]
    fits = [r for r in readings if r.nilai is not None and all(_near(r.nilai, k) for k in known)]
    if len(fits) != 1:
        return angka
    other = next(r for r in readings if r is not fits[0])
    if other.nilai is None:
        return angka
    figures = ", ".join(dict.fromkeys(tulis_nilai(k, persen, DIGITS) for k in known))
    content = {
        "nilai": angka.sel.teks[:40],
        "dibaca": tulis_nilai(fits[0].nilai, persen, DIGITS),
        "bukan": tulis_nilai(other.nilai, persen, DIGITS),
        "alasan": OTHER_FIGURES.format(daftar=figures),
    }
    return Angka(fits[0].nilai, angka.sel, None, content, catatan="angka-diputus-baris")


def _near(one: Number, other: Number) -> bool:
    return abs(one) <= NEAR * abs(other) and abs(other) <= NEAR * abs(one)

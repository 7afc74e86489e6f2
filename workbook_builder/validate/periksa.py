"""All checks, in the order in which their findings are listed within a severity."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbook_builder.model import Temuan
from workbook_builder.validate import (
    anggaran,
    baris,
    deret,
    inisiatif,
    isian,
    lembar,
    nama,
    perjanjian,
    peta,
    sel,
    terbit,
    terbit_antar,
)
from workbook_builder.validate.bahan import Bahan

Pemeriksaan = Callable[[Bahan], Iterable[Temuan]]

PEMERIKSAAN: tuple[Pemeriksaan, ...] = (
    # One sheet.
    *lembar.PEMERIKSAAN,
    *anggaran.PEMERIKSAAN,
    # One cell.
    *sel.PEMERIKSAAN,
    # One row.
    *baris.PEMERIKSAAN,
    *deret.PEMERIKSAAN,
    # Sheets against each other.
    *peta.PEMERIKSAAN,
    *perjanjian.PEMERIKSAAN,
    *nama.PEMERIKSAAN,
    *isian.PEMERIKSAAN,
    *inisiatif.PEMERIKSAAN,
    *anggaran.PEMERIKSAAN_ANTAR_LEMBAR,
    # What was published.
    *terbit.PEMERIKSAAN,
    *terbit_antar.PEMERIKSAAN,
)


def periksa(bahan: Bahan) -> list[Temuan]:
    """Run every check."""
    return [temuan for cek in PEMERIKSAAN for temuan in cek(bahan)]

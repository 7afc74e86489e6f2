"""All checks, in the order in which their findings are listed within a severity."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbook_builder.model import Temuan
from workbook_builder.validate import antar_lembar, baris, lembar, sel
from workbook_builder.validate.bahan import Bahan

Pemeriksaan = Callable[[Bahan], Iterable[Temuan]]

PEMERIKSAAN: tuple[Pemeriksaan, ...] = (
    *lembar.PEMERIKSAAN,
    *sel.PEMERIKSAAN,
    *baris.PEMERIKSAAN,
    *antar_lembar.PEMERIKSAAN,
)


def periksa(bahan: Bahan) -> list[Temuan]:
    """Run every check."""
    return [temuan for cek in PEMERIKSAAN for temuan in cek(bahan)]

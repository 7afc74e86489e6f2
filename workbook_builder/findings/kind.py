"""What a finding of the catalogue is made of."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.model import Tingkat

GALAT, PERINGATAN, INFO = Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.INFO


@dataclass(frozen=True)
class JenisTemuan:
    """One entry: ``kelompok`` is what the check judges (sel, baris, lembar, antar lembar).

    ``galat``: scoring would be wrong or impossible; ``peringatan``: must be looked at; ``info``: good to know.
    """

    tingkat: Tingkat
    kelompok: str
    pesan: str
    saran: str

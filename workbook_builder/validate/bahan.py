"""What every check may look at."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.model import Kontrak, Masukan, Skor
from workbook_builder.rules import Aturan


@dataclass(frozen=True)
class Bahan:
    """The inputs as read, the agreement made of them, the rules, the quarter reported (1..4) and the score."""

    masukan: Masukan
    kontrak: Kontrak
    aturan: Aturan
    triwulan: int
    skor: Skor

"""What every check may look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from workbook_builder.kode import kunci_kode
from workbook_builder.model import BarisManual, Iku, Kontrak, Masukan, Skor, SkorIku
from workbook_builder.rules import Aturan


@dataclass(frozen=True)
class Bahan:
    """The inputs as read, the agreement made of them, the rules, the quarter reported (1..4) and the score."""

    masukan: Masukan
    kontrak: Kontrak
    aturan: Aturan
    triwulan: int
    skor: Skor

    @cached_property
    def iku(self) -> Mapping[str, Iku]:
        """The IKU by key of their code."""
        return {kunci_kode(i.kode): i for i in self.kontrak.iku}

    @cached_property
    def skor_iku(self) -> Mapping[str, SkorIku]:
        """The scores by key of the code."""
        return {kunci_kode(s.iku.kode): s for s in self.skor.iku}

    @cached_property
    def manual(self) -> Mapping[str, BarisManual]:
        """The rows of the Manual IKU by key of their code; of a repeated code the first."""
        return {kunci_kode(m.kode): m for m in reversed(self.masukan.manual)}

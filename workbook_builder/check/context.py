"""What every check may look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from workbook_builder.check.money import MoneyDoubt, doubted_money
from workbook_builder.check.plausibility import RowDoubts, row_doubts
from workbook_builder.model import (
    BarisManual,
    BarisRealisasi,
    BarisTarget,
    Iku,
    Kontrak,
    Masukan,
    Skor,
    SkorIku,
    Tempat,
)
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.numbers import Number
from workbook_builder.rules import Aturan


@dataclass(frozen=True)
class Bahan:
    """The inputs as read, the agreement made of them, the rules, the quarter reported (1..4) and the score."""

    masukan: Masukan
    kontrak: Kontrak
    aturan: Aturan
    triwulan: int
    skor: Skor
    triwulan_diminta: bool = False
    """Whether someone asked for the quarter by number, instead of the last one filled."""
    ada_galat: bool = False
    """Whether an error was found already, so that NSS, NP and NKO are not yet to be compared with anything."""

    @cached_property
    def iku(self) -> Mapping[str, Iku]:
        """The IKU by key of their code."""
        return {kunci_kode(i.kode): i for i in self.kontrak.iku}

    @cached_property
    def skor_iku(self) -> Mapping[str, SkorIku]:
        """The scores by key of the code."""
        return {kunci_kode(s.iku.kode): s for s in self.skor.iku}

    @cached_property
    def rincian(self) -> Mapping[str, BarisTarget]:
        """The rows of Rincian Target by key of their code; of a repeated code the first."""
        return {kunci_kode(r.kode): r for r in reversed(self.masukan.rincian)}

    @cached_property
    def realisasi(self) -> Mapping[str, BarisRealisasi]:
        """The rows of Realisasi IKU by key of their code; of a repeated code the first."""
        return {kunci_kode(r.kode): r for r in reversed(self.masukan.realisasi)}

    @cached_property
    def filled_rows(self) -> tuple[tuple[Iku, BarisRealisasi], ...]:
        """Every IKU that has a row on Realisasi IKU, with that row."""
        return tuple((self.iku[key], row) for key, row in self.realisasi.items() if key in self.iku)

    @cached_property
    def doubts(self) -> Mapping[str, RowDoubts]:
        """The figures that can hardly be meant, by key of the code; what is doubted is compared with nothing else."""
        return {key: row_doubts(iku, self.kontrak.identitas.tahun) for key, iku in self.iku.items()}

    @cached_property
    def doubted_money(self) -> Mapping[Tempat, MoneyDoubt]:
        """The amounts of Realisasi Anggaran that can hardly be meant, by their place."""
        ceiling = self.skor.anggaran.pagu
        return doubted_money(self.masukan.realisasi_anggaran, None if ceiling is None else Number(ceiling))

    @cached_property
    def kode_dilaporkan(self) -> frozenset[str]:
        """Keys of codes that Rincian Target lacks and that an error on a more important sheet names already."""
        kode = {kunci_kode(p.kode) for p in self.masukan.perjanjian}
        kode |= {kunci_kode(r.kode) for r in self.masukan.realisasi}
        return frozenset(kode - set(self.iku))

    def target_terbaca(self, kode: str, periode: str) -> bool:
        """Whether the target of an IKU is as written; an unreadable one is reported, and compared with nothing."""
        return self.rincian[kunci_kode(kode)].target[periode].masalah is None

    @cached_property
    def manual(self) -> Mapping[str, BarisManual]:
        """The rows of the Manual IKU by key of their code; of a repeated code the first."""
        return {kunci_kode(m.kode): m for m in reversed(self.masukan.manual)}

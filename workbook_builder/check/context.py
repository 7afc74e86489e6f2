"""What every check may look at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from workbook_builder.check.plausibility.money import MoneyDoubt, doubted_money
from workbook_builder.check.plausibility.row import RowDoubts, row_doubts
from workbook_builder.model import (
    Agreement,
    Iku,
    IkuScore,
    Inputs,
    ManualRow,
    Place,
    RealisasiRow,
    Score,
    TargetRow,
)
from workbook_builder.model.codes import IkuKey, by_key, iku_key
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import Periode
from workbook_builder.model.record import record
from workbook_builder.rules import RuleSet


@record
class CheckContext:
    """The inputs as read, the agreement made of them, the rules, the quarter reported (1..4) and the score."""

    inputs: Inputs
    agreement: Agreement
    rules: RuleSet
    triwulan: int
    score: Score
    quarter_asked: bool = False
    """Whether someone asked for the quarter by number, instead of the last one filled."""
    has_errors: bool = False
    """Whether an error was found already, so that NSS, NP and NKO are not yet to be compared with anything."""

    @cached_property
    def iku(self) -> Mapping[IkuKey, Iku]:
        """The IKU by key of their code."""
        return {iku_key(i.code): i for i in self.agreement.iku}

    @cached_property
    def iku_score(self) -> Mapping[IkuKey, IkuScore]:
        """The scores by key of the code."""
        return {iku_key(s.iku.code): s for s in self.score.iku}

    @cached_property
    def rincian(self) -> Mapping[IkuKey, TargetRow]:
        """The rows of Rincian Target by key of their code; of a repeated code the first."""
        return by_key(self.inputs.rincian)

    @cached_property
    def realisasi(self) -> Mapping[IkuKey, RealisasiRow]:
        """The rows of Realisasi IKU by key of their code; of a repeated code the first."""
        return by_key(self.inputs.realisasi)

    @cached_property
    def filled_rows(self) -> tuple[tuple[Iku, RealisasiRow], ...]:
        """Every IKU that has a row on Realisasi IKU, with that row."""
        return tuple((self.iku[key], row) for key, row in self.realisasi.items() if key in self.iku)

    @cached_property
    def target_rows(self) -> tuple[tuple[Iku, TargetRow], ...]:
        """Every IKU with its row on Rincian Target."""
        return tuple((self.iku[key], row) for key, row in self.rincian.items())

    @cached_property
    def every_target_row(self) -> tuple[tuple[Iku, TargetRow], ...]:
        """The rows of Rincian Target with their IKU; of a repeated code all."""
        return tuple((self.iku[iku_key(row.code)], row) for row in self.inputs.rincian)

    @cached_property
    def every_realisasi_row(self) -> tuple[tuple[Iku, RealisasiRow], ...]:
        """The rows of Realisasi IKU that have an IKU, with it; of a repeated code all."""
        rows = ((iku_key(row.code), row) for row in self.inputs.realisasi)
        return tuple((self.iku[key], row) for key, row in rows if key in self.iku)

    @cached_property
    def doubts(self) -> Mapping[IkuKey, RowDoubts]:
        """The figures that can hardly be meant, by key of the code; what is doubted is compared with nothing else."""
        return {key: row_doubts(iku, self.agreement.identitas.year) for key, iku in self.iku.items()}

    @cached_property
    def doubted_money(self) -> Mapping[Place, MoneyDoubt]:
        """The amounts of Realisasi Anggaran that can hardly be meant, by their place."""
        ceiling = self.score.anggaran.pagu
        return doubted_money(self.inputs.realisasi_anggaran, None if ceiling is None else Number(ceiling))

    @cached_property
    def reported_codes(self) -> frozenset[IkuKey]:
        """Keys of codes that Rincian Target lacks and that an error on a more important sheet names already."""
        code = {iku_key(p.code) for p in self.inputs.perjanjian}
        code |= {iku_key(r.code) for r in self.inputs.realisasi}
        return frozenset(code - set(self.iku))

    def target_readable(self, code: str, periode: Periode) -> bool:
        """Whether the target of an IKU is as written; an unreadable one is reported, and compared with nothing."""
        return self.rincian[iku_key(code)].target[periode].problem is None

    @cached_property
    def manual(self) -> Mapping[IkuKey, ManualRow]:
        """The rows of the Manual IKU by key of their code; of a repeated code the first."""
        return by_key(self.inputs.manual)

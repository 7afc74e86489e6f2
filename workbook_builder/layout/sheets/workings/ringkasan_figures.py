"""What Ringkasan says in figures: the steps to the NKO, how many IKU are below 100, and the weakest of them."""

from __future__ import annotations

from itertools import accumulate

from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.sheets.workings.peringkat_row import RankRow, rank_rows
from workbook_builder.model.numbers import HUNDRED, ZERO, Number, round_half_away

BELOW = 'SUMPRODUCT((Peringkat_Capaian<>"")*(Peringkat_Capaian<100))'
"""The formula of ``below``."""
NKO = "INDEX(Baris_NKO,1,Kolom_Laporan)"
"""The formula of the NKO of the reported period."""


def shares(k: SheetContext) -> list[Number | None]:
    """The weight of each perspektif against those that have a value; None where none has."""
    scored = sum((s.weight for s in k.score.perspektif if s.value[k.report_periode] is not None), ZERO)
    return [s.weight / scored if scored else None for s in k.score.perspektif]


def steps(k: SheetContext) -> list[Number]:
    """What each perspektif adds; rounded, so that equal steps are equal in every program."""
    values = [s.value[k.report_periode] for s in k.score.perspektif]
    return [
        ZERO if value is None or share is None else round_half_away((value - HUNDRED) * share, k.rules.compared_digits)
        for value, share in zip(values, shares(k), strict=True)
    ]


def levels(k: SheetContext) -> list[Number]:
    """What the bridge reaches, from 100 on, perspektif by perspektif."""
    return list(accumulate(steps(k), initial=HUNDRED))


def below(k: SheetContext) -> int:
    """How many IKU stay below 100."""
    return sum(1 for r in k.once(rank_rows) if r.capaian is not None and r.capaian < HUNDRED)


def weakest(k: SheetContext) -> RankRow | None:
    return next((r for r in k.once(rank_rows) if r.rank == 1), None)


def gain(k: SheetContext) -> Number | None:
    """What the NKO gains if the weakest IKU comes to 100."""
    r = weakest(k)
    if r is None or r.capaian is None or r.point_value is None:
        return None
    return (HUNDRED - r.capaian) * r.point_value

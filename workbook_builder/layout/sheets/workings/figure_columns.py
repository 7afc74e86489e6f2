"""The columns with target and realisasi of an IKU in one period, in its unit, as several workings have them."""

from __future__ import annotations

from typing import Protocol

from workbook_builder.layout.columns import Column
from workbook_builder.layout.context import cell_value, or_dash
from workbook_builder.layout.style import Style
from workbook_builder.model import IkuScore, Steps


class InPeriod(Protocol):
    """A row of one IKU in one period."""

    @property
    def score(self) -> IkuScore: ...

    @property
    def steps(self) -> Steps: ...

    @property
    def unit_style(self) -> Style: ...


def target_column(formula: str, name: str = "") -> Column[InPeriod]:
    return Column(
        "target",
        "Target",
        11,
        lambda r: r.unit_style,
        lambda r: or_dash(cell_value(r.score.iku, r.steps.target)),
        formula,
        name,
    )


def realisasi_column(formula: str, name: str = "") -> Column[InPeriod]:
    return Column(
        "realisasi",
        "Realisasi",
        11,
        lambda r: r.unit_style,
        lambda r: cell_value(r.score.iku, r.steps.realisasi),
        formula,
        name,
    )

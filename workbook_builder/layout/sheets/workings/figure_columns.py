"""The columns with figures of an IKU in its unit, and with the texts of them, as several workings have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.context import cell_value, or_dash
from workbook_builder.layout.style import Style
from workbook_builder.layout.unit_text import UnitText, told_formula, written_formula
from workbook_builder.model import IkuScore, Steps
from workbook_builder.model.numbers import Number
from workbook_builder.text.sheets import FIGURE


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


class InUnit(Protocol):
    """A row of one IKU whose figures stand in texts."""

    @property
    def unit(self) -> UnitText: ...


Row = TypeVar("Row", bound=InUnit)


def told_column(key: str, header: str, number: str, value: Callable[[Row], Number | None]) -> Column[Row]:
    """The figure of the text ``key`` as a number, rounded as it is told; ``number`` is where it stands."""
    return Column(
        _told(key),
        FIGURE.format(nama=header),
        14,
        lambda r: style.NUMBER.but(number_format="iku" if r.unit.digits else "iku0"),
        lambda r: r.unit.told(value(r)),
        told_formula(number),
    )


def written_column(key: str, header: str, value: Callable[[Row], Number | None], name: str = "") -> Column[Row]:
    """The text of a figure in its unit, beside the column of that figure as it is told."""
    formula = written_formula(f"{{{_told(key)}}}")
    return Column(key, header, 14, style.CENTRED, lambda r: r.unit.written(value(r)), formula, name)


def in_unit(
    key: str, header: str, number: str, value: Callable[[Row], Number | None], name: str = ""
) -> Iterator[Column[Row]]:
    """Both of them."""
    yield told_column(key, header, number, value)
    yield written_column(key, header, value, name)


def _told(key: str) -> str:
    return f"{key}_number"

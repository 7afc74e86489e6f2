"""Means, medians, quartiles and ranks as Excel gives them, in exact fractions."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.model.numbers import Number, to_float

Figures = Sequence[Number | None]


def present(values: Figures) -> list[Number]:
    """The figures that are there."""
    return [n for n in values if n is not None]


def mean(values: Figures) -> Number | None:
    there = present(values)
    return sum(there, Number(0)) / len(there) if there else None


def quartile(values: Figures, number: int) -> Number | None:
    """Quartile 0..4 as QUARTILE has it: between two figures in proportion; 2 is the median."""
    there = sorted(present(values))
    if not there:
        return None
    whole, part = divmod((len(there) - 1) * number, 4)
    if not part:
        return there[whole]
    return there[whole] + (there[whole + 1] - there[whole]) * Number(part, 4)


def median(values: Figures) -> Number | None:
    return quartile(values, 2)


def ranks(values: Figures) -> list[int | None]:
    """Rank of each figure, 1 for the largest, as RANK gives it: equal figures share one, those missing have none."""
    shown = [None if n is None else to_float(n) for n in values]
    ordered = sorted((n for n in shown if n is not None), reverse=True)
    first: dict[float, int] = {}
    for place, n in enumerate(ordered, 1):
        first.setdefault(n, place)
    return [None if n is None else first[n] for n in shown]


def orders(values: Figures) -> list[int | None]:
    """The same with a place for each: of equal figures the one that stands first comes first."""
    seen: dict[int, int] = {}
    places: list[int | None] = []
    for rank in ranks(values):
        if rank is None:
            places.append(None)
            continue
        places.append(rank + seen.get(rank, 0))
        seen[rank] = seen.get(rank, 0) + 1
    return places


def below(values: Figures, limit: Number) -> int:
    """How many figures are below a limit."""
    return sum(1 for n in present(values) if n < limit)

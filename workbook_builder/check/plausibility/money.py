"""Whether the amounts of Realisasi Anggaran can be meant: in full rupiah, not in thousands, millions or milliards.

Each is judged against its ceiling and the quarters before it. Spending grows towards its ceiling through the year; a
thousandth of it is not poor spending, it is another unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.check.plausibility.scale import STEPS, nearest_power, shifted
from workbook_builder.model import Place, Reading, RealisasiAnggaranRow
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.model.record import record

UNITS = (3, 6, 9)
"""Powers of ten of thousands, millions and milliards."""
FAR_ABOVE = 5
"""Times its ceiling, from where spending is not merely above it."""
FULL = Number(21, 20)
"""Share of the ceiling that spending in the right unit keeps within."""
BEHIND, AHEAD = Number(2, 5), Number(5, 2)
"""How far spending usually keeps from the even pace of a quarter of its ceiling each quarter."""
LEAST = Number(1, 50)
"""Share of a ceiling that is spent at least where the ceiling is to be judged by it."""
FAR_BELOW = 20
"""Times that a figure must lie below the quarter before it to be of another unit."""
GROWTH = 5
"""Times that spending may grow from one quarter to the next, where no ceiling is known."""


@record
class MoneyDoubt:
    """An amount that is probably meant times a power of ten, with the amount that it was compared with."""

    reading: Reading
    quarter: Periode | None
    """None for a ceiling."""
    power: int
    ceiling: Number | None
    other: Number | None

    @property
    def value(self) -> Number:
        return self.reading.value or ZERO


def doubted_money(rows: tuple[RealisasiAnggaranRow, ...], ceiling: Number | None) -> Mapping[Place, MoneyDoubt]:
    """The doubted amounts by their place; ``ceiling`` is that of the office, by which kinds without one are judged."""
    kinds = [row for row in rows if not row.total]
    doubts = {d.reading.place: d for row in kinds for d in _of_row(row.pagu, row.realisasi)}
    quarters = {d.quarter for d in doubts.values()}
    for row in (r for r in rows if r.total):
        doubts |= {d.reading.place: d for d in _of_row(row.pagu, row.realisasi) if d.quarter not in quarters}
        if all(a.value is None for a in row.realisasi.values()) and not doubts:
            doubts |= {d.reading.place: d for d in _of_total(row.pagu, kinds, ceiling)}
    return doubts


def _of_total(pagu: Reading, kinds: list[RealisasiAnggaranRow], ceiling: Number | None) -> Iterator[MoneyDoubt]:
    """All kinds together against the one ceiling: what is found stands at the largest kind."""
    if pagu.value is None or pagu.value != ceiling:
        return
    largest: dict[Periode, Reading] = {}
    total: dict[Periode, Number] = {}
    for q in TRIWULAN:
        filled = [(n, row.realisasi[q]) for row in kinds if (n := row.realisasi[q].value) is not None and n > 0]
        if filled:
            largest[q] = max(filled, key=lambda x: x[0])[1]
            total[q] = sum((n for n, _ in filled), ZERO)
    yield from _judge(pagu, total, largest)


def _of_row(pagu: Reading, spent: Mapping[Periode, Reading]) -> Iterator[MoneyDoubt]:
    amounts = {q: n for q in TRIWULAN if (n := spent[q].value) is not None and n > 0}
    yield from _judge(pagu, amounts, spent)


def _judge(pagu: Reading, amounts: Mapping[Periode, Number], cells: Mapping[Periode, Reading]) -> Iterator[MoneyDoubt]:
    ceiling = pagu.value if pagu.value is not None and pagu.value > 0 else None
    if ceiling is not None and amounts and all(n > FAR_ABOVE * ceiling for n in amounts.values()):
        most = max(amounts.values())
        power = next((p for p in UNITS if LEAST <= most / shifted(ceiling, p) <= FULL), None)
        if power is not None:
            yield MoneyDoubt(pagu, None, power, None, most)
            return
    before: Number | None = None
    for q, value in amounts.items():
        power = _power(value, q.last_quarter, ceiling, before)
        if power is None:
            before = value
        else:
            yield MoneyDoubt(cells[q], q, power, ceiling, before)


def _power(value: Number, quarter: int, ceiling: Number | None, before: Number | None) -> int | None:
    """The power of ten that spending up to a quarter (1..4) is probably wrong by."""
    if ceiling is not None and value > FAR_ABOVE * ceiling:
        power = nearest_power(value, ceiling * quarter / 4, [-p for p in STEPS], FAR_ABOVE * Number(1))
        return power if power is not None and shifted(value, power) <= FULL * ceiling else None
    fell = before is not None and value * FAR_BELOW < before
    for power in UNITS:
        meant = shifted(value, power)
        if fell and before is not None and before <= meant <= (FULL * ceiling if ceiling else GROWTH * before):
            return power
        pace = ceiling * quarter / 4 if ceiling else None
        if pace and ceiling and BEHIND * pace <= meant <= min(AHEAD * pace, FULL * ceiling):
            return power
    return None

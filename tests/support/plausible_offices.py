"""Random IKU with figures as offices have them, and the slips that people make in them.

``PYTHONPATH=.:tests python tests/support/plausible_offices.py 20000`` prints how many sound figures are doubted, and
how many slips of each kind are found and rightly explained; the test suite holds a smaller run to bounds.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from workbook_builder.check.plausibility.kumulatif import typed_cumulatively
from workbook_builder.check.plausibility.row import row_doubts
from workbook_builder.model import Basis, Iku, Polarisasi
from workbook_builder.model.periods import PERIODE, TRIWULAN, Konsolidasi, consolidate

YEAR = 2025
SERIAL = Fraction(45783)
"""6 May 2025: what 6/5 becomes."""
PERFORMANCES = ("usual", "any", "growing")
Number = Fraction


@dataclass(frozen=True)
class Kind:
    """A family of IKU: unit, consolidations, targets of the quarters, decimals of its realisasi."""

    name: str
    satuan: str
    consolidations: tuple[Konsolidasi, ...]
    targets: Callable[[random.Random], list[Number]]
    decimals: int


def _constant(low: int, high: int) -> Callable[[random.Random], list[Number]]:
    return lambda chance: [Number(chance.randint(low * 2, high * 2), 2)] * 4


def _rising(chance: random.Random) -> list[Number]:
    last = chance.choice((55, 75, 90, 100))
    return [Number(round(last * s)) for s in sorted(chance.uniform(0.1, 0.9) for _ in range(3))] + [Number(last)]


def _counts(chance: random.Random) -> list[Number]:
    return [Number(chance.randint(1, 40)) for _ in range(4)]


def _late(chance: random.Random) -> list[Number]:
    return [Number(5), Number(5), Number(5), Number(chance.randint(40, 85))]


def _amounts(chance: random.Random) -> list[Number]:
    year = chance.randint(200, 90_000) * 1_000_000
    return [Number(round(year * s)) for s in (0.2, 0.25, 0.25, 0.3)]


def _amounts_to_date(chance: random.Random) -> list[Number]:
    year = chance.randint(200, 900_000) * 1_000_000
    return [Number(round(year * s)) for s in (0.2, 0.45, 0.7, 1)]


TLK, AVERAGE, SUM = Konsolidasi.TLK, Konsolidasi.AVERAGE, Konsolidasi.SUM
KINDS = (
    Kind("percent, constant", "Persen", (TLK, AVERAGE), _constant(70, 100), 2),
    Kind("percent, rising", "Persen", (TLK,), _rising, 2),
    Kind("percent, summed", "Persen", (SUM,), _late, 2),
    Kind("index", "Indeks", (TLK, AVERAGE), _constant(80, 100), 2),
    Kind("scale of four", "Skala 4", (TLK, AVERAGE), _constant(3, 4), 2),
    Kind("days", "Hari", (TLK, AVERAGE), _constant(3, 60), 1),
    Kind("counts, summed", "Kegiatan", (SUM,), _counts, 0),
    Kind("rupiah, summed", "Rupiah", (SUM,), _amounts, 0),
    Kind("rupiah, to date", "Rupiah", (TLK,), _amounts_to_date, 0),
)


def _periods(quarters: list[Number], how: Konsolidasi) -> dict[str, Number | None]:
    by_quarter = dict(zip(TRIWULAN, quarters, strict=True))
    return {
        p: consolidate(how, [by_quarter[q] for q in p.quarters]) if p.is_combined else by_quarter[p] for p in PERIODE
    }


def _shares(chance: random.Random, performance: str) -> list[float]:
    """Realisasi as shares of their targets."""
    if performance == "usual":
        return [chance.lognormvariate(0.03, 0.22) for _ in TRIWULAN]
    if performance == "any":
        return [chance.uniform(0.05, 3) for _ in TRIWULAN]
    return sorted(chance.uniform(0.05, 1.3) for _ in TRIWULAN)


def random_iku(chance: random.Random, performance: str, kind: Kind | None = None) -> tuple[Kind, Iku]:
    """One IKU of the first one to four quarters of a year."""
    kind = kind or chance.choice(KINDS)
    quarters, how = kind.targets(chance), chance.choice(kind.consolidations)
    filled = chance.randint(1, 4)
    figures = [
        Number(round(share * float(target) * 10**kind.decimals), 10**kind.decimals)
        for share, target in zip(_shares(chance, performance), quarters, strict=True)
    ]
    cumulative = how is SUM and chance.random() < 0.3
    if cumulative:
        figures = [sum(figures[: i + 1], Number(0)) for i in range(4)]
    polarisasi = (
        Polarisasi.MINIMIZE
        if kind.name == "days"
        else chance.choice((Polarisasi.MAXIMIZE,) * 4 + (Polarisasi.STABILIZE,))
    )
    return kind, Iku(
        code="01a-CP",
        name="IKU",
        ss=1,
        satuan=kind.satuan,
        percent=kind.satuan == "Persen",
        polarisasi=polarisasi,
        konsolidasi=how,
        basis=Basis.KUMULATIF if cumulative else Basis.TRIWULANAN,
        target=_periods(quarters, how),
        realisasi={q: n if i < filled else None for i, (q, n) in enumerate(zip(TRIWULAN, figures, strict=True))},
    )


def with_realisasi(iku: Iku, quarter: str, value: Number) -> Iku:
    return replace(iku, realisasi={**iku.realisasi, quarter: value})


@dataclass(frozen=True)
class Slip:
    """One way to mistype a realisasi: the IKU it happens to, and what the right figure becomes (by power of ten)."""

    name: str
    units: tuple[str, ...]
    power: int
    decimals: int | None = None
    """How many decimals the right figure has for this slip to show; None for any."""


EVERY = tuple(k.satuan for k in KINDS)
PLAIN = ("Persen", "Indeks", "Skala 4", "Hari")
SLIPS = (
    Slip("a comma or nought too many (x 10)", PLAIN, 1),
    Slip("a comma lost (x 100)", PLAIN, 2),
    Slip("a percent in a percent cell (x 100)", ("Persen",), 2),
    Slip("noughts too many in a count (x 100)", ("Kegiatan",), 2),
    Slip("noughts too many in a count (x 10)", ("Kegiatan",), 1),
    Slip("a comma moved (: 10)", PLAIN, -1, decimals=2),
    Slip("a percent as a fraction (: 100)", ("Persen", "Indeks"), -2),
    Slip("rupiah in thousands", ("Rupiah",), -3),
    Slip("rupiah in millions", ("Rupiah",), -6),
    Slip("rupiah in milliards", ("Rupiah",), -9),
    Slip("rupiah with three noughts too many", ("Rupiah",), 3),
)


def slipped(chance: random.Random, slip: Slip) -> Iterator[tuple[Iku, str, Number]]:
    """IKU of a usual performance in which the last quarter filled is mistyped, with the figure that was right."""
    while True:
        kind = chance.choice([k for k in KINDS if k.satuan in slip.units])
        _, iku = random_iku(chance, "usual", kind)
        quarter = max(q for q in TRIWULAN if iku.realisasi[q] is not None)
        right = iku.realisasi[quarter]
        if not right or (slip.decimals and (right * 10).denominator == 1):
            continue
        yield with_realisasi(iku, quarter, right * Number(10) ** slip.power), quarter, right


def false_alarms(seed: int, count: int, performance: str) -> tuple[int, list[tuple[Iku, str]]]:
    """(Sound figures looked at, those doubted) over so many random IKU."""
    chance = random.Random(seed)
    figures, doubted = 0, []
    for _ in range(count):
        _, iku = random_iku(chance, performance)
        figures += sum(1 for n in iku.realisasi.values() if n is not None) + len(PERIODE)
        doubts = row_doubts(iku, YEAR)
        doubted += [(iku, f"target {p}") for p in doubts.target]
        doubted += [(iku, f"realisasi {q}") for q in doubts.realisasi]
        if typed_cumulatively(iku):
            doubted.append((iku, "cumulative"))
    return figures, doubted


def recall(seed: int, count: int, slip: Slip) -> tuple[int, int]:
    """(Slips found, of them explained by the figure that was right) over so many."""
    cases = slipped(random.Random(seed), slip)
    found = right = 0
    for _ in range(count):
        iku, quarter, meant = next(cases)
        doubt = row_doubts(iku, YEAR).realisasi.get(quarter)
        found += doubt is not None
        right += doubt is not None and doubt.meant == meant
    return found, right


def recall_of_dates(seed: int, count: int) -> tuple[int, int]:
    """The same for the serial number of a date, under any format."""
    chance = random.Random(seed)
    found = right = 0
    for _ in range(count):
        kind = chance.choice([k for k in KINDS if k.satuan in (*PLAIN, "Kegiatan")])
        _, iku = random_iku(chance, "usual", kind)
        value = SERIAL * 100 if iku.percent and chance.random() < 0.5 else SERIAL
        doubt = row_doubts(with_realisasi(iku, "Q1", value), YEAR).realisasi.get("Q1")
        found += doubt is not None
        right += doubt is not None and doubt.date is not None
    return found, right


def recall_of_cumulative(seed: int, count: int, filled: int) -> int:
    """How many rows of cumulative figures in a quarterly Sum IKU are found, with so many quarters filled."""
    chance = random.Random(seed)
    found = 0
    for _ in range(count):
        kind = chance.choice([k for k in KINDS if SUM in k.consolidations])
        _, iku = random_iku(chance, "usual", kind)
        so_far = Number(0)
        figures: dict[str, Number | None] = dict.fromkeys(TRIWULAN)
        for q in TRIWULAN[:filled]:
            so_far += (iku.target[q] or 0) * Number(round(chance.lognormvariate(0.03, 0.22), 2))
            figures[q] = so_far
        found += bool(typed_cumulatively(replace(iku, basis=Basis.TRIWULANAN, konsolidasi=SUM, realisasi=figures)))
    return found


def report(count: int) -> Iterator[str]:
    """The rates, one line each."""
    for performance in PERFORMANCES:
        figures, doubted = false_alarms(1, count, performance)
        what = dict(Counter(x.split()[0] for _, x in doubted))
        rate = f"{100 * len(doubted) / figures:.4f}%"
        yield f"false alarms, {performance:8} {len(doubted):5} of {figures} figures ({rate}) {what}"
    rates = [(slip.name, *recall(2, count, slip)) for slip in SLIPS]
    for name, found, right in (*rates, ("a date (serial number)", *recall_of_dates(3, count))):
        yield f"{name:38} found {100 * found / count:6.2f}%, rightly explained {100 * right / count:6.2f}%"
    for filled in (2, 3, 4):
        found = recall_of_cumulative(4, count, filled)
        yield f"{f'cumulative figures, {filled} quarters':38} found {100 * found / count:6.2f}%"


if __name__ == "__main__":
    for line in report(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000):
        print(line)

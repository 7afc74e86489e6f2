"""What the sheets of the roll-up look at: the offices in their order, their names, and the rules they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cached_property
from typing import Any, TypeVar

from workbook_builder.layout.context import CheckTotals
from workbook_builder.layout.kanwil.figures import Figures, orders
from workbook_builder.layout.kanwil.matching import SharedIku, matched
from workbook_builder.layout.short_text import cut
from workbook_builder.model.numbers import HUNDRED, Number, round_half_away, to_float
from workbook_builder.model.periods import REPORTED_AFTER, Periode
from workbook_builder.model.record import record
from workbook_builder.model.region import OfficeSummary, Region
from workbook_builder.rules import RuleSet, load_named, newest_rules, shipped_names
from workbook_builder.text import kanwil as t

T = TypeVar("T")
TITLE_LENGTH = 80
"""Characters of the name of a region in titles."""
NAME_LENGTH = 48
"""Characters of an office's name on the sheets of the roll-up."""


@record
class RegionContext:
    """A region, and what follows from it for every sheet."""

    region: Region
    rules: RuleSet
    """The rules that most of its offices have."""
    paper: int = 9
    check_totals: CheckTotals = field(default_factory=CheckTotals)

    def once(self, make: Callable[[RegionContext], T]) -> T:
        """What a function makes of this context; several sheets ask for the same."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    @cached_property
    def _made(self) -> dict[Callable[[RegionContext], Any], Any]:
        return {}

    @property
    def title_line(self) -> str:
        r = self.region
        return f"{cut(r.name, TITLE_LENGTH)} - Tahun {r.year} - Triwulan {r.triwulan}"

    @property
    def official_line(self) -> str:
        return self.title_line

    @property
    def iku_room(self) -> float:
        return 0.0

    def heading(self, title: str) -> tuple[str, ...]:
        return (title, self.title_line)

    @property
    def periode(self) -> Periode:
        """The period that is reported."""
        return REPORTED_AFTER[self.region.triwulan]

    @property
    def periode_before(self) -> Periode | None:
        """The period that was reported a quarter ago; None in the first quarter."""
        return REPORTED_AFTER.get(self.region.triwulan - 1)

    @cached_property
    def offices(self) -> tuple[OfficeSummary, ...]:
        """The offices by NKO, the highest first; those without one last, each by name."""
        named = sorted(self.region.offices, key=lambda o: (self.names[o.folder].lower(), o.folder))
        return tuple(sorted(named, key=self._descending))

    def _descending(self, office: OfficeSummary) -> tuple[bool, float]:
        nko = office.nko.get(self.periode)
        return nko is None, -to_float(nko) if nko is not None else 0.0

    @cached_property
    def nko(self) -> Figures:
        """The NKO of the reported period, in the order of ``offices``."""
        return [o.nko.get(self.periode) for o in self.offices]

    @cached_property
    def nko_before(self) -> Figures:
        """The NKO a quarter ago, in the same order; None where nothing was reported."""
        before = self.periode_before
        return [o.nko.get(before) if before else None for o in self.offices]

    @cached_property
    def scored(self) -> int:
        """How many offices have an NKO in the reported period."""
        return sum(1 for n in self.nko if n is not None)

    @cached_property
    def orders(self) -> list[int | None]:
        """The place of each office, in the order of ``offices``."""
        return orders(self.nko)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What each office, scored or not, is called here, by folder; no two alike."""
        everyone = [(o.folder, o.unit) for o in self.region.offices]
        everyone += [(failed.folder, failed.unit) for failed in self.region.failed]
        plain = {folder: cut(unit, NAME_LENGTH) or folder for folder, unit in everyone}
        count = Counter(name.lower() for name in plain.values())
        return {folder: name if count[name.lower()] == 1 else f"{name} ({folder})" for folder, name in plain.items()}

    @cached_property
    def short_names(self) -> Mapping[str, str]:
        """The same without the words that all of them begin with, for charts."""
        words = {folder: name.split() for folder, name in self.names.items()}
        shortest, shared = min(map(len, words.values()), default=0), 0
        while shared < shortest - 1 and len({w[shared] for w in words.values()}) == 1:
            shared += 1
        alone = len(words) == 1
        return {folder: " ".join(w if alone else w[shared:]) for folder, w in words.items()}

    @cached_property
    def iku(self) -> tuple[SharedIku, ...]:
        return matched(self.offices)

    @cached_property
    def perspektif(self) -> tuple[str, ...]:
        """Every perspektif that an office has, in the order of the rules."""
        known = [p.name for p in self.rules.perspektif]
        found = dict.fromkeys(name for o in self.offices for name in o.perspektif)
        return tuple(sorted(found, key=lambda name: known.index(name) if name in known else len(known)))

    @cached_property
    def limits(self) -> Mapping[str, Number]:
        """Where each status begins, the lowest first, as most offices have it."""
        return dict(Counter(self.limits_of(o) for o in self.offices).most_common(1)[0][0]) if self.offices else {}

    def limits_of(self, office: OfficeSummary) -> tuple[tuple[str, Number], ...]:
        """The same of one office."""
        own = office.limits or {a.name: a.begin.number for a in self.rules.status}
        return tuple(own.items())

    def status(self, value: Number | None) -> str | None:
        """The status of a figure by these limits."""
        if value is None:
            return None
        compared = round_half_away(value, self.rules.compared_digits)
        reached = [name for name, begin in self.limits.items() if compared >= begin]
        return reached[-1] if reached else next(iter(self.limits))

    def is_below(self, value: Number | None) -> bool:
        """Whether a capaian misses its target."""
        return value is not None and value < HUNDRED

    def capaian(self, iku: SharedIku) -> Figures:
        """The capaian of an IKU in the order of ``offices``; None where an office has none."""
        found = [iku.members.get(o.folder) for o in self.offices]
        return [member.capaian.get(self.periode) if member else None for member in found]

    @cached_property
    def table(self) -> Mapping[str, Figures]:
        """Capaian of every office by label of the IKU."""
        return {iku.label: self.capaian(iku) for iku in self.iku}

    def row(self, number: int) -> Figures:
        """Capaian of all IKU of an office, by its number in ``offices``."""
        return self._rows[number]

    @cached_property
    def _rows(self) -> list[Figures]:
        return list(zip(*self.table.values(), strict=True)) or [()] * len(self.offices)

    def remark(self, office: OfficeSummary) -> str:
        """What sets an office apart: an earlier quarter, other rules, other limits of status."""
        said = []
        if office.nko.get(self.periode) is None:
            said.append(t.NOT_SCORED_YET.format(periode=self.periode))
        if office.triwulan != self.region.triwulan:
            said.append(t.OTHER_QUARTER.format(triwulan=office.triwulan))
        if office.rules != self.rules.name:
            said.append(t.OTHER_RULES.format(aturan=office.rules))
        if dict(self.limits_of(office)) != self.limits:
            limits = ", ".join(f"{name} {to_float(n):g}" for name, n in self.limits_of(office))
            said.append(t.OTHER_LIMITS.format(batas=limits))
        return " ".join(said)


def context_of(region: Region, paper: int) -> RegionContext:
    """A region with the rules of most of its offices; where those are a file of an office's own, the newest shipped."""
    for name, _ in Counter(o.rules for o in region.offices).most_common():
        if name in shipped_names():
            return RegionContext(region, load_named(name), paper)
    return RegionContext(region, newest_rules(), paper)

"""The region out of what came of its offices: which are compared, which cannot be, and what else lies there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from workbook_builder.kanwil.glance import Glance
from workbook_builder.kanwil.job import Outcome
from workbook_builder.kanwil.likeness import with_remarks
from workbook_builder.model.keys import name_key
from workbook_builder.model.periods import REPORTED_AFTER
from workbook_builder.model.record import record
from workbook_builder.model.region import FailedOffice, Region, YearSummary
from workbook_builder.text import kanwil_run as words


@record
class Judged:
    """The region, and what is to be said of folders of other years that have no place in it."""

    region: Region
    notes: tuple[str, ...] = ()


def region_year(glances: Iterable[Glance]) -> int | None:
    """The year that most offices have as their newest; of equally many the newer. None where none states one."""
    newest: dict[str, int] = {}
    for number, seen in enumerate(glances):
        if seen.year is not None:
            key = name_key(seen.unit) or str(number)
            newest[key] = max(seen.year, newest.get(key, 0))
    return most(newest.values())


def region_names(glances: Iterable[Glance]) -> tuple[str, ...]:
    """Every Unit Atasan that the offices name, the most frequent first; one where they agree."""
    spelled: dict[str, Counter[str]] = {}
    for seen in glances:
        if name_key(seen.superior):
            spelled.setdefault(name_key(seen.superior), Counter())[seen.superior] += 1
    ranked = sorted(spelled.values(), key=lambda spellings: -spellings.total())
    return tuple(spellings.most_common(1)[0][0] for spellings in ranked)


def most(values: Iterable[int]) -> int | None:
    """The number that occurs most; of equally frequent ones the highest. None of nothing."""
    counted = Counter(values)
    return max(counted, key=lambda value: (counted[value], value), default=None)


def judge(outcomes: Sequence[Outcome], name: str, year: int, asked: int | None) -> Judged:
    """The region of a year; ``asked`` is the quarter that was asked for, else it is the one most have reported."""
    at_home = {name_key(x.unit): x.name for x in reversed(outcomes) if x.year == year}
    here = [x for x in outcomes if x.year in (None, year) or name_key(x.unit) not in at_home]
    triwulan = asked or most(x.office.triwulan for x in here if x.office) or 1
    reasons = {x.name: tuple(_reasons(x, _namesakes(x, here), year, triwulan)) for x in here}
    offices = [x.office for x in here if x.office and not reasons[x.name]]
    failed = [FailedOffice(x.name, x.unit, reasons[x.name], x.findings) for x in here if reasons[x.name]]
    past: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome not in here:
            past.setdefault(at_home[name_key(outcome.unit)], []).append(outcome)
    years = {folder: found for folder, group in past.items() if (found := tuple(_years(group, year)))}
    region = Region(name, year, triwulan, with_remarks(offices), tuple(failed), years)
    return Judged(region, tuple(note for group in past.values() for note in _notes(group, year)))


def _namesakes(outcome: Outcome, others: Iterable[Outcome]) -> list[str]:
    """Folders of the same year whose office has the same name."""
    key = name_key(outcome.unit)
    return [x.name for x in others if key and x is not outcome and name_key(x.unit) == key and x.year == outcome.year]


def _reasons(outcome: Outcome, namesakes: Sequence[str], year: int, triwulan: int) -> Iterator[str]:
    """Why an office has no place in the ranking; nothing where it has one."""
    office = outcome.office
    if office is None:
        if outcome.year not in (None, year):
            yield words.OTHER_YEAR.format(tahun=outcome.year, wilayah=year)
        yield from outcome.reasons
        return
    if namesakes:
        yield words.SAME_NAME.format(unit=outcome.unit, folder=", ".join(namesakes))
    if all(value is None for value in office.nko.values()):
        yield words.NO_REALISASI
    elif office.triwulan < triwulan:
        yield words.BEHIND.format(triwulan=office.triwulan, wilayah=triwulan)
    elif office.nko[REPORTED_AFTER[triwulan]] is None:
        yield words.NO_NKO.format(periode=REPORTED_AFTER[triwulan])


def _years(group: Iterable[Outcome], year: int) -> Iterator[YearSummary]:
    """The earlier years of one office, oldest first, each that stands there once."""
    found = [x.past for x in group if x.past is not None and x.past.year < year]
    counted = Counter(x.year for x in found)
    yield from sorted((x for x in found if counted[x.year] == 1), key=lambda x: x.year)


def _notes(group: Sequence[Outcome], year: int) -> Iterator[str]:
    """Which folders of other years are not used, and why."""
    counted = Counter(x.year for x in group)
    for outcome in group:
        if outcome.year and outcome.year > year:
            yield words.LATER_YEAR.format(folder=outcome.name, tahun=outcome.year, wilayah=year)
        elif outcome.past is None:
            why = outcome.reasons[0] if outcome.reasons else words.NO_REALISASI
            yield words.PAST_UNUSABLE.format(folder=outcome.name, tahun=outcome.year, sebab=why)
        elif counted[outcome.year] > 1:
            yield words.PAST_TWICE.format(folder=outcome.name, tahun=outcome.year)

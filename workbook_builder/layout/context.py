"""What every sheet may look at, and values in the unit in which cells hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from functools import cached_property
from typing import Any, Protocol, TypeVar

from workbook_builder.layout.short_text import cut
from workbook_builder.layout.style import NUMBER, Style
from workbook_builder.layout.text_size import number_width
from workbook_builder.model import Finding, Iku, Inputs, Score
from workbook_builder.model.history import History
from workbook_builder.model.numbers import HUNDRED, Number, is_whole
from workbook_builder.model.periods import REPORTED_AFTER, Periode
from workbook_builder.model.record import record
from workbook_builder.model.region import EarlierYears
from workbook_builder.rules import RuleSet
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import NO_VALUE, PERJANJIAN_TITLE

T = TypeVar("T")
RUPIAH_UNITS = frozenset({"rupiah", "rp"})
TITLE_LENGTH = 60
"""Characters of an office's name in a title: no real name is cut by this, what was pasted in its place is."""
SLACK = 10
"""How many times its largest figure an IKU may still get before a column is too narrow: one more digit."""


@record
class CheckTotals:
    """How many control checks there are, and how many of them do not agree in the workbook as it is built."""

    total: int = 0
    failed: int = 0

    @property
    def word(self) -> str:
        """The word of the master check."""
        return words.CHECK if self.failed else words.GOOD

    @property
    def badge(self) -> str:
        """What the badge of every sheet says."""
        pattern = words.CHECKS_FAIL if self.failed else words.CHECKS_AGREE
        return pattern.format(good=self.total - self.failed, total=self.total)

    @property
    def longest(self) -> str:
        """The longest that it may come to say."""
        return words.CHECKS_FAIL.format(good=self.total, total=self.total)

    @property
    def all_good(self) -> str:
        """What it says where every check agrees."""
        return words.CHECKS_AGREE.format(good=self.total, total=self.total)


class BookContext(Protocol):
    """What the sheets of any workbook have in common: its title lines, its rules and its control checks."""

    @property
    def title_line(self) -> str:
        """What and when, for the title of every sheet."""

    @property
    def official_line(self) -> str:
        """The same as signed sheets name it."""

    @property
    def rules(self) -> RuleSet: ...

    @property
    def check_totals(self) -> CheckTotals: ...

    @property
    def iku_room(self) -> float:
        """Width of a column for figures in the unit of any IKU."""

    def heading(self, title: str) -> tuple[str, ...]:
        """The title block of a signed sheet."""


@record
class SheetContext:
    """What every sheet is laid out from."""

    inputs: Inputs
    score: Score
    rules: RuleSet
    findings: tuple[Finding, ...]
    paper: int = 9
    """Paper size as Excel numbers it: 9 is A4, 14 is Folio (F4)."""
    history: History = field(default_factory=History)
    outlook: Score | None = None
    """The score after the next quarter as it is assumed; None where nothing is looked forward to."""
    check_totals: CheckTotals = field(default_factory=CheckTotals)
    years: EarlierYears = field(default_factory=EarlierYears)

    @property
    def iku(self) -> tuple[Iku, ...]:
        return self.score.agreement.iku

    def once(self, make: Callable[[SheetContext], T]) -> T:
        """What a function makes of this context; several sheets ask for the same."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    @cached_property
    def _made(self) -> dict[Callable[[SheetContext], Any], Any]:
        return {}

    def forget(self) -> None:
        """Let go of what was made once for several sheets and refers to this record again: a cycle stays in memory."""
        self._made.clear()
        ahead = vars(self).pop("ahead", self)
        if ahead is not self:
            ahead.forget()

    @cached_property
    def ahead(self) -> SheetContext:
        """The same with the score that the simulation begins from."""
        return self if self.outlook is None else replace(self, score=self.outlook)

    @property
    def looks_ahead(self) -> bool:
        """Whether the simulation begins after the reported quarter."""
        return self.outlook is not None and self.outlook.triwulan > self.score.triwulan

    @property
    def report_periode(self) -> Periode:
        return REPORTED_AFTER[self.score.triwulan]

    @cached_property
    def title_line(self) -> str:
        """Office, year and quarter, for the title of every sheet."""
        identitas = self.score.agreement.identitas
        return f"{cut(identitas.unit, TITLE_LENGTH)} - Tahun {identitas.year} - Triwulan {self.score.triwulan}"

    @cached_property
    def official_line(self) -> str:
        """Office, superior office and year, as the signed sheets name them."""
        identitas = self.score.agreement.identitas
        offices = [cut(x, TITLE_LENGTH) for x in (identitas.unit, identitas.superior_unit) if x]
        return " - ".join([*offices, f"Tahun {identitas.year}"])

    def heading(self, title: str) -> tuple[str, ...]:
        """The title block of a signed sheet, as the originals have it: in capitals, office above superior office."""
        i = self.score.agreement.identitas
        lines = (title, i.official_position or i.unit, i.superior_unit, f"Tahun {i.year}")
        return tuple(line.upper() for line in lines if line)

    @property
    def perjanjian(self) -> str:
        """The agreement with its number, where there is one."""
        number = self.score.agreement.identitas.agreement_number
        return f"{PERJANJIAN_TITLE} Nomor {number}" if number else PERJANJIAN_TITLE

    @cached_property
    def iku_room(self) -> float:
        """Width of a column that shows values of any IKU, also those still to be typed."""
        return iku_room(self.iku)


def iku_room(ikus: Iterable[Iku]) -> float:
    """Width of a column for the largest figure of any IKU, with room for one more digit."""
    return max((_room(iku) for iku in ikus), default=0.0)


def _room(iku: Iku) -> float:
    values = [cell_value(iku, n) for n in (*iku.target.values(), *iku.realisasi.values())]
    present = [n for n in values if n is not None]
    if not present:
        return 0.0
    largest = max(abs(n) for n in present) * SLACK
    return number_width(-largest if min(present) < 0 else largest, iku_style(NUMBER, iku))


def fraction(percent: Number) -> Number:
    """Percent points as the fraction that a cell holds: 107.54 is 1.0754."""
    return percent / HUNDRED


def cell_value(iku: Iku, value: Number | None) -> Number | None:
    """A value of an IKU as its cell holds it: percents as fractions."""
    if value is None:
        return None
    return fraction(value) if iku.percent else value


def or_dash(value: Number | None) -> Number | str:
    """A number, or the dash of official sheets."""
    return NO_VALUE if value is None else value


def iku_style(style: Style, iku: Iku, value: Number | None = None) -> Style:
    """The style with the number format of an IKU's unit; whole official targets and rupiah show no decimals."""
    whole = (value is not None and is_whole(value)) or is_rupiah(iku)
    number_format = ("iku_persen0" if whole else "iku_persen") if iku.percent else ("iku0" if whole else "iku")
    return style.but(number_format=number_format)


def is_rupiah(iku: Iku) -> bool:
    """Whether an IKU is counted in rupiah, which have no decimals."""
    return iku.satuan.strip().casefold() in RUPIAH_UNITS


def number_if_whole(text: str) -> str | int:
    """A running number as a number, so that it sorts as one; any other text as it is."""
    plain = text.strip(" .")
    return int(plain) if plain.isdecimal() else plain

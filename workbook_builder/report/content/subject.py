"""What the report is about: a scored office, with what its parts ask of it again and again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from workbook_builder.model import AnalisisRow, IkuScore, Inputs, Score
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.numbers import Number
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.model.record import record
from workbook_builder.rules import RuleSet
from workbook_builder.text import laporan as words
from workbook_builder.text.numbers import format_fixed

Content = dict[str, Any]
"""A part of the context: texts, lists of texts, and parts again."""

_ITEM = re.compile(r"((?:\d{1,2}|[A-Za-z])[.)]|[-•])\s*(.+)")
_CONTROL = re.compile(r"[^\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@record
class Subject:
    """The office, its inputs and its score."""

    inputs: Inputs
    score: Score
    rules: RuleSet

    @property
    def periode(self) -> Periode:
        """The period that is reported."""
        return REPORTED_AFTER[self.score.triwulan]

    @property
    def quarter(self) -> Periode:
        """The quarter that is reported."""
        return TRIWULAN[self.score.triwulan - 1]

    @property
    def is_year(self) -> bool:
        """Whether the whole year is reported."""
        return self.periode is Periode.Y

    @property
    def roman(self) -> str:
        """The reported quarter in Roman numerals."""
        return words.roman(self.score.triwulan)

    @property
    def to_date(self) -> str:
        """``Tahun 2024``, or ``sampai dengan Triwulan II Tahun 2024``."""
        pattern = words.WHOLE_YEAR if self.is_year else words.TO_DATE
        return pattern.format(romawi=self.roman, tahun=self.year)

    @property
    def year(self) -> int | None:
        """The year of the agreement."""
        return self.score.agreement.identitas.year

    def shown(self, value: Number | None) -> str:
        """A capaian, NSS, NP or NKO with the decimals of the rule set."""
        return format_fixed(value, self.rules.shown_digits)

    def members(self, number: int | None) -> list[IkuScore]:
        """The IKU under a sasaran."""
        return [x for x in self.score.iku if x.iku.ss == number]

    @cached_property
    def analyses(self) -> Mapping[IkuKey, list[AnalisisRow]]:
        """By IKU what was written on the reported quarter, or on the time up to its end."""
        result: dict[IkuKey, list[AnalisisRow]] = {}
        for row in self.inputs.analisis:
            if period_of(row.periode.text, self.year) in (self.quarter, self.periode):
                result.setdefault(iku_key(row.code), []).append(row)
        return result


def gap(part: str) -> str:
    """The marked place of something that only people can write and nobody has yet."""
    return words.GAP.format(bagian=part)


def clean(text: str) -> str:
    """A text of a cell without what Word cannot hold: control characters; a tab is a space."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")).strip()


def paragraphs(text: str) -> list[str]:
    """The lines of a text, without blank ones."""
    return [line.strip() for line in clean(text).split("\n") if line.strip()]


def numbered(line: str) -> Content:
    """A line of a list as its number (``1)``, ``a.``) and the rest; other lines have no number."""
    found = _ITEM.fullmatch(line)
    number, text = found.groups() if found else ("", line)
    return {"nomor": number, "uraian": text}

"""The seven periods as offices write them: ``TW IV``, ``Smt. I``, ``s.d. Triwulan III``, ``Y-2025``, ``Tahunan``.

A text is looked at without case, spaces and punctuation (as ``name_key`` folds it), so that one list serves headers of
columns, cells and sheet names.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from workbook_builder.model.keys import name_key
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

_NUMBER = r"(?P<nomor>[1-4]|iv|i{1,3})"
_QUARTER = rf"(?:q|trw|tw|tri(?:wulan)?|kuartal)(?:ke)?{_NUMBER}"
_SEMESTER = r"(?:semester|smst|smt|sem|sm)(?P<semester>1|i|l)"
_YEAR_WORD = r"(?P<setahun>y|year|tahun|tahunan|setahun|satutahun|1tahun)"
_TO_DATE = r"(?P<sampai>sd|sampaidengan|sampai)?"
_OF_YEAR = r"(?:(?:ta|th|thn|tahun|tahunanggaran)?(?P<tahun>20\d\d|[1-4]\d))?"
_PERIOD = re.compile(rf"(?:periode)?{_TO_DATE}(?:{_QUARTER}|{_SEMESTER}|{_YEAR_WORD}){_OF_YEAR}")
_PLAIN_YEAR = re.compile(r"(?:ta|tahunanggaran)?(?P<tahun>20\d\d)")
_BARE = re.compile(r"(?P<nomor>[1-4]|iv|i{1,3})")


class PeriodWord(NamedTuple):
    """A period, the year written beside it, and whether a letter had to be taken for a digit (``Sml`` for ``Sm1``)."""

    periode: Periode
    year: int | None = None
    slip: bool = False


def read_period(text: str) -> PeriodWord | None:
    """The period that a cell names; a year alone is the whole of that year. None for any other text."""
    key = name_key(text)
    return _read(key) or _read_year(key)


def period_of(text: str, year: int | None) -> Periode | None:
    """The period that a cell names, where it names no other year than ``year``."""
    word = read_period(text)
    return None if word is None or word.slip or word.year not in (None, year) else word.periode


def suggest_period(text: str) -> str:
    """The period that a text seems to mean which names none as it stands, or one of another year; else empty."""
    word = read_period(text)
    return word.periode if word else ""


def read_header(key: str, head: str) -> PeriodWord | None:
    """The period of a column whose folded header may carry ``head`` ("target", "realisasi") before or after it.

    Below or beside that word a bare number (``Target`` over ``III``) and a bare year (``Target 2025``) will do.
    """
    for rest in (key.removeprefix(head), key.removesuffix(head)):
        if rest == key:
            continue
        bare = _BARE.fullmatch(rest)
        if bare is not None:
            return PeriodWord(TRIWULAN[_number(bare.group("nomor")) - 1])
        found = _read(rest) or _read_year(rest)
        if found is not None:
            return found
    return _read(key)


def _read(key: str) -> PeriodWord | None:
    found = _PERIOD.fullmatch(key)
    if found is None:
        return None
    year = _year(found.group("tahun"))
    if found.group("setahun"):
        return PeriodWord(Periode.Y, year)
    if found.group("semester"):
        return PeriodWord(Periode.SMT_1, year, found.group("semester") == "l")
    number = _number(found.group("nomor"))
    return PeriodWord(REPORTED_AFTER[number] if found.group("sampai") else TRIWULAN[number - 1], year)


def _read_year(key: str) -> PeriodWord | None:
    found = _PLAIN_YEAR.fullmatch(key)
    return PeriodWord(Periode.Y, _year(found.group("tahun"))) if found else None


def _number(text: str) -> int:
    return ROMAN.get(text) or int(text)


def _year(text: str | None) -> int | None:
    return None if text is None else 2000 + int(text[-2:])

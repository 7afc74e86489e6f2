"""Numbers, amounts and dates in words, as official documents write them behind the figure."""

from __future__ import annotations

import datetime as dt

from workbook_builder.text.numbers import MONTHS

_ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_SIZES = ("", "ribu", "juta", "miliar", "triliun")
LIMIT = 1000 ** len(_SIZES)
"""Numbers from here on have no words here; the whole state budget is below it."""


def number_in_words(number: int) -> str:
    """``seribu dua ratus lima`` for 1205, ``minus dua`` below zero; ValueError for a quadrillion or more."""
    if number < 0:
        return f"minus {number_in_words(-number)}"
    if number >= LIMIT:
        raise ValueError(number)
    words = []
    for power, size in reversed(list(enumerate(_SIZES))):
        group = number // 1000**power % 1000
        if group:
            words.append("seribu" if (group, power) == (1, 1) else f"{_below_thousand(group)} {size}".strip())
    return " ".join(words) or _ONES[0]


def rupiah_in_words(amount: int) -> str:
    """``seribu rupiah``."""
    return f"{number_in_words(amount)} rupiah"


def date_in_words(date: dt.date) -> str:
    """``tiga puluh satu Januari dua ribu dua puluh empat``."""
    return f"{number_in_words(date.day)} {MONTHS[date.month - 1]} {number_in_words(date.year)}"


def _below_thousand(number: int) -> str:
    """The words of 1 to 999."""
    hundreds, rest = divmod(number, 100)
    head = [] if not hundreds else ["seratus"] if hundreds == 1 else [f"{_ONES[hundreds]} ratus"]
    return " ".join([*head, *([_below_hundred(rest)] if rest else [])])


def _below_hundred(number: int) -> str:
    """The words of 1 to 99."""
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    if tens == 1:
        return f"{_ONES[ones]} belas"
    return f"{_ONES[tens]} puluh {_ONES[ones]}" if ones else f"{_ONES[tens]} puluh"

"""Amounts in words: 1.250 is ``seribu dua ratus lima puluh``."""

from __future__ import annotations

_ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_SIZES = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")
NOTHING = "nol"
MINUS = "minus"
RUPIAH = "rupiah"


def terbilang(number: int) -> str:
    """A whole number in words; ValueError where it has more than 18 digits."""
    if number < 0:
        return f"{MINUS} {terbilang(-number)}"
    groups = []
    rest = number
    while rest:
        rest, group = divmod(rest, 1000)
        groups.append(group)
    if len(groups) > len(_SIZES):
        raise ValueError(number)
    words = [_sized(group, size) for size, group in enumerate(groups) if group]
    return " ".join(reversed(words)) or NOTHING


def terbilang_rupiah(amount: int) -> str:
    """``seribu rupiah``."""
    return f"{terbilang(amount)} {RUPIAH}"


def _sized(group: int, size: int) -> str:
    if group == 1 and size == 1:
        return "seribu"
    return f"{_below_thousand(group)} {_SIZES[size]}".strip()


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else "seratus" if hundreds == 1 else f"{_ONES[hundreds]} ratus"
    return f"{head} {_below_hundred(rest)}".strip()


def _below_hundred(number: int) -> str:
    if number < 12:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    if tens == 1:
        return f"{_ONES[ones]} belas"
    return f"{_ONES[tens]} puluh {_ONES[ones]}".strip()

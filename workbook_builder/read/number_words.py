"""Amounts in words, as official documents write them after the figure: ``Delapan ratus ribu rupiah`` is 800,000."""

from __future__ import annotations

from workbook_builder.model.blank import DASHES

ONES = {
    "nol": 0,
    "se": 1,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
MULTIPLIERS = {"puluh": 10, "ratus": 100}
THOUSANDS = {
    "ribu": 10**3,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "miliyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
_DASHES_TO_SPACES = str.maketrans(dict.fromkeys(DASHES, " "))
MAX_WORDS = 40
"""Words of the longest amount below a quadrillion."""


def parse_number_words(text: str) -> int | None:
    """The number that Indonesian words say; None for any other text.

    Each of triliun, miliar, juta and ribu counts what stands before it since the one before.
    """
    word = text.lower().translate(_DASHES_TO_SPACES).strip("().* ").split()
    if word and word[-1] == "rupiah":
        word.pop()
    if not word or len(word) > MAX_WORDS:
        return None
    total = group = satuan = 0
    limit = max(THOUSANDS.values()) * 10
    for item in word:
        for part in _taken_apart(item):
            if part in ONES:
                satuan = ONES[part]
            elif part == "belas":
                group, satuan = group + 10 + satuan, 0
            elif part in MULTIPLIERS:
                group, satuan = group + satuan * MULTIPLIERS[part], 0
            elif part in THOUSANDS and THOUSANDS[part] < limit:
                limit = THOUSANDS[part]
                total, group, satuan = total + (group + satuan) * limit, 0, 0
            else:
                return None
    return total + group + satuan


def _taken_apart(word: str) -> tuple[str, ...]:
    """``sebelas`` is one and ten, ``hundred`` one hundred."""
    rest = word.removeprefix("se")
    if word.startswith("se") and (rest == "belas" or rest in MULTIPLIERS or rest in THOUSANDS):
        return ("se", rest)
    return (word,)

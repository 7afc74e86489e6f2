"""Names of offices as titles print them, in the short form that offices use: ``KPP Pratama Barabai``."""

from __future__ import annotations

import re

_SHORT = (
    ("Kantor Pengawasan dan Pelayanan Bea dan Cukai", "KPPBC"),
    ("Kantor Pelayanan Utama Bea dan Cukai", "KPU BC"),
    ("Kantor Pelayanan Perbendaharaan Negara", "KPPN"),
    ("Kantor Pelayanan Kekayaan Negara dan Lelang", "KPKNL"),
    ("Kantor Pelayanan Pajak", "KPP"),
)
"""Offices below a Kanwil; one whose name begins with another's stands before it."""
DIRECTORATES = (
    ("Direktorat Jenderal Pajak", "DJP"),
    ("Direktorat Jenderal Bea dan Cukai", "DJBC"),
    ("Direktorat Jenderal Perbendaharaan", "DJPb"),
    ("Direktorat Jenderal Kekayaan Negara", "DJKN"),
)
_SMALL = frozenset({"dan", "di", "atau", "untuk"})
_OFFICE_WORDS = frozenset({"KPP", "KPPBC", "KPPN", "KPKNL", "KPU", "BC", "DJP", "DJBC", "DJPB", "DJKN", "KP2KP"})
_OTHER_WORDS = frozenset(
    {"DKI", "TMP", "TMC", "A", "B", "C", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}
)
_CAPITALS = _OFFICE_WORDS | _OTHER_WORDS
"""Words that keep their capitals in a name written in small letters."""
_OWN_SPELLING = {"DJPB": "DJPb"}


def in_title_case(text: str) -> str:
    """A name in capitals as sentences write it; one that has small letters stays as it is."""
    if not text.isupper():
        return " ".join(text.split())
    words = [_word(word, number) for number, word in enumerate(text.split())]
    return " ".join(words)


def _word(word: str, number: int) -> str:
    if word.strip(".,") in _CAPITALS:
        return _OWN_SPELLING.get(word, word)
    if number and word.lower() in _SMALL:
        return word.lower()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def short_office(name: str) -> str:
    """``KPP Pratama Barabai`` for the whole name; a Kanwil keeps its word and shortens its directorate."""
    text = in_title_case(name.strip(" ,.;:"))
    for whole, short in (*_SHORT, *DIRECTORATES):
        text = re.sub(re.escape(whole), short, text, flags=re.IGNORECASE)
    return " ".join(text.split())


def is_directorate(name: str) -> bool:
    """Whether a name is that of a directorate general and nothing else."""
    return any(name.strip(" ,").casefold() == whole.casefold() for whole, _ in DIRECTORATES)

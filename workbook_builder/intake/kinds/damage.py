"""What a scan has damaged, as far as its text shows it."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{3}")
_ROMAN_LIST = re.compile(r"(seksi\s+)?[IVX\d]+(\s*[,;&/]\s*[IVX\d]+)*[.,;]?")


def is_fragment(text: str) -> bool:
    """Whether a text has neither a word of three letters nor a number that stands alone: ``01 1000/``, ``V 1 C1:``."""
    return not _WORD.search(text) and not _ROMAN_LIST.fullmatch(text.strip())


def is_unreadable(text: str) -> bool:
    """Whether signs stand where words were: a row of dots, without a letter between them for long."""
    signs = sum(1 for c in text if not c.isalnum() and not c.isspace())
    return bool(re.search(r"(?:[^\w\s]\s+){4}", text)) or signs > sum(map(str.isalnum, text))

"""Texts in as many characters as there is room for; what is left out leaves a mark."""

from __future__ import annotations

from workbook_builder.text.sheets import CUT


def cut(text: str, length: int) -> str:
    """A text in one line, shortened where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + CUT


def cut_inside(text: str, length: int, end: int) -> str:
    """A text shortened before its last ``end`` characters, for names that differ at both ends."""
    if len(text) <= length:
        return text
    head, tail = text[: length - end - 1], text[-end:]
    # Between words, unless one word is longer than its part.
    return f"{head.rpartition(' ')[0] or head} {CUT} {tail.partition(' ')[2] or tail}"

"""Addresses of cells as spreadsheets write them; rows and columns are 1-based."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1_024)
def column_letter(column: int) -> str:
    """1 is ``A``, 27 is ``AA``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """``A`` is 1, ``AA`` is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def address(row: int, column: int, absolute: bool = False) -> str:
    """``B7``, or ``$B$7``."""
    return f"${column_letter(column)}${row}" if absolute else f"{column_letter(column)}{row}"

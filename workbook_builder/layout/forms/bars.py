"""Bars of text that show how far something is filled: a formula of whole and empty blocks, and its value."""

from __future__ import annotations

from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.text import template as words

FULL, EMPTY = "\u2588", "\u2591"
LENGTH = 20
"""Blocks of a whole bar."""


def bar(filled: int, total: int) -> str:
    """``█████░░░░░ 10 dari 20``."""
    blocks = int(round_half_away(Number(LENGTH * filled, max(1, total)), 0))
    return f"{FULL * blocks}{EMPTY * (LENGTH - blocks)} {filled}{words.OF}{total}"


def bar_formula(filled: str, total: str) -> str:
    """The same of two cells."""
    blocks = f"ROUND({LENGTH}*{filled}/MAX(1,{total}),0)"
    return f'REPT("{FULL}",{blocks})&REPT("{EMPTY}",{LENGTH}-{blocks})&" "&{filled}&"{words.OF}"&{total}'

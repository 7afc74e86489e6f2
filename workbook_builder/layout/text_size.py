"""How much room text needs: heights that show all of a wrapped text, also where the program does not fit rows."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache, lru_cache

from workbook_builder.layout.style import FORMATS, Style
from workbook_builder.model.numbers import Number

MAX_HEIGHT = 409.0
"""Points; Excel's limit for a row."""
LINE_SPACE = 1.32
"""Line height against font size."""
CELL_SPACE = 4.0
"""Points above and below the text."""
_NARROW = frozenset("iljtfrI.,;:'|!()[]- ")
_WIDE = frozenset("mwMWQOG@%&")
_WIDEST = "W"
NUMBER_SPACE = 0.5
"""Part of a digit that a cell still takes beyond its column, and that a column made wider for a number gets on top."""
TEXTS = 8192
"""Texts and words whose room is remembered: most of a workbook's are those of the next office's too."""
SHORT_NUMBER = 100
"""Numbers below this fit every column that can hold any number at all."""


@lru_cache(maxsize=TEXTS)
def text_width(text: str, size: float = 10, bold: bool = False) -> float:
    """Width of a line in units of a column's width (one digit of the 10-point standard font)."""
    width = 0.0
    for letter in text:
        if letter in _NARROW:
            width += 0.62
        elif letter in _WIDE:
            width += 1.5
        else:
            width += 1.27 if letter.isupper() else 1.02
    return width * size / 10 * (1.08 if bold else 1.0)


@cache
def _shape(number_format: str) -> tuple[int, float, int]:
    """(decimals, factor, further characters) of a number format."""
    first = number_format.split(";", maxsplit=1)[0]
    decimal = len(m.group(1)) if (m := re.search(r"0\.(0+)", first)) else 0
    prefix = sum(len(x) for x in re.findall(r'"([^"]*)"', first)) + first.count("+")
    percent = "%" in first
    return decimal, 100.0 if percent else 1.0, prefix + percent


def number_width(value: int | float | Number, style: Style) -> float:
    """Column width that a number needs in a style, in digits of the standard font; 0 for short ones.

    A number that does not fit is shown as ``###``. The general format shortens what does not fit, and is never so.
    """
    number_format = FORMATS.get(style.number_format, style.number_format)
    if number_format == FORMATS["umum"]:
        return 0.0
    decimal, times, other = _shape(number_format)
    number = float(value) * times
    if abs(number) < SHORT_NUMBER:
        return 0.0
    characters = len(f"{number:,.{decimal}f}") + other
    return characters * style.size / 10 * (1.08 if style.bold else 1.0)


@lru_cache(maxsize=TEXTS)
def line_count(text: str, column_width: float, size: float = 10, bold: bool = False) -> int:
    """Lines that a text takes when wrapped between words in a column."""
    room = max(1.0, column_width - 1.0)
    if len(text) * text_width(_WIDEST, size, bold) < room and "\n" not in text:
        return 1
    total = 0
    for paragraph in text.split("\n"):
        used = 0.0
        lines = 1
        for word in paragraph.split(" "):
            width = text_width(word, size, bold)
            if used and used + 0.6 + width > room:
                lines += 1
                used = 0.0
            if width > room:
                lines += math.ceil(width / room) - 1
                width = width % room
            used += width + (0.6 if used else 0)
        total += lines
    return total


def _indent(style: Style) -> float:
    """Width that the indent of a left-aligned cell takes."""
    return style.indent * 1.3 if style.align == "left" else 0.0


def row_height(texts: Iterable[tuple[str, float, Style]]) -> float | None:
    """Height in points for a row of wrapped (text, column width, style); None where there is none."""
    heights = [
        line_count(text, width - _indent(style), style.size, style.bold) * style.size * LINE_SPACE + CELL_SPACE
        for text, width, style in texts
    ]
    return min(MAX_HEIGHT, round(max(heights), 1)) if heights else None


def split_text(text: str, column_width: float, style: Style, rest: int = 0) -> list[str]:
    """A text in parts that each fit the highest possible row, split between lines, then between words.

    ``rest`` lines are left free in each.
    """
    maximum = int((MAX_HEIGHT - CELL_SPACE) / (style.size * LINE_SPACE)) - rest
    parts: list[str] = []
    used = maximum
    for paragraph in text.split("\n"):
        for piece in _split_paragraph(paragraph, column_width - _indent(style), style, maximum):
            lines = line_count(piece, column_width - _indent(style), style.size, style.bold)
            if used + lines > maximum:
                parts.append(piece)
                used = lines
            else:
                parts[-1] += "\n" + piece
                used += lines
    return parts


def _split_paragraph(paragraph: str, width: float, style: Style, maximum: int) -> list[str]:
    """A paragraph in parts of at most ``maximum`` lines, split between words; an endless word where it must."""
    if line_count(paragraph, width, style.size, style.bold) <= maximum:
        return [paragraph]
    words = paragraph.split(" ")
    middle = len(words) // 2
    left, right = " ".join(words[:middle]), " ".join(words[middle:])
    if len(words) == 1:
        left, right = paragraph[: len(paragraph) // 2], paragraph[len(paragraph) // 2 :]
    return [*_split_paragraph(left, width, style, maximum), *_split_paragraph(right, width, style, maximum)]

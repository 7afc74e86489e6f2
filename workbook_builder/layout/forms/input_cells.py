"""Cells that staff fill: a style, what may be typed, a prompt and a stop message, always together."""

from __future__ import annotations

import datetime as dt

from workbook_builder.layout import style
from workbook_builder.layout.plan import MAX_TEXT, Content, InputRule, PlannedCell, SheetBuilder
from workbook_builder.layout.style import FORMATS, Style
from workbook_builder.model import Cell
from workbook_builder.model.address import address
from workbook_builder.text import template as words
from workbook_builder.text.sheets import INPUT_LIMIT

MAX_TITLE, MAX_MESSAGE = 32, 255
"""Characters that Excel takes for the title and the text of a prompt."""


def number_format(area: str, title: str, message: str, error: str) -> InputRule:
    """A decimal number; a percentage typed with its sign is one too."""
    return InputRule(area, "decimal", title[:MAX_TITLE], message[:MAX_MESSAGE], error, -INPUT_LIMIT, INPUT_LIMIT)


def rupiah(area: str, title: str, message: str) -> InputRule:
    """Whole rupiah; negative after a correction."""
    lowest, highest = -INPUT_LIMIT * 1000, INPUT_LIMIT * 1000
    return InputRule(area, "integer", title[:MAX_TITLE], message[:MAX_MESSAGE], words.RUPIAH_ERROR, lowest, highest)


def choices(area: str, source: str, message_title: tuple[str, str]) -> InputRule:
    """One of the words in a named range."""
    title, message = message_title
    return InputRule(area, "list", title, message, words.LIST_ERROR, source=source, error_title=words.LIST_ERROR_TITLE)


def written_as(area: str, message_title: tuple[str, str], limit: int = MAX_TEXT) -> InputRule:
    """Text that fits a cell."""
    title, message = message_title
    return InputRule(area, "text", title, message, words.TEXT_ERROR, 0, limit, error_title=words.TEXT_ERROR_TITLE)


def area(row: int, column: int, last_row: int, last_column: int | None = None) -> str:
    """``C7:C26``, or ``C7`` for one cell."""
    start, end = address(row, column), address(last_row, last_column or column)
    return start if start == end else f"{start}:{end}"


def put(p: SheetBuilder, row: int, column: int, cell: Cell | None, base: Style) -> None:
    """Put what staff typed into a cell as it was typed: never cut, never converted, a number with its own meaning."""
    value = cell.value if cell else None
    p.cells[row, column] = PlannedCell(value, content_style(value, cell.format if cell else "", base))


def content_style(value: Content, old_format: str, base: Style) -> Style:
    """The style of a kept value: the cell's usual number format, unless that would change what the value means."""
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return base.but(number_format=old_format)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        defaults = FORMATS.get(base.number_format, base.number_format)
        if defaults == FORMATS["umum"] or ("%" in defaults) != ("%" in old_format):
            return base.but(number_format=old_format)
    return base


def other_columns(p: SheetBuilder, row: int, name: tuple[str, ...], column: int, width: float = 24) -> None:
    """Headers of the columns that staff added, from ``column`` on."""
    for i, item in enumerate(name):
        p.write(row, column + i, item, style.INPUT_HEADER)
        p.width[column + i] = width

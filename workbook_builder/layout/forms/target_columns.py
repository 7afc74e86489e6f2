"""How each kind of column of an official sheet looks in an empty target.xlsx, and what may be typed into it."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.input_cells import choices, number_format, rupiah, written_as
from workbook_builder.layout.plan import InputRule
from workbook_builder.layout.style import Style
from workbook_builder.schema.column import Kind, SheetColumn
from workbook_builder.text import new_target as words

STYLES = {
    Kind.TEXT: style.INPUT_TEXT,
    Kind.WHOLE: style.INPUT_CHOICE,
    Kind.CHOICE: style.INPUT_CHOICE,
    Kind.TARGET: style.INPUT.but(number_format="umum"),
    Kind.NUMBER: style.INPUT.but(number_format="umum"),
    Kind.RUPIAH: style.INPUT.but(number_format="rupiah"),
}
LARGEST_NUMBER = 999
"""The largest number of a sasaran, an agreement row or an initiative."""


def style_of(column: SheetColumn) -> Style:
    """How the cells of a column look."""
    return STYLES[column.kind]


def rule_of(column: SheetColumn, area: str) -> InputRule:
    """What may be typed into an area of a column, with its prompt and stop message."""
    prompt = column.heading, column.prompt
    match column.kind:
        case Kind.TEXT:
            return written_as(area, prompt, column.limit)
        case Kind.WHOLE:
            return InputRule(area, "integer", *prompt, words.WHOLE_ERROR, 1, LARGEST_NUMBER)
        case Kind.CHOICE if column.choices is not None:
            return choices(area, column.choices.name, prompt)
        case Kind.RUPIAH:
            return rupiah(area, *prompt)
        case Kind.TARGET:
            return _target(area, *prompt)
        case _:
            return number_format(area, *prompt, words.NUMBER_ERROR)


def _target(area: str, title: str, message: str) -> InputRule:
    """A number, a percentage, or the dash of official sheets."""
    first = area.split(":", maxsplit=1)[0]
    return InputRule(
        area,
        "formula",
        title,
        message,
        words.TARGET_ERROR,
        source=f'OR(ISNUMBER({first}),{first}="-")',
        error_title=words.TARGET_ERROR_TITLE,
    )

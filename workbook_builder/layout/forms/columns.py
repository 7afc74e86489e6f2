"""What may be typed into each column of a form: style and validation by what the column holds."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.input_cells import choices, number_format, rupiah, written_as
from workbook_builder.layout.plan import InputRule
from workbook_builder.layout.style import Style
from workbook_builder.schema.column import Column, Kind, Prompt
from workbook_builder.text import new_target as words

TEXT_LIMIT = 30_000
"""Characters of a text in a column without a limit of its own."""
LARGEST_NUMBER = 999
FIRST_YEAR, LAST_YEAR = 2000, 2100

_NUMBER = style.INPUT.but(number_format="umum")
_STYLES = {
    Kind.TEXT: style.INPUT_TEXT,
    Kind.CHOICE: style.INPUT_CHOICE,
    Kind.WHOLE: style.INPUT_CHOICE,
    Kind.NUMBER: _NUMBER,
    Kind.TARGET: _NUMBER,
    Kind.RUPIAH: style.INPUT.but(number_format="rupiah"),
    Kind.YEAR: style.INPUT_TEXT.but(number_format="nomor"),
    Kind.DATE: style.INPUT_TEXT.but(number_format="tanggal"),
}


def input_style(column: Column) -> Style:
    """How the cells of a column look."""
    return _STYLES[column.kind]


def input_rule(
    column: Column, area: str, number_error: str = words.NUMBER_ERROR, text_limit: int = TEXT_LIMIT
) -> InputRule:
    """What may be typed into an area of a column, with its prompt."""
    prompt = column.prompt
    match column.kind:
        case Kind.CHOICE if column.choices is not None:
            return choices(area, column.choices.area_name, prompt)
        case Kind.WHOLE:
            return InputRule(area, "integer", *prompt, words.WHOLE_ERROR, 1, LARGEST_NUMBER)
        case Kind.YEAR:
            return InputRule(area, "integer", *prompt, words.YEAR_ERROR, FIRST_YEAR, LAST_YEAR)
        case Kind.NUMBER:
            return number_format(area, *prompt, number_error)
        case Kind.RUPIAH:
            return rupiah(area, *prompt)
        case Kind.TARGET:
            return _target(area, prompt)
        case Kind.DATE:
            source = f"ISNUMBER({area})"
            title = words.DATE_ERROR_TITLE
            return InputRule(area, "formula", *prompt, words.DATE_ERROR, source=source, error_title=title)
        case _:
            return written_as(area, prompt, column.limit or text_limit)


def _target(area: str, prompt: Prompt) -> InputRule:
    """A number, a percentage, or the dash of official sheets."""
    start = area.split(":", maxsplit=1)[0]
    source = f'OR(ISNUMBER({start}),{start}="-")'
    title = words.TARGET_ERROR_TITLE
    return InputRule(area, "formula", *prompt, words.TARGET_ERROR, source=source, error_title=title)

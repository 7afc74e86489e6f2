"""What every sheet has: title, purpose, office, master check, a table head, a signature block."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.context import BookContext, SheetContext
from workbook_builder.layout.plan import ConditionalFormat, SheetBuilder
from workbook_builder.layout.text_size import split_text
from workbook_builder.layout.title import write_title
from workbook_builder.model.record import record
from workbook_builder.text import sheets as words
from workbook_builder.text.numbers import format_date
from workbook_builder.text.sheets import SheetText

HEADER_ROW = 3
CONTENT_ROW = 4
NOTICE_ROW = 2
"""Beside the purpose of the sheet: the example of a decimal sign."""
DECIMAL_EXAMPLE = 97.5
"""Shown with the decimal sign of the computer that opens the file: "97,5" in Indonesia, "97.5" elsewhere."""
ZOOM = 90
"""Percent; a long table with its office names fits a usual screen."""


def begin(
    k: BookContext,
    t: SheetText,
    block: str,
    widths: Sequence[float],
    official: bool = False,
    columns: int | None = None,
) -> SheetBuilder:
    """A sheet of a block with its title over ``columns``; a signed sheet names the superior office too."""
    p = SheetBuilder(t.name, block, width=dict(enumerate(widths, 1)), zoom=ZOOM, iku_room=k.iku_room)
    write_title(k, p, t, official, columns)
    if official:
        p.printing = replace(p.printing, heading=k.heading(t.title))
    return p


def fold_long(content: str, width: float, shown: style.Style) -> tuple[str, list[str]]:
    """A text that may be higher than Excel lets a row be: what its cell holds, and the rest, row by row."""
    first, *rest = split_text(content, width, shown, rest=2)
    return "\n".join([first, words.NOTE_CONTINUATION]) if rest else first, rest


def write_continuation(
    p: SheetBuilder, row: int, column: int, continuation: Sequence[tuple[str, Sequence[str]]]
) -> int:
    """Rows below a table with what did not fit its texts, by (key of the row, parts); the first row after them."""
    for key, parts in continuation:
        for part in parts:
            p.write_row(row, 1, (key, words.CONTINUATION), (style.TEXT, style.TEXT))
            p.write(row, column, part, style.TEXT)
            row += 1
    return row


def decimal_example(p: SheetBuilder, row: int, column: int, example_column: int) -> None:
    """A number that shows which decimal sign this computer takes, with its label in the columns to its left."""
    p.write(row, column, words.DECIMAL_EXAMPLE, style.REMARK)
    p.write(row, example_column, DECIMAL_EXAMPLE, style.NUMBER.but(number_format="desimal1", align="center"))


def table_head(
    p: SheetBuilder,
    headers: Sequence[str],
    landscape: bool = True,
    entry: frozenset[int] = frozenset(),
    key: int = 1,
    row: int = HEADER_ROW,
) -> None:
    """The one header row; ``entry`` are columns that staff fill, ``key`` how many columns stay in view."""
    for column, header in enumerate(headers, 1):
        p.write(row, column, header, style.INPUT_HEADER if column in entry else style.HEADER)
    p.freeze = (row + 1, key + 1)
    p.printing = replace(p.printing, landscape=landscape, repeated=(row, row))


def colour_status(
    p: SheetBuilder, area: str, colours: Mapping[str, str], names: choices.Names = choices.STATUS
) -> None:
    """Colour cells by their word; the word itself stays the signal. Formats know a word by its defined name."""
    cell = area.split(":", maxsplit=1)[0]
    for word, colour in colours.items():
        wanted = f"{cell}={choices.in_formula(word, names)}"
        p.conditional.append(ConditionalFormat(area, wanted, style.status_styles(colour)))


def keep_signatures(p: SheetBuilder, start: int, end: int) -> None:
    """Let pages end after any row of a table, but keep its last rows together with the signatures below them."""
    p.printing = p.printing.with_blocks(tuple(range(start, max(start, end - 1) + 1)))


@record
class _Party:
    """One who signs: the first and last column of the block, what stands above, office title, name."""

    columns: tuple[int, int]
    top: str
    designation: str
    position: str
    name: str


def signatures(
    k: SheetContext,
    p: SheetBuilder,
    row: int,
    column: int,
    with_superior: bool = False,
    designation: tuple[str, str] = ("", ""),
    dated: bool = True,
) -> None:
    """Place, date, title, "Ditandatangani secara elektronik" and name, from ``column`` to the last column.

    The superior signs at the left. ``designation`` are what the superior and the head are called here. A sheet that is
    signed later than the agreement (``dated`` False) leaves its date to be filled in.
    """
    i = k.score.agreement.identitas
    date = (format_date(i.date) if i.date else "") if dated else words.BLANK_DATE
    place_and_date = ", ".join(x for x in (i.place, date) if x)
    parties = [_Party((column, max(p.width)), place_and_date, designation[1], i.official_position, i.official_name)]
    if with_superior:
        parties.append(_Party((1, column - 1), "", designation[0], i.superior_position, i.superior_name))
    signing = [(party, _fold(p, party)) for party in parties if party.name]
    height = max((len(position) for _, position in signing), default=0)
    for party, position in signing:
        lines = [
            party.top,
            *([party.designation] if any(designation) else []),
            *[""] * (height - len(position)),
            *position,
            "",
            words.SIGNATURE,
            "",
            party.name,
        ]
        _write_block(p, row, party, lines)


def _write_block(p: SheetBuilder, row: int, party: _Party, lines: Sequence[str]) -> None:
    start, end = party.columns
    for number, line in enumerate(lines, row):
        shown = style.SIGNATURE
        if line == words.SIGNATURE:
            shown = shown.but(italic=True, colour=style.FAINT_INK)
        elif line == party.name:
            shown = shown.but(bold=True)
        if line:
            p.write_row(number, start, (line, *[None] * (end - start)), shown)


def _fold(p: SheetBuilder, party: _Party) -> list[str]:
    """An office title in lines that fit its columns."""
    start, end = party.columns
    width = sum(p.width[column] for column in range(start, end + 1))
    return textwrap.wrap(party.position, max(20, int(width * 0.9)))

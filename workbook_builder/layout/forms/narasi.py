"""Sheet Narasi of the template: the parts of the report that only people can write, and room for more."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.bars import bar
from workbook_builder.layout.forms.columns import input_rule
from workbook_builder.layout.forms.input_cells import area, put, written_as
from workbook_builder.layout.forms.page import (
    CONTENT_ROW,
    TRIWULAN_ROW,
    begin,
    header,
    other_content,
    sheet_note,
)
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import MAX_TEXT, Formula, SheetBuilder
from workbook_builder.model.address import address
from workbook_builder.model.filled import NEEDED, TO_WRITE, FilledRow, Template
from workbook_builder.schema.column import Column
from workbook_builder.schema.narasi import NARASI, PART, PARTS, TEXT
from workbook_builder.text import template as words

SPARE = 5
"""Blank rows for parts that an office adds."""
_PART, _TEXT, _STATE, _TO_WRITE = (NARASI.position(name) for name in (PART, TEXT, NEEDED, TO_WRITE))
_LABEL = style.TEXT.but(bold=True, valign="top")
_LONG = style.INPUT_TEXT.but(valign="top")
"""A long text is read from its beginning."""


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, NARASI, "masukan", NARASI.widths)
    header(t, p, NARASI, frozenset({_PART, _TEXT}))
    sheet_note(t, p, _TEXT)
    p.write(TRIWULAN_ROW, 1, Formula("Batang_Narasi", bar(*narasi_filled(t))), style.BAR)
    rows = [*t.narasi, *[FilledRow({})] * SPARE]
    end = CONTENT_ROW + len(rows) - 1
    for b, row in enumerate(rows, CONTENT_ROW):
        i = b - CONTENT_ROW
        _row(p, b, row, PARTS[i] if i < len(PARTS) else None)
    other_content(t, p, NARASI, [row.other for row in rows])
    p.name_area("Narasi_Keadaan", CONTENT_ROW, _STATE, end, _STATE)
    colour_status(p, area(CONTENT_ROW, _STATE, end), {words.PRESENT: "Hijau", words.NONE_YET: "Kuning"})
    return p


def narasi_filled(t: Template) -> tuple[int, int]:
    """How many parts have a text, and how many there are with those that must have one."""
    states = [_state(row, part)[1] for row, part in zip(t.narasi, PARTS, strict=False)]
    filled = states.count(words.PRESENT)
    return filled, filled + states.count(words.NONE_YET)


def _row(p: SheetBuilder, b: int, row: FilledRow, part: Column | None) -> None:
    """A row of a part, of which only the text is open, or one that the office may name itself."""
    label, text = row.cells.get(PART), row.cells.get(TEXT)
    if part is None:
        put(p, b, _PART, label, _LONG)
        p.validasi.append(input_rule(NARASI.column(PART), address(b, _PART)))
    else:
        p.write(b, _PART, part.name, _LABEL)
    put(p, b, _TEXT, text, _LONG)
    prompt = NARASI.column(TEXT).prompt if part is None else part.prompt
    p.validasi.append(written_as(address(b, _TEXT), prompt, MAX_TEXT))
    if part is not None:
        formula, state = _state(row, part)
        p.write(b, _STATE, Formula(formula.format(teks=address(b, _TEXT)), state), style.CENTRED.but(valign="top"))
    else:
        p.write(b, _STATE, None, style.CENTRED)
    p.write(b, _TO_WRITE, part.prompt.message if part else None, style.TEXT.but(valign="top"))


def _state(row: FilledRow, part: Column) -> tuple[str, str]:
    """Whether a part has its text: the formula with a blank for the cell of the text, and its value."""
    lacking = words.NONE_YET if part.required else words.MAY_BE_BLANK
    return f'IF({{teks}}="","{lacking}","{words.PRESENT}")', lacking if row.empty(TEXT) else words.PRESENT

"""Sheet Petunjuk: contents with links, how to use the workbook, colours, and where its data come from."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder import __version__
from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import Content, Link, SheetBuilder
from workbook_builder.text import petunjuk as t
from workbook_builder.text import sheets as words

_COLOURS = {
    "isian": style.INPUT.but(unlocked=False),
    "hitung": style.TEXT,
    "total": style.TOTAL,
    "tertutup": style.CLOSED,
}


def sheet(k: SheetContext, before: Sequence[SheetBuilder], after: Sequence[SheetBuilder]) -> SheetBuilder:
    """The contents list the sheets before this one, this one, and those after it."""
    p = begin(k, words.PETUNJUK, "panduan", (30, 110, 16), run_checks=False)
    table_head(p, words.PETUNJUK.headers, landscape=False)
    row = CONTENT_ROW
    for item in (*before, p, *after):
        row = _row(p, row, Link(item.name, "A1", item.name), item.purpose, style.LINK, t.ROLES[item.role])
    for steps in t.STEPS:
        row = _row(p, row, t.HOW_TO_USE, steps, style.TEXT)
    for key, meaning in t.COLOUR_MEANINGS:
        example = _COLOURS[key].but(align="left", wrap=True)
        p.write_row(row, 1, (t.COLOURS, meaning, t.ROLE_NOTES), (example, style.TEXT, style.CENTRED))
        row += 1
    for origin in _origin(k):
        row = _row(p, row, t.ORIGIN, origin, style.TEXT)
    return p


def _row(
    p: SheetBuilder, row: int, part: Content, content: str, part_style: style.Style, role: str = t.ROLE_NOTES
) -> int:
    p.write_row(row, 1, (part, content, role), (part_style, style.TEXT, style.CENTRED))
    return row + 1


def _origin(k: SheetContext) -> list[str]:
    file = [
        t.FILE_ORIGIN.format(
            nama=j.name,
            sha256=j.sha256,
            disimpan=j.saved.strftime("%d/%m/%Y %H:%M") if j.saved else t.NOT_KNOWN,
        )
        for j in k.inputs.trace
    ]
    return [t.VERSION_ORIGIN.format(versi=__version__, aturan=k.rules.name), *file]

"""Sheet Petunjuk: contents with links, how to use the workbook, colours, and where its data come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import Content, Link, SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model.record import record
from workbook_builder.text import petunjuk as t
from workbook_builder.text.sheets import PETUNJUK_NAME, SheetText

TEXT = SheetText(PETUNJUK_NAME, "Petunjuk Pemakaian", "Cara membaca buku kerja ini dan dari mana isinya.")

_COLOURS = {
    "isian": style.INPUT.but(unlocked=False),
    "hitung": style.TEXT,
    "total": style.TOTAL,
    "tertutup": style.CLOSED,
}


@record
class GuideRow:
    """A row of the guide: what it is about, what it says, and the role of what it speaks of."""

    part: Content
    text: str
    part_style: Style = style.TEXT
    role: str = t.ROLE_NOTES


COLUMNS = Columns[GuideRow](
    (
        Column("part", "Bagian", 30, lambda r: r.part_style, lambda r: r.part),
        Column("text", "Isi", 110, style.TEXT, lambda r: r.text),
        Column("role", "Peran", 16, style.CENTRED, lambda r: r.role),
    )
)


def sheet(k: SheetContext, before: Sequence[SheetBuilder], after: Sequence[SheetBuilder]) -> SheetBuilder:
    """The contents list the sheets before this one, this one, and those after it."""
    p = begin_table(k, TEXT, "panduan", COLUMNS, landscape=False, badge=False)
    COLUMNS.write(p, [*(_contents(x) for x in (*before, p, *after)), *_guidance(k)])
    return p


def _contents(p: SheetBuilder) -> GuideRow:
    return GuideRow(Link(p.name, "A1", p.name), p.purpose, style.LINK, t.ROLES[p.role])


def _guidance(k: SheetContext) -> Iterator[GuideRow]:
    yield from (GuideRow(t.HOW_TO_USE, step) for step in t.STEPS)
    for key, meaning in t.COLOUR_MEANINGS:
        yield GuideRow(t.COLOURS, meaning, _COLOURS[key].but(align="left", wrap=True))
    yield from (GuideRow(t.ORIGIN, origin) for origin in _origin(k))


def _origin(k: SheetContext) -> list[str]:
    files = [
        t.FILE_ORIGIN.format(
            nama=j.name,
            sha256=j.sha256,
            disimpan=j.saved.strftime("%d/%m/%Y %H:%M") if j.saved else t.NOT_KNOWN,
        )
        for j in k.inputs.traces
    ]
    return [t.VERSION_ORIGIN.format(versi=__version__, aturan=k.rules.name), *files]

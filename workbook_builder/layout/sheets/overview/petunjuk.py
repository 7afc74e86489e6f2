"""Sheet Petunjuk: contents with links, how to use the workbook, colours, and where its data come from."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import Content, Link, SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model import FileTrace
from workbook_builder.model.record import record
from workbook_builder.text import petunjuk as t
from workbook_builder.text.sheets import PETUNJUK_NAME, SheetText

TEXT = SheetText(PETUNJUK_NAME, "Petunjuk Pemakaian", "Cara membaca buku kerja ini dan dari mana isinya.")

DOOR = style.LINK.but(bold=True, background=style.PALE_BLUE)
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
        Column("role", "Blok", 16, style.CENTRED, lambda r: r.role),
    )
)


def sheet(k: SheetContext, others: Sequence[SheetBuilder]) -> SheetBuilder:
    """``others`` are the other sheets in the order of the workbook; this one is the second."""
    p = begin_table(k, TEXT, "baca", COLUMNS)
    listed = [others[0], p, *others[1:]]
    names = {x.name for x in listed}
    rows = [*_doors(names), *(contents(x) for x in listed), *_guidance(), *_glossary()]
    origins = list(_origin(k))
    last = COLUMNS.write(p, [*rows, *origins])
    first = last - len(origins) + 1
    for name, trace in fingerprints(k).items():
        row = first + [r.text for r in origins].index(fingerprint_text(trace))
        COLUMNS.name_area(p, name, "text", row, row)
    return p


def fingerprints(k: SheetContext) -> dict[str, FileTrace]:
    """The input files by the defined name of the cell that holds their hash."""
    return {f"Sidik_{number}": trace for number, trace in enumerate(k.inputs.traces, 1)}


def fingerprint_text(trace: FileTrace) -> str:
    return t.FINGERPRINT.format(nama=trace.name, sha256=trace.sha256)


def _doors(names: Container[str]) -> Iterator[GuideRow]:
    for reader, (destination, text) in t.DOORS.items():
        if destination in names:
            yield GuideRow(Link(destination, "A1", t.DOOR.format(pembaca=reader, lembar=destination)), text, DOOR)


def contents(p: SheetBuilder) -> GuideRow:
    return GuideRow(Link(p.name, "A1", p.name), p.purpose, style.LINK, t.BLOCKS[p.role])


def _guidance() -> Iterator[GuideRow]:
    yield from (GuideRow(t.HOW_TO_USE, step) for step in t.STEPS)
    for key, meaning in t.COLOUR_MEANINGS:
        yield GuideRow(t.COLOURS, meaning, _COLOURS[key].but(align="left", wrap=True))


def _glossary() -> Iterator[GuideRow]:
    for term, meaning in t.GLOSSARY.items():
        yield GuideRow(term, meaning, role=t.GLOSSARY_PART)


def _origin(k: SheetContext) -> Iterator[GuideRow]:
    yield GuideRow(t.ORIGIN, t.VERSION_ORIGIN.format(versi=__version__, aturan=k.rules.name))
    for trace in k.inputs.traces:
        saved = trace.saved.strftime("%d/%m/%Y %H:%M") if trace.saved else t.NOT_KNOWN
        yield GuideRow(t.ORIGIN, t.FILE_ORIGIN.format(nama=trace.name, disimpan=saved))
        yield GuideRow(t.ORIGIN, fingerprint_text(trace))

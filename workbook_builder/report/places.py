"""Where the paragraphs of a template stand, as its author finds them in Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from workbook_builder.report.elements import paragraph_text, value, w
from workbook_builder.text import laporan_bentuk as words

SHOWN = 40
"""Characters of a paragraph that a message repeats."""


class Text(NamedTuple):
    """A text of a template: its place, and by kind of tag the element in which a pair of tags must stand."""

    place: str
    content: str
    within: Mapping[str, object]


def texts_in(root: Any, part: str) -> Iterator[Text]:
    """The text of every paragraph that has any; ``part`` names a header or footer, empty for the body."""
    for place, paragraph in _paragraphs(root, part):
        text = paragraph_text(paragraph)
        if text:
            row = next(paragraph.iterancestors(w("tr")), None)
            table = next(paragraph.iterancestors(w("tbl")), None)
            parent = paragraph.getparent()
            yield Text(place, text, {"": parent, "r": parent, "p": parent, "tc": row, "tr": table})


def used_styles(root: Any, part: str) -> Iterator[tuple[str, str]]:
    """Place and style of every paragraph, run and table that names one."""
    for place, paragraph in _paragraphs(root, part):
        style = value(paragraph, "pPr", "pStyle")
        if style:
            yield place, style
        for run in paragraph.iter(w("rStyle")):
            yield place, run.get(w("val"))
    for number, table in enumerate(root.iter(w("tbl")), 1):
        style = value(table, "tblPr", "tblStyle")
        if style:
            yield part or words.TABLE_ROW.format(nomor=number, baris=1), style


def _paragraphs(root: Any, part: str) -> Iterator[tuple[str, Any]]:
    tables = {table: n for n, table in enumerate(root.iter(w("tbl")), 1)}
    number = 0
    for paragraph in root.iter(w("p")):
        row = next(paragraph.iterancestors(w("tr")), None)
        number += row is None
        yield part or _place(paragraph, row, tables, number), paragraph


def _place(paragraph: Any, row: Any | None, tables: dict[Any, int], number: int) -> str:
    if row is not None:
        table = next(row.iterancestors(w("tbl")))
        rows = list(table.iterchildren(w("tr")))
        at = rows.index(row) + 1 if row in rows else 1
        return words.TABLE_ROW.format(nomor=tables[table], baris=at)
    text = " ".join(paragraph_text(paragraph).split())[:SHOWN]
    pattern = words.PARAGRAPH if text else words.EMPTY_PARAGRAPH
    return pattern.format(nomor=number, teks=text)

"""The tables of figures of a document: parts that page breaks parted are joined, each with its header and title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.figures.heads import FIGURES, Header, Role, find_header, header_at
from workbook_builder.model.keys import name_key
from workbook_builder.model.record import record
from workbook_builder.read.workbook import ReadSheet

_FURNITURE = re.compile(
    r"(?:halaman|hal\.?|page)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:/|dari)\s*\d{1,4})?", re.IGNORECASE
)
"""A page number."""
_SASARAN_TITLE = re.compile(r"(?:ss|sasaran(?:\s+strategis)?)\s*[-.]?\s*\d{1,2}\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
MAX_TITLES = 12
"""Lines above a table that may tell what it is."""


@record
class Part:
    """Rows ``first`` to ``last`` of a table, under a header that may stand in an earlier part."""

    block: int
    """Position of its block in the document."""
    sheet: ReadSheet
    header: Header
    first: int
    last: int
    titles: tuple[str, ...] = ()
    """The lines above it, the nearest last."""


@record
class Series:
    """One table of figures, in one part or, over page breaks, in several."""

    parts: tuple[Part, ...]

    @property
    def header(self) -> Header:
        return self.parts[0].header

    @property
    def sheet(self) -> ReadSheet:
        return self.parts[0].sheet

    @property
    def titles(self) -> tuple[str, ...]:
        return self.parts[0].titles


def find_series(blocks: Sequence[Block]) -> tuple[Series, ...]:
    """Every table of figures among the blocks, in reading order."""
    result: list[list[Part]] = []
    texts: list[str] = []
    seen: set[str] = set()
    joins = False
    for position, block in enumerate(blocks):
        if isinstance(block, Text):
            joins = joins and (_page_furniture(block.text, seen) or _SASARAN_TITLE.match(block.text) is not None)
            seen.add(name_key(block.text))
            texts.append(block.text)
            continue
        parts = list(
            _parts(position, block, tuple(texts[-MAX_TITLES:]), result[-1][-1].header if joins and result else None)
        )
        for part in parts:
            if joins and result and _same(result[-1][-1].header, part.header):
                result[-1].append(part)
            else:
                result.append([part])
            joins = True
        joins = bool(parts)
        texts = []
    return tuple(Series(tuple(parts)) for parts in result)


def _page_furniture(text: str, seen: set[str]) -> bool:
    """Whether a line between two parts of a table only belongs to the page: its number, or a running title."""
    return _FURNITURE.fullmatch(text) is not None or name_key(text) in seen


def _parts(block: int, sheet: ReadSheet, titles: tuple[str, ...], carried: Header | None) -> Iterator[Part]:
    """The parts of one table of the document; rows before its own header go on under the one carried over."""
    rows = list(sheet.row_columns)
    if not rows:
        return
    first = find_header(sheet)
    if first is None and (carried is None or not _fits(sheet, carried)):
        return
    above = sheet if first is None else replace(sheet, cells={p: c for p, c in sheet.cells.items() if p[0] < first.top})
    goes_on = carried is not None and bool(above.cells) and _fits(above, carried)
    header, begin = (carried, rows[0]) if goes_on or first is None else (first, first.row + 1)
    if header is None:
        return
    for row in rows:
        if row < begin:
            continue
        new = header_at(sheet, row)
        if new is None or new.row < begin:
            continue
        if begin < new.top:
            yield Part(block, sheet, header, begin, new.top - 1, titles)
        header, begin = new, new.row + 1
    if begin <= rows[-1]:
        own = tuple(sheet.get_cell(r, sheet.row_columns[r][0]).text for r in rows if r < begin and first is not None)
        yield Part(block, sheet, header, begin, rows[-1], (*titles, *own[-MAX_TITLES:]))


def _fits(sheet: ReadSheet, header: Header) -> bool:
    """Whether a table without a header goes on under one.

    It has no column beyond it, and a row of an IKU with a figure, or nothing but the rest of the texts above the break.
    """
    widest = max(c for columns in sheet.row_columns.values() for c in columns)
    if widest > max([*header.heads, *header.unknown]):
        return False
    names = header.columns(Role.NAME)
    figures = [c for role in FIGURES for c in header.columns(role)]
    texts = {*names, *header.columns(Role.SASARAN)}
    if len(sheet.row_columns) == 1 and all(texts.issuperset(columns) for columns in sheet.row_columns.values()):
        return True
    return any(
        any(len(sheet.get_cell(row, c).text.split()) > 1 for c in names)
        and any(_DIGIT.search(sheet.get_cell(row, c).text) for c in figures)
        for row in sheet.row_columns
    )


def _same(one: Header, other: Header) -> bool:
    return one is other or [*one.heads.values()] == [*other.heads.values()]

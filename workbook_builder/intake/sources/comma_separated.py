"""Tables saved as text with a delimiter: semicolons (Indonesian), commas or tabs, as the lines themselves tell."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Document, Note
from workbook_builder.intake.sources.blocks import Blocks
from workbook_builder.intake.sources.decoding import read_text
from workbook_builder.text import intake_sources as words

DELIMITERS = (";", "\t", ",", "|")
"""By preference: where semicolons part as well as commas, the commas are those of decimals."""
SNIFFED = 200
"""Rows by which the delimiter is told."""
NAMED_MAX = 10
"""Rows that a note names."""


def open_csv(path: Path) -> Document:
    """Open a text of cells; UnreadableFile says in plain words why it cannot be used and what to do."""
    blocks = Blocks(path.name)
    text, notes = read_text(path, blocks)
    text, delimiter = _delimiter(text)
    try:
        rows, whole = _parse(text, delimiter)
    except csv.Error as error:
        raise UnreadableFile(words.BROKEN_CSV.format(berkas=path.name)) from error
    table = blocks.table(words.LINES.format(awal=1, akhir=max(len(rows), 1)), rows)
    if table is None:
        raise UnreadableFile(words.NO_TEXT.format(berkas=path.name))
    if not whole:
        notes.append(blocks.note(words.OPEN_QUOTE, table.name))
    return Document(path.name, (table,), (*notes, *_longer_rows(rows, blocks, table.name)))


def _delimiter(text: str) -> tuple[str, str]:
    """The text without the line in which Excel names the delimiter, and the delimiter."""
    first, _, rest = text.partition("\n")
    named = first.strip().lower().removeprefix("sep=")
    if first.strip().lower() == f"sep={named}" and named in DELIMITERS:
        return rest, named
    return text, max(DELIMITERS, key=lambda one: _consistency(text, one))


def _consistency(text: str, delimiter: str) -> tuple[float, int]:
    """The share of the rows that have the usual number of cells, and how many rows are parted at all."""
    try:
        rows = _parse(text, delimiter, SNIFFED)[0]
    except csv.Error:
        return 0.0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0, 0
    return widths.most_common(1)[0][1] / sum(1 for row in rows if row), sum(widths.values())


def _parse(text: str, delimiter: str, most: int | None = None) -> tuple[list[list[str]], bool]:
    """The rows, and whether their quotes are in order."""
    try:
        strict = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return list(islice(strict, most)), True
    except csv.Error:
        return list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), most)), False


def _longer_rows(rows: list[list[str]], blocks: Blocks, name: str) -> list[Note]:
    """A note of rows with more cells than is usual: an unquoted comma in a figure shifts all that follow."""
    filled = [max((i for i, cell in enumerate(row, 1) if cell.strip()), default=0) for row in rows]
    usual = Counter(width for width in filled if width > 1).most_common(1)
    longer = [number for number, width in enumerate(filled, 1) if usual and width > usual[0][0]]
    if not longer:
        return []
    shown = ", ".join(map(str, longer[:NAMED_MAX])) + (words.AND_MORE if len(longer) > NAMED_MAX else "")
    return [blocks.note(words.LONGER_ROWS.format(baris=shown), name)]

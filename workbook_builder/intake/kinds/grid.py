"""Tables as documents have them: rows of distinct cells, and headings in one or two rows, some of them damaged."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from workbook_builder.model import Cell
from workbook_builder.model.keys import name_key
from workbook_builder.model.record import record
from workbook_builder.read.finder import Finder
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import Column

LIKENESS = 0.65
"""How alike (0..1, as difflib measures it) a damaged header word is to the one it was."""
_FIGURE = re.compile(r"(?:Rp\.?\s*)?[-+]?\d[\d.,\s]*(?:%|,-)?", re.IGNORECASE)
LONG = 40
"""Characters that no header word has."""
FEW_WORDS = 3
"""Cells that a row of headers has at least, to be known by their words alone."""


@record
class Heading:
    """Where the headers of a table stand: first and last row, and the column of each official header found."""

    top: int
    bottom: int
    columns: Mapping[str, int]


def row_cells(sheet: ReadSheet, row: int) -> list[tuple[int, Cell]]:
    """The filled cells of a row with their columns; a merged area counts once, at its first column."""
    found: dict[object, tuple[int, Cell]] = {}
    for column in sheet.row_columns.get(row, ()):
        cell = sheet.cells[row, column]
        if not cell.blank:
            found.setdefault(cell.place if cell.place.cell else column, (column, cell))
    return list(found.values())


def width(sheet: ReadSheet) -> int:
    """The last filled column."""
    return max((columns[-1] for columns in sheet.row_columns.values() if columns), default=0)


def find_heading(
    sheet: ReadSheet, columns: Sequence[Column], required: Collection[str], after: int = 0
) -> Heading | None:
    """The first heading below row ``after`` that has the required official headers, spelled as the schema knows them.

    Its second row is taken too, where at least half of its cells are header words, even damaged ones.
    """
    finder = Finder(sheet, columns)
    words = header_words(columns)
    wanted = set(required)
    for row in sheet.row_columns:
        if row <= after:
            continue
        found = finder.column_map(row)
        below = (
            {**finder.column_map(row + 1), **found} if is_header_row(sheet, row + 1, words, FEW_WORDS - 1) else found
        )
        if wanted <= below.keys() and found:
            top = row - 1 if row - 1 > after and is_header_row(sheet, row - 1, words, 1) else row
            return Heading(top, row + (below is not found), _free_of_clashes(below))
    return None


def _free_of_clashes(columns: Mapping[str, int]) -> dict[str, int]:
    """Two headers over the same column: the first, which the upper row gives, counts."""
    taken: dict[int, str] = {}
    for name, column in sorted(columns.items(), key=lambda item: item[1]):
        taken.setdefault(column, name)
    return {name: column for column, name in taken.items()}


def header_words(columns: Sequence[Column]) -> frozenset[str]:
    """The keys of all headers and of their words."""
    texts = [text for column in columns for text in (column.name, *column.alias)]
    parts = {name_key(part) for text in texts for part in (text, *re.split(r"[\s/]+", text))}
    return frozenset(parts - {"", "rp"})


def is_header_row(sheet: ReadSheet, row: int, words: Collection[str], least: int = FEW_WORDS) -> bool:
    """Whether at least half of the cells that begin in a row are header words, equal or close to them."""
    above = {cell.place for _, cell in row_cells(sheet, row - 1)}
    cells = [cell for _, cell in row_cells(sheet, row) if cell.place not in above]
    if len(cells) < least or any(len(cell.text) > LONG or is_figure(cell) for cell in cells):
        return False
    return 2 * sum(is_word(cell.text, words) for cell in cells) >= len(cells)


def is_word(text: str, words: Collection[str]) -> bool:
    """Whether a text is one of the words, or close to one."""
    key = name_key(text)
    return bool(key) and (key in words or any(_close(key, word) for word in words))


def _close(key: str, word: str) -> bool:
    if not 0.5 <= len(key) / len(word) <= 2:
        return False
    match = SequenceMatcher(None, key, word)
    return match.quick_ratio() >= LIKENESS and match.ratio() >= LIKENESS


def numbers_columns(sheet: ReadSheet, row: int) -> bool:
    """Whether a row numbers the columns: (1), (2), (3)."""
    reading = [re.sub(r"[\s().]", "", cell.text) for _, cell in row_cells(sheet, row)]
    return len(reading) >= FEW_WORDS and reading == [str(i) for i in range(1, len(reading) + 1)]


def is_figure(cell: Cell) -> bool:
    """Whether a cell is a number, an amount or a percentage, as no header is."""
    return not isinstance(cell.value, str) or _FIGURE.fullmatch(cell.text) is not None


def repeats(sheet: ReadSheet, row: int, heading: Heading) -> bool:
    """Whether at least two, and half, of the cells of a row say what the heading says in the same columns."""
    cells = row_cells(sheet, row)
    if any(is_figure(cell) for _, cell in cells):
        return False
    own = [
        {name_key(sheet.get_cell(head, column).text) for head in range(heading.top, heading.bottom + 1)} - {""}
        for column, _ in cells
    ]
    alike = sum(is_word(cell.text, words) for (_, cell), words in zip(cells, own, strict=True))
    return alike >= 2 and 2 * alike >= len(cells)


def rows_below(sheet: ReadSheet, heading: Heading) -> Iterator[int]:
    """The filled rows under a heading, without its repetitions and numbers of columns."""
    for row in sheet.row_columns:
        if row > heading.bottom and not repeats(sheet, row, heading) and not numbers_columns(sheet, row):
            yield row

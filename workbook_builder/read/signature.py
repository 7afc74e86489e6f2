"""Signature blocks under, or between the parts of, a table: known by their place and shape, never by one word alone.

A block begins with a row all of whose cells are words of a signature (place and date, "Mengetahui,", a title), and goes
on over the titles and names that stand in the same columns. It never holds a key, a figure, or more than three cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from workbook_builder.model import Cell

MAX_CELLS = 3
"""Cells side by side in a signature: at most three people sign."""
MAX_LENGTH = 120
"""Characters of a title or a name."""
MAX_QUIET = 4
"""Rows of titles and names after the last word of a signature: rest of the title, name, rank, number."""
MAX_WORDS = 6
"""Words of a name with its degrees, or of a line of a title; a sentence has more."""
MAX_GAP = 10
"""Sheet rows after the last word of a signature in which a name may stand; a signature in ink needs four or five."""
COLUMN_SLACK = 1
"""Columns by which a name may stand beside its title."""

_FORMAL = re.compile(
    r"ditandatangani|ditetapkan di\b|(mengetahui|menyetujui)\s*([,:/&].*|dan .*)?$"
    r"|pihak (pertama|kedua)\b|pejabat penilai\b|pegawai yang dinilai\b|nip\b[ .:]*\d*$"
    r"|[a-z .'\-]+,\s*(\d{1,2}\s+)?[a-z]+\s+\d{4}$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"((a\.?n|plt|plh|pj)\b\.?\s*)?kepala (kantor|kanwil|kpp|kp2kp|sub)|.*,$", re.IGNORECASE)
_NUMBER_OF_EMPLOYEE = re.compile(r"\d{15,20}")
_FIGURE = re.compile(r"(rp\.?\s*)?[-+]?\d[\d.,]*\s*%?", re.IGNORECASE)


class RawRow(NamedTuple):
    """A row that may belong to a block: its distinct cells with their columns, and whether a record begins there."""

    number: int
    cells: Sequence[tuple[int, Cell]]
    keyed: bool


def signature_rows(rows: Sequence[RawRow | None]) -> frozenset[int]:
    """The numbers of the rows that are signature blocks; None among ``rows`` is a repeated header or an example."""
    found: set[int] = set()
    i = 0
    while i < len(rows):
        row = rows[i]
        # A title alone, right under the table, may as well be a text of the table.
        if row is None or not _begins(row) or not (_formal(row) or _apart(rows, i)):
            i += 1
            continue
        block = _block(rows, i)
        after = rows[i + len(block)] if i + len(block) < len(rows) else None
        # Where the table simply goes on, nothing but the formal words of a signature can be told from its texts.
        found |= {r.number for r in block if after is None or not after.keyed or _formal(r)}
        i += len(block)
    return frozenset(found)


def _apart(rows: Sequence[RawRow | None], i: int) -> bool:
    """Whether a blank row parts a row from the one above it."""
    row, above = rows[i], rows[i - 1] if i else None
    return row is not None and above is not None and row.number - above.number > 1


def _block(rows: Sequence[RawRow | None], start: int) -> list[RawRow]:
    block: list[RawRow] = []
    columns: set[int] = set()
    quiet = last = 0
    for row in rows[start:]:
        if row is None or not _fits(row):
            break
        if _begins(row):
            quiet, last = 0, row.number
            columns |= {column for column, _ in row.cells}
        elif quiet == MAX_QUIET or row.number - last > MAX_GAP or not _names(row, columns):
            break
        else:
            quiet += 1
        block.append(row)
    return block


def _begins(row: RawRow) -> bool:
    return _fits(row) and all(_FORMAL.match(s.text) or _TITLE.match(s.text) for _, s in row.cells)


def _formal(row: RawRow) -> bool:
    """Whether a row holds words that only a signature has."""
    return _begins(row) and any(_FORMAL.match(cell.text) for _, cell in row.cells)


def _fits(row: RawRow) -> bool:
    return not row.keyed and 1 <= len(row.cells) <= MAX_CELLS and all(_may_sign(cell) for _, cell in row.cells)


def _may_sign(cell: Cell) -> bool:
    """Whether a cell may hold a word of a signature, a name or the number of an employee: no figure, no long text."""
    if _is_employee(cell):
        return True
    return isinstance(cell.value, str) and len(cell.text) <= MAX_LENGTH and not _FIGURE.fullmatch(cell.text)


def _names(row: RawRow, columns: set[int]) -> bool:
    """Whether a row may hold the names, or the rest of the titles, that stand under these columns: words, no digits."""
    return all(
        any(abs(column - c) <= COLUMN_SLACK for c in columns) and (_is_employee(cell) or _short_words(cell.text))
        for column, cell in row.cells
    )


def _short_words(text: str) -> bool:
    return len(text.split()) <= MAX_WORDS and not any(map(str.isdigit, text))


def _is_employee(cell: Cell) -> bool:
    return _NUMBER_OF_EMPLOYEE.fullmatch(cell.text.replace(" ", "")) is not None

"""Blocks of documents for tests, without a file in between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from support.offices import sheet
from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Recognised, left_over
from workbook_builder.model import Place

FILE = "dokumen.docx"


def text(content: str, where: str = "halaman 1") -> Text:
    """A paragraph of the document."""
    return Text(content, Place(FILE, where))


def texts(content: str) -> list[Block]:
    """A paragraph per filled line."""
    lines = (" ".join(line.split()) for line in content.splitlines())
    return [text(line, f"baris {number}") for number, line in enumerate(lines, 1) if line]


def table(rows: Iterable[Sequence[object]], where: str = "halaman 1, tabel 1") -> Block:
    """A table of the document; None is no cell at all."""
    return sheet(rows, where, FILE)


def blocks(content: str) -> list[Block]:
    """Lines with tabs as tables, the others as paragraphs; headings and lists as Markdown writes them."""
    found: list[Block] = []
    rows: list[list[str | None]] = []
    for number, line in enumerate([*content.splitlines(), ""], 1):
        if "\t" in line:
            rows.append([part.strip() or None for part in line.split("\t")])
            continue
        if rows:
            found.append(table(rows, f"baris {number - len(rows)}, tabel"))
            rows = []
        if folded := " ".join(line.lstrip("# ").replace("*", "").split()):
            found.append(text(folded, f"baris {number}"))
    return found


def values(row: FoundRow) -> dict[str, str]:
    """A row as texts, with the line breaks of the cells."""
    return {name: cell.original_text for name, cell in row.cells.items()}


def rows_of(found: Recognised, name: str) -> list[dict[str, str]]:
    """The rows of all tables found of one official sheet."""
    return [values(row) for item in found.tables if item.sheet.name == name for row in item.rows]


def notes_of(found: Recognised) -> list[str]:
    return [note.text for item in found.tables for note in item.notes]


def said_of(found: Recognised, *words: str) -> bool:
    """Whether one note holds all these words."""
    return any(all(word in note for word in words) for note in notes_of(found))


def one(found: Recognised) -> FoundTable:
    """The only table found."""
    assert len(found.tables) == 1, [item.sheet.name for item in found.tables]
    return found.tables[0]


def unclaimed(given: Sequence[Block], found: Recognised) -> list[str]:
    """What is left over, in words: the text, or the first cell of each row."""
    return [
        line
        for block, rows in left_over(given, found.claims)
        for line in ([block.text] if isinstance(block, Text) else [_first(block, row) for row in rows])
    ]


def _first(block: Block, row: int) -> str:
    assert not isinstance(block, Text)
    return block.cells[row, block.row_columns[row][0]].text

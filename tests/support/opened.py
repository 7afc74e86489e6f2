"""Documents as import opens them, and what is in them as plain lists."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.intake.document import Document, Text
from workbook_builder.intake.sources.opening import open_document
from workbook_builder.read.workbook import ReadSheet


def opened(folder: Path, text: str | bytes, name: str = "sumber.txt") -> Document:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return open_document(path)


def rows(sheet: object) -> list[list[str]]:
    assert isinstance(sheet, ReadSheet)
    height, width = (max(position) for position in zip(*sheet.cells, strict=True))
    return [[sheet.get_cell(b, k).original_text for k in range(1, width + 1)] for b in range(1, height + 1)]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Text)]


def tables(document: Document) -> list[ReadSheet]:
    return [block for block in document.blocks if isinstance(block, ReadSheet)]


def notes(document: Document) -> str:
    return "\n".join(note.text for note in document.notes)

"""PDF documents: tables and lines of text page by page; what is no text is said."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Block, Document
from workbook_builder.intake.sources.blocks import Blocks
from workbook_builder.intake.sources.content import read_content
from workbook_builder.intake.sources.guarded import read_guarded
from workbook_builder.intake.sources.libraries import require
from workbook_builder.read.container import MAX_FILE
from workbook_builder.text import intake_pdf as words


def open_pdf(path: Path) -> Document:
    """Open a PDF; UserError says in plain words why it cannot be used and what to do."""
    require("pdfplumber", path.name)
    pages = read_guarded("pdf", read_content(path, MAX_FILE), path.name)
    blocks = Blocks(path.name)
    found = [block for number, page in enumerate(pages, 1) for block in _blocks(page, number, blocks)]
    notes = [
        blocks.note(words.NOTES[name].format(teks=text), words.PAGE.format(nomor=number))
        for number, page in enumerate(pages, 1)
        for name, text in page["notes"]
    ]
    if not found:
        raise UnreadableFile(words.ONLY_SCANS.format(berkas=path.name))
    return Document(path.name, tuple(found), tuple(notes))


def _blocks(page: Mapping[str, Any], number: int, blocks: Blocks) -> list[Block]:
    place = words.PAGE.format(nomor=number)
    result: list[Block | None] = []
    tables = 0
    for block in page["blocks"]:
        if "text" in block:
            result.append(blocks.text(block["text"], place))
        else:
            tables += 1
            name = words.TABLE_ON_PAGE.format(nomor=number, tabel=tables)
            result.append(blocks.table(name, block["rows"], [tuple(area) for area in block["merged"]]))
    return [block for block in result if block is not None]

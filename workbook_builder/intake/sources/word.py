"""Word documents: paragraphs and tables in reading order, without headers, footers, comments and deleted text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Block, Document, Note
from workbook_builder.intake.sources.blocks import Blocks
from workbook_builder.intake.sources.libraries import require
from workbook_builder.intake.sources.package import check_parts, open_package, plain_refusals
from workbook_builder.intake.sources.word_tables import TableContent
from workbook_builder.intake.sources.word_texts import WRAPPERS, Seen, local, paragraph_text, text_boxes
from workbook_builder.read.container import Container
from workbook_builder.text import intake_containers as container_words
from workbook_builder.text import intake_sources as words

QUOTED_MAX = 5
"""Texts that a note repeats."""


def open_word(path: Path) -> Document:
    """Open a .docx; UserError says in plain words why it cannot be used and what to do."""
    require("docx", path.name)
    container = open_package(path)
    check_parts(container)
    reader = _Reader(Blocks(path.name))
    with plain_refusals(container):
        found = tuple(reader.blocks_in(_body(container)))
    if not found:
        raise UnreadableFile(words.NO_CONTENT.format(berkas=path.name))
    return Document(path.name, found, (*reader.notes, *reader.observations()))


def _body(container: Container) -> Any:
    import docx

    try:
        return docx.Document(io.BytesIO(container.content)).element.body
    except Exception as error:
        raise UnreadableFile(container_words.NOT_XLSX.format(berkas=container.name)) from error


class _Reader:
    """Walks the body of a document, and remembers what is to be said of it."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.seen = Seen()
        self.notes: list[Note] = []
        self.paragraphs = 0
        self.tables = 0

    def blocks_in(self, parent: Any) -> Iterator[Block]:
        for element in parent:
            kind = local(element)
            if kind == "p":
                yield from self._paragraph(element)
            elif kind == "tbl":
                yield from self._table(TableContent(element, self.seen))
            elif kind in WRAPPERS:
                yield from self.blocks_in(element)
            elif kind in ("del", "moveFrom"):
                self.seen.tracked = True

    def _paragraph(self, element: Any) -> Iterator[Block]:
        self.paragraphs += 1
        place = words.PARAGRAPH.format(nomor=self.paragraphs)
        text = self.blocks.text(paragraph_text(element, self.seen), place)
        if text is not None:
            yield text
        for box in text_boxes(element):
            yield from self.blocks_in(box)

    def _table(self, content: TableContent) -> Iterator[Block]:
        self.tables += 1
        name = words.TABLE.format(nomor=self.tables)
        table = self.blocks.sheet(name, content.cells, content.merged)
        if table is not None:
            yield table
        if content.numbered:
            self.notes.append(self.blocks.note(words.AUTOMATIC_NUMBERS, name))
        for nested in content.nested:
            yield from self._table(TableContent(nested, self.seen))
        for box in content.boxes:
            yield from self.blocks_in(box)

    def observations(self) -> Iterator[Note]:
        """What is to be said of the document as a whole."""
        if self.seen.tracked:
            yield self.blocks.note(words.TRACKED)
        for texts, message in ((self.seen.hidden, words.HIDDEN_TEXT), (self.seen.struck, words.STRUCK_TEXT)):
            if texts:
                quoted = ", ".join(f"'{text[:40]}'" for text in texts[:QUOTED_MAX])
                more = words.AND_MORE if len(texts) > QUOTED_MAX else ""
                yield self.blocks.note(message.format(teks=quoted + more))

"""The text of a file in whatever encoding offices save it."""

from __future__ import annotations

import codecs
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Note
from workbook_builder.intake.sources.blocks import Blocks
from workbook_builder.intake.sources.content import read_content
from workbook_builder.text import intake_sources as words

MAX_BYTES = 5_000_000
"""Bytes of a text; a whole performance report has some 100,000."""
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read_text(path: Path, blocks: Blocks) -> tuple[str, list[Note]]:
    """The text of a file, and a note where its encoding was guessed; UnreadableFile where it is no text."""
    text, sure = decode(read_content(path, MAX_BYTES), path.name)
    return text, [] if sure else [blocks.note(words.AS_WINDOWS_TEXT)]


def decode(content: bytes, file: str) -> tuple[str, bool]:
    """The text of a file, and whether its encoding is sure; UnreadableFile where it is no text."""
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text, sure = content.decode(encoding), True
    except UnicodeDecodeError:
        text, sure = content.decode("cp1252", errors="replace"), False
    if "\0" in text:
        raise UnreadableFile(words.NOT_TEXT.format(berkas=file))
    return text, sure

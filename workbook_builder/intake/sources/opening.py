"""Opening a document of whatever kind."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Document
from workbook_builder.text import intake_sources as words


def open_document(path: Path) -> Document:
    """Open a document; UserError says in plain words why it cannot be used and what to do."""
    if path.suffix.lower() in (".txt", ".md"):
        from workbook_builder.intake.sources.plain_text import open_text

        return open_text(path)
    if path.suffix.lower() == ".csv":
        from workbook_builder.intake.sources.comma_separated import open_csv

        return open_csv(path)
    if path.suffix.lower() == ".docx":
        from workbook_builder.intake.sources.word import open_word

        return open_word(path)
    raise UnreadableFile(words.UNKNOWN_KIND.format(berkas=path.name))

"""Opening a document of whatever kind: by the end of its name, and by its first bytes where the name lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Document
from workbook_builder.intake.sources.content import first_bytes
from workbook_builder.intake.sources.kind_of_file import kind_of, refusal_of
from workbook_builder.text import intake_sources as words


def open_document(path: Path) -> Document:
    """Open a document; UserError says in plain words why it cannot be used and what to do."""
    start = first_bytes(path)
    suffix = path.suffix.lower()
    if (message := refusal_of(suffix, start)) is not None:
        raise UnreadableFile(message.format(berkas=path.name))
    kind = kind_of(suffix, start, path)
    if kind not in _OPENERS:
        raise UnreadableFile(words.UNKNOWN_KIND.format(berkas=path.name))
    return _OPENERS[kind](path)


def _text(path: Path) -> Document:
    from workbook_builder.intake.sources.plain_text import open_text

    return open_text(path)


def _csv(path: Path) -> Document:
    from workbook_builder.intake.sources.comma_separated import open_csv

    return open_csv(path)


def _word(path: Path) -> Document:
    from workbook_builder.intake.sources.word import open_word

    return open_word(path)


def _pdf(path: Path) -> Document:
    from workbook_builder.intake.sources.pdf import open_pdf

    return open_pdf(path)


def _xlsx(path: Path) -> Document:
    from workbook_builder.intake.sources.spreadsheets import open_spreadsheet

    return open_spreadsheet(path)


def _xls(path: Path) -> Document:
    from workbook_builder.intake.sources.spreadsheets import open_old

    return open_old(path, "xls")


def _xlsb(path: Path) -> Document:
    from workbook_builder.intake.sources.spreadsheets import open_old

    return open_old(path, "xlsb")


def _ods(path: Path) -> Document:
    from workbook_builder.intake.sources.opendocument import open_ods

    return open_ods(path)


_OPENERS: dict[str, Callable[[Path], Document]] = {
    ".txt": _text,
    ".md": _text,
    ".csv": _csv,
    ".docx": _word,
    ".pdf": _pdf,
    ".xlsx": _xlsx,
    ".xlsm": _xlsx,
    ".xls": _xls,
    ".xlsb": _xlsb,
    ".ods": _ods,
}

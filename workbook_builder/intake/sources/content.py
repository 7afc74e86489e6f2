"""The bytes of a document, never beyond a bound."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.files.regular import NotRegular, TooLarge, read_regular
from workbook_builder.read.container import MAX_FILE
from workbook_builder.text import files as file_words
from workbook_builder.text import intake_sources as words

MEGABYTE = 1_000_000


def read_content(path: Path, limit: int) -> bytes:
    """The bytes of a file; UnreadableFile says in plain words why it cannot be used and what to do."""
    name = path.name
    try:
        content = read_regular(path, limit)
    except NotRegular as error:
        raise UnreadableFile(words.NOT_A_FILE.format(berkas=name)) from error
    except TooLarge as error:
        raise UnreadableFile(words.TOO_LARGE.format(berkas=name, batas=limit // MEGABYTE)) from error
    except FileNotFoundError as error:
        raise UnreadableFile(words.MISSING.format(berkas=name, folder=path.parent)) from error
    except PermissionError as error:
        raise UnreadableFile(words.LOCKED.format(berkas=name)) from error
    except OSError as error:
        raise UnreadableFile(file_words.CANNOT_OPEN.format(berkas=name)) from error
    if not content.strip():
        raise UnreadableFile(words.NO_TEXT.format(berkas=name))
    return content


def first_bytes(path: Path, count: int = 4_096) -> bytes:
    """How a file begins; UnreadableFile where it cannot be opened."""
    return read_content(path, MAX_FILE)[:count]

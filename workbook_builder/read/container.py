"""The zip container of an xlsx file: opened only within bounds, so that no file can cost more than a moment.

Nothing is ever unpacked to disk; a part is read piece by piece, and never beyond its bound.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from workbook_builder.errors import UnreadableFile
from workbook_builder.files.regular import NotRegular, TooLarge, read_regular
from workbook_builder.read.neighbours import missing
from workbook_builder.text import files as words

OLE_START = b"\xd0\xcf\x11\xe0"
"""First bytes of an old .xls file and of a password-protected workbook."""
ENCRYPTED_CONTENT = "EncryptedPackage".encode("utf-16-le")
"""Name of the stream that only a password-protected workbook holds."""
ENTRY_START = b"PK\x01\x02"
"""First bytes of every entry in a zip directory."""

MAX_FILE = 20_000_000
"""Bytes of a file. The official sheets of an office take some 50 kB, those of 2,000 IKU less than 1 MB."""
MAX_PARTS = 3_000
"""Parts in a container. A workbook has about ten, plus one to three for every sheet, picture and comment."""
MAX_UNPACKED = 100_000_000
"""Bytes of one part once unpacked: more than a sheet with a formatted row for every row that Excel has."""
MAX_ALL_UNPACKED = 400_000_000
"""Bytes of all parts once unpacked; pictures are counted, though never read."""
MAX_RATIO = 1_000
"""How many times larger than in the file a part may be; deflate makes at most 1,032 of repeated bytes."""
RATIO_FROM = 1_000_000
"""Bytes once unpacked below which the ratio does not matter."""
PIECE = 65_536

ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    KeyError,
)
"""What the zip library raises on damaged, encrypted or unknown entries."""


class Messages(Protocol):
    """What is said of a container that is refused; a workbook and a document are mended in different programs."""

    TOO_MANY_PARTS: str
    NOT_XLSX: str
    BROKEN: str
    ENCRYPTED: str
    TOO_LARGE_UNPACKED: str


class Container:
    """The parts of one container by name."""

    def __init__(self, name: str, content: bytes, messages: Messages = words) -> None:
        self.name = name
        self.content = content
        self.messages = messages
        if content.count(ENTRY_START) > MAX_PARTS:
            raise UnreadableFile(self.messages.TOO_MANY_PARTS.format(berkas=name, batas=MAX_PARTS))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            info = self._zip.infolist()
        except ZIP_ERRORS as error:
            raise UnreadableFile(self.messages.NOT_XLSX.format(berkas=name)) from error
        self._check(info)
        self._info = {item.filename.lower(): item for item in info}
        if len(self._info) < len(info):
            # Two parts of one name: what is read would depend on the reader.
            raise self.broken()

    def present(self, part: str) -> bool:
        return part.lower() in self._info

    def original_name(self, part: str) -> str:
        """The name of a part as the container spells it."""
        return self._info[part.lower()].filename

    @property
    def parts(self) -> list[str]:
        """The names of the parts, in small letters."""
        return list(self._info)

    def pieces(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece; nothing where there is no such part."""
        info = self._info.get(part.lower())
        if info is None:
            return
        if info.file_size > MAX_UNPACKED:
            raise UnreadableFile(self.messages.TOO_LARGE_UNPACKED.format(berkas=self.name))
        try:
            with self._zip.open(info) as stream:
                while item := stream.read(PIECE):
                    yield item
        except ZIP_ERRORS as error:
            raise self.broken() from error

    def broken(self) -> UnreadableFile:
        return UnreadableFile(self.messages.BROKEN.format(berkas=self.name))

    def _check(self, info: list[zipfile.ZipInfo]) -> None:
        if any(item.flag_bits & 0x1 for item in info):
            raise UnreadableFile(self.messages.ENCRYPTED.format(berkas=self.name))
        too_dense = any(
            item.file_size > RATIO_FROM and item.file_size > MAX_RATIO * max(item.compress_size, 1) for item in info
        )
        if too_dense or sum(item.file_size for item in info) > MAX_ALL_UNPACKED:
            raise UnreadableFile(self.messages.TOO_LARGE_UNPACKED.format(berkas=self.name))


def open_container(path: Path) -> Container:
    """Open a file as a container; UnreadableFile says in plain words why it cannot be used and what to do."""
    content = _read_content(path)
    if content.startswith(OLE_START):
        message = words.ENCRYPTED if ENCRYPTED_CONTENT in content else words.OLD_XLS
        raise UnreadableFile(message.format(berkas=path.name))
    return Container(path.name, content)


def _read_content(path: Path) -> bytes:
    try:
        return read_regular(path, MAX_FILE)
    except NotRegular as error:
        raise UnreadableFile(words.NOT_A_FILE.format(berkas=path.name)) from error
    except TooLarge as error:
        limit = MAX_FILE // 1_000_000
        raise UnreadableFile(words.TOO_LARGE.format(berkas=path.name, batas=limit)) from error
    except FileNotFoundError as error:
        raise UnreadableFile(missing(path)) from error
    except PermissionError as error:
        raise UnreadableFile(words.LOCKED_FOR_READING.format(berkas=path.name)) from error
    except OSError as error:
        raise UnreadableFile(words.CANNOT_OPEN.format(berkas=path.name)) from error

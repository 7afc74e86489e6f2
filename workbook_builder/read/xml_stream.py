"""One pass of expat over a part of a workbook, piece by piece, so that its size never stands in memory.

Whatever spelling XML allows (CDATA, comments, entities of characters, prefixes, quotes) reaches a handler as the same
elements and texts. A handler raises ValueError for what is damaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.parsers import expat

TAGS_MAX = 4_000_000
"""Tags in the parts of a workbook that are read: a formatted, empty cell in every row of Excel makes 3,150,000."""
RUN_MAX = 1_000_000
"""Bytes from one tag to the next: a full cell whose every character is escaped has a third of it."""
DEPTH_MAX = 64
"""Elements inside each other; a sheet needs eight."""
ENCODINGS = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "iso-8859-1"})
"""Those of XML itself; in another one a tag need not begin with ``<``, and could not be counted."""

MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
"""The namespaces of spreadsheets: the usual one, and that of Excel's "Strict Open XML Spreadsheet"."""
SEPARATOR = " "


class Damaged(Exception):
    """A part is no XML, or not what its place demands."""


class HasDoctype(Exception):
    """A part has a document type, which Excel never writes: entities inside one let a small file fill the memory."""


class TooMuch(Exception):
    """A part exceeds a bound of official workbooks."""


class Handler(Protocol):
    """What is told of a part."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, content: str) -> None: ...


def names_of(*local: str) -> dict[str, str]:
    """Local names by the full names that expat reports, in either namespace of spreadsheets."""
    return {f"{space}{SEPARATOR}{name}": name for space in MAIN for name in local}


def local_name(name: str) -> str:
    """The name of an element of whatever namespace."""
    return name.rpartition(SEPARATOR)[2]


class Budget:
    """How many tags the parts of one workbook may still have."""

    def __init__(self) -> None:
        self.tags = TAGS_MAX

    def take(self, piece: bytes) -> None:
        self.tags -= piece.count(b"<")
        if self.tags < 0:
            raise TooMuch


def parse(pieces: Iterable[bytes], handler: Handler, budget: Budget) -> None:
    """Hand a part to a handler; Damaged, HasDoctype or TooMuch where it cannot be read."""
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.XmlDeclHandler = _check_declaration
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    run = 0
    try:
        for piece in pieces:
            budget.take(piece)
            last = piece.rfind(b"<")
            run = run + len(piece) if last < 0 else len(piece) - last
            if run > RUN_MAX:
                raise TooMuch
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Damaged from error


def root_of(pieces: Iterable[bytes]) -> str:
    """The full name of the first element of a part, which need not be whole; empty where there is none."""
    root = _Root()
    try:
        parse(pieces, root, Budget())
    except (_Seen, Damaged, TooMuch):
        return root.name
    return root.name


class _Seen(Exception):
    """The first element has been seen."""


class _Root:
    """Looks at the first element only."""

    name = ""

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        self.name = name
        raise _Seen

    def end(self, name: str) -> None:
        """Never reached."""

    def text(self, content: str) -> None:
        """Never reached."""


def _refuse_doctype(*_: object) -> None:
    raise HasDoctype


def _check_declaration(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in ENCODINGS:
        raise ValueError(encoding)

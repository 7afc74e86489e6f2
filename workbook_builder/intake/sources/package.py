"""The container of a Word or OpenDocument file, whose XML is passed over within bounds before anything reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.sources.content import read_content
from workbook_builder.read.container import ENCRYPTED_CONTENT, MAX_FILE, OLE_START, Container
from workbook_builder.read.xml_stream import DEPTH_MAX, Budget, Damaged, Handler, HasDoctype, TooMuch, parse
from workbook_builder.text import intake_containers as words

TAGS_MAX = 1_500_000
"""Tags in all parts of a document; a report of 200 pages has some 300,000."""
XML_MAX = 40_000_000
"""Bytes of all XML of a document, once unpacked."""
_XML = (b"<", b"\0<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""How XML begins in whatever encoding; every other part is a picture or a font."""
_NESTED = 4 * DEPTH_MAX
"""Elements inside each other: each table inside a table takes four."""


def open_package(path: Path) -> Container:
    """The container of a document; UnreadableFile says in plain words why it cannot be used and what to do."""
    content = read_content(path, MAX_FILE)
    if content.startswith(OLE_START) and ENCRYPTED_CONTENT in content:
        raise UnreadableFile(words.ENCRYPTED.format(berkas=path.name))
    return Container(path.name, content, words)


def check_parts(container: Container) -> None:
    """Pass over every part that is XML; UnreadableFile where one is damaged, too large, or has a document type."""
    budget = small_budget()
    handler = _Depth()
    size = [XML_MAX]
    for part in container.parts:
        with plain_refusals(container):
            pieces = container.pieces(part)
            first = next(pieces, b"")
            if first.lstrip().startswith(_XML) or part.endswith((".xml", ".rels")):
                parse(_bounded(first, pieces, size), handler, budget)


def small_budget() -> Budget:
    budget = Budget()
    budget.tags = TAGS_MAX
    return budget


def parse_part(container: Container, part: str, handler: Handler, budget: Budget) -> None:
    """Hand a part to a handler; UnreadableFile where it cannot be read."""
    with plain_refusals(container):
        parse(container.pieces(part), handler, budget)


@contextmanager
def plain_refusals(container: Container) -> Iterator[None]:
    """Failures of XML as plain messages."""
    try:
        yield
    except Damaged as error:
        raise container.broken() from error
    except HasDoctype as error:
        raise UnreadableFile(words.HAS_DOCTYPE.format(berkas=container.name)) from error
    except TooMuch as error:
        raise UnreadableFile(words.TOO_MUCH.format(berkas=container.name)) from error


def _bounded(first: bytes, pieces: Iterable[bytes], left: list[int]) -> Iterator[bytes]:
    """The pieces of a part as long as all parts stay within their bound."""
    piece = first
    rest = iter(pieces)
    while piece:
        left[0] -= len(piece)
        if left[0] < 0:
            raise TooMuch
        yield piece
        piece = next(rest, b"")


class _Depth:
    """Looks at nothing but how deep elements lie inside each other."""

    def __init__(self) -> None:
        self.depth = 0

    def start(self, _name: str, _attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth > _NESTED:
            raise TooMuch

    def end(self, _name: str) -> None:
        self.depth -= 1

    def text(self, content: str) -> None:
        """Texts are bounded as a whole."""

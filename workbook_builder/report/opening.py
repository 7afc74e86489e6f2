"""A template is opened within bounds, and refused where it is no plain Word document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.files.regular import NotRegular, TooLarge, read_regular
from workbook_builder.read.container import OLE_START, Container
from workbook_builder.read.xml_stream import Budget, Damaged, HasDoctype, TooMuch, local_name, parse
from workbook_builder.text import laporan_bentuk as words

SHIPPED = Path(__file__).parent / "data" / "laporan.docx"
"""The template that is used where an office names none."""
MAX_FILE = 20_000_000
"""Bytes of a template; pictures are most of it."""
XML_MAX = 5_000_000
"""Bytes of all XML of a template, once unpacked; the shipped one has some 150,000."""
TAGS_MAX = 200_000
DOCUMENT = "word/document.xml"
_ACTIVE = ("word/activex/", "word/embeddings/", "word/controls/")


def open_template(path: Path) -> Container:
    """The parts of a template; UnreadableFile says in plain words why it cannot be used and what to do."""
    name = path.name
    if path.suffix.lower() in {".docm", ".dotm"}:
        raise UnreadableFile(words.MACRO.format(berkas=name))
    content = _read(path)
    if content.startswith(OLE_START):
        raise UnreadableFile(words.OLD_WORD.format(berkas=name))
    container = Container(name, content, words)
    if any("vbaproject" in part or "vbadata" in part for part in container.parts):
        raise UnreadableFile(words.MACRO.format(berkas=name))
    if not container.present(DOCUMENT):
        raise UnreadableFile(words.NOT_XLSX.format(berkas=name))
    active = [part for part in container.parts if part.startswith(_ACTIVE)]
    if active:
        raise UnreadableFile(words.ACTIVE.format(berkas=name, bagian=active[0]))
    _check_parts(container)
    return container


def _read(path: Path) -> bytes:
    name = path.name
    try:
        return read_regular(path, MAX_FILE)
    except NotRegular as error:
        raise UnreadableFile(words.NOT_A_FILE.format(berkas=name)) from error
    except TooLarge as error:
        raise UnreadableFile(words.TOO_LARGE.format(berkas=name, batas=MAX_FILE // 1_000_000)) from error
    except FileNotFoundError as error:
        raise UnreadableFile(words.MISSING.format(berkas=name, folder=path.parent)) from error
    except PermissionError as error:
        raise UnreadableFile(words.LOCKED.format(berkas=name)) from error
    except OSError as error:
        raise UnreadableFile(words.CANNOT_OPEN.format(berkas=name)) from error


def _check_parts(container: Container) -> None:
    """Pass over all XML within bounds, and over what the parts lead to."""
    budget = Budget()
    budget.tags = TAGS_MAX
    left = XML_MAX
    for part in container.parts:
        if not part.endswith((".xml", ".rels")):
            continue
        content = b""
        for piece in container.pieces(part):
            left -= len(piece)
            if left < 0:
                raise UnreadableFile(words.TOO_MUCH.format(berkas=container.name))
            content += piece
        seen = _check_xml(container, content, budget)
        if seen.external is not None:
            raise UnreadableFile(words.EXTERNAL.format(berkas=container.name, tujuan=seen.external))
        if seen.macro:
            raise UnreadableFile(words.MACRO.format(berkas=container.name))


def _check_xml(container: Container, content: bytes, budget: Budget) -> _Seen:
    seen = _Seen()
    try:
        parse([content], seen, budget)
    except Damaged as error:
        raise container.broken() from error
    except HasDoctype as error:
        raise UnreadableFile(words.HAS_DOCTYPE.format(berkas=container.name)) from error
    except TooMuch as error:
        raise UnreadableFile(words.TOO_MUCH.format(berkas=container.name)) from error
    return seen


class _Seen:
    """What the parts of a document lead to.

    What lies outside of it is fetched when it is opened; a link that is only clicked may stay.
    """

    def __init__(self) -> None:
        self.external: str | None = None
        self.macro = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        kind = local_name(name)
        if kind == "Relationship" and attributes.get("TargetMode") == "External":
            if not attributes.get("Type", "").endswith("/hyperlink"):
                self.external = attributes.get("Target", "")
        elif kind in ("Override", "Default") and "macroenabled" in attributes.get("ContentType", "").lower():
            self.macro = True

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, content: str) -> None:
        """A text inside one."""

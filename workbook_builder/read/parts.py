"""The small parts of a workbook: its sheets and names, its relationships, its texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbook_builder.model.number_formats import EPOCH_1900, EPOCH_1904
from workbook_builder.read.xml_stream import DEPTH_MAX, SEPARATOR, TooMuch, local_name, names_of

TEXTS_MAX = 20_000_000
"""Characters of all texts of a workbook, each as often as a cell shows it; the official sheets have some 50,000."""
TRUE = frozenset({"1", "true", "on"})

_RELATIONSHIP_ID = (
    f"http://schemas.openxmlformats.org/officeDocument/2006/relationships{SEPARATOR}id",
    f"http://purl.oclc.org/ooxml/officeDocument/relationships{SEPARATOR}id",
)
_NAMES = names_of(
    *("workbook", "workbookPr", "sheets", "sheet", "definedNames", "definedName"),
    *("sst", "si", "t", "r"),
    *("styleSheet", "numFmts", "numFmt", "fonts", "font", "strike", "cellXfs", "xf"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
TEXT_MAX = 32_767
"""Characters that Excel holds in one cell; what is longer was not written by it."""


def clean(text: str) -> str:
    """A text as Excel shows it: its escapes resolved, without control characters, at most as long as a cell holds."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), text)
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:TEXT_MAX]


def digits(text: str) -> int:
    """A count as XML writes it; Python's ``int`` takes more. ValueError for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise ValueError(text)
    return int(text)


class PathHandler:
    """Follows where in a part the parser is, by the local names of the open elements; empty for foreign ones."""

    def __init__(self) -> None:
        self.path: list[str] = []
        self.collected: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.path.append(self._local(name))
        if len(self.path) > DEPTH_MAX:
            raise TooMuch
        self.opened(attributes)

    def end(self, name: str) -> None:
        self.closed()
        self.path.pop()

    def text(self, content: str) -> None:
        if self.collected is not None:
            self.collected.append(content)

    def taken(self) -> str:
        """What was collected, which ends there."""
        taken = "".join(self.collected or ())
        self.collected = None
        return taken

    def _local(self, name: str) -> str:
        return _NAMES.get(name, "")

    def opened(self, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def closed(self) -> None:
        """An element ends."""


class WorkbookPart(PathHandler):
    """The sheets as (name, id of the relationship), the defined names, and the epoch of dates."""

    def __init__(self, sheets_max: int) -> None:
        super().__init__()
        self.sheets_max = sheets_max
        self.count = 0
        self.sheets: list[tuple[str, str]] = []
        self.hidden: set[str] = set()
        """The names of the sheets that are hidden."""
        self.names: dict[str, str] = {}
        self.epoch = EPOCH_1900
        self._name = ""

    def opened(self, attributes: Mapping[str, str]) -> None:
        if self.path[-1] == "sheet":
            self.count += 1
            if self.count <= self.sheets_max and self.path == ["workbook", "sheets", "sheet"]:
                ident = next((attributes[key] for key in _RELATIONSHIP_ID if key in attributes), "")
                self.sheets.append((clean(attributes.get("name", "")), ident))
                if attributes.get("state", "visible") != "visible":
                    self.hidden.add(self.sheets[-1][0])
        elif self.path == ["workbook", "workbookPr"] and attributes.get("date1904") in TRUE:
            self.epoch = EPOCH_1904
        elif self.path == ["workbook", "definedNames", "definedName"]:
            self._name, self.collected = attributes.get("name", ""), []

    def closed(self) -> None:
        if self.path == ["workbook", "definedNames", "definedName"]:
            self.names[self._name] = _constant(self.taken().strip())


def _constant(content: str) -> str:
    """What a defined name refers to; a constant text without its quotes."""
    if len(content) > 1 and content.startswith('"') and content.endswith('"'):
        return content[1:-1].replace('""', '"')
    return content


class Relationships(PathHandler):
    """The targets by the id of their relationship; empty for what lies outside the container."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: dict[str, str] = {}

    def _local(self, name: str) -> str:
        return local_name(name)

    def opened(self, attributes: Mapping[str, str]) -> None:
        if self.path == ["Relationships", "Relationship"]:
            outside = attributes.get("TargetMode") == "External"
            self.targets[attributes.get("Id", "")] = "" if outside else attributes.get("Target", "")


class SharedTexts(PathHandler):
    """The texts that cells refer to by number; rich text as one text, without phonetic hints."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._length = 0

    def opened(self, _attributes: Mapping[str, str]) -> None:
        if self.path in (["sst", "si", "t"], ["sst", "si", "r", "t"]):
            self.collected = []

    def closed(self) -> None:
        if self.collected is not None and self.path[-1] == "t":
            self._parts.append(self.taken())
        elif self.path == ["sst", "si"]:
            text = clean("".join(self._parts))
            self._parts.clear()
            self._length += len(text)
            if self._length > TEXTS_MAX:
                raise TooMuch
            self.texts.append(text)

"""The small parts of a workbook: its sheets and names, its relationships, its texts, its styles, when it was saved."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cached_property

from workbook_builder.model.number_formats import (
    BUILTIN,
    CODE_MAX,
    CODES_MAX,
    EPOCH_1900,
    EPOCH_1904,
    GENERAL,
    shows_date,
)
from workbook_builder.model.record import record
from workbook_builder.read.xml_stream import DEPTH_MAX, SEPARATOR, TooMuch, local_name, names_of

TEXTS_MAX = 20_000_000
"""Characters of all texts of a workbook, each as often as a cell shows it; the official sheets have some 50,000."""
STYLES_MAX = 70_000
"""Cell styles of a workbook; Excel itself stops at 65,490."""
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


class _Path:
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


class WorkbookPart(_Path):
    """The sheets as (name, id of the relationship), the defined names, and the epoch of dates."""

    def __init__(self, sheets_max: int) -> None:
        super().__init__()
        self.sheets_max = sheets_max
        self.count = 0
        self.sheets: list[tuple[str, str]] = []
        self.names: dict[str, str] = {}
        self.epoch = EPOCH_1900
        self._name = ""

    def opened(self, attributes: Mapping[str, str]) -> None:
        if self.path[-1] == "sheet":
            self.count += 1
            if self.count <= self.sheets_max and self.path == ["workbook", "sheets", "sheet"]:
                ident = next((attributes[key] for key in _RELATIONSHIP_ID if key in attributes), "")
                self.sheets.append((clean(attributes.get("name", "")), ident))
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


class Relationships(_Path):
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


class SharedTexts(_Path):
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


@record
class Style:
    """What of a cell's style says something about its value."""

    format: str = GENERAL
    struck: bool = False

    @cached_property
    def date(self) -> bool:
        """Whether a number is shown as a date or a time."""
        return shows_date(self.format)


class Styles(_Path):
    """The cell styles in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._codes: dict[int, str] = {}
        self._fonts: list[bool] = []
        self._cells: list[tuple[int, int]] = []

    def opened(self, attributes: Mapping[str, str]) -> None:
        match self.path:
            case ["styleSheet", "numFmts", "numFmt"]:
                self._code(attributes)
            case ["styleSheet", "fonts", "font"]:
                self._fonts.append(False)
            case ["styleSheet", "fonts", "font", "strike"]:
                self._fonts[-1] = attributes.get("val", "1") in TRUE
            case ["styleSheet", "cellXfs", "xf"]:
                self._cells.append((digits(attributes.get("numFmtId", "0")), digits(attributes.get("fontId", "0"))))
                if len(self._cells) > STYLES_MAX:
                    raise TooMuch

    def _code(self, attributes: Mapping[str, str]) -> None:
        code = attributes.get("formatCode", GENERAL)
        self._codes[digits(attributes.get("numFmtId", ""))] = code
        if len(code) > CODE_MAX or len(self._codes) > CODES_MAX:
            raise TooMuch

    def styles(self) -> list[Style]:
        """One for each number that a cell can name."""
        codes = {**BUILTIN, **self._codes}
        known: dict[tuple[int, bool], Style] = {}
        result = []
        for number, font in self._cells:
            struck = font < len(self._fonts) and self._fonts[font]
            key = (number, struck)
            if key not in known:
                known[key] = Style(codes.get(number, GENERAL), struck)
            result.append(known[key])
        return result


class CoreProperties(_Path):
    """When the content was made and last saved, and how it is described, as the file says itself."""

    _TAKEN = frozenset({"created", "modified", "description"})

    _SAVED = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)", re.ASCII)

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}

    def _local(self, name: str) -> str:
        return local_name(name)

    def opened(self, _attributes: Mapping[str, str]) -> None:
        if self.path[-1] in self._TAKEN:
            self.collected = []

    def closed(self) -> None:
        if self.collected is not None and self.path[-1] in self._TAKEN:
            self._texts[self.path[-1]] = self.taken()

    @property
    def description(self) -> str:
        """What its maker says of the file; empty where it says nothing."""
        return self._texts.get("description", "")

    @property
    def untouched(self) -> bool:
        """Whether no other program saved the file since it was made."""
        return "created" in self._texts and self._texts["created"] == self._texts.get("modified")

    @property
    def saved(self) -> dt.datetime | None:
        stamp = self._texts.get("modified") or self._texts.get("created")
        found = self._SAVED.match(stamp) if stamp else None
        try:
            return dt.datetime(*(int(x) for x in found.groups())) if found else None  # type: ignore[arg-type]
        except ValueError:
            return None

"""The cell styles of a workbook, as far as they say something about a value."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from workbook_builder.model.number_formats import BUILTIN, CODE_MAX, CODES_MAX, GENERAL, shows_date
from workbook_builder.model.record import record
from workbook_builder.read.parts import TRUE, PathHandler, digits
from workbook_builder.read.xml_stream import TooMuch

STYLES_MAX = 70_000
"""Cell styles of a workbook; Excel itself stops at 65,490."""


@record
class Style:
    """What of a cell's style says something about its value."""

    format: str = GENERAL
    struck: bool = False

    @cached_property
    def date(self) -> bool:
        """Whether a number is shown as a date or a time."""
        return shows_date(self.format)


class Styles(PathHandler):
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

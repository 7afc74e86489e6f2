"""What of an xlsx file is read: sheets with their filled cells, merged areas and what is hidden, and defined names.

Everything else (macros, links, pictures, pivot tables, comments, rules) is left out unread, so that it can neither do
nor cost anything, and so that a damaged drawing does not make a good table unreadable.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import posixpath
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from itertools import islice

from workbook_builder.errors import UnreadableFile
from workbook_builder.model.record import record
from workbook_builder.read.cell_styles import Style, Styles
from workbook_builder.read.cell_value import Context
from workbook_builder.read.container import Container
from workbook_builder.read.core_properties import CoreProperties
from workbook_builder.read.parts import Relationships, SharedTexts, WorkbookPart
from workbook_builder.read.raw_sheet import RawSheet
from workbook_builder.read.sheet_stream import COLUMNS_EXCEL, ROWS_EXCEL, RepeatedCell, SheetPart
from workbook_builder.read.xml_stream import (
    SEPARATOR,
    Budget,
    Damaged,
    Handler,
    HasDoctype,
    TooMuch,
    local_name,
    names_of,
    parse,
    root_of,
)
from workbook_builder.text import files as words

MAX_SHEETS = 500
"""Sheets in a workbook. The official ones are seven and five; hundreds are an archive, thousands an attack."""
PEEK_ROWS, PEEK_COLUMNS = 80, 40
"""How much is looked at of a sheet that is not read, to see whether it holds a table of ours."""

MACROS = "vbaproject.bin"
_LINK = re.compile(r"xl/externallinks/[^/]+\.xml")
_ROOT = names_of("workbook", "worksheet", "sst", "styleSheet")
_NO_TABLE = frozenset({"chartsheet", "dialogsheet", "macrosheet"})
"""Root elements of what stands among the sheets and holds no cells of a table."""


@record
class Sieved:
    """What a workbook holds, and what the original says of itself."""

    sheets: tuple[RawSheet, ...]
    names: Mapping[str, str]
    """The defined names with what they refer to."""
    saved: dt.datetime | None
    has_macros: bool
    outer_links: int
    """How many other workbooks it takes values from."""
    hidden_sheets: frozenset[str] = frozenset()


def sieve(container: Container, wanted: Callable[[str], bool] = lambda _: True, with_others: bool = True) -> Sieved:
    """Sieve a container; UnreadableFile where it exceeds the bounds of an official workbook or is damaged.

    ``wanted`` tells by its name whether the cells of a sheet are wanted; of the others only the first come, and none
    without ``with_others``.
    """
    try:
        return _Sieve(container).sieve(wanted, with_others)
    except Damaged as error:
        raise container.broken() from error
    except HasDoctype as error:
        raise UnreadableFile(words.HAS_DOCTYPE.format(berkas=container.name)) from error
    except TooMuch as error:
        raise UnreadableFile(words.TOO_MUCH_CONTENT.format(berkas=container.name)) from error


def core_properties(container: Container, budget: Budget) -> CoreProperties:
    """What a workbook says of itself; HasDoctype or TooMuch where that is dangerous to read."""
    receiver = CoreProperties()
    # Damaged it says less; the figures do not depend on it.
    with contextlib.suppress(Damaged, UnreadableFile):
        parse(container.pieces("docprops/core.xml"), receiver, budget)
    return receiver


class _Sieve:
    """Reads the parts of one container."""

    def __init__(self, container: Container) -> None:
        self.container = container
        self.budget = Budget()
        self.workbook_part = ""

    def sieve(self, wanted: Callable[[str], bool], with_others: bool) -> Sieved:
        workbook = self._workbook()
        context = Context(self._text(), self._style(), workbook.epoch)
        sheet = tuple(
            self._sheet(part, name, context, wanted(name))
            for name, part in self._sheet_parts(workbook)
            if with_others or wanted(name)
        )
        return Sieved(
            sheet,
            workbook.names,
            self._saved(),
            any(name.endswith(MACROS) for name in self.container.parts),
            sum(1 for name in self.container.parts if _LINK.fullmatch(name)),
            frozenset(workbook.hidden),
        )

    @cached_property
    def root(self) -> Mapping[str, str]:
        """The root elements of the XML parts, in whatever namespace those that are not read are."""
        return {name: self._root(name) for name in self.container.parts if name.endswith(".xml")}

    def _root(self, part: str) -> str:
        try:
            name = root_of(islice(self.container.pieces(part), 1))
        except UnreadableFile:
            # Damaged or too large, and perhaps of no interest; what is read fails again where it is read.
            return ""
        return _ROOT.get(name) or SEPARATOR + name

    def _one(self, root: str) -> str | None:
        """The only part of a kind; two would leave it to the reader which one counts."""
        part = [name for name, item in self.root.items() if item == root]
        if len(part) > 1:
            raise Damaged
        return part[0] if part else None

    def _parse(self, part: str, receiver: Handler) -> None:
        parse(self.container.pieces(part), receiver, self.budget)

    def _workbook(self) -> WorkbookPart:
        part = self._one("workbook")
        if part is None:
            raise UnreadableFile(words.NOT_XLSX.format(berkas=self.container.name))
        self.workbook_part = part
        workbook = WorkbookPart(MAX_SHEETS)
        self._parse(part, workbook)
        if workbook.count > MAX_SHEETS:
            content = {"berkas": self.container.name, "jumlah": workbook.count, "batas": MAX_SHEETS}
            raise UnreadableFile(words.TOO_MANY_SHEETS.format(**content))
        return workbook

    def _text(self) -> list[str]:
        receiver = SharedTexts()
        if (part := self._one("sst")) is not None:
            self._parse(part, receiver)
        return receiver.texts

    def _style(self) -> list[Style]:
        receiver = Styles()
        if (part := self._one("styleSheet")) is not None:
            self._parse(part, receiver)
        return receiver.styles() or [Style()]

    def _saved(self) -> dt.datetime | None:
        return core_properties(self.container, self.budget).saved

    def _sheet_parts(self, workbook: WorkbookPart) -> list[tuple[str, str]]:
        """The sheets as (name, part) in their order; Damaged where one would be missed or read twice."""
        destination = self._destination()
        if any(ident not in destination for _, ident in workbook.sheets):
            raise Damaged
        present = [
            (name, destination[ident]) for name, ident in workbook.sheets if self.container.present(destination[ident])
        ]
        result = [(name, part) for name, part in present if local_name(self.root.get(part, "")) not in _NO_TABLE]
        if (
            # Left out, a sheet would seem never to have been there; where none is there, that is said.
            (present and len(present) < len(workbook.sheets))
            or any(self.root.get(part) != "worksheet" for _, part in result)
            or len({part for _, part in result}) < len(result)
            or len({name.casefold() for name, _ in result}) < len(result)
        ):
            raise Damaged
        return result

    def _destination(self) -> dict[str, str]:
        """The parts that the workbook refers to by the id of the relationship; empty for what lies outside."""
        folder, name = posixpath.split(self.workbook_part)
        receiver = Relationships()
        self._parse(posixpath.join(folder, "_rels", f"{name}.rels"), receiver)
        return {i: _in_container(folder, destination) for i, destination in receiver.targets.items()}

    def _sheet(self, part: str, name: str, context: Context, wanted: bool) -> RawSheet:
        window = (ROWS_EXCEL, COLUMNS_EXCEL) if wanted else (PEEK_ROWS, PEEK_COLUMNS)
        receiver = SheetPart(context, window)
        try:
            self._parse(part, receiver)
        except RepeatedCell as error:
            content = {"berkas": self.container.name, "lembar": name, "sel": error}
            raise UnreadableFile(words.DOUBLE_CELL.format(**content)) from error
        return receiver.sheet(name)


def _in_container(folder: str, destination: str) -> str:
    """The name of a part that a relationship points to, which begins at the root or at the folder of the workbook."""
    name = destination if destination.startswith("/") else posixpath.join(folder, destination)
    return posixpath.normpath(name).lstrip("/").lower()

"""The plan of a workbook: what stands where, apart from how it looks (style.py) and how it is written (write/xlsx.py).

A sheet is put together with ``SheetBuilder`` and then frozen. Rows and columns are 1-based.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from workbook_builder.layout.style import IKU_NUMBER, Style
from workbook_builder.layout.text_size import NUMBER_SPACE, number_width, row_height
from workbook_builder.model import Place
from workbook_builder.model.address import address
from workbook_builder.model.numbers import Number, to_float
from workbook_builder.model.record import record
from workbook_builder.text.sheets import TEXT_CONTINUATION

MAX_TEXT = 32_000
"""Characters; Excel holds 32,767 in a cell. A longer text is cut with a visible mark."""


DEFAULT_WIDTH = 8.43
"""Width of a column that no sheet sets, in digits."""


@record
class Margin:
    """Inches."""

    left: float
    right: float
    top: float
    bottom: float


HEADING_LINE = 0.19
"""Inches that a line of a title block takes."""
MARGIN = Margin(0.4, 0.4, 0.5, 0.6)


Value = Number | float | str | bool | None
"""What a formula may give."""


class Link(NamedTuple):
    """A link to a cell of this workbook, or of the workbook ``file`` in the same folder."""

    sheet: str
    cell: str
    text: str
    file: str = ""


class Formula(NamedTuple):
    """A live formula in US syntax without ``=``, and the value that the Python score gives it (None shows empty)."""

    text: str
    value: Value
    link: Link | None = None
    """Where its cell leads, whatever the formula gives."""


NOT_A_NUMBER = (str, bool, dt.date, dt.time, dt.timedelta, Link, type(None))
"""Kinds of content that are no number."""
Content = str | int | float | Number | dt.date | dt.time | dt.timedelta | Formula | Link | None


class PlannedCell(NamedTuple):
    """A cell of the plan: what stands in it, and how it looks."""

    content: Content
    style: Style


@record
class InputRule:
    """What may be typed into an area, with the prompt and the stop message that staff see."""

    area: str
    """One area, or several with blanks between them."""
    kind: str
    """``decimal`` or ``integer`` (bounds ``minimum``, ``maximum``), ``text`` (length), ``list`` (``source``, a name) or
    ``formula`` (``source``, relative to the first cell of ``area``)."""
    title: str
    message: str
    error: str
    minimum: float = 0
    maximum: float = 0
    source: str = ""
    error_title: str = ""
    """Title of the stop message; empty for the usual one about numbers."""


@record
class ConditionalFormat:
    """Shown in a style where a formula (relative to the first cell of ``area``) holds."""

    area: str
    formula: str
    style: Style


@record
class PrintSetup:
    """Print set-up: one page wide unless ``parts`` are named; ``repeated`` are the rows repeated on each page."""

    landscape: bool = False
    repeated: tuple[int, int] | None = None
    area: tuple[int, int, int, int] | None = None
    """First row, first column, last row, last column; the used range where None."""
    page_breaks: tuple[int, ...] = ()
    """Rows after which a page must end."""
    one_page: bool = False
    whole: tuple[int, ...] = ()
    """First rows of blocks that a page must not split; print_setup.py turns them into ``scale`` and page breaks."""
    scale: int | None = None
    """Percent; takes the place of "one page wide", with which Excel ignores page breaks that were set."""
    parts: tuple[int, ...] = ()
    """First columns of the parts of a table too wide for one page; print_setup.py gives each page as many as fit."""
    keys: int = 0
    """How many columns are repeated at the left of each page of such a table."""
    column_breaks: tuple[int, ...] = ()
    """Columns after which a page must end."""
    heading: tuple[str, ...] = ()
    """Lines above every page: the title block of a signed sheet, which then prints without its own first rows."""
    skipped: bool = False
    """Whether nothing of the sheet prints."""

    @property
    def top_margin(self) -> float:
        """Inches."""
        return MARGIN.top + HEADING_LINE * len(self.heading)

    def with_blocks(self, starts: tuple[int, ...]) -> PrintSetup:
        """The same, with blocks of rows that a page must not split, by the first row of each."""
        return replace(self, whole=starts)

    def with_parts(self, starts: tuple[int, ...], keys: int) -> PrintSetup:
        """The same several pages wide, by the first column of each part; ``keys`` columns stand on every page."""
        return replace(self, parts=starts, keys=keys)


@record
class Series:
    """One series of a chart: cell ranges as ``(sheet, first row, first column, last row, last column)``."""

    name: str
    categories: tuple[str, int, int, int, int]
    values: tuple[str, int, int, int, int]
    colour: str
    is_limit: bool = False
    """A line over the columns, such as a limit."""
    label_colour: str = ""
    label_format: str = ""
    """How its figures are labelled where not as those of the whole chart."""
    is_base: bool = False
    """Not drawn: what a floating column stands on."""


@record
class Chart:
    """A native chart with its titles and alt text; ``kind`` is ``column``, ``bar`` or ``line``.

    ``name`` is the name of the object, as the selection pane of Excel lists it.
    """

    name: str
    cell: tuple[int, int]
    kind: str
    title: str
    x_axis: str
    y_axis: str
    series: tuple[Series, ...]
    alt: str
    width: int
    height: int
    min_y: float | None = None
    max_y: float | None = None
    format_label: str = "0.00;;"
    label: bool = True
    axis_format: str = "0"
    stacked: bool = False
    """Whether the series of a column chart stand on each other."""
    title_cell: str = ""
    """A cell, with its sheet, that holds the live title; ``title`` then is what it says at the build."""
    labels_low: bool = False
    """Whether the labels of the categories stand below bars that go down from zero."""
    upright_labels: bool = False
    """Whether the labels of the categories stand upright, so that each of many is shown."""


@record
class SheetPlan:
    """One sheet, ready to be written."""

    name: str
    role: str
    cells: Mapping[tuple[int, int], PlannedCell]
    width: Mapping[int, float]
    height: Mapping[int, float]
    freeze: tuple[int, int] | None
    autofilter: tuple[int, int, int, int] | None
    printing: PrintSetup
    validasi: tuple[InputRule, ...]
    conditional: tuple[ConditionalFormat, ...]
    charts: tuple[Chart, ...] = ()
    zoom: int = 100
    locked: bool = True
    """Whether the sheet is protected (without a password)."""
    ignored: tuple[str, ...] = ()
    """Areas whose formulas rightly leave cells beside them out, so that Excel need not mark them."""
    table: str = ""
    """Name of the real table that the area ``autofilter`` is; empty where that is only filtered."""

    @cached_property
    def last_row(self) -> int:
        return max(row for row, _ in self.cells)

    @cached_property
    def last_column(self) -> int:
        return max(column for _, column in self.cells)


@record
class WorkbookPlan:
    """The whole workbook: sheets in order, defined names, properties."""

    sheets: tuple[SheetPlan, ...]
    names: Mapping[str, str]
    """Defined names with their absolute references."""
    title: str
    subject: str
    author: str
    remark: str
    created: dt.datetime
    footer: str = ""
    """What identifies a loose page, but for its sheet and number."""
    paper: int = 9
    """Paper size as Excel numbers it: 9 is A4, 14 is Folio (F4)."""


@dataclass
class SheetBuilder:
    """Puts one sheet together; ``freeze_plan`` freezes it and gives every row the height its wrapped text needs."""

    name: str
    role: str
    cells: dict[tuple[int, int], PlannedCell] = field(default_factory=dict)
    width: dict[int, float] = field(default_factory=dict)
    height: dict[int, float] = field(default_factory=dict)
    freeze: tuple[int, int] | None = None
    autofilter: tuple[int, int, int, int] | None = None
    printing: PrintSetup = field(default_factory=PrintSetup)
    validasi: list[InputRule] = field(default_factory=list)
    conditional: list[ConditionalFormat] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    zoom: int = 100
    locked: bool = True
    iku_room: float = 0.0
    """Width of a column with live or open cells in the unit of an IKU."""
    ignored: list[str] = field(default_factory=list)
    table: str = ""
    origins: dict[Place, str] = field(default_factory=dict)
    """Where on this sheet the content of an input cell stands."""

    @property
    def purpose(self) -> str:
        """What the sheet is for, as its second row says."""
        return shown_text(self.cells[2, 1].content)

    def write(self, row: int, column: int, content: Content, style: Style) -> None:
        """Put content into a cell; exact numbers become the nearest double, and no text is longer than Excel holds."""
        self.cells[row, column] = PlannedCell(cell_content(content), style)

    def write_row(self, row: int, column: int, contents: Sequence[Content], style: Style | Sequence[Style]) -> None:
        """Cells side by side from ``column`` on, in one style or one style each."""
        styles = [style] * len(contents) if isinstance(style, Style) else style
        for number, (content, shown) in enumerate(zip(contents, styles, strict=True), column):
            self.write(row, number, content, shown)

    def remember(self, place: Place, row: int, column: int) -> None:
        """Note that the content of an input cell stands here; the first such cell counts."""
        self.origins.setdefault(place, address(row, column))

    def name_area(self, name: str, row: int, column: int, last_row: int, last_column: int) -> None:
        """Give an area a defined name."""
        start, end = address(row, column, True), address(last_row, last_column, True)
        area = start if start == end else f"{start}:{end}"
        self.names[name] = f"{quote(self.name)}!{area}"

    def freeze_plan(self) -> SheetPlan:
        if self.locked:
            self._widen()
        rows: dict[int, list[tuple[int, PlannedCell]]] = {}
        for (row, column), cell in self.cells.items():
            if cell.style.wrap:
                rows.setdefault(row, []).append((column, cell))
        heights = {row: height for row, cells in rows.items() if (height := self._height(cells)) is not None}
        return SheetPlan(
            self.name,
            self.role,
            dict(self.cells),
            dict(self.width),
            heights | self.height,
            self.freeze,
            self.autofilter,
            self.printing,
            tuple(self.validasi),
            tuple(self.conditional),
            tuple(self.charts),
            self.zoom,
            self.locked,
            tuple(self.ignored),
            self.table,
        )

    def _widen(self) -> None:
        """Widen columns to the largest number they show, and to what may be typed into them or follows from it."""
        needed: dict[int, float] = {}
        for (_, column), (content, style) in self.cells.items():
            # Every cell passes here, and its exact type is told sooner than what it is an instance of.
            live = type(content) is Formula
            value = content.value if type(content) is Formula else content
            width = number_width(value, style) if type(value) is float or type(value) is int else 0.0
            if (live or style.unlocked) and width < self.iku_room and style.number_format in IKU_NUMBER:
                width = self.iku_room
            if width > needed.get(column, 0.0):
                needed[column] = width
        for column, width in needed.items():
            if width > self.width.get(column, DEFAULT_WIDTH) + NUMBER_SPACE:
                self.width[column] = width + NUMBER_SPACE

    def _height(self, cells: list[tuple[int, PlannedCell]]) -> float | None:
        """Height of a row of the (column, cell) that wrap their text."""
        texts = [(shown_text(content), column, style) for column, (content, style) in cells]
        return row_height([(text, self.width.get(k, DEFAULT_WIDTH), style) for text, k, style in texts if text])


def span_of(column: int, rows: Sequence[int]) -> list[str]:
    """The areas of a column that rows in rising order make: consecutive ones together."""
    spans: list[list[int]] = []
    for row in rows:
        if spans and spans[-1][1] == row - 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    return [address(a, column) if a == z else f"{address(a, column)}:{address(z, column)}" for a, z in spans]


def cell_content(content: Content) -> Content:
    """What a cell holds of it: exact numbers end here, as the nearest double."""
    if type(content) is str:
        return content if len(content) <= MAX_TEXT else content[:MAX_TEXT] + TEXT_CONTINUATION
    if type(content) is Formula:
        value = content.value
        return content._replace(value=to_float(value)) if type(value) is Number else content
    return to_float(content) if type(content) is Number else content


def shown_text(content: Content) -> str:
    """The text that a cell shows, as far as its height depends on it."""
    if isinstance(content, Formula):
        return content.value if isinstance(content.value, str) else ""
    if isinstance(content, Link):
        return content.text
    return content if isinstance(content, str) else ""


def quote(sheet: str) -> str:
    """A sheet name as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"

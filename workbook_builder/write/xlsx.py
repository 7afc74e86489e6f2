"""Writing a plan as an xlsx file; with ``worksheet`` the only module that knows XlsxWriter.

What the library refuses with only a warning or a return code is an error here. Equal plans give equal bytes,
on every system and Python version.
"""

from __future__ import annotations

import io
import warnings
from collections import deque
from dataclasses import dataclass, field, replace
from typing import Any

import xlsxwriter

from workbook_builder.files.archive import without_system
from workbook_builder.layout.plan import (
    Chart,
    ConditionalFormat,
    Content,
    Formula,
    Link,
    SheetPlan,
    WorkbookPlan,
    quote,
)
from workbook_builder.layout.style import FONT, TAB_COLOURS, Style
from workbook_builder.model.address import address
from workbook_builder.write.charts import drawn_chart
from workbook_builder.write.page import set_up_page
from workbook_builder.write.properties import format_properties, validation_options
from workbook_builder.write.worksheet import XlsxSheet

OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
    "constant_memory": False,
}
PROTECTION = {"format_columns": True, "format_rows": True, "autofilter": True, "objects": True}
"""What stays possible on a protected sheet; there is no password. Charts can be copied into a report; sorting is not
allowed, as it cannot work on locked cells."""
FONT_SIZE = 10
TABLE_STYLE = "Table Style Light 1"


def workbook_bytes(plan: WorkbookPlan) -> bytes:
    """The bytes of the workbook."""
    container = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        workbook = xlsxwriter.Workbook(container, OPTIONS)
        # The library makes its own table of the cells: each sheet of the plan is let go once it is in there.
        sheets, plan = deque(plan.sheets), replace(plan, sheets=())
        _Writer(workbook).write(plan, sheets)
        workbook.close()
        # Its sheets refer to it. Untied, all of it goes at once, and leaves no cycle to be searched for.
        vars(workbook).clear()
    return without_system(container.getvalue())


@dataclass
class _Writer:
    """Writes one workbook, keeping the formats it has already made."""

    workbook: Any
    formats: dict[Style, Any] = field(default_factory=dict)
    shown: dict[tuple[str, str, bool], Any] = field(default_factory=dict)
    """The formats of conditional cells by background, colour and weight."""

    def write(self, plan: WorkbookPlan, sheets: deque[SheetPlan]) -> None:
        """Write the sheets, which are taken from the front one by one, and what ``plan`` says of all of them."""
        first = sheets[0].name
        self.workbook.formats[0].set_font_name(FONT)
        self.workbook.formats[0].set_font_size(FONT_SIZE)
        self.workbook.set_properties(
            {
                "title": plan.title,
                "subject": plan.subject,
                "author": plan.author,
                "comments": plan.remark,
                "created": plan.created,
            }
        )
        while sheets:
            self._sheet(sheets.popleft(), plan)
        for name, area in sorted(plan.names.items()):
            _check(self.workbook.define_name(name, f"={area}"), f"nama {name}")
        self.workbook.get_worksheet_by_name(first).activate()

    def _sheet(self, sheet: SheetPlan, plan: WorkbookPlan) -> None:
        ws = self.workbook.add_worksheet(sheet.name, XlsxSheet)
        ws.hide_gridlines(2)
        ws.set_tab_color(TAB_COLOURS[sheet.role])
        ws.set_zoom(sheet.zoom)
        for column, width in sheet.width.items():
            _check(ws.set_column(column - 1, column - 1, width), f"lebar kolom {column}")
        for row, height in sheet.height.items():
            _check(ws.set_row(row - 1, height), f"tinggi baris {row}")
        _check(ws.span(sheet.cells), f"luas {sheet.name}")
        self._cells(ws, sheet)
        for rule in sheet.validasi:
            first, *others = rule.area.split()
            options = validation_options(rule) | ({"multi_range": rule.area} if others else {})
            _check(ws.data_validation(first, options), f"validasi {rule.area}")
        for conditional in sheet.conditional:
            self._conditional(ws, conditional)
        for chart in sheet.charts:
            self._chart(ws, chart)
        if sheet.freeze:
            ws.freeze_panes(sheet.freeze[0] - 1, sheet.freeze[1] - 1)
        if sheet.table and sheet.autofilter:
            self._table(ws, sheet, sheet.autofilter)
        elif sheet.autofilter:
            ws.autofilter(*(x - 1 for x in sheet.autofilter))
        if sheet.ignored:
            area = " ".join(sheet.ignored)
            _check(ws.ignore_errors({"formula_differs": area, "formula_range": area}), f"abaikan {area}")
        if sheet.locked:
            ws.protect("", PROTECTION)
        set_up_page(ws, sheet, plan.paper, plan.footer)

    def _cells(self, ws: Any, sheet: SheetPlan) -> None:
        for row, column in sorted(sheet.cells):
            content, style = sheet.cells[row, column]
            look = self.formats.get(style) or self._format_of(style)
            # Most cells by far are formulas and texts of exactly these types.
            if type(content) is Formula:
                if content.link:
                    self._linked(ws, sheet, row, column, content.link, look)
                ws.put_formula(row - 1, column - 1, content.text, look, "" if content.value is None else content.value)
            elif type(content) is str and content:
                ws.put_text(row - 1, column - 1, content, look)
            elif refused := self._cell(ws, row - 1, column - 1, content, look):
                _check(refused, f"{sheet.name}!{address(row, column)}")

    def _linked(self, ws: Any, sheet: SheetPlan, row: int, column: int, link: Link, look: Any) -> None:
        """The link of a cell whose formula is written over its text."""
        if refused := self._cell(ws, row - 1, column - 1, link, look):
            _check(refused, f"{sheet.name}!{address(row, column)}")

    def _cell(self, ws: Any, row: int, column: int, content: Content, look: Any) -> Any:
        """A cell that is no formula."""
        if content is None or content == "":
            return ws.put_blank(row, column, look)
        if isinstance(content, str):
            return ws.put_text(row, column, content, look)
        if isinstance(content, Link):
            origin = f"external:{content.file}#" if content.file else "internal:"
            destination = f"{origin}{quote(content.sheet)}!{content.cell}"
            return ws.write_url(row, column, destination, look, content.text)
        if isinstance(content, bool):
            return ws.write_boolean(row, column, content, look)
        if isinstance(content, (int, float)):
            return ws.put_number(row, column, content, look)
        return ws.write_datetime(row, column, content, look)

    def _format_of(self, style: Style) -> Any:
        made = self.formats.get(style)
        if made is None:
            made = self.formats[style] = self.workbook.add_format(format_properties(style))
        return made

    def _conditional(self, ws: Any, rule: ConditionalFormat) -> None:
        look = (rule.style.background, rule.style.colour, rule.style.bold)
        if look not in self.shown:
            names = ("bg_color", "font_color", "bold")
            self.shown[look] = self.workbook.add_format(dict(zip(names, look, strict=True)))
        options = {"type": "formula", "criteria": f"={rule.formula}", "format": self.shown[look]}
        _check(ws.conditional_format(rule.area, options), f"format bersyarat {rule.area}")

    def _table(self, ws: Any, sheet: SheetPlan, area: tuple[int, int, int, int]) -> None:
        """A real table over cells that are written already; its head row names the columns.

        The sheets of the workbook have a look of their own; only a table that is all of its sheet takes one of Excel.
        """
        heads = [sheet.cells[area[0], column] for column in range(area[1], area[3] + 1)]
        columns = [{"header": head.content, "header_format": self._format_of(head.style)} for head in heads]
        options = {"name": sheet.table, "columns": columns, "style": None if sheet.locked else TABLE_STYLE}
        _check(ws.add_table(*(x - 1 for x in area), options), f"tabel {sheet.table}")

    def _chart(self, ws: Any, chart: Chart) -> None:
        row, column = chart.cell
        options = {"description": chart.alt, "object_position": 2}
        _check(ws.insert_chart(row - 1, column - 1, drawn_chart(self.workbook, chart), options), chart.title)


def _check(result: Any, what: str) -> None:
    """XlsxWriter reports what it drops by a negative return code."""
    if isinstance(result, int) and result < 0:
        raise ValueError(f"XlsxWriter menolak {what} (kode {result})")

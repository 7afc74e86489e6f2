"""Writing a plan as an xlsx file; the only module that knows XlsxWriter.

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
import xlsxwriter.worksheet

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
    return without_system(container.getvalue())


class _XlsxSheet(xlsxwriter.worksheet.Worksheet):  # type: ignore[misc]
    """A worksheet that takes formulas as they are, and keeps no cell that is written.

    The library looks through each for some thirty functions newer than Excel 2010, a third of the time of a build; the
    plan uses none of them, which a test holds.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")

    def _assemble_xml_file(self) -> None:
        super()._assemble_xml_file()
        # Its cells stand in the XML now, and make room for that of the sheets to come.
        self.table.clear()


@dataclass
class _Writer:
    """Writes one workbook, keeping the formats it has already made."""

    workbook: Any
    formats: dict[Style, Any] = field(default_factory=dict)

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
        ws = self.workbook.add_worksheet(sheet.name, _XlsxSheet)
        ws.hide_gridlines(2)
        ws.set_tab_color(TAB_COLOURS[sheet.role])
        ws.set_zoom(sheet.zoom)
        for column, width in sheet.width.items():
            _check(ws.set_column(column - 1, column - 1, width), f"lebar kolom {column}")
        for row, height in sheet.height.items():
            _check(ws.set_row(row - 1, height), f"tinggi baris {row}")
        for (row, column), cell in sorted(sheet.cells.items()):
            if refused := self._cell(ws, row - 1, column - 1, cell.content, cell.style):
                _check(refused, f"{sheet.name}!{address(row, column)}")
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

    def _cell(self, ws: Any, row: int, column: int, content: Content, style: Style) -> Any:
        cell_format = self._format_of(style)
        if content is None or content == "":
            return ws.write_blank(row, column, None, cell_format)
        if isinstance(content, Formula):
            value = "" if content.value is None else content.value
            if content.link and (refused := self._cell(ws, row, column, content.link, style)):
                return refused
            return ws.write_formula(row, column, f"={content.text}", cell_format, value)
        if isinstance(content, Link):
            origin = f"external:{content.file}#" if content.file else "internal:"
            destination = f"{origin}{quote(content.sheet)}!{content.cell}"
            return ws.write_url(row, column, destination, cell_format, content.text)
        if isinstance(content, str):
            return ws.write_string(row, column, content, cell_format)
        if isinstance(content, bool):
            return ws.write_boolean(row, column, content, cell_format)
        if isinstance(content, (int, float)):
            return ws.write_number(row, column, content, cell_format)
        return ws.write_datetime(row, column, content, cell_format)

    def _format_of(self, style: Style) -> Any:
        made = self.formats.get(style)
        if made is None:
            made = self.formats[style] = self.workbook.add_format(format_properties(style))
        return made

    def _conditional(self, ws: Any, rule: ConditionalFormat) -> None:
        shown = rule.style
        cell_format = self.workbook.add_format(
            {"bg_color": shown.background, "font_color": shown.colour, "bold": shown.bold}
        )
        options = {"type": "formula", "criteria": f"={rule.formula}", "format": cell_format}
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

"""Writing a plan as an xlsx file; the only module that knows XlsxWriter.

What the library refuses with only a warning or a return code is an error here. Equal plans give equal bytes,
on every system and Python version.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter
import xlsxwriter.worksheet

from workbook_builder.files.archive import without_system
from workbook_builder.files.atomic import write_atomically
from workbook_builder.layout.plan import (
    MARGIN,
    Chart,
    ConditionalFormat,
    Content,
    Formula,
    InputRule,
    Link,
    Series,
    SheetPlan,
    WorkbookPlan,
    address,
    quote,
)
from workbook_builder.layout.style import BORDER, DARK_BLUE, FONT, FORMAT, TAB_COLOURS, Style
from workbook_builder.text.sheets import ERROR_TITLE, PAGE

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
CHART_FONT = {"size": 8, "name": FONT, "bold": False}


def write_workbook(plan: WorkbookPlan, path: Path) -> None:
    """Write the workbook and put it in its place in one step; LockedFile where that is not possible."""
    write_atomically(path, workbook_bytes(plan))


def workbook_bytes(plan: WorkbookPlan) -> bytes:
    """The bytes of the workbook."""
    container = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        workbook = xlsxwriter.Workbook(container, OPTIONS)
        _Writer(workbook).write(plan)
        workbook.close()
    return without_system(container.getvalue())


class _XlsxSheet(xlsxwriter.worksheet.Worksheet):  # type: ignore[misc]
    """A worksheet that takes formulas as they are.

    The library looks through each for some thirty functions newer than Excel 2010, a third of the time of a build; the
    plan uses none of them, which a test holds.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


@dataclass
class _Writer:
    """Writes one workbook, keeping the formats it has already made."""

    workbook: Any
    format: dict[Style, Any] = field(default_factory=dict)

    def write(self, plan: WorkbookPlan) -> None:
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
        for sheet in plan.sheet:
            self._sheet(sheet, plan)
        for name, area in sorted(plan.name.items()):
            _check(self.workbook.define_name(name, f"={area}"), f"nama {name}")
        self.workbook.get_worksheet_by_name(plan.sheet[0].name).activate()

    def _sheet(self, sheet: SheetPlan, plan: WorkbookPlan) -> None:
        ws = self.workbook.add_worksheet(sheet.name, _XlsxSheet)
        ws.hide_gridlines(2)
        ws.set_tab_color(TAB_COLOURS[sheet.role])
        ws.set_zoom(sheet.zoom)
        for column, width in sheet.width.items():
            _check(ws.set_column(column - 1, column - 1, width), f"lebar kolom {column}")
        for row, height in sheet.height.items():
            _check(ws.set_row(row - 1, height), f"tinggi baris {row}")
        for (row, column), cell in sorted(sheet.cell.items()):
            _check(
                self._cell(ws, row - 1, column - 1, cell.content, cell.style), f"{sheet.name}!{address(row, column)}"
            )
        for validasi in sheet.validasi:
            first, *other = validasi.area.split()
            option = _validation_options(validasi) | ({"multi_range": validasi.area} if other else {})
            _check(ws.data_validation(first, option), f"validasi {validasi.area}")
        for conditional in sheet.conditional:
            self._conditional(ws, conditional)
        for charts in sheet.charts:
            self._chart(ws, charts)
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
        _print_setup(ws, sheet, plan.paper)

    def _cell(self, ws: Any, row: int, column: int, content: Content, style: Style) -> Any:
        pattern = self._shape(style)
        if content is None or content == "":
            return ws.write_blank(row, column, None, pattern)
        if isinstance(content, Formula):
            value = "" if content.value is None else content.value
            return ws.write_formula(row, column, f"={content.text}", pattern, value)
        if isinstance(content, Link):
            origin = f"external:{content.file}#" if content.file else "internal:"
            destination = f"{origin}{quote(content.sheet)}!{content.cell}"
            return ws.write_url(row, column, destination, pattern, content.text)
        if isinstance(content, str):
            return ws.write_string(row, column, content, pattern)
        if isinstance(content, bool):
            return ws.write_boolean(row, column, content, pattern)
        if isinstance(content, (int, float)):
            return ws.write_number(row, column, content, pattern)
        return ws.write_datetime(row, column, content, pattern)

    def _shape(self, style: Style) -> Any:
        if style not in self.format:
            self.format[style] = self.workbook.add_format(_properties(style))
        return self.format[style]

    def _conditional(self, ws: Any, b: ConditionalFormat) -> None:
        pattern = self.workbook.add_format(
            {"bg_color": b.style.background, "font_color": b.style.colour, "bold": b.style.bold}
        )
        result = ws.conditional_format(b.area, {"type": "formula", "criteria": f"={b.formula}", "format": pattern})
        _check(result, f"format bersyarat {b.area}")

    def _table(self, ws: Any, sheet: SheetPlan, area: tuple[int, int, int, int]) -> None:
        """A real table over cells that are written already; its head row names the columns."""
        header = [(sheet.cell[area[0], k].content, sheet.cell[area[0], k].style) for k in range(area[1], area[3] + 1)]
        column = [{"header": content, "header_format": self._shape(style)} for content, style in header]
        option = {"name": sheet.table, "columns": column, "style": "Table Style Light 1"}
        _check(ws.add_table(*(x - 1 for x in area), option), f"tabel {sheet.table}")

    def _chart(self, ws: Any, g: Chart) -> None:
        main_axis = self.workbook.add_chart({"type": g.kind, "name": g.name})
        border = (
            self.workbook.add_chart({"type": "line"}) if any(s.border for s in g.series) and g.kind != "line" else None
        )
        for series in g.series:
            (border if series.border and border is not None else main_axis).add_series(_series_options(series, g))
        if border is not None:
            main_axis.combine(border)
        main_axis.set_title(
            {"name": g.title, "name_font": {"size": 10, "name": FONT, "color": DARK_BLUE}, "overlay": False}
        )
        x_axis: dict[str, object] = {"name": g.x_axis, "num_font": CHART_FONT, "name_font": CHART_FONT}
        if g.upright_labels:
            x_axis |= {"num_font": CHART_FONT | {"rotation": -90, "size": 7}, "interval_unit": 1}
        main_axis.set_x_axis(x_axis)
        y_axis: dict[str, object] = {
            "name": g.y_axis,
            "num_font": CHART_FONT,
            "name_font": CHART_FONT,
            "num_format": g.axis_format,
            "major_gridlines": {"visible": True, "line": {"color": "#E5E7EB"}},
        }
        y_axis |= {n: v for n, v in (("min", g.min_y), ("max", g.max_y)) if v is not None}
        main_axis.set_y_axis(y_axis)
        main_axis.set_legend({"position": "bottom", "font": CHART_FONT} if len(g.series) > 1 else {"none": True})
        main_axis.set_size({"width": g.width, "height": g.height})
        row, column = g.cell
        _check(ws.insert_chart(row - 1, column - 1, main_axis, {"description": g.alt, "object_position": 2}), g.title)


def _series_options(series: Series, g: Chart) -> dict[str, object]:
    option: dict[str, object] = {
        "name": series.name,
        "categories": [series.categories[0], *(x - 1 for x in series.categories[1:])],
        "values": [series.value[0], *(x - 1 for x in series.value[1:])],
    }
    if series.border or g.kind == "line":
        option["line"] = {"color": series.colour, "width": 1.75, **({"dash_type": "dash"} if series.border else {})}
        option["marker"] = {"type": "none"} if series.border else {"type": "circle", "size": 5}
    else:
        option["fill"] = {"color": series.colour}
        option["gap"] = 60
    if g.label and not series.border:
        option["data_labels"] = {"value": True, "num_format": g.format_label, "font": CHART_FONT}
    return option


def _properties(style: Style) -> dict[str, object]:
    """A style as XlsxWriter takes it."""
    properties: dict[str, object] = {
        "font_name": FONT,
        "font_size": style.size,
        "font_color": style.colour,
        "align": "center_across" if style.centre_across else style.align,
        "valign": style.valign,
        "num_format": FORMAT.get(style.number_format, style.number_format),
        "locked": not style.unlocked,
    }
    choices = {
        "bold": style.bold,
        "italic": style.italic,
        "text_wrap": style.wrap,
        "bg_color": style.background,
        "indent": style.indent if style.align == "left" else 0,
    }
    properties |= {name: value for name, value in choices.items() if value}
    if style.border:
        properties |= {"border": 1, "border_color": BORDER}
    if style.top_border:
        properties |= {"top": 2, "top_color": style.colour}
    return properties


def _validation_options(v: InputRule) -> dict[str, object]:
    option: dict[str, object] = {
        "input_title": v.title,
        "input_message": v.message,
        "error_title": v.error_title or ERROR_TITLE,
        "error_message": v.error,
        "error_type": "stop",
        "ignore_blank": True,
    }
    if v.kind == "list":
        return option | {"validate": "list", "source": f"={v.source}"}
    if v.kind == "formula":
        return option | {"validate": "custom", "value": f"={v.source}"}
    kind = {"decimal": "decimal", "integer": "integer", "text": "length"}[v.kind]
    return option | {"validate": kind, "criteria": "between", "minimum": v.minimum, "maximum": v.maximum}


def _print_setup(ws: Any, sheet: SheetPlan, paper: int) -> None:
    c = sheet.printing
    ws.set_paper(paper)
    if c.landscape:
        ws.set_landscape()
    if c.scale:
        ws.set_print_scale(c.scale)
    else:
        ws.fit_to_pages(1, 1 if c.one_page else 0)
    ws.center_horizontally()
    ws.set_margins(left=MARGIN.left, right=MARGIN.right, top=MARGIN.top, bottom=MARGIN.bottom)
    ws.set_footer(f"&L&8{sheet.name}&R&8{PAGE}")
    area = c.area or (1, 1, sheet.last_row, sheet.last_column)
    ws.print_area(*(x - 1 for x in area))
    if c.repeated:
        ws.repeat_rows(c.repeated[0] - 1, c.repeated[1] - 1)
    if c.page_breaks:
        ws.set_h_pagebreaks(list(c.page_breaks))


def _check(result: Any, what: str) -> None:
    """XlsxWriter reports what it drops by a negative return code."""
    if isinstance(result, int) and result < 0:
        raise ValueError(f"XlsxWriter menolak {what} (kode {result})")

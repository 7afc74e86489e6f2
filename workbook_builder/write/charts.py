"""The axes and series of charts as XlsxWriter takes them."""

from __future__ import annotations

from workbook_builder.layout.plan import (
    Chart,
    Series,
)
from workbook_builder.layout.style import FONT

CHART_FONT = {"size": 8, "name": FONT, "bold": False}


def x_axis(chart: Chart) -> dict[str, object]:
    axis: dict[str, object] = {"name": chart.x_axis, "num_font": CHART_FONT, "name_font": CHART_FONT}
    if chart.upright_labels:
        axis |= {"num_font": CHART_FONT | {"rotation": -90, "size": 7}, "interval_unit": 1}
    return axis


def y_axis(chart: Chart) -> dict[str, object]:
    axis: dict[str, object] = {
        "name": chart.y_axis,
        "num_font": CHART_FONT,
        "name_font": CHART_FONT,
        "num_format": chart.axis_format,
        "major_gridlines": {"visible": True, "line": {"color": "#E5E7EB"}},
    }
    return axis | {name: bound for name, bound in (("min", chart.min_y), ("max", chart.max_y)) if bound is not None}


def series_options(series: Series, chart: Chart) -> dict[str, object]:
    options: dict[str, object] = {
        "name": series.name,
        "categories": [series.categories[0], *(x - 1 for x in series.categories[1:])],
        "values": [series.values[0], *(x - 1 for x in series.values[1:])],
    }
    if series.is_limit or chart.kind == "line":
        dash = {"dash_type": "dash"} if series.is_limit else {}
        options["line"] = {"color": series.colour, "width": 1.75, **dash}
        options["marker"] = {"type": "none"} if series.is_limit else {"type": "circle", "size": 5}
    else:
        options["fill"] = {"color": series.colour}
        options["gap"] = 60
    if chart.label and not series.is_limit:
        options["data_labels"] = {"value": True, "num_format": chart.format_label, "font": CHART_FONT}
    return options

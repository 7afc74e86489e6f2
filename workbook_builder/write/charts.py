"""Charts with their axes and series as XlsxWriter takes them."""

from __future__ import annotations

from typing import Any

from workbook_builder.layout.plan import Chart, Series
from workbook_builder.layout.style import DARK_BLUE, FONT

CHART_FONT = {"size": 8, "name": FONT, "bold": False}


def drawn_chart(workbook: Any, chart: Chart) -> Any:
    """A chart as an object of XlsxWriter, ready to be inserted."""
    kind = {"type": chart.kind, "name": chart.name} | ({"subtype": "stacked"} if chart.stacked else {})
    drawn = workbook.add_chart(kind)
    over_columns = chart.kind != "line" and any(x.is_limit for x in chart.series)
    limits = workbook.add_chart({"type": "line"}) if over_columns else None
    for series in chart.series:
        (limits if series.is_limit and limits is not None else drawn).add_series(_series_options(series, chart))
    if limits is not None:
        drawn.combine(limits)
    title = f"={chart.title_cell}" if chart.title_cell else chart.title
    drawn.set_title({"name": title, "name_font": {"size": 10, "name": FONT, "color": DARK_BLUE}, "overlay": False})
    drawn.set_x_axis(_x_axis(chart))
    drawn.set_y_axis(_y_axis(chart))
    hidden = [number for number, series in enumerate(chart.series) if series.is_base]
    legend: dict[str, object] = {"position": "bottom", "font": CHART_FONT, "delete_series": hidden}
    drawn.set_legend(legend if len(chart.series) > 1 else {"none": True})
    drawn.set_size({"width": chart.width, "height": chart.height})
    return drawn


def _x_axis(chart: Chart) -> dict[str, object]:
    axis: dict[str, object] = {"name": chart.x_axis, "num_font": CHART_FONT, "name_font": CHART_FONT}
    if chart.labels_low:
        axis["label_position"] = "low"
    if chart.upright_labels:
        axis |= {"num_font": CHART_FONT | {"rotation": -90, "size": 7}, "interval_unit": 1}
    return axis


def _y_axis(chart: Chart) -> dict[str, object]:
    axis: dict[str, object] = {
        "name": chart.y_axis,
        "num_font": CHART_FONT,
        "name_font": CHART_FONT,
        "num_format": chart.axis_format,
        "major_gridlines": {"visible": True, "line": {"color": "#E5E7EB"}},
    }
    return axis | {name: bound for name, bound in (("min", chart.min_y), ("max", chart.max_y)) if bound is not None}


def _series_options(series: Series, chart: Chart) -> dict[str, object]:
    options: dict[str, object] = {
        "name": series.name,
        "categories": [series.categories[0], *(x - 1 for x in series.categories[1:])],
        "values": [series.values[0], *(x - 1 for x in series.values[1:])],
    }
    if series.is_limit or chart.kind == "line":
        dash = {"dash_type": "dash"} if series.is_limit else {}
        options["line"] = {"color": series.colour, "width": 1.75, **dash}
        options["marker"] = {"type": "none"} if series.is_limit else {"type": "circle", "size": 5}
    elif series.is_base:
        options |= {"fill": {"none": True}, "border": {"none": True}, "gap": 60}
    else:
        options |= {"fill": {"color": series.colour}, "gap": 60}
    if chart.label and not series.is_limit and not series.is_base:
        font = CHART_FONT | ({"color": series.label_colour} if series.label_colour else {})
        options["data_labels"] = {"value": True, "num_format": series.label_format or chart.format_label, "font": font}
    return options

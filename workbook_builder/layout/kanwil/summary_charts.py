"""The charts of Ringkasan Kanwil: the distribution of NKO, every office against 100, and the way of the quarters."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.kanwil import summary_columns as at
from workbook_builder.layout.kanwil import workings
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.sentences import sentences
from workbook_builder.layout.plan import Chart, Series, SheetBuilder
from workbook_builder.text import kanwil as t

HEIGHT = 255
"""Pixels."""
SPREAD_WIDTH, DEVIATION_WIDTH = 500, 800
LABELLED = 60
"""Offices that a chart can name."""


def draw(k: RegionContext, p: SheetBuilder, row: int) -> None:
    said, place, name = sentences(k), workings.location(k), t.WORKINGS.name
    table = workings.columns(k)

    def area(key: str, rows: tuple[int, int]) -> tuple[str, int, int, int, int]:
        return name, rows[0], table.numbers[key], rows[1], table.numbers[key]

    title = said["spread_title"].text
    spread = Series(t.SPREAD_Y, area("label", place.bins), area("value", place.bins), style.CHART_BLUE)
    p.charts.append(
        Chart(
            t.SPREAD_NAME,
            (row, at.NUMBER),
            "column",
            title,
            t.SPREAD_X,
            t.SPREAD_Y,
            (spread,),
            t.ALT_SPREAD.format(judul=title),
            SPREAD_WIDTH,
            HEIGHT,
            min_y=0,
            format_label="0;;",
            title_cell=workings.text_cell(k, "spread_title"),
        )
    )
    title = said["deviation_title"].text
    labels = area("label", place.deviations)
    series = tuple(
        Series(
            status,
            labels,
            area(workings.status_key(number), place.deviations),
            style.CHART_STATUS.get(status, style.CHART_BLUE),
        )
        for number, status in enumerate(k.limits, 1)
    )
    p.charts.append(
        Chart(
            t.DEVIATION_NAME,
            (row, at.WEAKEST),
            "column",
            title,
            t.DEVIATION_X,
            t.DEVIATION_Y,
            series,
            t.ALT_DEVIATION.format(judul=title),
            DEVIATION_WIDTH,
            HEIGHT,
            label=False,
            stacked=True,
            title_cell=workings.text_cell(k, "deviation_title"),
            labels_low=True,
            upright_labels=k.scored <= LABELLED,
        )
    )

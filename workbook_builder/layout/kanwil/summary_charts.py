"""The charts of Ringkasan Kanwil: the distribution of NKO, the way of the quarters, and every office against 100."""

from __future__ import annotations

import math
from collections.abc import Callable

from workbook_builder.layout import style
from workbook_builder.layout.kanwil import summary_columns as at
from workbook_builder.layout.kanwil import workings
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import present, quartile
from workbook_builder.layout.kanwil.sentences import sentences
from workbook_builder.layout.plan import Chart, Series, SheetBuilder
from workbook_builder.text import kanwil as t

HEIGHT = 258
"""Pixels."""
SPREAD_WIDTH, TREND_WIDTH, DEVIATION_WIDTH = 445, 302, 680
LABELLED = 60
"""Offices that a chart can name."""
Area = tuple[str, int, int, int, int]
Find = Callable[[str, tuple[int, int]], Area]


def draw(k: RegionContext, p: SheetBuilder, row: int) -> None:
    """The charts side by side from a row on; the way of the quarters only where there are two."""
    table, followed = k.once(workings.columns), len(k.once(workings.periods)) > 1

    def area(key: str, rows: tuple[int, int]) -> Area:
        return t.WORKINGS.name, rows[0], table.numbers[key], rows[1], table.numbers[key]

    p.charts.append(_spread(k, row, area, SPREAD_WIDTH if followed else SPREAD_WIDTH + TREND_WIDTH))
    if followed:
        p.charts.append(_trend(k, row, area))
    p.charts.append(_deviations(k, row, area))


def _spread(k: RegionContext, row: int, area: Find, width: int) -> Chart:
    title, rows = k.once(sentences)["spread_title"].text, k.once(workings.location).bins
    return Chart(
        t.SPREAD_NAME,
        (row, at.NUMBER),
        "column",
        title,
        t.SPREAD_X,
        t.SPREAD_Y,
        (Series(t.SPREAD_Y, area("label", rows), area("value", rows), style.CHART_BLUE),),
        t.ALT_SPREAD.format(judul=title),
        width,
        HEIGHT,
        min_y=0,
        format_label="0;;",
        title_cell=workings.text_cell(k, "spread_title"),
    )


def _trend(k: RegionContext, row: int, area: Find) -> Chart:
    title, rows = k.once(sentences)["trend_title"].text, k.once(workings.location).periods
    labels = area("label", rows)
    lowest = min(n for one in k.once(workings.periods) for n in present([quartile(one.values, 1)]))
    return Chart(
        t.TREND_NAME,
        (row, at.BELOW),
        "line",
        title,
        t.TREND_X,
        t.TREND_Y,
        (
            Series(t.THIRD_QUARTILE, labels, area("upper", rows), style.CHART_LIGHT_BLUE, is_limit=True),
            Series(t.MEDIAN, labels, area("value", rows), style.DARK_BLUE),
            Series(t.FIRST_QUARTILE, labels, area("lower", rows), style.CHART_LIGHT_RED, is_limit=True),
        ),
        t.ALT_TREND.format(judul=title),
        TREND_WIDTH,
        HEIGHT,
        max(0, (math.floor(lowest / workings.STEP) - 1) * workings.STEP),
        format_label="0.0",
        title_cell=workings.text_cell(k, "trend_title"),
    )


def _deviations(k: RegionContext, row: int, area: Find) -> Chart:
    title, rows = k.once(sentences)["deviation_title"].text, k.once(workings.location).deviations
    series = tuple(
        Series(
            status,
            area("label", rows),
            area(workings.status_key(number), rows),
            style.CHART_STATUS.get(status, style.CHART_BLUE),
        )
        for number, status in enumerate(k.limits, 1)
    )
    return Chart(
        t.DEVIATION_NAME,
        (row, at.LABEL),
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

"""The charts of the summary: each answers a question, and its live title says the answer."""

from __future__ import annotations

import math

from workbook_builder.layout import style
from workbook_builder.layout.columns import Columns, MixedRow
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import Chart, Series, SheetBuilder
from workbook_builder.layout.sheets.overview import ringkasan_columns as at
from workbook_builder.layout.sheets.workings import bahan_ringkasan
from workbook_builder.layout.sheets.workings.bahan_ringkasan import Location
from workbook_builder.layout.sheets.workings.ringkasan_figures import levels
from workbook_builder.layout.sheets.workings.ringkasan_row import columns, status_key
from workbook_builder.layout.sheets.workings.ringkasan_sentences import sentences
from workbook_builder.model.numbers import to_float
from workbook_builder.text import ringkasan as t

HEIGHT = 198
"""Pixels."""
BRIDGE_WIDTH, DEVIATION_WIDTH = 590, 715
_STEP = 5
"""Points between the marks of the axis of the bridge."""


def draw(k: SheetContext, p: SheetBuilder, row: int) -> None:
    table, place, said = columns(k), bahan_ringkasan.location(k), k.once(sentences)
    titles = bahan_ringkasan.title_cells(k)
    p.charts.append(_bridge(k, table, place, row, said.bridge_title.text, titles["bridge_title"]))
    p.charts.append(_deviations(k, table, place, row, said.deviation_title.text, titles["deviation_title"]))


def _area(table: Columns[MixedRow], key: str, rows: tuple[int, int]) -> tuple[str, int, int, int, int]:
    column = table.numbers[key]
    return (bahan_ringkasan.TEXT.name, rows[0], column, rows[1], column)


def _bridge(k: SheetContext, table: Columns[MixedRow], place: Location, row: int, title: str, title_cell: str) -> Chart:
    rows = place.bridge
    labels = _area(table, "label", rows)
    series = (
        Series(t.BASE, labels, _area(table, "base", rows), style.WHITE, is_base=True),
        Series(t.WHOLE, labels, _area(table, "whole", rows), style.DARK_BLUE, label_colour=style.WHITE),
        Series(t.UP, labels, _area(table, "up", rows), style.CHART_LIGHT_BLUE, label_format="+0.00;;"),
        Series(t.DOWN, labels, _area(table, "down", rows), style.CHART_LIGHT_RED, label_format="-0.00;;"),
    )
    lowest = min([100.0, *(to_float(n) for n in levels(k))])
    return Chart(
        t.BRIDGE_NAME,
        (row, at.CODE),
        "column",
        title,
        t.BRIDGE_X,
        t.BRIDGE_Y,
        series,
        t.ALT_BRIDGE.format(judul=title),
        BRIDGE_WIDTH,
        HEIGHT,
        max(0, (math.floor(lowest / _STEP) - 1) * _STEP),
        stacked=True,
        title_cell=title_cell,
    )


def _deviations(
    k: SheetContext, table: Columns[MixedRow], place: Location, row: int, title: str, title_cell: str
) -> Chart:
    rows = place.deviations
    labels = _area(table, "label", rows)
    series = tuple(
        Series(a.name, labels, _area(table, status_key(n), rows), style.CHART_STATUS.get(a.name, style.CHART_BLUE))
        for n, a in enumerate(k.rules.status)
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
        upright_labels=True,
        stacked=True,
        title_cell=title_cell,
        labels_low=True,
    )

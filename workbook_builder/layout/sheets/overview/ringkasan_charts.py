"""The charts of the summary, each of a table above it."""

from __future__ import annotations

from typing import TypeVar

from workbook_builder.layout import style
from workbook_builder.layout.columns import Columns
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import Chart, Series, SheetBuilder
from workbook_builder.layout.sheets.overview.ringkasan_tables import (
    ANGGARAN,
    IKU,
    MAX_IKU_ROWS,
    PERIODS,
    PERSPEKTIF,
    Location,
)
from workbook_builder.model.numbers import to_float
from workbook_builder.text import ringkasan as t
from workbook_builder.text.numbers import format_number

R = TypeVar("R")
RINGKASAN_NAME = "Ringkasan"

CHART_ROW = 30
LAST_CHART_ROW = 47
HEIGHT = 292
"""Pixels; the rows of the charts are a little higher together."""
IKU_WIDTH, ANGGARAN_WIDTH = 502, 256


def draw(k: SheetContext, p: SheetBuilder, location: Location) -> None:
    maximum = to_float(k.rules.capaian_max)
    has_anggaran = any(n is not None for n in k.score.anggaran.percent.values())
    iku_width = IKU_WIDTH if has_anggaran else IKU_WIDTH + ANGGARAN_WIDTH
    p.charts += [_nko(location, maximum), _perspektif(k, location, maximum), _iku(k, location, maximum, iku_width)]
    if has_anggaran:
        p.charts.append(_anggaran(location))


def _area(columns: Columns[R], key: str, rows: tuple[int, int]) -> tuple[str, int, int, int, int]:
    column = columns.numbers[key]
    return (RINGKASAN_NAME, rows[0], column, rows[1], column)


def _nko(location: Location, maximum: float) -> Chart:
    series = Series(
        t.NKO_AXIS, _area(PERIODS, "name", location.periode), _area(PERIODS, "value", location.periode), style.DARK_BLUE
    )
    return Chart(
        t.NKO_NAME,
        (CHART_ROW, 1),
        "column",
        t.NKO_CHART,
        t.PERIODE_AXIS,
        t.NKO_AXIS,
        (series,),
        t.ALT_NKO,
        310,
        HEIGHT,
        0,
        maximum,
    )


def _perspektif(k: SheetContext, location: Location, maximum: float) -> Chart:
    series = Series(
        t.VALUE_AXIS,
        _area(PERSPEKTIF, "name", location.perspektif),
        _area(PERSPEKTIF, "value", location.perspektif),
        style.CHART_GREEN,
    )
    title = t.PERSPEKTIF_CHART.format(periode=k.report_periode)
    return Chart(
        t.PERSPEKTIF_NAME,
        (CHART_ROW, 4),
        "column",
        title,
        t.PERSPEKTIF_AXIS,
        t.VALUE_AXIS,
        (series,),
        t.ALT_PERSPEKTIF,
        280,
        HEIGHT,
        0,
        maximum,
    )


def _iku(k: SheetContext, location: Location, maximum: float, width: int) -> Chart:
    highest = k.rules.status[-1]
    categories = _area(IKU, "kode", location.iku)
    title = t.IKU_CHART if len(k.iku) <= MAX_IKU_ROWS else t.WEAKEST_IKU_CHART
    series = (
        Series(t.CAPAIAN_SERIES, categories, _area(IKU, "capaian", location.iku), style.CHART_BLUE),
        Series(
            f"{highest.name} ({format_number(highest.begin.number)})",
            categories,
            _area(IKU, "limit", location.iku),
            style.INK,
            True,
        ),
        Series(
            t.MAX_SERIES.format(angka=format_number(maximum)),
            categories,
            _area(IKU, "maximum", location.iku),
            style.CHART_RED,
            True,
        ),
    )
    return Chart(
        t.IKU_NAME,
        (CHART_ROW, 9),
        "column",
        title.format(periode=k.report_periode, jumlah=location.iku[1] - location.iku[0] + 1),
        t.IKU_AXIS,
        t.CAPAIAN_AXIS,
        series,
        t.ALT_IKU.format(status=highest.name.lower()),
        width,
        HEIGHT,
        0,
        maximum,
        label=False,
        upright_labels=True,
    )


def _anggaran(location: Location) -> Chart:
    series = Series(
        t.SERAPAN_AXIS,
        _area(ANGGARAN, "quarter", location.anggaran),
        _area(ANGGARAN, "absorption", location.anggaran),
        style.CHART_GOLD,
    )
    return Chart(
        t.ANGGARAN_NAME,
        (CHART_ROW, 11),
        "column",
        t.ANGGARAN_CHART,
        t.TRIWULAN_AXIS,
        t.SERAPAN_AXIS,
        (series,),
        t.ALT_ANGGARAN,
        ANGGARAN_WIDTH,
        HEIGHT,
        0,
        format_label="0.0%;;",
        axis_format="0%",
    )

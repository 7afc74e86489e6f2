"""Sheet Ringkasan: one page for the head of the office. Tiles, then tables, then the charts of those tables."""

from __future__ import annotations

from workbook_builder import __version__
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import begin, colour_status
from workbook_builder.layout.plan import PrintSetup, SheetBuilder
from workbook_builder.layout.sheets.overview.ringkasan_charts import (
    CHART_ROW,
    LAST_CHART_ROW,
    RINGKASAN_NAME,
    draw,
)
from workbook_builder.layout.sheets.overview.ringkasan_tables import LAST_COLUMN, WIDTHS, write_tables
from workbook_builder.layout.sheets.overview.ringkasan_tiles import STATUS_TILE, tiles
from workbook_builder.model.address import address
from workbook_builder.rules import unconfirmed_count
from workbook_builder.text import ringkasan as t
from workbook_builder.text.numbers import format_date
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    RINGKASAN_NAME,
    "Ringkasan Kinerja Organisasi",
    "Satu halaman untuk pimpinan: nilai, risiko, dan keadaan data.",
)
TILE_ROW = 3
TABLE_ROW = 8


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, TEXT, "baca", WIDTHS)
    p.zoom = 100
    location = write_tables(k, p, TABLE_ROW)
    tiles(k, p, TILE_ROW, _remarks(k), location.perspektif)
    p.height[TABLE_ROW - 1] = 6.0
    for row in range(TABLE_ROW, CHART_ROW):
        p.height[row] = 15.0
    p.freeze = (3, 1)
    draw(k, p, location)
    p.printing = PrintSetup(landscape=True, one_page=True, area=(1, 1, LAST_CHART_ROW, LAST_COLUMN))
    status = {a.name: a.name for a in k.rules.status}
    for area in (*location.area_status, address(TILE_ROW + 1, STATUS_TILE)):
        colour_status(p, area, status)
    return p


def _remarks(k: SheetContext) -> tuple[tuple[str, str], tuple[str, str]]:
    """What the figures rest on: the date that the inputs state, the rule set, the version."""
    saved = max((j.saved for j in k.inputs.traces if j.saved), default=None)
    date = format_date(saved.date()) if saved else t.NOT_KNOWN
    unconfirmed, values = unconfirmed_count(k.rules), sum(1 for _ in k.rules.all_values())
    doubt = t.UNCONFIRMED.format(ragu=unconfirmed, jumlah=values) if unconfirmed else ""
    return (
        (t.DATA, t.DATA_CONTENT.format(tanggal=date, aturan=k.rules.name, ragu=doubt)),
        (t.TOOL, t.TOOL_CONTENT.format(versi=__version__)),
    )

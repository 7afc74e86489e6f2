"""The tidy table as a workbook: one sheet, one real table from A1 on, so that other programs read it as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.plan import PrintSetup, SheetBuilder, WorkbookPlan
from workbook_builder.layout.text_size import text_width
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model import Identitas
from workbook_builder.text import output as words
from workbook_builder.text.numbers import format_fixed

SHEET, TABLE = "Data", "Data_Kinerja"
STYLES = {
    "string": style.Style(),
    "int64": style.Style(number_format="nomor", align="right"),
    "float64": style.Style(number_format="desimal", align="right"),
}
MIN_WIDTH, MAX_WIDTH = 9.0, 50.0
BUTTON = 3.0
"""Width of the filter button in a head cell."""


def plan_data(
    rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str], identity: Identitas, saved: dt.datetime | None
) -> WorkbookPlan:
    """The plan of the file. ``columns`` are names and kinds (string, int64, float64); ``saved`` dates the inputs."""
    p = SheetBuilder(SHEET, "data", locked=False)
    head = style.HEADER.but(align="left", wrap=False)
    for number, (name, kind) in enumerate(columns.items(), 1):
        p.write(1, number, name, head)
        texts = {name: text_width(name, bold=True) + BUTTON}
        for row, values in enumerate(rows, 2):
            value = values[name]
            p.write(row, number, float(value) if kind == "float64" and value is not None else value, STYLES[kind])
            shown = value if kind == "string" else format_fixed(value)
            if shown and shown not in texts:
                texts[shown] = text_width(shown)
        p.width[number] = min(MAX_WIDTH, max(MIN_WIDTH, round(max(texts.values()) + 1, 1)))
    # A table has at least one row of data, be it a blank one.
    p.autofilter = (1, 1, max(2, len(rows) + 1), len(columns))
    p.table = TABLE
    p.freeze = (2, 1)
    p.printing = PrintSetup(landscape=True, repeated=(1, 1))
    return WorkbookPlan(
        sheets=(p.freeze_plan(),),
        names={},
        title=words.DATA_TITLE.format(unit=identity.unit, year=identity.year),
        subject=words.DATA_PURPOSE,
        author=identity.unit,
        remark=f"build-workbook {__version__}",
        created=saved or TIME_WITHOUT_RECORD,
    )

"""The realisasi.xlsx of an import: the realisasi found, on sheets that ``template`` then makes the full form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.forms.columns import input_style
from workbook_builder.layout.forms.page import CONTENT_ROW, HEADER_ROW
from workbook_builder.layout.plan import PrintSetup, SheetBuilder, WorkbookPlan
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model.new_target import StartRow
from workbook_builder.model.origin import MAX_UNIT, UNIT_NAME, YEAR_NAME
from workbook_builder.schema.column import Sheet
from workbook_builder.schema.realisasi_iku import REALISASI_IKU


def plan_realisasi(
    tables: Sequence[tuple[Sheet, Sequence[StartRow]]],
    unit: str,
    year: int | None,
    others: Sequence[SheetBuilder],
    created: dt.datetime | None = None,
) -> WorkbookPlan:
    """The plan: a sheet per table, its computed columns left to ``template``, then ``others``.

    A row has a cell for every column that is not computed.
    """
    builder = [*(_sheet(sheet, rows, unit, year) for sheet, rows in tables), *others]
    return WorkbookPlan(
        sheets=tuple(p.freeze_plan() for p in builder),
        names=_origin(unit, year),
        title=REALISASI_IKU.title,
        subject=REALISASI_IKU.purpose,
        author=unit or "build-workbook",
        remark=f"build-workbook {__version__}",
        created=created or TIME_WITHOUT_RECORD,
    )


def _sheet(sheet: Sheet, rows: Sequence[StartRow], unit: str, year: int | None) -> SheetBuilder:
    columns = [c for c in sheet.columns if not c.computed]
    p = SheetBuilder(sheet.name, "masukan", width={i: c.width for i, c in enumerate(columns, 1)})
    p.write(1, 1, sheet.title, style.TITLE)
    p.write(2, 1, sheet.purpose, style.PURPOSE)
    if unit and year:
        p.write(3, 1, f"{unit} - Tahun {year}", style.PURPOSE.but(bold=True))
    p.height[1] = 24.0
    for k, column in enumerate(columns, 1):
        p.write(HEADER_ROW, k, column.header, style.INPUT_HEADER)
    for b, row in enumerate(rows, CONTENT_ROW):
        for k, (cell, column) in enumerate(zip(row, columns, strict=True), 1):
            look = input_style(column)
            with_format = cell.format and isinstance(cell.value, (int, float))
            p.write(b, k, cell.value, look.but(number_format=cell.format) if with_format else look)
    p.freeze = (CONTENT_ROW, 3)
    p.printing = PrintSetup(landscape=True, repeated=(HEADER_ROW, HEADER_ROW))
    return p


def _origin(unit: str, year: int | None) -> Mapping[str, str]:
    """The office and the year under defined names, as the full form has them; none where the documents name none."""
    names = {}
    if unit:
        names[UNIT_NAME] = '"' + unit[:MAX_UNIT].replace('"', '""') + '"'
    if year is not None:
        names[YEAR_NAME] = str(year)
    return names

"""Binary workbooks (.xlsb) as plain cells, read in a process of its own; their library tells no number formats."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

from workbook_builder.intake.sources.refused import Refused

CELLS_MAX = 300_000


def read_binary(content: bytes) -> list[dict[str, Any]]:
    """The sheets of a workbook as JSON has them; a cell is row, column, kind and value."""
    from python_calamine import CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    except PasswordError as error:
        raise Refused("ENCRYPTED") from error
    left = CELLS_MAX
    result = []
    for about in book.sheets_metadata:
        sheet = book.get_sheet_by_name(about.name)
        rows = sheet.to_python(skip_empty_area=False)
        cells = [_cell(b, k, value) for b, row in enumerate(rows, 1) for k, value in enumerate(row, 1) if value != ""]
        left -= len(cells)
        if left < 0:
            raise Refused("TOO_MUCH")
        areas = sheet.merged_cell_ranges or []
        merged = [(top + 1, start + 1, bottom + 1, end + 1) for (top, start), (bottom, end) in areas]
        hidden = about.visible is not SheetVisibleEnum.Visible
        result.append({"name": about.name, "hidden": hidden, "cells": cells, "merged": merged})
    return result


def _cell(row: int, column: int, value: Any) -> tuple[int, int, str, Any]:
    if isinstance(value, bool):
        return row, column, "boolean", value
    if isinstance(value, (dt.date, dt.time)):
        return row, column, "date", value.isoformat()
    if isinstance(value, (int, float)):
        return row, column, "number", value
    return row, column, "text", str(value)

"""Old Excel workbooks (.xls) as plain cells with their number formats, read in a process of its own."""

from __future__ import annotations

from typing import Any

from workbook_builder.intake.sources.refused import Refused

CELLS_MAX = 300_000


def read_sheets(content: bytes) -> list[dict[str, Any]]:
    """The sheets of a workbook as JSON has them; a cell is row, column, kind, value and number format."""
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=content, formatting_info=True)
    except xlrd.XLRDError as error:
        raise Refused("ENCRYPTED" if "encrypted" in str(error).lower() else "BROKEN") from error
    left = CELLS_MAX
    result = []
    for sheet in book.sheets():
        cells = [item for row in range(sheet.nrows) for item in _row(book, sheet, row)]
        left -= len(cells)
        if left < 0:
            raise Refused("TOO_MUCH")
        result.append(
            {
                "name": sheet.name,
                "hidden": sheet.visibility != 0,
                "epoch_1904": book.datemode == 1,
                "cells": cells,
                "merged": [(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells],
                "rows": [row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden],
                "columns": [column + 1 for column, info in sheet.colinfo_map.items() if info.hidden],
                "struck": [(row, column) for row, column, *_, struck in cells if struck],
            }
        )
    return result


def _row(book: Any, sheet: Any, row: int) -> list[tuple[int, int, str, Any, str, bool]]:
    """The filled cells of a row."""
    import xlrd

    kinds = {
        xlrd.XL_CELL_TEXT: "text",
        xlrd.XL_CELL_NUMBER: "number",
        xlrd.XL_CELL_DATE: "number",
        xlrd.XL_CELL_BOOLEAN: "boolean",
        xlrd.XL_CELL_ERROR: "error",
    }
    result = []
    for column, cell in enumerate(sheet.row(row)):
        if cell.ctype not in kinds or cell.value == "":
            continue
        look = book.xf_list[cell.xf_index]
        kind = kinds[cell.ctype]
        value = xlrd.error_text_from_code.get(cell.value, "#N/A") if kind == "error" else cell.value
        struck = bool(book.font_list[look.font_index].struck_out)
        code = book.format_map[look.format_key].format_str
        result.append((row + 1, column + 1, kind, value, code, struck))
    return result

"""A worksheet of XlsxWriter that writes the cells of a plan without the library's detours.

A workbook has some sixteen thousand cells, most of them formulas. What the library does for every cell, whatever it may
be (arguments as ``A1``, functions newer than Excel 2010, escapes by regular expression), takes longer than all the rest
of its writing. The plan says what each cell is. The bytes are the library's own, which a test holds.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Collection
from math import isfinite
from typing import Any

import xlsxwriter.worksheet

from workbook_builder.model.address import column_letter

# Named as the library names its cells, which it tells apart by these names.
StoredFormula = namedtuple("Formula", ("formula", "format", "value"))  # type: ignore[name-match]
StoredText = namedtuple("String", ("string", "format"))  # type: ignore[name-match]
StoredNumber = namedtuple("Number", ("number", "format"))  # type: ignore[name-match]
StoredBlank = namedtuple("Blank", ("format",))  # type: ignore[name-match]
ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_OURS = frozenset({StoredFormula, StoredText, StoredNumber, StoredBlank})


class XlsxSheet(xlsxwriter.worksheet.Worksheet):  # type: ignore[misc]
    """A worksheet that takes formulas as they are, and keeps no cell that is written.

    ``span`` comes before all cells; rows and columns are 0-based. A formula is of Excel 2010 and no array, which tests
    hold.
    """

    def span(self, cells: Collection[tuple[int, int]]) -> int:
        """Tell the library how far the cells (1-based) reach; negative where that is farther than Excel does."""
        rows, columns = [row for row, _ in cells], [column for _, column in cells]
        corners = ((min(rows), min(columns)), (max(rows), max(columns))) if cells else ()
        return min((int(self._check_dimensions(row - 1, column - 1)) for row, column in corners), default=0)

    def put_formula(self, row: int, column: int, formula: str, look: Any, value: Any) -> None:
        self.table[row][column] = StoredFormula(formula, look, value)

    def put_text(self, row: int, column: int, text: str, look: Any) -> None:
        self.table[row][column] = StoredText(self.str_table._get_shared_string_index(text), look)

    def put_number(self, row: int, column: int, number: float, look: Any) -> None:
        if not isfinite(number):
            raise ValueError(number)
        self.table[row][column] = StoredNumber(number, look)

    def put_blank(self, row: int, column: int, look: Any) -> None:
        self.table[row][column] = StoredBlank(look)

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        # The library looks through each for some thirty functions newer than Excel 2010; the plan uses none of them.
        return formula.removeprefix("=")

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        kind, look = type(cell), cell.format
        if kind not in _OURS or type(cell[-1]) is bool:
            super()._write_cell(row, col, cell)
            return
        start = f'<c r="{column_letter(col + 1)}{row + 1}" s="{look._get_xf_index()}"'
        if kind is StoredFormula:
            self.fh.write(f"{start}{_result(cell.value, escaped(cell.formula))}")
        elif kind is StoredText:
            self.fh.write(f'{start} t="s"><v>{cell.string}</v></c>')
        elif kind is StoredNumber:
            self.fh.write(f"{start}><v>{cell.number:.16G}</v></c>")
        else:
            self.fh.write(f"{start}/>")

    def _assemble_xml_file(self) -> None:
        super()._assemble_xml_file()
        # Its cells stand in the XML now, and make room for that of the sheets to come.
        self.table.clear()


def _result(value: Any, formula: str) -> str:
    """The rest of a cell with a formula: the kind of its value, the formula, the value."""
    if not isinstance(value, str):
        return f"><f>{formula}</f><v>{value}</v></c>"
    kind = "" if not value else ' t="e"' if value in ERRORS else ' t="str"'
    return f"{kind}><f>{formula}</f><v>{escaped(value)}</v></c>"


def escaped(text: str) -> str:
    """A text as it stands between two tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

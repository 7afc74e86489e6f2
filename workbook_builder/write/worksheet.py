"""A worksheet of XlsxWriter that writes the cells of a plan without the library's detours.

A workbook has some sixteen thousand cells, most of them formulas. What the library does for every cell, whatever it may
be (arguments as ``A1``, functions newer than Excel 2010, escapes by regular expression), takes longer than all the rest
of its writing. The plan says what each cell is. The bytes are the library's own, which a test holds.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Collection, Mapping
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
SPAN_ROWS = 16
"""Rows whose cells share one statement of how far they reach."""
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

    def _write_rows(self) -> None:
        spans = self._spans()
        for row in range(self.dim_rowmin, self.dim_rowmax + 1):
            cells, info = self.table.get(row), self.row_info.get(row)
            if cells:
                self._write_row(row, spans.get(row // SPAN_ROWS), info)
                self._write_cells(row, cells)
                self._xml_end_tag("row")
            elif info is not None:
                self._write_empty_row(row, spans.get(row // SPAN_ROWS), info)

    def _spans(self) -> dict[int, str]:
        """First and last column of the cells in each block of rows, as the library tells them."""
        ends: dict[int, tuple[int, int]] = {}
        for row, cells in self.table.items():
            if cells:
                first, last = ends.get(row // SPAN_ROWS, (self.dim_colmax, 0))
                ends[row // SPAN_ROWS] = min(first, *cells), max(last, *cells)
        return {block: f"{first + 1}:{last + 1}" for block, (first, last) in ends.items()}

    def _write_cells(self, row: int, cells: Mapping[int, Any]) -> None:
        write, number = self.fh.write, str(row + 1)
        for column in sorted(cells):
            cell = cells[column]
            kind = type(cell)
            if kind not in _OURS or type(cell[-1]) is bool:
                self._write_cell(row, column, cell)
                continue
            start = f'<c r="{column_letter(column + 1)}{number}" s="{cell.format._get_xf_index()}"'
            if kind is StoredFormula:
                formula, _, value = cell
                if isinstance(value, str):
                    write(f"{start}{_kind_of(value)}><f>{escaped(formula)}</f><v>{escaped(value)}</v></c>")
                else:
                    write(f"{start}><f>{escaped(formula)}</f><v>{value}</v></c>")
            elif kind is StoredText:
                write(f'{start} t="s"><v>{cell[0]}</v></c>')
            elif kind is StoredNumber:
                write(f"{start}><v>{cell[0]:.16G}</v></c>")
            else:
                write(f"{start}/>")

    def _assemble_xml_file(self) -> None:
        super()._assemble_xml_file()
        # Its cells stand in the XML now, and make room for that of the sheets to come.
        self.table.clear()


def _kind_of(text: str) -> str:
    """The kind of a text that a formula gives, as the tag of its cell says it."""
    return "" if not text else ' t="e"' if text in ERRORS else ' t="str"'


def escaped(text: str) -> str:
    """A text as it stands between two tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

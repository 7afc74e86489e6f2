"""The cells of a sheet as openpyxl parses them, with what it keeps silent about: formulas, repeated cells, odd numbers.

openpyxl takes the last of two cells at one address, reads ``1_0`` as 10 and shows a formula that was never calculated
as a blank cell. The parsed XML tells all of it, however it is spelled (CDATA, comments, extensions).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._reader import WorkSheetParser, WorksheetReader
from openpyxl.xml.constants import SHEET_MAIN_NS

from workbook_builder.alamat import alamat
from workbook_builder.read.saring import RUMUS_TANPA_NILAI

_FORMULA, _VALUE, _INLINE = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("f", "v", "is"))
_ADDRESS = re.compile(r"[A-Za-z]{1,3}[1-9][0-9]{0,6}")
_ROW = re.compile(r"[0-9]{1,7}(\.0+)?")
_DIGITS = re.compile(r"\s*[0-9]+\s*")
_NUMBER = re.compile(r"\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?\s*")
_FORMS = {"n": _NUMBER, "s": _DIGITS, "b": _DIGITS}
"""What the stored text of a cell is made of, by its type; Python's ``int`` and ``float`` take more."""


class RepeatedCell(Exception):
    """A sheet holds two cells at one address, and not both blank, so that each program shows another.

    Not a ValueError: openpyxl wraps those into its own.
    """

    def __init__(self, sheet: str, address: str) -> None:
        super().__init__(f"{sheet}!{address}")
        self.sheet, self.address = sheet, address


class _SheetParser(WorkSheetParser):  # type: ignore[misc]
    """openpyxl's parser, which also remembers where formulas stand and refuses what has no one meaning."""

    def __init__(self, sheet: str, *args: Any) -> None:
        super().__init__(*args)
        self.sheet = sheet
        self.formulas: set[tuple[int, int]] = set()
        self._filled: dict[tuple[int, int], bool] = {}

    def parse_row(self, row: Any) -> Any:
        number = row.get("r")
        if number is not None and not _ROW.fullmatch(number):
            raise ValueError(f"row number {number!r}")
        return super().parse_row(row)

    def parse_cell(self, element: Any) -> Any:
        _check(element)
        cell = super().parse_cell(element)
        place = (cell["row"], cell["column"])
        if element.find(_FORMULA) is not None:
            self.formulas.add(place)
            if self.data_only and not _has_result(element):
                cell.update(value=RUMUS_TANPA_NILAI, data_type="s")
        filled = cell["value"] is not None
        # Of two cells the last is kept, also where it is blank.
        if place in self._filled and (filled or self._filled[place]):
            raise RepeatedCell(self.sheet, alamat(*place))
        self._filled[place] = filled
        return cell


class SheetReader(ExcelReader):  # type: ignore[misc]
    """openpyxl's reader of a workbook for cells, merged areas and dimensions; ``formulas`` by title of the sheet."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.formulas: dict[str, frozenset[tuple[int, int]]] = {}

    def read_worksheets(self) -> None:
        for sheet, link in self.parser.find_sheets():
            if link.target not in self.valid_files or "chartsheet" in link.Type:
                continue
            with self.archive.open(link.target) as source:
                self._read_sheet(sheet, source)

    def _read_sheet(self, sheet: Any, source: Any) -> None:
        ws = self.wb.create_sheet(sheet.name)
        reader = WorksheetReader(ws, source, self.shared_strings, self.data_only, self.rich_text)
        old = reader.parser
        reader.parser = _SheetParser(
            ws.title,
            source,
            self.shared_strings,
            self.data_only,
            old.epoch,
            old.date_formats,
            old.timedelta_formats,
            self.rich_text,
        )
        reader.bind_all()
        ws.sheet_state = sheet.state
        self.formulas[ws.title] = frozenset(reader.parser.formulas)


def read_workbook(source: Any, results: bool) -> tuple[Any, Mapping[str, frozenset[tuple[int, int]]]]:
    """(workbook, cells with formulas by sheet): with the stored ``results`` of formulas, or the formulas themselves."""
    reader = SheetReader(source, data_only=results, keep_links=False)
    reader.read()
    return reader.wb, reader.formulas


def _check(element: Any) -> None:
    """The address and the stored text of a cell are what its type allows."""
    address, form, value = element.get("r"), _FORMS.get(element.get("t", "n")), element.findtext(_VALUE)
    if form and value and not value.strip():
        element.find(_VALUE).text = value = None
    if (address and not _ADDRESS.fullmatch(address)) or (form and value and not form.fullmatch(value)):
        raise ValueError(f"cell {address!r} holds {value!r}")


def _has_result(element: Any) -> bool:
    """Whether the result of a formula was stored; an empty text is one."""
    value = element.find(_VALUE)
    if element.get("t") == "str":
        return value is not None
    return element.find(_INLINE) is not None or bool(element.findtext(_VALUE, "").strip())

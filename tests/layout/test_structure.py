"""Golden structure: what stands where on each sheet, as text that a failing diff can be read in.

After a change that is meant, run the tests with ``PERBARUI_EMAS=1`` and read the diff before committing it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from support.formulas import filtered_area, relative
from support.reference_offices import OFFICES, make_office

from workbook_builder.pipeline import build, evaluate

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
HEADER_ROW = 3


@pytest.mark.parametrize("office_folder", OFFICES)
def test_the_structure_of_every_sheet_is_as_recorded(office_folder: str, tmp_path: Path) -> None:
    file = build(evaluate(make_office(office_folder, tmp_path / "input")), tmp_path / "output").path
    # The hash of an input made in the test differs from run to run.
    structure = re.sub(r"[0-9a-f]{64}", "<sha256>", "\n".join(_structure(file)) + "\n")
    golden = GOLDEN / f"{office_folder}.txt"
    if os.environ.get("PERBARUI_EMAS"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(structure, encoding="utf-8")
    assert structure.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def _structure(file: Path) -> Iterator[str]:
    workbook = openpyxl.load_workbook(file)
    for name, content in sorted(workbook.defined_names.items()):
        yield f"nama {name} = {content.attr_text}"
    for ws in workbook:
        yield ""
        yield f"[{ws.title}] {ws.dimensions}"
        yield f"judul: {ws['A1'].value}"
        table = "".join(f" tabel {name}" for name in ws.tables)
        yield f"beku: {ws.freeze_panes}; saring: {filtered_area(ws)}{table}; kertas: {ws.page_setup.paperSize}"
        yield f"cetak: {ws.page_setup.orientation}; ulang: {ws.print_title_rows}; area: {ws.print_area}"
        yield f"grafik: {len(ws._charts)}; validasi: {sum(1 for _ in ws.data_validations.dataValidation)}"
        yield f"terbuka: {_summary(c for c in _cell(ws) if not c.protection.locked)}"
        for column in range(1, ws.max_column + 1):
            yield from _column(ws, column)


def _column(ws: Any, column: int) -> Iterator[str]:
    """Header, width and the distinct formulas of a column, relative to their own cell."""
    letters = get_column_letter(column)
    formula: dict[str, int] = {}
    for row in range(1, ws.max_row + 1):
        cell = ws.cell(row, column)
        if cell.data_type == "f":
            r1c1 = relative(cell.value, row, column)
            formula[r1c1] = formula.get(r1c1, 0) + 1
    header = ws.cell(HEADER_ROW, column).value
    if header is None and not formula:
        return
    yield f"  {letters} ({ws.column_dimensions[letters].width}) {header!r}"
    for item, count in formula.items():
        yield f"    {count} x {item}"


def _cell(ws: Any) -> Iterator[Any]:
    for row in ws.iter_rows():
        yield from row


def _summary(cell: Iterator[Any]) -> str:
    address = [c.coordinate for c in cell]
    return f"{len(address)} sel, {address[0]} sampai {address[-1]}" if address else "tidak ada"

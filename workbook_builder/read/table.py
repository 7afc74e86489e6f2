"""Finding a table by its header texts, wherever it stands on its sheet.

Above it may be any number of title rows, below it dates and signature blocks; headers may be merged, spread over two
rows, wrapped, repeated at page breaks, or differ in case, spacing and punctuation; blank rows may separate parts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from workbook_builder.findings import cells as cell_findings
from workbook_builder.model import Cell, Finding
from workbook_builder.model.codes import suggest_code
from workbook_builder.read.finder import Finder
from workbook_builder.read.header_findings import missing_columns, other_columns
from workbook_builder.read.rows import Row, Table
from workbook_builder.read.shown import shown_findings
from workbook_builder.read.table_rows import RowSorter
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import Column


def unreadable_code(cell: Cell) -> Finding:
    """The finding of a cell that should be the code of an IKU."""
    return cell_findings.unreadable_code(
        cell.place,
        text=cell.text[:60] or "-",
        suggestion=suggest_code(cell.text.split(maxsplit=1)[0] if cell.text else ""),
    )


def find_table(
    sheet: ReadSheet,
    columns: Sequence[Column],
    valid_key: Callable[[Row], bool],
    figures: Collection[str] = (),
) -> Table:
    """Find the table with these columns; every filled row on its sheet is among its rows, or named among its findings.

    ``valid_key`` tells whether a record begins in a row. ``figures`` names the columns of figures.
    Left out in silence are only headers, their repetitions and numbers of columns, examples and signature blocks.
    """
    finder = Finder(sheet, columns)
    header = finder.header_row()
    if header is None:
        return Table({}, (), (missing_columns(finder),))
    start, mapping = header
    sorter = RowSorter(finder, start, mapping, valid_key)
    sorter.sort_rows()
    observations = [*other_columns(finder, start, mapping), *sorter.observations]
    table = Table(sorter.columns, tuple(sorter.rows), tuple(observations), start, tuple(sorter.repeated_headers))
    valid = [row for row in table.rows if valid_key(row)]
    return replace(table, observations=(*observations, *shown_findings(sheet, table, valid, finder.wanted, figures)))


def find_header(sheet: ReadSheet, columns: Sequence[Column]) -> Table:
    """The table with these columns without its rows: where its header stands, and what it heads."""
    header = Finder(sheet, columns).header_row()
    return Table(header[1], (), (), header[0]) if header else Table({}, (), ())

"""What is recognised in documents: tables of official sheets, whatever layout they stood in."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.intake.document import Note
from workbook_builder.model import Cell, Place
from workbook_builder.model.record import record
from workbook_builder.schema.column import Sheet


@record
class FoundRow:
    """Cells by official header, each with the place where it stood; a header the layout lacks has no entry.

    Where the document names an IKU without its code, the code's column has no entry and the name's column has one.
    """

    cells: Mapping[str, Cell]

    def text(self, column: str) -> str:
        return self.cells[column].text if column in self.cells else ""


@record
class FoundTable:
    """Rows of one official sheet as found in one table (or one text) of a document."""

    sheet: Sheet
    layout: str
    """The layout it stood in, in Indonesian words for the sheet Asal."""
    place: Place
    """The table, or the first line of the text."""
    rows: tuple[FoundRow, ...]
    notes: tuple[Note, ...] = ()
    """What was doubtful: what stood there, how it was read, what was left out."""
    years: tuple[int, ...] = ()
    """Years that its headers state, as in ``Y-24``."""


DOUBTFUL = "Meragukan"
"""In a row of cells: what makes the name in it doubtful, such as an end that ran over into the next column."""

"""Lines of the sheet Asal: from where in which document each row of an imported file comes, and what is doubtful."""

from __future__ import annotations

from enum import StrEnum

from workbook_builder.model.record import record


class AsalKind(StrEnum):
    """What a line says; the first kinds ask for something to be done."""

    CHECK = "Periksa"
    """A value that was doubtful, damaged or contradictory."""
    NOTE = "Catatan"
    TABLE = "Tabel dibaca"
    UNKNOWN = "Tidak dikenali"
    ROW = "Asal baris"


@record
class AsalLine:
    """One line. ``written`` and ``stood`` are the value in the file made and in the document."""

    kind: AsalKind
    sheet: str = ""
    row: str = ""
    """Code or name of the row."""
    column: str = ""
    written: str = ""
    stood: str = ""
    file: str = ""
    place: str = ""
    """Where in the document: page, table, cells."""
    remark: str = ""

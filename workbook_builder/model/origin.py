"""What a file says of whom and when it is for, in its title rows and in the names that the template leaves in it."""

from __future__ import annotations

from workbook_builder.model.places import Place
from workbook_builder.model.record import record

UNIT_NAME, YEAR_NAME = "Dibuat_Untuk_Unit", "Dibuat_Untuk_Tahun"
"""Defined names of realisasi.xlsx that hold the office and the year it was made for."""
MAX_UNIT = 200
"""Characters of the office's name that a defined name holds; Excel takes 255 for a text in one."""


@record
class Claim:
    """The office, the year, or both that one place of a file names; ``sheet`` is the official name of its sheet."""

    place: Place
    unit: str = ""
    year: int | None = None
    sheet: str = ""
    template: bool = False
    """Whether only the template writes such a line, so that the template made the file."""

"""Who an office is and which year it stands for, before it is read whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.model import Cell
from workbook_builder.model.record import record
from workbook_builder.read import TARGET
from workbook_builder.read.inputs import official_sheet_name
from workbook_builder.read.origin import target_claims
from workbook_builder.read.sheets import identitas
from workbook_builder.read.shelf import TARGET_SHEETS, Shelf
from workbook_builder.read.workbook import open_workbook


@record
class Glance:
    """What the sheet Identitas says, or the titles where it says no year. Empty and None where nothing can be read."""

    unit: str = ""
    superior: str = ""
    year: int | None = None


def glance(folder: Path) -> Glance:
    """A look at target.xlsx; what is wrong with it is said when the office is read whole."""
    try:
        book = open_workbook(folder / TARGET, lambda name: official_sheet_name(name, TARGET_SHEETS) == identitas.NAME)
    except (UserError, OSError):
        return Glance()
    shelf = Shelf(book, TARGET_SHEETS)
    cells: Mapping[str, Cell] = shelf.read(identitas.NAME, identitas.read, {})

    def text(label: str) -> str:
        return cells[label].text if label in cells else ""

    stated = text("Tahun")
    titles = {claim.year for claim in target_claims(shelf.sheets)}
    titled = titles.pop() if len(titles) == 1 else None
    return Glance(text("Nama Unit"), text("Unit Atasan"), int(stated) if re.fullmatch(r"[0-9]{4}", stated) else titled)

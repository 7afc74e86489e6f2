"""Names of sasaran with their number before them."""

from __future__ import annotations

import re
from dataclasses import replace

from workbook_builder.model import Cell

_NUMBERED = re.compile(r"(?:SS|Sasaran(?:\s+Strategis)?)?[\s.-]*(\d{1,2})\s*[.):-]?\s+(\D.*)", re.IGNORECASE)


def numbered_name(name: Cell) -> tuple[Cell | None, Cell]:
    """``SS-1 Penerimaan ...`` as number and name; no number where none stands before the name."""
    found = _NUMBERED.fullmatch(name.text)
    if found is None:
        return None, name
    return replace(name, value=int(found.group(1))), replace(name, value=found.group(2))

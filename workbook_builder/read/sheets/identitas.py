"""Sheet Identitas: who the office is, as pairs of Uraian and Isi."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.model import Cell, Finding
from workbook_builder.model.keys import name_key
from workbook_builder.read.leftover import ignored, incomplete
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.identitas import FIELDS, IDENTITAS

NAME, COLUMNS = IDENTITAS.name, IDENTITAS.columns
_KEYS = {name_key(spelling): field.name for field in FIELDS for spelling in (field.name, *field.alias)}


def read(sheet: ReadSheet) -> tuple[Mapping[str, Cell], tuple[Finding, ...]]:
    """The Isi cells by their official Uraian; only what the sheet has."""
    table = find_table(sheet, COLUMNS, lambda b: name_key(b["Uraian"].text) in _KEYS)
    content: dict[str, Cell] = {}
    observations = list(table.observations)
    for row in table.rows:
        description = _KEYS.get(name_key(row["Uraian"].text))
        if description is None:
            observations.append(incomplete(row, "Uraian") if row["Uraian"].blank else ignored(row))
        elif description in content:
            observations.append(sheet_findings.uraian_twice(row["Uraian"].place, description=description))
        else:
            content[description] = row["Isi"]
    return content, tuple(observations)

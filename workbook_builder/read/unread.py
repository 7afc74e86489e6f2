"""Tables on sheets that are not read: the rest of a table split over two sheets must not be lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from workbook_builder.findings import tables as table_findings
from workbook_builder.model import Finding
from workbook_builder.model.keys import name_key
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.column import Column

MIN_HEADERS = 3
"""Headers by which a table is known on a sheet with another name; two may be anybody's."""
MAX_SHEETS = 30
"""Sheets that are looked at; each costs a search for every official table."""
MAX_NAMED = 5
"""Rows that the message names."""


class Shape(NamedTuple):
    """How the table of an official sheet looks: its columns, which rows are records, and what tells them apart."""

    columns: Sequence[Column]
    keyed: Callable[[Row], bool]
    identity: Sequence[str]


def unread_tables(
    shapes: Mapping[str, Shape], official: Mapping[str, ReadSheet], others: Iterable[ReadSheet]
) -> list[Finding]:
    """A finding for every sheet among ``others`` with rows of an official table that its official sheet lacks."""
    known: dict[str, set[str]] = {}
    found = []
    present = {name: shape for name, shape in shapes.items() if name in official}
    for sheet in list(others)[:MAX_SHEETS]:
        best = _best(present, sheet)
        if best is None:
            continue
        if best not in known:
            known[best] = set(_rows(shapes[best], official[best]))
        lost = [name for key, name in _rows(shapes[best], sheet).items() if key not in known[best]]
        if lost:
            names = ", ".join(f"'{name[:40]}'" for name in lost[:MAX_NAMED])
            found.append(
                table_findings.table_on_other_sheet(sheet.place, sheet=sheet.name, official=best, listing=names)
            )
    return found


def _best(shapes: Mapping[str, Shape], sheet: ReadSheet) -> str | None:
    """The official table that a sheet holds: the one of whose headers it has most."""
    if not sheet.cells:
        return None
    headers = {name: len(find_table(sheet, s.columns, s.keyed).columns) for name, s in shapes.items()}
    best = max(headers, key=lambda name: headers[name], default=None)
    return best if best is not None and headers[best] >= MIN_HEADERS else None


def _rows(shape: Shape, sheet: ReadSheet) -> dict[str, str]:
    """The records of a table by what they are, folded as names are compared."""
    table = find_table(sheet, shape.columns, shape.keyed)
    rows = [" ".join(row[c].text for c in shape.identity if not row[c].blank) for row in table.rows if shape.keyed(row)]
    return {name_key(name).lstrip("0"): name for name in rows}

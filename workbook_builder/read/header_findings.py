"""What is said of the headers of a table: those that are missing, stand twice, or are read by nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.model import Finding
from workbook_builder.read.finder import Finder, cell_key

MAX_MENTIONED = 8
"""Headers that a message names."""


def missing_columns(finder: Finder) -> Finding:
    """The best row that could have been meant as the header, and what it lacks."""
    best: dict[str, int] = {}
    best_row = 0
    for number in finder.filled_rows:
        mapping = finder.column_map(number)
        if len(mapping) > len(best):
            best, best_row = mapping, number
    missing = [k.name for k in finder.columns if k.required and k.name not in best]
    place = finder.sheet.get_cell(best_row, min(best.values())).place if best else finder.sheet.place
    return sheet_findings.columns_missing(
        place,
        sheet=finder.sheet.name,
        column=", ".join(f"'{n}'" for n in missing),
        present=", ".join(f"'{n}'" for n in best) or "tidak satu pun",
        other=", ".join(f"'{t[:40]}'" for t in _foreign_titles(finder, best_row, best)[:MAX_MENTIONED]) or "-",
    )


def _foreign_titles(finder: Finder, row: int, mapping: Mapping[str, int]) -> list[str]:
    """Texts beside the recognised headers: one of them may be the missing one, written otherwise."""
    columns = [k for k in finder.sheet.row_columns.get(row, ()) if k not in mapping.values()]
    cells = [finder.sheet.cells[row, k] for k in columns]
    return list(dict.fromkeys(s.text for s in cells if isinstance(s.value, str) and not s.blank))


def other_columns(finder: Finder, header: int, mapping: Mapping[str, int]) -> Iterator[Finding]:
    """Columns beside the known ones: repeated headers, and those that nobody reads."""
    for k in finder.sheet.row_columns.get(header, ()):
        cell = finder.sheet.cells[header, k]
        if k in mapping.values() or not isinstance(cell.value, str) or cell.blank:
            continue
        name = finder.name_of.get(cell_key(cell))
        if name is not None:
            yield sheet_findings.column_twice(cell.place, column=name)
        else:
            yield sheet_findings.column_ignored(cell.place, column=cell.text[:60])

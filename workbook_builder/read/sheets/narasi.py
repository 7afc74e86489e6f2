"""Sheet Narasi: what only people can write in the report, as pairs of Bagian and Teks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.findings.tables import row_incomplete
from workbook_builder.model import Cell, Finding, NarasiRow
from workbook_builder.model.keys import name_key
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table
from workbook_builder.read.table_rows import mention
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.narasi import NARASI, PART, PARTS, TEXT, part_named
from workbook_builder.text.choices import suggest
from workbook_builder.text.numbers import format_date

NAME, COLUMNS = NARASI.name, NARASI.columns


def read(sheet: ReadSheet) -> tuple[tuple[NarasiRow, ...], tuple[Finding, ...]]:
    """One record per part, also one that staff added; of two rows of a part one is used, the other is a finding."""
    table = find_table(sheet, COLUMNS, has_part)
    result: dict[str, NarasiRow] = {}
    observations = list(table.observations)
    for row in table.rows:
        label, text = row[PART], row[TEXT]
        part = part_named(label.text)
        key = name_key(part or label.text)
        record = NarasiRow(part or label.text, label, text)
        if label.blank or label.place == text.place:
            # A merged cell holds the name or the text, never both.
            missing = PART if part is None else TEXT
            observations.append(row_incomplete(row.filled[0].place, text=mention(row.filled[0]), column=missing))
        elif key in result:
            unused, result[key] = _of_two(result[key], record)
            observations.append(sheet_findings.narasi_twice(unused.label.place, name=record.part))
        else:
            result[key] = record
    observations += [_added(row) for row in result.values() if part_named(row.part) is None and not row.text.blank]
    return tuple(result.values()), tuple(observations)


def has_part(row: Row) -> bool:
    """Whether a row names a part of the report."""
    return part_named(row[PART].text) is not None


def texts(rows: Iterable[NarasiRow]) -> Mapping[str, str]:
    """The texts by part, with their line breaks, where there are any; a date in words."""
    return {row.part: _written(row.text) for row in rows if not row.text.blank}


def _of_two(first: NarasiRow, second: NarasiRow) -> tuple[NarasiRow, NarasiRow]:
    """(the row that is not used, the one that is): the upper one, unless only the lower has a text."""
    return (first, second) if first.text.blank and not second.text.blank else (second, first)


def _added(row: NarasiRow) -> Finding:
    """What is said of a part that is none of the report's: a slip in its name, or one of the office's own."""
    meant = suggest(row.part, [part.name for part in PARTS])
    if meant:
        return sheet_findings.narasi_misnamed(row.label.place, text=mention(row.label), suggestion=meant)
    return sheet_findings.narasi_added(row.label.place, text=mention(row.label))


def _written(cell: Cell) -> str:
    value = cell.value
    return format_date(value) if isinstance(value, dt.date) else cell.original_text.replace("\r\n", "\n")

"""Sheet Rincian Target: sasaran rows with number and name, IKU rows with their seven periods."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from workbook_builder.findings import cells as cell_findings
from workbook_builder.findings.tables import sasaran_without_number
from workbook_builder.model import Cell, Finding, SasaranRow, StatedYear, TargetRow
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.codes import IkuKey, iku_key, parse_code, parse_sasaran_number, split_code
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.read.headers import not_a_target, period_heads, two_years
from workbook_builder.read.leftover import ignored, is_note
from workbook_builder.read.numbers import read_number, row_is_percent
from workbook_builder.read.rows import Row, Table
from workbook_builder.read.table import find_header, find_table, unreadable_code
from workbook_builder.read.table_rows import mention
from workbook_builder.read.two_readings import settle
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema import rincian_target as schema
from workbook_builder.schema.rincian_target import RINCIAN_TARGET

NAME, COLUMNS = RINCIAN_TARGET.name, RINCIAN_TARGET.columns
CODE_COLUMN, NAME_COLUMN, NUMBER_COLUMN = schema.CODE.name, schema.NAME.name, schema.NUMBER.name
_PERIODE_COLUMNS: Mapping[str, Periode] = {p.value: p for p in PERIODE}
JOINED_COLUMNS = (
    schema.NUMBER,
    replace(schema.NAME, alias=(*schema.NAME.alias, CODE_COLUMN)),
    *schema.PERIODE_COLUMNS,
)
"""The same table with code and name in one column: "[01a-CP] nama"."""
_LEADING_NUMBER = re.compile(r"\[?((?:ss|sasaran(?: strategis)?)?[ .-]*\d{1,2})[\].:)\s]+(\D.*)", re.IGNORECASE)


class Rincian(NamedTuple):
    """The two kinds of rows of the sheet."""

    sasaran: tuple[SasaranRow, ...] = ()
    iku: tuple[TargetRow, ...] = ()


def read(sheet: ReadSheet, satuan: Mapping[IkuKey, str]) -> tuple[Rincian, tuple[Finding, ...]]:
    """Sasaran rows and IKU rows. ``satuan`` gives the Satuan by key of the code, where the Manual IKU states it."""
    table = _table(sheet)
    no_target = not_a_target(sheet, table, _PERIODE_COLUMNS) if table.found else None
    if no_target is not None:
        return Rincian(), (no_target,)
    sasaran: list[SasaranRow] = []
    iku: list[TargetRow] = []
    years_found = two_years(sheet, table, _PERIODE_COLUMNS)
    seen = {t.place for t in years_found}
    observations = [
        *(t for t in table.observations if t.place not in seen),
        *years_found,
        *period_heads(sheet, table, _PERIODE_COLUMNS).notes,
    ]
    heading = _heads_iku(table)
    for row in table.rows:
        code = parse_code(row[CODE_COLUMN].text)
        if code is not None:
            ss = sasaran[-1].number if sasaran else None
            iku.append(_iku_rows(row, code, ss, satuan.get(iku_key(code), "")))
        elif (number := _number(row)) is not None:
            sasaran.append(SasaranRow(number, row[CODE_COLUMN], row[NAME_COLUMN]))
            observations += _target_on_sasaran(row)
        else:
            observations.append(_foreign_row(row, row.number in heading))
    return Rincian(tuple(sasaran), tuple(iku)), tuple(observations)


def title_year(sheet: ReadSheet) -> tuple[StatedYear, ...]:
    """The years that the headers of the periods state, as in "Y-2024"."""
    header = find_header(sheet, COLUMNS)
    return period_heads(sheet, header if header.found else find_header(sheet, JOINED_COLUMNS), _PERIODE_COLUMNS).years


def _table(sheet: ReadSheet) -> Table:
    """The table with a column of codes, or with code and name in one; its rows have both apart."""
    table = find_table(sheet, COLUMNS, lambda b: known(_split(b)), PERIODE)
    if table.found:
        return replace(table, rows=tuple(_split(b) for b in table.rows))
    merged_areas = find_table(sheet, JOINED_COLUMNS, lambda b: known(_taken_apart(b)), PERIODE)
    if not any(_has_code(b[NAME_COLUMN]) for b in merged_areas.rows):
        return table
    return replace(merged_areas, rows=tuple(_taken_apart(b) for b in merged_areas.rows))


def _split(row: Row) -> Row:
    """A row whose one cell, or one of two, holds code and name, with both apart; any other row as it is."""
    code, name = row[CODE_COLUMN], row[NAME_COLUMN]
    if code.blank and _has_code(name):
        return _with(row, name, *split_code(name.text))
    if (name.blank or name.place == code.place) and _has_code(code):
        return _with(row, code, *split_code(code.text))
    return row


def _taken_apart(row: Row) -> Row:
    """A row of a table without a column of codes, with the code or the number of its sasaran apart from the name."""
    name, number = row[NAME_COLUMN], row[NUMBER_COLUMN]
    if _has_code(name):
        return _with(row, name, *split_code(name.text))
    if not number.blank and number.place != name.place:
        return replace(row, cells={**row.cells, CODE_COLUMN: number})
    matches = _LEADING_NUMBER.fullmatch(name.text)
    return _with(row, name, *(matches.groups() if matches else (None, name.text)))


def _has_code(cell: Cell) -> bool:
    return split_code(cell.text)[0] is not None


def _with(row: Row, origin: Cell, code: str | None, name: str) -> Row:
    return replace(
        row, cells={**row.cells, CODE_COLUMN: replace(origin, value=code), NAME_COLUMN: replace(origin, value=name)}
    )


def known(row: Row) -> bool:
    """Whether a row is an IKU or a sasaran: by its code or number."""
    return parse_code(row[CODE_COLUMN].text) is not None or _number(row) is not None


def _number(row: Row) -> int | None:
    return parse_sasaran_number(row[CODE_COLUMN].text)


def _iku_rows(row: Row, code: str, ss: int | None, satuan: str) -> TargetRow:
    cell = [row[p] for p in PERIODE]
    percent = row_is_percent(cell, satuan)
    target = {p: read_number(row[p], percent, satuan) for p in PERIODE}
    return TargetRow(code, row[CODE_COLUMN], row[NAME_COLUMN], ss, settle(target, percent, satuan), percent)


def _target_on_sasaran(row: Row) -> list[Finding]:
    name_place = row[NAME_COLUMN].place
    filled = [row[p] for p in PERIODE if not means_nothing(row[p].text) and row[p].place != name_place]
    return [cell_findings.target_on_sasaran(filled[0].place, text=filled[0].text[:40])] if filled else []


def _foreign_row(row: Row, heading: bool) -> Finding:
    holds_target = any(not row[p].blank and row[p].place != row[NAME_COLUMN].place for p in PERIODE)
    if not row[CODE_COLUMN].blank and not is_note(row):
        return unreadable_code(row[CODE_COLUMN])
    if holds_target:
        return cell_findings.target_without_code(row[CODE_COLUMN].place, text=row[NAME_COLUMN].text[:60] or "-")
    if heading:
        return sasaran_without_number(row[CODE_COLUMN].place, text=mention(row.filled[0]))
    return ignored(row)


def _heads_iku(table: Table) -> frozenset[int]:
    """Rows without key after which an IKU follows before any sasaran and any repeated header: maybe its sasaran."""
    result: set[int] = set()
    iku = 0
    header = sorted(table.repeated_headers)
    for row in reversed(table.rows):
        if known(row):
            iku = row.number if parse_code(row[CODE_COLUMN].text) is not None else 0
            continue
        while header and header[-1] > row.number:
            iku = iku if header.pop() > iku else 0
        if iku:
            result.add(row.number)
    return frozenset(result)

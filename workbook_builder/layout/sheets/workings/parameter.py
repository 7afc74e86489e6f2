"""Sheet Parameter: every rule value behind a defined name, with source and confidence."""

from __future__ import annotations

from collections.abc import Iterable

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.parameter_groups import groups_of
from workbook_builder.layout.sheets.workings.parameter_row import Group, ParameterRow
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Parameter",
    "Parameter dan Aturan Penilaian",
    "Semua angka aturan, dengan sumber, keyakinan, dan nama yang dipakai rumus.",
)

COLUMNS = Columns[ParameterRow](
    (
        Column("group", "Kelompok", 22, style.TEXT, lambda r: r.group),
        Column("key", "Parameter", 46, style.TEXT, lambda r: r.key),
        Column("value", "Nilai", 26, lambda r: r.value_style, lambda r: r.value, lambda r: r.formula),
        Column("satuan", "Satuan", 14, style.TEXT, lambda r: r.satuan),
        Column("confidence", "Keyakinan", 20, style.TEXT, lambda r: r.confidence),
        Column("source", "Sumber", 58, style.TEXT, lambda r: r.source),
        Column("name", "Nama dalam rumus", 26, style.TEXT, lambda r: r.shown_name),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS, key=2)
    write_groups(p, groups_of(k))
    return p


def write_groups(p: SheetBuilder, wanted: Iterable[Group]) -> None:
    """The groups that have rows, with their defined names, as a real table."""
    groups = [group for group in wanted if group.rows]
    last = COLUMNS.write(p, [row for group in groups for row in group.shown()])
    first = CONTENT_ROW
    for group in groups:
        _name(p, group, first)
        first += len(group.rows)
    colour_status(p, COLUMNS.area("confidence", CONTENT_ROW, last), {words.CONFIDENCE["unconfirmed"]: "Kuning"})
    COLUMNS.table(p, last, "Data_Parameter")


def _name(p: SheetBuilder, group: Group, first: int) -> None:
    """The defined names of a group that begins in row ``first``."""
    last = first + len(group.rows) - 1
    for name, key in ((group.key_name, "key"), (group.value_name, "value")):
        if name:
            COLUMNS.name_area(p, name, key, first, last)
    if group.key_name == "Status_Nama":
        COLUMNS.name_area(p, "Status_Terbaik", "key", last, last)
    for row, parameter in enumerate(group.rows, first):
        for name, key in ((parameter.word_name, "key"), (parameter.name, "value")):
            if name:
                COLUMNS.name_area(p, name, key, row, row)

"""The sheet Arsip: values whose place is gone, kept one by one, and given back when their IKU returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workbook_builder.model import Cell, Iku
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.filled import ArchivedCell, FilledRow
from workbook_builder.model.record import record
from workbook_builder.schema.analisis import ANALISIS
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.text import refresh as refresh_words


@record
class Restored:
    """The tables after values came back from the archive, and the codes of the IKU they belong to."""

    realisasi: Mapping[IkuKey, FilledRow]
    analisis: tuple[FilledRow, ...]
    arsip: tuple[ArchivedCell, ...]
    returned: tuple[str, ...]


def archive_row(sheet: str, row: FilledRow, code: str, column: Sequence[str] | None, reason: str) -> list[ArchivedCell]:
    """A row's filled cells in these columns (all where None), and in the columns that staff added."""
    cell = {k: s for k, s in row.cells.items() if column is None or k in column} | dict(row.other)
    name = row.text("IKU")
    return [ArchivedCell(code, name, sheet, _periode(k, row), k, s, reason) for k, s in cell.items() if not s.blank]


def archive_stray(sheet: str, stray: Sequence[Cell]) -> Iterator[ArchivedCell]:
    """Cells beside a table, under the address where they stood."""
    for cell in stray:
        if not cell.blank:
            yield ArchivedCell("", "", sheet, "", cell.place.cell or "", cell, refresh_words.STRAY_REASON)


def restore(
    arsip: Sequence[ArchivedCell],
    iku: Sequence[Iku],
    realisasi: Mapping[IkuKey, FilledRow],
    analisis: Sequence[FilledRow],
    column: Sequence[str],
) -> Restored:
    """Give back what belongs to an IKU that is in the targets again and whose cells are free."""
    present = {iku_key(i.code): i for i in iku}
    row = dict(realisasi)
    written_as = {(iku_key(b.text("Kode")), b.text("Periode")): b for b in analisis}
    new: dict[tuple[IkuKey, str], FilledRow] = {}
    rest: list[ArchivedCell] = []
    returned: dict[str, None] = {}
    for item in arsip:
        key = iku_key(item.code)
        if item.reason != refresh_words.REMOVED_REASON or key not in present:
            rest.append(item)
        elif item.sheet == REALISASI_IKU.name and item.column in column and _blank(row.get(key), item.column):
            old = row.get(key, FilledRow({}))
            row[key] = replace(old, cells={**old.cells, item.column: item.content})
            returned[present[key].code] = None
        elif item.sheet == ANALISIS.name and (key, item.periode) not in written_as:
            _return_analisis(new, item, present[key])
            returned[present[key].code] = None
        else:
            rest.append(item)
    return Restored(row, (*analisis, *new.values()), tuple(rest), tuple(returned))


def _return_analisis(new: dict[tuple[IkuKey, str], FilledRow], item: ArchivedCell, iku: Iku) -> None:
    place, key = item.content.place, (iku_key(item.code), item.periode)
    start = {"Kode": Cell(iku.code, "@", place), "Periode": Cell(item.periode, "@", place)}
    old = new.get(key, FilledRow(start))
    new[key] = replace(old, cells={**old.cells, item.column: item.content})


def _blank(row: FilledRow | None, column: str) -> bool:
    return row is None or column not in row.cells or row.cells[column].blank


def _periode(column: str, row: FilledRow) -> str:
    return column.removeprefix("Realisasi ") if column.startswith("Realisasi Q") else row.text("Periode")

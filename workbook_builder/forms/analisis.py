"""The rows of Analisis, joined with the current targets."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.forms.archive import archive_row
from workbook_builder.forms.work import Work
from workbook_builder.model import Cell, Iku
from workbook_builder.model.codes import iku_key, parse_code
from workbook_builder.model.filled import FilledRow, FilledTable
from workbook_builder.model.period_words import period_of
from workbook_builder.schema.analisis import ANALISIS
from workbook_builder.text import refresh as refresh_words


def join_analisis(work: Work, table: FilledTable) -> list[FilledRow]:
    """Rows of Analisis in their order; those of IKU that left are archived, unreadable ones stay for staff to mend."""
    result: list[FilledRow] = []
    for row in (_official_periode(work, b) for b in table.rows):
        code = parse_code(row.text("Kode"))
        if code is None:
            result.append(row)
            continue
        key = work.key(code)
        if key not in work.iku:
            content = ("Faktor Pendorong", "Kendala", "Tindak Lanjut")
            work.arsip += archive_row(ANALISIS.name, row, code, content, refresh_words.REMOVED_REASON)
            old = work.removed.get(key, (code, "", True))
            work.removed[key] = (old[0], old[1], True)
        elif key != iku_key(code):
            result.append(replace(row, cells={**row.cells, "Kode": _with_code(row.cells["Kode"], work.iku[key])}))
        else:
            result.append(row)
    return result


def _official_periode(work: Work, row: FilledRow) -> FilledRow:
    """The row with its period as the drop-down list spells it, on which the counters of the sheet depend."""
    cell = row.cells.get("Periode")
    periode = None if cell is None else period_of(cell.text, work.year)
    if cell is None or periode is None or cell.value == periode:
        return row
    return replace(row, cells={**row.cells, "Periode": replace(cell, value=periode.value)})


def _with_code(cell: Cell, iku: Iku) -> Cell:
    return Cell(iku.code, cell.format, cell.place)

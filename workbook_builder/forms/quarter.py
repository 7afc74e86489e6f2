"""The quarter that a template is prepared for, and the rows of Analisis that it offers for that quarter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbook_builder.model import Cell, Iku, Place
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.filled import FilledRow, FilledTemplate, TemplateRow
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.schema.analisis import ANALISIS, ANALISIS_TEXTS


def next_quarter(filled: FilledTemplate | None, iku: Sequence[TemplateRow]) -> int:
    """The quarter chosen in the file while something of it is still open; else the first one without any realisasi."""
    chosen = filled.triwulan.text if filled and filled.triwulan else ""
    if chosen in ("1", "2", "3", "4") and _open(int(chosen), iku):
        return int(chosen)
    blank = (n for n in range(1, len(TRIWULAN) + 1) if all(_blank(n, b) for b in iku))
    return next(blank, len(TRIWULAN))


def _open(number: int, iku: Sequence[TemplateRow]) -> bool:
    """Whether an IKU with a target in a quarter has no realisasi there."""
    q = TRIWULAN[number - 1]
    return any((b.iku.target[q] is not None or q in b.iku.without_target) and _blank(number, b) for b in iku)


def _blank(number: int, row: TemplateRow) -> bool:
    cell = row.entry.get(f"Realisasi {TRIWULAN[number - 1]}")
    return cell is None or cell.blank


def prepare_analisis(iku: Sequence[Iku], rows: Sequence[FilledRow], triwulan: int) -> tuple[FilledRow, ...]:
    """A row per IKU of the quarter, in their order, then every other row that says something."""
    ours: dict[IkuKey, FilledRow] = {}
    codes = {iku_key(i.code): i.code for i in iku}
    periods = (TRIWULAN[triwulan - 1], REPORTED_AFTER[triwulan])
    rest: list[FilledRow] = []
    for row in rows:
        key = iku_key(row.text("Kode"))
        if key in codes and key not in ours and row.text("Periode") in periods:
            # As the targets spell it: the formulas beside it look it up.
            ours[key] = replace(row, cells={**row.cells, "Kode": replace(row.cells["Kode"], value=codes[key])})
        elif not (key in codes and row.text("Periode") in TRIWULAN and _only_prepared(row)):
            rest.append(row)
    return (*(ours.get(iku_key(i.code)) or _prepared(i, triwulan) for i in iku), *rest)


def _only_prepared(row: FilledRow) -> bool:
    """Whether a row holds no more than the code and the quarter that it was prepared for."""
    return not row.other and all(row.empty(column) for column in ANALISIS_TEXTS)


def _prepared(iku: Iku, triwulan: int) -> FilledRow:
    place = Place("", ANALISIS.name)
    return FilledRow({"Kode": Cell(iku.code, "@", place), "Periode": Cell(TRIWULAN[triwulan - 1].value, "@", place)})

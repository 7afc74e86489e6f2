"""Where the cells of the input stand in this workbook, so that a finding can lead to the very cell it speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import address
from workbook_builder.layout.sheets.data import realisasi
from workbook_builder.layout.sheets.printed import realisasi_anggaran, rincian_target
from workbook_builder.model import Iku, Place
from workbook_builder.model.codes import iku_key
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText

Location = tuple[str, str]
"""(sheet of this workbook, cell)."""

EQUIVALENT = {
    "Rincian Target": words.RINCIAN_TARGET,
    "Perjanjian Kinerja": words.PERJANJIAN,
    "Manual IKU": words.MANUAL_IKU,
    "Inisiatif Strategis": words.INISIATIF,
    "Anggaran": words.ANGGARAN,
    "Realisasi IKU": words.REALISASI,
    "Realisasi Anggaran": words.REALISASI_ANGGARAN,
}
"""Sheet of this workbook that carries the content of an input sheet, by the official name of that sheet."""


def input_locations(k: SheetContext) -> dict[Place, Location]:
    """Cells of this workbook by the place in the input that they come from; a sheet itself leads to its first row."""
    result = {
        k.inputs.sheet[n]: (t.name, address(CONTENT_ROW, 1)) for n, t in EQUIVALENT.items() if n in k.inputs.sheet
    }
    for part in (_target, _realisasi, _perjanjian, _manual, _inisiatif, _anggaran, _belanja):
        for place, sheet, row, column in part(k):
            result.setdefault(place, (sheet.name, address(row, column)))
    return result


Pair = Iterator[tuple[Place, SheetText, int, int]]


def _target(k: SheetContext) -> Pair:
    sheet, rincian = words.RINCIAN_TARGET, {iku_key(b.code): b for b in reversed(k.inputs.rincian)}
    for row, content in enumerate(rincian_target.row_order(k), CONTENT_ROW):
        if not isinstance(content, Iku):
            yield content.cell.place, sheet, row, 1
            yield content.name.place, sheet, row, 2
            continue
        origin = rincian[iku_key(content.code)]
        yield origin.cell.place, sheet, row, 1
        yield origin.name.place, sheet, row, 2
        for i, p in enumerate(PERIODE):
            yield origin.target[p].place, sheet, row, rincian_target.PERIODE_COLUMN + i


def _realisasi(k: SheetContext) -> Pair:
    sheet, entry = words.REALISASI, {iku_key(b.code): b for b in reversed(k.inputs.realisasi)}
    for row, iku in enumerate(k.iku, CONTENT_ROW):
        origin = entry.get(iku_key(iku.code))
        if origin is None:
            continue
        for i, q in enumerate(TRIWULAN):
            yield origin.realisasi[q].place, sheet, row, realisasi.INPUT_COLUMNS + i
        for name, cell in (
            ("Kode", origin.cell),
            ("IKU", origin.name),
            ("Satuan", origin.satuan),
            ("Basis", origin.basis),
        ):
            yield cell.place, sheet, row, _column(sheet, name)
        for q in TRIWULAN:
            # The targets beside the input cells are not carried over; their row is.
            yield origin.target[q].place, sheet, row, 1


def _perjanjian(k: SheetContext) -> Pair:
    sheet = words.PERJANJIAN
    for row, origin in enumerate(k.inputs.perjanjian, CONTENT_ROW):
        yield origin.cell.place, sheet, row, _column(sheet, "Kode")
        yield origin.target.place, sheet, row, _column(sheet, "Target")
        yield origin.sasaran.place, sheet, row, _column(sheet, "Sasaran Program/Kegiatan")
        yield origin.number.place, sheet, row, _column(sheet, "No.")


def _manual(k: SheetContext) -> Pair:
    sheet, manual = words.MANUAL_IKU, {iku_key(m.code): m for m in reversed(k.inputs.manual)}
    for row, iku in enumerate(k.iku, CONTENT_ROW):
        origin = manual.get(iku_key(iku.code))
        for name, cell in origin.text.items() if origin else ():
            yield cell.place, sheet, row, _column(sheet, name)


def _inisiatif(k: SheetContext) -> Pair:
    sheet = words.INISIATIF
    for row, origin in enumerate(k.inputs.inisiatif, CONTENT_ROW):
        yield origin.iku.place, sheet, row, _column(sheet, "IKU")
        yield origin.trajectory_kegiatan.place, sheet, row, _column(sheet, "Trajectory Kegiatan")
        yield origin.trajectory_output.place, sheet, row, _column(sheet, "Trajectory Output")
        yield origin.cost.place, sheet, row, _column(sheet, "Biaya (Rp)")


def _anggaran(k: SheetContext) -> Pair:
    sheet = words.ANGGARAN
    for row, origin in enumerate(k.inputs.anggaran, CONTENT_ROW):
        yield origin.total.place, sheet, row, _column(sheet, "Anggaran (Rp)")


def _belanja(k: SheetContext) -> Pair:
    """The kinds in their order, then the Jumlah row."""
    sheet, all_values = words.REALISASI_ANGGARAN, k.inputs.realisasi_anggaran
    ordered = [*(b for b in all_values if not b.total), *[b for b in all_values if b.total][:1]]
    for row, origin in enumerate(ordered, CONTENT_ROW):
        yield origin.pagu.place, sheet, row, _column(sheet, "Pagu (Rp)")
        for i, q in enumerate(TRIWULAN):
            yield origin.realisasi[q].place, sheet, row, realisasi_anggaran.REALISASI_COLUMN + i


def _column(sheet: SheetText, name: str) -> int:
    """Column of a header; what this workbook does not carry leads to the first column of its row."""
    return sheet.headers.index(name) + 1 if name in sheet.headers else 1

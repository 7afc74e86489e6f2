"""What a filled realisasi.xlsx holds cell by cell, and the template made of it: the records of the refresh.

Here nothing is read as a number: what staff typed travels as it is, also where the product cannot use it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field, replace

from workbook_builder.model import Basis, Cell, FileTrace, Identitas, Iku
from workbook_builder.model.numbers import HUNDRED, Number, exact
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.model.record import record

COMPLETENESS = "Kelengkapan"
ANALISIS_PRESENT = "Analisis"
COMPARE = "Terhadap target"
MARK = "Tanda periksa"
PROVISIONAL = "Capaian sementara"
TO_WRITE = "Yang ditulis"
IKU_BY_CODE, TARGET_TO_DATE, REALISASI_TO_DATE, NEEDED = (
    "IKU menurut kode",
    "Target s.d. triwulan",
    "Realisasi s.d. triwulan",
    "Keadaan isian",
)
"""Headers of columns that the template calculates itself; their formulas are ours and never carried over."""


UNREAD, NOTHING = "?", "-"
"""A filled cell that a formula cannot use, and the text by which staff say that there is nothing."""


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


@record
class FilledRow:
    """One row of a table: cells by official header, and the filled cells of columns that staff added."""

    cells: Mapping[str, Cell]
    other: Mapping[str, Cell] = field(default_factory=dict)

    def text(self, column: str) -> str:
        return self.cells[column].text if column in self.cells else ""

    def empty(self, column: str) -> bool:
        """Whether a cell holds nothing at all, as a formula sees it."""
        return column not in self.cells or self.cells[column].value in (None, "")


@record
class FilledTable:
    """A sheet of realisasi.xlsx as filled. ``other_columns`` are the headers that staff added, in order."""

    rows: tuple[FilledRow, ...] = ()
    other_columns: tuple[str, ...] = ()
    note: str = ""
    """The note on the sheet, above its table."""
    stray: tuple[Cell, ...] = ()
    """Cells beside the table that have no header."""


@record
class StaffSheet:
    """A sheet that staff added, with its column widths."""

    name: str
    cells: Mapping[tuple[int, int], Cell]
    width: Mapping[int, float]


@record
class ArchivedCell:
    """A value without a place in the current targets: where it stood and why it moved."""

    code: str
    name: str
    sheet: str
    periode: str
    column: str
    content: Cell
    reason: str


@record
class FilledTemplate:
    """A filled realisasi.xlsx. ``left_behind`` names what no refresh can carry over (charts, formulas, ...)."""

    trace: FileTrace
    tables: Mapping[str, FilledTable]
    triwulan: Cell | None
    arsip: tuple[ArchivedCell, ...]
    other_sheets: tuple[StaffSheet, ...]
    left_behind: tuple[str, ...]


@record
class TemplateRow:
    """Row of one IKU on the template. ``entry`` holds what was filled, by official header."""

    iku: Iku
    satuan_open: bool
    """Whether no target sheet states the Satuan, so that staff may."""
    basis_open: bool
    entry: Mapping[str, Cell]
    other: Mapping[str, Cell]

    @property
    def basis_text(self) -> str:
        """What the row shows as Basis."""
        if not self.basis_open:
            return self.iku.basis.value
        return self.entry["Basis"].text if "Basis" in self.entry else ""

    @property
    def in_points(self) -> bool:
        """Whether a percentage of the row is typed in points, in a cell without a percent format ("97,5" for 97,5%)."""
        cells = [self.entry.get(f"Realisasi {q}") for q in TRIWULAN]
        return self.iku.percent and any("%" not in c.format for c in cells if c is not None and _is_number(c.value))

    def figure(self, q: Periode) -> Number | str | None:
        """A realisasi as a formula sees it, in the unit of its cell: text is no number, only a dash is nothing."""
        cell = self.entry.get(f"Realisasi {q}")
        if self.in_points or cell is None or cell.value in (None, "", NOTHING):
            return None
        return exact(cell.value) if isinstance(cell.value, (int, float)) and _is_number(cell.value) else UNREAD

    def scored_iku(self, triwulan: int) -> Iku:
        """The IKU with these figures; with none where one up to quarter ``triwulan`` is not read here."""
        figures = {q: self.figure(q) for q in TRIWULAN}
        unread = any(figures[q] == UNREAD for q in TRIWULAN[:triwulan])
        factor = HUNDRED if self.iku.percent else Number(1)
        realisasi = {q: x * factor if isinstance(x, Number) and not unread else None for q, x in figures.items()}
        cumulative = self.basis_text.lower() == Basis.KUMULATIF.value.lower()
        return replace(self.iku, realisasi=realisasi, basis=Basis.KUMULATIF if cumulative else Basis.TRIWULANAN)


@record
class Template:
    """The template to be written, complete: what the targets ask for and all that was filled before."""

    identitas: Identitas
    triwulan: int
    iku: tuple[TemplateRow, ...]
    analisis: tuple[FilledRow, ...]
    anggaran: tuple[FilledRow, ...]
    angka_terbit: tuple[FilledRow, ...]
    answers: tuple[FilledRow, ...]
    narasi: tuple[FilledRow, ...]
    arsip: tuple[ArchivedCell, ...]
    other_columns: Mapping[str, tuple[str, ...]]
    notes: Mapping[str, str]
    other_sheets: tuple[StaffSheet, ...]
    created: dt.datetime | None
    """When the newest input was saved; equal inputs must give equal bytes."""

"""What the two input files hold, row by row, before anyone judged it. Every record remembers its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from workbook_builder.model.origin import Claim
from workbook_builder.model.periods import Periode
from workbook_builder.model.places import Cell, Finding, Hidden, Place, Reading
from workbook_builder.model.record import record


@record
class PetaRow:
    """Peta Strategi: the perspektif of a sasaran."""

    perspektif: Cell
    number: Cell
    name: Cell


@record
class PerjanjianRow:
    """Perjanjian Kinerja: one IKU with the target of the year; number and sasaran may be carried down."""

    number: Cell
    sasaran: Cell
    code: str
    name: str
    cell: Cell
    target: Reading


@record
class SasaranRow:
    """Rincian Target: a row that carries only number and name of a sasaran."""

    number: int
    cell: Cell
    name: Cell


@record
class TargetRow:
    """Rincian Target: one IKU with its seven periods. ``ss`` is the number of the sasaran row above it."""

    code: str
    cell: Cell
    name: Cell
    ss: int | None
    target: Mapping[Periode, Reading]
    percent: bool


@record
class ManualRow:
    """Manual IKU: how one IKU is measured. Cells as written, and the figures among them read, by official header."""

    code: str
    cell: Cell
    text: Mapping[str, Cell]
    figures: Mapping[str, Reading]
    """Only those that someone filled."""


@record
class InisiatifRow:
    """Inisiatif Strategis: an action tied to an IKU by name."""

    number: Cell
    iku: Cell
    inisiatif: Cell
    output: Cell
    trajectory_kegiatan: Cell
    trajectory_output: Cell
    periode: Cell
    owner: Cell
    cost: Reading
    kegiatan_trajectory: Mapping[Periode, Reading] = field(default_factory=dict)
    """The trajectory as numbers by quarter; empty where it is written in words."""
    output_trajectory: Mapping[Periode, Reading] = field(default_factory=dict)


class AnggaranKind(StrEnum):
    """What a row of Anggaran is."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    TOTAL = "total"


@record
class AnggaranRow:
    """Anggaran: a program, one of its kegiatan, or the total."""

    code: Cell
    name: Cell
    total: Reading
    kind: AnggaranKind
    program: int | None
    """Index of the program row a kegiatan belongs to."""


@record
class RealisasiRow:
    """Realisasi IKU: what staff filled for one IKU, per quarter."""

    code: str
    cell: Cell
    name: Cell
    satuan: Cell
    basis: Cell
    target: Mapping[Periode, Reading]
    realisasi: Mapping[Periode, Reading]
    note: Cell


@record
class AksiRow:
    """Program Kerja or Rencana Aksi: one action. ``label`` is the code of its IKU or the number of its sasaran."""

    label: Cell
    number: Cell
    text: Cell


@record
class AnalisisRow:
    """Analisis: what drove and what hindered one IKU in one period, and what follows."""

    code: str
    cell: Cell
    periode: Cell
    driver: Cell
    obstacle: Cell
    follow_up: Cell


@record
class RealisasiAnggaranRow:
    """Realisasi Anggaran: cumulative spending of one kind, or the Jumlah row (``total`` True)."""

    code: Cell
    name: Cell
    pagu: Reading
    realisasi: Mapping[Periode, Reading]
    note: Cell
    total: bool


@record
class TerbitRow:
    """Angka Terbit: a figure already published elsewhere."""

    label: Cell
    periode: Cell
    value: Reading
    source: Cell


@record
class AnswerRow:
    """Tanggapan: an answer to the finding of a code at a place. Blank ``words`` answer whatever it says there."""

    code: Cell
    place: Cell
    words: Cell
    text: Cell
    by: Cell
    date: Cell
    done: Cell
    replaced: str = ""
    """Of one typed into a built workbook: the fingerprint of the answer in realisasi.xlsx that stood there."""
    newer: bool = False
    """Of such a one: whether its workbook was saved after realisasi.xlsx."""


@record
class TypedAnswers:
    """Answers typed into the sheet Validasi of built workbooks, oldest workbook first."""

    rows: tuple[AnswerRow, ...] = ()
    unreadable: tuple[str, ...] = ()
    """Names of workbooks that could not be read."""


@record
class StatedYear:
    """A year that the header of a column or the name of a sheet states, and the text that does."""

    place: Place
    text: str
    year: int
    official: str = ""
    """The official name of the sheet, where it is the sheet's name that states the year."""


@record
class Inputs:
    """Everything read from the two input files, before anyone judged it."""

    identitas: Mapping[str, Cell]
    peta_strategi: tuple[PetaRow, ...]
    perjanjian: tuple[PerjanjianRow, ...]
    sasaran: tuple[SasaranRow, ...]
    rincian: tuple[TargetRow, ...]
    manual: tuple[ManualRow, ...]
    inisiatif: tuple[InisiatifRow, ...]
    anggaran: tuple[AnggaranRow, ...]
    realisasi: tuple[RealisasiRow, ...]
    analisis: tuple[AnalisisRow, ...]
    realisasi_anggaran: tuple[RealisasiAnggaranRow, ...]
    angka_terbit: tuple[TerbitRow, ...]
    program_kerja: tuple[AksiRow, ...]
    rencana_aksi: tuple[AksiRow, ...]
    sheets: Mapping[str, Place]
    """The sheets that were found, by their official name."""
    observations: tuple[Finding, ...]
    """What the readers noticed about structure and cells."""
    hidden: Mapping[tuple[str, str | None], Hidden] = field(default_factory=dict)
    """What is hidden on the sheets that were read, by file and sheet."""
    traces: tuple[FileTrace, ...] = ()
    stated_years: tuple[StatedYear, ...] = ()
    target_titles: tuple[Claim, ...] = ()
    """The years in the title rows of the target sheets ("TAHUN 2024")."""
    is_new_target: bool = False
    """Whether ``init`` began target.xlsx, with all official sheets in it."""
    realisasi_origin: tuple[Claim, ...] = ()
    """Whom and when realisasi.xlsx was made for, as it says itself."""
    answers: tuple[AnswerRow, ...] = ()
    chosen_triwulan: Cell | None = None
    """The cell in which staff chose the quarter they fill."""

    @property
    def title_year(self) -> int | None:
        """The year of the title rows of the target sheets, where they agree on one."""
        years = {title.year for title in self.target_titles}
        return years.pop() if len(years) == 1 else None

    @property
    def without_realisasi(self) -> bool:
        """Whether the targets are judged alone, before a realisasi.xlsx exists."""
        return bool(self.traces) and not self.traces[-1].sha256

    @property
    def realisasi_from_template(self) -> bool:
        """Whether the template made realisasi.xlsx, with all its sheets in it."""
        return any(item.template for item in self.realisasi_origin)


@record
class FileTrace:
    """Which file was read: name, SHA-256 of its bytes, and when its content was last saved, as it says itself."""

    name: str
    sha256: str
    saved: dt.datetime | None

"""What the two input files hold together, before anyone judged it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from workbook_builder.model.answer_rows import AnswerRow
from workbook_builder.model.origin import Claim
from workbook_builder.model.places import Cell, Finding, Hidden, Place
from workbook_builder.model.record import record
from workbook_builder.model.rows import (
    AksiRow,
    AnalisisRow,
    AnggaranRow,
    InisiatifRow,
    ManualRow,
    PerjanjianRow,
    PetaRow,
    RealisasiAnggaranRow,
    RealisasiRow,
    SasaranRow,
    TargetRow,
    TerbitRow,
)


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
    narasi: Mapping[str, str] = field(default_factory=dict)
    """What people wrote for the report, by the official name of its part, or the name that staff gave one of their own.

    With line breaks; only parts with a text."""
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

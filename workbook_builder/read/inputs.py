"""The two input files, sheet by sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from workbook_builder.errors import UserError
from workbook_builder.files.regular import is_there
from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.findings import shown as shown_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import FileTrace, Finding, Inputs, ManualRow, StatedYear
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.keys import name_key
from workbook_builder.read.foreign_tables import official_table
from workbook_builder.read.neighbours import filled_elsewhere, newer_findings, require_folder
from workbook_builder.read.origin import chosen_quarter, realisasi_claims, target_claims
from workbook_builder.read.sheet_names import SheetNames, official_name, sheet_names, stated_year
from workbook_builder.read.sheets import (
    aksi,
    analisis,
    anggaran,
    angka_terbit,
    answers,
    identitas,
    inisiatif_strategis,
    manual_iku,
    perjanjian_kinerja,
    peta_strategi,
    realisasi_anggaran,
    realisasi_iku,
    rincian_target,
)
from workbook_builder.read.unread import Shape, unread_tables
from workbook_builder.read.workbook import ReadSheet, ReadWorkbook, open_workbook
from workbook_builder.text.sheets import WORKINGS

TARGET = "target.xlsx"
REALISASI = "realisasi.xlsx"

TARGET_SHEETS = (
    identitas.NAME,
    peta_strategi.NAME,
    perjanjian_kinerja.NAME,
    rincian_target.NAME,
    manual_iku.NAME,
    inisiatif_strategis.NAME,
    anggaran.NAME,
    aksi.PROGRAM_NAME,
    aksi.RENCANA_NAME,
)
REALISASI_SHEETS = (realisasi_iku.NAME, analisis.NAME, realisasi_anggaran.NAME, angka_terbit.NAME, answers.NAME)
SHAPES = {
    peta_strategi.NAME: Shape(peta_strategi.COLUMNS, peta_strategi.has_number, ("SS",)),
    perjanjian_kinerja.NAME: Shape(perjanjian_kinerja.COLUMNS, perjanjian_kinerja.has_code, ("Indikator Kinerja",)),
    rincian_target.NAME: Shape(rincian_target.COLUMNS, rincian_target.known, (rincian_target.CODE_COLUMN,)),
    manual_iku.NAME: Shape(manual_iku.COLUMNS, manual_iku.has_code, ("Kode",)),
    inisiatif_strategis.NAME: Shape(
        inisiatif_strategis.COLUMNS, inisiatif_strategis.has_content, ("IKU", "Inisiatif Strategis")
    ),
    anggaran.NAME: Shape(anggaran.COLUMNS, anggaran.has_content, ("Kode", "Program/Kegiatan")),
    aksi.PROGRAM_NAME: Shape(aksi.PROGRAM_COLUMNS, aksi.has_code, ("Kode", "Program Kerja")),
    aksi.RENCANA_NAME: Shape(aksi.RENCANA_COLUMNS, aksi.has_number, ("SS", "Rencana Aksi")),
    realisasi_iku.NAME: Shape(realisasi_iku.COLUMNS, realisasi_iku.has_code, ("Kode",)),
    analisis.NAME: Shape(analisis.COLUMNS, analisis.has_code, ("Kode", "Periode")),
    realisasi_anggaran.NAME: Shape(realisasi_anggaran.COLUMNS, realisasi_anggaran.known, ("Kode", "Jenis Belanja")),
    angka_terbit.NAME: Shape(angka_terbit.COLUMNS, angka_terbit.complete, ("Acuan", "Periode", "Nilai")),
    answers.NAME: Shape(answers.COLUMNS, answers.complete, ("Kode temuan", "Tempat", "Tanggapan")),
}
"""How the table of each official sheet is known, wherever it stands."""
KNOWN_SHEETS = frozenset({name_key("Petunjuk"), name_key("Arsip")})
"""Sheets that are ours but hold nothing to read."""
OFFICIAL_COLUMNS = {
    module.NAME: module.COLUMNS
    for module in (
        rincian_target,
        perjanjian_kinerja,
        peta_strategi,
        manual_iku,
        inisiatif_strategis,
        anggaran,
        realisasi_iku,
        realisasi_anggaran,
        analisis,
        angka_terbit,
        answers,
    )
}
"""The tables that are looked for on sheets of other names; Identitas is too short to be known by its headers."""

START_NAMES = frozenset({"Daftar_Perspektif", "Daftar_Polarisasi", "Daftar_Konsolidasi"})
"""Defined names by which a target.xlsx that ``init`` began is known."""

T = TypeVar("T")


class _Shelf:
    """The sheets of one workbook by official name, and what was noticed while reading them."""

    def __init__(self, workbook: ReadWorkbook, official_names: Sequence[str]) -> None:
        self.sheets: dict[str, ReadSheet] = {}
        self.others: list[ReadSheet] = []
        self.observations: list[Finding] = list(workbook.observations)
        self.years: list[StatedYear] = []
        arrangement = sheet_names([x.name for x in workbook.sheets], official_names)
        for item in workbook.sheets:
            if item.name in arrangement.read:
                official = arrangement.read[item.name]
                self.sheets[official] = item
                year = stated_year(item.name)
                if year is not None:
                    self.years.append(StatedYear(item.place, item.name, year, official))
                elif item.name in arrangement.renamed:
                    self.observations.append(
                        spelling_findings.sheet_renamed(item.place, sheet=item.name, official=official)
                    )
            elif name_key(item.name) not in KNOWN_SHEETS and not is_our_working(item):
                self.others.append(item)
                self.observations.append(_not_read(item, arrangement))

    def read(self, name: str, reader: Callable[[ReadSheet], tuple[T, tuple[Finding, ...]]], blank: T) -> T:
        """What a sheet's reader makes of it; ``blank`` where the workbook has no such sheet."""
        if name not in self.sheets:
            return blank
        result, observations = reader(self.sheets[name])
        self.observations += observations
        return result

    def findings(self) -> list[Finding]:
        """All that was noticed; which cells hold formulas is said once a file."""
        formula = [t for t in self.observations if shown_findings.formulas_read.matches(t)]
        other = [t for t in self.observations if not shown_findings.formulas_read.matches(t)]
        if len(formula) > 1:
            formula = [shown_findings.formulas_of_a_file(formula)]
        not_read = unread_tables(SHAPES, self.sheets, self.others)
        # That nothing need be done about such a sheet would be wrong.
        with_table = {t.place for t in not_read}
        lenient = (sheet_findings.sheet_ignored, spelling_findings.sheet_with_official_table)
        other = [t for t in other if t.place not in with_table or not any(kind.matches(t) for kind in lenient)]
        return [*other, *formula, *not_read]


def is_our_working(sheet: ReadSheet) -> bool:
    """Whether a sheet holds lists or workings of our forms; staff may have a sheet of such a name too."""
    title = sheet.get_cell(1, 1).text
    return any(name_key(sheet.name) == name_key(name) and title == stated for name, stated in WORKINGS)


def _not_read(sheet: ReadSheet, arrangement: SheetNames) -> Finding:
    """What is said of a sheet that is not read: the more it looks like an official one, the louder."""
    name = sheet.name
    if name in arrangement.double:
        return sheet_findings.sheet_twice(sheet.place, sheet=name, official=arrangement.double[name])
    if name in arrangement.unclear:
        official = arrangement.unclear[name]
        other = ", ".join(f"'{n}'" for n, r in arrangement.unclear.items() if r == official and n != name)
        return spelling_findings.sheet_ambiguous(sheet.place, sheet=name, other=other, official=official)
    similar = official_table(sheet, OFFICIAL_COLUMNS)
    if similar is not None:
        return spelling_findings.sheet_with_official_table(sheet.place, sheet=name, official=similar)
    return sheet_findings.sheet_ignored(sheet.place, sheet=name)


def read_inputs(folder: Path, without_realisasi: bool = False) -> Inputs:
    """Read target.xlsx and realisasi.xlsx of a folder. A file that cannot be opened raises UnreadableFile.

    With ``without_realisasi`` there is no realisasi.xlsx yet, and everything in it counts as not there.
    """
    require_folder(folder)
    target_workbook = open_workbook(folder / TARGET, lambda name: official_sheet_name(name, TARGET_SHEETS) is not None)
    realisasi_workbook = ReadWorkbook(FileTrace(REALISASI, "", None), ())
    if not without_realisasi:
        realisasi_workbook = open_workbook(
            folder / REALISASI, lambda name: official_sheet_name(name, REALISASI_SHEETS) is not None
        )
    target_shelf, realisasi_shelf = _Shelf(target_workbook, TARGET_SHEETS), _Shelf(realisasi_workbook, REALISASI_SHEETS)
    manual_rows: tuple[ManualRow, ...] = target_shelf.read(manual_iku.NAME, manual_iku.read, ())
    satuan = _satuan_of(manual_rows)
    rows = target_shelf.read(
        rincian_target.NAME, lambda sheet: rincian_target.read(sheet, satuan), rincian_target.Rincian()
    )
    percent = {iku_key(b.code): b.percent for b in rows.iku}
    return Inputs(
        identitas=target_shelf.read(identitas.NAME, identitas.read, {}),
        peta_strategi=target_shelf.read(peta_strategi.NAME, peta_strategi.read, ()),
        perjanjian=target_shelf.read(perjanjian_kinerja.NAME, lambda sheet: perjanjian_kinerja.read(sheet, satuan), ()),
        sasaran=rows.sasaran,
        rincian=rows.iku,
        manual=manual_rows,
        inisiatif=target_shelf.read(inisiatif_strategis.NAME, inisiatif_strategis.read, ()),
        anggaran=target_shelf.read(anggaran.NAME, anggaran.read, ()),
        realisasi=realisasi_shelf.read(
            realisasi_iku.NAME, lambda sheet: realisasi_iku.read(sheet, percent, satuan), ()
        ),
        analisis=realisasi_shelf.read(analisis.NAME, analisis.read, ()),
        realisasi_anggaran=realisasi_shelf.read(realisasi_anggaran.NAME, realisasi_anggaran.read, ()),
        angka_terbit=realisasi_shelf.read(angka_terbit.NAME, angka_terbit.read, ()),
        program_kerja=target_shelf.read(aksi.PROGRAM_NAME, aksi.read_program, ()),
        rencana_aksi=target_shelf.read(aksi.RENCANA_NAME, aksi.read_rencana, ()),
        sheets={name: item.place for shelf in (target_shelf, realisasi_shelf) for name, item in shelf.sheets.items()},
        observations=(
            *target_shelf.findings(),
            *realisasi_shelf.findings(),
            *_newer_copies(folder, (target_workbook, realisasi_workbook)),
        ),
        hidden={
            (x.place.file, x.place.sheet): x.hidden
            for shelf in (target_shelf, realisasi_shelf)
            for x in shelf.sheets.values()
        },
        traces=(target_workbook.trace, realisasi_workbook.trace),
        stated_years=(*target_shelf.years, *realisasi_shelf.years, *_periode_year(target_shelf)),
        target_titles=target_claims(target_shelf.sheets),
        is_new_target=target_workbook.names.keys() >= START_NAMES,
        realisasi_origin=realisasi_claims(realisasi_shelf.sheets, realisasi_workbook.names, REALISASI),
        answers=realisasi_shelf.read(answers.NAME, answers.read, ()),
        chosen_triwulan=chosen_quarter(realisasi_shelf.sheets.get(realisasi_iku.NAME)),
    )


def _periode_year(shelf: _Shelf) -> tuple[StatedYear, ...]:
    """The years in the headers of the periods of Rincian Target."""
    return rincian_target.title_year(shelf.sheets[rincian_target.NAME]) if rincian_target.NAME in shelf.sheets else ()


def _newer_copies(folder: Path, books: Iterable[ReadWorkbook]) -> Iterable[Finding]:
    """Copies of the inputs beside them that were saved later than they."""
    for book in books:
        path, trace = folder / book.trace.name, book.trace
        if trace.sha256:
            yield from newer_findings(path, trace.saved, partial(_look, name=path.name), trace.sha256)


def targets_alone(folder: Path) -> bool:
    """Whether a folder has targets but no realisasi.xlsx yet, nor one that was filled under another name."""
    target, realisasi_xlsx = folder / TARGET, folder / REALISASI
    # A link to nothing was meant to be one.
    if not is_there(target) or is_there(realisasi_xlsx) or realisasi_xlsx.is_symlink():
        return False
    return not filled_elsewhere(realisasi_xlsx, partial(holds_input, name=REALISASI))


def holds_input(path: Path, name: str) -> bool:
    """Whether a workbook holds sheets of the input ``name`` (target.xlsx or realisasi.xlsx)."""
    return _look(path, name) is not None


def _look(path: Path, name: str) -> tuple[str, dt.datetime | None] | None:
    """Digest and saving time of a workbook with sheets of that input; None where it has none or cannot be read."""
    official = TARGET_SHEETS if name == TARGET else REALISASI_SHEETS
    try:
        book = open_workbook(path, lambda _sheet: False)
    except UserError:
        return None
    if all(official_sheet_name(sheet.name, official) is None for sheet in book.sheets):
        return None
    return book.trace.sha256, book.trace.saved


def _satuan_of(rows: Iterable[ManualRow]) -> dict[IkuKey, str]:
    return {iku_key(b.code): b.text["Satuan"].text for b in rows}


def official_sheet_name(name: str, official: Iterable[str]) -> str | None:
    """The official sheet that a sheet name means; None where it means none."""
    return official_name(name, official)

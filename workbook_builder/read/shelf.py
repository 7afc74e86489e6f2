"""The sheets of one workbook by their official names: which is read, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.findings import shown as shown_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Finding, StatedYear
from workbook_builder.model.keys import name_key
from workbook_builder.read.foreign_tables import official_table
from workbook_builder.read.sheet_names import SheetNames, sheet_names, stated_year
from workbook_builder.read.sheets import (
    aksi,
    analisis,
    anggaran,
    angka_terbit,
    answers,
    identitas,
    inisiatif_strategis,
    manual_iku,
    narasi,
    perjanjian_kinerja,
    peta_strategi,
    realisasi_anggaran,
    realisasi_iku,
    rincian_target,
)
from workbook_builder.read.unread import Shape, unread_tables
from workbook_builder.read.workbook import ReadSheet, ReadWorkbook
from workbook_builder.text.sheets import ASAL, ASAL_TITLE, WORKINGS

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
REALISASI_SHEETS = (
    realisasi_iku.NAME,
    analisis.NAME,
    realisasi_anggaran.NAME,
    angka_terbit.NAME,
    answers.NAME,
    narasi.NAME,
)
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
    narasi.NAME: Shape(narasi.COLUMNS, narasi.has_part, ("Bagian",)),
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
"""The tables that are looked for on sheets of other names; Identitas and Narasi are too short to be known so."""

T = TypeVar("T")


class Shelf:
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
            elif name_key(item.name) not in KNOWN_SHEETS and not is_our_working(item) and not is_asal(item):
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


def is_asal(sheet: ReadSheet) -> bool:
    """Whether a sheet says where the content of an imported file comes from; for people, who may note things on it."""
    return name_key(sheet.name) == name_key(ASAL) and sheet.get_cell(1, 1).text == ASAL_TITLE


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

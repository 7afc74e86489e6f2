"""The two input files, sheet by sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from workbook_builder.errors import UserError
from workbook_builder.files.regular import is_there
from workbook_builder.model import FileTrace, Finding, Inputs, ManualRow, StatedYear
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.keys import name_key
from workbook_builder.read.foreign_tables import official_table
from workbook_builder.read.neighbours import filled_elsewhere, newer_findings, require_folder
from workbook_builder.read.origin import chosen_quarter, realisasi_claims, target_claims
from workbook_builder.read.sheet_names import SheetNames, official_name, sheet_names, stated_year
from workbook_builder.read.sheets import aksi, analisis, anggaran, identitas, realisasi_anggaran
from workbook_builder.read.sheets import angka_terbit as published
from workbook_builder.read.sheets import inisiatif_strategis as inisiatif
from workbook_builder.read.sheets import manual_iku as manual
from workbook_builder.read.sheets import perjanjian_kinerja as perjanjian
from workbook_builder.read.sheets import peta_strategi as mapping
from workbook_builder.read.sheets import realisasi_iku as realisasi
from workbook_builder.read.sheets import rincian_target as rincian
from workbook_builder.read.unread import Shape, unread_tables
from workbook_builder.read.workbook import ReadWorkbook, SheetPlan, open_workbook

TARGET = "target.xlsx"
REALISASI = "realisasi.xlsx"

TARGET_SHEETS = (
    identitas.NAME,
    mapping.NAME,
    perjanjian.NAME,
    rincian.NAME,
    manual.NAME,
    inisiatif.NAME,
    anggaran.NAME,
    aksi.PROGRAM_NAME,
    aksi.RENCANA_NAME,
)
REALISASI_SHEETS = (realisasi.NAME, analisis.NAME, realisasi_anggaran.NAME, published.NAME)
SHAPES = {
    mapping.NAME: Shape(mapping.COLUMNS, mapping.has_number, ("SS",)),
    perjanjian.NAME: Shape(perjanjian.COLUMNS, perjanjian.has_code, ("Indikator Kinerja",)),
    rincian.NAME: Shape(rincian.COLUMNS, rincian.known, (rincian.CODE_COLUMN,)),
    manual.NAME: Shape(manual.COLUMNS, manual.has_code, ("Kode",)),
    inisiatif.NAME: Shape(inisiatif.COLUMNS, inisiatif.has_content, ("IKU", "Inisiatif Strategis")),
    anggaran.NAME: Shape(anggaran.COLUMNS, anggaran.has_content, ("Kode", "Program/Kegiatan")),
    aksi.PROGRAM_NAME: Shape(aksi.PROGRAM_COLUMNS, aksi.has_code, ("Kode", "Program Kerja")),
    aksi.RENCANA_NAME: Shape(aksi.RENCANA_COLUMNS, aksi.has_number, ("SS", "Rencana Aksi")),
    realisasi.NAME: Shape(realisasi.COLUMNS, realisasi.has_code, ("Kode",)),
    analisis.NAME: Shape(analisis.COLUMNS, analisis.has_code, ("Kode", "Periode")),
    realisasi_anggaran.NAME: Shape(realisasi_anggaran.COLUMNS, realisasi_anggaran.known, ("Kode", "Jenis Belanja")),
    published.NAME: Shape(published.COLUMNS, published.complete, ("Acuan", "Periode", "Nilai")),
}
"""How the table of each official sheet is known, wherever it stands."""
KNOWN_SHEETS = frozenset({name_key("Petunjuk"), name_key("Arsip")})
"""Sheets that are ours but hold nothing to read."""
OFFICIAL_COLUMNS = {
    module.NAME: module.COLUMNS
    for module in (
        rincian,
        perjanjian,
        mapping,
        manual,
        inisiatif,
        anggaran,
        realisasi,
        realisasi_anggaran,
        analisis,
        published,
    )
}
"""The tables that are looked for on sheets of other names; Identitas is too short to be known by its headers."""

START_NAMES = frozenset({"Daftar_Perspektif", "Daftar_Polarisasi", "Daftar_Konsolidasi"})
"""Defined names by which a target.xlsx that ``init`` began is known."""

T = TypeVar("T")


class _Shelf:
    """The sheets of one workbook by official name, and what was noticed while reading them."""

    def __init__(self, workbook: ReadWorkbook, name: Sequence[str]) -> None:
        self.sheet: dict[str, SheetPlan] = {}
        self.other: list[SheetPlan] = []
        self.observations: list[Finding] = list(workbook.observations)
        self.year: list[StatedYear] = []
        arrangement = sheet_names([x.name for x in workbook.sheet], name)
        for item in workbook.sheet:
            if item.name in arrangement.read:
                official = arrangement.read[item.name]
                self.sheet[official] = item
                year = stated_year(item.name)
                if year is not None:
                    self.year.append(StatedYear(item.place, item.name, year, official))
                elif item.name in arrangement.renamed:
                    self.observations.append(
                        Finding("lembar-nama-lain", item.place, {"lembar": item.name, "resmi": official})
                    )
            elif name_key(item.name) not in KNOWN_SHEETS:
                self.other.append(item)
                self.observations.append(_not_read(item, arrangement))

    def read(self, name: str, reader: Callable[[SheetPlan], tuple[T, tuple[Finding, ...]]], blank: T) -> T:
        """What a sheet's reader makes of it; ``blank`` where the workbook has no such sheet."""
        if name not in self.sheet:
            return blank
        result, observations = reader(self.sheet[name])
        self.observations += observations
        return result

    def findings(self) -> list[Finding]:
        """All that was noticed; which cells hold formulas is said once a file."""
        formula = [t for t in self.observations if t.code == "rumus-dibaca"]
        other = [t for t in self.observations if t.code != "rumus-dibaca"]
        if len(formula) > 1:
            listing = "; ".join(f"'{t.place.sheet}': {t.content['sel']}" for t in formula)
            total = sum(int(str(t.content["jumlah"])) for t in formula)
            formula = [Finding("rumus-dibaca", formula[0].place, {"sel": listing, "jumlah": total})]
        not_read = unread_tables(SHAPES, self.sheet, self.other)
        # That nothing need be done about such a sheet would be wrong.
        with_table = {t.place for t in not_read}
        lenient = ("lembar-diabaikan", "lembar-tabel-resmi")
        other = [t for t in other if t.code not in lenient or t.place not in with_table]
        return [*other, *formula, *not_read]


def _not_read(sheet: SheetPlan, arrangement: SheetNames) -> Finding:
    """What is said of a sheet that is not read: the more it looks like an official one, the louder."""
    name, content = sheet.name, {"lembar": sheet.name}
    if name in arrangement.double:
        return Finding("lembar-ganda", sheet.place, {**content, "resmi": arrangement.double[name]})
    if name in arrangement.unclear:
        official = arrangement.unclear[name]
        other = ", ".join(f"'{n}'" for n, r in arrangement.unclear.items() if r == official and n != name)
        return Finding("lembar-mendua", sheet.place, {**content, "resmi": official, "lain": other})
    similar = official_table(sheet, OFFICIAL_COLUMNS)
    if similar is not None:
        return Finding("lembar-tabel-resmi", sheet.place, {**content, "resmi": similar})
    return Finding("lembar-diabaikan", sheet.place, content)


def read_inputs(folder: Path, without_realisasi: bool = False) -> Inputs:
    """Read target.xlsx and realisasi.xlsx of a folder. A file that cannot be opened raises BerkasTidakTerbaca.

    With ``without_realisasi`` there is no realisasi.xlsx yet, and everything in it counts as not there.
    """
    require_folder(folder)
    target_workbook = open_workbook(folder / TARGET, lambda name: official_sheet_name(name, TARGET_SHEETS) is not None)
    blank = ReadWorkbook(FileTrace(REALISASI, "", None), ())
    realisasi_workbook = blank
    if not without_realisasi:
        realisasi_workbook = open_workbook(
            folder / REALISASI, lambda name: official_sheet_name(name, REALISASI_SHEETS) is not None
        )
    target, realisasi_row = _Shelf(target_workbook, TARGET_SHEETS), _Shelf(realisasi_workbook, REALISASI_SHEETS)
    without_manual: tuple[ManualRow, ...] = ()
    manual_rows = target.read(manual.NAME, manual.read, without_manual)
    satuan = _satuan_of(manual_rows)
    target_kinerja = target.read(rincian.NAME, lambda sheet_read: rincian.read(sheet_read, satuan), rincian.Rincian())
    percent = {iku_key(b.code): b.percent for b in target_kinerja.iku}
    return Inputs(
        identitas=target.read(identitas.NAME, identitas.read, {}),
        peta_strategi=target.read(mapping.NAME, mapping.read, ()),
        perjanjian=target.read(perjanjian.NAME, lambda sheet_read: perjanjian.read(sheet_read, satuan), ()),
        sasaran=target_kinerja.sasaran,
        rincian=target_kinerja.iku,
        manual=manual_rows,
        inisiatif=target.read(inisiatif.NAME, inisiatif.read, ()),
        anggaran=target.read(anggaran.NAME, anggaran.read, ()),
        realisasi=realisasi_row.read(
            realisasi.NAME, lambda sheet_read: realisasi.read(sheet_read, percent, satuan), ()
        ),
        analisis=realisasi_row.read(analisis.NAME, analisis.read, ()),
        realisasi_anggaran=realisasi_row.read(realisasi_anggaran.NAME, realisasi_anggaran.read, ()),
        angka_terbit=realisasi_row.read(published.NAME, published.read, ()),
        program_kerja=target.read(aksi.PROGRAM_NAME, aksi.read_program, ()),
        rencana_aksi=target.read(aksi.RENCANA_NAME, aksi.read_rencana, ()),
        sheet={name: item.place for shelf in (target, realisasi_row) for name, item in shelf.sheet.items()},
        observations=(
            *target.findings(),
            *realisasi_row.findings(),
            *_newer_copies(folder, (target_workbook, realisasi_workbook)),
        ),
        hidden={
            (x.place.file, x.place.sheet): x.hidden for shelf in (target, realisasi_row) for x in shelf.sheet.values()
        },
        trace=(target_workbook.trace, realisasi_workbook.trace),
        stated_years=(*target.year, *realisasi_row.year, *_periode_year(target)),
        target_titles=target_claims(target.sheet),
        is_new_target=target_workbook.name.keys() >= START_NAMES,
        realisasi_origin=realisasi_claims(realisasi_row.sheet, realisasi_workbook.name, REALISASI),
        chosen_triwulan=chosen_quarter(realisasi_row.sheet.get(realisasi.NAME)),
    )


def _periode_year(target: _Shelf) -> tuple[StatedYear, ...]:
    """The years in the headers of the periods of Rincian Target."""
    return rincian.title_year(target.sheet[rincian.NAME]) if rincian.NAME in target.sheet else ()


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
    if all(official_sheet_name(sheet.name, official) is None for sheet in book.sheet):
        return None
    return book.trace.sha256, book.trace.saved


def _satuan_of(rows: Iterable[ManualRow]) -> dict[IkuKey, str]:
    return {iku_key(b.code): b.text["Satuan"].text for b in rows}


def official_sheet_name(name: str, official: Iterable[str]) -> str | None:
    """The official sheet that a sheet name means; None where it means none."""
    return official_name(name, official)

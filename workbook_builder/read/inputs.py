"""The two input files, sheet by sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.files.regular import is_there
from workbook_builder.model import FileTrace, Finding, Inputs, ManualRow, StatedYear
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.read.neighbours import filled_elsewhere, newer_findings, require_folder
from workbook_builder.read.origin import chosen_quarter, realisasi_claims, target_claims
from workbook_builder.read.sheet_names import official_name
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
from workbook_builder.read.shelf import REALISASI_SHEETS, TARGET_SHEETS, Shelf
from workbook_builder.read.workbook import ReadWorkbook, open_workbook

TARGET = "target.xlsx"
REALISASI = "realisasi.xlsx"

START_NAMES = frozenset({"Daftar_Perspektif", "Daftar_Polarisasi", "Daftar_Konsolidasi"})
"""Defined names by which a target.xlsx that ``init`` began is known."""


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
    target_shelf, realisasi_shelf = Shelf(target_workbook, TARGET_SHEETS), Shelf(realisasi_workbook, REALISASI_SHEETS)
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
        answers=realisasi_shelf.read(answers.NAME, answers.read, ()),
        narasi=narasi.texts(realisasi_shelf.read(narasi.NAME, narasi.read, ())),
        program_kerja=target_shelf.read(aksi.PROGRAM_NAME, aksi.read_program, ()),
        rencana_aksi=target_shelf.read(aksi.RENCANA_NAME, aksi.read_rencana, ()),
        sheets={name: item.place for shelf in (target_shelf, realisasi_shelf) for name, item in shelf.sheets.items()},
        # After all sheets are read: what their readers noticed is among them.
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
        chosen_triwulan=chosen_quarter(realisasi_shelf.sheets.get(realisasi_iku.NAME)),
    )


def _periode_year(shelf: Shelf) -> tuple[StatedYear, ...]:
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

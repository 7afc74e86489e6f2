"""``import``: documents in, target.xlsx and realisasi.xlsx out; never over a file that is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.files.atomic import write_atomically, writing_turn
from workbook_builder.intake.asal import asal_lines, spoken, unknown_lines
from workbook_builder.intake.document import Block, Document
from workbook_builder.intake.entry import BLANK
from workbook_builder.intake.found import FoundTable
from workbook_builder.intake.gather import GatheredRow
from workbook_builder.intake.gather.office import Gathered, gather
from workbook_builder.intake.kinds.all_kinds import recognise
from workbook_builder.intake.sources.opening import open_document
from workbook_builder.layout.plan import WorkbookPlan
from workbook_builder.model.asal import AsalKind, AsalLine
from workbook_builder.model.new_target import NewTarget, StartRow
from workbook_builder.read import REALISASI, TARGET
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.column import Sheet
from workbook_builder.schema.identitas import IDENTITAS
from workbook_builder.schema.program_kerja import PROGRAM_KERJA
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.schema.rencana_aksi import RENCANA_AKSI
from workbook_builder.schema.rincian_target import RINCIAN_TARGET
from workbook_builder.schema.target import TABLES
from workbook_builder.text import intake as words

OPTIONAL = (PROGRAM_KERJA, RENCANA_AKSI)
FILLED = (REALISASI_IKU, REALISASI_ANGGARAN, ANGKA_TERBIT)


def import_documents(files: Sequence[Path], folder: Path) -> list[str]:
    """Read the files and write what they hold into ``folder``; gives the lines for the console.

    UserError, and nothing written, where a file cannot be read, holds no IKU, or ``folder`` has such files already.
    """
    for name in (TARGET, REALISASI):
        _require_free(folder / name)
    documents = [open_document(path) for path in files]
    recognised = [recognise(document) for document in documents]
    tables = tuple(table for found, _ in recognised for table in found.tables)
    left = [one for _, rest in recognised for one in rest]
    gathered = gather(tables)
    if not gathered.iku:
        raise UserError(words.NO_IKU_FOUND.format(berkas=_listed(files), isi=_what_was_there(documents, left)))
    unknown = (*_document_notes(documents), *unknown_lines(left))
    return _write(folder, gathered, tables, unknown)


def _require_free(path: Path) -> None:
    if path.exists():
        raise UserError(words.ALREADY_THERE.format(jalur=path, folder=path.parent))


def _document_notes(documents: Iterable[Document]) -> list[AsalLine]:
    return [
        AsalLine(AsalKind.NOTE, file=note.place.file, place=spoken(note.place), remark=note.text)
        for document in documents
        for note in document.notes
    ]


def _write(folder: Path, gathered: Gathered, tables: Sequence[FoundTable], unknown: Sequence[AsalLine]) -> list[str]:
    from workbook_builder.write.xlsx import workbook_bytes

    target, realisasi = folder / TARGET, folder / REALISASI
    about_target = _asal(gathered, tables, (IDENTITAS, *TABLES, *OPTIONAL), unknown)
    about_realisasi = _asal(gathered, tables, FILLED, ()) if _has_realisasi(gathered) else ()
    contents = {target: workbook_bytes(_target_plan(gathered, about_target))}
    if _has_realisasi(gathered):
        contents[realisasi] = workbook_bytes(_realisasi_plan(gathered, about_realisasi))
    with writing_turn(target):
        for path in contents:
            _require_free(path)
        for path, content in contents.items():
            write_atomically(path, content)
    return list(_summary(folder, gathered, (*about_target, *about_realisasi)))


def _asal(
    gathered: Gathered, tables: Sequence[FoundTable], sheets: Sequence[Sheet], unknown: Sequence[AsalLine]
) -> tuple[AsalLine, ...]:
    lines = asal_lines(gathered, tables, [sheet.name for sheet in sheets], with_notes=IDENTITAS in sheets)
    return tuple(sorted((*lines, *unknown), key=lambda line: list(AsalKind).index(line.kind)))


def _has_realisasi(gathered: Gathered) -> bool:
    return any(gathered.rows.get(sheet.name) for sheet in FILLED)


def _target_plan(gathered: Gathered, lines: Sequence[AsalLine]) -> WorkbookPlan:
    from workbook_builder.layout.forms import asal
    from workbook_builder.layout.forms.target import plan_target
    from workbook_builder.rules import newest_rules

    optional = [sheet for sheet in OPTIONAL if gathered.rows.get(sheet.name)]
    start = NewTarget(
        identitas={name: entry.value for name, entry in gathered.identitas.items()},
        rows={sheet.name: _rows(gathered, sheet, with_computed=True) for sheet in (*TABLES, *optional)},
    )
    return plan_target(start, newest_rules(), optional, [asal.sheet(lines)])


def _realisasi_plan(gathered: Gathered, lines: Sequence[AsalLine]) -> WorkbookPlan:
    from workbook_builder.layout.forms import asal
    from workbook_builder.layout.forms.imported import plan_realisasi

    tables = [(s, _rows(gathered, s)) for s in FILLED if s is REALISASI_IKU or gathered.rows.get(s.name)]
    unit = str(gathered.identitas.get("Nama Unit", BLANK).value.value or "")
    year = gathered.identitas.get("Tahun", BLANK).value.value
    return plan_realisasi(tables, unit, year if isinstance(year, int) else None, [asal.sheet(lines)])


def _rows(gathered: Gathered, sheet: Sheet, with_computed: bool = False) -> tuple[StartRow, ...]:
    columns = [c.name for c in sheet.columns if with_computed or not c.computed]
    return tuple(_start_row(row, columns) for row in gathered.rows.get(sheet.name, ()))


def _start_row(row: GatheredRow, columns: Sequence[str]) -> StartRow:
    return tuple(row.get(column, BLANK).value for column in columns)


def _summary(folder: Path, gathered: Gathered, lines: Sequence[AsalLine]) -> Iterable[str]:
    """What was written, what to look at first, and what to do next."""
    counted: Mapping[AsalKind, int] = {kind: sum(line.kind is kind for line in lines) for kind in AsalKind}
    targets = sum(e.filled for row in gathered.rows[RINCIAN_TARGET.name] for c, e in row.items() if c in _PERIODS)
    yield words.TARGET_WRITTEN.format(jalur=folder / TARGET, iku=gathered.iku, target=targets)
    if _has_realisasi(gathered):
        figures = sum(
            entry.filled
            for row in gathered.rows[REALISASI_IKU.name]
            for column, entry in row.items()
            if column.startswith("Realisasi")
        )
        yield words.REALISASI_WRITTEN.format(jalur=folder / REALISASI, jumlah=figures)
    yield words.LOOK_AT.format(periksa=counted[AsalKind.CHECK], catatan=counted[AsalKind.NOTE])
    yield from (
        words.UNKNOWN_TABLE.format(berkas=one.file, tempat=one.place, isi=one.stood[:70])
        for one in lines
        if one.kind is AsalKind.UNKNOWN
    )
    yield words.MISSING.format(daftar=", ".join(_missing(gathered))) if _missing(gathered) else words.ALL_FOUND
    yield words.NEXT_STEP


_PERIODS = tuple(c.name for c in RINCIAN_TARGET.columns[2:])


def _missing(gathered: Gathered) -> list[str]:
    """The official sheets of which the documents gave nothing."""
    return [sheet.name for sheet in TABLES if not gathered.rows.get(sheet.name)]


def _listed(files: Sequence[Path]) -> str:
    return ", ".join(path.name for path in files)


def _what_was_there(documents: Sequence[Document], left: Sequence[tuple[Block, Sequence[int]]]) -> str:
    notes = [note.text for document in documents for note in document.notes]
    unknown = [words.TABLE_AT.format(tempat=line.place, isi=line.stood[:60]) for line in unknown_lines(left)[:5]]
    return " ".join([*notes, *unknown]) or words.NOTHING_THERE

"""All that the documents say of one office and year, sheet by sheet of target.xlsx and realisasi.xlsx."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbook_builder.intake.document import Note
from workbook_builder.intake.entry import BLANK, Entry, stated, text_entry
from workbook_builder.intake.found import FoundTable
from workbook_builder.intake.gather import GatheredRow
from workbook_builder.intake.gather.agreement import gather_agreement
from workbook_builder.intake.gather.iku import OfficialIku, code_entry, complete, gather_iku, names_differ
from workbook_builder.intake.gather.realisasi import gather_published, gather_realisasi
from workbook_builder.intake.gather.sasaran import Sasaran, gather_sasaran, rows_of_map
from workbook_builder.intake.gather.tables import (
    gather_identity,
    gather_manual,
    gather_rows,
    with_belanja_codes,
    with_codes,
)
from workbook_builder.model.record import record
from workbook_builder.schema.anggaran import ANGGARAN
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.inisiatif_strategis import INISIATIF_STRATEGIS
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.schema.program_kerja import PROGRAM_KERJA
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.schema.rencana_aksi import RENCANA_AKSI
from workbook_builder.schema.rincian_target import CODE, NAME, RINCIAN_TARGET
from workbook_builder.text import intake as words


@record
class Gathered:
    """An office as its documents give it: Isi by Uraian, rows by official sheet, and what is to be said."""

    identitas: Mapping[str, Entry]
    rows: Mapping[str, tuple[GatheredRow, ...]]
    notes: tuple[Note, ...]
    iku: int
    """How many IKU there are."""


def gather(tables: Sequence[FoundTable]) -> Gathered:
    """Everything that tables of any documents say, with what is doubtful or contradictory said."""
    official, differing = complete(gather_iku(tables), tables)
    sasaran, names = gather_sasaran(official, tables)
    agreement, about_agreement = gather_agreement(official, sasaran, tables)
    realisasi, longer, about_realisasi = gather_realisasi(official, tables)
    published, about_published = gather_published(official, tables)
    program, about_program = with_codes(official, gather_rows(PROGRAM_KERJA, tables))
    manual, about_manual = gather_manual(official, tables)
    identitas = gather_identity(tables)
    notes = [
        *_other_years(identitas, tables),
        *(note for table in tables for note in table.notes),
        *names_differ(tables, official),
        *(*differing, *names, *about_agreement, *about_realisasi, *about_published, *about_program, *about_manual),
    ]
    rows = {
        PETA_STRATEGI.name: rows_of_map(sasaran),
        PERJANJIAN_KINERJA.name: agreement,
        RINCIAN_TARGET.name: tuple(_rincian(official, sasaran)),
        MANUAL_IKU.name: manual,
        INISIATIF_STRATEGIS.name: gather_rows(INISIATIF_STRATEGIS, tables),
        ANGGARAN.name: gather_rows(ANGGARAN, tables),
        PROGRAM_KERJA.name: program,
        RENCANA_AKSI.name: gather_rows(RENCANA_AKSI, tables),
        REALISASI_IKU.name: realisasi,
        REALISASI_ANGGARAN.name: with_belanja_codes(gather_rows(REALISASI_ANGGARAN, tables)),
        ANGKA_TERBIT.name: (*published, *longer),
    }
    return Gathered(identitas, rows, _once(notes), len(official))


def _other_years(identitas: Mapping[str, Entry], tables: Sequence[FoundTable]) -> Iterator[Note]:
    """Tables whose headers state a year that is not the agreement's."""
    year = identitas.get("Tahun", BLANK).value.value
    for table in tables:
        for stated_year in table.years:
            if isinstance(year, int) and stated_year != year:
                yield Note(table.place, words.OTHER_YEAR.format(tertulis=stated_year, tahun=year))


def _once(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Each note once; how a name was matched is said once of its cell, whatever tables were made of it."""
    kept = {(note.place, note.text.partition(";")[0]): note for note in reversed(notes)}
    return tuple(reversed(kept.values()))


def _rincian(official: Sequence[OfficialIku], sasaran: Sequence[Sasaran]) -> list[GatheredRow]:
    """Sasaran rows, each followed by its IKU; IKU of no sasaran come last."""
    result: list[GatheredRow] = []
    for one in sasaran:
        number = stated(one.number, one.name.cells[0]) if one.name.cells else Entry(text_entry(None).value)
        result.append({CODE.name: number, NAME.name: one.name})
        result += [_row(iku) for iku in official if iku.sasaran == one.number]
    return [*result, *(_row(iku) for iku in official if iku.sasaran is None)]


def _row(iku: OfficialIku) -> GatheredRow:
    return {CODE.name: code_entry(iku), NAME.name: text_entry(iku.name), **iku.targets}

"""Joining the current targets with a filled realisasi.xlsx, by IKU code. Every filled cell ends up in the result.

Nothing is guessed: a code that left the targets is archived, and a likely new name for it is only offered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from workbook_builder.forms.analisis import join_analisis
from workbook_builder.forms.answers import join_answers
from workbook_builder.forms.archive import archive_row, archive_stray, restore
from workbook_builder.forms.narasi import build_narasi
from workbook_builder.forms.quarter import next_quarter, prepare_analisis
from workbook_builder.forms.realisasi_anggaran import build_anggaran
from workbook_builder.forms.similar import similar_codes
from workbook_builder.forms.work import INPUT_COLUMNS, Work
from workbook_builder.model import Agreement, Finding, Iku, ManualRow, TypedAnswers
from workbook_builder.model.codes import IkuKey, by_key, iku_key, parse_code
from workbook_builder.model.filled import ArchivedCell, FilledRow, FilledTable, FilledTemplate, Template, TemplateRow
from workbook_builder.model.record import record
from workbook_builder.schema.analisis import ANALISIS
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.answers import ANSWERS
from workbook_builder.schema.narasi import NARASI
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.text import refresh as refresh_words


@record
class Merged:
    """The joined template, and what happened on the way, for the report to staff."""

    template: Template
    new: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    removed_empty: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    possible: tuple[tuple[str, Iku], ...] = ()
    """Codes that left, each with the new IKU it may be now."""
    archived: tuple[ArchivedCell, ...] = ()
    """Cells without a place on a table, other than those of IKU that left."""
    basis_changed: tuple[tuple[str, str, str], ...] = ()
    """(code, basis in the old file, basis now)."""
    answers_taken: Mapping[str, int] = field(default_factory=dict)
    """How many answers came from the sheet Validasi of which workbook."""


def merge(
    agreement: Agreement,
    manual: Sequence[ManualRow],
    filled: FilledTemplate | None,
    renames: Mapping[IkuKey, IkuKey],
    created: dt.datetime | None,
    typed: TypedAnswers,
    findings: Sequence[Finding],
    triwulan: int | None = None,
) -> Merged:
    """The template for these targets with all that ``filled`` holds. ``renames`` maps keys of old codes to new ones.

    ``typed`` are answers typed into built workbooks, ``findings`` what the answers may speak of; ``triwulan`` is the
    quarter (1..4) that was asked for.
    """
    work = Work({iku_key(i.code): i for i in agreement.iku}, renames, agreement.identitas.year)
    table = filled.tables if filled else {}
    old = _old_rows(work, table.get(REALISASI_IKU.name, FilledTable()))
    analisis = join_analisis(work, table.get(ANALISIS.name, FilledTable()))
    for sheet, item in table.items():
        work.arsip += archive_stray(sheet, item.stray)
    arsip = list(dict.fromkeys([*(filled.arsip if filled else ()), *work.arsip]))
    restored = restore([_rename_arsip(work, x) for x in arsip], agreement.iku, old, analisis, INPUT_COLUMNS)
    manual_of = by_key(manual)
    answers = join_answers(table.get(ANSWERS.name, FilledTable()).rows, typed, findings, renames)
    iku = tuple(_iku_rows(i, manual_of, restored.realisasi.get(iku_key(i.code))) for i in agreement.iku)
    quarter = triwulan or next_quarter(filled, iku)
    template = Template(
        identitas=agreement.identitas,
        triwulan=quarter,
        iku=iku,
        analisis=prepare_analisis(agreement.iku, restored.analisis, quarter),
        anggaran=build_anggaran(table.get(REALISASI_ANGGARAN.name, FilledTable()).rows),
        angka_terbit=table.get(ANGKA_TERBIT.name, FilledTable()).rows,
        answers=answers.rows,
        narasi=build_narasi(table.get(NARASI.name, FilledTable()).rows),
        arsip=restored.arsip,
        other_columns={sheet: item.other_columns for sheet, item in table.items()},
        notes={sheet: item.note for sheet, item in table.items()},
        other_sheets=filled.other_sheets if filled else (),
        created=created,
    )
    given = {k for k, b in old.items() if has_content(b)}
    new = [i for k, i in work.iku.items() if k not in old]
    removed = [(code, name) for code, name, present in work.removed.values() if present]
    return Merged(
        template,
        new=tuple(i.code for i in new) if filled else (),
        removed=tuple(code for code, _ in removed),
        removed_empty=tuple(code for code, _, present in work.removed.values() if not present),
        returned=restored.returned,
        # An IKU that already has values of its own is nobody's new name.
        possible=similar_codes(removed, [i for k, i in work.iku.items() if k not in given and i in new]),
        archived=tuple(x for x in work.arsip if x.reason != refresh_words.REMOVED_REASON),
        basis_changed=tuple(_changed_basis(work, old)),
        answers_taken=answers.taken,
    )


def _old_rows(work: Work, table: FilledTable) -> dict[IkuKey, FilledRow]:
    """The filled rows by key of their code in the targets; all others are archived."""
    result: dict[IkuKey, FilledRow] = {}
    for row in table.rows:
        code = parse_code(row.text("Kode"))
        if code is None:
            work.arsip += archive_row(REALISASI_IKU.name, row, "", None, refresh_words.NO_CODE_REASON)
            continue
        key = work.key(code)
        if key in work.iku and (key not in result or not has_content(result[key])):
            result[key] = row
        elif key in work.iku:
            work.arsip += archive_row(REALISASI_IKU.name, row, code, INPUT_COLUMNS, refresh_words.DOUBLE_REASON)
        else:
            arsip = archive_row(REALISASI_IKU.name, row, code, INPUT_COLUMNS, refresh_words.REMOVED_REASON)
            work.arsip += arsip
            work.removed[key] = (code, row.text("IKU"), bool(arsip))
    return result


def has_content(row: FilledRow) -> bool:
    """Whether staff filled anything in the row of an IKU."""
    return bool(row.other) or any(not row.cells[k].blank for k in INPUT_COLUMNS if k in row.cells)


def _rename_arsip(work: Work, item: ArchivedCell) -> ArchivedCell:
    """An archived value of a code that staff say has a new name, under that name."""
    new = work.renames.get(iku_key(item.code))
    return replace(item, code=work.iku[new].code) if new and item.reason == refresh_words.REMOVED_REASON else item


def _iku_rows(iku: Iku, manual: Mapping[IkuKey, ManualRow], old: FilledRow | None) -> TemplateRow:
    item = manual.get(iku_key(iku.code))
    satuan_open = not iku.percent and (item is None or item.text["Satuan"].blank)
    basis_open = item is None or item.text["Basis Realisasi"].blank
    column = [*INPUT_COLUMNS, *(["Satuan"] if satuan_open else []), *(["Basis"] if basis_open else [])]
    filled = {k: old.cells[k] for k in column if k in old.cells} if old else {}
    return TemplateRow(iku, satuan_open, basis_open, filled, old.other if old else {})


def _changed_basis(work: Work, old: Mapping[IkuKey, FilledRow]) -> list[tuple[str, str, str]]:
    """IKU whose figures were filled on another basis than the one that now holds: they may need another look."""
    return [
        (work.iku[k].code, b.text("Basis"), work.iku[k].basis.value)
        for k, b in old.items()
        if b.text("Basis") and b.text("Basis").lower() != work.iku[k].basis.value.lower()
    ]

"""Tables that are written as they were found: manual, initiatives, budget, spending, lists of actions, identity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook_builder.intake.document import Note
from workbook_builder.intake.entry import BLANK, Entry, agreed_text, figure_entry, rupiah_entry, stated, text_entry
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.gather import GatheredRow
from workbook_builder.intake.gather.iku import OfficialIku
from workbook_builder.intake.match import Unnamed, match
from workbook_builder.model import Cell
from workbook_builder.model.codes import iku_key
from workbook_builder.model.filled import IKU_BY_CODE
from workbook_builder.model.keys import name_key
from workbook_builder.schema.anggaran import ANGGARAN
from workbook_builder.schema.column import Kind, Sheet
from workbook_builder.schema.identitas import FIELDS, IDENTITAS
from workbook_builder.schema.inisiatif_strategis import INISIATIF_STRATEGIS
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.program_kerja import PROGRAM_KERJA
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.schema.rencana_aksi import RENCANA_AKSI
from workbook_builder.text import intake as words
from workbook_builder.text.template import BELANJA_KINDS

KEYS: Mapping[str, tuple[str, ...]] = {
    INISIATIF_STRATEGIS.name: ("No.", "IKU"),
    ANGGARAN.name: ("Program/Kegiatan",),
    REALISASI_ANGGARAN.name: ("Jenis Belanja",),
    PROGRAM_KERJA.name: ("Kode", "IKU", "Program Kerja"),
    RENCANA_AKSI.name: ("SS", "Sasaran Strategis", "Rencana Aksi"),
}
"""By what the rows of a sheet are the same row in two tables."""


def gather_rows(sheet: Sheet, tables: Sequence[FoundTable]) -> tuple[GatheredRow, ...]:
    """The rows of a sheet in the order found; one that stands in two tables once, with its contradictions shown."""
    rows: dict[str, list[FoundRow]] = {}
    for table in (t for t in tables if t.sheet is sheet):
        # Equal rows of one table are meant twice.
        seen: dict[str, int] = {}
        for row in table.rows:
            key = "|".join(name_key(row.text(column)) for column in KEYS[sheet.name])
            seen[key] = seen.get(key, 0) + 1
            own = f"{key}|{seen[key]}" if key.strip("|") else f"{table.place}|{seen[key]}"
            rows.setdefault(own, []).append(row)
    return tuple(_together(sheet, same) for same in rows.values())


def _together(sheet: Sheet, rows: Sequence[FoundRow]) -> GatheredRow:
    result: dict[str, Entry] = {}
    for column in sheet.columns:
        cells = [
            row.cells[column.name] for row in rows if column.name in row.cells and not row.cells[column.name].blank
        ]
        if not cells:
            continue
        if column.kind is Kind.RUPIAH and len({cell.text for cell in cells}) == 1:
            result[column.name] = rupiah_entry(cells[0])
        else:
            result[column.name] = agreed_text(cells)
    return result


def gather_manual(
    official: Sequence[OfficialIku], tables: Sequence[FoundTable]
) -> tuple[tuple[GatheredRow, ...], tuple[Note, ...]]:
    """The rows of Manual IKU by code, in the order of the IKU; rows of an IKU without targets are said."""
    found: dict[str, list[FoundRow]] = {}
    for table in (t for t in tables if t.sheet is MANUAL_IKU):
        for row in table.rows:
            found.setdefault(iku_key(row.text("Kode")), []).append(row)
    keys = {one.key for one in official}
    notes = tuple(_without_iku(row) for key, rows in found.items() if key not in keys for row in rows)
    return tuple(_manual(one, found[one.key]) for one in official if one.key in found), notes


def _without_iku(row: FoundRow) -> Note:
    first = next(iter(row.cells.values()))
    name = row.text("Kode") or row.text(IKU_BY_CODE) or first.text
    return Note(first.place, words.MANUAL_WITHOUT_IKU.format(iku=name[:90]))


def _manual(iku: OfficialIku, rows: Sequence[FoundRow]) -> GatheredRow:
    result: dict[str, Entry] = {"Kode": text_entry(iku.code)}
    for column in MANUAL_IKU.columns[1:]:
        cells = [
            row.cells[column.name] for row in rows if column.name in row.cells and not row.cells[column.name].blank
        ]
        if cells and column.kind is Kind.NUMBER and len({cell.text for cell in cells}) == 1:
            result[column.name] = figure_entry(cells[0], iku.percent, iku.satuan)
        elif cells and not column.computed:
            result[column.name] = agreed_text(cells)
    return result


def with_codes(
    official: Sequence[OfficialIku], rows: Sequence[GatheredRow]
) -> tuple[tuple[GatheredRow, ...], tuple[Note, ...]]:
    """Rows of Program Kerja, whose lists name the IKU, with its code."""
    heads: list[Cell] = []
    for row in rows:
        cell = None if row.get("Kode", BLANK).filled else _head(row, "IKU")
        if cell is not None and (not heads or name_key(heads[-1].text) != name_key(cell.text)):
            heads.append(cell)
    found = match([one.known for one in official], [Unnamed(cell, {}) for cell in heads])
    codes = {one.key: one.code for one in official}
    by_name = {name_key(heads[i].text): codes[one.key] for i, one in found.items()}
    notes = [Note(c.place, words.NOT_MATCHED.format(nama=c.text[:90])) for i, c in enumerate(heads) if i not in found]
    notes += [Note(heads[i].place, one.remark) for i, one in sorted(found.items()) if one.remark]
    return tuple(_coded(row, by_name) for row in rows), tuple(notes)


def _head(row: GatheredRow, column: str) -> Cell | None:
    entry = row.get(column, BLANK)
    return entry.cells[0] if entry.cells else None


def _coded(row: GatheredRow, by_name: Mapping[str, Cell | None]) -> GatheredRow:
    head = _head(row, "IKU")
    code = by_name.get(name_key(head.text)) if head is not None else None
    if code is None or head is None or row.get("Kode", BLANK).filled:
        return row
    return {"Kode": stated(code.text, head), **{k: v for k, v in row.items() if k != "Kode"}}


def gather_identity(tables: Sequence[FoundTable]) -> Mapping[str, Entry]:
    """The Isi by Uraian; what two documents give differently is shown, and not chosen."""
    found: dict[str, list[Cell]] = {}
    for table in (t for t in tables if t.sheet is IDENTITAS):
        for row in table.rows:
            if "Isi" in row.cells:
                found.setdefault(row.text("Uraian"), []).append(row.cells["Isi"])
    return {field.name: agreed_text(found[field.name]) for field in FIELDS if field.name in found}


def with_belanja_codes(rows: Sequence[GatheredRow]) -> tuple[GatheredRow, ...]:
    """Rows of Realisasi Anggaran with the code of their kind of spending, where the name says which it is."""
    known = {name_key(name): code for code, name in BELANJA_KINDS}
    result = []
    for row in rows:
        head = _head(row, "Jenis Belanja")
        code = known.get(name_key(head.text)) if head is not None else None
        filled = row.get("Kode", BLANK).filled
        result.append(row if filled or code is None or head is None else {"Kode": stated(code, head), **row})
    return tuple(result)

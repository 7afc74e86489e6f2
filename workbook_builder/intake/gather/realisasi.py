"""The realisasi of the quarters, and figures that are published: capaian, the NKO, realisasi of longer periods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbook_builder.intake.document import Note
from workbook_builder.intake.entry import BLANK, Entry, points, reading_entry, stated, text_entry
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.gather import GatheredRow
from workbook_builder.intake.gather.figures import in_unit
from workbook_builder.intake.gather.iku import PERIODS, OfficialIku, code_entry, match_rows
from workbook_builder.model import Cell
from workbook_builder.model.codes import iku_key, parse_code
from workbook_builder.model.numbers import same
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read.numbers import read_plain, row_is_percent
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.text import intake as words

REALISASI = "Realisasi {}"
QUARTERS = tuple(REALISASI.format(q) for q in TRIWULAN)


def gather_realisasi(
    official: Sequence[OfficialIku], tables: Sequence[FoundTable]
) -> tuple[tuple[GatheredRow, ...], tuple[GatheredRow, ...], tuple[Note, ...]]:
    """Rows of Realisasi IKU for the IKU with any realisasi, rows of Angka Terbit for longer periods, and notes."""
    notes: list[Note] = []
    by_key: dict[str, dict[str, list[Entry]]] = {}
    published: list[GatheredRow] = []
    ours = {one.key: one for one in official}
    for table in (t for t in tables if t.sheet is REALISASI_IKU):
        found, said = match_rows(official, table)
        notes += said
        for i, one in found.items():
            iku, row = ours[one.key], table.rows[i]
            entries = _entries(iku, row)
            for column, entry in entries.items():
                if column in QUARTERS:
                    by_key.setdefault(one.key, {}).setdefault(column, []).append(entry)
                elif entry.filled:
                    published.append(_longer_period(iku, column, row.cells[column]))
    rows = tuple(_row(one, by_key[one.key]) for one in official if one.key in by_key)
    return rows, tuple(published), tuple(notes)


def _row(iku: OfficialIku, columns: dict[str, list[Entry]]) -> GatheredRow:
    return {
        "Kode": code_entry(iku),
        "IKU": text_entry(iku.name),
        **{c: _agreed(entries) for c, entries in columns.items()},
    }


def _agreed(entries: Sequence[Entry]) -> Entry:
    """One figure of several tables; where they contradict each other, all of them and none chosen."""
    filled = [e for e in entries if e.filled]
    if not filled:
        return BLANK
    if all(e.value.value == filled[0].value.value for e in filled):
        return filled[0]
    both = words.OR.join(dict.fromkeys(e.cells[0].text for e in filled))
    cells = tuple(cell for e in filled for cell in e.cells)
    return replace(stated(both, cells[0], words.CONTRADICTION.format(isi=both)), cells=cells)


def _entries(iku: OfficialIku, row: FoundRow) -> dict[str, Entry]:
    """The realisasi of a row in the unit of its IKU."""
    cells = {c: cell for c, cell in row.cells.items() if c.startswith(("Realisasi", "Target"))}
    alike = row_is_percent(cells.values(), iku.satuan) and _same_targets(iku, row)
    return {c: in_unit(cell, iku, alike) for c, cell in cells.items() if c.startswith("Realisasi")}


def _same_targets(iku: OfficialIku, row: FoundRow) -> bool:
    """Whether the targets that a row prints are the official ones, but for a percent sign."""
    shared = [
        (points(row.cells[f"Target {p}"]), points(iku.targets[p].cells[0]))
        for p in PERIODS
        if f"Target {p}" in row.cells and iku.targets[p].cells
    ]
    known = [(a, b) for a, b in shared if a is not None and b is not None]
    return bool(known) and all(same(a, b) for a, b in known)


def _longer_period(iku: OfficialIku, column: str, cell: Cell) -> GatheredRow:
    """A realisasi of a semester or a year: not filled in, but kept to be compared with what the quarters give."""
    label = REALISASI.format(_label(iku))
    return {
        "Acuan": stated(label, cell),
        "Periode": stated(column.removeprefix("Realisasi "), cell),
        "Nilai": reading_entry(read_plain(cell), percent=False),
        "Sumber": stated(source_of(cell), cell),
    }


def source_of(cell: Cell) -> str:
    """Where a figure was published: file and place in it."""
    return f"{cell.place.file}, {cell.place.sheet}" if cell.place.sheet else cell.place.file


def gather_published(
    official: Sequence[OfficialIku], tables: Sequence[FoundTable]
) -> tuple[tuple[GatheredRow, ...], tuple[Note, ...]]:
    """Rows of Angka Terbit: capaian per IKU and the NKO as they were printed."""
    result: list[GatheredRow] = []
    notes: list[Note] = []
    ours = {one.key: one for one in official}
    for table in (t for t in tables if t.sheet is ANGKA_TERBIT):
        names = FoundTable(REALISASI_IKU, table.layout, table.place, tuple(map(_by_its_name, table.rows)))
        found, said = match_rows(official, names)
        notes += said
        for i, row in enumerate(table.rows):
            if i in found:
                result.append(_published_row(row, _label(ours[found[i].key])))
            elif "IKU" not in row.cells:
                result.append(_published_row(row, _label_as_printed(row.cells["Acuan"], ours)))
    return tuple(result), tuple(notes)


def _by_its_name(row: FoundRow) -> FoundRow:
    """A row of Angka Terbit as one that names its IKU; empty where it says by itself what was published."""
    return FoundRow({"IKU": row.cells["IKU"]} if "IKU" in row.cells else {})


def _label(iku: OfficialIku) -> str:
    return iku.name.text if iku.code is None else iku.code.text


def _label_as_printed(about: Cell, ours: Mapping[str, OfficialIku]) -> str:
    """What was published, in the words of the document; the code of an IKU of the office as its targets have it."""
    code = parse_code(about.text)
    iku = None if code is None else ours.get(iku_key(code))
    return about.text if iku is None else _label(iku)


def _published_row(row: FoundRow, label: str) -> GatheredRow:
    periode, value = row.cells.get("Periode"), row.cells["Nilai"]
    return {
        "Acuan": stated(label, row.cells["Acuan"]),
        "Periode": BLANK if periode is None else text_entry(periode),
        "Nilai": reading_entry(read_plain(value), percent=False),
        "Sumber": stated(source_of(value), value),
    }

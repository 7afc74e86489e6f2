"""The realisasi of the quarters, and figures that are published: capaian, the NKO, realisasi of longer periods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbook_builder.intake.document import Note
from workbook_builder.intake.entry import BLANK, Entry, figure_entry, points, reading_entry, stated, text_entry
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.gather import GatheredRow
from workbook_builder.intake.gather.figures import in_unit
from workbook_builder.intake.gather.iku import PERIODS, OfficialIku, code_entry, match_rows, named
from workbook_builder.model import Cell
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
    rows = tuple(_row(ours[key], columns) for key, columns in by_key.items())
    order = {one.key: i for i, one in enumerate(official)}
    return tuple(sorted(rows, key=lambda r: order[_key(r, official)])), tuple(published), tuple(notes)


def _key(row: GatheredRow, official: Sequence[OfficialIku]) -> str:
    cell = row["IKU"].cells[0]
    return next(one.key for one in official if one.name is cell)


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
    percent = row_is_percent(cells.values(), iku.satuan)
    alike = _same_targets(iku, row)
    if percent and not iku.percent:
        return {c: _in_points(cell, iku, alike) for c, cell in cells.items() if c.startswith("Realisasi")}
    return {c: figure_entry(cell, iku.percent, iku.satuan) for c, cell in cells.items() if c.startswith("Realisasi")}


def _in_points(cell: Cell, iku: OfficialIku, alike: bool) -> Entry:
    return in_unit(cell, iku, alike)


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
    label = REALISASI.format(iku.code.text if iku.code is not None else iku.name.text)
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
    for table in (t for t in tables if t.sheet is ANGKA_TERBIT):
        names = FoundTable(REALISASI_IKU, table.layout, table.place, tuple(map(_as_iku, table.rows)))
        found, said = match_rows(official, names)
        notes += said
        ours = {one.key: one for one in official}
        for i, row in enumerate(table.rows):
            iku = ours[found[i].key] if i in found else None
            result += _published_row(row, iku)
    return tuple(result), tuple(notes)


def _as_iku(row: FoundRow) -> FoundRow:
    """A row of Angka Terbit as one that names an IKU, by code or by name."""
    about = row.cells["Acuan"]
    if about.text == "NKO":
        return FoundRow({})
    one = named(FoundTable(REALISASI_IKU, "", about.place, ()), FoundRow({"Kode": about}))
    return FoundRow({"Kode": about} if one is not None else {"IKU": about})


def _published_row(row: FoundRow, iku: OfficialIku | None) -> Iterator[GatheredRow]:
    about = row.cells["Acuan"]
    if iku is not None and iku.code is not None:
        label = iku.code.text
    elif about.text == "NKO":
        label = about.text
    else:
        return
    yield {
        "Acuan": stated(label, about),
        "Periode": text_entry(row.cells["Periode"]),
        "Nilai": reading_entry(read_plain(row.cells["Nilai"]), percent=False),
        "Sumber": stated(source_of(row.cells["Nilai"]), row.cells["Nilai"]),
    }

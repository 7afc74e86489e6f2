"""The sasaran with their names and perspektif: which spelling is the name, where scans have damaged some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from workbook_builder.intake.document import Note
from workbook_builder.intake.entry import BLANK, Entry, agreed_text, stated, text_entry
from workbook_builder.intake.found import DOUBTFUL, FoundTable
from workbook_builder.intake.gather import GatheredRow
from workbook_builder.intake.gather.iku import OfficialIku
from workbook_builder.model import Cell
from workbook_builder.model.codes import parse_sasaran_number
from workbook_builder.model.keys import name_key
from workbook_builder.model.record import record
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.schema.rincian_target import CODE, NAME, RINCIAN_TARGET
from workbook_builder.text import intake as words

_SOURCES: Mapping[str, tuple[str, str]] = {
    RINCIAN_TARGET.name: (CODE.name, NAME.name),
    PERJANJIAN_KINERJA.name: ("No.", "Sasaran Program/Kegiatan"),
    PETA_STRATEGI.name: ("SS", "Sasaran Strategis"),
}
"""Where a sheet has the number and the name of a sasaran; in the order in which their spelling counts."""


class Candidate(NamedTuple):
    """A name that a table gives a sasaran."""

    cell: Cell
    doubtful: bool
    sheet: str


@record
class Sasaran:
    """A sasaran of the office; ``name`` is blank where no table gives one."""

    number: int
    name: Entry
    perspektif: Entry


def gather_sasaran(
    official: Sequence[OfficialIku], tables: Sequence[FoundTable]
) -> tuple[tuple[Sasaran, ...], tuple[Note, ...]]:
    """Every sasaran that a table numbers or the code of an IKU names, in the order of their numbers."""
    names = _candidates(tables)
    perspektif = _perspektif(tables)
    numbers = sorted({*names, *(one.sasaran for one in official if one.sasaran is not None)})
    notes: list[Note] = []
    result = []
    for number in numbers:
        name, said = _chosen(names.get(number, []))
        notes += said
        result.append(Sasaran(number, name, perspektif.get(number, BLANK)))
    return tuple(result), tuple(notes)


def rows_of_map(sasaran: Sequence[Sasaran]) -> tuple[GatheredRow, ...]:
    """The rows of Peta Strategi."""
    return tuple({"Perspektif": one.perspektif, "SS": _number(one), "Sasaran Strategis": one.name} for one in sasaran)


def _number(one: Sasaran) -> Entry:
    return stated(one.number, one.name.cells[0]) if one.name.cells else BLANK


def own_spelling(one: Sasaran, printed: Cell | None) -> Entry:
    """The name as an agreement prints it, where that is the same name; else the name of the sasaran."""
    if printed is not None and name_key(printed.text) == name_key(str(one.name.value.value or "")):
        return text_entry(printed)
    return one.name.but(words.NAME_FROM_OTHER_TABLE) if printed is not None and one.name.filled else one.name


def _candidates(tables: Sequence[FoundTable]) -> dict[int, list[Candidate]]:
    """The names of each sasaran; the whole of the official sheet before pieces put together elsewhere."""
    result: dict[int, list[Candidate]] = {}
    for sheet, (number_column, name_column) in _SOURCES.items():
        for table in (t for t in tables if t.sheet.name == sheet):
            seen: set[int] = set()
            for row in table.rows:
                number = parse_sasaran_number(row.text(number_column))
                name = row.cells.get(name_column)
                if number is None or name is None or name.blank or number in seen:
                    continue
                seen.add(number)
                result.setdefault(number, []).append(Candidate(name, DOUBTFUL in row.cells, sheet))
    return result


def _chosen(candidates: Sequence[Candidate]) -> tuple[Entry, list[Note]]:
    """The name that most tables give; of an undamaged row of Rincian Target or a map, where there is one."""
    if not candidates:
        return BLANK, []
    clean = next((c for c in candidates if not c.doubtful and c.sheet != PERJANJIAN_KINERJA.name), None)
    best = clean or min(
        candidates, key=lambda c: (-_support(c, candidates), c.doubtful and _support(c, candidates) < 2)
    )
    remark = words.NAME_DOUBTFUL if best.doubtful and _support(best, candidates) < 2 else ""
    return text_entry(best.cell, remark), list(_other_names(best, candidates))


def _support(one: Candidate, candidates: Sequence[Candidate]) -> int:
    """How many tables have this name, also with something damaged before or after it."""
    key = name_key(one.cell.text)
    return sum(key in name_key(c.cell.text) for c in candidates)


def _other_names(best: Candidate, candidates: Sequence[Candidate]) -> Iterator[Note]:
    for one in candidates:
        if name_key(one.cell.text) != name_key(best.cell.text):
            told = {"nama": one.cell.text[:90], "resmi": best.cell.text[:90]}
            yield Note(one.cell.place, words.SASARAN_NAME_DIFFERS.format(**told))


def _perspektif(tables: Sequence[FoundTable]) -> dict[int, Entry]:
    found: dict[int, list[Cell]] = {}
    for table in (t for t in tables if t.sheet is PETA_STRATEGI):
        for row in table.rows:
            number = parse_sasaran_number(row.text("SS"))
            if number is not None and "Perspektif" in row.cells:
                found.setdefault(number, []).append(row.cells["Perspektif"])
    return {number: agreed_text(cells) for number, cells in found.items()}

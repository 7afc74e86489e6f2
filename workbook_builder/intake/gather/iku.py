"""The IKU of the documents with their targets by period, which everything else refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from workbook_builder.intake.document import Note
from workbook_builder.intake.entry import BLANK, Entry, agreed, points, text_entry
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.match import Known, Match, Unnamed, match
from workbook_builder.model import Cell
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.codes import iku_key, parse_code, parse_sasaran_number, sasaran_of, split_code, suggest_code
from workbook_builder.model.keys import name_key
from workbook_builder.model.new_target import StartCell
from workbook_builder.model.numbers import Number, same
from workbook_builder.model.periods import PERIODE
from workbook_builder.model.record import record
from workbook_builder.read.numbers import row_is_percent
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.schema.rincian_target import CODE, NAME, RINCIAN_TARGET
from workbook_builder.text import intake as words

INDICATOR = "Indikator Kinerja"
PERIODS = tuple(p.value for p in PERIODE)


class Named(NamedTuple):
    """An IKU as a row names it: code (None where the row has none) and name."""

    code: Cell | None
    name: Cell

    @property
    def key(self) -> str:
        code = None if self.code is None else parse_code(self.code.text)
        return iku_key(code) if code is not None else name_key(self.name.text)


@record
class OfficialIku:
    """An IKU of the office. ``key`` is that of its code or, where no document has codes, of its name."""

    key: str
    code: Cell | None
    name: Cell
    sasaran: int | None
    percent: bool
    satuan: str
    targets: Mapping[str, Entry]
    """By period; what no document gives is blank."""

    @property
    def known(self) -> Known:
        figures = {p: n for p, e in self.targets.items() if (n := points(e.cells[0] if e.cells else None)) is not None}
        return Known(self.key, self.name.text, figures)


def named(table: FoundTable, row: FoundRow) -> Named | None:
    """The IKU that a row of any official sheet names; None for a row of a sasaran."""
    if table.sheet is PERJANJIAN_KINERJA:
        cell = row.cells.get(INDICATOR)
        if cell is None:
            return None
        code, rest = split_code(cell.text)
        return Named(_with(cell, code) if code else None, _with(cell, rest))
    code_cell = row.cells.get(CODE.name if table.sheet is RINCIAN_TARGET else "Kode")
    name = row.cells.get(NAME.name if table.sheet is RINCIAN_TARGET else "IKU")
    if code_cell is not None and parse_sasaran_number(code_cell.text) is not None:
        return None
    if name is not None:
        return Named(code_cell, name)
    return None if code_cell is None else Named(code_cell, _with(code_cell, ""))


def _with(cell: Cell, text: str) -> Cell:
    return Cell(text, "General", cell.place)


def has_codes(table: FoundTable) -> bool:
    """Whether a table names its IKU by code."""
    return any(n is not None and n.code is not None for n in (named(table, row) for row in table.rows))


def gather_iku(tables: Sequence[FoundTable]) -> tuple[OfficialIku, ...]:
    """Every IKU that a table names by code, or where none does, those of the fullest table of targets."""
    own = [t for t in tables if t.sheet in (RINCIAN_TARGET, PERJANJIAN_KINERJA, REALISASI_IKU)]
    coded = [t for t in own if has_codes(t)]
    if not coded:
        coded = sorted((t for t in own if t.sheet is RINCIAN_TARGET), key=lambda t: -len(t.rows))[:1] or own[:1]
    rows: dict[str, list[tuple[FoundTable, FoundRow]]] = {}
    names: dict[str, Named] = {}
    for table in sorted(coded, key=lambda t: (RINCIAN_TARGET, PERJANJIAN_KINERJA, REALISASI_IKU).index(t.sheet)):
        for row in table.rows:
            one = named(table, row)
            if one is not None and (one.code is not None or table.sheet is RINCIAN_TARGET or not has_codes(table)):
                key = _known_name(one, names)
                names.setdefault(key, one)
                rows.setdefault(key, []).append((table, row))
    satuan = _satuan(tables)
    return tuple(_official(key, names[key], rows[key], satuan.get(key, "")) for key in names)


def _known_name(one: Named, names: Mapping[str, Named]) -> str:
    """The key of an IKU; without a sound code, that of the one IKU of the same name, if there is one."""
    if one.key in names or (one.code is not None and parse_code(one.code.text) is not None):
        return one.key
    same_name = [key for key, other in names.items() if name_key(other.name.text) == one.key]
    return same_name[0] if len(same_name) == 1 else one.key


def _satuan(tables: Sequence[FoundTable]) -> dict[str, str]:
    return {
        iku_key(row.text("Kode")): row.text("Satuan")
        for table in tables
        if table.sheet is MANUAL_IKU
        for row in table.rows
        if row.text("Satuan")
    }


def _official(key: str, one: Named, rows: Sequence[tuple[FoundTable, FoundRow]], satuan: str) -> OfficialIku:
    targets = [row for table, row in rows if table.sheet is RINCIAN_TARGET]
    figures = [cell for row in targets for p, cell in row.cells.items() if p in PERIODS]
    others = [
        cell for _, row in rows for column, cell in row.cells.items() if column.startswith(("Target", "Realisasi"))
    ]
    percent = row_is_percent(figures or others, satuan)
    return OfficialIku(
        key,
        one.code,
        one.name,
        _sasaran_of(one.code),
        percent,
        satuan,
        {p: agreed([row.cells[p] for row in targets if p in row.cells], percent, satuan) for p in PERIODS},
    )


def _sasaran_of(code: Cell | None) -> int | None:
    if code is None:
        return None
    return sasaran_of(str(code.value)) or sasaran_of(suggest_code(str(code.value)))


def code_entry(iku: OfficialIku) -> Entry:
    """The code as it stands, with what it seems to be where it is damaged."""
    if iku.code is None:
        return Entry(StartCell(None), (iku.name,), words.CODE_MISSING)
    if parse_code(iku.code.text) is not None:
        return text_entry(iku.code)
    meant = suggest_code(iku.code.text)
    question = words.CODE_MEANT.format(usul=meant) if meant else ""
    return text_entry(iku.code, words.CODE_DAMAGED.format(isi=iku.code.text[:40]) + question)


def match_rows(official: Sequence[OfficialIku], table: FoundTable) -> tuple[dict[int, Match], list[Note]]:
    """The IKU of each row of a table, by code or by name; rows of sasaran are left out, what fits none is said."""
    found: dict[int, Match] = {}
    notes: list[Note] = []
    keys = {one.key for one in official}
    unnamed: dict[int, Unnamed] = {}
    for i, row in enumerate(table.rows):
        one = named(table, row)
        if one is None:
            continue
        if one.code is not None and one.key in keys:
            found[i] = Match(one.key)
        else:
            unnamed[i] = Unnamed(one.name, _figures(row))
    taken = {one.key for one in found.values()}
    found.update(_by_name([one for one in official if one.key not in taken], unnamed, notes))
    return found, notes


def _by_name(official: Sequence[OfficialIku], unnamed: Mapping[int, Unnamed], notes: list[Note]) -> dict[int, Match]:
    positions, rows = list(unnamed), list(unnamed.values())
    found = match([one.known for one in official], rows)
    for i, row in enumerate(rows):
        if i not in found:
            notes.append(Note(row.name.place, words.NOT_MATCHED.format(nama=row.name.text[:90])))
        elif found[i].remark:
            notes.append(Note(row.name.place, found[i].remark))
    return {positions[i]: one for i, one in found.items()}


def _figures(row: FoundRow) -> dict[str, Number]:
    """The targets of a row in points, by period."""
    result = {}
    for column, cell in row.cells.items():
        periode = "Y" if column == "Target" else column.removeprefix("Target ")
        value = points(cell) if periode in PERIODS else None
        if value is not None:
            result[periode] = value
    return result


def complete(
    official: Sequence[OfficialIku], tables: Sequence[FoundTable]
) -> tuple[tuple[OfficialIku, ...], tuple[Note, ...]]:
    """The IKU with the targets that only tables without codes give; where these differ, that is said."""
    by_key = {one.key: one for one in official}
    notes: list[Note] = []
    for table in tables:
        if table.sheet is not RINCIAN_TARGET or has_codes(table):
            continue
        found, said = match_rows(official, table)
        notes += said
        for i, one in found.items():
            by_key[one.key], differing = _compared(by_key[one.key], table.rows[i])
            notes += differing
    return tuple(by_key.values()), tuple(notes)


def _compared(iku: OfficialIku, row: FoundRow) -> tuple[OfficialIku, list[Note]]:
    targets = dict(iku.targets)
    notes = []
    for periode in PERIODS:
        cell = row.cells.get(periode)
        if cell is None:
            continue
        own = targets[periode]
        if own is BLANK:
            targets[periode] = agreed([cell], iku.percent, iku.satuan).but(words.FROM_TABLE_WITHOUT_CODES)
        elif not _same(own, cell):
            told = {"kode": iku.code.text if iku.code else iku.name.text[:60], "periode": periode}
            notes.append(Note(cell.place, words.TARGET_DIFFERS.format(isi=cell.text, resmi=own.cells[0].text, **told)))
    return OfficialIku(iku.key, iku.code, iku.name, iku.sasaran, iku.percent, iku.satuan, targets), notes


def _same(own: Entry, cell: Cell) -> bool:
    if means_nothing(cell.text):
        return own.value.value in (None, "-")
    return same(points(own.cells[0]), points(cell)) if own.cells else False


def names_differ(tables: Sequence[FoundTable], official: Sequence[OfficialIku]) -> Iterator[Note]:
    """Rows with a code whose name is not the name of that IKU elsewhere."""
    by_key = {one.key: one for one in official}
    for table in tables:
        for row in table.rows:
            one = named(table, row) if table.sheet in (RINCIAN_TARGET, PERJANJIAN_KINERJA, REALISASI_IKU) else None
            if one is None or one.code is None or one.key not in by_key or not one.name.text:
                continue
            other = by_key[one.key].name
            if name_key(other.text) != name_key(one.name.text):
                told = {"kode": one.code.text, "nama": one.name.text[:90], "resmi": other.text[:90]}
                yield Note(one.name.place, words.NAME_DIFFERS.format(**told))

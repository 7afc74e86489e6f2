"""The rows of Perjanjian Kinerja: the signed table with codes, completed by copies without codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.intake.document import Note
from workbook_builder.intake.entry import BLANK, Entry, agreed, points, stated
from workbook_builder.intake.found import FoundTable
from workbook_builder.intake.gather import GatheredRow
from workbook_builder.intake.gather.figures import in_unit
from workbook_builder.intake.gather.iku import INDICATOR, OfficialIku, has_codes, match_rows, named
from workbook_builder.intake.gather.sasaran import Sasaran, own_spelling
from workbook_builder.model import Cell
from workbook_builder.model.numbers import same
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.text import intake as words

SASARAN, TARGET = "Sasaran Program/Kegiatan", "Target"


def gather_agreement(
    official: Sequence[OfficialIku], sasaran: Sequence[Sasaran], tables: Sequence[FoundTable]
) -> tuple[tuple[GatheredRow, ...], tuple[Note, ...]]:
    """A row per IKU that an agreement names, in the order of the IKU; nothing where there is no agreement."""
    own = [t for t in tables if t.sheet is PERJANJIAN_KINERJA]
    if not own:
        return (), ()
    coded, notes = _by_iku(official, [t for t in own if has_codes(t)])
    copies, about_copies = _by_iku(official, [t for t in own if not has_codes(t)])
    notes += about_copies
    by_number = {one.number: one for one in sasaran}
    rows: list[GatheredRow] = []
    before: int | None = None
    for iku in official:
        signed, copied = coded.get(iku.key, []), copies.get(iku.key, [])
        if not signed and not copied:
            notes.append(Note(iku.name.place, words.NOT_IN_AGREEMENT.format(kode=_label(iku))))
            continue
        notes += _differences(iku, signed, copied)
        ours = by_number.get(iku.sasaran or 0)
        rows.append({**_heading(ours, iku.sasaran != before, signed), **_indicator(iku, signed, copied)})
        before = iku.sasaran
    return tuple(rows), tuple(notes)


class _Signed:
    """What one table says of one IKU: its name, its target and its sasaran."""

    def __init__(self, name: Cell, target: Cell | None, sasaran: Cell | None) -> None:
        self.name, self.target, self.sasaran = name, target, sasaran


def _by_iku(
    official: Sequence[OfficialIku], tables: Sequence[FoundTable]
) -> tuple[dict[str, list[_Signed]], list[Note]]:
    result: dict[str, list[_Signed]] = {}
    notes: list[Note] = []
    for table in tables:
        found, said = match_rows(official, table)
        notes += said
        for i, match in found.items():
            row = table.rows[i]
            one = named(table, row)
            if one is not None:
                signed = _Signed(one.name, row.cells.get(TARGET), row.cells.get(SASARAN))
                result.setdefault(match.key, []).append(signed)
    return result, notes


def _heading(ours: Sasaran | None, first: bool, signed: Sequence[_Signed]) -> GatheredRow:
    """Number and sasaran, written once over the IKU of the sasaran."""
    if not first or ours is None:
        return {}
    printed = next((s.sasaran for s in signed if s.sasaran is not None), None)
    number = stated(ours.number, printed or ours.name.cells[0])
    return {"No.": number, SASARAN: own_spelling(ours, printed)}


def _indicator(iku: OfficialIku, signed: Sequence[_Signed], copied: Sequence[_Signed]) -> GatheredRow:
    own = signed[0].name if signed else iku.name
    code = "" if iku.code is None else f"{iku.code.text} "
    entry = stated(f"{code}{own.text}", own, "" if signed else words.ROW_FROM_COPY)
    return {INDICATOR: entry, TARGET: _target(iku, signed, copied)}


def _target(iku: OfficialIku, signed: Sequence[_Signed], copied: Sequence[_Signed]) -> Entry:
    cells = [s.target for s in signed if s.target is not None]
    if cells:
        return agreed(cells, iku.percent, iku.satuan)
    copies = [s.target for s in copied if s.target is not None]
    if not copies:
        return BLANK
    year = iku.targets["Y"]
    official = points(year.cells[0]) if year.cells else None
    # A copy may print an index as a percent; the signed target of the year tells that it is the same figure.
    return in_unit(copies[0], iku, same(points(copies[0]), official)).but(words.TARGET_FROM_COPY)


def _differences(iku: OfficialIku, signed: Sequence[_Signed], copied: Sequence[_Signed]) -> Iterator[Note]:
    own = next((s.target for s in signed if s.target is not None), None)
    for copy in copied:
        if own is None or copy.target is None or same(points(own), points(copy.target)):
            continue
        told = {"kode": _label(iku), "isi": copy.target.text, "resmi": own.text}
        yield Note(copy.target.place, words.COPY_DIFFERS.format(**told))


def _label(iku: OfficialIku) -> str:
    return iku.code.text if iku.code is not None else iku.name.text[:60]

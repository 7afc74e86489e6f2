"""Identitas: who the office is, from title blocks, signature blocks and tables of Uraian and Isi."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised
from workbook_builder.intake.kinds.form_pairs import Pair, pairs
from workbook_builder.intake.kinds.office_names import in_title_case, short_office
from workbook_builder.intake.kinds.signature_pieces import without_employee
from workbook_builder.intake.kinds.signers import Signature, Signatures, signatures
from workbook_builder.intake.kinds.title_blocks import UNREAD, Answer, lines_of, title_answers
from workbook_builder.model import Cell
from workbook_builder.model.dates import write_date
from workbook_builder.model.keys import name_key
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.schema.identitas import FIELDS, IDENTITAS
from workbook_builder.text import intake_kinds as t
from workbook_builder.text.dates import parse_date

MIN_LINES = 3
"""Different lines of Identitas that a list of labels holds at least."""
MAX_GAP = 2
"""Blocks by which the labels of one list may stand apart."""
_TELLING = {"Nama Unit", "Nomor Perjanjian Kinerja", "Nama Pejabat"}
_LABELS = {name_key(text): field.name for field in FIELDS for text in (field.name, *field.alias)}
_TITLE_LINE = "#"
"""What stands in for the lines of titles where signatures are looked for: no name, and no part of one's title."""
_SUPERIOR = ("kepala kantor wilayah", "kepala kanwil", "direktur jenderal")
_OFFICIAL, _ABOVE = "Pejabat", "Atasan"
_ROLES = {
    "pegawai yang dinilai": _OFFICIAL,
    "pihak pertama": _OFFICIAL,
    "pejabat penilai": _ABOVE,
    "pejabat penilai kinerja": _ABOVE,
    "pihak kedua": _ABOVE,
}


def find(blocks: Sequence[Block]) -> Recognised:
    """One table of Uraian and Isi: each different answer of the document once, with the place where it stood first."""
    lines = list(lines_of(blocks))
    titles = list(title_answers(lines))
    answers = [*_listed(blocks), *(a for a in titles if a.name != UNREAD)]
    notes = [Note(a.place, t.NUMBER_UNREAD.format(teks=a.value)) for a in titles if a.name == UNREAD]
    units = {name_key(str(a.value)) for a in answers if a.name == "Nama Unit"}
    claims: set[Claim] = set()
    titled = {claim for answer in titles for claim in answer.claims}
    for block in signatures(
        [replace(line, text=_TITLE_LINE, cells=()) if line.claim in titled else line for line in lines]
    ):
        signed = list(_signed(block, units, notes))
        answers += signed
        claims |= block.claims if signed or block.doubtful else frozenset()
        names = ", ".join(f"'{piece.text}'" for piece in block.doubtful)
        if names:
            notes.append(Note(block.doubtful[0].line.place, t.NAMES_UNCLEAR.format(nama=names)))
    if not answers:
        return Recognised()
    claims |= {claim for answer in answers for claim in answer.claims}
    rows, differing = _rows(answers)
    table = FoundTable(IDENTITAS, t.IDENTITAS, answers[0].place, rows, (*notes, *differing))
    return Recognised((table,), frozenset(claims))


def _listed(blocks: Sequence[Block]) -> Iterator[Answer]:
    """The answers of a table or of lines with the labels of Identitas."""
    group: list[Pair] = []
    for pair in pairs(blocks, _LABELS):
        if group and min(pair.claims).block - max(group[-1].claims).block > MAX_GAP:
            yield from _group(group)
            group = []
        group.append(pair)
    yield from _group(group)


def _group(group: Sequence[Pair]) -> Iterator[Answer]:
    """The answers of labels that stand together, where they are many, and one of them names whose list it is."""
    found = [pair for pair in group if not pair.value.blank]
    fields = {pair.field for pair in found}
    if len(fields) >= MIN_LINES and fields & _TELLING:
        for pair in found:
            yield Answer(pair.field, _value(pair.field, pair.value), pair.value.place, pair.claims)


def _value(name: str, cell: Cell) -> object:
    if name == "Tahun" and cell.text.isdigit():
        return int(cell.text)
    if name == "Tanggal":
        value = cell.value.date() if isinstance(cell.value, dt.datetime) else cell.value
        return value if isinstance(value, dt.date) else parse_date(cell.text) or cell.text
    return without_employee(cell.text) if isinstance(cell.value, str) else cell.value


def _signed(block: Signatures, units: set[str], notes: list[Note]) -> Iterator[Answer]:
    roles = [_role(one, block, units) for one in block.signed]
    for one, role in zip(block.signed, roles, strict=True):
        if role is None:
            notes.append(Note(one.name_place, t.ROLE_UNCLEAR.format(nama=one.name, jabatan=one.title)))
            continue
        yield Answer(f"Nama {role}", one.name, one.name_place, one.claims)
        if one.title.casefold() not in _ROLES:
            yield Answer(f"Jabatan {role}", in_title_case(one.title), one.title_place, one.claims)
    if any(roles):
        for dated in block.dated:
            yield Answer("Tempat", in_title_case(dated.town), dated.place, dated.claims)
            yield Answer("Tanggal", dated.date, dated.place, dated.claims)


def _role(one: Signature, block: Signatures, units: set[str]) -> str | None:
    """Whether it is the head of this office or the one above who signs; None where nothing tells."""
    title = one.title.casefold()
    if title in _ROLES:
        return _ROLES[title]
    office = name_key(short_office(title[title.find("kepala") :].removeprefix("kepala ")))
    above = any(word in title for word in _SUPERIOR)
    if units:
        return _OFFICIAL if office in units else _ABOVE if above else None
    if not above:
        return _OFFICIAL
    return _ABOVE if len(block.signed) > 1 else None


def _rows(answers: Sequence[Answer]) -> tuple[tuple[FoundRow, ...], tuple[Note, ...]]:
    """The answers in the order of the sheet; where two differ, both, with a note that names them."""
    rows: list[FoundRow] = []
    notes: list[Note] = []
    for field in FIELDS:
        own: dict[str, Answer] = {}
        for answer in answers:
            if answer.name == field.name:
                own.setdefault(name_key(_shown(answer.value)), answer)
        for answer in own.values():
            label = Cell(field.name, GENERAL, answer.place)
            rows.append(FoundRow({"Uraian": label, "Isi": Cell(answer.value, GENERAL, answer.place)}))
        if len(own) > 1:
            shown = "; ".join(f"'{_shown(a.value)}' ({a.place})" for a in own.values())
            first = next(iter(own.values()))
            notes.append(Note(first.place, t.TWO_ANSWERS.format(uraian=field.name, jawaban=shown)))
    return tuple(rows), tuple(notes)


def _shown(value: object) -> str:
    return write_date(value) if isinstance(value, dt.date) else str(value)

"""Manual IKU as forms: one IKU per form, pairs of label and value, several forms after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from workbook_builder.intake.document import Block, Note
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised
from workbook_builder.intake.kinds.checkboxes import read_boxes
from workbook_builder.intake.kinds.choice_cells import as_choice
from workbook_builder.intake.kinds.form_pairs import Pair, pairs
from workbook_builder.intake.kinds.manual_labels import (
    CODE,
    FIELDS,
    IKU,
    LABELS,
    MEASURES,
    MIN_MEASURES,
    OPENING,
    OTHER,
    PERSPEKTIF,
    SASARAN,
)
from workbook_builder.intake.kinds.perspektif_words import perspektif_of
from workbook_builder.intake.kinds.sasaran_names import numbered_name
from workbook_builder.model import Cell
from workbook_builder.model.codes import parse_code, split_code
from workbook_builder.model.filled import IKU_BY_CODE
from workbook_builder.model.keys import name_key
from workbook_builder.model.record import record
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.text import intake_kinds as t


@record
class _Form:
    """The pairs of one form by field."""

    fields: dict[str, Pair] = field(default_factory=dict)
    others: list[Pair] = field(default_factory=list)
    twice: list[Pair] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        named = IKU in self.fields or CODE in self.fields
        stated = [name for name in MEASURES if name in self.fields and not self.fields[name].value.blank]
        return named and len(stated) >= MIN_MEASURES

    @property
    def claims(self) -> frozenset[Claim]:
        return frozenset(c for pair in (*self.fields.values(), *self.others, *self.twice) for c in pair.claims)


def find_forms(blocks: Sequence[Block]) -> Recognised:
    """Every form that names an IKU and says how it is measured."""
    forms = [form for form in _forms(pairs(blocks, LABELS)) if form.whole]
    if not forms:
        return Recognised()
    first = forms[0].fields
    place = next(iter(first.values())).label.place
    notes: list[Note] = []
    rows = [FoundRow(_cells(form, notes)) for form in forms]
    others = dict.fromkeys(pair.label.text.rstrip(" :") for form in forms for pair in form.others)
    if others:
        notes.append(Note(place, t.FORM_OTHERS.format(label=", ".join(f"'{label}'" for label in others))))
    tables = [FoundTable(MANUAL_IKU, t.MANUAL_FORM, place, tuple(rows), tuple(notes))]
    peta = _map(forms)
    if peta:
        tables.append(FoundTable(PETA_STRATEGI, t.MANUAL_FORM, place, tuple(peta)))
    return Recognised(tuple(tables), frozenset(c for form in forms for c in form.claims))


def _forms(found: Iterator[Pair]) -> Iterator[_Form]:
    """Pairs by form: the next one begins with another IKU, and with the perspektif and sasaran right before it."""
    form, opening = _Form(), _Form()
    for pair in found:
        if pair.field == OTHER:
            (opening if opening.fields else form).others.append(pair)
        elif pair.field in OPENING and (pair.field in form.fields or opening.fields or IKU in form.fields):
            opening.fields[pair.field] = pair
        elif pair.field in (IKU, CODE) and pair.field in form.fields:
            if name_key(pair.value.text) == name_key(form.fields[pair.field].value.text):
                form.twice.extend([pair, *opening.fields.values()])
            else:
                yield form
                form = opening
                form.fields[pair.field] = pair
            opening = _Form()
        elif opening.fields and pair.field in form.fields:
            yield form
            form, opening = opening, _Form()
            form.fields[pair.field] = pair
        elif pair.field in form.fields:
            form.twice.append(pair)
        else:
            form.fields[pair.field] = pair
    yield form


def _cells(form: _Form, notes: list[Note]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    named = form.fields[IKU].value if IKU in form.fields else None
    if named is not None:
        code, name = split_code(named.text)
        cells |= {"Kode": replace(named, value=code)} if code else {}
        cells |= {IKU_BY_CODE: replace(named, value=name)} if name else {}
    if CODE in form.fields and "Kode" not in cells:
        own = form.fields[CODE].value
        cells["Kode"] = replace(own, value=parse_code(own.text) or own.text)
    for name in FIELDS:
        if name in form.fields and (cell := _field(name, form.fields[name].value, notes)) is not None:
            cells[name] = cell
    for pair in form.twice:
        if name_key(pair.value.text) != name_key(form.fields[pair.field].value.text):
            said = t.FORM_TWICE.format(label=pair.label.text.rstrip(" :"), teks=pair.value.text[:60])
            notes.append(Note(pair.value.place, said))
    return cells


def _field(name: str, value: Cell, notes: list[Note]) -> Cell | None:
    if value.blank:
        return None
    boxes = read_boxes(value.text)
    if boxes is not None:
        if len(boxes.chosen) != 1:
            notes.append(Note(value.place, t.BOXES.format(label=name, teks=value.text[:80], jumlah=len(boxes.chosen))))
            return None
        value = replace(value, value=boxes.chosen[0])
    column = MANUAL_IKU.column(name)
    if column.choices is None or column.choices.open:
        return value
    return as_choice(value, column.choices.words, name, notes)


def _map(forms: Sequence[_Form]) -> list[FoundRow]:
    """The sasaran of the forms with their perspektif, once each, where a number stands before their names."""
    rows: dict[str, FoundRow] = {}
    for form in forms:
        if SASARAN not in form.fields or form.fields[SASARAN].value.blank:
            continue
        number, name = numbered_name(form.fields[SASARAN].value)
        cells = {"Sasaran Strategis": name} if number is None else {"SS": number, "Sasaran Strategis": name}
        stated = form.fields[PERSPEKTIF].value if PERSPEKTIF in form.fields else None
        if stated is not None and not stated.blank:
            cells["Perspektif"] = replace(stated, value=perspektif_of(stated.text) or stated.text)
        rows.setdefault(" ".join(name_key(cell.text) for cell in cells.values()), FoundRow(cells))
    return list(rows.values())

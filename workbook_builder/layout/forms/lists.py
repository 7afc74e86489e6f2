"""Sheet Daftar of the template: the words of its drop-downs, and the rule values that its workings look up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.forms.page import CONTENT_ROW, HEADER_ROW, begin
from workbook_builder.layout.plan import Content, PrintSetup, SheetBuilder
from workbook_builder.layout.sheets.data.realisasi import PLAUSIBLE_MULTIPLE
from workbook_builder.layout.sheets.workings import skala_stabilize
from workbook_builder.layout.sheets.workings.parameter_groups import VALUE_NAMES
from workbook_builder.model import Polarisasi
from workbook_builder.model.filled import Template
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Konsolidasi
from workbook_builder.schema.choices import DONE
from workbook_builder.text import parameter as meanings
from workbook_builder.text import template as words

Entry = tuple[str | int, Number | int | str | None, str]
"""A word or number of a list, its value, and what it means."""


def sheet(t: Template, k: SheetContext) -> SheetBuilder:
    p = begin(t, words.LISTS, "acuan", (26, 24, 14, 64))
    p.write_row(HEADER_ROW, 1, words.LISTS.headers, style.HEADER)
    p.freeze = (CONTENT_ROW, 1)
    p.printing = PrintSetup(repeated=(HEADER_ROW, HEADER_ROW))
    row = _choices(t, p, CONTENT_ROW)
    row = _rules(k, p, row)
    p.write_row(row, 1, words.SCALE_TITLE, style.HEADER)
    skala_stabilize.COLUMNS.write(p, skala_stabilize.point_rows(k), row + 1)
    return p


def _choices(t: Template, p: SheetBuilder, row: int) -> int:
    """The drop-downs, and the limit of the mark; the row after them."""
    periode = [(q, None, meaning) for q, meaning in words.PERIODE_MEANINGS.items()]
    row = _block(p, row, words.PERIODE_PART, periode, "Daftar_Periode")
    triwulan: list[Entry] = [(i, REPORTED_AFTER[i].value, words.PERIODE_MEANINGS[q]) for i, q in enumerate(TRIWULAN, 1)]
    row = _block(p, row, words.TRIWULAN_PART, triwulan, "Daftar_Triwulan", "Periode_Triwulan")
    basis: list[Entry] = [(word, None, meaning) for word, meaning in words.BASIS_MEANINGS.items()]
    row = _block(
        p, row, words.BASIS_PART, basis, "Daftar_Basis" if any(b.basis_open for b in t.iku) else "", named=choices.BASIS
    )
    done: list[Entry] = [(word, None, meanings.DONE_MEANINGS[word]) for word in DONE.words]
    row = _block(p, row, words.DONE_PART, done, DONE.area_name)
    mark: list[Entry] = [(words.MARK_PART, PLAUSIBLE_MULTIPLE, words.MARK_MEANINGS)]
    return _block(p, row, words.MARK_PART, mark, value_name="Kelipatan_Wajar")


def _rules(k: SheetContext, p: SheetBuilder, row: int) -> int:
    """What the workings take from the rule set; the row after it."""
    for key, name in VALUE_NAMES.items():
        if name in words.LIMIT_MEANINGS:
            limit: list[Entry] = [(key, k.rules.values[key].number, words.LIMIT_MEANINGS[name])]
            row = _block(p, row, words.LIMIT_PART, limit, value_name=name)
    status: list[Entry] = [(x.name, x.begin.number, "") for x in k.rules.status]
    row = _block(p, row, words.STATUS_PART, status, "Status_Nama", "Status_Batas", choices.STATUS)
    method: list[Entry] = [(name, None, "") for name in k.rules.method]
    row = _block(p, row, words.METHOD_PART, method, named=choices.METHOD)
    target_sign: list[Entry] = [(word, None, meaning) for word, meaning in meanings.TARGET_SIGN_MEANINGS.items()]
    row = _block(p, row, words.TARGET_SIGN_PART, target_sign, named=choices.TARGET_SIGN)
    answer: list[Entry] = [(word, None, meaning) for word, meaning in meanings.ANSWER_MEANINGS.items()]
    row = _block(p, row, words.ANSWER_PART, answer, named=choices.ANSWER)
    polarisasi: list[Entry] = [(x.value, None, meanings.POLARISASI_MEANINGS[x.value]) for x in Polarisasi]
    row = _block(p, row, words.POLARISASI_PART, polarisasi, "Daftar_Polarisasi")
    konsolidasi: list[Entry] = [(x.value, None, meanings.KONSOLIDASI_MEANINGS[x.value]) for x in Konsolidasi]
    # The form itself subtracts no quarter from the next, so that it asks for no Sum.
    named: Mapping[str, str] = {Konsolidasi.TLK: choices.KONSOLIDASI[Konsolidasi.TLK]}
    return _block(p, row, words.KONSOLIDASI_PART, konsolidasi, "Daftar_Konsolidasi", named=named)


def _block(
    p: SheetBuilder,
    row: int,
    part: str,
    entries: Sequence[Entry],
    name: str = "",
    value_name: str = "",
    named: Mapping[str, str] = MappingProxyType({}),
) -> int:
    """Rows of one list under its names, and under ``named`` for single words; the row after them."""
    number = style.CENTRED.but(number_format="umum")
    for offset, entry in enumerate(entries):
        content: tuple[Content, ...] = (part, *entry)
        p.write_row(row + offset, 1, content, (style.TEXT, style.TEXT, number, style.TEXT))
        if word_name := named.get(str(entry[0])):
            p.name_area(word_name, row + offset, 2, row + offset, 2)
    end = row + len(entries) - 1
    for area, column in ((name, 2), (value_name, 3)):
        if area:
            p.name_area(area, row, column, end, column)
    return end + 1

"""Sheet Realisasi: the only cells that staff may type into, and the seven periods that follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style
from workbook_builder.layout.page import (
    BADGE_ROW,
    CONTENT_ROW,
    HEADER_ROW,
    begin,
    colour_status,
    decimal_example,
    table_head,
    write_continuation,
    write_long,
)
from workbook_builder.layout.plan import Formula, InputRule, SheetBuilder, address, column_letter, span_of
from workbook_builder.model import IkuScore
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode, is_over
from workbook_builder.text import sheets as words

INPUT_COLUMNS = 6
MARK_COLUMN = 10
PERIODE_COLUMN = 11
NOTE_COLUMN = 18
METHOD_COLUMN = 19
DIFFERENCE_COLUMN = 20
START_COLUMN = 21
DIFFERS_COLUMN = 25
PLAUSIBLE_MULTIPLE = 5
"""A realisasi more than so many times its target is marked: a lost decimal sign makes it ten times or more."""
EXAMPLE_CELL = address(BADGE_ROW, INPUT_COLUMNS + 3)
_COMBINED = {"Smt.1": ("G", "K"), "s.d.Q3": ("H", "M"), "Y": ("I", "O")}
"""Last filled quarter that a combined period covers, and the column that holds the latest value before it."""
_FAR = 'SUMPRODUCT((Hitung_Kode=$A{b})*(Hitung_Rasio<>"")*(Hitung_Rasio>Kelipatan_Wajar))'
_DIFFERS = 'SUMPRODUCT((F{b}:I{b}&""<>U{b}:X{b}&"")*1)'
"""Compared as texts: as numbers a blank cell equals a typed 0, which is scored and a blank is not."""
_TRIWULAN = {"Q2": ("F", "G"), "Q3": ("G", "H"), "Q4": ("H", "I")}


def sheet(k: SheetContext) -> SheetBuilder:
    width = (11, 46, 9, 13, 12, *([11] * 4), 12, *([11] * 7), 34, 10, 13, *([11] * 4), 11)
    p = begin(k, words.REALISASI, "masukan", width)
    table_head(p, words.REALISASI.headers, entry=frozenset(range(INPUT_COLUMNS, INPUT_COLUMNS + 4)), key=2)
    continuation = [(s.iku.code, _row(k, p, b, s)) for b, s in enumerate(k.score.iku, CONTENT_ROW)]
    end = CONTENT_ROW + len(k.score.iku) - 1
    after = write_continuation(p, end + 1, NOTE_COLUMN, continuation)
    # The realisasi as built is there to compare with; on paper it would only make the rest smaller.
    p.printing = replace(p.printing, area=(1, 1, after - 1, DIFFERENCE_COLUMN))
    p.name_area("Realisasi_Kode", CONTENT_ROW, 1, end, 1)
    p.name_area("Isian_Realisasi", CONTENT_ROW, INPUT_COLUMNS, end, INPUT_COLUMNS + 3)
    p.name_area("Realisasi_Periode", HEADER_ROW, PERIODE_COLUMN, HEADER_ROW, PERIODE_COLUMN + len(PERIODE) - 1)
    p.name_area("Tabel_Realisasi", CONTENT_ROW, PERIODE_COLUMN, end, PERIODE_COLUMN + len(PERIODE) - 1)
    p.name_area("Realisasi_Cara", CONTENT_ROW, METHOD_COLUMN, end, METHOD_COLUMN)
    p.name_area("Realisasi_Berbeda", CONTENT_ROW, DIFFERS_COLUMN, end, DIFFERS_COLUMN)
    decimal_example(p, BADGE_ROW, INPUT_COLUMNS, INPUT_COLUMNS + 3)
    p.validasi += _validasi(k)
    colour_status(p, f"J{CONTENT_ROW}:J{end}", {words.FAR: "Kuning"})
    p.autofilter = (CONTENT_ROW - 1, 1, end, len(words.REALISASI.headers))
    # The combined periods leave the quarters after them out, as they must.
    p.ignored += [f"{column_letter(PERIODE_COLUMN)}{CONTENT_ROW}:{column_letter(PERIODE_COLUMN + 6)}{end}"]
    return p


def _row(k: SheetContext, p: SheetBuilder, row: int, s: IkuScore) -> list[str]:
    """The row of an IKU; what of its note did not fit."""
    iku = s.iku
    label = [
        ("Manual_Satuan", iku.satuan or words.NO_VALUE),
        ("Manual_Konsolidasi", iku.konsolidasi.value),
        ("Manual_Basis", iku.basis.value),
    ]
    p.write_row(row, 1, (iku.code, iku.name), style.TEXT)
    for i, (name, value) in enumerate(label):
        p.write(row, 3 + i, Formula(f"INDEX({name},MATCH($A{row},Manual_Kode,0))", value), style.CENTRED)
    for i, q in enumerate(TRIWULAN):
        _entry(k, p, row, INPUT_COLUMNS + i, q, s)
    shown = iku_style(style.NUMBER, iku)
    for i, periode in enumerate(PERIODE):
        periode_value = cell_value(iku, s.steps[periode].realisasi)
        p.write(row, PERIODE_COLUMN + i, Formula(_formula(periode, row), periode_value), shown)
    method, difference = iku.combination.value, int(iku.is_difference)
    continuation = write_long(p, row, NOTE_COLUMN, iku.note, style.TEXT)
    p.write(row, METHOD_COLUMN, Formula(f'IF($E{row}="Kumulatif","TLK",$D{row})', method), style.CENTRED)
    difference_formula = f'IF(AND($E{row}="Kumulatif",$D{row}="Sum"),1,0)'
    number = style.CENTRED.but(number_format="nomor")
    p.write(row, DIFFERENCE_COLUMN, Formula(difference_formula, difference), number)
    p.write(row, MARK_COLUMN, Formula(f'IF({_FAR.format(b=row)}>0,"{words.FAR}","")', _far(s)), style.CENTRED)
    start = [cell_value(iku, iku.realisasi[q]) if is_over(q, k.score.triwulan) else None for q in TRIWULAN]
    p.write_row(row, START_COLUMN, start, iku_style(style.NUMBER, iku).but(colour=style.FAINT_INK))
    p.write(row, DIFFERS_COLUMN, Formula(_DIFFERS.format(b=row), 0), number)
    return continuation


def _entry(k: SheetContext, p: SheetBuilder, row: int, column: int, q: Periode, s: IkuScore) -> None:
    """An input cell; quarters after the reported one are closed, as their inputs belong to a later workbook."""
    iku = s.iku
    if not is_over(q, k.score.triwulan):
        p.write(row, column, None, style.CLOSED)
        return
    p.write(row, column, cell_value(iku, iku.realisasi[q]), iku_style(style.INPUT, iku))


def _far(s: IkuScore) -> str | None:
    """The mark of an IKU with a realisasi many times its target in any period."""
    far = any(x.ratio is not None and x.ratio > PLAUSIBLE_MULTIPLE for x in s.steps.values())
    return words.FAR if far else None


def _validasi(k: SheetContext) -> Iterator[InputRule]:
    """One validation per quarter and unit, over all the cells that it holds for."""
    row: dict[str, list[int]] = {}
    for b, iku in enumerate(k.iku, CONTENT_ROW):
        row.setdefault(iku.satuan or "IKU", []).append(b)
    for i, q in enumerate(TRIWULAN):
        for satuan, number in row.items() if is_over(q, k.score.triwulan) else ():
            yield InputRule(
                " ".join(span_of(INPUT_COLUMNS + i, number)),
                "decimal",
                words.INPUT_TITLE.format(periode=q),
                words.INPUT_MESSAGE.format(periode=q, satuan=satuan, contoh=EXAMPLE_CELL),
                words.INPUT_ERROR.format(contoh=EXAMPLE_CELL),
                -words.INPUT_LIMIT,
                words.INPUT_LIMIT,
            )


def _formula(periode: Periode, b: int) -> str:
    if periode == "Q1":
        return f'IF(ISNUMBER($F{b}),$F{b},"")'
    if periode in _TRIWULAN:
        previous, this = _TRIWULAN[periode]
        return f'IF(AND(ISNUMBER({this}{b}),OR($T{b}=0,ISNUMBER({previous}{b}))),{this}{b}-$T{b}*SUM({previous}{b}),"")'
    end, before = _COMBINED[periode]
    area = f"F{b}:{end}{b}"
    merged_areas = f"SUM({area}),AVERAGE({area}),IF(ISNUMBER({end}{b}),{end}{b},{before}{b})"
    condition = f"AND(COLUMNS({area})<=Triwulan,COUNT({area})>0)"
    return f'IF({condition},CHOOSE(MATCH(S{b},Daftar_Konsolidasi,0),{merged_areas}),"")'

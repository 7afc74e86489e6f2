"""Sheet Petunjuk of the template: seven steps that lead to their cells, how far all is filled, and how to fill it."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.forms.analisis import rows_left
from workbook_builder.layout.forms.bars import bar, bar_formula
from workbook_builder.layout.forms.input_cells import area
from workbook_builder.layout.forms.narasi import narasi_filled
from workbook_builder.layout.forms.page import CONTENT_ROW, HEADER_ROW, TRIWULAN_ROW, begin, colour_left
from workbook_builder.layout.forms.provisional_row import ProvisionalRow
from workbook_builder.layout.forms.realisasi_anggaran import Q1_COLUMN, belanja_filled
from workbook_builder.layout.forms.realisasi_iku import (
    MARK_COLUMN,
    REALISASI_COLUMN,
    TRIWULAN_COLUMN,
    analisis_left,
    iku_filled,
    is_far,
)
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import Content, Formula, Link, PrintSetup, SheetBuilder
from workbook_builder.model.address import address
from workbook_builder.model.filled import Template
from workbook_builder.model.record import record
from workbook_builder.schema.analisis import ANALISIS, ANALISIS_TEXTS
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.narasi import NARASI
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.text import template as words

COLOURS = (
    (style.INPUT_TEXT.but(unlocked=False), words.INPUT_COLOUR),
    (style.TEXT.but(colour=style.RECEDED.colour, background=style.RECEDED.background), words.RECEDED_COLOUR),
    (style.TEXT, words.LOCKED_COLOUR),
    (style.CLOSED.but(align="left"), words.CLOSED_COLOUR),
)
STATE_COLUMN, LEFT_COLUMN, NOTE_COLUMN = 3, 4, 5
_COUNT = style.CENTRED.but(number_format="nomor")


def sheet(t: Template, k: SheetContext, records: Sequence[ProvisionalRow]) -> SheetBuilder:
    p = begin(t, words.PETUNJUK, "panduan", (19, 42, 11, 9, 86))
    p.write_row(HEADER_ROW, 1, words.PETUNJUK.headers, style.HEADER)
    p.freeze = (HEADER_ROW + 1, 1)
    p.printing = PrintSetup(landscape=True, repeated=(HEADER_ROW, HEADER_ROW))
    first_part = CONTENT_ROW + len(words.STEPS)
    _steps(t, k, p, records, first_part)
    row = _parts(t, p, records, first_part)
    p.write_row(row, 1, words.HOW_TITLE, style.HEADER)
    row += 1
    for topic, content in words.HOW:
        _line(p, row, words.HOW_PART, topic, content)
        row += 1
    for pattern, meaning in COLOURS:
        _line(p, row, words.COLOUR_PART, None, meaning)
        p.write(row, 2, words.COLOUR_EXAMPLES, pattern)
        row += 1
    return p


def _line(p: SheetBuilder, row: int, part: str, topic: str | None, content: str) -> None:
    p.write_row(row, 1, (part, topic, None, None, content), style.TEXT)


@record
class _Left:
    """What is left of a step: the formula and its value."""

    formula: str
    value: int


def _steps(t: Template, k: SheetContext, p: SheetBuilder, records: Sequence[ProvisionalRow], parts: int) -> None:
    """The seven steps: where each leads, what is left of it, and whether it is done where that can be known."""
    left = _left(t, k, records, parts)
    done = _done(t, left, address(parts + 1, STATE_COLUMN))
    last = CONTENT_ROW + len(words.STEPS) - 1
    for i, ((task, content), (name, cell)) in enumerate(zip(words.STEPS, _places(t, parts), strict=True)):
        row = CONTENT_ROW + i
        p.write(row, 1, i + 1, _COUNT)
        p.write(row, 2, Link(name, cell, task), style.LINK)
        p.write(row, STATE_COLUMN, done.get(i), style.CENTRED)
        p.write(row, LEFT_COLUMN, Formula(left[i].formula, left[i].value) if i in left else None, _COUNT)
        p.write(row, NOTE_COLUMN, content, style.TEXT)
        if i in left:
            colour_left(p, address(row, LEFT_COLUMN))
    states = area(CONTENT_ROW, STATE_COLUMN, last)
    colour_status(p, states, {words.FINISHED: "Hijau", words.UNFINISHED: "Kuning"})


def _left(t: Template, k: SheetContext, records: Sequence[ProvisionalRow], parts: int) -> dict[int, _Left]:
    """What is left, by the position of the step; the three sheets are counted below the head in row ``parts``."""
    iku, analisis, belanja = (
        f"{address(parts + i, LEFT_COLUMN)}-{address(parts + i, STATE_COLUMN)}" for i in range(1, 4)
    )
    lacking = f'SUMPRODUCT((Analisis_Keadaan="{words.TO_FILL}")+(Analisis_Keadaan="{words.NONE_YET}"))'
    filled, total = iku_filled(t)
    kinds, all_kinds = belanja_filled(t)
    return {
        1: _Left(iku, total - filled),
        2: _Left(f'SUMPRODUCT((IKU_Tanda="{words.FAR}")*1)', sum(is_far(t, b) for b in t.iku)),
        3: _Left(f"MAX({analisis},{lacking})", max(analisis_left(t), rows_left(t, k.rules, records))),
        4: _Left(belanja, all_kinds - kinds),
    }


def _done(t: Template, left: dict[int, _Left], filled: str) -> dict[int, Formula]:
    """Whether a step is done; of the marks nothing is said before anything is ``filled`` (a cell)."""
    done = f'"{words.FINISHED}","{words.UNFINISHED}"'
    result = {0: Formula(f"IF(ISNUMBER(MATCH(Triwulan,Daftar_Triwulan,0)),{done})", words.FINISHED)}
    for i, rest in left.items():
        cell = address(CONTENT_ROW + i, LEFT_COLUMN)
        value = words.UNFINISHED if rest.value else words.FINISHED
        result[i] = Formula(f"IF({cell}=0,{done})", value)
    mark = address(CONTENT_ROW + 2, LEFT_COLUMN)
    unmarked = words.FINISHED if iku_filled(t)[0] else ""
    formula = f'IF({mark}>0,"{words.UNFINISHED}",IF({filled}=0,"","{words.FINISHED}"))'
    result[2] = Formula(formula, words.UNFINISHED if left[2].value else unmarked)
    return result


def _places(t: Template, parts: int) -> tuple[tuple[str, str], ...]:
    """Where each step leads: sheet and cell."""
    return (
        (REALISASI_IKU.name, address(TRIWULAN_ROW, TRIWULAN_COLUMN)),
        (REALISASI_IKU.name, address(CONTENT_ROW, REALISASI_COLUMN[t.triwulan - 1])),
        (REALISASI_IKU.name, address(CONTENT_ROW, MARK_COLUMN)),
        (ANALISIS.name, address(CONTENT_ROW, ANALISIS.position(ANALISIS_TEXTS[0]))),
        (REALISASI_ANGGARAN.name, address(CONTENT_ROW, Q1_COLUMN + t.triwulan - 1)),
        (ANGKA_TERBIT.name, address(CONTENT_ROW, 1)),
        (words.PETUNJUK.name, address(parts, 1)),
    )


def _parts(t: Template, p: SheetBuilder, records: Sequence[ProvisionalRow], row: int) -> int:
    """How far each sheet and the IKU of each owner are filled for the chosen quarter; the row after them."""
    p.write_row(row, 1, words.COMPLETENESS_TITLE, style.HEADER)
    complete = f'SUMPRODUCT((IKU_Kelengkapan="{words.COMPLETE}")*1)'
    total = f'SUMPRODUCT((IKU_Kelengkapan="{words.COMPLETE}")+(IKU_Kelengkapan="{words.NOT_YET}"))'
    count = len(t.iku)
    sheets = (
        (REALISASI_IKU.name, "Batang_IKU", complete, total, iku_filled(t)),
        (
            ANALISIS.name,
            "Batang_Analisis",
            f'SUMPRODUCT((IKU_Analisis="{words.PRESENT}")*1)',
            "ROWS(IKU_Analisis)",
            (count - analisis_left(t), count),
        ),
        (
            REALISASI_ANGGARAN.name,
            "Batang_Belanja",
            f'SUMPRODUCT((Belanja_Kelengkapan="{words.COMPLETE}")*1)',
            "ROWS(Belanja_Kelengkapan)",
            belanja_filled(t),
        ),
        (
            NARASI.name,
            "Batang_Narasi",
            f'SUMPRODUCT((Narasi_Keadaan="{words.PRESENT}")*1)',
            f'SUMPRODUCT((Narasi_Keadaan="{words.PRESENT}")+(Narasi_Keadaan="{words.NONE_YET}"))',
            narasi_filled(t),
        ),
    )
    for name, bar_name, filled_formula, total_formula, values in sheets:
        row += 1
        _bar(p, row, words.SHEET_PART, Link(name, "A1", name), (filled_formula, total_formula), values)
        p.name_area(bar_name, row, NOTE_COLUMN, row, NOTE_COLUMN)
    for owner in dict.fromkeys(r.owner for r in records):
        row += 1
        cell = f"(Sementara_PJ={address(row, 2)})"
        state = [r.complete for r in records if r.owner == owner]
        filled, open_count = state.count(words.COMPLETE), state.count(words.NOT_YET)
        formulas = (
            f'SUMPRODUCT({cell}*(Sementara_Kelengkapan="{words.COMPLETE}"))',
            f'SUMPRODUCT({cell}*((Sementara_Kelengkapan="{words.COMPLETE}")+(Sementara_Kelengkapan="{words.NOT_YET}")))',
        )
        _bar(p, row, words.OWNER_PART, owner, formulas, (filled, filled + open_count))
    return row + 1


def _bar(
    p: SheetBuilder, row: int, part: str, name: Content, formulas: tuple[str, str], values: tuple[int, int]
) -> None:
    look = style.LINK if isinstance(name, Link) else style.TEXT
    p.write_row(row, 1, (part, name), (style.TEXT, look))
    for column, formula, value in zip((STATE_COLUMN, LEFT_COLUMN), formulas, values, strict=True):
        p.write(row, column, Formula(formula, value), _COUNT)
    text = bar_formula(address(row, STATE_COLUMN), address(row, LEFT_COLUMN))
    p.write(row, NOTE_COLUMN, Formula(text, bar(*values)), style.TEXT.but(colour=style.DARK_BLUE, wrap=False))

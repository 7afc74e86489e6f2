"""Sheet Analisis of the template: a row per IKU of the chosen quarter with its figures, what was filled, and room."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.forms.bars import bar
from workbook_builder.layout.forms.columns import input_rule, input_style
from workbook_builder.layout.forms.input_cells import area, put
from workbook_builder.layout.forms.page import CONTENT_ROW, TRIWULAN_ROW, begin, header, other_content, sheet_note
from workbook_builder.layout.forms.provisional_row import ProvisionalRow
from workbook_builder.layout.forms.realisasi_iku import analisis_left, colour_capaian, of_quarter
from workbook_builder.layout.forms.spare_rows import MIN_SPARE
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import MAX_TEXT, ConditionalFormat, Formula, SheetBuilder, Value
from workbook_builder.layout.text_size import row_height
from workbook_builder.model.address import address
from workbook_builder.model.codes import iku_key
from workbook_builder.model.filled import (
    IKU_BY_CODE,
    NEEDED,
    PROVISIONAL,
    REALISASI_TO_DATE,
    TARGET_TO_DATE,
    FilledRow,
    Template,
)
from workbook_builder.model.numbers import HUNDRED, round_half_away
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.rules import RuleSet
from workbook_builder.schema.analisis import ANALISIS, ANALISIS_TEXTS
from workbook_builder.text import template as words

BLANK_HEIGHT = 30.0
NOTE_COLUMN = 3
OTHER_QUARTER_COLUMN = 4
_NAME, _TARGET, _REALISASI, _CAPAIAN, _STATE = (
    ANALISIS.position(name) for name in (IKU_BY_CODE, TARGET_TO_DATE, REALISASI_TO_DATE, PROVISIONAL, NEEDED)
)
_DRIVER, _OBSTACLE, _FOLLOW_UP = (ANALISIS.position(name) for name in ANALISIS_TEXTS)
_KNOWN = "MATCH($A{b},Sementara_Kode,0)"
_OURS = f'AND(ISNUMBER({_KNOWN}),OR($B{{b}}="Q"&Triwulan_Hitung,$B{{b}}=Periode_Sementara))'
"""Whether a row is of an IKU in the chosen quarter, whose figures Perhitungan Sementara holds."""
_NAMES = {
    "Analisis_Kode": 1,
    "Analisis_Periode": 2,
    "Analisis_Keadaan": _STATE,
    "Analisis_Pendorong": _DRIVER,
    "Analisis_Kendala": _OBSTACLE,
    "Analisis_Tindak": _FOLLOW_UP,
}


def sheet(t: Template, k: SheetContext, records: Sequence[ProvisionalRow]) -> SheetBuilder:
    p = begin(t, ANALISIS, "masukan", ANALISIS.widths)
    filled = [n for n, column in enumerate(ANALISIS.columns, 1) if not column.computed]
    header(t, p, ANALISIS, frozenset(filled))
    sheet_note(t, p, NOTE_COLUMN)
    _above(t, p)
    end = CONTENT_ROW + total_rows(t) - 1
    by_code = {iku_key(r.iku.code): r for r in records}
    for b in range(CONTENT_ROW, end + 1):
        i = b - CONTENT_ROW
        row = t.analisis[i] if i < len(t.analisis) else FilledRow({})
        _entry(p, b, row, prepared=i < len(t.iku))
        record = by_code.get(iku_key(row.text("Kode")))
        _name(p, b, row, record)
        if i < len(t.analisis):
            ours = of_quarter(t, row)
            _figures(p, b, record, ours)
            _lacking(p, b, _state(record if ours else None, row, k.rules))
        else:
            # A row more than was prepared: the next refresh gives it its figures.
            p.write_row(b, _TARGET, (None,) * (_STATE - _TARGET + 1), style.CENTRED)
    other_content(t, p, ANALISIS, [b.other for b in t.analisis] + [{}] * (total_rows(t) - len(t.analisis)))
    for n in filled:
        p.validasi.append(input_rule(ANALISIS.columns[n - 1], area(CONTENT_ROW, n, end), text_limit=MAX_TEXT))
    for name, column in _NAMES.items():
        p.name_area(name, CONTENT_ROW, column, end, column)
    _colours(k, p, end)
    return p


def total_rows(t: Template) -> int:
    """Filled rows may be of any period, so that a whole quarter of all IKU must fit below them too."""
    return max(len(t.iku) * len(TRIWULAN), len(t.analisis) + max(MIN_SPARE, len(t.iku)))


def _above(t: Template, p: SheetBuilder) -> None:
    """How far the sheet is filled, and a word where another quarter is chosen than the rows are prepared for."""
    total = len(t.iku)
    p.write(TRIWULAN_ROW, 1, Formula("Batang_Analisis", bar(total - analisis_left(t), total)), style.BAR)
    other = f'IF(Triwulan_Hitung=Triwulan_Disiapkan,"","{words.OTHER_QUARTER}")'
    p.write(
        TRIWULAN_ROW, OTHER_QUARTER_COLUMN, Formula(other, ""), style.PURPOSE.but(bold=True, colour=style.CHART_RED)
    )


def _entry(p: SheetBuilder, b: int, row: FilledRow, prepared: bool) -> None:
    """What staff type; of a row that was prepared for an IKU and a quarter only the texts."""
    for n, column in enumerate(ANALISIS.columns, 1):
        if column.computed:
            continue
        cell = row.cells.get(column.name)
        if prepared and column.name not in ANALISIS_TEXTS:
            p.write(b, n, cell.value if cell else None, style.CENTRED)
        else:
            put(p, b, n, cell, input_style(column))


def _name(p: SheetBuilder, b: int, row: FilledRow, record: ProvisionalRow | None) -> None:
    """The name of the IKU by its code, and the height that the row needs at least."""
    shown = record.iku.name if record else ""
    known = f"MATCH($A{b},Daftar_Kode,0)"
    p.write(b, _NAME, Formula(f'IF(ISNUMBER({known}),INDEX(IKU_Nama,{known}),"")', shown), style.TEXT)
    if all(row.empty(column) for column in ANALISIS_TEXTS):
        p.height[b] = max(BLANK_HEIGHT, row_height([(shown, p.width[_NAME], style.TEXT)]) or 0)


def _figures(p: SheetBuilder, b: int, record: ProvisionalRow | None, ours: bool) -> None:
    """Target, realisasi and capaian of the IKU, live; blank in a row of another quarter than the chosen one."""
    unit = iku_style(style.NUMBER, record.iku) if record else style.NUMBER.but(number_format="umum")
    known, target_cell = _KNOWN.format(b=b), f"${address(b, _TARGET)}"
    values: tuple[Value, ...] = (None, None, None)
    if record and ours:
        steps = record.steps
        values = (or_dash(cell_value(record.iku, steps.target)), cell_value(record.iku, steps.realisasi), record.shown)
    for column, area_name, value, look in zip(
        (_TARGET, _REALISASI, _CAPAIAN),
        ("Sementara_Target", "Sementara_Realisasi", "Sementara_Capaian"),
        values,
        (unit, unit, style.NUMBER.but(bold=True)),
        strict=True,
    ):
        # A target is a figure or a dash: where it is blank, the row is of no IKU in the chosen quarter.
        test = _OURS.format(b=b) if column == _TARGET else f'{target_cell}<>""'
        p.write(b, column, Formula(f'IF({test},INDEX({area_name},{known}),"")', value), look)


def _lacking(p: SheetBuilder, b: int, state: str) -> None:
    """What a row of the chosen quarter still lacks, live."""
    cell = {n: f"${address(b, n)}" for n in (_TARGET, _CAPAIAN, _DRIVER, _OBSTACLE, _FOLLOW_UP)}
    low = f"ISNUMBER({cell[_CAPAIAN]}),ROUND(SUM({cell[_CAPAIAN]}),Digit_Ambang)<100"
    lacking = f'AND({low},OR({cell[_OBSTACLE]}="",{cell[_FOLLOW_UP]}=""))'
    blank = f'AND({cell[_DRIVER]}="",{cell[_OBSTACLE]}="",{cell[_FOLLOW_UP]}="")'
    said = f'IF({blank},"{words.NONE_YET}","{words.COMPLETE}")'
    formula = f'IF({cell[_TARGET]}<>"",IF({lacking},"{words.TO_FILL}",{said}),"")'
    p.write(b, _STATE, Formula(formula, state), style.CENTRED)


def _state(record: ProvisionalRow | None, row: FilledRow, rules: RuleSet) -> str:
    """What a row of the chosen quarter still lacks; empty for any other."""
    if record is None:
        return ""
    capaian = record.shown
    low = not isinstance(capaian, (str, type(None))) and round_half_away(capaian, rules.compared_digits) < HUNDRED
    if low and (row.empty("Kendala") or row.empty("Tindak Lanjut")):
        return words.TO_FILL
    return words.NONE_YET if all(row.empty(column) for column in ANALISIS_TEXTS) else words.COMPLETE


def rows_left(t: Template, rules: RuleSet, records: Sequence[ProvisionalRow]) -> int:
    """Rows of the chosen quarter that still lack something."""
    by_code = {iku_key(r.iku.code): r for r in records}
    ours = [b for b in t.analisis if of_quarter(t, b)]
    state = [_state(by_code.get(iku_key(b.text("Kode"))), b, rules) for b in ours]
    return state.count(words.TO_FILL) + state.count(words.NONE_YET)


def _colours(k: SheetContext, p: SheetBuilder, end: int) -> None:
    states = {words.COMPLETE: "Hijau", words.TO_FILL: "Kuning", words.NONE_YET: "Kuning"}
    colour_status(p, area(CONTENT_ROW, _STATE, end), states)
    colour_capaian(k, p, _CAPAIAN, end)
    wanted = f'AND(${address(CONTENT_ROW, _STATE)}="{words.TO_FILL}",{address(CONTENT_ROW, _OBSTACLE)}="")'
    open_cells = area(CONTENT_ROW, _OBSTACLE, end, _FOLLOW_UP)
    p.conditional.append(ConditionalFormat(open_cells, wanted, style.status_styles("Kuning")))

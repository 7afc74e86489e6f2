"""Sheet Realisasi IKU of the template: a row per IKU, its targets beside the input cells, and what follows."""

from __future__ import annotations

from workbook_builder.layout import choice_names, style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.forms.bars import bar
from workbook_builder.layout.forms.columns import input_rule
from workbook_builder.layout.forms.input_cells import area, choices, number_format, put, written_as
from workbook_builder.layout.forms.page import (
    CONTENT_ROW,
    TRIWULAN_ROW,
    begin,
    header,
    other_content,
    quarters_apart,
    sheet_note,
    write_left,
)
from workbook_builder.layout.forms.provisional_row import ProvisionalRow
from workbook_builder.layout.page import colour_status, decimal_example
from workbook_builder.layout.plan import NOT_A_NUMBER, ConditionalFormat, Content, Formula, SheetBuilder
from workbook_builder.layout.sheets.data.realisasi import PLAUSIBLE_MULTIPLE
from workbook_builder.model import Basis
from workbook_builder.model.address import address
from workbook_builder.model.filled import (
    ANALISIS_PRESENT,
    COMPARE,
    COMPLETENESS,
    MARK,
    PROVISIONAL,
    FilledRow,
    Template,
    TemplateRow,
)
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.schema import realisasi_iku as schema
from workbook_builder.schema.analisis import ANALISIS_TEXTS
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.text import template as words
from workbook_builder.text.units import is_rupiah

_SATUAN, _BASIS, _NOTE = (REALISASI_IKU.column(name) for name in ("Satuan", "Basis", "Catatan"))
SATUAN_COLUMN, BASIS_COLUMN, NOTE_COLUMN = (REALISASI_IKU.position(name) for name in ("Satuan", "Basis", "Catatan"))
TARGET_COLUMN = tuple(REALISASI_IKU.position(f"Target {q}") for q in TRIWULAN)
REALISASI_COLUMN = tuple(REALISASI_IKU.position(f"Realisasi {q}") for q in TRIWULAN)
COMPLETE_COLUMN, PROVISIONAL_COLUMN, ANALISIS_COLUMN, COMPARE_COLUMN, MARK_COLUMN = (
    REALISASI_IKU.position(name) for name in (COMPLETENESS, PROVISIONAL, ANALISIS_PRESENT, COMPARE, MARK)
)
TRIWULAN_COLUMN = 3
BAR_COLUMN, LEFT_COLUMN = 5, 10
"""Where the bar of the sheet stands, and the count of IKU without an analysis."""
EXAMPLE_ROW, EXAMPLE_COLUMN = 3, 8
"""The example of a decimal sign; above the row of the note, where nothing else may stand to the right of its label."""
EXAMPLE_CELL = address(EXAMPLE_ROW, EXAMPLE_COLUMN)
_TARGET = "INDEX($E{b}:$L{b},1,2*Triwulan_Hitung-1)"
_INPUT = "INDEX($E{b}:$L{b},1,2*Triwulan_Hitung)"
"""Target and realisasi of the chosen quarter: they stand in pairs from column E on."""
_ANALISIS = (
    '(Analisis_Kode=$A{b})*((Analisis_Periode="Q"&Triwulan_Hitung)+(Analisis_Periode=Periode_Sementara)>0)'
    '*((Analisis_Pendorong<>"")+(Analisis_Kendala<>"")+(Analisis_Tindak<>"")>0)'
)
"""Which rows of Analisis say something of the IKU in the chosen quarter, or in the time up to its end."""


def sheet(t: Template, k: SheetContext, records: list[ProvisionalRow]) -> SheetBuilder:
    p = begin(t, REALISASI_IKU, "masukan", REALISASI_IKU.widths)
    header(t, p, REALISASI_IKU, frozenset({*REALISASI_COLUMN, NOTE_COLUMN}))
    sheet_note(t, p, 2)
    for b, (row, record) in enumerate(zip(t.iku, records, strict=True), CONTENT_ROW):
        _row(t, p, b, row, record)
    end = CONTENT_ROW + len(t.iku) - 1
    p.validasi.append(written_as(area(CONTENT_ROW, NOTE_COLUMN, end), _NOTE.prompt))
    other_content(t, p, REALISASI_IKU, [b.other for b in t.iku])
    for name, column in (
        ("Daftar_Kode", 1),
        ("IKU_Nama", 2),
        ("IKU_Kelengkapan", COMPLETE_COLUMN),
        ("IKU_Basis", BASIS_COLUMN),
        ("IKU_Tanda", MARK_COLUMN),
        ("IKU_Analisis", ANALISIS_COLUMN),
        *((f"Isian_{q}", column) for q, column in zip(TRIWULAN, REALISASI_COLUMN, strict=True)),
    ):
        p.name_area(name, CONTENT_ROW, column, end, column)
    colour = {words.COMPLETE: "Hijau", words.NOT_YET: "Kuning", words.WITHOUT_TARGET: "Kuning"}
    colour_status(p, area(CONTENT_ROW, COMPLETE_COLUMN, end), colour)
    colour_capaian(k, p, PROVISIONAL_COLUMN, end)
    colour_status(p, area(CONTENT_ROW, ANALISIS_COLUMN, end), {words.PRESENT: "Hijau", words.NONE_YET: "Kuning"})
    colour_status(p, area(CONTENT_ROW, MARK_COLUMN, end), {words.FAR: "Kuning"})
    quarters_apart(p, zip(TARGET_COLUMN, REALISASI_COLUMN, strict=True), end)
    decimal_example(p, EXAMPLE_ROW, EXAMPLE_COLUMN - 3, EXAMPLE_COLUMN)
    _summary(t, p)
    return p


def colour_capaian(k: SheetContext, p: SheetBuilder, column: int, end: int) -> None:
    """Colour a column of capaian by their status; nothing where there is none."""
    cell = f"${address(CONTENT_ROW, column)}"
    for status in k.rules.status:
        found = f"LOOKUP(ROUND({cell},Digit_Ambang),Status_Batas,Status_Nama)"
        formula = f"IF(ISNUMBER({cell}),{found}={choice_names.in_formula(status.name)})"
        p.conditional.append(
            ConditionalFormat(area(CONTENT_ROW, column, end), formula, style.status_styles(status.name))
        )


def _summary(t: Template, p: SheetBuilder) -> None:
    """The chosen quarter, how far it is filled, and how many IKU lack an analysis."""
    b = TRIWULAN_ROW
    p.write(b, 1, words.QUARTER_FILLED, style.PURPOSE.but(bold=True))
    p.write(b, TRIWULAN_COLUMN, t.triwulan, style.INPUT_CHOICE.but(bold=True))
    p.name_area("Triwulan", b, TRIWULAN_COLUMN, b, TRIWULAN_COLUMN)
    p.validasi.append(choices(address(b, TRIWULAN_COLUMN), "Daftar_Triwulan", words.TRIWULAN_PROMPT))
    p.write(b, BAR_COLUMN, Formula("Batang_IKU", bar(*iku_filled(t))), style.BAR)
    rest = Formula(count_left("IKU_Analisis", words.NONE_YET), analisis_left(t))
    write_left(p, b, LEFT_COLUMN, words.ANALISIS_LEFT, rest, LEFT_COLUMN + 2)


def _row(t: Template, p: SheetBuilder, b: int, row: TemplateRow, record: ProvisionalRow) -> None:
    iku = row.iku
    p.write_row(b, 1, (iku.code, iku.name), style.TEXT)
    _remarks(p, b, row)
    for q, k_target, input_column in zip(TRIWULAN, TARGET_COLUMN, REALISASI_COLUMN, strict=True):
        value = cell_value(iku, iku.target[q])
        content = None if q in iku.without_target else or_dash(value)
        p.write(b, k_target, content, iku_style(style.NUMBER, iku, iku.target[q]))
        _entry(p, b, input_column, q, row)
    put(p, b, NOTE_COLUMN, row.entry.get("Catatan"), style.INPUT_TEXT)
    target, entry = _TARGET.format(b=b), _INPUT.format(b=b)
    complete = f'IF({entry}="","{words.NOT_YET}","{words.COMPLETE}")'
    without = f'IF({target}="","{words.WITHOUT_TARGET}","{words.NO_TARGET}")'
    formula = f"IF(ISNUMBER({target}),{complete},{without})"
    p.write(b, COMPLETE_COLUMN, Formula(formula, completeness(t, row)), style.CENTRED)
    capaian = Formula(f"INDEX(Sementara_Capaian,MATCH($A{b},Sementara_Kode,0))", record.shown)
    p.write(b, PROVISIONAL_COLUMN, capaian, style.NUMBER.but(bold=True, align="center"))
    compare = f'IF((SUM({target})>0)*ISNUMBER({entry}),{entry}/{target},"{words.NOT_COMPARABLE}")'
    times = against_target(t, row)
    # Percent points without a percent format ("97,5" for 97,5%) cannot be set against targets that are fractions.
    comparable: Content = words.NOT_COMPARABLE
    if not row.in_points:
        comparable = Formula(compare, words.NOT_COMPARABLE if times is None else times)
    p.write(b, COMPARE_COLUMN, comparable, style.NUMBER.but(number_format="persen0", align="center"))
    # A cumulative figure may be compared with the target of one quarter only.
    limit = f"Kelipatan_Wajar*IF({_basis_cell(b)}=Basis_Kumulatif,Triwulan_Hitung,1)"
    p.write(
        b,
        MARK_COLUMN,
        Formula(
            f'IF(SUM({address(b, COMPARE_COLUMN)})>{limit},"{words.FAR}","{words.NOT_COMPARABLE}")',
            words.FAR if is_far(t, row) else words.NOT_COMPARABLE,
        ),
        style.CENTRED,
    )
    present = f'IF(SUMPRODUCT({_ANALISIS.format(b=b)})=0,"{words.NONE_YET}","{words.PRESENT}")'
    p.write(
        b, ANALISIS_COLUMN, Formula(present, words.PRESENT if has_analisis(t, row) else words.NONE_YET), style.CENTRED
    )


def _basis_cell(b: int) -> str:
    return f"${address(b, BASIS_COLUMN)}"


def _remarks(p: SheetBuilder, b: int, row: TemplateRow) -> None:
    """Satuan and Basis: shown where the targets state them, to be filled where they do not."""
    if row.satuan_open:
        put(p, b, SATUAN_COLUMN, row.entry.get("Satuan"), style.INPUT_CHOICE)
        p.validasi.append(input_rule(_SATUAN, address(b, SATUAN_COLUMN)))
    else:
        p.write(b, SATUAN_COLUMN, row.iku.satuan, style.CENTRED)
    if row.basis_open:
        put(p, b, BASIS_COLUMN, row.entry.get("Basis"), style.INPUT_CHOICE)
        p.validasi.append(input_rule(_BASIS, address(b, BASIS_COLUMN)))
    else:
        p.write(b, BASIS_COLUMN, row.iku.basis.value, style.CENTRED)


def _entry(p: SheetBuilder, b: int, column: int, q: Periode, row: TemplateRow) -> None:
    """An input cell; one whose target is a dash is closed, unless something was filled that must not vanish."""
    iku, cell = row.iku, row.entry.get(f"Realisasi {q}")
    if iku.target[q] is None and q not in iku.without_target and (cell is None or cell.blank):
        p.write(b, column, None, style.CLOSED)
        return
    put(p, b, column, cell, iku_style(style.INPUT, iku))
    error = words.NUMBER_ERROR.format(contoh=EXAMPLE_CELL)
    title = schema.REALISASI_PROMPT.format(q=q, kode=iku.code)
    p.validasi.append(number_format(address(b, column), title, _message(row, q), error))


def _message(row: TemplateRow, q: Periode) -> str:
    iku = row.iku
    if iku.target[q] is None and q not in iku.without_target:
        return schema.NO_TARGET_MESSAGE.format(kode=iku.code, q=q)
    basis = schema.KUMULATIF_MESSAGE.format(q=q) if iku.basis is Basis.KUMULATIF else ""
    pattern = (
        schema.PERCENT_MESSAGE
        if iku.percent
        else schema.RUPIAH_MESSAGE
        if is_rupiah(iku.satuan)
        else schema.NUMBER_MESSAGE
    )
    return pattern.format(q=q, basis=basis, satuan=iku.satuan[:30] or "IKU", contoh=EXAMPLE_CELL)


def count_left(name: str, word: str) -> str:
    """How often a check column says a word, while a quarter is chosen."""
    return f'IF(ISNUMBER(MATCH(Triwulan,Daftar_Triwulan,0)),SUMPRODUCT(({name}="{word}")*1),"{words.CHOOSE}")'


def completeness(t: Template, row: TemplateRow) -> str:
    """What the column Kelengkapan says of an IKU for the chosen quarter."""
    q = TRIWULAN[t.triwulan - 1]
    if row.iku.target[q] is None:
        return words.WITHOUT_TARGET if q in row.iku.without_target else words.NO_TARGET
    cell = row.entry.get(f"Realisasi {q}")
    return words.NOT_YET if cell is None or cell.value is None else words.COMPLETE


def against_target(t: Template, row: TemplateRow) -> float | None:
    """What part of a positive target the realisasi of the chosen quarter is, as its cells hold them."""
    q = TRIWULAN[t.triwulan - 1]
    target, cell = cell_value(row.iku, row.iku.target[q]), row.entry.get(f"Realisasi {q}")
    if target is None or target <= 0 or cell is None or isinstance(cell.value, NOT_A_NUMBER) or row.in_points:
        return None
    return float(cell.value / target)


def is_far(t: Template, row: TemplateRow) -> bool:
    """Whether the realisasi of the chosen quarter is marked as far above its target."""
    times = against_target(t, row)
    cumulative = row.basis_text == Basis.KUMULATIF.value
    return times is not None and times > PLAUSIBLE_MULTIPLE * (t.triwulan if cumulative else 1)


def of_quarter(t: Template, row: FilledRow) -> bool:
    """Whether a row of Analisis is of the chosen quarter, or of the time up to its end."""
    return row.text("Periode") in (TRIWULAN[t.triwulan - 1], REPORTED_AFTER[t.triwulan])


def has_analisis(t: Template, row: TemplateRow) -> bool:
    return any(
        a.text("Kode") == row.iku.code and of_quarter(t, a) and any(not a.empty(column) for column in ANALISIS_TEXTS)
        for a in t.analisis
    )


def iku_filled(t: Template) -> tuple[int, int]:
    """How many of the IKU with a target in the chosen quarter have a realisasi, and how many there are."""
    state = [completeness(t, b) for b in t.iku]
    return state.count(words.COMPLETE), state.count(words.COMPLETE) + state.count(words.NOT_YET)


def analisis_left(t: Template) -> int:
    return sum(1 for b in t.iku if not has_analisis(t, b))

"""Sheet Realisasi IKU of the template: a row per IKU, its targets beside the input cells, and what is still missing."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.context import cell_value, iku_style, or_dash
from workbook_builder.layout.forms.columns import input_rule
from workbook_builder.layout.forms.input_cells import area, choices, number_format, put, written_as
from workbook_builder.layout.forms.page import CONTENT_ROW, TRIWULAN_ROW, begin, header, other_content, sheet_note
from workbook_builder.layout.page import colour_status, decimal_example
from workbook_builder.layout.plan import NOT_A_NUMBER, ConditionalFormat, Content, Formula, SheetBuilder
from workbook_builder.layout.sheets.data.realisasi import PLAUSIBLE_MULTIPLE
from workbook_builder.model import Basis
from workbook_builder.model.address import address
from workbook_builder.model.filled import CHECK_COLUMNS, Template, TemplateRow
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.schema import realisasi_iku as schema
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.text import template as words
from workbook_builder.text.units import is_rupiah

_SATUAN, _BASIS, _NOTE = (REALISASI_IKU.column(name) for name in ("Satuan", "Basis", "Catatan"))
TARGET_COLUMN = tuple(REALISASI_IKU.position(f"Target {q}") for q in TRIWULAN)
REALISASI_COLUMN = tuple(REALISASI_IKU.position(f"Realisasi {q}") for q in TRIWULAN)
NOTE_COLUMN = REALISASI_IKU.position("Catatan")
COMPLETE_COLUMN, ANALISIS_COLUMN, COMPARE_COLUMN, MARK_COLUMN = (REALISASI_IKU.position(name) for name in CHECK_COLUMNS)
TRIWULAN_COLUMN = 3
EXAMPLE_ROW, EXAMPLE_COLUMN = 3, 8
"""The example of a decimal sign; above the row of the note, where nothing else may stand to the right of its label."""
EXAMPLE_CELL = address(EXAMPLE_ROW, EXAMPLE_COLUMN)
_TARGET = "INDEX($E{b}:$L{b},1,2*Triwulan-1)"
_INPUT = "INDEX($E{b}:$L{b},1,2*Triwulan)"
"""Target and realisasi of the chosen quarter: they stand in pairs from column E on."""


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, REALISASI_IKU, "masukan", REALISASI_IKU.widths)
    header(t, p, REALISASI_IKU, frozenset({*REALISASI_COLUMN, NOTE_COLUMN}))
    sheet_note(t, p, 2)
    for b, row in enumerate(t.iku, CONTENT_ROW):
        _row(t, p, b, row)
    end = CONTENT_ROW + len(t.iku) - 1
    p.validasi.append(written_as(area(CONTENT_ROW, NOTE_COLUMN, end), _NOTE.prompt))
    other_content(t, p, REALISASI_IKU, [b.other for b in t.iku])
    p.name_area("Daftar_Kode", CONTENT_ROW, 1, end, 1)
    p.name_area("IKU_Kelengkapan", CONTENT_ROW, COMPLETE_COLUMN, end, COMPLETE_COLUMN)
    p.name_area("IKU_Analisis", CONTENT_ROW, ANALISIS_COLUMN, end, ANALISIS_COLUMN)
    colour = {words.COMPLETE: "Hijau", words.NOT_YET: "Kuning", words.WITHOUT_TARGET: "Kuning"}
    colour_status(p, area(CONTENT_ROW, COMPLETE_COLUMN, end), colour)
    colour_status(p, area(CONTENT_ROW, ANALISIS_COLUMN, end), {words.PRESENT: "Hijau", words.NONE_YET: "Kuning"})
    colour_status(p, area(CONTENT_ROW, MARK_COLUMN, end), {words.FAR: "Kuning"})
    decimal_example(p, EXAMPLE_ROW, EXAMPLE_COLUMN - 3, EXAMPLE_COLUMN)
    _summary(t, p)
    return p


def _summary(t: Template, p: SheetBuilder) -> None:
    """The chosen quarter, and how many IKU it still lacks."""
    b = TRIWULAN_ROW
    p.write(b, 1, words.QUARTER_FILLED, style.PURPOSE.but(bold=True))
    p.write(b, TRIWULAN_COLUMN, t.triwulan, style.INPUT_CHOICE.but(bold=True))
    p.name_area("Triwulan", b, TRIWULAN_COLUMN, b, TRIWULAN_COLUMN)
    p.validasi.append(choices(address(b, TRIWULAN_COLUMN), "Daftar_Triwulan", words.TRIWULAN_PROMPT))
    score_office = (
        (5, words.IKU_LEFT, count_left("IKU_Kelengkapan", words.NOT_YET), iku_left(t)),
        (9, words.ANALISIS_LEFT, count_left("IKU_Analisis", words.NONE_YET), analisis_left(t)),
    )
    for column, label, formula, value in score_office:
        p.write(b, column, label, style.PURPOSE)
        p.write(b, column + 2, Formula(formula, value), style.CENTRED.but(bold=True, number_format="nomor"))
        cell = address(b, column + 2)
        p.conditional.append(ConditionalFormat(cell, f"{cell}>0", style.status_styles("Kuning")))
        p.conditional.append(ConditionalFormat(cell, f"{cell}=0", style.status_styles("Hijau")))


def _row(t: Template, p: SheetBuilder, b: int, row: TemplateRow) -> None:
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
    compare = f'IF((SUM({target})>0)*ISNUMBER({entry}),{entry}/{target},"{words.NOT_COMPARABLE}")'
    times = against_target(t, row)
    # Percent points without a percent format ("97,5" for 97,5%) cannot be set against targets that are fractions.
    comparable: Content = words.NOT_COMPARABLE
    if not _percent_points(row):
        comparable = Formula(compare, words.NOT_COMPARABLE if times is None else times)
    p.write(b, COMPARE_COLUMN, comparable, style.NUMBER.but(number_format="persen0", align="center"))
    # A cumulative figure may be compared with the target of one quarter only.
    limit = f'Kelipatan_Wajar*IF($D{b}="{Basis.KUMULATIF.value}",Triwulan,1)'
    cumulative = row.basis_text == Basis.KUMULATIF.value
    far = times is not None and times > PLAUSIBLE_MULTIPLE * (t.triwulan if cumulative else 1)
    mark = f'IF(SUM({address(b, COMPARE_COLUMN)})>{limit},"{words.FAR}","{words.NOT_COMPARABLE}")'
    p.write(b, MARK_COLUMN, Formula(mark, words.FAR if far else words.NOT_COMPARABLE), style.CENTRED)
    present = f'IF(COUNTIFS(Analisis_Kode,$A{b},Analisis_Periode,"Q"&Triwulan)=0,"{words.NONE_YET}","{words.PRESENT}")'
    p.write(
        b, ANALISIS_COLUMN, Formula(present, words.PRESENT if has_analisis(t, row) else words.NONE_YET), style.CENTRED
    )


def _remarks(p: SheetBuilder, b: int, row: TemplateRow) -> None:
    """Satuan and Basis: shown where the targets state them, to be filled where they do not."""
    if row.satuan_open:
        put(p, b, 3, row.entry.get("Satuan"), style.INPUT_CHOICE)
        p.validasi.append(input_rule(_SATUAN, address(b, 3)))
    else:
        p.write(b, 3, row.iku.satuan, style.CENTRED)
    if row.basis_open:
        put(p, b, 4, row.entry.get("Basis"), style.INPUT_CHOICE)
        p.validasi.append(input_rule(_BASIS, address(b, 4)))
    else:
        p.write(b, 4, row.iku.basis.value, style.CENTRED)


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
    if target is None or target <= 0 or cell is None or isinstance(cell.value, NOT_A_NUMBER) or _percent_points(row):
        return None
    return float(cell.value / target)


def _percent_points(row: TemplateRow) -> bool:
    """Whether a percentage of the row is typed in points, in a cell without a percent format."""
    cell = [row.entry.get(f"Realisasi {q}") for q in TRIWULAN]
    number_format = [s for s in cell if s is not None and not isinstance(s.value, NOT_A_NUMBER)]
    return row.iku.percent and any("%" not in s.format for s in number_format)


def has_analisis(t: Template, row: TemplateRow) -> bool:
    q = TRIWULAN[t.triwulan - 1]
    return any(a.text("Kode") == row.iku.code and a.text("Periode") == q for a in t.analisis)


def iku_left(t: Template) -> int:
    """IKU that have a target in the chosen quarter and no realisasi."""
    return sum(1 for b in t.iku if completeness(t, b) == words.NOT_YET)


def analisis_left(t: Template) -> int:
    return sum(1 for b in t.iku if not has_analisis(t, b))

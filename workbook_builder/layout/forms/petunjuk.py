"""Sheet Petunjuk of the template: what is still missing, how to fill, colours, and the lists behind the drop-downs."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.page import HEADER_ROW, begin
from workbook_builder.layout.forms.realisasi_anggaran import belanja_left
from workbook_builder.layout.forms.realisasi_iku import analisis_left, count_left, iku_left
from workbook_builder.layout.plan import ConditionalFormat, Content, Formula, PrintSetup, SheetBuilder
from workbook_builder.layout.sheets.data.realisasi import PLAUSIBLE_MULTIPLE
from workbook_builder.model.filled import Template
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import template as words

COLOURS = (
    (style.INPUT_TEXT.but(unlocked=False), words.INPUT_COLOUR),
    (style.TEXT, words.LOCKED_COLOUR),
    (style.CLOSED.but(align="left"), words.CLOSED_COLOUR),
)


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, words.PETUNJUK, "panduan", (18, 52, 92))
    p.write_row(HEADER_ROW, 1, words.PETUNJUK.headers, style.HEADER)
    p.freeze = (HEADER_ROW + 1, 1)
    p.printing = PrintSetup(repeated=(HEADER_ROW, HEADER_ROW))
    row = _check(t, p, HEADER_ROW + 1)
    for page, content in words.STEPS:
        row = _row(p, row, (words.HOW_PART, page, content))
    for pattern, meaning in COLOURS:
        p.write(row, 2, words.COLOUR_EXAMPLES, pattern)
        p.write(row, 1, words.COLOUR_PART, style.TEXT)
        p.write(row, 3, meaning, style.TEXT)
        row += 1
    row = _listing(p, row, words.PERIODE_PART, words.PERIODE_MEANINGS, "Daftar_Periode")
    triwulan = {i: words.PERIODE_MEANINGS[q] for i, q in enumerate(TRIWULAN, 1)}
    row = _listing(p, row, words.TRIWULAN_PART, triwulan, "Daftar_Triwulan")
    used = any(b.basis_open for b in t.iku)
    row = _listing(p, row, words.BASIS_PART, words.BASIS_MEANINGS, "Daftar_Basis" if used else "")
    _listing(p, row, words.MARK_PART, {PLAUSIBLE_MULTIPLE: words.MARK_MEANINGS}, "Kelipatan_Wajar")
    return p


def _check(t: Template, p: SheetBuilder, row: int) -> int:
    score_office = (
        (words.CHECK_IKU, count_left("IKU_Kelengkapan", words.NOT_YET), iku_left(t)),
        (words.CHECK_ANALISIS, count_left("IKU_Analisis", words.NONE_YET), analisis_left(t)),
        (words.CHECK_BELANJA, count_left("Belanja_Kelengkapan", words.NOT_YET), belanja_left(t)),
    )
    number_format = style.TEXT.but(bold=True, number_format="nomor")
    for page, formula, value in score_office:
        p.write_row(row, 1, (words.CHECK_PART, page, Formula(formula, value)), (style.TEXT, style.TEXT, number_format))
        cell = f"C{row}"
        p.conditional.append(ConditionalFormat(cell, f"{cell}>0", style.status_styles("Kuning")))
        p.conditional.append(ConditionalFormat(cell, f"{cell}=0", style.status_styles("Hijau")))
        row += 1
    return row


def _listing(p: SheetBuilder, row: int, part: str, content: dict[str, str] | dict[int, str], name: str) -> int:
    """Rows of words with their meaning; ``name`` names them where a formula or a drop-down reads them."""
    start = row
    for choices, meaning in content.items():
        row = _row(p, row, (part, choices, meaning))
    if name:
        p.name_area(name, start, 2, row - 1, 2)
    return row


def _row(p: SheetBuilder, row: int, content: tuple[Content, ...]) -> int:
    p.write_row(row, 1, content, style.TEXT)
    return row + 1

"""Sheet Realisasi Anggaran of the template: cumulative spending per kind, and the Jumlah row."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.forms.bars import bar
from workbook_builder.layout.forms.columns import input_rule
from workbook_builder.layout.forms.input_cells import area, put, rupiah, written_as
from workbook_builder.layout.forms.page import (
    CONTENT_ROW,
    TRIWULAN_ROW,
    begin,
    header,
    other_content,
    quarters_apart,
    sheet_note,
)
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.model.address import address
from workbook_builder.model.filled import COMPLETENESS, FilledRow, Template
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN, TOTAL_PROMPT
from workbook_builder.text import template as words

PAGU_COLUMN, Q1_COLUMN, NOTE_COLUMN, COMPLETE_COLUMN = (
    REALISASI_ANGGARAN.position(name) for name in ("Pagu", "Realisasi Q1", "Catatan", COMPLETENESS)
)
_CODE, _KIND, _PAGU, _NOTE = (REALISASI_ANGGARAN.column(name) for name in ("Kode", "Jenis Belanja", "Pagu", "Catatan"))
_DEFAULTS = {name: code for code, name in words.BELANJA_KINDS}


def sheet(t: Template) -> SheetBuilder:
    p = begin(t, REALISASI_ANGGARAN, "masukan", REALISASI_ANGGARAN.widths)
    header(t, p, REALISASI_ANGGARAN, frozenset(range(PAGU_COLUMN, NOTE_COLUMN + 1)))
    sheet_note(t, p, 2)
    rincian = [b for b in t.anggaran if not _total(b)]
    rincian_end = CONTENT_ROW + len(rincian) - 1
    end = CONTENT_ROW + len(t.anggaran) - 1
    for b, row in enumerate(t.anggaran, CONTENT_ROW):
        _row(p, b, row)
        _completeness(t, p, b, row, rincian_end)
    other_content(t, p, REALISASI_ANGGARAN, [b.other for b in t.anggaran])
    p.validasi.append(written_as(area(CONTENT_ROW, NOTE_COLUMN, end), _NOTE.prompt))
    p.name_area("Belanja_Kelengkapan", CONTENT_ROW, COMPLETE_COLUMN, rincian_end, COMPLETE_COLUMN)
    colour = {words.COMPLETE: "Hijau", words.MATCHES: "Hijau", words.NOT_YET: "Kuning", words.DOES_NOT_MATCH: "Merah"}
    colour_status(p, area(CONTENT_ROW, COMPLETE_COLUMN, end), colour)
    quarters_apart(p, ((Q1_COLUMN + i, Q1_COLUMN + i) for i in range(len(TRIWULAN))), end)
    p.write(TRIWULAN_ROW, 1, Formula("Batang_Belanja", bar(*belanja_filled(t))), style.BAR)
    return p


def _row(p: SheetBuilder, b: int, row: FilledRow) -> None:
    code, name = row.cells.get("Kode"), row.cells.get("Jenis Belanja")
    short_name = row.text("Jenis Belanja")[:40] or REALISASI_ANGGARAN.name
    if _total(row) or _DEFAULTS.get(row.text("Jenis Belanja")) == row.text("Kode"):
        p.write(b, 1, code.value if code else None, style.CENTRED)
        p.write(b, 2, name.value if name else None, style.TOTAL if _total(row) else style.TEXT)
    else:
        put(p, b, 1, code, style.INPUT_CHOICE)
        put(p, b, 2, name, style.INPUT_TEXT)
        p.validasi.append(input_rule(_CODE, address(b, 1)))
        p.validasi.append(written_as(address(b, 2), _KIND.prompt))
    base = style.INPUT.but(number_format="rupiah")
    put(p, b, PAGU_COLUMN, row.cells.get("Pagu"), base)
    title, message = _PAGU.prompt
    p.validasi.append(rupiah(address(b, PAGU_COLUMN), title.format(nama=short_name), message))
    for k, q in enumerate(TRIWULAN, Q1_COLUMN):
        put(p, b, k, row.cells.get(f"Realisasi {q}"), base)
        title, message = TOTAL_PROMPT if _total(row) else REALISASI_ANGGARAN.column(f"Realisasi {q}").prompt
        p.validasi.append(rupiah(address(b, k), title.format(q=q), message.format(q=q, nama=short_name)))
    put(p, b, NOTE_COLUMN, row.cells.get("Catatan"), style.INPUT_TEXT)


def _completeness(t: Template, p: SheetBuilder, b: int, row: FilledRow, end: int) -> None:
    """Whether the chosen quarter is filled; for the Jumlah row whether it agrees with the rows above it."""
    column = [Q1_COLUMN + i for i in range(len(TRIWULAN))]
    entry = f"CHOOSE(Triwulan_Hitung,{','.join(address(b, k) for k in column)})"
    if not _total(row):
        content = f'IF(ISNUMBER({entry}),"{words.COMPLETE}","{words.NOT_YET}")'
        value = words.NOT_YET if not_yet(t, row) else words.COMPLETE
    else:
        rincian = f"INDEX({address(CONTENT_ROW, Q1_COLUMN)}:{address(end, Q1_COLUMN + 3)},0,Triwulan_Hitung)"
        matches = f'IF({entry}=SUM({rincian}),"{words.MATCHES}","{words.DOES_NOT_MATCH}")'
        content = f'IF(ISNUMBER({entry}),{matches},"{words.MAY_BE_BLANK}")'
        value = _matches(t, row)
    p.write(b, COMPLETE_COLUMN, Formula(content, value), style.CENTRED)


def _matches(t: Template, total: FilledRow) -> str:
    if not_yet(t, total):
        return words.MAY_BE_BLANK
    rincian = [_number(t, b) for b in t.anggaran if not _total(b)]
    return words.MATCHES if _number(t, total) == sum(x for x in rincian if x is not None) else words.DOES_NOT_MATCH


def not_yet(t: Template, row: FilledRow) -> bool:
    return _number(t, row) is None


def _number(t: Template, row: FilledRow) -> float | None:
    """The cell of the chosen quarter as a formula sees it: text is no number."""
    cell = row.cells.get(f"Realisasi {TRIWULAN[t.triwulan - 1]}")
    value = cell.value if cell else None
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def belanja_filled(t: Template) -> tuple[int, int]:
    """How many kinds of spending have a figure for the chosen quarter, and how many there are."""
    kinds = [b for b in t.anggaran if not _total(b)]
    return sum(1 for b in kinds if not not_yet(t, b)), len(kinds)


def _total(row: FilledRow) -> bool:
    return words.TOTAL.lower() in (row.text("Kode").lower(), row.text("Jenis Belanja").lower())

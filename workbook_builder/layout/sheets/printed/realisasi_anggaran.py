"""Sheet Realisasi Anggaran: cumulative spending per kind and what part of the ceiling it is."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin, signatures, table_head, write_continuation, write_long
from workbook_builder.layout.plan import Content, Formula, SheetBuilder, column_letter
from workbook_builder.model import Belanja
from workbook_builder.model.periods import TRIWULAN, Periode, is_over
from workbook_builder.text import sheets as words
from workbook_builder.text.realisasi_anggaran import TOTAL

REALISASI_COLUMN = 4
SERAPAN_COLUMN = 8
NOTE_COLUMN = 12


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.REALISASI_ANGGARAN, "hasil", (9, 28, 17, *([16] * 4), *([12] * 4), 34))
    table_head(p, words.REALISASI_ANGGARAN.headers, key=2)
    anggaran = k.score.agreement.anggaran
    rupiah = style.NUMBER.but(number_format="rupiah")
    continuation: list[tuple[str, list[str]]] = []
    for row, item in enumerate(anggaran.rincian, CONTENT_ROW):
        realisasi = {q: item.realisasi[q] if is_over(q, k.score.triwulan) else None for q in TRIWULAN}
        p.write_row(row, 1, (item.code, item.name, item.pagu), (style.TEXT, style.TEXT, rupiah))
        p.write_row(row, REALISASI_COLUMN, [realisasi[q] for q in TRIWULAN], rupiah)
        _absorption(p, row, item.pagu, realisasi, style.NUMBER.but(number_format="persen"))
        continuation.append((item.code or item.name, write_long(p, row, NOTE_COLUMN, item.note, style.TEXT)))
    total = CONTENT_ROW + len(anggaran.rincian)
    continuation.append((TOTAL, _total(k, p, total)))
    end = write_continuation(p, total + 1, NOTE_COLUMN, continuation)
    signatures(k, p, end + 1, SERAPAN_COLUMN, dated=False)
    return p


def _total(k: SheetContext, p: SheetBuilder, row: int) -> list[str]:
    """The row of the sums; what of its note did not fit."""
    score, anggaran = k.score.anggaran, k.score.agreement.anggaran
    end = row - 1
    rupiah = style.TOTAL.but(align="right", number_format="rupiah", wrap=False)
    p.write_row(row, 1, ("", TOTAL), style.TOTAL)
    p.write(row, 3, _pagu(k, row), rupiah)
    for i, q in enumerate(TRIWULAN):
        column = REALISASI_COLUMN + i
        letters = column_letter(column)
        area = f"{letters}{CONTENT_ROW}:{letters}{end}"
        content: Content
        if any(b.realisasi[q] is not None for b in anggaran.rincian) or not _only_total(anggaran.total, q):
            content = Formula(f'IF(COUNT({area})=0,"",SUM({area}))', score.realisasi[q]) if end >= CONTENT_ROW else None
        else:
            content = score.realisasi[q]
        p.write(row, column, content, rupiah)
    _absorption(p, row, score.pagu, score.realisasi, style.TOTAL.but(align="right", number_format="persen", wrap=False))
    note = anggaran.total.note if anggaran.total else ""
    continuation = write_long(p, row, NOTE_COLUMN, note, style.TOTAL)
    p.name_area("Anggaran_Pagu", row, 3, row, 3)
    p.name_area("Anggaran_Realisasi", row, REALISASI_COLUMN, row, REALISASI_COLUMN + 3)
    p.name_area("Anggaran_Serapan", row, SERAPAN_COLUMN, row, SERAPAN_COLUMN + 3)
    return continuation


def _only_total(total: Belanja | None, q: Periode) -> bool:
    return total is not None and total.realisasi[q] is not None


def _pagu(k: SheetContext, row: int) -> Content:
    """The ceiling as the Jumlah row states it, else the sum of the kinds' ceilings."""
    anggaran = k.score.agreement.anggaran
    if anggaran.total is not None and anggaran.total.pagu is not None:
        return anggaran.total.pagu
    if k.score.anggaran.pagu is None:
        return None
    return Formula(f"SUM(C{CONTENT_ROW}:C{row - 1})", k.score.anggaran.pagu)


def _absorption(
    p: SheetBuilder, row: int, pagu: int | None, realisasi: Mapping[Periode, int | None], shown: style.Style
) -> None:
    for i, q in enumerate(TRIWULAN):
        value = realisasi[q]
        absorption = value / pagu if value is not None and pagu else None
        letters = column_letter(REALISASI_COLUMN + i)
        formula = f'IF(AND(ISNUMBER({letters}{row}),SUM($C{row})>0),{letters}{row}/$C{row},"")'
        p.write(row, SERAPAN_COLUMN + i, Formula(formula, absorption), shown)

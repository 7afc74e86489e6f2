"""Sheet Capaian per Periode: target, realisasi and capaian of every IKU below each other, for all seven periods."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder, column_letter
from workbook_builder.model import IkuScore
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as words
from workbook_builder.text.capaian_periode import DESCRIPTION

PERIODE_COLUMN = 4
_SOURCE = (("Tabel_Target", "Target_Kode"), ("Tabel_Realisasi", "Realisasi_Kode"), ("Tabel_Capaian", "Capaian_Kode"))


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.CAPAIAN_PERIODE, "hasil", (11, 58, 11, *([10.5] * 7)))
    table_head(p, words.CAPAIAN_PERIODE.headers, key=3)
    start = range(CONTENT_ROW, CONTENT_ROW + len(DESCRIPTION) * len(k.iku), len(DESCRIPTION))
    for row, s in zip(start, k.score.iku, strict=True):
        _iku(p, row, s)
    p.autofilter = (CONTENT_ROW - 1, 1, start.stop - 1, len(words.CAPAIAN_PERIODE.headers))
    p.printing = p.printing.with_block(tuple(start))
    return p


def _iku(p: SheetBuilder, start: int, s: IkuScore) -> None:
    value = (
        [or_dash(cell_value(s.iku, s.steps[x].target)) for x in PERIODE],
        [cell_value(s.iku, s.steps[x].realisasi) for x in PERIODE],
        [s.capaian(x) for x in PERIODE],
    )
    satuan = iku_style(style.NUMBER, s.iku)
    shown = (satuan, satuan, style.NUMBER.but(bold=True, background=style.PALE_BLUE))
    for i, description in enumerate(DESCRIPTION):
        b = start + i
        # The code stands in every row, so that each can be looked up and filtered; the name only once.
        name = s.iku.name if i == 0 else None
        label = style.TEXT.but(background=style.PALE_BLUE, bold=True) if i == len(DESCRIPTION) - 1 else style.TEXT
        p.write_row(b, 1, (s.iku.code, name, description), (style.TEXT, style.TEXT, label))
        table, code = _SOURCE[i]
        for j in range(len(PERIODE)):
            column = PERIODE_COLUMN + j
            formula = f"INDEX({table},MATCH($A{b},{code},0),COLUMNS($D$6:{column_letter(column)}$6))"
            p.write(b, column, Formula(formula, value[i][j]), shown[i])

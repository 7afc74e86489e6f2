"""Sheet Lampiran SKP: the head's own agreement, the same IKU as IKI in three groups with the seven periods."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, begin, keep_signatures, signatures, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder, column_letter
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as words
from workbook_builder.text.lampiran_skp import DESIGNATION, GROUP

PERIODE_COLUMN = 5


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.LAMPIRAN_SKP, "hasil", (6, 10, 56, 20, *([10] * 7)), official=True)
    table_head(p, words.LAMPIRAN_SKP.headers, key=3)
    group = [GROUP.get(x := k.score.agreement.perspektif_of(iku) or "", x) for iku in k.iku]
    rank = {name: i for i, name in enumerate(dict.fromkeys([*GROUP.values(), *group]))}
    all_values = sorted(zip(group, k.iku, strict=True), key=lambda x: rank[x[0]])
    for b, (name, iku) in enumerate(all_values, CONTENT_ROW):
        content = (b - CONTENT_ROW + 1, iku.code, iku.name, name)
        p.write_row(b, 1, content, (style.CENTRED, style.TEXT, style.TEXT, style.CENTRED))
        for i, periode in enumerate(PERIODE):
            column = PERIODE_COLUMN + i
            formula = f"INDEX(Tabel_Target,MATCH($B{b},Target_Kode,0),COLUMNS($E$6:{column_letter(column)}$6))"
            target = iku.target[periode]
            shown = iku_style(style.NUMBER, iku, target).but(align="center")
            p.write(b, column, Formula(formula, or_dash(cell_value(iku, target))), shown)
    signatures(k, p, CONTENT_ROW + len(all_values) + 1, 4, with_superior=True, designation=DESIGNATION)
    p.autofilter = (CONTENT_ROW - 1, 1, CONTENT_ROW + len(all_values) - 1, len(words.LAMPIRAN_SKP.headers))
    keep_signatures(p, CONTENT_ROW, CONTENT_ROW + len(all_values) - 1)
    return p

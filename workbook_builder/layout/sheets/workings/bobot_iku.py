"""Sheet Bobot IKU (rule sets that weigh IKU by validitas and kendali): the weight of each IKU, looked up."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.text import sheets as words

WEIGHT = "INDEX(Bobot_Nilai,MATCH(C{row},Bobot_Kunci,0))"


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.BOBOT_IKU, "hitungan", (11, 60, 24, 12))
    table_head(p, words.BOBOT_IKU.headers, key=2)
    for row, s in enumerate(k.score.iku, CONTENT_ROW):
        pair = s.iku.quality or words.NO_VALUE
        weight = Formula(WEIGHT.format(row=row), s.k3.k3)
        p.write_row(
            row, 1, (s.iku.code, s.iku.name, pair, weight), (style.TEXT, style.TEXT, style.CENTRED, style.NUMBER)
        )
    last = CONTENT_ROW + len(k.score.iku) - 1
    p.autofilter = (CONTENT_ROW - 1, 1, last, len(words.BOBOT_IKU.headers))
    p.name_area("Bobot_IKU_Kode", CONTENT_ROW, 1, last, 1)
    p.name_area("Bobot_IKU", CONTENT_ROW, 4, last, 4)
    return p

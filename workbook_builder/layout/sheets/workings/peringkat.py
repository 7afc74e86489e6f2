"""Sheet Peringkat: the IKU with a capaian, from the weakest to the strongest, for the summary and its chart.

Equal capaian keep the order of the agreement: the rank adds how many equal ones stand above.
"""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.text import sheets as words
from workbook_builder.text.ringkasan import CONTINUATION

SHORT_LENGTH = 68
"""Characters of an IKU's name that the summary shows; the workbook reads it from Parameter."""
COLUMN_NAMES = {1: "Peringkat_Kode", 3: "Peringkat_Nama", 4: "Peringkat_Capaian", 5: "Peringkat_Urutan"}
_VALUE = "INDEX(Tabel_Capaian,MATCH($A{b},Capaian_Kode,0),MATCH(Periode_Laporan,NKO_Periode,0))"


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.PERINGKAT, "hitungan", (11, 60, 52, 12, 12, 12))
    table_head(p, words.PERINGKAT.headers, key=1)
    end = CONTENT_ROW + len(k.iku) - 1
    rank = peringkat(k)
    for b, s in enumerate(k.score.iku, CONTENT_ROW):
        steps = s.steps[k.report_periode]
        p.write_row(b, 1, (s.iku.code, s.iku.name), style.TEXT)
        shorten = f'IF(LEN(B{b})>Huruf_Ringkas,LEFT(B{b},Huruf_Ringkas)&"{CONTINUATION}",B{b})'
        p.write(b, 3, Formula(shorten, short_name(s.iku.name)), style.TEXT)
        value = f'IF(F{b}="","",ROUND({_VALUE},Digit_Ambang))'.format(b=b)
        p.write(b, 4, Formula(value, _rounded(k, steps.capaian)), style.NUMBER)
        weaker = f"SUMPRODUCT((D${CONTENT_ROW}:D${end}<D{b})*1)+SUMPRODUCT((D${CONTENT_ROW}:D{b}=D{b})*1)"
        p.write(
            b,
            5,
            Formula(f'IF(ISNUMBER(D{b}),{weaker},"")', rank.get(s.iku.code)),
            style.CENTRED.but(number_format="nomor"),
        )
        p.write(b, 6, Formula(f"INDEX(Capaian_Status,MATCH($A{b},Capaian_Kode,0))", steps.status), style.CENTRED)
    p.autofilter = (CONTENT_ROW - 1, 1, end, len(words.PERINGKAT.headers))
    for column, name in COLUMN_NAMES.items():
        p.name_area(name, CONTENT_ROW, column, end, column)
    colour_status(p, f"F{CONTENT_ROW}:F{end}", {a.name: a.name for a in k.rules.status})
    return p


def short_name(name: str) -> str:
    return name[:SHORT_LENGTH] + CONTINUATION if len(name) > SHORT_LENGTH else name


def peringkat(k: SheetContext) -> dict[str, int]:
    """Rank of each IKU that has a capaian in the reported period; 1 is the weakest."""
    present = [
        (n, s.iku.code) for s in k.score.iku if (n := _rounded(k, s.steps[k.report_periode].capaian)) is not None
    ]
    return {code: i for i, (_, code) in enumerate(sorted(present, key=lambda x: x[0]), 1)}


def _rounded(k: SheetContext, value: Number | None) -> Number | None:
    return None if value is None else round_half_away(value, k.rules.compared_digits)

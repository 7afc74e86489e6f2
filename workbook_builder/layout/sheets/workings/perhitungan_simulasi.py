"""Sheet Perhitungan Simulasi: the chain of the simulation, one row per IKU.

Columns A to T are the steps of Perhitungan with the simulated realisasi; after them the consolidation of the simulated
quarter with those before it, which that realisasi comes from.
"""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder, column_letter
from workbook_builder.layout.sheets.data.manual_iku import scale_name
from workbook_builder.layout.sheets.workings.perhitungan import live_steps, step_style
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.text import sheets as words

FIRST_COLUMN = 21
_PREVIOUS = "INDEX(Isian_Realisasi,$C{b},COLUMNS($V$6:{k}$6))"
FORMULA = {
    "isian": "IF(ISNUMBER(INDEX(Simulasi_Isian,$C{b})),INDEX(Simulasi_Isian,$C{b}),INDEX(Simulasi_Kini,$C{b}))",
    "q1": f'IF(AND(COLUMNS($V$6:{{k}}$6)<Simulasi_Triwulan,ISNUMBER({_PREVIOUS})),{_PREVIOUS},"")',
    "q2": f'IF(AND(COLUMNS($V$6:{{k}}$6)<Simulasi_Triwulan,ISNUMBER({_PREVIOUS})),{_PREVIOUS},"")',
    "q3": f'IF(AND(COLUMNS($V$6:{{k}}$6)<Simulasi_Triwulan,ISNUMBER({_PREVIOUS})),{_PREVIOUS},"")',
    "terakhir2": "IF(ISNUMBER(W{b}),W{b},V{b})",
    "terakhir3": "IF(ISNUMBER(X{b}),X{b},Y{b})",
    "gabung": "INDEX(Realisasi_Cara,$C{b})",
    "realisasi": 'IF(COUNT(U{b}:X{b})=0,"",CHOOSE(MATCH(AA{b},Daftar_Konsolidasi,0),SUM(U{b}:X{b}),AVERAGE(U{b}:X{b}),'
    "IF(ISNUMBER(U{b}),U{b},Z{b})))",
    "jumlah": 'IF(AA{b}="TLK",0,SUM(V{b}:X{b}))',
    "banyak": "COUNT(V{b}:X{b})",
}
"""Formula of each column from U on; ``{b}`` is the row, ``{k}`` the column."""
COLUMN_NAMES = {
    "D": "SimHitung_SS",
    "Q": "SimHitung_Capaian",
    "R": "SimHitung_Status",
    "S": "SimHitung_K3",
    "T": "SimHitung_Nilai",
    "F": "SimHitung_Target",
    "AA": "SimHitung_Cara",
    "AC": "SimHitung_Jumlah",
    "AD": "SimHitung_Banyak",
}
_SATUAN = {"isian", "q1", "q2", "q3", "terakhir2", "terakhir3", "realisasi", "jumlah"}


def sheet(k: SheetContext) -> SheetBuilder:
    steps = (11, 9, 9, 6, 12, 11, 11, 10, 25, 11, 9, 9, 11, 11, 9, 11, 11, 10, 8, 11)
    continuation = (11.0,) * len(FORMULA)
    p = begin(k, words.PERHITUNGAN_SIMULASI, "hitungan", (*steps, *continuation))
    table_head(p, words.PERHITUNGAN_SIMULASI.headers, key=1)
    first = first_rows(k)
    for rank, s in enumerate(k.score.iku, 1):
        _row(k, p, rank, s, first[scale_name(s.iku)])
    end = CONTENT_ROW + len(k.iku) - 1
    column = {column_letter(n): n for n in range(1, len(words.PERHITUNGAN_SIMULASI.headers) + 1)}
    for letters, name in COLUMN_NAMES.items():
        p.name_area(name, CONTENT_ROW, column[letters], end, column[letters])
    p.autofilter = (CONTENT_ROW - 1, 1, end, len(column))
    # The sum and the count of the quarters before leave the simulated quarter beside them out, as they must.
    p.ignored.append(f"U{CONTENT_ROW}:AD{end}")
    colour_status(p, f"R{CONTENT_ROW}:R{end}", {a.name: a.name for a in k.rules.status})
    return p


def _row(k: SheetContext, p: SheetBuilder, rank: int, s: IkuScore, first_point: int) -> None:
    periode, b = k.report_periode, CONTENT_ROW + rank - 1
    steps = live_steps(k, s, periode, b, rank, first_point, realisasi="AB{b}")
    p.write_row(b, 1, (s.iku.code, Formula("Simulasi_Periode", periode), *steps), step_style(s))
    value = _value(k, s)
    for column, (key, formula_text) in enumerate(FORMULA.items(), FIRST_COLUMN):
        content = Formula(formula_text.format(b=b, k=column_letter(column)), value[key])
        p.write(b, column, content, _style(key, s.iku))


def _style(key: str, iku: Iku) -> Style:
    if key in _SATUAN:
        return iku_style(style.NUMBER, iku)
    return style.CENTRED.but(number_format="nomor")


def _value(k: SheetContext, s: IkuScore) -> dict[str, Number | int | str | None]:
    """What each formula gives while nothing is typed: the score itself."""
    iku, n = s.iku, k.score.triwulan
    before = [cell_value(iku, iku.realisasi.get(q)) if i < n else None for i, q in enumerate(TRIWULAN[:3], 1)]
    last_two = before[1] if before[1] is not None else before[0]
    present = [x for x in before if x is not None]
    return {
        "isian": cell_value(iku, iku.realisasi.get(TRIWULAN[n - 1])),
        "q1": before[0],
        "q2": before[1],
        "q3": before[2],
        "terakhir2": last_two,
        "terakhir3": before[2] if before[2] is not None else last_two,
        "gabung": iku.combination.value,
        "realisasi": cell_value(iku, s.steps[REPORTED_AFTER[n]].realisasi),
        "jumlah": ZERO if iku.combination.value == "TLK" else sum(present, ZERO),
        "banyak": len(present),
    }

"""Sheet Kualitas K3 (rule sets that weigh IKU by K3): quality of the indicator and of its target, step by step."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import Content, Formula, SheetBuilder
from workbook_builder.model import IkuScore, Polarisasi
from workbook_builder.model.numbers import sign
from workbook_builder.model.periods import Periode
from workbook_builder.text import sheets as words

FORMULA = (
    'IF(AND(ISNUMBER({x}{b}),ISNUMBER({y}{b})),SIGN(ROUND({x}{b}-{y}{b},Digit_Ambang))*IF(C{b}="Minimize",-1,1),"")'
)
STATES = (
    'IF(COUNT(I{b}:K{b})<ROWS(Daftar_Polarisasi),"","T"&CHOOSE(I{b}+1+1,"<","=",">")&"R1; T"'
    '&CHOOSE(J{b}+1+1,"<","=",">")&"T1; R1"&IF(K{b}<0,"<",">=")&"T1")'
)
K3_WEIGHT = "IF(COUNTIF(Kualitas_Kunci,D{b})=0,Kualitas_Tanpa_Data,INDEX(Kualitas_Nilai,MATCH(D{b},Kualitas_Kunci,0)))"
TARGET_WEIGHT = (
    'IF(E{b}="Ditetapkan peraturan",Target_Peraturan,'
    'IF(L{b}="",Target_IKU_Baru,INDEX(Target_Bobot,MATCH(L{b},Target_Kunci,0))))'
)
MINIMUM = 'MAX(IF(E{b}="Wajib",Minimum_Wajib,0),IF(C{b}="Stabilize",Minimum_Stabilize,0))'


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.K3_SHEET, "hitungan", (11, 42, 12, 17, 20, *([11] * 3), *([10] * 3), 22, *([10] * 4)))
    table_head(p, words.K3_SHEET.headers, key=2)
    for row, score in enumerate(k.score.iku, CONTENT_ROW):
        _row(k, p, row, score)
    end = CONTENT_ROW + len(k.score.iku) - 1
    p.autofilter = (CONTENT_ROW - 1, 1, end, len(words.K3_SHEET.headers))
    p.name_area("Kualitas_Kode", CONTENT_ROW, 1, end, 1)
    p.name_area("Kualitas_K3", CONTENT_ROW, 16, end, 16)
    return p


def _row(k: SheetContext, p: SheetBuilder, row: int, s: IkuScore) -> None:
    iku, scored = s.iku, s.k3
    satuan = iku_style(style.NUMBER, iku)
    target = f'INDEX(Tabel_Target,MATCH($A{row},Target_Kode,0),MATCH("Y",Target_Periode,0))'
    content: tuple[Content, ...] = (
        iku.code,
        iku.name,
        Formula(f"INDEX(Manual_Polarisasi,MATCH($A{row},Manual_Kode,0))", iku.polarisasi.value),
        iku.quality or words.NO_VALUE,
        iku.target_nature or words.NO_VALUE,
        Formula(target, or_dash(cell_value(iku, iku.target[Periode.Y]))),
        or_dash(cell_value(iku, iku.previous_target)),
        or_dash(cell_value(iku, iku.previous_realisasi)),
    )
    p.write_row(row, 1, content, (style.TEXT, style.TEXT, *([style.CENTRED] * 3), satuan, satuan, satuan))
    pairs = (
        ("F", "H", _mark(s, "T", "R1")),
        ("F", "G", _mark(s, "T", "T1")),
        ("H", "G", _mark(s, "R1", "T1")),
    )
    number = style.CENTRED.but(number_format="nomor")
    for i, (x, y, value) in enumerate(pairs):
        p.write(row, 9 + i, Formula(FORMULA.format(x=x, y=y, b=row), value), number)
    p.write(row, 12, Formula(STATES.format(b=row), scored.target_relation), style.CENTRED)
    p.write(row, 13, Formula(K3_WEIGHT.format(b=row), scored.k3_weight), style.NUMBER)
    p.write(row, 14, Formula(TARGET_WEIGHT.format(b=row), scored.base_weight), style.NUMBER)
    p.write(row, 15, Formula(MINIMUM.format(b=row), scored.minimum), style.NUMBER)
    k3 = Formula(f"AVERAGE(M{row},MAX(N{row},O{row}))", scored.k3)
    p.write(row, 16, k3, style.NUMBER.but(bold=True, number_format="rasio"))


def _mark(s: IkuScore, left: str, right: str) -> int | None:
    """Sign of one of T, T1, R1 against another, mirrored for Minimize; None without history."""
    value = {"T": s.iku.target[Periode.Y], "T1": s.iku.previous_target, "R1": s.iku.previous_realisasi}
    a, b = value[left], value[right]
    if a is None or b is None:
        return None
    return sign(a - b) * (-1 if s.iku.polarisasi is Polarisasi.MINIMIZE else 1)

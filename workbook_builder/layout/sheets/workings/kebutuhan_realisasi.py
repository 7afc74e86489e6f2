"""Sheet Kebutuhan Realisasi: the way back from a capaian to the realisasi it needs, and the shares of an IKU in NKO.

One row per IKU. The figures that Perhitungan Simulasi already has stand in the first columns.
"""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.layout.sheets.data.manual_iku import scale_name, worst_shown
from workbook_builder.layout.sheets.overview.simulasi_notes import (
    base_note,
    iku_note,
    konversi_applies,
    method_number,
)
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, Need
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import sheets as words

FIRST_COLUMN = 2
_SCALE = "INDEX(Manual_Skala,$B{b})"
_POINT = (
    "IF({syarat},MATCH(" + _SCALE + ",Skala_Nama,0)-1"
    "+MAX(1,SUMPRODUCT((Skala_Nama=" + _SCALE + ')*(Skala_Capaian<{nilai}))),"")'
)
_SCALE_FACTOR = (
    'IF(SUM({t}{b})=0,"",IF(INDEX(Skala_Kemiringan,{t}{b})=0,"",(INDEX(Skala_Ca,{t}{b})'
    "+({nilai}-INDEX(Skala_Capaian,{t}{b}))/INDEX(Skala_Kemiringan,{t}{b}))/100))"
)
_INVERSE = (
    "IF(ISNUMBER({f}{b}),CHOOSE(MATCH($E{b},Daftar_Konsolidasi,0),$D{b}*{f}{b}-$F{b},"
    '$D{b}*{f}{b}*($G{b}+1)-$F{b},$D{b}*{f}{b}),"")'
)
_NEED = 'IF(ISNUMBER({h}{b}),IF(AND(ROUND({h}{b},Digit_Ambang)<0,$D{b}>=0,$F{b}>0),"",{h}{b}),"")'
FORMULA = {
    "baris": "MATCH($A{b},Manual_Kode,0)",
    "polarisasi": "INDEX(Manual_Polarisasi,$B{b})",
    "target": "INDEX(SimHitung_Target,$B{b})",
    "gabung": "INDEX(SimHitung_Cara,$B{b})",
    "jumlah": "INDEX(SimHitung_Jumlah,$B{b})",
    "banyak": "INDEX(SimHitung_Banyak,$B{b})",
    "cara": 'IF(ISNUMBER(D{b}),MATCH(C{b}&CHOOSE(SIGN(D{b})+1+1," (target negatif)"," (target 0)",""),Cara_Nama,0),"")',
    "konversi": 'IF(ISNUMBER(H{b}),IF(INDEX(Manual_Konversi,$B{b})="Ya",CHOOSE(H{b},1,1,0,1,0,1,1,0,0),0),0)',
    "nol": 'IF(OR(ISNUMBER(INDEX(Manual_Terburuk,$B{b})),I{b}=1),1,"")',
    "titik_100": _POINT.replace("{nilai}", "100").replace("{syarat}", '(C{b}="Stabilize")*SUM(D{b})>0'),
    "titik_maks": _POINT.replace("{nilai}", "Capaian_Maks").replace("{syarat}", "ISNUMBER(K{b})"),
    "skala_100": _SCALE_FACTOR.replace("{nilai}", "100").replace("{t}", "K"),
    "skala_maks": _SCALE_FACTOR.replace("{nilai}", "Capaian_Maks").replace("{t}", "L"),
    "faktor_100": 'IF(ISNUMBER(H{b}),CHOOSE(H{b},1,1,"",1,"",J{b},M{b},"",""),"")',
    "biasa_maks": 'IF(ISNUMBER(H{b}),CHOOSE(H{b},Capaian_Maks/100,1+1-Capaian_Maks/100,"",1+1-Capaian_Maks/100,'
    '"","",N{b},"",""),"")',
    "faktor_maks": "IF(I{b}=1,1,P{b})",
    "balik_100": _INVERSE.replace("{f}", "O"),
    "balik_maks": _INVERSE.replace("{f}", "Q"),
    "perlu_100": _NEED.replace("{h}", "R"),
    "perlu_maks": _NEED.replace("{h}", "S"),
    "catatan_dasar": "IF(ISNUMBER(H{b}),IF(I{b}=1,Catatan_Konversi,INDEX(Catatan_Cara,H{b})),Catatan_Tanpa_Target)",
    "catatan": 'IF(AND(ISNUMBER(R{b}),T{b}=""),IF(C{b}="Minimize",Catatan_Tak_Terkejar,Catatan_Terlampaui),V{b})',
    "k3": 'IF(ISNUMBER(INDEX(SimHitung_K3,$B{b})),INDEX(SimHitung_K3,$B{b}),"")',
    "perspektif": "INDEX(NSS_Perspektif,MATCH(INDEX(SimHitung_SS,$B{b}),NSS_Nomor,0))",
    "bagian_iku": 'IF(ISNUMBER(X{b}),X{b}/SUMPRODUCT((SimHitung_SS=INDEX(SimHitung_SS,$B{b}))*1,SimHitung_K3),"")',
    "bagian_ss": 'IF(ISNUMBER(X{b}),1/SUMPRODUCT((NSS_Perspektif=Y{b})*(Simulasi_NSS<>"")),"")',
    "bagian_perspektif": "IF(ISNUMBER(X{b}),INDEX(Bobot_NP,MATCH(Y{b},NP_Perspektif,0))"
    '/SUMPRODUCT((Simulasi_NP<>"")*Bobot_NP),"")',
    "poin": 'IF(ISNUMBER(X{b}),Z{b}*AA{b}*AB{b},"")',
}
"""Formula of each column from B on; ``{b}`` is the row."""
K3_PART = (
    "IF(ISNUMBER(X{b}),X{b}*IF(Pakai_Nilai_Kualitas=1,X{b},1)"
    '/SUMPRODUCT((SimHitung_SS=INDEX(SimHitung_SS,$B{b}))*1,SimHitung_K3),"")'
)
COLUMN_NAMES = {20: "SimHitung_Perlu_100", 21: "SimHitung_Perlu_Maks", 23: "SimHitung_Catatan", 29: "SimHitung_Poin"}
_SATUAN = {"target", "jumlah", "balik_100", "balik_maks", "perlu_100", "perlu_maks"}
_NUMBER = {"baris", "banyak", "cara", "konversi", "nol", "titik_100", "titik_maks"}
_MIDDLE = {"polarisasi", "gabung"}
_TEXT = {"catatan_dasar", "catatan", "perspektif"}


def sheet(k: SheetContext) -> SheetBuilder:
    width = tuple({"catatan_dasar": 30.0, "catatan": 30.0, "perspektif": 18.0}.get(n, 11.0) for n in FORMULA)
    p = begin(k, words.KEBUTUHAN, "hitungan", (11, *width))
    table_head(p, words.KEBUTUHAN.headers, key=1)
    first = first_rows(k)
    formula = FORMULA | ({"bagian_iku": K3_PART} if k.rules.k3 else {})
    for b, s in enumerate(k.score.iku, CONTENT_ROW):
        value = _value(k, s, b - CONTENT_ROW + 1, first[scale_name(s.iku)])
        p.write(b, 1, s.iku.code, style.TEXT)
        for column, (key, formula_text) in enumerate(formula.items(), FIRST_COLUMN):
            p.write(b, column, Formula(formula_text.format(b=b), value[key]), _style(key, s.iku))
    end = CONTENT_ROW + len(k.iku) - 1
    p.autofilter = (CONTENT_ROW - 1, 1, end, len(words.KEBUTUHAN.headers))
    for column, name in COLUMN_NAMES.items():
        p.name_area(name, CONTENT_ROW, column, end, column)
    return p


def _style(key: str, iku: Iku) -> Style:
    if key in _SATUAN:
        return iku_style(style.NUMBER, iku)
    if key in _TEXT:
        return style.TEXT.but(size=9)
    if key in _MIDDLE:
        return style.CENTRED
    return style.CENTRED.but(number_format="nomor") if key in _NUMBER else style.NUMBER.but(number_format="rasio")


def _value(k: SheetContext, s: IkuScore, row: int, first_point: int) -> dict[str, Number | int | str | None]:
    """What each formula gives while nothing is typed: the score itself."""
    iku = s.iku
    before = [cell_value(iku, iku.realisasi.get(q)) for q in TRIWULAN[: k.score.triwulan - 1]]
    present = [x for x in before if x is not None]
    hundred, maximum = s.needs.hundred, s.needs.highest
    konversi = konversi_applies(k, s)
    part = k.score.leverage.get(iku.code)

    def point(item: Need) -> int | None:
        return None if item.point is None else first_point + item.point - 1

    return {
        "baris": row,
        "polarisasi": iku.polarisasi.value,
        "target": or_dash(cell_value(iku, iku.target[k.report_periode])),
        "gabung": iku.combination.value,
        "jumlah": ZERO if iku.combination.value == "TLK" else sum(present, ZERO),
        "banyak": len(present),
        "cara": method_number(k, s),
        "konversi": int(konversi),
        "nol": 1 if worst_shown(iku) or konversi else None,
        "titik_100": point(hundred),
        "titik_maks": point(maximum),
        "skala_100": hundred.scale_factor,
        "skala_maks": maximum.scale_factor,
        "faktor_100": hundred.factor,
        "biasa_maks": maximum.plain_factor,
        "faktor_maks": maximum.factor,
        "balik_100": cell_value(iku, hundred.raw),
        "balik_maks": cell_value(iku, maximum.raw),
        "perlu_100": cell_value(iku, hundred.entry),
        "perlu_maks": cell_value(iku, maximum.entry),
        "catatan_dasar": base_note(k, s),
        "catatan": iku_note(k, s),
        "k3": s.steps[k.report_periode].weight,
        "perspektif": k.score.agreement.perspektif_of(iku),
        "bagian_iku": part.iku if part else None,
        "bagian_ss": part.sasaran if part else None,
        "bagian_perspektif": part.perspektif if part else None,
        "poin": part.point_value if part else None,
    }

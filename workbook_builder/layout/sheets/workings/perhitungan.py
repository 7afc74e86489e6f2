"""Sheet Perhitungan: one row per IKU and period, every step from target and realisasi to capaian as a live formula.

The formulas state the rules of ``score/`` a second time; a test recalculates them and compares every cell.
"""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Content, Formula, SheetBuilder
from workbook_builder.layout.sheets.data.manual_iku import scale_name
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.layout.style import Style
from workbook_builder.model import IkuScore, Steps
from workbook_builder.model.numbers import Number, sign
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.text import sheets as words

COLUMN_NAMES = {
    1: "Hitung_Kode",
    2: "Hitung_Masa",
    8: "Hitung_Rasio",
    17: "Hitung_Capaian",
    18: "Hitung_Status",
}
VALUE_COLUMN = 20
FORMULA = {
    "manual": "MATCH($A{b},Manual_Kode,0)",
    "ss": "INDEX(Manual_SS,$C{b})",
    "polarisasi": "INDEX(Manual_Polarisasi,$C{b})",
    "target": "INDEX(Tabel_Target,MATCH($A{b},Target_Kode,0),MATCH($B{b},Target_Periode,0))",
    "realisasi": "INDEX(Tabel_Realisasi,MATCH($A{b},Realisasi_Kode,0),MATCH($B{b},Realisasi_Periode,0))",
    "rasio": 'IF(AND(ISNUMBER(F{b}),ISNUMBER(G{b})),IF(F{b}=0,"",G{b}/F{b}),"")',
    "cara": "IF(AND(ISNUMBER(F{b}),ISNUMBER(G{b})),"
    'E{b}&CHOOSE(SIGN(F{b})+1+1," (target negatif)"," (target 0)",""),"")',
    "ca": 'IF(I{b}="Stabilize",ROUND(IF(G{b}<=F{b},H{b}*100,(1+(1-H{b}))*100),Digit_Ambang),"")',
    "titik": "IF(ISNUMBER(J{b}),MATCH(INDEX(Manual_Skala,$C{b}),Skala_Nama,0)-1"
    '+MAX(1,SUMPRODUCT((Skala_Nama=INDEX(Manual_Skala,$C{b}))*(Skala_Ca<=J{b}))),"")',
    "skala": "IF(ISNUMBER(K{b}),INDEX(Skala_Capaian,K{b})"
    '+INDEX(Skala_Kemiringan,K{b})*(MAX(J{b},INDEX(Skala_Ca,K{b}))-INDEX(Skala_Ca,K{b})),"")',
    "nol": 'IF(AND(I{b}="Minimize (target 0)",ISNUMBER(INDEX(Manual_Terburuk,$C{b}))),'
    '(INDEX(Manual_Terburuk,$C{b})-G{b})/INDEX(Manual_Terburuk,$C{b})*100,"")',
    "mentah": 'IF(I{b}="","",CHOOSE(MATCH(I{b},Cara_Nama,0),H{b}*100,(1+(1-H{b}))*100,"",'
    '(1+(1-H{b}))*100,"",M{b},L{b},"",""))',
    # In percent of the target: a difference of figures in the billions is noisy far above Digit_Ambang.
    "arah": 'IF(I{b}="",0,IF(F{b}=0,SIGN(ROUND(G{b},Digit_Ambang)),SIGN(ROUND(H{b}*100-100,Digit_Ambang))*SIGN(F{b})))',
    "konversi": 'IF(AND(INDEX(Manual_Konversi,$C{b})="Ya",OR(ISNUMBER(N{b}),I{b}="Minimize (target 0)"),'
    "CHOOSE(MATCH(E{b},Daftar_Polarisasi,0),O{b},-O{b},-ABS(O{b}))>=0),1,0)",
    "capaian": 'IF(P{b}=1,Capaian_Maks,IF(ISNUMBER(N{b}),MAX(Capaian_Min,MIN(Capaian_Maks,N{b})),""))',
    "status": 'IF(ISNUMBER(Q{b}),LOOKUP(ROUND(Q{b},Digit_Ambang),Status_Batas,Status_Nama),"")',
    "k3": 'IF(ISNUMBER(Q{b}),INDEX(Manual_K3,$C{b}),"")',
    "nilai": 'IF(ISNUMBER(Q{b}),Q{b},"")',
}
"""Formula of each column from C on; ``{b}`` is the row."""
K3_VALUE = 'IF(ISNUMBER(Q{b}),MIN(Capaian_Maks,Q{b}*IF(Pakai_Nilai_Kualitas=1,S{b},1)),"")'


def sheet(k: SheetContext) -> SheetBuilder:
    width = (11, 9, 9, 6, 12, 11, 11, 10, 25, 11, 9, 9, 11, 11, 9, 11, 11, 10, 8, 11)
    p = begin(k, words.PERHITUNGAN, "hitungan", width)
    table_head(p, words.PERHITUNGAN.headers, key=2)
    first = first_rows(k)
    row = CONTENT_ROW
    for rank, score in enumerate(k.score.iku, 1):
        row_style = step_style(score)
        for periode in PERIODE:
            content = live_steps(k, score, periode, row, rank, first[scale_name(score.iku)])
            p.write_row(row, 1, (score.iku.code, periode, *content), row_style)
            row += 1
    for column, name in COLUMN_NAMES.items():
        p.name_area(name, CONTENT_ROW, column, row - 1, column)
    if k.rules.k3:
        p.name_area("Hitung_Nilai", CONTENT_ROW, VALUE_COLUMN, row - 1, VALUE_COLUMN)
    colour_status(p, f"R{CONTENT_ROW}:R{row - 1}", {a.name: a.name for a in k.rules.status})
    p.printing = p.printing.with_block(tuple(range(CONTENT_ROW, row, len(PERIODE))))
    p.autofilter = (CONTENT_ROW - 1, 1, row - 1, len(words.PERHITUNGAN.headers))
    return p


def live_steps(
    k: SheetContext, s: IkuScore, periode: Periode, row: int, rank: int, first_point: int, realisasi: str = ""
) -> tuple[Content, ...]:
    """The formulas of columns C to T; ``realisasi`` takes the place of the one that looks the realisasi up.

    The last column holds what enters the SS; where ``realisasi`` is given, that times K3.
    """
    steps = s.steps[periode]
    value: dict[str, Number | int | str | None] = {
        "manual": rank,
        "ss": s.iku.ss,
        "polarisasi": s.iku.polarisasi.value,
        "target": or_dash(cell_value(s.iku, steps.target)),
        "realisasi": cell_value(s.iku, steps.realisasi),
        "rasio": steps.ratio,
        "cara": steps.method,
        "ca": steps.ca,
        "titik": None if steps.point is None else first_point + steps.point - 1,
        "skala": steps.scale_value,
        "nol": steps.zero_target_value,
        "mentah": steps.raw,
        "arah": _direction(steps),
        "konversi": int(steps.konversi),
        "capaian": steps.capaian,
        "status": steps.status,
        "k3": steps.weight,
        "nilai": steps.weighted_value if realisasi else scored_value(steps),
    }
    formula = {key: FORMULA[key] for key in value}
    if k.rules.k3:
        formula["nilai"] = K3_VALUE
    if realisasi:
        formula["realisasi"] = realisasi
        formula["nilai"] = formula["nilai"].removesuffix(',"")') + '*S{b},"")'
    return tuple(Formula(formula[n].format(b=row), content) for n, content in value.items())


def scored_value(steps: Steps) -> Number | None:
    """What of an IKU enters its SS: the capaian, or what the rule set makes of it with K3."""
    if steps.weighted_value is None or not steps.weight:
        return None
    return steps.weighted_value / steps.weight


def _direction(steps: Steps) -> int:
    """Sign of realisasi against target; 0 where nothing is compared."""
    if steps.method is None or steps.target is None or steps.realisasi is None:
        return 0
    return sign(steps.realisasi - steps.target)


def step_style(s: IkuScore) -> tuple[Style, ...]:
    """Styles of columns A to T."""
    centred_text = style.CENTRED
    number = style.CENTRED.but(number_format="nomor")
    number_format = style.NUMBER
    satuan = iku_style(style.NUMBER, s.iku)
    return (
        style.TEXT.but(wrap=False),
        centred_text,
        number,
        number,
        centred_text,
        satuan,
        satuan,
        number_format.but(number_format="rasio"),
        style.TEXT,
        number_format,
        number,
        number_format,
        number_format,
        number_format,
        number,
        number,
        number_format.but(bold=True),
        centred_text,
        number_format,
        number_format,
    )

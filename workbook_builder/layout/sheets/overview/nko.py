"""Sheet NKO: from NSS over NP and its weights to the office's score, one table with a block per step."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Content, Formula, SheetBuilder, column_letter
from workbook_builder.layout.sheets.workings.perhitungan import scored_value
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.rules.model import band
from workbook_builder.text import nko as t
from workbook_builder.text import sheets as words

PERIODE_COLUMN = 6
CAPAIAN = f"INDEX(Tabel_Capaian,ROWS($A${CONTENT_ROW}:$A{{b}}),COLUMNS($F$6:{{k}}$6))"
K3_VALUE = (
    f"INDEX(Hitung_Nilai,MATCH(INDEX(Capaian_Kode,ROWS($A${CONTENT_ROW}:$A{{b}})),Hitung_Kode,0)"
    "+COLUMNS($F$6:{k}$6)-1)"
)
"""What of an IKU enters its SS, by row and period; with K3 the rule set may take another figure than the capaian."""
Value = Mapping[Periode, Number | None] | Mapping[Periode, str | None]


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.NKO, "hasil", (14, 8, 52, 20, 10, *([11] * 7)))
    table_head(p, words.NKO.headers, key=3)
    nss = CONTENT_ROW + len(k.iku)
    np = nss + len(k.score.sasaran)
    weighted = np + len(k.score.perspektif)
    nko = weighted + len(k.score.perspektif)
    _capaian(k, p)
    _nss(k, p, nss)
    _np(k, p, nss, np)
    _weighted(k, p, np, weighted)
    _nko(k, p, np, weighted, nko)
    p.name_area("NKO_SS", CONTENT_ROW, 2, nss - 1, 2)
    p.name_area("NKO_Bobot", CONTENT_ROW, 5, nss - 1, 5)
    p.name_area("NSS_Nomor", nss, 2, np - 1, 2)
    p.name_area("NSS_Perspektif", nss, 4, np - 1, 4)
    p.name_area("Tabel_NSS", nss, PERIODE_COLUMN, np - 1, PERIODE_COLUMN + 6)
    p.name_area("NP_Perspektif", np, 4, weighted - 1, 4)
    p.name_area("Tabel_NP", np, PERIODE_COLUMN, weighted - 1, PERIODE_COLUMN + 6)
    p.name_area("Bobot_NP", np, 5, weighted - 1, 5)
    p.name_area("NKO_Periode", CONTENT_ROW - 1, PERIODE_COLUMN, CONTENT_ROW - 1, PERIODE_COLUMN + 6)
    p.name_area("Baris_NKO", nko, PERIODE_COLUMN, nko, PERIODE_COLUMN + 6)
    p.name_area("Baris_Status_NKO", nko + 1, PERIODE_COLUMN, nko + 1, PERIODE_COLUMN + 6)
    if k.rules.predikat:
        p.name_area("Baris_Predikat", nko + 2, PERIODE_COLUMN, nko + 2, PERIODE_COLUMN + 6)
    p.ignored.append(f"E{CONTENT_ROW}:L{nko}")
    p.autofilter = (CONTENT_ROW - 1, 1, nko + (2 if k.rules.predikat else 1), len(words.NKO.headers))
    colour_status(p, f"F{nko + 1}:L{nko + 1}", {a.name: a.name for a in k.rules.status})
    return p


def _capaian(k: SheetContext, p: SheetBuilder) -> None:
    formula = K3_VALUE if k.rules.k3 else CAPAIAN
    with_k3 = k.rules.k3 is not None and k.rules.k3.scores_capaian_times_k3
    steps = words.K3_STEP if with_k3 else words.CAPAIAN_STEP
    for b, s in enumerate(k.score.iku, CONTENT_ROW):
        weight = Formula(f"INDEX(Manual_Bobot,ROWS($A${CONTENT_ROW}:$A{b}))", fraction(s.weight))
        header = (steps, s.iku.ss, f"{s.iku.code} {s.iku.name}", k.score.agreement.perspektif_of(s.iku), weight)
        _write(p, b, header, formula, {x: scored_value(s.steps[x]) for x in PERIODE}, style.TEXT, style.NUMBER)


def _nss(k: SheetContext, p: SheetBuilder, row: int) -> None:
    """From the rows above: the mean of what stands there, by weight, over the IKU that have a value."""
    area, own = f"{{k}}${CONTENT_ROW}:{{k}}${row - 1}", "(NKO_SS=$B{b})"
    present = f'SUMPRODUCT({own}*({area}<>""))'
    value = f"SUMPRODUCT({own}*NKO_Bobot,{area})"
    formula = f'IF({present}=0,"",{value}/SUMPRODUCT({own}*({area}<>"")*NKO_Bobot))'
    for b, s in enumerate(k.score.sasaran, row):
        header = (words.NSS_STEP, s.sasaran.number, s.sasaran.name, s.sasaran.perspektif, None)
        _write(p, b, header, formula, s.value, style.TEXT, style.NUMBER)


def _np(k: SheetContext, p: SheetBuilder, nss: int, row: int) -> None:
    end = row - 1
    area = f"{{k}}${nss}:{{k}}${end}"
    count = f'SUMPRODUCT((NSS_Perspektif=$D{{b}})*({area}<>""))'
    formula = f'IF({count}=0,"",SUMPRODUCT((NSS_Perspektif=$D{{b}})*1,{area})/{count})'
    for b, s in enumerate(k.score.perspektif, row):
        weight = Formula(f"INDEX(Perspektif_Bobot,MATCH($D{b},Perspektif_Nama,0))", fraction(s.weight))
        header = (words.NP_STEP, None, t.NSS_MEAN, s.name, weight)
        _write(
            p,
            b,
            header,
            formula,
            s.value,
            style.TEXT.but(background=style.PALE_BLUE),
            style.NUMBER.but(background=style.PALE_BLUE),
        )


def _weighted(k: SheetContext, p: SheetBuilder, np: int, row: int) -> None:
    for i, s in enumerate(k.score.perspektif):
        b = row + i
        value = {x: None if (n := s.value[x]) is None else n * fraction(s.weight) for x in PERIODE}
        header = (words.WEIGHTED_STEP, None, t.NP_TIMES_WEIGHT, s.name, Formula(f"E{np + i}", fraction(s.weight)))
        formula = f'IF(ISNUMBER({{k}}{np + i}),{{k}}{np + i}*$E{np + i},"")'
        _write(p, b, header, formula, value, style.TEXT, style.NUMBER)


def _nko(k: SheetContext, p: SheetBuilder, np: int, weighted: int, row: int) -> None:
    end = row - 1
    weight_total = Formula(f"SUM(E{np}:E{weighted - 1})", fraction(sum((s.weight for s in k.score.perspektif), ZERO)))
    formula = (
        f'IF(COUNT({{k}}{weighted}:{{k}}{end})=0,"",SUM({{k}}{weighted}:{{k}}{end})'
        f'/SUMPRODUCT(({{k}}{np}:{{k}}{weighted - 1}<>"")*$E{np}:$E{weighted - 1}))'
    )
    header = (words.NKO_STEP, None, t.NKO, None, weight_total)
    _write(p, row, header, formula, k.score.nko, style.TOTAL, style.TOTAL.but(number_format="desimal", align="right"))
    status = {x: band(k.rules.status, k.score.nko[x]) for x in PERIODE}
    _band(p, row + 1, row, (words.STATUS_STEP, t.STATUS), ("Status_Batas", "Status_Nama"), status)
    if k.rules.predikat:
        name = ("Predikat_Batas", "Predikat_Nama")
        _band(p, row + 2, row, (words.PREDIKAT_STEP, t.PREDIKAT), name, k.score.predikat)


def _band(p: SheetBuilder, row: int, nko: int, title: tuple[str, str], name: tuple[str, str], value: Value) -> None:
    formula = f'IF(ISNUMBER({{k}}{nko}),LOOKUP(ROUND({{k}}{nko},Digit_Ambang),{name[0]},{name[1]}),"")'
    header = (title[0], None, title[1], None, None)
    _write(p, row, header, formula, value, style.TEXT, style.CENTRED.but(bold=True))


def _write(
    p: SheetBuilder,
    row: int,
    header: tuple[Content, ...],
    formula: str,
    value: Value,
    text_style: Style,
    number_style: Style,
) -> None:
    """One row: its five label cells, then the formula in every period."""
    middle = text_style.but(align="center")
    header_style = (text_style, middle, text_style, text_style, middle.but(number_format="persen0"))
    p.write_row(row, 1, header, header_style)
    for i, periode in enumerate(PERIODE):
        column = PERIODE_COLUMN + i
        p.write(row, column, Formula(formula.format(b=row, k=column_letter(column)), value[periode]), number_style)

"""Sheet Simulasi NKO: NSS, NP and NKO of the simulated period, now and with what is typed on Simulasi."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Content, Formula, SheetBuilder
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.rules.model import band
from workbook_builder.text import nko as t
from workbook_builder.text import sheets as words

_POSITION = "MATCH(Simulasi_Periode,NKO_Periode,0)"
_DIFFERENCE = 'IF(COUNT(F{b}:G{b})=1+1,G{b}-F{b},"")'
_BAND = 'IF(ISNUMBER({k}{b}),LOOKUP(ROUND({k}{b},Digit_Ambang),{batas},{nama}),"")'


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.SIMULASI_NKO, "hasil", (14, 8, 60, 20, 10, 12, 12, 12))
    table_head(p, words.SIMULASI_NKO.headers, key=3)
    np = CONTENT_ROW + len(k.score.sasaran)
    nko = np + len(k.score.perspektif)
    _nss(k, p)
    _np(k, p, np)
    _nko(k, p, np, nko)
    p.ignored.append(f"E{CONTENT_ROW}:G{nko}")
    p.name_area("Simulasi_NSS", CONTENT_ROW, 7, np - 1, 7)
    p.name_area("Simulasi_NP", np, 7, nko - 1, 7)
    return p


def _row(
    p: SheetBuilder, b: int, header: tuple[Content, ...], formula: tuple[str, str], value: Number | None, total: bool
) -> None:
    """One row: label cells, the value now and the simulated one by their formulas, and the change."""
    g = style.TOTAL if total else style.TEXT
    number_format = g.but(align="right", number_format="desimal", wrap=False)
    p.write_row(b, 1, header, (g, g.but(align="center"), g, g, g.but(align="center", number_format="persen0")))
    edit = Formula(_DIFFERENCE.format(b=b), None if value is None else 0)
    content = (Formula(formula[0], value), Formula(formula[1], value), edit)
    p.write_row(
        b, 6, content, (number_format, number_format.but(bold=True), number_format.but(number_format="selisih"))
    )


def _nss(k: SheetContext, p: SheetBuilder) -> None:
    for b, s in enumerate(k.score.sasaran, CONTENT_ROW):
        now = f"INDEX(Tabel_NSS,MATCH($B{b},NSS_Nomor,0),{_POSITION})"
        k3 = f"SUMPRODUCT((SimHitung_SS=$B{b})*1,SimHitung_K3)"
        new = f'IF({k3}=0,"",SUMPRODUCT((SimHitung_SS=$B{b})*1,SimHitung_Nilai)/{k3})'
        header = (words.NSS_STEP, s.sasaran.number, s.sasaran.name, s.sasaran.perspektif, None)
        _row(p, b, header, (now, new), s.value[k.report_periode], False)


def _np(k: SheetContext, p: SheetBuilder, start: int) -> None:
    own, nss = (f"{column}${CONTENT_ROW}:{column}${start - 1}" for column in "DG")
    for b, s in enumerate(k.score.perspektif, start):
        now = f"INDEX(Tabel_NP,MATCH($D{b},NP_Perspektif,0),{_POSITION})"
        count = f'SUMPRODUCT(({own}=$D{b})*({nss}<>""))'
        new = f'IF({count}=0,"",SUMPRODUCT(({own}=$D{b})*1,{nss})/{count})'
        weight = Formula(f"INDEX(Bobot_NP,MATCH($D{b},NP_Perspektif,0))", fraction(s.weight))
        header = (words.NP_STEP, None, t.NSS_MEAN, s.name, weight)
        _row(p, b, header, (now, new), s.value[k.report_periode], False)


def _nko(k: SheetContext, p: SheetBuilder, np: int, b: int) -> None:
    nko = k.score.nko[k.report_periode]
    end = b - 1
    now = f"INDEX(Baris_NKO,1,{_POSITION})"
    weight = f'SUMPRODUCT((G{np}:G{end}<>"")*E{np}:E{end})'
    new = f'IF(COUNT(G{np}:G{end})=0,"",SUMPRODUCT(E{np}:E{end},G{np}:G{end})/{weight})'
    total = Formula(f"SUM(E{np}:E{end})", fraction(sum((s.weight for s in k.score.perspektif), ZERO)))
    _row(p, b, (words.NKO_STEP, None, t.NKO, None, total), (now, new), nko, True)
    for name, column in (("Simulasi_NKO_Kini", 6), ("Simulasi_NKO_Baru", 7), ("Simulasi_NKO_Ubah", 8)):
        p.name_area(name, b, column, b, column)
    _band(p, b + 1, b, (words.STATUS_STEP, t.STATUS), ("Status_Batas", "Status_Nama"), band(k.rules.status, nko))
    p.name_area("Simulasi_Status", b + 1, 7, b + 1, 7)
    colour_status(p, f"F{b + 1}:G{b + 1}", {a.name: a.name for a in k.rules.status})
    if k.rules.predikat:
        predikat = k.score.predikat[k.report_periode]
        _band(p, b + 2, b, (words.PREDIKAT_STEP, t.PREDIKAT), ("Predikat_Batas", "Predikat_Nama"), predikat)
        p.name_area("Simulasi_Predikat", b + 2, 7, b + 2, 7)


def _band(p: SheetBuilder, b: int, nko: int, title: tuple[str, str], name: tuple[str, str], value: str | None) -> None:
    p.write_row(b, 1, (title[0], None, title[1], None, None), style.TEXT)
    for column, letters in ((6, "F"), (7, "G")):
        formula = _BAND.format(k=letters, b=nko, batas=name[0], nama=name[1])
        p.write(b, column, Formula(formula, value), style.CENTRED.but(bold=True))
    p.write(b, 8, None, style.TEXT)

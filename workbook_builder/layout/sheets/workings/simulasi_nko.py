"""Sheet Simulasi NKO: NSS, NP and NKO of the simulated period, now and with what is typed on Simulasi."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder, Value
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.record import record
from workbook_builder.rules.model import band
from workbook_builder.text import nko as t
from workbook_builder.text import sheets as words
from workbook_builder.text import simulasi
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Simulasi NKO",
    "Simulasi NKO, Langkah demi Langkah",
    "NSS, NP, dan NKO menurut realisasi sekarang dan menurut simulasi.",
)
_POSITION = "MATCH(Simulasi_Pembanding,NKO_Periode,0)"
_CHANGE = 'IF(COUNT({now}:{new})=2,{new}-{now},"")'
_FIGURE = style.TEXT.but(align="right", number_format="desimal", wrap=False)
_TOTAL_FIGURE = style.TOTAL.but(align="right", number_format="desimal", wrap=False)


@record
class SimulatedNkoRow:
    """A row: what it is, its formulas now and as simulated, and what they give while nothing is typed."""

    step: str
    description: str
    now: str
    new: str
    value: Value
    new_value: Value
    number: int | None = None
    perspektif: str | None = None
    weight: Value = None
    weight_formula: str = ""
    text: Style = style.TEXT
    figure: Style = _FIGURE
    is_word: bool = False
    """A status or predikat: it has no change, and its label cells are all alike."""

    @property
    def change(self) -> Value:
        if self.is_word or not isinstance(self.value, Number) or not isinstance(self.new_value, Number):
            return None
        return self.new_value - self.value

    @property
    def centred(self) -> Style:
        return self.text if self.is_word else self.text.but(align="center")


COLUMNS = Columns[SimulatedNkoRow](
    (
        Column("step", "Langkah", 14, lambda r: r.text, lambda r: r.step),
        Column("number", "Nomor", 8, lambda r: r.centred, lambda r: r.number),
        Column("description", "Uraian", 60, lambda r: r.text, lambda r: r.description),
        Column("perspektif", "Perspektif", 20, lambda r: r.text, lambda r: r.perspektif),
        Column(
            "weight",
            "Bobot",
            10,
            lambda r: r.text if r.is_word else r.centred.but(number_format="persen0"),
            lambda r: r.weight,
            lambda r: r.weight_formula,
        ),
        Column("now", "Sekarang", 12, lambda r: r.figure, lambda r: r.value, lambda r: r.now),
        Column("new", "Simulasi", 12, lambda r: r.figure.but(bold=True), lambda r: r.new_value, lambda r: r.new),
        Column(
            "change",
            "Perubahan",
            12,
            lambda r: r.text if r.is_word else r.figure.but(number_format="selisih"),
            lambda r: r.change,
            lambda r: "" if r.is_word else _CHANGE,
        ),
    )
)


GOAL = ("need", "base", "gain", "slope", "uplift", "most", "text")
"""Rows of the goal: from what is lacking to the rise of all that can still rise, in points of capaian."""
_GOAL_NAMES = {"need": "Tujuan_Selisih", "uplift": "Tujuan_Naik", "text": "Tujuan_Teks"}


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS, key=3)
    np = CONTENT_ROW + len(k.score.sasaran)
    nko = np + len(k.score.perspektif)
    goal = nko + (3 if k.rules.predikat else 2)
    goals = {name: goal + n for n, name in enumerate(GOAL)}
    COLUMNS.write(p, _rows(k), rows={"nss_last": np - 1, "np_first": np, "np_last": nko - 1, "nko": nko, **goals})
    p.ignored.append(COLUMNS.area("weight", CONTENT_ROW, nko, "new"))
    COLUMNS.name_area(p, "Simulasi_NSS", "new", CONTENT_ROW, np - 1)
    COLUMNS.name_area(p, "Simulasi_NP", "new", np, nko - 1)
    for name, key in (("Simulasi_NKO_Kini", "now"), ("Simulasi_NKO_Baru", "new"), ("Simulasi_NKO_Ubah", "change")):
        COLUMNS.name_area(p, name, key, nko, nko)
    COLUMNS.name_area(p, "Simulasi_Status", "new", nko + 1, nko + 1)
    colour_status(p, COLUMNS.area("now", nko + 1, nko + 1, "new"), {a.name: a.name for a in k.rules.status})
    if k.rules.predikat:
        COLUMNS.name_area(p, "Simulasi_Predikat", "new", nko + 2, nko + 2)
    for key, name in _GOAL_NAMES.items():
        COLUMNS.name_area(p, name, "new", goals[key], goals[key])
    return p


def _rows(k: SheetContext) -> Iterator[SimulatedNkoRow]:
    yield from _nss(k)
    yield from _np(k)
    yield _nko(k)
    yield _word(words.STATUS_STEP, t.STATUS, "Status", *(band(k.rules.status, n) for n in _both_nko(k)))
    if k.rules.predikat:
        now, new = k.score.predikat[k.report_periode], k.ahead.score.predikat[k.ahead.report_periode]
        yield _word(words.PREDIKAT_STEP, t.PREDIKAT, "Predikat", now, new)
    yield from _goal(k)


def _both_nko(k: SheetContext) -> tuple[Number | None, Number | None]:
    """The NKO as reported, and as the simulation begins."""
    return k.score.nko[k.report_periode], k.ahead.score.nko[k.ahead.report_periode]


def _nss(k: SheetContext) -> Iterator[SimulatedNkoRow]:
    now = f"INDEX(Tabel_NSS,MATCH({{$number}},NSS_Nomor,0),{_POSITION})"
    k3 = "SUMPRODUCT((SimHitung_SS={$number})*1,SimHitung_K3)"
    new = f'IF({k3}=0,"",SUMPRODUCT((SimHitung_SS={{$number}})*1,SimHitung_Nilai)/{k3})'
    for s, ahead in zip(k.score.sasaran, k.ahead.score.sasaran, strict=True):
        yield SimulatedNkoRow(
            words.NSS_STEP,
            s.sasaran.name,
            now,
            new,
            s.value[k.report_periode],
            ahead.value[k.ahead.report_periode],
            s.sasaran.number,
            s.sasaran.perspektif,
        )


def _np(k: SheetContext) -> Iterator[SimulatedNkoRow]:
    own, nss = "{perspektif@$first}:{perspektif@$nss_last}", "{new@$first}:{new@$nss_last}"
    now = f"INDEX(Tabel_NP,MATCH({{$perspektif}},NP_Perspektif,0),{_POSITION})"
    count = f'SUMPRODUCT(({own}={{$perspektif}})*({nss}<>""))'
    new = f'IF({count}=0,"",SUMPRODUCT(({own}={{$perspektif}})*1,{nss})/{count})'
    for s, ahead in zip(k.score.perspektif, k.ahead.score.perspektif, strict=True):
        yield SimulatedNkoRow(
            words.NP_STEP,
            t.NSS_MEAN,
            now,
            new,
            s.value[k.report_periode],
            ahead.value[k.ahead.report_periode],
            perspektif=s.name,
            weight=fraction(s.weight),
            weight_formula="INDEX(Bobot_NP,MATCH({$perspektif},NP_Perspektif,0))",
        )


def _nko(k: SheetContext) -> SimulatedNkoRow:
    value, weights = "{new@np_first}:{new@np_last}", "{weight@np_first}:{weight@np_last}"
    return SimulatedNkoRow(
        words.NKO_STEP,
        t.NKO,
        f"INDEX(Baris_NKO,1,{_POSITION})",
        f'IF(COUNT({value})=0,"",SUMPRODUCT({weights},{value})/SUMPRODUCT(({value}<>"")*{weights}))',
        *_both_nko(k),
        weight=fraction(sum((s.weight for s in k.score.perspektif), ZERO)),
        weight_formula=f"SUM({weights})",
        text=style.TOTAL,
        figure=_TOTAL_FIGURE,
    )


def _word(step: str, description: str, name: str, now: str | None, new: str | None) -> SimulatedNkoRow:
    formula = f'IF(ISNUMBER({{this@nko}}),LOOKUP(ROUND({{this@nko}},Digit_Ambang),{name}_Batas,{name}_Nama),"")'
    shown = style.CENTRED.but(bold=True)
    return SimulatedNkoRow(step, description, formula, formula, now, new, figure=shown, is_word=True)


_RISE = (
    "SUMPRODUCT((SimHitung_Ruang<={new@base})*SimHitung_Ruang,SimHitung_Poin)"
    "+{new@base}*SUMPRODUCT((SimHitung_Ruang>{new@base})*1,SimHitung_Poin)"
)
_SLOPE = "SUMPRODUCT((SimHitung_Ruang>{new@base})*1,SimHitung_Poin)"
_GOAL_FORMULAS = {
    "need": 'IF(COUNT(Simulasi_Tujuan,{new@nko})=2,Simulasi_Tujuan-{new@nko},"")',
    "base": 'IF(ISNUMBER({new@need}),MAX(SimHitung_Cukup),"")',
    "gain": f'IF(ISNUMBER({{new@base}}),{_RISE},"")',
    "slope": f'IF(ISNUMBER({{new@base}}),{_SLOPE},"")',
    "uplift": 'IF(ISNUMBER({new@slope}),{new@base}+IF({new@slope}>0,MAX(0,{new@need}-{new@gain})/{new@slope},0),"")',
    "most": 'IF(ISNUMBER({new@nko}),{new@nko}+SUMPRODUCT(SimHitung_Ruang,SimHitung_Poin),"")',
    # One exchange of marks for both sentences, whose words have none.
    "text": "SUBSTITUTE(IF(ROUND(Simulasi_Tujuan-{new@most},Digit_Ambang)>0,"
    f'"{simulasi.UPLIFT_TOO_HIGH}"&FIXED({{new@most}},2,1),'
    f'"{simulasi.UPLIFT_WORDS[0]}"&FIXED({{new@uplift}},2,1)&"{simulasi.UPLIFT_WORDS[1]}"),".",",")',
}


def _goal(k: SheetContext) -> Iterator[SimulatedNkoRow]:
    """From the NKO that is wanted to the rise that all IKU with room need alike; blank while no goal is typed."""
    nko = _both_nko(k)[1]
    most = None if nko is None else nko + sum((room * point for room, point in rooms(k.ahead).values()), ZERO)
    for key in GOAL:
        formula = _GOAL_FORMULAS[key]
        if key == "text":
            formula = f'IF(ISNUMBER({{new@uplift}}),{formula},"")'
        yield SimulatedNkoRow(
            words.GOAL_STEP,
            simulasi.GOAL_STEPS[key],
            "",
            formula,
            None,
            most if key == "most" else None,
            is_word=True,
            figure=style.CENTRED if key == "text" else _FIGURE,
        )


def rooms(k: SheetContext) -> dict[str, tuple[Number, Number]]:
    """By code of the IKU that are scored: points to the highest capaian, and what a point is worth to the NKO."""
    found = {}
    for s in k.score.iku:
        capaian, leverage = s.steps[k.report_periode].capaian, k.score.leverage.get(s.iku.code)
        if capaian is not None and leverage is not None:
            found[s.iku.code] = (k.rules.capaian_max - capaian, leverage.point_value)
    return found

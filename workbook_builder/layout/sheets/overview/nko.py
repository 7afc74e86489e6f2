"""Sheet NKO: from NSS over NP and its weights to the office's score, one table with a block per step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table, each
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder, Value
from workbook_builder.layout.sheets.workings.perhitungan import of_workings, scored_value
from workbook_builder.layout.style import Style
from workbook_builder.model import SasaranScore
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.model.record import record
from workbook_builder.rules.model import band
from workbook_builder.text import nko as t
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "NKO",
    "Nilai Kinerja Organisasi, Langkah demi Langkah",
    "Dari capaian IKU ke nilai sasaran (NSS) dan nilai perspektif (NP), dikalikan bobot, sampai NKO.",
)
_PERIODE = "MATCH({this@$head},NKO_Periode,0)"
CAPAIAN = f"INDEX(Tabel_Capaian,MATCH({{$kode}},Capaian_Kode,0),{_PERIODE})"
_SHARE = (
    "INDEX(Perspektif_Bobot,MATCH({$perspektif},Perspektif_Nama,0))"
    '/MAX(1,SUMPRODUCT((NSS_Perspektif={$perspektif})*(NSS_Laporan<>"")))'
)
K3_VALUE = of_workings("Hitung_Nilai", "{$kode}", "{this@$head}")
"""What of an IKU enters its SS, by row and period; with K3 the rule set may take another figure than the capaian."""


@record
class NkoRow:
    """A row: what it is, its formula in every period, and what that gives there."""

    step: str
    description: str
    formula: str
    value: Mapping[Periode, Number | None] | Mapping[Periode, str | None]
    number: int | None = None
    kode: str | None = None
    perspektif: str | None = None
    weight: Value = None
    weight_formula: str = ""
    text: Style = style.TEXT
    figure: Style = style.NUMBER


def _periode(periode: Periode) -> Column[NkoRow]:
    return Column(periode, periode, 11, lambda r: r.figure, lambda r: r.value[periode], lambda r: r.formula)


COLUMNS = Columns[NkoRow](
    (
        Column("step", "Langkah", 14, lambda r: r.text, lambda r: r.step),
        Column("number", "SS", 6, lambda r: r.text.but(align="center"), lambda r: r.number),
        Column(
            "kode", "Kode", 11, lambda r: CODE if r.kode else r.text, lambda r: card_link(r.kode) if r.kode else None
        ),
        Column("description", "Uraian", 48, lambda r: r.text, lambda r: r.description),
        Column("perspektif", "Perspektif", 20, lambda r: r.text, lambda r: r.perspektif),
        Column(
            "weight",
            "Bobot",
            10,
            lambda r: r.text.but(align="center", number_format="persen0"),
            lambda r: r.weight,
            lambda r: r.weight_formula,
        ),
        *each(PERIODE, _periode),
    )
)
_FIRST, _LAST = PERIODE[0], PERIODE[-1]


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "baca", COLUMNS, key=4)
    nss = CONTENT_ROW + len(k.iku)
    np = nss + len(k.score.sasaran)
    weighted = np + len(k.score.perspektif)
    nko = weighted + len(k.score.perspektif)
    named = {
        "iku_last": nss - 1,
        "nss_first": nss,
        "nss_last": np - 1,
        "np_first": np,
        "np_last": weighted - 1,
        "weighted_first": weighted,
        "weighted_last": nko - 1,
        "nko": nko,
    }
    last = COLUMNS.write(p, _rows(k), rows=named)
    for name, key, start, end in (
        ("NKO_SS", "number", CONTENT_ROW, nss - 1),
        ("NKO_Bobot", "weight", CONTENT_ROW, nss - 1),
        ("NKO_Kode", "kode", CONTENT_ROW, nss - 1),
        ("NKO_Laporan", k.report_periode, CONTENT_ROW, nss - 1),
        ("NSS_Nomor", "number", nss, np - 1),
        ("NSS_Perspektif", "perspektif", nss, np - 1),
        ("NSS_Bobot", "weight", nss, np - 1),
        ("NSS_Laporan", k.report_periode, nss, np - 1),
        ("NP_Laporan", k.report_periode, np, weighted - 1),
        ("NP_Perspektif", "perspektif", np, weighted - 1),
        ("Bobot_NP", "weight", np, weighted - 1),
    ):
        COLUMNS.name_area(p, name, key, start, end)
    for name, start, end in (
        ("NKO_Periode", HEADER_ROW, HEADER_ROW),
        ("NKO_Nilai", CONTENT_ROW, nss - 1),
        ("Tabel_NSS", nss, np - 1),
        ("Tabel_NP", np, weighted - 1),
        ("Baris_NKO", nko, nko),
        ("Baris_Status_NKO", nko + 1, nko + 1),
        *([("Baris_Predikat", nko + 2, nko + 2)] if k.rules.predikat else []),
    ):
        COLUMNS.name_area(p, name, _FIRST, start, end, _LAST)
    p.ignored.append(COLUMNS.area("weight", CONTENT_ROW, nko, _LAST))
    COLUMNS.filter(p, last)
    colour_status(p, COLUMNS.area(_FIRST, nko + 1, nko + 1, _LAST), {a.name: a.name for a in k.rules.status})
    return p


def _rows(k: SheetContext) -> Iterator[NkoRow]:
    yield from _capaian(k)
    yield from _nss(k)
    yield from _np(k)
    yield from _weighted(k)
    yield _nko(k)
    status = {x: band(k.rules.status, k.score.nko[x]) for x in PERIODE}
    yield _word(words.STATUS_STEP, t.STATUS, "Status", status)
    if k.rules.predikat:
        yield _word(words.PREDIKAT_STEP, t.PREDIKAT, "Predikat", k.score.predikat)


def _capaian(k: SheetContext) -> Iterator[NkoRow]:
    with_k3 = k.rules.k3 is not None and k.rules.k3.scores_capaian_times_k3
    for s in k.score.iku:
        yield NkoRow(
            words.K3_STEP if with_k3 else words.CAPAIAN_STEP,
            s.iku.name,
            K3_VALUE if k.rules.k3 else CAPAIAN,
            {x: scored_value(s.steps[x]) for x in PERIODE},
            s.iku.ss,
            s.iku.code,
            k.score.agreement.perspektif_of(s.iku),
            fraction(s.weight),
            "INDEX(Manual_Bobot,MATCH({$kode},Manual_Kode,0))",
        )


def _nss(k: SheetContext) -> Iterator[NkoRow]:
    """From the rows above: the mean of what stands there, by weight, over the IKU that have a value."""
    area, own = "{this@$first}:{this@$iku_last}", "(NKO_SS={$number})"
    present = f'SUMPRODUCT({own}*({area}<>""))'
    value = f"SUMPRODUCT({own}*NKO_Bobot,{area})"
    formula = f'IF({present}=0,"",{value}/SUMPRODUCT({own}*({area}<>"")*NKO_Bobot))'
    for s in k.score.sasaran:
        yield NkoRow(
            words.NSS_STEP,
            s.sasaran.name,
            formula,
            s.value,
            s.sasaran.number,
            perspektif=s.sasaran.perspektif,
            weight=_share(k, s),
            weight_formula=_SHARE,
        )


def _share(k: SheetContext, s: SasaranScore) -> Number | None:
    """What part of the perspektif's weight its SS has in the reported period, be it scored there or not."""
    periode = k.report_periode
    members = [x for x in k.score.sasaran if x.sasaran.perspektif == s.sasaran.perspektif]
    scored = max(1, sum(1 for x in members if x.value[periode] is not None))
    weights = {x.name: x.weight for x in k.score.perspektif}
    return fraction(weights[s.sasaran.perspektif]) / scored


def _np(k: SheetContext) -> Iterator[NkoRow]:
    area = "{this@$nss_first}:{this@$nss_last}"
    count = f'SUMPRODUCT((NSS_Perspektif={{$perspektif}})*({area}<>""))'
    for s in k.score.perspektif:
        yield NkoRow(
            words.NP_STEP,
            t.NSS_MEAN,
            f'IF({count}=0,"",SUMPRODUCT((NSS_Perspektif={{$perspektif}})*1,{area})/{count})',
            s.value,
            perspektif=s.name,
            weight=fraction(s.weight),
            weight_formula="INDEX(Perspektif_Bobot,MATCH({$perspektif},Perspektif_Nama,0))",
            text=style.TEXT.but(background=style.PALE_BLUE),
            figure=style.NUMBER.but(background=style.PALE_BLUE),
        )


def _weighted(k: SheetContext) -> Iterator[NkoRow]:
    # The rows of the NP stand above these, in the same order.
    above = f"@-{len(k.score.perspektif)}"
    np, weight = f"{{this{above}}}", f"{{$weight{above}}}"
    for s in k.score.perspektif:
        yield NkoRow(
            words.WEIGHTED_STEP,
            t.NP_TIMES_WEIGHT,
            f'IF(ISNUMBER({np}),{np}*{weight},"")',
            {x: None if (n := s.value[x]) is None else n * fraction(s.weight) for x in PERIODE},
            perspektif=s.name,
            weight=fraction(s.weight),
            weight_formula=f"{{weight{above}}}",
        )


def _nko(k: SheetContext) -> NkoRow:
    weighted, np = "{this@weighted_first}:{this@weighted_last}", "{this@np_first}:{this@np_last}"
    weights = "{$weight@np_first}:{$weight@np_last}"
    return NkoRow(
        words.NKO_STEP,
        t.NKO,
        f'IF(COUNT({weighted})=0,"",SUM({weighted})/SUMPRODUCT(({np}<>"")*{weights}))',
        k.score.nko,
        weight=fraction(sum((s.weight for s in k.score.perspektif), ZERO)),
        weight_formula="SUM({weight@np_first}:{weight@np_last})",
        text=style.TOTAL,
        figure=style.TOTAL.but(number_format="desimal", align="right"),
    )


def _word(step: str, description: str, name: str, value: Mapping[Periode, str | None]) -> NkoRow:
    """The band that the NKO falls into, by the names of the limits and of the bands."""
    formula = f'IF(ISNUMBER({{this@nko}}),LOOKUP(ROUND({{this@nko}},Digit_Ambang),{name}_Batas,{name}_Nama),"")'
    return NkoRow(step, description, formula, value, figure=style.CENTRED.but(bold=True))

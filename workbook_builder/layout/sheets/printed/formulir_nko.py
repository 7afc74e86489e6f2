"""Sheet Formulir NKO: the official form of nine columns, from target and realisasi to the NKO, by perspektif and SS."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.layout import style
from workbook_builder.layout.card_link import card_link
from workbook_builder.layout.columns import Columns, Entry, MixedRow, begin_table, mixed
from workbook_builder.layout.context import SheetContext, cell_value, fraction, iku_style, or_dash
from workbook_builder.layout.groups import per_sasaran
from workbook_builder.layout.page import CONTENT_ROW, signatures
from workbook_builder.layout.plan import Content, SheetBuilder
from workbook_builder.layout.sheets.workings.perhitungan import scored_value
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, PerspektifScore, SasaranScore
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.text import formulir_nko as t
from workbook_builder.text.sheets import NO_VALUE, SheetText

TEXT = SheetText("Formulir NKO", t.TITLE, t.PURPOSE)
_BAND = style.TOTAL.but(background=style.LIGHT_BLUE)
_LOOK_UP = "INDEX({table},MATCH({{$label}},{name}_Kode,0),MATCH(Periode_Laporan,{name}_Periode,0))"
_MANUAL = "INDEX({name},MATCH({{$label}},Manual_Kode,0))"
_INDEX = (
    'IF(COUNT({label}),INDEX(NSS_Laporan,MATCH({label},NSS_Nomor,0)),IF({label}="",'
    "INDEX(NP_Laporan,MATCH({name},NP_Perspektif,0)),INDEX(NKO_Laporan,MATCH({label},NKO_Kode,0))))"
)
"""One formula for every row but the last: an SS has a number, an IKU a code, a perspektif only its name."""
_SHARE = (
    "IF(ISNUMBER({index}),INDEX(Manual_Bobot,MATCH({$label},Manual_Kode,0))"
    '/SUMPRODUCT((NKO_SS=INDEX(Manual_SS,MATCH({$label},Manual_Kode,0)))*(NKO_Laporan<>"")*NKO_Bobot),"")'
)
KEYS = ("label", "name", "target", "realisasi", "polarisasi", "quality", "bobot", "share", "index")
COLUMNS = Columns[MixedRow](
    tuple(
        mixed(key, header, width)
        for key, header, width in zip(KEYS, t.HEADERS, (12, 58, 12, 12, 12, 9, 10, 12, 13), strict=True)
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    text = replace(TEXT, title=t.TITLE_OF.format(periode=k.report_periode))
    p = begin_table(k, text, "cetak", COLUMNS, key=2, official=True)
    rows: list[MixedRow] = []
    starts: list[int] = []
    for perspektif in k.score.perspektif:
        groups = [(s, ikus) for s, ikus in per_sasaran(k) if s.sasaran.perspektif == perspektif.name]
        for number, (sasaran, members) in enumerate(groups):
            starts.append(CONTENT_ROW + len(rows))
            if number == 0:
                rows.append(_perspektif_row(k, perspektif))
            rows += [_sasaran_row(k, sasaran), *(_iku_row(k, s) for s in members)]
    last = COLUMNS.write(p, [*rows, _nko_row(k)])
    signatures(k, p, last + 2, COLUMNS.numbers["polarisasi"], with_superior=True, dated=False)
    p.printing = p.printing.with_blocks(tuple(starts))
    return p


def quality(iku: Iku) -> str:
    """Validitas and kendali as the form writes the pair: ``E/M``; a dash where the Manual IKU does not say."""
    words = [x.value[0] for x in (iku.validitas, iku.kendali) if x]
    return "/".join(words) if words else NO_VALUE


def _row(shown: Style, **entries: Entry) -> MixedRow:
    """A row of which most cells are blank."""
    return {key: entries.get(key, Entry(shown)) for key in KEYS}


def _band(
    shown: Style, label: Content, name: str, value: Number | None, formula: str, bobot: Entry | None = None
) -> MixedRow:
    """A row with one figure: of a perspektif, an SS, or the office."""
    figure = shown.but(align="right", number_format="desimal")
    entries = {"label": Entry(shown, label), "name": Entry(shown, name), "index": Entry(figure, value, formula)}
    return _row(shown, **entries, **({"share": bobot} if bobot else {}))


def _perspektif_row(k: SheetContext, s: PerspektifScore) -> MixedRow:
    weight = Entry(
        _BAND.but(align="right", number_format="persen"),
        fraction(s.weight),
        "INDEX(Perspektif_Bobot,MATCH({$name},Perspektif_Nama,0))",
    )
    return _band(_BAND, None, s.name, s.value[k.report_periode], _INDEX, weight)


def _sasaran_row(k: SheetContext, s: SasaranScore) -> MixedRow:
    return _band(style.SASARAN, s.sasaran.number, s.sasaran.name, s.value[k.report_periode], _INDEX)


def _nko_row(k: SheetContext) -> MixedRow:
    weight = Entry(
        style.TOTAL.but(align="right", number_format="persen"),
        fraction(sum((s.weight for s in k.score.perspektif), ZERO)),
        "SUM(Perspektif_Bobot)",
    )
    return _band(style.TOTAL, None, t.NKO, k.score.nko[k.report_periode], "INDEX(Baris_NKO,1,Kolom_Laporan)", weight)


def _iku_row(k: SheetContext, s: IkuScore) -> MixedRow:
    steps, unit = s.steps[k.report_periode], iku_style(style.NUMBER, s.iku)
    return {
        "label": Entry(style.TEXT, card_link(s.iku.code)),
        "name": Entry(style.TEXT, s.iku.name),
        "target": Entry(
            iku_style(style.NUMBER, s.iku, steps.target),
            or_dash(cell_value(s.iku, steps.target)),
            _LOOK_UP.format(table="Tabel_Target", name="Target"),
        ),
        "realisasi": Entry(
            unit, cell_value(s.iku, steps.realisasi), _LOOK_UP.format(table="Tabel_Realisasi", name="Realisasi")
        ),
        "polarisasi": Entry(style.CENTRED, s.iku.polarisasi.value, _MANUAL.format(name="Manual_Polarisasi")),
        "quality": Entry(style.CENTRED, quality(s.iku)),
        "bobot": Entry(style.NUMBER, s.k3.k3, _MANUAL.format(name="Manual_K3")),
        "share": Entry(style.NUMBER.but(number_format="persen"), _share(k, s), _SHARE),
        "index": Entry(style.NUMBER.but(bold=True), scored_value(steps), _INDEX),
    }


def _share(k: SheetContext, s: IkuScore) -> Number | None:
    """Its part of the NSS, as a fraction: an IKU that is not scored drops out, and the others share its part."""
    if scored_value(s.steps[k.report_periode]) is None:
        return None
    members = (x for x in k.score.iku if x.iku.ss == s.iku.ss)
    scored = [x for x in members if scored_value(x.steps[k.report_periode]) is not None]
    return s.weight / sum((x.weight for x in scored), ZERO)

"""Sheet Manual IKU: how each IKU is measured, and its weight inside its SS."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, fraction, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import Content, Formula, SheetBuilder
from workbook_builder.model import Iku, IkuScore, Polarisasi, YesNo
from workbook_builder.model.numbers import Number
from workbook_builder.text import sheets as words

COLUMN_NAMES = {
    1: "Manual_Kode",
    3: "Manual_SS",
    4: "Manual_Polarisasi",
    5: "Manual_Konsolidasi",
    6: "Manual_Satuan",
    7: "Manual_Basis",
    8: "Manual_Konversi",
    9: "Manual_Terburuk",
    10: "Manual_Skala",
    11: "Manual_K3",
    12: "Manual_Bobot",
}


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.MANUAL_IKU, "acuan", (11, 44, 6, 12, 13, 10, 12, 11, 11, 11, 9, 11, 24, 52), run_checks=False)
    header = [words.WEIGHT if k.rules.bobot_iku and x == words.K3 else x for x in words.MANUAL_IKU.headers]
    table_head(p, header, key=2)
    for row, score in enumerate(k.score.iku, CONTENT_ROW):
        p.write_row(row, 1, _content(k, score, row), _style(score.iku))
    end = CONTENT_ROW + len(k.score.iku) - 1
    p.autofilter = (CONTENT_ROW - 1, 1, end, len(words.MANUAL_IKU.headers))
    for column, name in COLUMN_NAMES.items():
        p.name_area(name, CONTENT_ROW, column, end, column)
    return p


def scale_name(iku: Iku) -> str:
    """Which Stabilize scale applies: the rule set's, or the IKU's own."""
    return iku.code if iku.scale else words.DEFAULT_SCALE


def worst_shown(iku: Iku) -> Number | None:
    """The worst realisasi as stated; where a Minimize would divide by it, only one that can be divided by."""
    return iku.worst if iku.polarisasi is Polarisasi.MINIMIZE else iku.stated_worst or None


def _content(k: SheetContext, s: IkuScore, row: int) -> tuple[Content, ...]:
    iku = s.iku
    return (
        iku.code,
        iku.name,
        iku.ss,
        iku.polarisasi.value,
        iku.konsolidasi.value,
        iku.satuan or words.NO_VALUE,
        iku.basis.value,
        YesNo.YES if iku.konversi_120 else YesNo.NO,
        or_dash(cell_value(iku, worst_shown(iku))),
        scale_name(iku),
        Formula(_weight_formula(k).format(b=row), s.k3.k3),
        Formula(f"K{row}/SUMPRODUCT((Manual_SS=C{row})*Manual_K3)", fraction(s.weight)),
        iku.owner,
        iku.source,
    )


def _weight_formula(k: SheetContext) -> str:
    """What an IKU weighs before it is set against the others of its SS."""
    if k.rules.k3:
        return "INDEX(Kualitas_K3,MATCH(A{b},Kualitas_Kode,0))"
    return "INDEX(Bobot_IKU,MATCH(A{b},Bobot_IKU_Kode,0))" if k.rules.bobot_iku else "Bobot_Setara"


def _style(iku: Iku) -> tuple[style.Style, ...]:
    middle = [style.CENTRED] * 6
    inferred = style.CENTRED.but(italic=True)
    if "polarisasi" in iku.inferred:
        middle[1] = inferred
    if "konsolidasi" in iku.inferred:
        middle[2] = inferred
    stated_worst = iku_style(style.NUMBER, iku).but(align="center")
    score_office = style.NUMBER.but(align="center")
    return (
        style.TEXT,
        style.TEXT,
        *middle,
        stated_worst,
        style.CENTRED,
        score_office,
        score_office.but(number_format="persen"),
        style.TEXT,
        style.TEXT,
    )

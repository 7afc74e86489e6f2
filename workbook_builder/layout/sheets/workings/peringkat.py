"""Sheet Peringkat: the IKU with a capaian, from the weakest to the strongest, for the summary and its chart.

Equal capaian keep the order of the agreement: the rank adds how many equal ones stand above.
"""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import IkuScore
from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.model.periods import PERIODE
from workbook_builder.model.record import record
from workbook_builder.text.ringkasan import CONTINUATION
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Peringkat",
    "Peringkat IKU",
    "Urutan IKU dari capaian terlemah pada periode laporan; dipakai Ringkasan dan grafiknya.",
)
SHORT_LENGTH = 68
"""Characters of an IKU's name that the summary shows; the workbook reads it from Parameter."""
_CAPAIAN = "INDEX(Tabel_Capaian,MATCH({$kode},Capaian_Kode,0),Kolom_Laporan)"
_WEAKER = (
    "SUMPRODUCT(({capaian@$first}:{capaian@$last}<{capaian})*1)+SUMPRODUCT(({capaian@$first}:{capaian}={capaian})*1)"
)


@record
class RankRow:
    """An IKU with its rounded capaian and its rank, None where it has none."""

    score: IkuScore
    capaian: Number | None
    status: str | None
    rank: int | None


COLUMNS = Columns[RankRow](
    (
        Column("kode", "Kode", 11, CODE, lambda r: card_link(r.score.iku.code), name="Peringkat_Kode"),
        Column("iku", "IKU", 60, style.TEXT, lambda r: r.score.iku.name),
        Column(
            "short_name",
            "Nama singkat",
            52,
            style.TEXT,
            lambda r: short_name(r.score.iku.name),
            f'IF(LEN({{iku}})>Huruf_Ringkas,LEFT({{iku}},Huruf_Ringkas)&"{CONTINUATION}",{{iku}})',
            "Peringkat_Nama",
        ),
        Column(
            "capaian",
            "Capaian",
            12,
            style.NUMBER,
            lambda r: r.capaian,
            f'IF({{status}}="","",ROUND({_CAPAIAN},Digit_Ambang))',
            "Peringkat_Capaian",
        ),
        Column(
            "rank",
            "Urutan",
            12,
            style.INTEGER,
            lambda r: r.rank,
            f'IF(ISNUMBER({{capaian}}),{_WEAKER},"")',
            "Peringkat_Urutan",
        ),
        Column(
            "status",
            "Status",
            12,
            style.CENTRED,
            lambda r: r.status,
            "INDEX(Capaian_Status,MATCH({$kode},Capaian_Kode,0))",
        ),
        Column(
            "twins",
            "Kode yang sama",
            12,
            style.INTEGER,
            lambda _: 1,
            "SUMPRODUCT((Capaian_Kode={$kode})*1)",
            "Peringkat_Kembar",
        ),
        Column(
            "workings",
            "Baris hitungan",
            12,
            style.INTEGER,
            lambda _: len(PERIODE),
            "SUMPRODUCT((Hitung_Kode={$kode})*1)",
            "Peringkat_Baris",
        ),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS)
    ranks = peringkat(k)
    steps = [(s, s.steps[k.report_periode]) for s in k.score.iku]
    last = COLUMNS.write(p, [RankRow(s, _rounded(k, x.capaian), x.status, ranks.get(s.iku.code)) for s, x in steps])
    COLUMNS.filter(p, last)
    colour_status(p, COLUMNS.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})
    return p


def short_name(name: str) -> str:
    return name[:SHORT_LENGTH] + CONTINUATION if len(name) > SHORT_LENGTH else name


def peringkat(k: SheetContext) -> dict[str, int]:
    """Rank of each IKU that has a capaian in the reported period; 1 is the weakest."""
    present = [
        (n, s.iku.code) for s in k.score.iku if (n := _rounded(k, s.steps[k.report_periode].capaian)) is not None
    ]
    return {code: i for i, (_, code) in enumerate(sorted(present, key=lambda x: x[0]), 1)}


def _rounded(k: SheetContext, value: Number | None) -> Number | None:
    return None if value is None else round_half_away(value, k.rules.compared_digits)

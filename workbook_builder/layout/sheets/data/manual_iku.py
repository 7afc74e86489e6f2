"""Sheet Manual IKU: how each IKU is measured, and its weight inside its SS."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, fraction, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, ManualRow, Place, Polarisasi
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record
from workbook_builder.text.sheets import DEFAULT_SCALE, NO_VALUE, SheetText

TEXT = SheetText(
    "Manual IKU",
    "Manual IKU",
    "Bagaimana tiap IKU diukur: arah, konsolidasi, satuan, dan bobot di dalam sasarannya.",
)
_SHARE = style.NUMBER.but(align="center")


@record
class ManualIkuRow:
    """An IKU with its score, and the row of the input that says how it is measured; None where there is none."""

    score: IkuScore
    source: ManualRow | None

    @property
    def iku(self) -> Iku:
        return self.score.iku


def columns(k: SheetContext) -> Columns[ManualIkuRow]:
    return Columns(
        (
            Column("kode", "Kode", 11, CODE, lambda r: card_link(r.iku.code), name="Manual_Kode"),
            Column("iku", "IKU", 44, style.TEXT, lambda r: r.iku.name),
            Column("ss", "SS", 6, style.CENTRED, lambda r: r.iku.ss, name="Manual_SS"),
            Column(
                "polarisasi",
                "Polarisasi",
                12,
                _inferred("polarisasi"),
                lambda r: r.iku.polarisasi.value,
                name="Manual_Polarisasi",
                origin=_from("Polarisasi"),
            ),
            Column(
                "konsolidasi",
                "Konsolidasi",
                13,
                _inferred("konsolidasi"),
                lambda r: r.iku.konsolidasi.value,
                name="Manual_Konsolidasi",
                origin=_from("Konsolidasi"),
            ),
            Column(
                "satuan",
                "Satuan",
                10,
                style.CENTRED,
                lambda r: r.iku.satuan or NO_VALUE,
                name="Manual_Satuan",
                origin=_from("Satuan"),
            ),
            Column(
                "basis",
                "Basis Realisasi",
                12,
                style.CENTRED,
                lambda r: r.iku.basis.value,
                name="Manual_Basis",
                origin=_from("Basis Realisasi"),
            ),
            Column(
                "konversi",
                "Konversi 120",
                11,
                style.CENTRED,
                lambda r: "Ya" if r.iku.konversi_120 else "Tidak",
                name="Manual_Konversi",
                origin=_from("Konversi 120"),
            ),
            Column(
                "worst",
                "Realisasi Terburuk",
                11,
                lambda r: iku_style(style.NUMBER, r.iku).but(align="center"),
                lambda r: or_dash(cell_value(r.iku, worst_shown(r.iku))),
                name="Manual_Terburuk",
                origin=_from("Realisasi Terburuk"),
            ),
            Column(
                "scale",
                "Skala Stabilize",
                11,
                style.CENTRED,
                lambda r: scale_name(r.iku),
                name="Manual_Skala",
                origin=_from("Skala Stabilize"),
            ),
            Column(
                "weight",
                "Bobot" if k.rules.bobot_iku else "K3",
                9,
                _SHARE,
                lambda r: r.score.k3.k3,
                _weight_formula(k),
                "Manual_K3",
            ),
            Column(
                "share",
                "Bobot dalam SS",
                11,
                _SHARE.but(number_format="persen"),
                lambda r: fraction(r.score.weight),
                "{weight}/SUMPRODUCT((Manual_SS={ss})*Manual_K3)",
                "Manual_Bobot",
            ),
            Column(
                "short_name",
                "Nama Singkat",
                24,
                style.TEXT,
                lambda r: r.iku.short_name,
                origin=_from("Nama Singkat"),
            ),
            Column(
                "owner",
                "Penanggung Jawab",
                24,
                style.TEXT,
                lambda r: r.iku.owner,
                name="Manual_Penanggung_Jawab",
                origin=_from("Penanggung Jawab"),
            ),
            Column("source", "Sumber", 52, style.TEXT, lambda r: r.iku.source, origin=_from("Sumber")),
        )
    )


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, TEXT, "data", table, key=2, source="Manual IKU")
    sources = {iku_key(m.code): m for m in reversed(k.inputs.manual)}
    rows = [ManualIkuRow(s, sources.get(iku_key(s.iku.code))) for s in k.score.iku]
    table.table(p, table.write(p, rows), "Data_Manual_IKU")
    for row, r in enumerate(rows, CONTENT_ROW):
        # The input cells that this sheet has no column for lead to the row.
        for cell in r.source.text.values() if r.source else ():
            p.remember(cell.place, row, table.numbers["kode"])
    return p


def scale_name(iku: Iku) -> str:
    """Which Stabilize scale applies: the rule set's, or the IKU's own."""
    return iku.code if iku.scale else DEFAULT_SCALE


def worst_shown(iku: Iku) -> Number | None:
    """The worst realisasi as stated; where a Minimize would divide by it, only one that can be divided by."""
    return iku.worst if iku.polarisasi is Polarisasi.MINIMIZE else iku.stated_worst or None


def _from(column: str) -> Callable[[ManualIkuRow], Iterator[Place]]:
    """The input cell of a column; nothing where the IKU has no row there."""

    def places(r: ManualIkuRow) -> Iterator[Place]:
        if r.source and column in r.source.text:
            yield r.source.text[column].place

    return places


def _inferred(what: str) -> Callable[[ManualIkuRow], Style]:
    """What was not stated but inferred is set in italics."""
    return lambda r: style.CENTRED.but(italic=True) if what in r.iku.inferred else style.CENTRED


def _weight_formula(k: SheetContext) -> str:
    """What an IKU weighs before it is set against the others of its SS."""
    if k.rules.k3:
        return "INDEX(Kualitas_K3,MATCH({kode},Kualitas_Kode,0))"
    return "INDEX(Bobot_IKU,MATCH({kode},Bobot_IKU_Kode,0))" if k.rules.bobot_iku else "Bobot_Setara"

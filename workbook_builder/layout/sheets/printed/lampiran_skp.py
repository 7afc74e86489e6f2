"""Sheet Lampiran SKP: the head's own agreement, the same IKU as IKI in three groups with the seven periods."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.card_link import card_link
from workbook_builder.layout.columns import Column, Columns, begin_table, each
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, keep_signatures, signatures
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import Iku
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.model.record import record
from workbook_builder.text.lampiran_skp import DESIGNATION, GROUP
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Lampiran SKP",
    "Lampiran Sasaran Kinerja Pegawai",
    "Indikator Kinerja Individu (IKI) pimpinan kantor, dalam tiga kelompok perspektif, dengan target tujuh periode.",
)


@record
class IkiRow:
    """An IKU as the head's own indicator, in its group of the SKP."""

    number: int
    iku: Iku
    group: str


def _target(periode: Periode) -> Column[IkiRow]:
    return Column(
        periode,
        periode,
        10,
        lambda r: iku_style(style.NUMBER, r.iku, r.iku.target[periode]).but(align="center"),
        lambda r: or_dash(cell_value(r.iku, r.iku.target[periode])),
        "INDEX(Tabel_Target,MATCH({$kode},Target_Kode,0),MATCH({this@$head},Target_Periode,0))",
    )


COLUMNS = Columns[IkiRow](
    (
        Column("number", "No.", 6, style.CENTRED, lambda r: r.number),
        Column("kode", "Kode", 10, style.TEXT, lambda r: card_link(r.iku.code)),
        Column("iki", "Indikator Kinerja Individu (IKI)", 56, style.TEXT, lambda r: r.iku.name),
        Column("group", "Perspektif SKP", 20, style.CENTRED, lambda r: r.group),
        *each(PERIODE, _target),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "cetak", COLUMNS, key=3, official=True)
    last = COLUMNS.write(p, _rows(k))
    signatures(k, p, last + 2, COLUMNS.numbers["group"], with_superior=True, designation=DESIGNATION)
    COLUMNS.filter(p, last)
    keep_signatures(p, CONTENT_ROW, last)
    return p


def _rows(k: SheetContext) -> Iterator[IkiRow]:
    """Group by group: those of the SKP in its order, then any other perspektif."""
    groups = [GROUP.get(x := k.score.agreement.perspektif_of(iku) or "", x) for iku in k.iku]
    rank = {name: i for i, name in enumerate(dict.fromkeys([*GROUP.values(), *groups]))}
    ordered = sorted(zip(groups, k.iku, strict=True), key=lambda x: rank[x[0]])
    for number, (group, iku) in enumerate(ordered, 1):
        yield IkiRow(number, iku, group)

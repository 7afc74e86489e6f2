"""Sheet Perjanjian Kinerja: the signed list in its official layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbook_builder.layout import style
from workbook_builder.layout.card_link import card_link
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, number_if_whole, or_dash
from workbook_builder.layout.page import CONTENT_ROW, keep_signatures, signatures
from workbook_builder.layout.plan import Content, SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.layout.text_size import NUMBER_SPACE, number_width
from workbook_builder.model import Iku, PerjanjianRow
from workbook_builder.model.codes import iku_key
from workbook_builder.model.record import record
from workbook_builder.text import sheets as words
from workbook_builder.text.perjanjian_kinerja import DESIGNATION
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Perjanjian Kinerja",
    words.PERJANJIAN_TITLE,
    "Sasaran, indikator, dan target setahun yang ditandatangani.",
)


@record
class SignedRow:
    """A row as signed, and the IKU that Rincian Target has under its code."""

    source: PerjanjianRow
    iku: Iku | None
    starts_sasaran: bool
    """A sasaran is written once over its IKU, as in the signed document."""

    @property
    def code(self) -> Content:
        """As signed; it leads to the card of the IKU where there is one."""
        return card_link(self.source.code) if self.iku else self.source.code

    @property
    def target(self) -> Content:
        value = self.source.target.value
        if self.iku is None or value is None:
            return self.source.target.cell.text or words.NO_VALUE
        return or_dash(cell_value(self.iku, value))

    @property
    def target_style(self) -> Style:
        value = self.source.target.value
        if self.iku is None or value is None:
            return style.CENTRED
        return iku_style(style.NUMBER, self.iku, value).but(align="center")


COLUMNS = Columns[SignedRow](
    (
        Column(
            "number",
            "No.",
            6,
            style.CENTRED,
            lambda r: number_if_whole(r.source.number.text) if r.starts_sasaran else None,
            origin=lambda r: [r.source.number.place],
        ),
        Column(
            "sasaran",
            "Sasaran Program/Kegiatan",
            40,
            style.TEXT,
            lambda r: r.source.sasaran.text if r.starts_sasaran else None,
            origin=lambda r: [r.source.sasaran.place],
        ),
        Column("kode", "Kode", 11, style.TEXT, lambda r: r.code, origin=lambda r: [r.source.cell.place]),
        Column("iku", "Indikator Kinerja", 62, style.TEXT, lambda r: r.source.name),
        Column(
            "target",
            "Target",
            12,
            lambda r: r.target_style,
            lambda r: r.target,
            origin=lambda r: [r.source.target.place],
        ),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    text = replace(TEXT, title=k.perjanjian)
    p = begin_table(k, text, "cetak", COLUMNS, key=3, landscape=False, official=True, source="Perjanjian Kinerja")
    last = COLUMNS.write(p, _rows(k))
    _make_room(p)
    signatures(k, p, last + 2, COLUMNS.numbers["iku"], with_superior=True, designation=DESIGNATION)
    keep_signatures(p, CONTENT_ROW, last)
    return p


def _make_room(p: SheetBuilder) -> None:
    """A target of many digits takes its room from the names, so that the agreement stays one page wide."""
    target, name = COLUMNS.numbers["target"], COLUMNS.numbers["iku"]
    numbers = [(x.content, x.style) for (_, column), x in p.cells.items() if column == target]
    widest = max((number_width(n, shown) for n, shown in numbers if isinstance(n, (int, float))), default=0.0)
    p.width[name] -= max(0.0, widest + NUMBER_SPACE - p.width[target])


def _rows(k: SheetContext) -> Iterator[SignedRow]:
    iku = {iku_key(i.code): i for i in k.iku}
    before = None
    for row in k.inputs.perjanjian:
        yield SignedRow(row, iku.get(iku_key(row.code)), row.number.place != before)
        before = row.number.place

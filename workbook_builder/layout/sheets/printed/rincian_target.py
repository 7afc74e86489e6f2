"""Sheet Rincian Target: the signed targets in the official layout, which every formula looks up."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style
from workbook_builder.layout.card_link import card_link
from workbook_builder.layout.columns import Column, Columns, begin_table, each
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW, signatures
from workbook_builder.layout.plan import Content, SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, Place, SasaranRow, TargetRow
from workbook_builder.model.codes import iku_key
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.model.record import record
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Rincian Target",
    "Rincian Target Kinerja",
    "Target tiap IKU untuk tujuh periode resmi, sesuai lembar yang ditandatangani.",
)


@record
class SasaranTableRow:
    """A sasaran above its IKU."""

    source: SasaranRow
    text = style.SASARAN

    @property
    def label(self) -> Content:
        return self.source.number

    @property
    def name(self) -> str:
        return self.source.name.text

    def target(self, _periode: str) -> Content:
        """A sasaran has no target of its own."""
        return None

    def target_style(self, _periode: str) -> Style:
        """As the rest of its row."""
        return self.text

    def target_places(self, _periode: str) -> list[Place]:
        """Of no cell."""
        return []


@record
class IkuTableRow:
    """An IKU with the row of target.xlsx that it stands in."""

    source: TargetRow
    iku: Iku
    text = style.TEXT

    @property
    def label(self) -> Content:
        return card_link(self.iku.code)

    @property
    def name(self) -> str:
        return self.iku.name

    def target(self, periode: Periode) -> Content:
        """The target as its cell holds it, a dash for none."""
        return or_dash(cell_value(self.iku, self.iku.target[periode]))

    def target_style(self, periode: Periode) -> Style:
        """The format of the IKU's unit, without decimals for a whole target."""
        value = self.iku.target[periode]
        return style.CENTRED if value is None else iku_style(style.NUMBER, self.iku, value).but(align="center")

    def target_places(self, periode: Periode) -> list[Place]:
        """The cell of target.xlsx."""
        return [self.source.target[periode].place]


RincianRow = SasaranTableRow | IkuTableRow


def _target(periode: Periode) -> Column[RincianRow]:
    return Column(
        periode,
        periode,
        11,
        lambda r: r.target_style(periode),
        lambda r: r.target(periode),
        origin=lambda r: r.target_places(periode),
    )


COLUMNS = Columns[RincianRow](
    (
        Column(
            "kode",
            "Kode SS/IKU",
            12,
            lambda r: r.text,
            lambda r: r.label,
            name="Target_Kode",
            origin=lambda r: [r.source.cell.place],
        ),
        Column(
            "name",
            "SS dan IKU",
            62,
            lambda r: r.text,
            lambda r: r.name,
            name="Target_Nama",
            origin=lambda r: [r.source.name.place],
        ),
        *each(PERIODE, _target),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "cetak", COLUMNS, key=2, official=True, source="Rincian Target")
    rows = _rows(k)
    last = COLUMNS.write(p, rows)
    COLUMNS.name_area(p, "Target_Periode", PERIODE[0], HEADER_ROW, HEADER_ROW, PERIODE[-1])
    COLUMNS.name_area(p, "Tabel_Target", PERIODE[0], CONTENT_ROW, last, PERIODE[-1])
    signatures(k, p, last + 2, COLUMNS.numbers["Q3"])
    p.printing = p.printing.with_blocks(_group_starts(rows))
    return p


def _rows(k: SheetContext) -> list[RincianRow]:
    """Sasaran as the sheet lists them, each before its IKU; IKU without one come last."""
    members: dict[int | None, list[RincianRow]] = {}
    sources = {iku_key(b.code): b for b in reversed(k.inputs.rincian)}
    for iku in k.iku:
        members.setdefault(iku.ss, []).append(IkuTableRow(sources[iku_key(iku.code)], iku))
    sasaran: dict[int, SasaranRow] = {}
    for row in k.inputs.sasaran:
        sasaran.setdefault(row.number, row)
    rows: list[RincianRow] = []
    for number, row in sasaran.items():
        rows += [SasaranTableRow(row), *members.pop(number, [])]
    return [*rows, *(iku for others in members.values() for iku in others)]


def _group_starts(rows: Sequence[RincianRow]) -> tuple[int, ...]:
    """The rows at which a page may begin: each sasaran, and the first IKU without one."""
    numbers = {r.source.number for r in rows if isinstance(r, SasaranTableRow)}
    starts: list[int] = []
    alone = False
    for row, r in enumerate(rows, CONTENT_ROW):
        first_alone = isinstance(r, IkuTableRow) and r.iku.ss not in numbers and not alone
        if isinstance(r, SasaranTableRow) or first_alone:
            starts.append(row)
        alone = alone or first_alone
    return tuple(starts)

"""Sheet Capaian per Periode: target, realisasi and capaian of every IKU below each other, for all seven periods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table, each
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.model.record import record
from workbook_builder.text.capaian_periode import DESCRIPTION
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Capaian per Periode",
    "Target, Realisasi, dan Capaian per Periode",
    "Tiga baris untuk tiap IKU pada tujuh periode resmi.",
)
_PERIODS = {"Target": "Target_Periode", "Realisasi": "Realisasi_Periode", "Capaian": "NKO_Periode"}
"""Name of the periods above the columns of each table."""
_LAST_STYLE = style.TEXT.but(background=style.PALE_BLUE, bold=True)
_CAPAIAN = style.NUMBER.but(bold=True, background=style.PALE_BLUE)


@record
class FigureRow:
    """One of the three figures of an IKU in all periods; ``name`` is what the defined names of its table begin with."""

    iku: Iku
    description: str
    name: str
    value: Mapping[Periode, Number | str | None]
    figure: Style
    label: Style = style.TEXT
    is_first: bool = False

    @property
    def formula(self) -> str:
        periods = _PERIODS[self.name]
        return f"INDEX(Tabel_{self.name},MATCH({{$kode}},{self.name}_Kode,0),MATCH({{this@$head}},{periods},0))"


def _periode(periode: Periode) -> Column[FigureRow]:
    return Column(periode, periode, 10.5, lambda r: r.figure, lambda r: r.value[periode], lambda r: r.formula)


COLUMNS = Columns[FigureRow](
    (
        # The code stands in every row, so that each can be looked up and filtered; the name only once.
        Column("kode", "Kode", 11, style.TEXT, lambda r: r.iku.code),
        Column("iku", "IKU", 58, style.TEXT, lambda r: r.iku.name if r.is_first else None),
        Column("description", "Uraian", 11, lambda r: r.label, lambda r: r.description),
        *each(PERIODE, _periode),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "cetak", COLUMNS, key=3)
    last = COLUMNS.write(p, (row for s in k.score.iku for row in _rows(s)))
    COLUMNS.filter(p, last)
    p.printing = p.printing.with_blocks(tuple(range(CONTENT_ROW, last + 1, len(DESCRIPTION))))
    return p


def _rows(s: IkuScore) -> Iterator[FigureRow]:
    target, realisasi, capaian = DESCRIPTION
    unit = iku_style(style.NUMBER, s.iku)
    targets = {x: or_dash(cell_value(s.iku, s.steps[x].target)) for x in PERIODE}
    yield FigureRow(s.iku, target, "Target", targets, unit, is_first=True)
    yield FigureRow(s.iku, realisasi, "Realisasi", {x: cell_value(s.iku, s.steps[x].realisasi) for x in PERIODE}, unit)
    yield FigureRow(s.iku, capaian, "Capaian", {x: s.capaian(x) for x in PERIODE}, _CAPAIAN, _LAST_STYLE)

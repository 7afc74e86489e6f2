"""One IKU on its way back from a capaian to the realisasi that it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style
from workbook_builder.layout.sheets.data.manual_iku import scale_name
from workbook_builder.layout.sheets.overview.simulasi_notes import konversi_applies, method_of_target
from workbook_builder.layout.sheets.workings.simulasi_nko import rooms
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, Leverage, Need
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record


@record
class NeedRow:
    """What the formulas of one IKU give while nothing is typed on Simulasi: the score itself."""

    k: SheetContext
    score: IkuScore
    manual_row: int
    """Row of the IKU within the named ranges of Manual IKU and Perhitungan Simulasi; 1 is the first."""
    first_point: int
    """Row of the first point of its scale within those of Skala Stabilize."""
    before: tuple[Number, ...]
    """What was realised in the quarters before the reported one, as their cells hold it."""
    konversi: bool
    leverage: Leverage | None
    rooms: Mapping[str, tuple[Number, Number]]
    """By code of the IKU that are scored: points to the highest capaian, and what a point is worth."""
    unit_style: Style

    @property
    def room(self) -> Number:
        """Points to the highest capaian; 0 where it is not scored."""
        return self.rooms[self.iku.code][0] if self.iku.code in self.rooms else ZERO

    @property
    def iku(self) -> Iku:
        return self.score.iku

    @property
    def method(self) -> str | None:
        """Name of the formula that the target calls for."""
        return method_of_target(self.k, self.score)

    @property
    def perspektif(self) -> str | None:
        return next((x.perspektif for x in self.k.score.agreement.sasaran if x.number == self.iku.ss), None)

    def point(self, need: Need) -> int | None:
        return None if need.point is None else self.first_point + need.point - 1


def need_rows(k: SheetContext) -> Iterator[NeedRow]:
    """Every IKU in the order of the agreement."""
    ahead = k.ahead
    first, room = first_rows(k), rooms(ahead)
    for number, s in enumerate(ahead.score.iku, 1):
        before = (cell_value(s.iku, s.iku.realisasi.get(q)) for q in TRIWULAN[: ahead.score.triwulan - 1])
        yield NeedRow(
            ahead,
            s,
            number,
            first[scale_name(s.iku)],
            tuple(x for x in before if x is not None),
            konversi_applies(ahead, s),
            ahead.score.leverage.get(s.iku.code),
            room,
            iku_style(style.NUMBER, s.iku),
        )

"""An IKU by weakness and by what it is worth to the NKO, with what the summary says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import figure_text
from workbook_builder.layout.short_text import cut, cut_inside
from workbook_builder.layout.unit_text import UnitText, in_short
from workbook_builder.model import Iku, IkuScore
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.text import ringkasan as t

NAME_LENGTH, NAME_END = 54, 24
"""Characters of an IKU's name on the summary, and how many of them are its last ones."""
OWNER_LENGTH, FOLLOW_UP_LENGTH = 24, 60


@record
class RankRow:
    """An IKU in the reported period, with what the summary says of it."""

    k: SheetContext
    score: IkuScore
    capaian: Number | None
    """Rounded to the digits that limits are compared with."""
    rank: int | None
    iku_share: Number | None
    point_value: Number | None
    room: Number | None
    room_rank: int | None
    follow_up: str

    @property
    def iku(self) -> Iku:
        return self.score.iku

    @property
    def short_name(self) -> str:
        """The name that staff gave for little room, else the name, as far as there is room for it."""
        return cut_inside(self.iku.short_name or self.iku.name, NAME_LENGTH, NAME_END)

    @property
    def status(self) -> str | None:
        return self.score.steps[self.k.report_periode].status

    @property
    def unit(self) -> UnitText:
        return in_short(self.iku)

    @property
    def before(self) -> Number | None:
        """Capaian of the period reported before; None in the first quarter."""
        quarter = self.k.score.triwulan
        return self.score.steps[REPORTED_AFTER[quarter - 1]].capaian if quarter > 1 else None

    @property
    def trend(self) -> str | None:
        if self.before is None or self.capaian is None:
            return None
        return t.TREND.format(before=figure_text(self.before), now=figure_text(self.capaian))

    @property
    def owner(self) -> str:
        """Who answers for it, in as many characters as the summary has room for."""
        return cut(self.iku.owner, OWNER_LENGTH)

    @property
    def target(self) -> Number | None:
        return self.score.steps[self.k.report_periode].target

    @property
    def realisasi(self) -> Number | None:
        return self.score.steps[self.k.report_periode].realisasi

    @property
    def target_text(self) -> str:
        return self.unit.written(self.target)

    @property
    def realisasi_text(self) -> str:
        return self.unit.written(self.realisasi)


def rank_rows(k: SheetContext) -> list[RankRow]:
    """Every IKU in the order of the agreement, with both of its ranks."""
    periode, highest = k.report_periode, k.rules.capaian_max
    rows = []
    for s in k.score.iku:
        capaian, leverage = s.steps[periode].capaian, k.score.leverage.get(s.iku.code)
        rounded = None if capaian is None else _rounded(k, capaian)
        point = leverage.point_value if leverage else None
        room = None if rounded is None or point is None else _rounded(k, (highest - rounded) * point)
        share = leverage.iku if leverage else None
        rows.append((s, rounded, share, point, room))
    weakness = _order([(row[1], n) for n, row in enumerate(rows) if row[1] is not None])
    worth = _order([(-row[4], n) for n, row in enumerate(rows) if row[4]])
    follow_ups = _follow_ups(k)
    return [
        RankRow(
            k,
            s,
            capaian,
            weakness.get(n),
            share,
            point,
            room,
            worth.get(n),
            follow_ups.get(iku_key(s.iku.code), ""),
        )
        for n, (s, capaian, share, point, room) in enumerate(rows)
    ]


def _order(figures: Sequence[tuple[Number, int]]) -> Mapping[int, int]:
    """Rank by position in the agreement, 1 for the smallest figure."""
    return {position: rank for rank, (_, position) in enumerate(sorted(figures), 1)}


def _follow_ups(k: SheetContext) -> dict[str, str]:
    """What staff wrote as follow-up of the reported quarter, in short, by the key of the IKU."""
    reported = (TRIWULAN[k.score.triwulan - 1], k.report_periode)
    result: dict[str, str] = {}
    for row in k.inputs.analisis:
        text = cut(row.follow_up.original_text, FOLLOW_UP_LENGTH)
        if text and period_of(row.periode.text, k.score.agreement.identitas.year) in reported:
            result.setdefault(iku_key(row.code), text)
    return result


def _rounded(k: SheetContext, value: Number) -> Number:
    return round_half_away(value, k.rules.compared_digits)

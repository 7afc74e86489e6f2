"""Sheet IKU: how the capaian of each IKU is spread over the offices, and which are the weakest."""

from __future__ import annotations

from collections.abc import Callable

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import Figures, below, mean, median, orders, present, quartile
from workbook_builder.layout.kanwil.heat_map import column_area
from workbook_builder.layout.kanwil.matching import SharedIku
from workbook_builder.layout.kanwil.table import begin_table, colour_figures, without_helpers
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.numbers import HUNDRED, Number, round_half_away
from workbook_builder.model.record import record
from workbook_builder.text import kanwil as t
from workbook_builder.text.numbers import format_fixed

NEXT = 3
"""Offices named after the weakest."""


@record
class IkuRow:
    """One IKU with its capaian in every office, and where they stand on Peta Panas."""

    k: RegionContext
    iku: SharedIku
    values: Figures
    area: str
    order: int | None

    @property
    def count(self) -> int:
        return len(present(self.values))

    @property
    def below(self) -> int:
        """How many offices miss its target."""
        return below(self.values, HUNDRED)

    @property
    def weakest(self) -> list[str]:
        """The offices from the lowest capaian on; of equal ones the first on Peta Panas."""
        there = [(n, i) for i, n in enumerate(self.values) if n is not None]
        return [t.WEAK.format(kantor=self._name(i), capaian=format_fixed(n)) for n, i in sorted(there) if n < HUNDRED]

    @property
    def weakest_office(self) -> str | None:
        there = [(n, i) for i, n in enumerate(self.values) if n is not None]
        return self._name(min(there)[1]) if there else None

    def _name(self, number: int) -> str:
        return self.k.names[self.k.offices[number].folder]

    @property
    def following(self) -> str:
        """The offices after the weakest, as the workbook is built."""
        others = self.weakest[1:]
        return "; ".join(others[:NEXT]) + (t.MORE.format(jumlah=len(others) - NEXT) if len(others) > NEXT else "")


def _sort_value(k: RegionContext, values: Figures) -> Number | None:
    """The lower, the more an IKU needs help: by the offices below 100, then by the mean; None where none is below."""
    average = mean(values)
    if average is None or not below(values, HUNDRED):
        return None
    return round_half_away(average, k.rules.compared_digits) - 1000 * below(values, HUNDRED)


def rows(k: RegionContext) -> list[IkuRow]:
    """Every IKU in the order of the codes."""
    tables = list(k.table.values())
    keys = [_sort_value(k, values) for values in tables]
    places = orders([None if key is None else -key for key in keys])
    return [
        IkuRow(k, iku, values, column_area(k, number), place)
        for number, (iku, values, place) in enumerate(zip(k.iku, tables, places, strict=True), 1)
    ]


def _figure(
    key: str, header: str, formula: str, value: Callable[[IkuRow], Number | None], name: str = ""
) -> Column[IkuRow]:
    shown = style.NUMBER.but(bold=key == "mean")
    return Column(key, header, 9, shown, value, lambda r: _scored(formula, r), name)


def _scored(formula: str, r: IkuRow) -> str:
    """A formula over the cells of the IKU that says nothing where there are none."""
    return f'IF({{count}}=0,"",{formula.replace("(area", f"({r.area}")})'


_ORDER = "RANK({score},{score@$first}:{score@$last},1)+SUMPRODUCT(({score@$first}:{score}={score})*1)-1"
COLUMNS = Columns[IkuRow](
    (
        Column(
            "kode", t.CODE, 10, style.TEXT.but(bold=True, wrap=False, indent=0), lambda r: r.iku.code, name="IKU_Kode"
        ),
        Column("nama", t.NAME, 40, style.TEXT, lambda r: r.iku.name),
        Column("count", t.COUNT, 8, style.INTEGER, lambda r: r.count, lambda r: f"COUNT({r.area})", "IKU_Kantor"),
        _figure("mean", t.MEAN, "AVERAGE(area)", lambda r: mean(r.values), "IKU_Rata"),
        _figure("median", t.MEDIAN, "MEDIAN(area)", lambda r: median(r.values)),
        _figure("first", t.FIRST_QUARTILE, "QUARTILE(area,1)", lambda r: quartile(r.values, 1)),
        _figure("third", t.THIRD_QUARTILE, "QUARTILE(area,Kuartil_Atas)", lambda r: quartile(r.values, 3)),
        _figure("lowest", t.MINIMUM, "MIN(area)", lambda r: quartile(r.values, 0)),
        _figure("highest", t.MAXIMUM, "MAX(area)", lambda r: quartile(r.values, 4)),
        Column(
            "below", t.BELOW, 9, style.INTEGER, lambda r: r.below, lambda r: f'COUNTIF({r.area},"<100")', "IKU_Di_Bawah"
        ),
        Column(
            "share",
            t.SHARE,
            10,
            style.NUMBER.but(number_format="persen0"),
            lambda r: Number(r.below, r.count) if r.count else None,
            'IF({count}=0,"",{below}/{count})',
        ),
        Column(
            "weakest",
            t.WEAKEST_OFFICE,
            30,
            style.TEXT,
            lambda r: r.weakest_office,
            lambda r: f'IF({{count}}=0,"",INDEX(Peta_Kantor,MATCH({{lowest}},{r.area},0)))',
            "IKU_Terlemah",
        ),
        Column("next", t.NEXT_WEAKEST, 70, style.TEXT, lambda r: r.following),
        Column("remark", t.REMARK, 60, style.TEXT, lambda r: r.iku.remark),
        Column(
            "order",
            t.ATTENTION,
            10,
            style.INTEGER,
            lambda r: r.order,
            f'IF(ISNUMBER({{score}}),{_ORDER},"")',
            "IKU_Urutan",
        ),
        Column(
            "score",
            t.SORT_VALUE,
            12,
            style.NUMBER,
            lambda r: _sort_value(r.k, r.values),
            'IF({below}=0,"",ROUND({mean},Digit_Ambang)-{below}*1000)',
        ),
        Column("label", t.SHORT_NAME, 40, style.TEXT, lambda r: r.iku.label, name="IKU_Label"),
    )
)


def sheet(k: RegionContext) -> SheetBuilder:
    p = begin_table(k, t.IKU, "baca", COLUMNS)
    last = COLUMNS.write(p, k.once(rows))
    COLUMNS.filter(p, last)
    without_helpers(p, last, COLUMNS.numbers["order"])
    COLUMNS.name_area(p, "IKU_Hitungan", "count", CONTENT_ROW, last, "share")
    colour_figures(k, p, COLUMNS.area("mean", CONTENT_ROW, last, "highest"))
    return p

"""Sheet Anggaran: ceiling and spending of every office, against what the calendar expects."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.table import (
    OfficeRow,
    begin_table,
    number_column,
    office_column,
    office_rows,
)
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import kanwil as t

MONEY = style.NUMBER.but(number_format="rupiah")
PERCENT = style.NUMBER.but(number_format="persen")
AGAINST = style.NUMBER.but(number_format="+0.00%;-0.00%;0.00%")
_ABSORBED = 'IF(COUNT({pagu},{spent})=2,IF({pagu}>0,{spent}/{pagu},""),"")'


def spent(k: RegionContext, r: OfficeRow) -> int | None:
    """Cumulative spending at the end of the reported quarter, rupiah."""
    return r.office.spent.get(TRIWULAN[k.region.triwulan - 1])


def absorbed(r: OfficeRow) -> Number | None:
    """Spending against the ceiling."""
    pagu, money = r.office.pagu, spent(r.k, r)
    return Number(money, pagu) if pagu and pagu > 0 and money is not None else None


def expected(k: RegionContext) -> Number:
    """What the calendar expects: a quarter of the ceiling each quarter."""
    return Number(k.region.triwulan, len(TRIWULAN))


def complete(k: RegionContext) -> tuple[int, int]:
    """Ceiling and spending of the offices that have both."""
    pairs = [(r.office.pagu, spent(k, r)) for r in office_rows(k)]
    both = [(pagu, money) for pagu, money in pairs if pagu is not None and money is not None]
    return sum(pagu for pagu, _ in both), sum(money for _, money in both)


def _rest(r: OfficeRow) -> int | None:
    pagu, money = r.office.pagu, spent(r.k, r)
    return None if pagu is None or money is None else pagu - money


def _against(r: OfficeRow) -> Number | None:
    share = absorbed(r)
    return None if share is None else share - expected(r.k)


def _remark(r: OfficeRow) -> str:
    """What an office did not hand in, so that it is not in the total."""
    absent = [t.NO_PAGU if r.office.pagu is None else "", t.NO_SPENDING if spent(r.k, r) is None else ""]
    return " ".join(text for text in absent if text)


COLUMNS = Columns[OfficeRow](
    (
        number_column("Anggaran_Nomor"),
        office_column("Anggaran_Kantor", 34),
        Column("pagu", t.PAGU, 20, MONEY, lambda r: r.office.pagu, name="Kantor_Pagu"),
        Column("spent", t.SPENT, 20, MONEY, lambda r: spent(r.k, r), name="Kantor_Belanja"),
        Column("rest", t.REST, 20, MONEY, _rest, 'IF(COUNT({pagu},{spent})=2,{pagu}-{spent},"")'),
        Column("serapan", t.SERAPAN, 12, PERCENT.but(bold=True), absorbed, _ABSORBED, "Kantor_Serapan"),
        Column("against", t.AGAINST, 14, AGAINST, _against, 'IF(ISNUMBER({serapan}),{serapan}-Serapan_Acuan,"")'),
        Column("remark", t.REMARK, 40, style.TEXT, _remark),
    )
)


def sheet(k: RegionContext) -> SheetBuilder:
    p = begin_table(k, t.ANGGARAN, "baca", COLUMNS)
    last = COLUMNS.write(p, office_rows(k))
    COLUMNS.filter(p, last)
    _total(k, p, last)
    return p


def _total(k: RegionContext, p: SheetBuilder, last: int) -> None:
    """The offices that have both figures, together; others would blur the share."""
    pagu, money = complete(k)
    row, rows = last + 1, {"first": CONTENT_ROW, "last": last}
    both = '({pagu@$first}:{pagu@$last}<>"")*({spent@$first}:{spent@$last}<>"")'
    cells: dict[str, tuple[str, Number | int | None, style.Style]] = {
        "pagu": (f"SUMPRODUCT({both},{{pagu@$first}}:{{pagu@$last}})", pagu, MONEY),
        "spent": (f"SUMPRODUCT({both},{{spent@$first}}:{{spent@$last}})", money, MONEY),
        "rest": ("{pagu}-{spent}", pagu - money, MONEY),
        "serapan": ('IF({pagu}>0,{spent}/{pagu},"")', Number(money, pagu) if pagu > 0 else None, PERCENT),
        "against": (
            'IF(ISNUMBER({serapan}),{serapan}-Serapan_Acuan,"")',
            Number(money, pagu) - expected(k) if pagu > 0 else None,
            AGAINST,
        ),
    }
    p.write_row(row, 1, (None, t.TOTAL), style.TOTAL)
    p.write(row, COLUMNS.numbers["remark"], None, style.TOTAL)
    for key, (formula, value, shown) in cells.items():
        text = COLUMNS.template(formula, key, rows).at(row)
        figure = style.TOTAL.but(align="right", number_format=shown.number_format)
        p.write(row, COLUMNS.numbers[key], Formula(text, value), figure)
    COLUMNS.name_area(p, "Jumlah_Serapan", "serapan", row, row)

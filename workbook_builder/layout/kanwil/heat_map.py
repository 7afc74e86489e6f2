"""Sheet Peta Panas: capaian of every office and IKU, with the colours of the statuses."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import below, present
from workbook_builder.layout.kanwil.matching import SharedIku
from workbook_builder.layout.kanwil.table import (
    OfficeRow,
    begin_table,
    colour_figures,
    nko_column,
    number_column,
    office_column,
    office_rows,
    within,
)
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.text_size import line_count
from workbook_builder.model.address import address
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.text import kanwil as t

CELL = style.Style(border=True, align="center", number_format="0.0", valign="vcenter")
HEAD = style.HEADER.but(rotation=90)
WIDTH = 5.9
HEAD_HEIGHT, MAX_HEAD = 132.0, 300.0
"""Points; a head takes two lines upright."""
_POINTS = 6.2
"""Of a digit of the head, along its height."""


def columns(k: RegionContext) -> Columns[OfficeRow]:
    """Number, office and NKO; the IKU; what follows from them."""
    if not k.iku:
        return Columns((number_column("Peta_Nomor"), office_column("Peta_Kantor"), nko_column()))
    area = within("iku_1", f"iku_{len(k.iku)}")
    head = area("{area}").replace("{$", "{").replace("}", "@$head}")
    lowest = 'IF({scored}=0,"",MIN({area}))'
    weakest = f'IF({{scored}}=0,"",INDEX({head},1,MATCH({{lowest}},{{area}},0)))'
    figures = style.NUMBER.but(number_format="desimal")
    return Columns(
        (
            number_column("Peta_Nomor"),
            office_column("Peta_Kantor", 30),
            nko_column(),
            *(_iku(number, iku) for number, iku in enumerate(k.iku, 1)),
            Column("scored", t.SCORED, 8, style.INTEGER, _scored, area("COUNT({area})"), "Peta_Dinilai"),
            Column("below", t.BELOW, 8, style.INTEGER, _below, area('COUNTIF({area},"<100")'), "Peta_Di_Bawah"),
            Column("lowest", t.LOWEST, 10, figures, lowest_of, area(lowest), "Peta_Terendah"),
            Column("weakest", t.WEAKEST, 54, style.TEXT.but(wrap=False), weakest_of, area(weakest), "Peta_Terlemah"),
        )
    )


def _iku(number: int, iku: SharedIku) -> Column[OfficeRow]:
    return Column(f"iku_{number}", iku.label, WIDTH, CELL, lambda r: r.k.table[iku.label][r.number - 1])


def _scored(r: OfficeRow) -> int:
    return len(present(r.k.row(r.number - 1)))


def _below(r: OfficeRow) -> int:
    return below(r.k.row(r.number - 1), HUNDRED)


def lowest_of(r: OfficeRow) -> Number | None:
    """The lowest capaian of an office."""
    return min(present(r.k.row(r.number - 1)), default=None)


def weakest_of(r: OfficeRow) -> str | None:
    """The IKU that has it, the first of several."""
    lowest = lowest_of(r)
    if lowest is None:
        return None
    return r.k.iku[r.k.row(r.number - 1).index(lowest)].label


def sheet(k: RegionContext) -> SheetBuilder:
    table = k.once(columns)
    p = begin_table(k, t.HEAT_MAP, "baca", table)
    p.freeze = (HEADER_ROW + 1, 4)
    last = table.write(p, office_rows(k))
    table.filter(p, last)
    if k.iku:
        first, end = "iku_1", f"iku_{len(k.iku)}"
        table.name_area(p, "Peta_Capaian", first, CONTENT_ROW, last, end)
        for column in range(table.numbers[first], table.numbers[end] + 1):
            p.cells[HEADER_ROW, column] = p.cells[HEADER_ROW, column]._replace(style=HEAD)
        p.height[HEADER_ROW] = head_height(k)
        colour_figures(k, p, table.area(first, CONTENT_ROW, last, end))
    colour_figures(k, p, table.area("nko", CONTENT_ROW, last))
    return p


def head_height(k: RegionContext) -> float:
    """Points in which every label stands upright in two lines."""
    height = HEAD_HEIGHT
    while height < MAX_HEAD and any(line_count(x.label, height / _POINTS, bold=True) > 2 for x in k.iku):
        height += 6
    return height


def column_area(k: RegionContext, number: int) -> str:
    """The cells of an IKU (by its number from 1) with their sheet, for formulas elsewhere."""
    column = k.once(columns).numbers[f"iku_{number}"]
    last = CONTENT_ROW + len(k.offices) - 1
    return f"'{t.HEAT_MAP.name}'!{address(CONTENT_ROW, column, True)}:{address(last, column, True)}"

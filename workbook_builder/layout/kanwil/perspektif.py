"""Sheet Perspektif: NP of every office, and the perspektif that holds each back."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import Figures, present
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
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.text import kanwil as t
from workbook_builder.text.numbers import format_value


def values(k: RegionContext, name: str) -> Figures:
    """NP of a perspektif in the order of the offices."""
    return [o.perspektif.get(name, {}).get(k.periode) for o in k.offices]


def columns(k: RegionContext) -> Columns[OfficeRow]:
    area = within("np_1", f"np_{len(k.perspektif)}")
    head = area("{area}").replace("{$", "{").replace("}", "@$head}")
    weakest = f'IF(COUNT({{area}})=0,"",INDEX({head},1,MATCH(MIN({{area}}),{{area}},0)))'
    return Columns(
        (
            number_column("Perspektif_Nomor"),
            office_column("Perspektif_Kantor"),
            nko_column(),
            *(_np(k, number, name) for number, name in enumerate(k.perspektif, 1)),
            Column("weakest", t.WEAKEST_PERSPEKTIF, 34, style.TEXT, _weakest, area(weakest)),
        )
    )


def area_name(number: int) -> str:
    """The defined name of the NP of a perspektif, by its number from 1."""
    return f"Kantor_NP_{number}"


def _np(k: RegionContext, number: int, name: str) -> Column[OfficeRow]:
    return Column(
        f"np_{number}",
        header(k, name),
        17,
        style.NUMBER.but(align="center"),
        lambda r: r.office.perspektif.get(name, {}).get(k.periode),
        name=area_name(number),
    )


def header(k: RegionContext, name: str) -> str:
    """A perspektif with its weight in NKO, where all offices weigh it so."""
    return k.once(_headers)[name]


def _headers(k: RegionContext) -> dict[str, str]:
    return {name: _header(k, name) for name in k.perspektif}


def _header(k: RegionContext, name: str) -> str:
    weights = {o.weights[name] for o in k.offices if name in o.weights}
    return t.WEIGHTED.format(nama=name, bobot=format_value(weights.pop(), True)) if len(weights) == 1 else name


def _weakest(r: OfficeRow) -> str | None:
    own = [r.office.perspektif.get(name, {}).get(r.k.periode) for name in r.k.perspektif]
    there = present(own)
    return header(r.k, r.k.perspektif[own.index(min(there))]) if there else None


def sheet(k: RegionContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, t.PERSPEKTIF, "baca", table)
    last = table.write(p, office_rows(k))
    table.filter(p, last)
    end = f"np_{len(k.perspektif)}"
    table.name_area(p, "Perspektif_Tabel", "np_1", CONTENT_ROW, last, end)
    colour_figures(k, p, table.area("nko", CONTENT_ROW, last, end))
    return p

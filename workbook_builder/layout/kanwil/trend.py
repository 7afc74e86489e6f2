"""Sheet Tren: NKO of every office after each quarter of the year, and of earlier years that lie beside."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.table import (
    OfficeRow,
    begin_table,
    colour_figures,
    number_column,
    office_column,
    office_rows,
)
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.numbers import Number, equal_as_recorded
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.model.region import YearSummary
from workbook_builder.text import kanwil as t
from workbook_builder.text.numbers import format_fixed

CHANGE = style.NUMBER.but(number_format="selisih")


def years(k: RegionContext) -> list[int]:
    """The earlier years of any office, oldest first."""
    return sorted({y.year for found in k.region.years.values() for y in found if y.year < k.region.year})


def periods(k: RegionContext) -> list[tuple[int, Periode]]:
    """What was reported up to now in this year, by quarter."""
    return [(q, periode) for q, periode in REPORTED_AFTER.items() if q <= k.region.triwulan]


def followed(k: RegionContext) -> bool:
    """Whether there is more than one figure to follow; a first quarter alone is no trend."""
    return len(years(k)) + len(periods(k)) > 1


def columns(k: RegionContext) -> Columns[OfficeRow]:
    return Columns(
        (
            number_column("Tren_Nomor"),
            office_column("Tren_Kantor", 40),
            *(_year(year) for year in years(k)),
            *(_quarter(q, periode) for q, periode in periods(k)),
            *_change(k),
            Column("remark", t.REMARK, 72, style.TEXT, remark),
        )
    )


def _year(year: int) -> Column[OfficeRow]:
    header = t.NKO_OF.format(periode=year)
    return Column(f"year_{year}", header, 12, style.NUMBER, lambda r: nko_of(r, year), name=year_name(year))


def year_name(year: int) -> str:
    """The defined name of the NKO of an earlier year."""
    return f"Tren_Tahun_{year}"


def _quarter(q: int, periode: Periode) -> Column[OfficeRow]:
    header = t.NKO_OF.format(periode=periode)
    return Column(f"quarter_{q}", header, 12, style.NUMBER, lambda r: r.office.nko.get(periode), name=period_name(q))


def period_name(q: int) -> str:
    """The defined name of the NKO after a quarter."""
    return f"Tren_NKO_{q}"


def _change(k: RegionContext) -> tuple[Column[OfficeRow], ...]:
    """How far an office came since the last year before; nothing where none lies beside."""
    if not years(k):
        return ()
    last, now = years(k)[-1], f"quarter_{k.region.triwulan}"

    def change(r: OfficeRow) -> Number | None:
        old = nko_of(r, last)
        return None if r.nko is None or old is None else r.nko - old

    formula = f'IF(COUNT({{year_{last}}},{{{now}}})=2,{{{now}}}-{{year_{last}}},"")'
    header = t.CHANGE_FROM.format(tahun=last, periode=k.periode)
    return (Column("change", header, 14, CHANGE, change, formula),)


def _year_of(r: OfficeRow, year: int) -> YearSummary | None:
    return next((y for y in r.k.region.years.get(r.office.folder, ()) if y.year == year), None)


def nko_of(r: OfficeRow, year: int) -> Number | None:
    """NKO of an office after the last quarter that an earlier year reported."""
    found = _year_of(r, year)
    return found.nko if found else None


def remark(r: OfficeRow) -> str:
    return " ".join(_remarks(r))


def _remarks(r: OfficeRow) -> Iterator[str]:
    """Figures that were reported otherwise, and years that were not reported to their end."""
    for q, reported in sorted(r.office.nko_before.items()):
        if q < r.k.region.triwulan and not equal_as_recorded(reported, r.office.nko.get(REPORTED_AFTER[q])):
            yield t.REPORTED_AS.format(periode=REPORTED_AFTER[q], nilai=format_fixed(reported))
    for year in years(r.k):
        found = _year_of(r, year)
        if found and found.triwulan < len(TRIWULAN):
            yield t.YEAR_NOT_WHOLE.format(tahun=year, triwulan=found.triwulan)


def sheet(k: RegionContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, t.TREND, "baca", table)
    last = table.write(p, office_rows(k))
    table.filter(p, last)
    first = f"year_{years(k)[0]}" if years(k) else "quarter_1"
    colour_figures(k, p, table.area(first, CONTENT_ROW, last, f"quarter_{k.region.triwulan}"))
    return p

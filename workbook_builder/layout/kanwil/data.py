"""Sheet Data: one row for every office and IKU, a real table without formulas, ready for a pivot."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.context import fraction
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.table import begin_table, office_rows
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record
from workbook_builder.model.region import IkuSummary, OfficeSummary
from workbook_builder.text import kanwil as t

PLAIN = style.TEXT.but(wrap=False)
CENTRED = style.CENTRED.but(wrap=False)
PERCENT, FIGURE = style.NUMBER.but(number_format="iku_persen"), style.NUMBER.but(number_format="iku")


@record
class DataRow:
    """One IKU of one office."""

    k: RegionContext
    number: int
    office: OfficeSummary
    iku: IkuSummary

    @property
    def style(self) -> Style:
        return PERCENT if self.iku.percent else FIGURE

    def figure(self, value: Number | None) -> Number | None:
        """A value in the unit of the IKU as its cell holds it."""
        return fraction(value) if value is not None and self.iku.percent else value


def columns(k: RegionContext) -> Columns[DataRow]:
    periode, before = k.periode, k.periode_before
    earlier = (
        (
            Column[DataRow](
                "before", t.BEFORE.format(periode=before), 11, style.NUMBER, lambda r: r.iku.capaian.get(before)
            ),
        )
        if before
        else ()
    )
    return Columns(
        (
            Column("number", t.NUMBER, 7, style.INTEGER.but(wrap=False), lambda r: r.number, name="Data_Nomor"),
            Column("office", t.OFFICE, 34, PLAIN, lambda r: k.names[r.office.folder]),
            Column("year", t.YEAR, 8, CENTRED, lambda r: r.office.year),
            Column("periode", t.PERIODE, 10, CENTRED, lambda _: periode.value),
            Column("kode", t.CODE, 10, PLAIN, lambda r: r.iku.code),
            Column("nama", t.NAME, 50, PLAIN, lambda r: r.iku.name),
            Column("sasaran", t.SASARAN, 40, PLAIN, lambda r: r.iku.sasaran),
            Column("perspektif", t.PERSPEKTIF.name, 22, PLAIN, lambda r: r.iku.perspektif),
            Column("satuan", t.SATUAN, 12, PLAIN, lambda r: r.iku.satuan),
            Column("target", t.TARGET, 16, lambda r: r.style, lambda r: r.figure(r.iku.target.get(periode))),
            Column("realisasi", t.REALISASI, 16, lambda r: r.style, lambda r: r.figure(r.iku.realisasi.get(periode))),
            Column("capaian", t.CAPAIAN, 11, style.NUMBER, lambda r: r.iku.capaian.get(periode), name="Data_Nilai"),
            Column("status", t.STATUS, 10, CENTRED, lambda r: r.iku.status.get(periode), name="Data_Status"),
            *earlier,
            Column("owner", t.OWNER, 30, PLAIN, lambda r: r.iku.owner),
            Column("rules", t.RULES, 16, PLAIN, lambda r: r.office.rules),
            Column("folder", t.FOLDER, 26, PLAIN, lambda r: r.office.folder),
            Column("workbook", t.WORKBOOK, 36, PLAIN, lambda r: r.office.workbook),
        )
    )


def rows(k: RegionContext) -> Iterator[DataRow]:
    for r in office_rows(k):
        for iku in r.office.iku:
            yield DataRow(k, r.number, r.office, iku)


def sheet(k: RegionContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, t.DATA, "data", table)
    last = table.write(p, rows(k))
    table.table(p, last, "Data_Capaian")
    return p

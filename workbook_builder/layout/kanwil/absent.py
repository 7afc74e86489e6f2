"""Sheet Belum Masuk: the offices that have no place in the ranking, and why."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.table import begin_table
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.record import record
from workbook_builder.text import kanwil as t

REASONS = 5
"""Sentences that are shown of each office."""


@record
class AbsentRow:
    """An office without an NKO."""

    number: int
    name: str
    unit: str
    folder: str
    reasons: tuple[str, ...]

    @property
    def shown(self) -> str:
        more = [t.MORE.format(jumlah=len(self.reasons) - REASONS).lstrip("; ")] if len(self.reasons) > REASONS else []
        return "\n".join([*self.reasons[:REASONS], *more])


COLUMNS = Columns[AbsentRow](
    (
        Column("number", t.NUMBER, 6, style.INTEGER, lambda r: r.number),
        Column("name", t.OFFICE, 36, style.TEXT, lambda r: r.name),
        Column("reason", t.REASON, 90, style.TEXT, lambda r: r.shown),
        Column("folder", t.FOLDER, 34, style.TEXT, lambda r: r.folder),
    )
)


def rows(k: RegionContext) -> list[AbsentRow]:
    """Those that failed, and those that were scored without an NKO for the period, by name."""
    found = sorted(_absent(k), key=lambda x: (x[0].lower(), x[2]))
    return [AbsentRow(number, *one) for number, one in enumerate(found, 1)]


def _absent(k: RegionContext) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    for failed in k.region.failed:
        yield k.names[failed.folder], failed.unit, failed.folder, failed.reasons
    for office in k.offices:
        if office.nko.get(k.periode) is None:
            yield k.names[office.folder], office.unit, office.folder, (k.remark(office),)


def sheet(k: RegionContext) -> SheetBuilder:
    p = begin_table(k, t.ABSENT, "periksa", COLUMNS)
    last = COLUMNS.write(p, k.once(rows))
    COLUMNS.filter(p, last)
    COLUMNS.name_area(p, "Belum_Masuk_Kantor", "name", CONTENT_ROW, last)
    return p

"""Sheet Validasi: every finding, worst first, with a link to the cell it speaks of where that is in this workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workbook_builder.findings import catalogue
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import Link, SheetBuilder
from workbook_builder.model import Finding, Place
from workbook_builder.model.record import record
from workbook_builder.text import validasi as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Validasi",
    "Hasil Validasi Masukan",
    "Semua temuan atas berkas masukan, yang terberat lebih dahulu; saring menurut tingkat atau lembar.",
)
Location = tuple[str, str]
"""(sheet of this workbook, cell)."""


@record
class FindingRow:
    """A finding with its running number, and where the cell it speaks of stands in this workbook."""

    number: int
    finding: Finding
    location: Location | None

    @property
    def link(self) -> Link | None:
        if self.location is None:
            return None
        sheet, cell = self.location
        return Link(sheet, cell, t.DESTINATION.format(lembar=sheet, sel=cell))


COLUMNS = Columns[FindingRow](
    (
        Column("number", "No.", 6, style.CENTRED, lambda r: r.number),
        Column(
            "severity",
            "Tingkat",
            12,
            style.CENTRED,
            lambda r: catalogue.kind(r.finding).severity.value,
            name="Temuan_Tingkat",
        ),
        Column("file", "Berkas", 15, style.TEXT, lambda r: r.finding.place.file),
        Column("sheet", "Lembar", 19, style.TEXT, lambda r: r.finding.place.sheet or ""),
        Column("cell", "Sel", 8, style.CENTRED, lambda r: r.finding.place.cell or ""),
        Column("message", "Pesan", 62, style.TEXT, lambda r: catalogue.message(r.finding)),
        Column("advice", "Saran", 50, style.TEXT, lambda r: catalogue.advice(r.finding)),
        Column("code", "Kode temuan", 24, style.TEXT, lambda r: r.finding.code),
        Column("link", "Lihat", 20, style.LINK.but(align="center"), lambda r: r.link),
    )
)


def sheet(k: SheetContext, others: Iterable[SheetBuilder]) -> SheetBuilder:
    """``others`` are the sheets that findings may lead to."""
    p = begin_table(k, TEXT, "periksa", COLUMNS, key=2)
    if not k.findings:
        p.write(CONTENT_ROW, 1, t.NO_FINDINGS, style.PURPOSE)
        return p
    last = COLUMNS.write(p, _rows(k, _locations(others)))
    COLUMNS.table(p, last, "Data_Validasi")
    colour_status(p, COLUMNS.area("severity", CONTENT_ROW, last), {"galat": "Merah", "peringatan": "Kuning"})
    return p


def _rows(k: SheetContext, locations: Mapping[Place, Location]) -> Iterator[FindingRow]:
    for number, finding in enumerate(k.findings, 1):
        yield FindingRow(number, finding, locations.get(finding.place))


def _locations(sheets: Iterable[SheetBuilder]) -> dict[Place, Location]:
    """Where in this workbook the content of each input cell stands."""
    return {place: (p.name, cell) for p in sheets for place, cell in p.origins.items()}

"""The list of findings as a workbook of its own, for runs that write no workbook: one sheet to work through."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbook_builder import __version__
from workbook_builder.findings import catalogue
from workbook_builder.findings.catalogue import counts
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.page import colour_status, table_head
from workbook_builder.layout.plan import Content, Link, SheetBuilder, WorkbookPlan
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model import Finding, Identitas
from workbook_builder.model.record import record
from workbook_builder.text import findings_file as words
from workbook_builder.text import outstanding as missing_words

HEADER_ROW, CONTENT_ROW = 6, 7
MAX_ROWS = 2_000
"""Findings listed; whoever has more mends these first."""
MISSING_WIDTH = 120
INPUTS = frozenset({"target.xlsx", "realisasi.xlsx"})
_LINKABLE = re.compile(r"[^\x00-\x1f\[\]:*?/\\#]{1,31}")
"""Names of sheets that a link can carry; longer ones and other characters Excel itself does not allow."""


@record
class ListedRow:
    """A finding with its running number."""

    number: int
    finding: Finding

    @property
    def address(self) -> Content:
        """The cell as a link into the input beside this file; its bare address where a link cannot lead there."""
        place = self.finding.place
        if place.file in INPUTS and place.sheet and place.cell and _LINKABLE.fullmatch(place.sheet):
            return Link(place.sheet, place.cell, place.cell, place.file)
        return place.cell or ""


COLUMNS = Columns[ListedRow](
    (
        Column("number", "No.", 6, style.CENTRED, lambda r: r.number),
        Column("severity", "Tingkat", 13, style.CENTRED, lambda r: catalogue.kind(r.finding).severity.value),
        Column("file", "Berkas", 16, style.TEXT, lambda r: r.finding.place.file),
        Column("sheet", "Lembar", 22, style.TEXT, lambda r: r.finding.place.sheet or ""),
        Column(
            "cell",
            "Sel",
            9,
            lambda r: style.LINK.but(align="center") if isinstance(r.address, Link) else style.CENTRED,
            lambda r: r.address,
        ),
        Column("message", "Pesan", 64, style.TEXT, lambda r: catalogue.message(r.finding)),
        Column("advice", "Saran", 56, style.TEXT, lambda r: catalogue.advice(r.finding)),
        Column("code", "Kode temuan", 26, style.TEXT.but(colour=style.FAINT_INK), lambda r: r.finding.code),
        Column("done", "Selesai", 10, style.CENTRED, lambda _: None),
    ),
    head=HEADER_ROW,
)


def plan_findings(findings: Sequence[Finding], identity: Identitas, missing: Sequence[str] = ()) -> WorkbookPlan:
    """The plan of the file; ``missing`` are paragraphs of what is not there yet, on a sheet of their own.

    Its date is always the same, so that any later one tells that it was saved elsewhere.
    """
    sheets = [_sheet(findings, identity), *([_missing(missing)] if missing else [])]
    return WorkbookPlan(
        sheets=tuple(sheet.freeze_plan() for sheet in sheets),
        names={},
        title=f"{words.TITLE} {identity.unit}",
        subject=words.PURPOSE,
        author=identity.unit,
        remark=words.MARK.format(version=__version__),
        created=TIME_WITHOUT_RECORD,
    )


def _sheet(findings: Sequence[Finding], identity: Identitas) -> SheetBuilder:
    width = dict(enumerate(COLUMNS.widths, 1))
    p = SheetBuilder(words.SHEET, "periksa", width=width, zoom=90, locked=False)
    p.write(1, 1, words.TITLE, style.TITLE)
    p.height[1] = 24.0
    p.write(2, 1, words.PURPOSE, style.PURPOSE)
    p.write(3, 1, words.office(identity.unit, identity.year, counts(findings)), style.PURPOSE.but(bold=True))
    p.write(4, 1, words.FATE, style.PURPOSE)
    table_head(p, COLUMNS.headers, key=2, row=HEADER_ROW)
    last = COLUMNS.write(p, (ListedRow(number, x) for number, x in enumerate(findings[:MAX_ROWS], 1)), CONTENT_ROW)
    COLUMNS.filter(p, last)
    colour_status(p, COLUMNS.area("severity", CONTENT_ROW, last), {"galat": "Merah", "peringatan": "Kuning"})
    if len(findings) > MAX_ROWS:
        p.write(last + 1, 1, words.CUT.format(count=len(findings) - MAX_ROWS), style.PURPOSE)
    return p


def _missing(paragraphs: Sequence[str]) -> SheetBuilder:
    """What is still missing, a paragraph in each row, ready to be copied."""
    p = SheetBuilder(missing_words.SHEET, "periksa", width={1: MISSING_WIDTH}, zoom=90, locked=False)
    p.write(1, 1, missing_words.TITLE, style.TITLE)
    p.height[1] = 24.0
    p.write(2, 1, missing_words.PURPOSE, style.PURPOSE)
    for row, paragraph in enumerate(paragraphs, 4):
        p.write(row, 1, paragraph, style.TEXT.but(border=False))
    return p

"""The list of findings as a workbook of its own, for runs that write no workbook: one sheet to work through."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbook_builder import __version__
from workbook_builder.findings import catalogue
from workbook_builder.findings.catalogue import counts
from workbook_builder.layout import style as style
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import Content, Link, PrintSetup, SheetBuilder, WorkbookPlan
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model import Finding, Identitas
from workbook_builder.text import findings_file as words

HEAD_ROW, FIRST_ROW = 6, 7
WIDTHS = (6, 13, 16, 22, 9, 64, 56, 26, 10)
MAX_ROWS = 2_000
"""Findings listed; whoever has more mends these first."""
INPUTS = frozenset({"target.xlsx", "realisasi.xlsx"})
_LINKABLE = re.compile(r"[^\x00-\x1f\[\]:*?/\\#]{1,31}")
"""Names of sheets that a link can carry; longer ones and other characters Excel itself does not allow."""


def plan_findings(findings: Sequence[Finding], identity: Identitas) -> WorkbookPlan:
    """The plan of the file. Its date is always the same, so that any later one tells that it was saved elsewhere."""
    sheet = _sheet(findings, identity)
    return WorkbookPlan(
        sheet=(sheet.freeze_plan(),),
        name={},
        title=f"{words.TITLE} {identity.unit}",
        subject=words.PURPOSE,
        author=identity.unit,
        remark=words.MARK.format(version=__version__),
        created=TIME_WITHOUT_RECORD,
    )


def _sheet(findings: Sequence[Finding], identity: Identitas) -> SheetBuilder:
    p = SheetBuilder(words.SHEET, "periksa", width=dict(enumerate(WIDTHS, 1)), zoom=90, locked=False)
    p.write(1, 1, words.TITLE, style.TITLE)
    p.height[1] = 24.0
    p.write(2, 1, words.PURPOSE, style.PURPOSE)
    p.write(3, 1, words.office(identity.unit, identity.year, counts(findings)), style.PURPOSE.but(bold=True))
    p.write(4, 1, words.FATE, style.PURPOSE)
    p.write_row(HEAD_ROW, 1, words.HEADERS, style.HEADER)
    for number, finding in enumerate(findings[:MAX_ROWS], 1):
        _row(p, number, finding)
    last = HEAD_ROW + min(len(findings), MAX_ROWS)
    p.freeze = (FIRST_ROW, 3)
    p.autofilter = (HEAD_ROW, 1, last, len(words.HEADERS))
    p.printing = PrintSetup(landscape=True, repeated=(HEAD_ROW, HEAD_ROW))
    colour_status(p, f"B{FIRST_ROW}:B{last}", {"galat": "Merah", "peringatan": "Kuning"})
    if len(findings) > MAX_ROWS:
        p.write(last + 1, 1, words.CUT.format(count=len(findings) - MAX_ROWS), style.PURPOSE)
    return p


def _row(p: SheetBuilder, number: int, finding: Finding) -> None:
    place, centre = finding.place, style.CENTRED
    contents: tuple[Content, ...] = (
        number,
        catalogue.kind(finding).severity.value,
        place.file,
        place.sheet or "",
        _address(finding),
        catalogue.message(finding),
        catalogue.advice(finding),
        finding.code,
        None,
    )
    address = style.LINK.but(align="center") if isinstance(contents[4], Link) else centre
    text = style.TEXT
    styles = (centre, centre, text, text, address, text, text, text.but(colour=style.FAINT_INK), centre)
    p.write_row(HEAD_ROW + number, 1, contents, styles)


def _address(finding: Finding) -> Content:
    """The cell as a link into the input beside this file; its bare address where a link cannot lead there."""
    place = finding.place
    if place.file in INPUTS and place.sheet and place.cell and _LINKABLE.fullmatch(place.sheet):
        return Link(place.sheet, place.cell, place.cell, place.file)
    return place.cell or ""

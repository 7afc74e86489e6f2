"""What was written of an IKU: its analysis, its initiatives, and the findings that speak of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.findings import catalogue
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import whole_text
from workbook_builder.layout.sheets.overview.simulasi_notes import iku_note
from workbook_builder.layout.short_text import cut
from workbook_builder.layout.unit_text import UnitText, in_full
from workbook_builder.model import Finding, Iku, IkuScore, Need, Place
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.text import kartu_iku as t
from workbook_builder.text.sheets import CUT

SHOWN = 2
"""Initiatives and findings of an IKU that the card names, of all it counts."""
LENGTH, ITEM_LENGTH = 150, 72
"""Characters of a text that the card shows; the whole stands on its own sheet."""


@record
class MaterialRow:
    """An IKU with what was written of it."""

    k: SheetContext
    score: IkuScore
    ahead: IkuScore
    """The same in the quarter that the simulation begins with, whose needs are told."""
    number: int
    """Row of the IKU within the named ranges of Kebutuhan Realisasi; 1 is the first."""
    driver: str
    obstacle: str
    follow_up: str
    inisiatif: tuple[str, ...]
    findings: tuple[str, ...]

    @property
    def iku(self) -> Iku:
        return self.score.iku

    @property
    def unit(self) -> UnitText:
        return in_full(self.iku)

    def needed(self, need: Need) -> str:
        return self.unit.written(need.entry)

    @property
    def need_words(self) -> str:
        needs = self.ahead.needs
        return t.NEED_WORDS.format(
            triwulan=self.k.ahead.score.triwulan,
            seratus=self.needed(needs.hundred),
            maksimum=self.needed(needs.highest),
            tertinggi=whole_text(self.k.rules.capaian_max),
            catatan=iku_note(self.k.ahead, self.ahead),
        )


def material_rows(k: SheetContext) -> Iterator[MaterialRow]:
    """What the card tells of each IKU, in the order of the agreement."""
    analisis, inisiatif, findings = _analisis(k), _inisiatif(k), _findings(k)
    for number, (s, ahead) in enumerate(zip(k.score.iku, k.ahead.score.iku, strict=True), 1):
        key = iku_key(s.iku.code)
        driver, obstacle, follow_up = analisis.get(key, (t.NO_ANALISIS, t.NONE, t.NONE))
        own = tuple(inisiatif.get(key, ())), tuple(findings.get(key, ()))
        yield MaterialRow(k, s, ahead, number, driver, obstacle, follow_up, *own)


def counted(items: tuple[str, ...], none: str) -> str:
    """How many there are, and the first of them."""
    if not items:
        return none
    shown = t.SEPARATOR.join(cut(x, ITEM_LENGTH) for x in items[:SHOWN])
    return t.COUNT.format(jumlah=len(items), isi=shown + (t.SEPARATOR + CUT if len(items) > SHOWN else ""))


def _analisis(k: SheetContext) -> dict[IkuKey, tuple[str, str, str]]:
    """(driver, obstacle, follow-up) of each IKU in the reported quarter, or in the time up to its end."""
    reported = (TRIWULAN[k.score.triwulan - 1], k.report_periode)
    year = k.score.agreement.identitas.year
    result: dict[IkuKey, tuple[str, str, str]] = {}
    for row in k.inputs.analisis:
        cells = (row.driver, row.obstacle, row.follow_up)
        if period_of(row.periode.text, year) in reported and not all(x.blank for x in cells):
            driver, obstacle, follow_up = (cut(x.original_text, LENGTH) or t.NONE for x in cells)
            result.setdefault(iku_key(row.code), (driver, obstacle, follow_up))
    return result


def _inisiatif(k: SheetContext) -> dict[IkuKey, list[str]]:
    result: dict[IkuKey, list[str]] = {}
    for row in k.inputs.inisiatif:
        if iku := k.score.agreement.named(row.iku.text):
            result.setdefault(iku_key(iku.code), []).append(row.inisiatif.original_text)
    return result


def _findings(k: SheetContext) -> dict[IkuKey, list[str]]:
    """The messages of each IKU: of its rows in the inputs, or those that name its code; worst first, as they stand."""
    rows = dict(_rows_of_inputs(k))
    known = {iku_key(i.code) for i in k.iku}
    result: dict[IkuKey, list[str]] = {}
    for finding in k.findings:
        for key in sorted(_spoken_of(finding, rows, known)):
            result.setdefault(key, []).append(catalogue.message(finding))
    return result


_Row = tuple[str, str | None, int]


def _spoken_of(finding: Finding, rows: Mapping[_Row, IkuKey], known: set[IkuKey]) -> set[IkuKey]:
    named = {iku_key(x) for x in finding.content.values() if isinstance(x, str)} & known
    row = _row(finding.place)
    return named | ({rows[row]} if row is not None and row in rows else set())


def _rows_of_inputs(k: SheetContext) -> Iterator[tuple[_Row, IkuKey]]:
    """The input rows that speak of one IKU."""
    i = k.inputs
    codes = [
        *((row.cell, row.code) for row in i.rincian),
        *((row.cell, row.code) for row in i.manual),
        *((row.cell, row.code) for row in i.realisasi),
        *((row.cell, row.code) for row in i.analisis),
        *((row.cell, row.code) for row in i.perjanjian),
    ]
    for cell, code in codes:
        if place := _row(cell.place):
            yield place, iku_key(code)


def _row(place: Place) -> _Row | None:
    number = "".join(x for x in place.cell or "" if x.isdecimal())
    return (place.file, place.sheet, int(number)) if number else None

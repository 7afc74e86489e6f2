"""What a reported quarter needs beside realisasi: spending, analysis, and a word on every low capaian."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import anggaran as anggaran_findings
from workbook_builder.findings import missing as missing_findings
from workbook_builder.findings.missing import BOTH, FOLLOW_UP, OBSTACLE
from workbook_builder.model import AnalisisRow, Finding, Iku
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import HUNDRED, Number, round_half_away
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.text.numbers import format_number


def quarters_have_spending(b: CheckContext) -> Iterator[Finding]:
    """Every quarter reported has a figure of spending; a dash says that there was none."""
    row = b.inputs.realisasi_anggaran
    if "Realisasi Anggaran" not in b.inputs.sheets:
        return
    for q in TRIWULAN[: b.triwulan]:
        if all(x.realisasi[q].blank for x in row):
            place = row[0].realisasi[q].place if row else b.inputs.sheets["Realisasi Anggaran"]
            yield anggaran_findings.belanja_of_triwulan_blank(place, periode=q)


def quarters_have_analysis(b: CheckContext) -> Iterator[Finding]:
    """A quarter that has realisasi has an analysis of at least one IKU, of itself or of the time up to its end."""
    if "Analisis" not in b.inputs.sheets:
        return
    year = b.agreement.identitas.year
    present = {
        period_of(x.periode.text, year)
        for x in b.inputs.analisis
        if not (x.driver.blank and x.obstacle.blank and x.follow_up.blank)
    }
    for i, q in enumerate(TRIWULAN[: b.triwulan], 1):
        filled = any(x.realisasi[q].filled for x in b.inputs.realisasi)
        if filled and not present & {q, REPORTED_AFTER[i]}:
            yield missing_findings.analisis_of_triwulan_blank(b.inputs.realisasi[0].realisasi[q].place, periode=q)


def low_capaian_is_explained(b: CheckContext) -> Iterator[Finding]:
    """An IKU below 100 in the reported quarter says what hindered it and what follows.

    Where the quarter has no analysis at all, that is said instead.
    """
    q, reported = TRIWULAN[b.triwulan - 1], REPORTED_AFTER[b.triwulan]
    year = b.agreement.identitas.year
    rows = [x for x in b.inputs.analisis if period_of(x.periode.text, year) in (q, reported)]
    if all(x.driver.blank and x.obstacle.blank and x.follow_up.blank for x in rows):
        return
    for score in b.score.iku:
        key, capaian = iku_key(score.iku.code), score.capaian(reported)
        waiting = score.iku.realisasi[q] is None and score.iku.target[q] is not None
        if capaian is None or waiting or key not in b.realisasi:
            continue
        if round_half_away(capaian, b.rules.compared_digits) < HUNDRED:
            yield from _lacking(b, score.iku, capaian, [x for x in rows if iku_key(x.code) == key])


def _lacking(b: CheckContext, iku: Iku, capaian: Number, rows: Sequence[AnalisisRow]) -> Iterator[Finding]:
    """What the rows of an IKU lack; at the first cell that should hold it."""
    q = TRIWULAN[b.triwulan - 1]
    lacking = {
        name: cells
        for name, cells in ((OBSTACLE, [x.obstacle for x in rows]), (FOLLOW_UP, [x.follow_up for x in rows]))
        if all(cell.blank for cell in cells)
    }
    if lacking:
        cells = next(iter(lacking.values())) or [b.realisasi[iku_key(iku.code)].realisasi[q].cell]
        yield missing_findings.analisis_lacking(
            cells[0].place,
            code=iku.code,
            periode=REPORTED_AFTER[b.triwulan],
            value=format_number(capaian),
            column=BOTH.join(lacking),
        )


PEMERIKSAAN = (quarters_have_spending, quarters_have_analysis, low_capaian_is_explained)

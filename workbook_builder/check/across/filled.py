"""Checks of what staff fill in against the target sheets: codes, targets shown beside, units, analysis."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import across as across_findings
from workbook_builder.findings.missing import NEW_CODE
from workbook_builder.model import Finding
from workbook_builder.model.codes import iku_key
from workbook_builder.model.keys import name_key
from workbook_builder.model.numbers import same
from workbook_builder.model.period_words import period_of, suggest_period
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.text.choices import suggest
from workbook_builder.text.numbers import format_value


def realisasi_has_target(b: CheckContext) -> Iterator[Finding]:
    """Realisasi rows and IKU match by code."""
    filled = {iku_key(x.code) for x in b.inputs.realisasi}
    missing = [i.code for key, i in b.iku.items() if key not in filled]
    for row in b.inputs.realisasi:
        if iku_key(row.code) not in b.iku:
            suggestion = suggest(row.code, missing)
            yield across_findings.realisasi_of_unknown_code(
                row.cell.place, code=row.code, suggestion=suggestion, new_code=suggestion or NEW_CODE
            )
    if b.inputs.realisasi:
        for key, iku in b.iku.items():
            if key not in filled:
                yield across_findings.realisasi_row_missing(b.inputs.sheets["Realisasi IKU"], code=iku.code)


def manual_has_target(b: CheckContext) -> Iterator[Finding]:
    """Manual IKU rows speak of IKU that exist."""
    for row in b.inputs.manual:
        if iku_key(row.code) not in b.iku and iku_key(row.code) not in b.reported_codes:
            yield across_findings.manual_of_unknown_code(
                row.cell.place, code=row.code, suggestion=suggest(row.code, [i.code for i in b.agreement.iku])
            )


def analisis_has_target(b: CheckContext) -> Iterator[Finding]:
    """Analisis rows speak of IKU and periods that exist."""
    for row in b.inputs.analisis:
        if iku_key(row.code) not in b.iku and iku_key(row.code) not in b.reported_codes:
            yield across_findings.analisis_of_unknown_code(
                row.cell.place, code=row.code, suggestion=suggest(row.code, [i.code for i in b.agreement.iku])
            )
        if period_of(row.periode.text, b.agreement.identitas.year) is None:
            text = row.periode.text
            yield across_findings.analisis_of_unknown_periode(
                row.periode.place, value=text[:40] or "-", allowed=", ".join(PERIODE), suggestion=suggest_period(text)
            )


def filled_target(b: CheckContext) -> Iterator[Finding]:
    """The targets shown beside the input cells are those of Rincian Target, which alone are scored with."""
    for row in b.inputs.realisasi:
        iku = b.iku.get(iku_key(row.code))
        for q in TRIWULAN if iku else ():
            reading = row.target[q]
            if (
                iku is None
                or reading.cell.blank
                or not b.target_readable(row.code, q)
                or (reading.problem is None and same(reading.value, iku.target[q]))
            ):
                continue
            yield across_findings.target_shown_differs(
                reading.place,
                code=iku.code,
                periode=q,
                value=format_value(reading.value, iku.percent, 6)
                if reading.value is not None
                else reading.cell.text[:40],
                expected=format_value(iku.target[q], iku.percent, 6),
            )


def filled_satuan(b: CheckContext) -> Iterator[Finding]:
    """The Satuan beside the input cells is that of the Manual IKU."""
    for row in b.inputs.realisasi:
        manual = b.manual.get(iku_key(row.code))
        satuan = manual.text["Satuan"].text if manual else ""
        if satuan and row.satuan.text and name_key(satuan) != name_key(row.satuan.text):
            yield across_findings.satuan_shown_differs(
                row.satuan.place, code=row.code, value=row.satuan.text[:40], expected=satuan[:40]
            )


PEMERIKSAAN = (realisasi_has_target, manual_has_target, analisis_has_target, filled_target, filled_satuan)

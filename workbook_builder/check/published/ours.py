"""Checks of published figures against ours, label by label."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.check.published.labels import Counterpart, Labels, split_label
from workbook_builder.findings import published as published_findings
from workbook_builder.model import Finding, TerbitRow
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import Number
from workbook_builder.model.period_words import period_of, suggest_period
from workbook_builder.model.periods import PERIODE, Periode, is_over
from workbook_builder.text import labels as words


def angka_terbit(b: CheckContext) -> Iterator[Finding]:
    """Every published figure that we compute too is the computed one."""
    labels = Labels(b)
    for row in b.inputs.angka_terbit:
        periode = period_of(row.periode.text, b.agreement.identitas.year)
        if periode is None:
            periode_text = row.periode.text
            yield published_findings.unknown_published_periode(
                row.periode.place,
                value=periode_text[:40] or "-",
                allowed=", ".join(PERIODE),
                suggestion=suggest_period(periode_text),
            )
            continue
        counterpart = labels.find(row.label.text)
        if counterpart is not None:
            yield from _compare(b, labels, row, periode, counterpart)
        elif (suggestion := labels.suggestion(row.label.text)) is not None:
            yield published_findings.unknown_published_label(
                row.label.place, value=row.label.text[:60], suggestion=suggestion
            )


def _compare(
    b: CheckContext, labels: Labels, row: TerbitRow, periode: Periode, counterpart: Counterpart
) -> Iterator[Finding]:
    published = row.value.value
    if counterpart.merged and b.has_errors:
        return
    if published is None or not (counterpart.always or is_over(periode, b.triwulan)):
        return
    label, value = row.label.text[:60], counterpart.write(published)
    if not counterpart.value[periode] and not _already_reported(b, row.label.text, periode):
        yield published_findings.published_without_counterpart(
            row.value.place, label=label, periode=periode, value=value, description=counterpart.description
        )
    elif counterpart.value[periode] and not counterpart.matches(published, periode):
        expected = counterpart.value[periode][0]
        yield published_findings.published_differs(
            row.value.place,
            label=label,
            periode=periode,
            value=value,
            description=counterpart.description,
            expected=counterpart.write(expected),
            difference=counterpart.write(published - expected).replace("%", words.POINTS),
            hint=_petunjuk(labels, row.label.text, published, periode, counterpart),
        )


def _already_reported(b: CheckContext, label: str, periode: Periode) -> bool:
    """Whether our figure is missing for a reason that another finding names."""
    part = split_label(label)
    if part is None:
        return False
    key = iku_key(part[1])
    if part[0] == "target":
        return not b.target_readable(key, periode)
    realisasi = b.realisasi.get(key)
    return realisasi is None or any(
        realisasi.realisasi[q].problem is not None
        or (not realisasi.realisasi[q].filled and b.iku[key].target[q] is not None)
        for q in periode.quarters
    )


def _petunjuk(labels: Labels, label: str, published: Number, periode: Periode, counterpart: Counterpart) -> str:
    """Which other figure of the same IKU was printed here: the same for another period, or another for the same one."""
    part = split_label(label)
    if part is None:
        return ""
    for _, other in labels.all_iku(part[1]):
        candidates = (
            [p for p in reversed(PERIODE) if p != periode]
            if other.description == counterpart.description
            else [periode]
        )
        for printed in candidates:
            if other.matches(published, printed):
                return words.SAME_AS.format(uraian=other.description, periode=printed)
    return ""


PEMERIKSAAN = (angka_terbit,)

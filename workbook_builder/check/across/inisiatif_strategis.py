"""Checks of Inisiatif Strategis: which IKU it serves, and its trajectory against that IKU's targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import inisiatif as inisiatif_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.findings.catalogue import QUARTER_DIFFERENCE
from workbook_builder.findings.figures import meanings_of
from workbook_builder.model import Cell, Finding, Iku, Reading
from workbook_builder.model.numbers import Number, same
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.text.choices import suggest
from workbook_builder.text.numbers import format_value

KUMULATIF = {q: REPORTED_AFTER[i] for i, q in enumerate(TRIWULAN, 1)}
"""The to-date period that each quarter ends."""


def iku_inisiatif(b: CheckContext) -> Iterator[Finding]:
    """Every initiative names an IKU of Rincian Target."""
    for row in b.inputs.inisiatif:
        if b.agreement.named(row.iku.text) is None:
            suggestion = suggest(row.iku.text, [i.name for i in b.agreement.iku])
            yield inisiatif_findings.inisiatif_of_unknown_iku(
                row.iku.place, value=row.iku.text[:120], suggestion=suggestion
            )


def inisiatif_trajectory(b: CheckContext) -> Iterator[Finding]:
    """Both trajectories state the targets, per quarter as Rincian Target does."""
    for row in b.inputs.inisiatif:
        iku = b.agreement.named(row.iku.text)
        for column, cell, trajectory in (
            ("Kegiatan", row.trajectory_kegiatan, row.kegiatan_trajectory),
            ("Output", row.trajectory_output, row.output_trajectory),
        ):
            yield from _trajectory_readable(column, cell, trajectory)
            if iku is not None and trajectory and all(b.target_readable(iku.code, p) for p in PERIODE):
                yield from _trajectory(iku, column, cell, trajectory)


def _trajectory_readable(column: str, cell: Cell, trajectory: Mapping[Periode, Reading]) -> Iterator[Finding]:
    """A value that is almost a number is a slip, one with two meanings is asked; other texts are words, and right."""
    for q, reading in trajectory.items():
        if reading.problem is None:
            continue
        if (meanings := meanings_of(reading.problem)) is not None:
            yield spelling_findings.inisiatif_two_meanings(
                cell.place,
                column=column,
                periode=q,
                value=meanings.value,
                a=meanings.a,
                b=meanings.b,
                how=meanings.how,
            )
        elif reading.problem.suggestion:
            yield inisiatif_findings.inisiatif_unreadable(
                cell.place,
                column=column,
                periode=q,
                value=reading.cell.text[:40],
                suggestion=reading.problem.suggestion,
            )


def _trajectory(iku: Iku, column: str, cell: Cell, trajectory: Mapping[Periode, Reading]) -> Iterator[Finding]:
    if any(a.problem for a in trajectory.values()) or all(a.value is None for a in trajectory.values()):
        return
    percent = any("%" in a.cell.text for a in trajectory.values())
    difference = [q for q in TRIWULAN if not same(_value(trajectory, q), iku.target[q])]
    cumulative_difference = [q for q in TRIWULAN if not same(_value(trajectory, q), iku.target[KUMULATIF[q]])]
    matches = len(TRIWULAN) - min(len(difference), len(cumulative_difference))
    # Fewer agreeing quarters, in another unit, are another measure (documents, activities), not a slip.
    if matches * 2 < len(TRIWULAN) and not (percent and iku.percent):
        return
    if percent and not iku.percent:
        yield inisiatif_findings.inisiatif_in_percent(
            cell.place, code=iku.code, column=column, satuan=iku.satuan or "-"
        )
    if difference and not cumulative_difference:
        yield inisiatif_findings.inisiatif_kumulatif(
            cell.place,
            code=iku.code,
            column=column,
            value=", ".join(format_value(_value(trajectory, q), iku.percent) for q in TRIWULAN),
            expected=", ".join(format_value(iku.target[q], iku.percent) for q in TRIWULAN),
        )
    elif difference:
        according_to = (
            dict(zip(TRIWULAN, TRIWULAN, strict=True)) if len(difference) <= len(cumulative_difference) else KUMULATIF
        )
        rincian = [
            QUARTER_DIFFERENCE.format(
                periode=q,
                nilai=format_value(_value(trajectory, q), iku.percent),
                acuan=according_to[q],
                harapan=format_value(iku.target[according_to[q]], iku.percent),
            )
            for q in (difference if according_to is not KUMULATIF else cumulative_difference)
        ]
        yield inisiatif_findings.inisiatif_differs(cell.place, code=iku.code, column=column, rincian="; ".join(rincian))


def _value(trajectory: Mapping[Periode, Reading], q: Periode) -> Number | None:
    return trajectory[q].value if q in trajectory else None


PEMERIKSAAN = (iku_inisiatif, inisiatif_trajectory)

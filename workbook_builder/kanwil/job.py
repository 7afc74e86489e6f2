"""One office, built as ``build`` does it: what a process of the pool is given, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbook_builder.kanwil.glance import Glance
from workbook_builder.model import Severity
from workbook_builder.model.record import record
from workbook_builder.model.region import FindingSummary, OfficeSummary, YearSummary
from workbook_builder.pipeline import Evaluation, Unscored, build, evaluate
from workbook_builder.text import kanwil_run as words

Explain = Callable[[Exception], str]
"""What the user is told of a failure."""


@record
class Job:
    """What is to be done for one folder. ``explain`` is a function of a module, so that it passes between processes."""

    folder: Path
    name: str
    """The folder below that of the region, with slashes, as it is said."""
    seen: Glance
    output: Path
    """The folder of this office's own workbook and history."""
    year: int | None
    """The year of the region; an office of another one is read, and no workbook is written."""
    triwulan: int | None
    paper: str
    with_workbook: bool
    explain: Explain


@record
class Outcome:
    """What came of it: ``office`` where it was scored, ``past`` where it has another year, else ``reasons``."""

    name: str
    unit: str = ""
    year: int | None = None
    office: OfficeSummary | None = None
    past: YearSummary | None = None
    reasons: tuple[str, ...] = ()
    findings: tuple[FindingSummary, ...] = ()


def run_job(job: Job) -> Outcome:
    """Read, score and build one office. Whatever goes wrong is said in the outcome, and stops no other office."""
    try:
        return _run(job)
    except Exception as error:
        return Outcome(job.name, job.seen.unit, job.seen.year, reasons=(job.explain(error),))


def _run(job: Job) -> Outcome:
    from workbook_builder.kanwil.summary import summarize, summarize_findings
    from workbook_builder.score.year import summarize_year

    result = evaluate(job.folder, job.triwulan, output=job.output)
    unit, year = result.identitas.unit, result.identitas.year
    if isinstance(result, Unscored) or result.failed(strict=False):
        return Outcome(job.name, unit, year, reasons=(_error(result),), findings=summarize_findings(result))
    if year is not None and job.year not in (None, year):
        past = summarize_year(result.score, year, result.rules.name)
        return Outcome(job.name, unit, year, past=past, findings=summarize_findings(result))
    workbook = build(result, job.output, job.paper).path.name if job.with_workbook else ""
    return Outcome(job.name, unit, year, summarize(result, job.name, workbook))


def _error(result: Evaluation) -> str:
    """The first error, and how many there are."""
    from workbook_builder.kanwil.summary import summarize_findings

    errors = [x for x in summarize_findings(result) if x.severity is Severity.ERROR]
    first = words.FIRST_ERROR.format(tempat=errors[0].place, pesan=errors[0].message)
    return first if len(errors) == 1 else words.MORE_ERRORS.format(pertama=first, jumlah=len(errors) - 1)

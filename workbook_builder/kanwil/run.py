"""A region from its folder to its records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.kanwil.discover import Discovered, by_name, discover
from workbook_builder.kanwil.glance import Glance, glance
from workbook_builder.kanwil.job import Explain, Job, Outcome, run_job
from workbook_builder.kanwil.pool import run_all, usual_processes
from workbook_builder.kanwil.region import judge, most, region_names, region_year
from workbook_builder.model.record import record
from workbook_builder.model.region import Region
from workbook_builder.text import kanwil_run as words
from workbook_builder.text.command_line import quote

MAX_NAMED = 4
"""Folders or names in one sentence."""


@record
class RegionOptions:
    """How a region is built. ``processes`` None takes as many as this computer has cores."""

    output: Path
    triwulan: int | None = None
    processes: int | None = None
    with_workbooks: bool = True
    name: str = ""
    paper: str = "A4"


@record
class RegionRun:
    """What came of a region, and what is to be said of folders that are not in it."""

    region: Region
    notes: tuple[str, ...] = ()


Follow = Callable[[Outcome, int], None]
"""Told of every office that is done, and how many there are in all."""


def run_region(folder: Path, options: RegionOptions, explain: Explain, follow: Follow) -> RegionRun:
    """Build every office of a folder and judge them together. UserError without any, or without a name."""
    found = discover(folder, options.output)
    processes = options.processes or usual_processes(len(found.offices))
    # A look takes a hundredth of a build: not worth other processes.
    seen = {office: glance(office) for office in found.offices}
    name = options.name or _name(folder, region_names(seen.values()))
    year = region_year(seen.values())
    outcomes = _outcomes(list(_jobs(folder, found, seen, year, options, explain)), processes, follow)
    judged = judge(outcomes, name, year or most(x.year for x in outcomes if x.year) or 0, options.triwulan)
    return RegionRun(judged.region, (*_notes(folder, found), *judged.notes))


def _jobs(
    folder: Path,
    found: Discovered,
    seen: dict[Path, Glance],
    year: int | None,
    options: RegionOptions,
    explain: Explain,
) -> Iterator[Job]:
    """A job for each folder; one without target.xlsx is read too, which says what is wrong there."""
    for office in sorted({*found.offices, *found.doubtful}, key=by_name):
        look = seen.get(office, Glance())
        name = _below(office, folder)
        yield Job(
            folder=office,
            name=name,
            seen=look,
            output=options.output / (office.resolve().name if office == folder else name),
            year=year,
            # Other years are read as they ended.
            triwulan=options.triwulan if look.year in (None, year) else None,
            paper=options.paper,
            with_workbook=options.with_workbooks,
            explain=explain,
        )


def _outcomes(jobs: Sequence[Job], processes: int, follow: Follow) -> list[Outcome]:
    """What came of the jobs, in their order, followed as they come."""
    outcomes: dict[int, Outcome] = {}
    with closing(run_all(run_job, jobs, processes, _lost)) as done:
        for place, outcome in done:
            outcomes[place] = outcome
            follow(outcome, len(jobs))
    return [outcomes[place] for place in range(len(jobs))]


def _lost(job: Job) -> Outcome:
    return Outcome(job.name, job.seen.unit, job.seen.year, reasons=(words.PROCESS_DIED,))


def _name(folder: Path, named: Sequence[str]) -> str:
    """The region's name where its offices agree on one."""
    if len(named) == 1:
        return named[0]
    command = words.NAME_COMMAND.format(
        folder=quote(str(folder)), nama=quote(named[0] if named else words.NAME_EXAMPLE)
    )
    if not named:
        raise UserError(words.NO_NAME.format(perintah=command))
    raise UserError(words.NAMES_DIFFER.format(daftar=_listed(named, "; "), perintah=command))


def _notes(folder: Path, found: Discovered) -> Iterator[str]:
    """Folders that were left out."""
    for pattern, folders in ((words.COPIES, found.copies), (words.BLANK, found.blank)):
        if folders:
            yield pattern.format(jumlah=len(folders), daftar=_listed([_below(x, folder) for x in folders], ", "))


def _below(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _listed(names: Sequence[str], joint: str) -> str:
    more = words.AND_MORE.format(jumlah=len(names) - MAX_NAMED) if len(names) > MAX_NAMED else ""
    return joint.join(names[:MAX_NAMED]) + more

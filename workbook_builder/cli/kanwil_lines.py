"""What is said of a region on the console."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from workbook_builder.kanwil.job import Outcome
from workbook_builder.kanwil.run import RegionOptions, RegionRun
from workbook_builder.text import kanwil_run as words
from workbook_builder.text.command_line import quote

MAX_DIFFERENT = 8
"""Offices with other rules or IKU that are named; the roll-up shows all."""


def done_line(outcome: Outcome) -> str:
    """How one office ended."""
    if outcome.office is not None:
        workbook = outcome.office.workbook
        return words.BUILT.format(berkas=workbook) if workbook else words.SCORED
    if outcome.past is not None:
        return words.PAST.format(tahun=outcome.year)
    return words.NOT_DONE.format(sebab=outcome.reasons[0])


def region_lines(run: RegionRun, folder: Path, options: RegionOptions) -> Iterator[str]:
    """How many offices were done, which were not and why, with the command to look closer."""
    region = run.region
    yield click.style(words.HEADING.format(nama=region.name, tahun=region.year, triwulan=region.triwulan), bold=True)
    yield words.DONE.format(jumlah=len(region.offices), semua=len(region.offices) + len(region.failed))
    if region.failed:
        yield click.style(words.FAILED.format(jumlah=len(region.failed)), fg="red")
    for failed in region.failed:
        name = f"{failed.unit} ({failed.folder})" if failed.unit else failed.folder
        yield "  " + words.FAILED_OFFICE.format(nama=name, sebab=" ".join(failed.reasons))
        yield "    " + words.LOOK.format(perintah=_look(folder, failed.folder, options))
    different = [office for office in region.offices if office.remarks]
    for office in different[:MAX_DIFFERENT]:
        yield words.DIFFERENT.format(unit=office.unit, keterangan=" ".join(office.remarks))
    if len(different) > MAX_DIFFERENT:
        yield words.MORE_DIFFERENT.format(jumlah=len(different) - MAX_DIFFERENT)
    yield from (words.NOTE.format(isi=note) for note in run.notes)
    if options.with_workbooks and region.offices:
        yield words.OFFICE_WORKBOOKS.format(folder=options.output)


def _look(folder: Path, name: str, options: RegionOptions) -> str:
    inputs, output = folder / name, options.output / (folder.resolve().name if name == "." else name)
    command = words.LOOK_COMMAND.format(masukan=quote(str(inputs)), keluaran=quote(str(output)))
    return command + (words.WITH_TRIWULAN.format(triwulan=options.triwulan) if options.triwulan else "")

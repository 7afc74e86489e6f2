"""The command ``report``: the performance report as a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbook_builder.cli.endings import finish, guard_inputs, report, still_open
from workbook_builder.cli.indonesian import Command
from workbook_builder.cli.options import debug_option, input_option, output_option, paper_option, triwulan_option
from workbook_builder.cli.parameters import parse_path
from workbook_builder.cli.streams import DONE
from workbook_builder.text import commands as words

if TYPE_CHECKING:
    from workbook_builder.report.run import Report


@click.command("report", Command, help=words.REPORT, short_help=words.REPORT_SHORT)
@input_option
@output_option
@triwulan_option
@click.option("--bentuk", "form", callback=parse_path, metavar=words.FORM_FILE, help=words.FORM_OPTION)
@click.option("--contoh-bentuk", "sample", callback=parse_path, metavar=words.FORM_FILE, help=words.FORM_SAMPLE_OPTION)
@paper_option
@debug_option
def report_command(
    inputs: Path, output: Path, triwulan: int | None, form: Path | None, sample: Path | None, paper: str
) -> int:
    """Write the report, unless a finding forbids it."""
    from workbook_builder.cli.console import contradiction_lines, is_contradiction, missing_lines, report_lines
    from workbook_builder.cli.findings_lines import findings_lines
    from workbook_builder.pipeline import Unscored, evaluate
    from workbook_builder.report.pictures import can_draw
    from workbook_builder.report.run import copy_form, require_libraries, write_report

    if sample is not None:
        copy_form(sample)
        report([words.FORM_COPIED.format(jalur=sample)])
        return DONE
    require_libraries()
    guard_inputs(form, inputs, "--bentuk")
    report(still_open(inputs))
    result = evaluate(inputs, triwulan, output=output)
    failed = result.failed(strict=False)
    other = [x for x in result.findings if failed or not is_contradiction(x)]
    report(findings_lines(other, "" if failed else words.SEE_BUILD))
    report(missing_lines(result))
    if isinstance(result, Unscored) or failed:
        report(report_lines(result, written=False))
        return finish(result, inputs, failed=True)
    written = write_report(result, output, form, paper)
    report(contradiction_lines(result))
    report(_gap_lines(written))
    report([] if can_draw() else [words.REPORT_WITHOUT_CHARTS])
    report([click.style(words.REPORT_WRITTEN.format(jalur=written.path), fg="green")])
    if written.edited_copy is not None:
        report([words.REPORT_EDITED.format(nama=written.edited_copy.name)])
    report([words.REPORT_FIELDS, *report_lines(result, written=True)])
    return finish(result, inputs, failed=False)


def _gap_lines(written: Report) -> Iterator[str]:
    """What is still to be written by people, and what of theirs has no place."""
    if written.gaps:
        yield words.REPORT_GAPS.format(jumlah=len(written.gaps), bagian="; ".join(written.gaps))
    if written.unused:
        yield words.REPORT_UNUSED.format(bagian=", ".join(written.unused))

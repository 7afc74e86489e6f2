"""The command for a region: ``kanwil``."""

from __future__ import annotations

from pathlib import Path

import click

from workbook_builder.cli.endings import report
from workbook_builder.cli.indonesian import DEBUG, Command
from workbook_builder.cli.options import debug_option, paper_option
from workbook_builder.cli.parameters import parse_count, parse_name, parse_path, parse_quarter
from workbook_builder.cli.streams import DONE, FAILED
from workbook_builder.text import commands
from workbook_builder.text import kanwil_run as words


@click.command("kanwil", Command, help=words.KANWIL, short_help=words.KANWIL_SHORT)
@click.argument("folder", callback=parse_path, metavar=commands.FOLDER)
@click.option("--output", callback=parse_path, default="output", metavar=commands.FOLDER, help=words.OUTPUT_OPTION)
@click.option("--triwulan", callback=parse_quarter, metavar=commands.TRIWULAN, help=words.TRIWULAN_OPTION)
@click.option("--proses", "processes", callback=parse_count, metavar=words.COUNT, help=words.PROCESSES_OPTION)
@click.option("--hanya-rekap", "only_rollup", is_flag=True, help=words.ONLY_ROLLUP_OPTION)
@click.option("--nama", "name", callback=parse_name, default="", metavar=commands.NAME, help=words.NAME_OPTION)
@paper_option
@debug_option
def kanwil_command(
    folder: Path,
    output: Path,
    triwulan: int | None,
    processes: int | None,
    only_rollup: bool,
    name: str,
    paper: str,
) -> int:
    """Build every office of a folder and roll them up."""
    from workbook_builder.cli.complaints import failure_message, traced_message
    from workbook_builder.cli.kanwil_lines import region_lines
    from workbook_builder.cli.progress import Progress
    from workbook_builder.kanwil.rollup import write_rollup
    from workbook_builder.kanwil.run import RegionOptions, run_region

    options = RegionOptions(output, triwulan, processes, not only_rollup, name, paper)
    explain = traced_message if click.get_current_context().meta.get(DEBUG) else failure_message
    with Progress() as progress:
        run = run_region(folder, options, explain, progress)
    # Said before the roll-up, which may be open elsewhere.
    report(region_lines(run, folder, options))
    if not run.region.offices:
        report([click.style(words.NO_ROLLUP, fg="red")])
        return FAILED
    path = write_rollup(run.region, output, paper)
    report([click.style(words.ROLLUP.format(jalur=path), fg="green")])
    return FAILED if run.region.failed else DONE

"""The commands for the files that staff fill: ``template`` and ``init``."""

from __future__ import annotations

from pathlib import Path

import click

from workbook_builder.cli.endings import finish, report
from workbook_builder.cli.indonesian import Command
from workbook_builder.cli.options import (
    debug_option,
    input_option,
    output_option,
)
from workbook_builder.cli.parameters import parse_path, parse_paths, parse_quarter, parse_year
from workbook_builder.cli.streams import DONE
from workbook_builder.text import commands as words


@click.command("template", Command, help=words.TEMPLATE, short_help=words.TEMPLATE_SHORT)
@input_option
@output_option
@click.option("--ganti", "renames", multiple=True, metavar=words.OLD_NEW, help=words.RENAME_OPTION)
@click.option("--ya", "yes", is_flag=True, help=words.YES_OPTION)
@click.option("--akui", "acknowledge", is_flag=True, help=words.ACKNOWLEDGE_OPTION)
@click.option("--triwulan", callback=parse_quarter, metavar=words.TRIWULAN, help=words.PREPARED_QUARTER_OPTION)
@debug_option
def template_command(
    inputs: Path, output: Path, renames: tuple[str, ...], yes: bool, acknowledge: bool, triwulan: int | None
) -> int:
    """Write realisasi.xlsx for the targets, or refresh it and keep everything that was filled."""
    from workbook_builder.cli.findings_lines import findings_lines
    from workbook_builder.forms.refresh import refresh
    from workbook_builder.forms.renames import parse_renames

    result = refresh(inputs, parse_renames(renames), yes, acknowledge, triwulan, output)
    if result.error is None:
        report(findings_lines(result.findings.findings, words.SEE_BUILD) if result.findings else [])
        report(result.message)
        return DONE
    report(findings_lines(result.error.findings, ""))
    report(result.message)
    return finish(result.error, inputs, failed=True)


@click.command("init", Command, help=words.INIT, short_help=words.INIT_SHORT)
@click.argument("folder", callback=parse_path, metavar=words.FOLDER)
@click.option("--dari", "previous_folder", callback=parse_path, metavar=words.FOLDER, help=words.FROM_OPTION)
@click.option("--unit", metavar=words.NAME, help=words.UNIT_OPTION)
@click.option("--tahun", "year", callback=parse_year, metavar=words.YEAR, help=words.YEAR_OPTION)
@debug_option
def init_command(folder: Path, previous_folder: Path | None, unit: str | None, year: int | None) -> int:
    """Write an empty target.xlsx, or the next year's."""
    from workbook_builder.forms.new_year import make_target

    if previous_folder is not None and (unit is not None or year is not None):
        raise click.BadParameter(words.CARRIED_OVER, click.get_current_context(), param_hint="--dari")
    report(make_target(folder, previous_folder, unit, year))
    return DONE


@click.command("import", Command, help=words.IMPORT, short_help=words.IMPORT_SHORT)
@click.argument("files", nargs=-1, required=True, callback=parse_paths, metavar=f"{words.FILE}...")
@click.option("--ke", "folder", callback=parse_path, metavar=words.FOLDER, help=words.IMPORT_TO_OPTION)
@debug_option
def import_command(files: tuple[Path, ...], folder: Path | None) -> int:
    """Make target.xlsx and realisasi.xlsx of official documents."""
    from workbook_builder.intake.run import import_documents

    if folder is None:
        # click would mark a required option with an English word in the help.
        raise click.BadOptionUsage("--ke", words.NEEDS_VALUE.format(nama="--ke"), click.get_current_context())
    report(import_documents(files, folder))
    return DONE

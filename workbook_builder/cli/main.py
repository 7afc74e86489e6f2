"""The command line. A command is one function that returns its exit code; what it needs it imports when it runs.

Late imports keep ``--help`` quick, and pandas and xlsxwriter out of every command that does not write with them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from workbook_builder import __version__
from workbook_builder.cli.indonesian import DEBUG, CommandGroup
from workbook_builder.cli.parameters import parse_paper, parse_path, parse_printing, parse_quarter
from workbook_builder.cli.streams import DONE, FAILED, print_stdout, write_stdout
from workbook_builder.cli.whole_commands import complete
from workbook_builder.text import commands as words
from workbook_builder.text.printing import ALL

if TYPE_CHECKING:
    from workbook_builder.pipeline import Evaluation

STDOUT = Path("-")

F = TypeVar("F", bound=Callable[..., Any])


def _turn_on_debug(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[DEBUG] = True


def _print_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(words.VERSION.format(versi=__version__))
        ctx.exit()


def debug_option(function: F) -> F:
    """``--debug`` before the command and after it mean the same."""
    return click.option(
        "--debug", is_flag=True, expose_value=False, is_eager=True, callback=_turn_on_debug, help=words.DEBUG_OPTION
    )(function)


version_option = click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help=words.VERSION_OPTION
)
input_option = click.option(
    "--input", "inputs", callback=parse_path, default="input", metavar=words.FOLDER, help=words.INPUT_OPTION
)
output_option = click.option(
    "--output", "output", callback=parse_path, default="output", metavar=words.FOLDER, help=words.OUTPUT_OPTION
)
triwulan_option = click.option("--triwulan", callback=parse_quarter, metavar=words.TRIWULAN, help=words.TRIWULAN_OPTION)
json_option = click.option("--json", "json_file", callback=parse_path, metavar=words.FILE, help=words.JSON_OPTION)
paper_option = click.option(
    "--kertas", "paper", callback=parse_paper, default="A4", metavar=words.PAPERS, help=words.PAPER_OPTION
)
print_option = click.option(
    "--cetak", "printing", callback=parse_printing, default=ALL, metavar=words.PRINTINGS, help=words.PRINT_OPTION
)
strict_option = click.option("--strict", "strict", is_flag=True, help=words.STRICT_OPTION)


@click.group(cls=CommandGroup, default="build", help=words.HELP)
@debug_option
@version_option
def main() -> None:
    """Run a command; without one, ``build``."""


@main.command("build", help=words.BUILD, short_help=words.BUILD_SHORT)
@input_option
@output_option
@triwulan_option
@paper_option
@print_option
@json_option
@strict_option
@debug_option
def build_command(
    inputs: Path, output: Path, triwulan: int | None, paper: str, printing: str, json_file: Path | None, strict: bool
) -> int:
    """Write the workbook, unless a finding forbids it."""
    from workbook_builder.cli.console import answer_lines, build_lines, findings_lines, missing_lines
    from workbook_builder.cli.history_note import history_lines
    from workbook_builder.pipeline import Unscored, build, evaluate

    _guard_inputs(json_file, inputs, "--json")
    _report(_still_open(inputs))
    result = evaluate(inputs, triwulan, output=output)
    failed = result.failed(strict)
    _report(findings_lines(result.findings, "" if failed else words.SEE_VALIDASI))
    if isinstance(result, Unscored) or failed:
        _report(missing_lines(result))
        _report(build_lines(result, strict, None))
        return _finish(result, inputs, failed=True, json_file=json_file)
    # Before the build adds a record of its own.
    history = list(history_lines(result, output, inputs))
    built = build(result, output, paper, printing)
    _report(history)
    _report(answer_lines(result))
    _report(missing_lines(result))
    _report(build_lines(result, strict, built))
    return _finish(result, inputs, failed=False, json_file=json_file)


@main.command("check", help=words.CHECK, short_help=words.CHECK_SHORT)
@input_option
@output_option
@triwulan_option
@json_option
@strict_option
@click.option("--kekurangan", "only_missing", is_flag=True, help=words.MISSING_OPTION)
@debug_option
def check_command(
    inputs: Path, output: Path, triwulan: int | None, json_file: Path | None, strict: bool, only_missing: bool
) -> int:
    """Everything that ``build`` does but write the workbook."""
    from workbook_builder.cli.console import answer_lines, check_lines, findings_lines, missing_lines, total_line
    from workbook_builder.cli.history_note import history_lines, open_workbook_lines
    from workbook_builder.pipeline import Scored, evaluate
    from workbook_builder.read import targets_alone

    _guard_inputs(json_file, inputs, "--json")
    if only_missing and json_file == STDOUT:
        raise click.BadParameter(words.TWO_ON_STDOUT, click.get_current_context(), param_hint="--kekurangan")
    _report(_still_open(inputs))
    missing = targets_alone(inputs)
    result = evaluate(inputs, triwulan, missing, output)
    failed = result.failed(strict)
    if only_missing:
        print_stdout("\n\n".join(result.missing_lines() if isinstance(result, Scored) else ()))
        _report([total_line(result)] if failed else [])
        return _finish(result, inputs, failed, json_file)
    _report(findings_lines(result.findings, "" if failed else words.SEE_BUILD))
    _report([words.TARGETS_ONLY.format(masukan=inputs)] if missing else [])
    _report(open_workbook_lines(result, output))
    _report([] if failed or missing else history_lines(result, output, inputs))
    _report(answer_lines(result))
    _report(missing_lines(result))
    _report(check_lines(result, strict))
    return _finish(result, inputs, failed, json_file)


@main.command("template", help=words.TEMPLATE, short_help=words.TEMPLATE_SHORT)
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
    from workbook_builder.cli.console import findings_lines
    from workbook_builder.forms.refresh import parse_renames, refresh

    result = refresh(inputs, parse_renames(renames), yes, acknowledge, triwulan, output)
    if result.error is None:
        _report(findings_lines(result.findings.findings, words.SEE_BUILD) if result.findings else [])
        _report(result.message)
        return DONE
    _report(findings_lines(result.error.findings, ""))
    _report(result.message)
    return _finish(result.error, inputs, failed=True)


@main.command("init", help=words.INIT, short_help=words.INIT_SHORT)
@click.argument("folder", callback=parse_path, metavar=words.FOLDER)
@click.option("--dari", "previous_folder", callback=parse_path, metavar=words.FOLDER, help=words.FROM_OPTION)
@debug_option
def init_command(folder: Path, previous_folder: Path | None) -> int:
    """Write an empty target.xlsx, or the next year's."""
    from workbook_builder.forms.new_year import make_target

    _report(make_target(folder, previous_folder))
    return DONE


@main.command("data", help=words.DATA, short_help=words.DATA_SHORT)
@click.argument("file", callback=parse_path, metavar=words.FILE)
@input_option
@triwulan_option
@click.option("--untuk-excel", "for_excel", is_flag=True, help=words.FOR_EXCEL_OPTION)
@debug_option
def data_command(file: Path, inputs: Path, triwulan: int | None, for_excel: bool) -> int:
    """Write the tidy table, unless an error finding forbids it."""
    from workbook_builder.cli.console import findings_lines, no_data_lines
    from workbook_builder.export.table import SUFFIXES, write_table
    from workbook_builder.pipeline import Unscored, evaluate
    from workbook_builder.text.output import UNKNOWN_SUFFIX

    if file.suffix.lower() not in SUFFIXES:
        message = UNKNOWN_SUFFIX.format(berkas=file.name, boleh=", ".join(SUFFIXES))
        raise click.BadParameter(message, click.get_current_context(), param_hint=words.FILE)
    if for_excel and file.suffix.lower() != ".csv":
        message = words.FOR_EXCEL_NOT_CSV
        raise click.BadParameter(message, click.get_current_context(), param_hint="--untuk-excel")
    _guard_inputs(file, inputs, words.FILE)
    _report(_still_open(inputs))
    result = evaluate(inputs, triwulan)
    failed = result.failed(strict=False)
    _report(findings_lines(result.findings, "" if failed else words.SEE_BUILD))
    if isinstance(result, Unscored) or failed:
        _report(no_data_lines(result))
        return _finish(result, inputs, failed=True)
    saved = max((j.saved for j in result.inputs.traces if j.saved), default=None)
    rows = write_table(result.score, file, for_excel, saved)
    _report([words.DATA_WRITTEN.format(jalur=file, baris=rows)])
    return _finish(result, inputs, failed=False)


@main.command("rules", help=words.RULES, short_help=words.RULES_SHORT)
@click.argument("name", required=False, metavar=f"[{words.NAME}]")
@debug_option
def rules_command(name: str | None) -> int:
    """The shelf of rule sets, or one of them."""
    from workbook_builder.cli.rule_lines import rule_set_lines, shelf_lines
    from workbook_builder.rules import load_named, shipped_names

    lines = rule_set_lines(load_named(name)) if name else shelf_lines(load_named(n) for n in shipped_names())
    print_stdout("\n".join(lines))
    return DONE


def _finish(result: Evaluation, inputs: Path, failed: bool, json_file: Path | None = None) -> int:
    """The end of a run that judged the inputs: JSON, the list of findings where it failed, the exit code."""
    from workbook_builder.export.findings_file import remove_findings, write_findings

    # Written before the JSON, whose way out may be closed, and named in the last line.
    listing = list(write_findings(inputs, result) if failed else remove_findings(inputs))
    _write_json(result, json_file)
    _report(listing)
    return FAILED if failed else DONE


def _report(lines: Iterable[str]) -> None:
    """To stderr, so that stdout stays free for JSON; commands that a line suggests are made whole."""
    for line in lines:
        click.echo(complete(line), err=True)


def _write_json(result: Evaluation, file: Path | None) -> None:
    if file is None:
        return
    from workbook_builder.export.json import write_json
    from workbook_builder.files.atomic import write_atomically

    content = write_json(result).encode("utf-8")
    if file == STDOUT:
        # As bytes: JSON is UTF-8 whatever the code page of the console.
        write_stdout(content)
        return
    write_atomically(file, content)
    _report([words.JSON_WRITTEN.format(jalur=file)])


def _still_open(inputs: Path) -> Iterable[str]:
    """A note for every input that a spreadsheet program holds open: what is read is its last saved state."""
    from workbook_builder.files.atomic import is_open_elsewhere
    from workbook_builder.read import REALISASI, TARGET
    from workbook_builder.text.riwayat import IS_OPEN

    return [IS_OPEN.format(berkas=n) for n in (TARGET, REALISASI) if is_open_elsewhere(inputs / n)]


def _guard_inputs(file: Path | None, inputs: Path, name: str) -> None:
    """Refuse to write over the inputs: a slip must not cost staff their realisasi."""
    from workbook_builder.read import REALISASI, TARGET

    if file is not None and any(_same_file(file, inputs / n) for n in (TARGET, REALISASI)):
        message = words.INPUT_FILE.format(berkas=file)
        raise click.BadParameter(message, click.get_current_context(), param_hint=name)


def _same_file(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        # Not there yet, or links that lead in a circle, which have no other name than their own.
        return os.path.realpath(a) == os.path.realpath(b)

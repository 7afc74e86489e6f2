"""The command line. A command is one function that returns its exit code; what it needs it imports when it runs.

Late imports keep ``--help`` quick, and pandas and xlsxwriter out of every command that does not write with them.
"""

from __future__ import annotations

from pathlib import Path

import click

from workbook_builder.cli.endings import STDOUT, finish, guard_inputs, report, still_open
from workbook_builder.cli.form_commands import import_command, init_command, template_command
from workbook_builder.cli.indonesian import CommandGroup
from workbook_builder.cli.kanwil_command import kanwil_command
from workbook_builder.cli.options import (
    debug_option,
    input_option,
    json_option,
    output_option,
    paper_option,
    print_option,
    strict_option,
    triwulan_option,
    version_option,
)
from workbook_builder.cli.parameters import parse_path
from workbook_builder.cli.report_command import report_command
from workbook_builder.cli.streams import DONE, print_stdout
from workbook_builder.text import commands as words


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
    from workbook_builder.cli.console import answer_lines, build_lines, missing_lines
    from workbook_builder.cli.findings_lines import findings_lines
    from workbook_builder.cli.history_note import history_lines
    from workbook_builder.pipeline import Unscored, build, evaluate

    guard_inputs(json_file, inputs, "--json")
    report(still_open(inputs))
    result = evaluate(inputs, triwulan, output=output)
    failed = result.failed(strict)
    report(findings_lines(result.findings, "" if failed else words.SEE_VALIDASI))
    if isinstance(result, Unscored) or failed:
        report(missing_lines(result))
        report(build_lines(result, strict, None))
        return finish(result, inputs, failed=True, json_file=json_file)
    # Before the build adds a record of its own.
    history = list(history_lines(result, output, inputs))
    built = build(result, output, paper, printing)
    report(history)
    report(answer_lines(result))
    report(missing_lines(result))
    report(build_lines(result, strict, built))
    return finish(result, inputs, failed=False, json_file=json_file)


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
    from workbook_builder.cli.console import answer_lines, check_lines, missing_lines, total_line
    from workbook_builder.cli.findings_lines import findings_lines
    from workbook_builder.cli.history_note import history_lines, open_workbook_lines
    from workbook_builder.pipeline import Scored, evaluate
    from workbook_builder.read import targets_alone

    guard_inputs(json_file, inputs, "--json")
    if only_missing and json_file == STDOUT:
        raise click.BadParameter(words.TWO_ON_STDOUT, click.get_current_context(), param_hint="--kekurangan")
    report(still_open(inputs))
    missing = targets_alone(inputs)
    result = evaluate(inputs, triwulan, missing, output)
    failed = result.failed(strict)
    if only_missing:
        print_stdout("\n\n".join(result.missing_lines() if isinstance(result, Scored) else ()))
        report([total_line(result)] if failed else [])
        return finish(result, inputs, failed, json_file)
    report(findings_lines(result.findings, "" if failed else words.SEE_BUILD))
    report([words.TARGETS_ONLY.format(masukan=inputs)] if missing else [])
    report(open_workbook_lines(result, output))
    report([] if failed or missing else history_lines(result, output, inputs))
    report(answer_lines(result))
    report(missing_lines(result))
    report(check_lines(result, strict))
    return finish(result, inputs, failed, json_file)


# Listed in the help where they stand here.
main.add_command(template_command)
main.add_command(init_command)
main.add_command(import_command)
main.add_command(report_command)


@main.command("data", help=words.DATA, short_help=words.DATA_SHORT)
@click.argument("file", callback=parse_path, metavar=words.FILE)
@input_option
@triwulan_option
@click.option("--untuk-excel", "for_excel", is_flag=True, help=words.FOR_EXCEL_OPTION)
@debug_option
def data_command(file: Path, inputs: Path, triwulan: int | None, for_excel: bool) -> int:
    """Write the tidy table, unless an error finding forbids it."""
    from workbook_builder.cli.console import no_data_lines
    from workbook_builder.cli.findings_lines import findings_lines
    from workbook_builder.export.table import SUFFIXES, write_table
    from workbook_builder.pipeline import Unscored, evaluate
    from workbook_builder.text.output import UNKNOWN_SUFFIX

    if file.suffix.lower() not in SUFFIXES:
        message = UNKNOWN_SUFFIX.format(berkas=file.name, boleh=", ".join(SUFFIXES))
        raise click.BadParameter(message, click.get_current_context(), param_hint=words.FILE)
    if for_excel and file.suffix.lower() != ".csv":
        message = words.FOR_EXCEL_NOT_CSV
        raise click.BadParameter(message, click.get_current_context(), param_hint="--untuk-excel")
    guard_inputs(file, inputs, words.FILE)
    report(still_open(inputs))
    result = evaluate(inputs, triwulan)
    failed = result.failed(strict=False)
    report(findings_lines(result.findings, "" if failed else words.SEE_BUILD))
    if isinstance(result, Unscored) or failed:
        report(no_data_lines(result))
        return finish(result, inputs, failed=True)
    saved = max((j.saved for j in result.inputs.traces if j.saved), default=None)
    rows = write_table(result.score, file, for_excel, saved)
    report([words.DATA_WRITTEN.format(jalur=file, baris=rows)])
    return finish(result, inputs, failed=False)


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


main.add_command(kanwil_command)

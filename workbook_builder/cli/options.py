"""The options of the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from workbook_builder import __version__
from workbook_builder.cli.indonesian import DEBUG
from workbook_builder.cli.parameters import parse_paper, parse_path, parse_printing, parse_quarter
from workbook_builder.text import commands as words
from workbook_builder.text.printing import ALL

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

"""The help of click in Indonesian."""

from __future__ import annotations

import click

from workbook_builder.text import commands as words

HELP_NAMES = {"help_option_names": ["-h", "--help"]}


class HelpFormatter(click.HelpFormatter):
    """Usage and headings of the help in Indonesian."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, words.USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(words.TITLE.get(heading, heading))


class IndonesianContext(click.Context):
    """A context whose help speaks Indonesian."""

    formatter_class = HelpFormatter


def translate_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = words.HELP_OPTION
    return option

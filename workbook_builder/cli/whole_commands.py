"""Commands that messages suggest, completed with the folders that this run was given."""

from __future__ import annotations

import click
from click.core import ParameterSource

from workbook_builder.text.command_line import PROGRAM, CommandLine

COMMAND_LINE = f"{__name__}.command_line"
"""Key in ``Context.meta`` of the CommandLine that suggestions are completed with."""


def complete(text: str, ctx: click.Context | None = None) -> str:
    """A message of the running command with every command in it made whole.

    Who runs the command line for someone else hands it ``obj``, a function that says what a message becomes there.
    """
    ctx = ctx or click.get_current_context(silent=True)
    if ctx is None:
        return CommandLine().complete(text)
    command_line: CommandLine = ctx.meta.get(COMMAND_LINE, CommandLine())
    whole = command_line.complete(text)
    return str(ctx.obj(whole)) if callable(ctx.obj) else whole


def typed_command_line(ctx: click.Context) -> CommandLine:
    """The folders that were typed; that of ``init`` is the one to go on with."""

    def typed(name: str) -> str | None:
        given = ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
        return str(ctx.params[name]) if given and ctx.params.get(name) is not None else None

    return CommandLine(ctx.find_root().info_name or PROGRAM, typed("inputs") or typed("folder"), typed("output"))

"""What the user is told of a failure, and of what was typed wrong."""

from __future__ import annotations

from collections.abc import Sequence

import click

from workbook_builder.cli.parameters import typed_name
from workbook_builder.cli.streams import print_error
from workbook_builder.errors import UserError
from workbook_builder.text import commands as words


def failure_message(error: Exception) -> str:
    """What the user is told of a failure: its own message where it has one for users."""
    if isinstance(error, UserError):
        return str(error)
    if isinstance(error, OSError) and error.errno is not None:
        return _system_message(error)
    return words.UNEXPECTED.format(jenis=type(error).__name__)


def traced_message(error: Exception) -> str:
    """The same, with the technical details on stderr before it: of a failure in another process too."""
    import traceback

    traceback.print_exception(error)
    return failure_message(error)


def _system_message(error: OSError) -> str:
    """What the operating system refused, by the file it names; without one it is the console or a pipe."""
    if error.filename is None:
        return words.STDOUT_FAILED
    pattern = words.NO_PERMISSION if isinstance(error, PermissionError) else words.UNUSABLE
    return pattern.format(jalur=error.filename)


def usage_message(error: click.ClickException) -> str:
    """Click's complaint in Indonesian, told from the kind of the exception, not from its English text."""
    if isinstance(error, click.MissingParameter):
        return words.NOT_FILLED.format(nama=typed_name(error.param))
    if isinstance(error, click.BadParameter):
        return words.WRONG_VALUE.format(nama=error.param_hint or typed_name(error.param), pesan=error.message)
    if isinstance(error, click.NoSuchOption):
        return words.UNKNOWN_OPTION.format(nama=error.option_name, usul=suggestion_of(error.possibilities or []))
    if isinstance(error, click.BadOptionUsage):
        option = _option(error.ctx, error.option_name)
        pattern = words.WITHOUT_VALUE if isinstance(option, click.Option) and option.is_flag else words.NEEDS_VALUE
        return pattern.format(nama=error.option_name)
    # What is left was raised by this project itself, in Indonesian.
    return error.message


def show_usage_error(error: click.ClickException) -> None:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(words.HELP_HINT.format(perintah=error.ctx.command_path) + "\n", err=True)
    print_error(usage_message(error))


def _option(ctx: click.Context | None, name: str) -> click.Parameter | None:
    params = ctx.command.get_params(ctx) if ctx else []
    return next((p for p in params if name in p.opts), None)


def suggestion_of(near: Sequence[str]) -> str:
    return words.DID_YOU_MEAN.format(usul=near[0]) if near else ""

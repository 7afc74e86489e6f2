"""click that speaks Indonesian, and a command group that never shows a traceback unasked.

Only documented extension points of click are used, so that its own English words are replaced, never parsed.
"""

from __future__ import annotations

import contextlib
import difflib
import errno
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from workbook_builder.errors import UserError
from workbook_builder.text import commands as words
from workbook_builder.text.command_line import PROGRAM, CommandLine

DEBUG = f"{__name__}.debug"
"""Key in ``Context.meta``, which a command shares with its group."""

COMMAND_LINE = f"{__name__}.command_line"
"""Key in ``Context.meta`` of the CommandLine that suggestions are completed with."""

DONE, FAILED, INTERRUPTED = 0, 1, 130
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


class Command(click.Command):
    """A command whose help and complaints are Indonesian."""

    context_class = IndonesianContext
    # Taken up here and refused in parse_args, in our words instead of click's.
    allow_extra_args = True

    def __init__(self, name: str | None, **attributes: Any) -> None:
        attributes.setdefault("options_metavar", words.OPTIONS)
        attributes.setdefault("context_settings", HELP_NAMES)
        super().__init__(name, **attributes)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _translate_help(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not ctx.resilient_parsing:
            ctx.fail(words.EXTRA_ARGUMENT.format(isi=" ".join(rest)))
        return rest

    def invoke(self, ctx: click.Context) -> Any:
        ctx.meta[COMMAND_LINE] = _command_line(ctx)
        return super().invoke(ctx)


class CommandGroup(click.Group):
    """A group with a default command; commands return their exit code (None counts as 0)."""

    context_class = IndonesianContext
    command_class = Command

    def __init__(self, name: str | None = None, *, default: str, **attributes: Any) -> None:
        attributes.setdefault("options_metavar", words.OPTIONS)
        attributes.setdefault("subcommand_metavar", words.SUBCOMMAND)
        attributes.setdefault("context_settings", HELP_NAMES)
        super().__init__(name, **attributes)
        self.default = default

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _translate_help(super().get_help_option(ctx))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of their definition, the usual one first."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, self._with_command(ctx, args))

    def _with_command(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The default command's name set in where the arguments after the group's own flags name none."""
        own_option = {option for param in self.get_params(ctx) for option in param.opts}
        start = next((i for i, item in enumerate(args) if item not in own_option), len(args))
        if start < len(args) and not args[start].startswith("-"):
            return args
        return [*args[:start], self.default, *args[start:]]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            allowed = self.list_commands(ctx)
            suggestion = _suggestion(difflib.get_close_matches(args[0], allowed, n=1))
            ctx.fail(words.UNKNOWN_COMMAND.format(nama=args[0], boleh=", ".join(allowed), usul=suggestion))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if ctx.meta.get(DEBUG):
                import traceback

                traceback.print_exc()
            command_line: CommandLine = ctx.meta.get(COMMAND_LINE, CommandLine())
            _print_error(command_line.complete(failure_message(error)))
            return FAILED

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        def run() -> Any:
            # In its own standalone mode click would print its exceptions itself, in English.
            with _without_cycle_collection():
                return super(CommandGroup, self).main(args, prog_name, complete_var, standalone_mode=False, **extra)

        if not standalone_mode:
            return run()
        _soften_streams()
        try:
            code = run()
        except click.Abort:
            click.echo(words.ABORTED, err=True)
            code = INTERRUPTED
        except click.ClickException as error:
            _show(error)
            code = error.exit_code
        except OSError as error:
            # Of help and version, which write before there is a command to fail.
            _print_error(failure_message(error))
            code = FAILED
        sys.exit(_close_stdout(code if isinstance(code, int) else DONE))


@contextlib.contextmanager
def _without_cycle_collection() -> Iterator[None]:
    """One run makes records that stay to its end, hardly any in cycles: looking for these took a third of its time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def parse_path(ctx: click.Context, param: click.Parameter, value: str | None) -> Path | None:
    """A path that need not exist yet. An option right after another one is a forgotten value, not a file name."""
    if value is None:
        return None
    if not value.strip():
        raise click.BadParameter(words.EMPTY_PATH, ctx, param)
    if value.startswith("--"):
        raise click.BadOptionUsage(_name(param), words.NEEDS_VALUE.format(nama=_name(param)), ctx)
    return Path(value)


def parse_quarter(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """A quarter, 1 to 4."""
    if value is None:
        return None
    if value not in {"1", "2", "3", "4"}:
        raise click.BadParameter(words.NOT_A_QUARTER.format(isi=value), ctx, param)
    return int(value)


def parse_paper(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """A paper size, however it is spelled in capitals."""
    paper = value.strip().upper()
    if paper not in {"A4", "F4"}:
        raise click.BadParameter(words.NOT_A_PAPER.format(isi=value), ctx, param)
    return paper


def failure_message(error: Exception) -> str:
    """What the user is told of a failure: its own message where it has one for users."""
    if isinstance(error, UserError):
        return str(error)
    if isinstance(error, OSError) and error.errno is not None:
        return _system_message(error)
    return words.UNEXPECTED.format(jenis=type(error).__name__)


def write_stdout(contents: bytes) -> None:
    """Bytes to stdout as they are. UserError where there is no stdout."""
    _require_stdout()
    click.echo(contents, nl=False)


def print_stdout(text: str) -> None:
    """A text to stdout in the code page of the console. UserError where there is no stdout."""
    _require_stdout()
    click.echo(text)


def _require_stdout() -> None:
    if sys.stdout is None:
        raise UserError(words.STDOUT_FAILED)


def complete(text: str) -> str:
    """A message of the running command with every command in it made whole."""
    ctx = click.get_current_context(silent=True)
    command_line: CommandLine = ctx.meta.get(COMMAND_LINE, CommandLine()) if ctx else CommandLine()
    return command_line.complete(text)


def _command_line(ctx: click.Context) -> CommandLine:
    """The folders that were typed; that of ``init`` is the one to go on with."""

    def typed(name: str) -> str | None:
        given = ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
        return str(ctx.params[name]) if given and ctx.params.get(name) is not None else None

    return CommandLine(ctx.find_root().info_name or PROGRAM, typed("inputs") or typed("folder"), typed("output"))


def _system_message(error: OSError) -> str:
    """What the operating system refused, by the file it names; without one it is the console or a pipe."""
    if error.filename is None:
        return words.STDOUT_FAILED
    pattern = words.NO_PERMISSION if isinstance(error, PermissionError) else words.UNUSABLE
    return pattern.format(jalur=error.filename)


def _close_stdout(code: int) -> int:
    """The exit code, 1 where what was written to stdout did not arrive; the interpreter must not find that out last."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except OSError as error:
        # What the buffer still holds would fail again when the interpreter ends.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if code == DONE and error.errno != errno.EPIPE:
            _print_error(words.STDOUT_FAILED)
        return code or FAILED


def usage_message(error: click.ClickException) -> str:
    """Click's complaint in Indonesian, told from the kind of the exception, not from its English text."""
    if isinstance(error, click.MissingParameter):
        return words.NOT_FILLED.format(nama=_name(error.param))
    if isinstance(error, click.BadParameter):
        return words.WRONG_VALUE.format(nama=error.param_hint or _name(error.param), pesan=error.message)
    if isinstance(error, click.NoSuchOption):
        return words.UNKNOWN_OPTION.format(nama=error.option_name, usul=_suggestion(error.possibilities or []))
    if isinstance(error, click.BadOptionUsage):
        option = _option(error.ctx, error.option_name)
        pattern = words.WITHOUT_VALUE if isinstance(option, click.Option) and option.is_flag else words.NEEDS_VALUE
        return pattern.format(nama=error.option_name)
    # What is left was raised by this project itself, in Indonesian.
    return error.message


def _show(error: click.ClickException) -> None:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(words.HELP_HINT.format(perintah=error.ctx.command_path) + "\n", err=True)
    _print_error(usage_message(error))


def _print_error(message: str) -> None:
    # Where nothing can be said, the exit code says it.
    with contextlib.suppress(OSError):
        click.secho(words.MISTAKE.format(pesan=message), err=True, fg="red")


def _translate_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = words.HELP_OPTION
    return option


def _name(param: click.Parameter | None) -> str:
    """A parameter as it is typed: ``--input``, or ``FILE`` for an argument."""
    if param is None:
        return "-"
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


def _option(ctx: click.Context | None, name: str) -> click.Parameter | None:
    params = ctx.command.get_params(ctx) if ctx else []
    return next((p for p in params if name in p.opts), None)


def _suggestion(near: Sequence[str]) -> str:
    return words.DID_YOU_MEAN.format(usul=near[0]) if near else ""


def _soften_streams() -> None:
    """A console of an old code page shows ``?`` for what it lacks instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        configure = getattr(stream, "reconfigure", None)
        if configure is not None:
            configure(errors="replace")

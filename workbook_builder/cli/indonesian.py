"""Commands of click that speak Indonesian, and a command group that never shows a traceback unasked.

Only documented extension points of click are used, so that its own English words are replaced, never parsed.
"""

from __future__ import annotations

import contextlib
import difflib
import gc
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import click

from workbook_builder.cli.complaints import failure_message, show_usage_error, suggestion_of
from workbook_builder.cli.help import HELP_NAMES, IndonesianContext, translate_help
from workbook_builder.cli.streams import DONE, FAILED, INTERRUPTED, close_stdout, print_error, soften_streams
from workbook_builder.cli.whole_commands import COMMAND_LINE, complete, typed_command_line
from workbook_builder.text import commands as words

DEBUG = f"{__name__}.debug"
"""Key in ``Context.meta``, which a command shares with its group."""


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
        return translate_help(super().get_help_option(ctx))

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
        ctx.meta[COMMAND_LINE] = typed_command_line(ctx)
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
        return translate_help(super().get_help_option(ctx))

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
            suggestion = suggestion_of(difflib.get_close_matches(args[0], allowed, n=1))
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
            print_error(complete(failure_message(error), ctx))
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
        soften_streams()
        try:
            code = run()
        except click.Abort:
            click.echo(words.ABORTED, err=True)
            code = INTERRUPTED
        except click.ClickException as error:
            show_usage_error(error)
            code = error.exit_code
        except OSError as error:
            # Of help and version, which write before there is a command to fail.
            print_error(failure_message(error))
            code = FAILED
        sys.exit(close_stdout(code if isinstance(code, int) else DONE))


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

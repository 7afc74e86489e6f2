"""What a command writes to the console, and the exit code where it does not arrive."""

from __future__ import annotations

import contextlib
import errno
import os
import sys

import click

from workbook_builder.errors import UserError
from workbook_builder.text import commands as words

DONE, FAILED, INTERRUPTED = 0, 1, 130


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


def close_stdout(code: int) -> int:
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
            print_error(words.STDOUT_FAILED)
        return code or FAILED


def print_error(message: str) -> None:
    # Where nothing can be said, the exit code says it.
    with contextlib.suppress(OSError):
        click.secho(words.MISTAKE.format(pesan=message), err=True, fg="red")


def soften_streams() -> None:
    """A console of an old code page shows ``?`` for what it lacks instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        configure = getattr(stream, "reconfigure", None)
        if configure is not None:
            configure(errors="replace")

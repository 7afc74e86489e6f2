"""The window of a button: what it says, what it asks, and the file that it opens at the end."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from workbook_builder.text import buttons as words

QUIET = "BUILD_WORKBOOK_TANPA_BUKA"
"""Environment variable that keeps a step from opening what it made."""


def say(text: str, colour: str | None = None) -> None:
    click.secho(text, err=True, fg=colour)


def ask(question: str) -> str:
    """What was typed before Enter, without surrounding blanks; nothing where nobody can type."""
    click.echo(question, err=True, nl=False)
    try:
        return input().strip()
    except EOFError:
        click.echo(err=True)
        return ""


def agreed(question: str) -> bool:
    return ask(question).lower() in words.YES


def open_file(path: Path) -> None:
    """In the program that the computer opens such files with; where there is none, that is said."""
    if os.environ.get(QUIET):
        return
    try:
        if sys.platform == "win32":
            os.startfile(path.resolve())
            return
    except OSError:
        pass
    say(words.OPEN_YOURSELF.format(berkas=path))

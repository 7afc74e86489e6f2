"""The values of options, read with Indonesian complaints."""

from __future__ import annotations

import re
from pathlib import Path

import click
from click.core import ParameterSource

from workbook_builder.model.keys import name_key
from workbook_builder.text import commands as words
from workbook_builder.text import kanwil_run as kanwil_words
from workbook_builder.text.printing import CHOICES


def parse_path(ctx: click.Context, param: click.Parameter, value: str | None) -> Path | None:
    """A path that need not exist yet. An option right after another one is a forgotten value, not a file name."""
    if value is None:
        return None
    if not value.strip():
        raise click.BadParameter(words.EMPTY_PATH, ctx, param)
    if value.startswith("--"):
        raise click.BadOptionUsage(typed_name(param), words.NEEDS_VALUE.format(nama=typed_name(param)), ctx)
    return Path(value)


def parse_paths(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[Path, ...]:
    """Paths of files, each once."""
    paths = (parse_path(ctx, param, value) for value in dict.fromkeys(values))
    return tuple(path for path in paths if path is not None)


def parse_quarter(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """A quarter, 1 to 4."""
    if value is None:
        return None
    if value not in {"1", "2", "3", "4"}:
        raise click.BadParameter(words.NOT_A_QUARTER.format(isi=value), ctx, param)
    return int(value)


def parse_year(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """A year of four digits."""
    if value is None:
        return None
    if not re.fullmatch(r"(19|20)[0-9]{2}", value):
        raise click.BadParameter(words.NOT_A_YEAR.format(isi=value), ctx, param)
    return int(value)


def parse_paper(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """A paper size, however it is spelled in capitals."""
    paper = value.strip().upper()
    if paper not in {"A4", "F4"}:
        raise click.BadParameter(words.NOT_A_PAPER.format(isi=value), ctx, param)
    return paper


def parse_printing(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """What is to print, however it is spelled in capitals."""
    choice = value.strip().lower()
    if choice not in CHOICES:
        raise click.BadParameter(words.NOT_A_PRINTING.format(isi=value), ctx, param)
    return choice


def typed_name(param: click.Parameter | None) -> str:
    """A parameter as it is typed: ``--input``, or ``FILE`` for an argument."""
    if param is None:
        return "-"
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


def parse_count(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """How many: a whole number from 1."""
    if value is None:
        return None
    if not re.fullmatch(r"[0-9]{1,4}", value) or int(value) < 1:
        raise click.BadParameter(kanwil_words.NOT_A_COUNT.format(isi=value), ctx, param)
    return int(value)


def parse_name(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """A name; empty where none is given, never where one is."""
    if ctx.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE and not name_key(value):
        raise click.BadParameter(kanwil_words.BLANK_NAME, ctx, param)
    return value.strip()

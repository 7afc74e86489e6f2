"""What commands share: what they refuse to write over, how they report, and how they end."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbook_builder.cli.streams import DONE, FAILED, write_stdout
from workbook_builder.cli.whole_commands import complete
from workbook_builder.text import commands as words

if TYPE_CHECKING:
    from workbook_builder.pipeline import Evaluation


STDOUT = Path("-")


def finish(result: Evaluation, inputs: Path, failed: bool, json_file: Path | None = None) -> int:
    """The end of a run that judged the inputs: JSON, the list of findings where it failed, the exit code."""
    from workbook_builder.export.findings_file import remove_findings, write_findings

    # Written before the JSON, whose way out may be closed, and named in the last line.
    listing = list(write_findings(inputs, result) if failed else remove_findings(inputs))
    _write_json(result, json_file)
    report(listing)
    return FAILED if failed else DONE


def report(lines: Iterable[str]) -> None:
    """To stderr, so that stdout stays free for JSON; commands that a line suggests are made whole."""
    for line in lines:
        click.echo(complete(line), err=True)


def _write_json(result: Evaluation, file: Path | None) -> None:
    if file is None:
        return
    from workbook_builder.export.json import write_json
    from workbook_builder.files.atomic import write_atomically

    content = write_json(result).encode("utf-8")
    if file == STDOUT:
        # As bytes: JSON is UTF-8 whatever the code page of the console.
        write_stdout(content)
        return
    write_atomically(file, content)
    report([words.JSON_WRITTEN.format(jalur=file)])


def still_open(inputs: Path) -> Iterable[str]:
    """A note for every input that a spreadsheet program holds open: what is read is its last saved state."""
    from workbook_builder.files.open_elsewhere import is_open_elsewhere
    from workbook_builder.read import REALISASI, TARGET
    from workbook_builder.text.riwayat import IS_OPEN

    return [IS_OPEN.format(berkas=n) for n in (TARGET, REALISASI) if is_open_elsewhere(inputs / n)]


def guard_inputs(file: Path | None, inputs: Path, name: str) -> None:
    """Refuse to write over the inputs: a slip must not cost staff their realisasi."""
    from workbook_builder.read import REALISASI, TARGET

    if file is not None and any(_same_file(file, inputs / n) for n in (TARGET, REALISASI)):
        message = words.INPUT_FILE.format(berkas=file)
        raise click.BadParameter(message, click.get_current_context(), param_hint=name)


def _same_file(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        # Not there yet, or links that lead in a circle, which have no other name than their own.
        return os.path.realpath(a) == os.path.realpath(b)

"""Which history a run compared with, and whether another one lies where earlier builds may have gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workbook_builder.files.open_elsewhere import is_open_elsewhere
from workbook_builder.history import FOLDER, count_records
from workbook_builder.pipeline import Evaluation, Scored, file_name, name_prefix
from workbook_builder.text import riwayat as words
from workbook_builder.text.command_line import quote

USUAL_OUTPUT = "output"
LEVELS = 3
"""How many folders above the inputs are looked at."""


def history_lines(result: Evaluation, output: Path, inputs: Path) -> Iterator[str]:
    """What was found in the output folder; where nothing was, whether a folder nearby holds records of this office."""
    if not isinstance(result, Scored):
        return
    prefix = name_prefix(result)
    count = count_records(output, prefix)
    if count:
        yield words.COMPARED.format(count=count, folder=output / FOLDER)
        return
    yield words.NOTHING_THERE.format(folder=output.absolute())
    for folder in _elsewhere(output, inputs):
        if other := count_records(folder, prefix):
            yield words.ELSEWHERE.format(count=other, folder=folder, option=f"--output {quote(str(folder))}")
            return


def open_workbook_lines(result: Evaluation, output: Path) -> Iterator[str]:
    """That the workbook to be written is open in a spreadsheet program."""
    if isinstance(result, Scored) and is_open_elsewhere(output / file_name(result)):
        yield words.WORKBOOK_OPEN.format(berkas=output / file_name(result))


def _elsewhere(output: Path, inputs: Path) -> list[Path]:
    """Output folders beside the inputs and above them, and in the working folder, without the one in use."""
    used, start = output.resolve(), inputs.resolve()
    bases = [start, *list(start.parents)[:LEVELS], Path.cwd()]
    folders = [base / name for base in bases for name in (USUAL_OUTPUT, output.name) if name]
    return [folder for folder in dict.fromkeys(folders) if folder != used]

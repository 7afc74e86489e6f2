"""The first button: a new year, empty, carried over from the last one, or read from the documents dropped onto it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

from workbook_builder.buttons.place import DATA, dropped_folder, newest_year, year_folders, year_of
from workbook_builder.buttons.window import agreed, ask, say
from workbook_builder.errors import UserError
from workbook_builder.files.regular import is_there
from workbook_builder.model.record import record
from workbook_builder.read import REALISASI, TARGET
from workbook_builder.text import buttons as words


@record
class Start:
    """The command that makes a year, and the folder that it makes."""

    arguments: tuple[str, ...]
    folder: Path


def new_year(dropped: Sequence[Path]) -> Start:
    """Ask what must be known, and give the command. UserError where the year is there, or what was dropped is not."""
    own = [path for path in year_folders() if path.name != words.SAMPLE]
    newest = newest_year(own) if own and not dropped else None
    documents, previous = _dropped(dropped)
    previous = previous or newest
    folder = DATA / str(_ask_year(previous))
    _require_new(folder)
    if documents:
        return Start(("import", *map(str, documents), "--ke", str(folder)), folder)
    if previous is not None and (dropped or agreed(words.ASK_CARRY.format(folder=previous))):
        return Start(("init", str(folder), "--dari", str(previous)), folder)
    unit = ask(words.ASK_UNIT)
    return Start(("init", str(folder), "--tahun", folder.name, *(("--unit", unit) if unit else ())), folder)


def _dropped(dropped: Sequence[Path]) -> tuple[list[Path], Path | None]:
    """Documents to read, or the folder of last year."""
    for path in dropped:
        if not is_there(path):
            raise UserError(words.NOT_THERE.format(jalur=path))
    folders = [path for path in dropped if path.is_dir()]
    if not folders:
        return list(dropped), None
    if len(dropped) > 1:
        raise UserError(words.MIXED)
    return [], dropped_folder(folders)


def _ask_year(previous: Path | None) -> int:
    """The year that was typed; the one after ``previous``, or this one, where nothing was."""
    usual = dt.date.today().year
    if previous is not None and re.match(r"\d{4}", previous.name):
        usual = year_of(previous) + 1
    while True:
        typed = ask(words.ASK_YEAR.format(tahun=usual))
        if not typed:
            return usual
        if re.fullmatch(r"(19|20)[0-9]{2}", typed):
            return int(typed)
        say(words.NOT_A_YEAR.format(isi=typed, tahun=usual))


def _require_new(folder: Path) -> None:
    for name in (TARGET, REALISASI):
        if is_there(folder / name):
            told = words.YEAR_IS_THERE.format(folder=folder, berkas=name, tombol=words.button("template"))
            raise UserError(told)

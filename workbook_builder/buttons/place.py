"""Which folder a button works on, and where its results go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.files.regular import is_there
from workbook_builder.model.record import record
from workbook_builder.text import buttons as words

DATA, OUTPUT = Path("data"), Path("output")
"""Beside the buttons, where every step runs."""
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
INPUT_STEMS = ("target", "realisasi")


@record
class Place:
    """Folder of the inputs, folder of the results, and the line that says which."""

    inputs: Path
    output: Path
    told: str


def place(dropped: Sequence[Path]) -> Place:
    """The folder that was dropped, else the newest year; UserError where it is not there or not one."""
    if dropped:
        folder = dropped_folder(dropped)
        return Place(folder, output_for(folder), words.DROPPED.format(folder=folder))
    folder = newest_year(year_folders())
    pattern = words.ONLY_SAMPLE if folder.name == words.SAMPLE else words.NEWEST
    return Place(folder, OUTPUT, pattern.format(folder=folder, tombol=words.button("init")))


def dropped_folder(dropped: Sequence[Path]) -> Path:
    """The one folder that was dropped, by itself or by an input in it."""
    for path in dropped:
        if not is_there(path):
            raise UserError(words.NOT_THERE.format(jalur=path))
    folders = {path if path.is_dir() else path.parent for path in dropped}
    files = [path for path in dropped if not path.is_dir()]
    if len(folders) != 1 or not all(path.name.lower().startswith(INPUT_STEMS) for path in files):
        raise UserError(words.ONE_FOLDER)
    [folder] = folders
    return _from_here(folder)


def output_for(folder: Path) -> Path:
    """Results of this folder's years stand in ``output`` here; those of others beside the folder that was dropped."""
    return OUTPUT if folder.parent == DATA else folder.parent / OUTPUT


def year_folders() -> list[Path]:
    """The folders in ``data`` whose names begin with a year."""
    try:
        return sorted(path for path in DATA.iterdir() if _YEAR.match(path.name) and path.is_dir())
    except FileNotFoundError:
        return []


def newest_year(folders: Sequence[Path]) -> Path:
    """The newest year; the sample only where nothing else is there. UserError where none is, or several are it."""
    own = [path for path in folders if path.name != words.SAMPLE] or list(folders)
    if not own:
        raise UserError(words.NO_YEAR.format(folder=DATA, tombol=words.button("init")))
    year = max(year_of(path) for path in own)
    newest = [path for path in own if year_of(path) == year]
    exact = [path for path in newest if path.name == str(year)]
    if len(newest) > 1 and not exact:
        raise UserError(words.SEVERAL.format(tahun=year, daftar=", ".join(path.name for path in newest)))
    return (exact or newest)[0]


def year_of(folder: Path) -> int:
    return int(folder.name[:4])


def _from_here(folder: Path) -> Path:
    """As a short path where it lies beside the buttons."""
    # Not resolved: a drive letter of the network stays what staff know it by.
    here, whole = Path.cwd(), folder.absolute()
    return whole.relative_to(here) if whole.is_relative_to(here) else whole

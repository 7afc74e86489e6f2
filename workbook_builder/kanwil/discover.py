"""The folders of a region's offices, at any depth."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.history import FOLDER as HISTORY
from workbook_builder.model.record import record
from workbook_builder.read import REALISASI, TARGET
from workbook_builder.read.neighbours import lookalikes, require_folder
from workbook_builder.text import kanwil_run as words

MAX_FOLDERS = 20_000
"""Folders that are looked into; the 352 offices of the whole administration with ten years each have 4,000."""
_BACKUP = re.compile(r"(?<![a-z])(backup|cadangan|salinan|copy|bak|arsip)(?![a-z])", re.IGNORECASE)
"""Names of folders that hold copies. "Lama" is none: it is part of the names of offices."""
_SKIPPED = frozenset({"output", HISTORY, "__macosx", "$recycle.bin", "system volume information", "lost+found"})
"""Folders in which no office lies, whatever is in them; in lower case."""


@record
class Discovered:
    """What lies below the folder of a region."""

    offices: tuple[Path, ...]
    """Folders with a target.xlsx, in the order of their names."""
    doubtful: tuple[Path, ...] = ()
    """Folders that seem to be an office's, but have no target.xlsx or cannot be looked into."""
    copies: tuple[Path, ...] = ()
    """Folders with a target.xlsx that were left out, as their names say that they are copies."""
    blank: tuple[Path, ...] = ()
    """Folders beside those of offices that hold nothing at all."""


def discover(folder: Path, output: Path) -> Discovered:
    """The offices below a folder, without hidden folders, copies, and the folder of the output.

    UserError where the folder is none, or none of its folders is an office's.
    """
    require_folder(folder)
    seen: list[Path] = []
    closed: list[Path] = []
    for below in _folders(folder, os.path.realpath(output), closed):
        seen.append(below)
        if len(seen) > MAX_FOLDERS:
            raise UserError(words.TOO_MANY_FOLDERS.format(folder=folder, batas=MAX_FOLDERS))
    holding = [below for below in seen if (below / TARGET).is_file()]
    offices = tuple(below for below in holding if not _is_copy(below, folder))
    above = {parent for office in offices for parent in office.parents}
    rest = [b for b in seen if b not in above and b != folder and b not in holding and not _is_copy(b, folder)]
    doubtful = tuple(sorted({*closed, *filter(_seems_office, rest)}, key=by_name))
    if not offices and not doubtful:
        raise UserError(words.NO_OFFICES.format(folder=folder))
    beside = {office.parent for office in offices}
    return Discovered(
        offices,
        doubtful,
        tuple(below for below in holding if _is_copy(below, folder)),
        tuple(b for b in rest if b.parent in beside and b not in doubtful and not any(b.iterdir())),
    )


def _folders(folder: Path, output: str, closed: list[Path]) -> Iterator[Path]:
    """The folder and those below it, by name; links are followed, each folder once. ``closed`` takes what is closed."""
    visited: set[str] = set()
    waiting = [folder]
    while waiting:
        item = waiting.pop()
        real = os.path.realpath(item)
        if real in visited or (real == output and item != folder):
            continue
        visited.add(real)
        yield item
        try:
            with os.scandir(item) as entries:
                below = [item / entry.name for entry in entries if entry.is_dir() and not _skipped(entry.name)]
        except OSError:
            closed.append(item)
            continue
        waiting += sorted(below, key=by_name, reverse=True)


def by_name(path: Path) -> tuple[str, ...]:
    """Names in the order of people: capitals count as small letters."""
    return tuple(x for part in path.parts for x in (part.casefold(), part))


def _skipped(name: str) -> bool:
    return name.startswith((".", "~")) or name.casefold() in _SKIPPED


def _is_copy(path: Path, folder: Path) -> bool:
    """Whether a folder, or one above it inside the region's, is named as a copy."""
    return any(_BACKUP.search(part) for part in path.relative_to(folder).parts)


def _seems_office(path: Path) -> bool:
    """Whether a folder without target.xlsx holds what an office has, under this name or a similar one."""
    return (path / REALISASI).is_file() or bool(lookalikes(path / TARGET))

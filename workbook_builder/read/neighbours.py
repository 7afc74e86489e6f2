"""What lies beside an input file: the file that was meant, under another name or in another format."""

from __future__ import annotations

import datetime as dt
import difflib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.findings import files as file_findings
from workbook_builder.model import Finding, Place
from workbook_builder.model.record import record
from workbook_builder.read.folder import files_in, folders_in
from workbook_builder.text import files as text
from workbook_builder.text import neighbours as words
from workbook_builder.text.numbers import format_date

READABLE = frozenset({".xlsx", ".xlsm"})
FOREIGN = frozenset({".xls", ".xlsb", ".ods", ".csv"})
"""Spreadsheets that have to be saved anew before they can be read."""
LIKENESS = 0.8
"""How alike (0..1) a word of a file name must be to the name that is missing, as difflib measures it."""
MAX_NAMED = 4
"""Files named in one message."""
MAX_OPENED = 8
"""Neighbours that are opened to see what they hold."""
IGNORED = ("~$", ".", "temuan")
"""How names begin that are no input: marks of open files, hidden files, the list of findings."""
_OWN_COPY = re.compile(r"_cadangan_\d{4}-\d\d-\d\d_\d{4}(_\d+)?$")
_PLAIN_TAIL = re.compile(r"[\W\d_]*|[\W\d_]*(copy|salinan|final|fix|baru|new|revisi|rev|ok|isi|xlsx)[\W\d_a-z]*")


@record
class Neighbour:
    """A spreadsheet whose name resembles that of an input."""

    path: Path
    saved: dt.datetime
    """When the file was last written, as the file system says."""

    @property
    def readable(self) -> bool:
        return self.path.suffix.lower() in READABLE

    @property
    def own_copy(self) -> bool:
        """Whether it is a copy that the program itself kept."""
        return bool(_OWN_COPY.search(self.path.stem))

    def __str__(self) -> str:
        day = format_date(self.saved.date())
        return words.FILE.format(name=self.path.name, saved=f"{day} {self.saved:%H.%M}")


def require_folder(folder: Path) -> None:
    """UnreadableFile where the folder of the inputs is none, is not there or may not be looked into."""
    try:
        with os.scandir(folder):
            return
    except FileNotFoundError as error:
        raise UnreadableFile(_no_folder(folder)) from error
    except NotADirectoryError as error:
        raise UnreadableFile(text.not_a_folder(folder)) from error
    except PermissionError as error:
        raise UnreadableFile(text.FOLDER_CLOSED.format(folder=folder)) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(text.FOLDER_SILENT.format(folder=folder)) from error


def lookalikes(path: Path) -> tuple[Neighbour, ...]:
    """Spreadsheets beside a file that may be meant by its name, the newest first."""
    found = (_neighbour(other) for other in files_in(path.parent) if _resembles(other, path))
    return tuple(sorted((n for n in found if n is not None), key=lambda n: (n.saved, n.path.name), reverse=True))


def missing(path: Path) -> str:
    """That an input is missing, what lies there in its place, and what to do."""
    found = lookalikes(path)
    if found:
        return words.MISSING_BUT.format(
            file=path.name, folder=path.parent, found=listed(found), advice=advice(path.name, found)
        )
    below = [folder for folder in folders_in(path.parent) if (folder / path.name).is_file()]
    if below:
        named = ", ".join(text.input_command(folder) for folder in below[:MAX_NAMED])
        return words.MISSING_BUT_BELOW.format(file=path.name, folder=path.parent, below=named)
    return text.missing_file(path.name, path.parent)


def listed(found: Iterable[Neighbour]) -> str:
    """The first few files with the time they were saved."""
    named = [str(n) for n in found]
    more = words.AND_MORE.format(count=len(named) - MAX_NAMED) if len(named) > MAX_NAMED else ""
    return ", ".join(named[:MAX_NAMED]) + more


def advice(name: str, found: Iterable[Neighbour]) -> str:
    """What makes one of the files the input: another name, or another format."""
    readable = {n.readable for n in found}
    parts = [words.RENAME.format(file=name)] if True in readable else []
    return " ".join([*parts, *([words.SAVE_AS.format(file=name)] if False in readable else [])])


def filled_elsewhere(path: Path, is_ours: Callable[[Path], bool]) -> tuple[Neighbour, ...]:
    """Files beside a missing input that hold, or by name and format may hold, what was filled in already."""
    found = lookalikes(path)
    opened = {n.path: is_ours(n.path) for n in [n for n in found if n.readable][:MAX_OPENED]}
    return tuple(n for n in found if opened.get(n.path, _plain_tail(n.path, path)))


def newer_findings(
    path: Path, saved: dt.datetime | None, look: Callable[[Path], tuple[str, dt.datetime | None] | None], digest: str
) -> Iterator[Finding]:
    """A copy of the input beside it that was saved later, such as ``realisasi (1).xlsx``, is said.

    ``look`` gives digest and saving time of a workbook that holds the input's sheets, else None. Times of saving are
    those inside the workbooks: the file system's change whenever a folder is copied.
    """
    opened = 0
    for other in lookalikes(path):
        if other.own_copy or opened == MAX_OPENED or (not other.readable and not _plain_tail(other.path, path)):
            continue
        when = None
        if other.readable:
            opened += 1
            seen = look(other.path)
            if seen is None or seen[0] == digest:
                continue
            when = seen[1]
        later = when > saved if when and saved else other.saved > _saved(path)
        if later:
            yield file_findings.newer_copy(Place(path.name), other=other.path.name, file=path.name)


def _no_folder(folder: Path) -> str:
    parent = folder.parent
    alike = difflib.get_close_matches(folder.name, [f.name for f in folders_in(parent)], n=1)
    meant = parent / alike[0] if alike else None
    return text.no_folder(folder, meant)


def _resembles(other: Path, path: Path) -> bool:
    known = other.suffix.lower() in READABLE | FOREIGN
    if other.name == path.name or not known or other.name.lower().startswith(IGNORED):
        return False
    wanted, stem = path.stem.lower(), other.stem.lower()
    return wanted in stem or any(
        difflib.SequenceMatcher(None, wanted, word).ratio() >= LIKENESS for word in re.findall(r"[a-z]{4,20}", stem)[:8]
    )


def _plain_tail(other: Path, path: Path) -> bool:
    """Whether a name is the input's but for a number, a date or a word such as "final"."""
    stem = other.stem.lower()
    return stem.startswith(path.stem.lower()) and bool(_PLAIN_TAIL.fullmatch(stem.removeprefix(path.stem.lower())))


def _neighbour(path: Path) -> Neighbour | None:
    try:
        return Neighbour(path, _saved(path))
    except (OSError, ValueError, OverflowError):
        # Gone meanwhile, or with a time that no calendar has.
        return None


def _saved(path: Path) -> dt.datetime:
    return dt.datetime.fromtimestamp(path.stat().st_mtime)

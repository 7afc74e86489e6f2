"""Writing a file in one step: whoever looks finds the old file or the new one, never half of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from workbook_builder.errors import LockedFile
from workbook_builder.files.lock import PREFIX, SUFFIXES, folder_lock, temporary_name
from workbook_builder.text import output as words

ERROR_MESSAGES = {
    errno.EACCES: words.LOCKED,
    errno.EPERM: words.LOCKED,
    errno.EBUSY: words.LOCKED,
    errno.ENOSPC: words.DISK_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): words.DISK_FULL,
    errno.EROFS: words.READ_ONLY,
    errno.EEXIST: words.NAME_TAKEN,
    errno.EISDIR: words.NAME_TAKEN,
    errno.ENOTDIR: words.NAME_TAKEN,
}


def write_atomically(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path``, creating its folder. LockedFile says why it could not; the old file stays."""
    try:
        # A link is written through, not replaced by a file.
        destination = path.resolve()
        destination.parent.mkdir(parents=True, exist_ok=True)
        if destination.exists() and not destination.is_file():
            _write_to_no_file(destination, content)
        else:
            with folder_lock(destination.parent):
                remove_leftovers(destination.parent)
                _replace(destination, content)
    except (OSError, RuntimeError) as error:
        raise LockedFile(_message(path, error)) from error


def replace_file(path: Path, content: bytes) -> None:
    """``write_atomically`` for who already has the turn to write (``writing_turn``) in a folder above."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except (OSError, RuntimeError) as error:
        raise LockedFile(_message(path, error)) from error


def move_file(origin: Path, destination: Path) -> None:
    """Give a file its name in one step, within one folder; LockedFile says why it could not be."""
    try:
        origin.replace(destination)
    except OSError as error:
        raise LockedFile(_message(destination, error)) from error


def discard(path: Path) -> None:
    """Remove a file that only stood for something unfinished, if it is there."""
    with contextlib.suppress(OSError):
        path.unlink()


@contextlib.contextmanager
def writing_turn(path: Path) -> Iterator[None]:
    """Nobody else writes into the folder of ``path`` between reading the old state and writing the new one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with folder_lock(path.parent):
            remove_leftovers(path.parent)
            yield
    except OSError as error:
        raise LockedFile(_message(path, error)) from error


def keep_copy(path: Path, content: bytes, mark: str) -> Path | None:
    """Keep ``content`` beside ``path`` as ``<name>_<mark>_<now>.<suffix>``, never over another file.

    None where such a copy of the same bytes is already there, as after a run that was cut off.
    """
    try:
        with folder_lock(path.parent):
            remove_leftovers(path.parent)
            if any(_same(item, content) for item in path.parent.glob(f"{path.stem}_{mark}_*{path.suffix}")):
                return None
            copy = _free_name(path, mark)
            _replace(copy, content)
            return copy
    except OSError as error:
        raise LockedFile(_message(path, error)) from error


def remove_leftovers(folder: Path) -> None:
    """Remove what a killed run left behind. Only for the holder of the folder's lock: nobody else is writing then."""
    for rest in folder.glob(f"{PREFIX}*{SUFFIXES}"):
        with contextlib.suppress(OSError):
            rest.unlink()


def _free_name(path: Path, mark: str) -> Path:
    moment = f"{dt.datetime.now():%Y-%m-%d_%H%M}"
    candidate = path.with_name(f"{path.stem}_{mark}_{moment}{path.suffix}")
    number = 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}_{mark}_{moment}_{number}{path.suffix}")
        number += 1
    return candidate


def _same(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _write_to_no_file(destination: Path, content: bytes) -> None:
    """A device or pipe such as /dev/null takes the bytes itself; replacing it would destroy it."""
    if destination.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    with destination.open("wb") as file:
        file.write(content)


def _replace(destination: Path, content: bytes) -> None:
    if destination.exists() and not os.access(destination, os.W_OK):
        # POSIX would replace a read-only file without a word; Windows refuses.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    temporary = temporary_name(destination.parent)
    try:
        # "x" gives the usual permissions of a new file; tempfile would hide it from colleagues.
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if destination.exists():
            shutil.copymode(destination, temporary)
        # Path.replace is os.replace: atomic on one file system.
        temporary.replace(destination)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _message(path: Path, error: OSError | RuntimeError) -> str:
    code = error.errno if isinstance(error, OSError) else None
    pattern = ERROR_MESSAGES.get(code or 0, words.NOT_WRITTEN)
    return pattern.format(berkas=path.name, folder=path.parent, kode=code or "-", utuh=words.OLD_INTACT)

"""One writer per folder at a time, also across processes and on shared drives.

The lock is the operating system's: it ends with the process that holds it, so that a killed run locks nobody out.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from workbook_builder.errors import LockedFile
from workbook_builder.text import output as words

LOCK_NAME = ".build-workbook.kunci"
MAX_WAIT = 60.0
"""Seconds to wait for another run; a run holds the lock for well under a second."""
PAUSE = 0.02
WINDOWS = os.name == "nt"
UNSUPPORTED = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})
"""What a file system without locks answers; the one-step replacement still keeps files whole there."""

PREFIX, SUFFIXES = ".build-workbook-", ".tmp"
"""Names of the files that exist only for a moment."""

_held: dict[Path, int] = {}
"""How deep this process holds each folder's lock."""


@contextlib.contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Hold the lock of an existing folder; a block inside the block is free. LockedFile after MAX_WAIT seconds."""
    folder = _resolved(folder)
    if _held.get(folder):
        _held[folder] += 1
        try:
            yield
        finally:
            _held[folder] -= 1
        return
    file = _acquire(folder)
    _held[folder] = 1
    try:
        yield
    finally:
        del _held[folder]
        _release(folder / LOCK_NAME, file)


def temporary_name(folder: Path) -> Path:
    """A new name that whoever holds the lock next clears away."""
    return folder / f"{PREFIX}{os.urandom(6).hex()}{SUFFIXES}"


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except RuntimeError as error:
        # So does Python before 3.13 say that links lead in a circle.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error


def _acquire(folder: Path) -> int:
    """Open the lock file and lock it; a file that its last holder removed meanwhile does not count."""
    path = folder / LOCK_NAME
    limit = time.monotonic() + MAX_WAIT
    while True:
        file = _open(path, limit)
        if file is not None:
            if _locked(file) and _still_there(path, file):
                return file
            os.close(file)
        if time.monotonic() > limit:
            raise LockedFile(words.IS_BEING_WRITTEN.format(folder=folder, utuh=words.OLD_INTACT))
        time.sleep(PAUSE)


def _open(path: Path, limit: float) -> int | None:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except PermissionError:
        # Windows answers so while the holder is removing the file too; a closed folder is the caller's news at once.
        if WINDOWS and time.monotonic() <= limit and _takes_files(path.parent):
            return None
        raise


def _takes_files(folder: Path) -> bool:
    path = temporary_name(folder)
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    except OSError:
        return False
    with contextlib.suppress(OSError):
        path.unlink()
    return True


def _still_there(path: Path, file: int) -> bool:
    try:
        return WINDOWS or path.stat().st_ino == os.fstat(file).st_ino
    except FileNotFoundError:
        return False


def _release(path: Path, file: int) -> None:
    # Removed while still held on POSIX; Windows removes no open file.
    if WINDOWS:
        os.close(file)
    with contextlib.suppress(OSError):
        path.unlink()
    if not WINDOWS:
        os.close(file)


def _locked(file: int) -> bool:
    """Whether the lock is ours now."""
    try:
        _system_lock(file)
    except OSError as error:
        return error.errno in UNSUPPORTED
    return True


if sys.platform == "win32":
    import msvcrt

    def _system_lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _system_lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

"""Reading a file whole that someone else may have put there: only a regular one, and never beyond a bound."""

from __future__ import annotations

import stat
from pathlib import Path


class NotRegular(OSError):
    """A folder, a pipe that would be waited for, a device that never ends."""


class TooLarge(OSError):
    """More bytes than such a file ever has."""


def read_regular(path: Path, limit: int) -> bytes:
    """The bytes of a file; NotRegular, TooLarge, or the OSError of what prevents it (a loop of links too)."""
    try:
        state = path.stat()
    except ValueError as error:
        # A name that no file system can hold.
        raise FileNotFoundError(str(error)) from error
    if not stat.S_ISREG(state.st_mode):
        raise NotRegular(path)
    if state.st_size > limit:
        raise TooLarge(path)
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise TooLarge(path)
    return content


def is_there(path: Path) -> bool:
    """Whether something stands there, be it no file: what cannot be opened is not missing."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True

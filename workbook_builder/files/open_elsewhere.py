"""Whether a spreadsheet program has a file open, as far as it says so beside the file."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.errors import LockedFile
from workbook_builder.text import output as words


def require_closed(path: Path) -> None:
    """LockedFile where Excel or LibreOffice left its mark that the file is open there."""
    for mark in (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#")):
        if mark.exists():
            message = words.IS_OPEN.format(berkas=path.name, folder=path.parent, tanda=mark.name)
            raise LockedFile(f"{message} {words.OLD_INTACT}")


def is_open_elsewhere(path: Path) -> bool:
    """Whether a spreadsheet program has the file open, as far as it says so beside the file."""
    try:
        require_closed(path)
    except LockedFile:
        return True
    return False

"""What lies in a folder, within bounds."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

MAX_ENTRIES = 2_000
"""Entries of a folder that are looked at; a folder of an office holds some ten."""


def files_in(folder: Path) -> list[Path]:
    return [folder / entry.name for entry in _entries(folder) if entry.is_file()]


def folders_in(folder: Path) -> list[Path]:
    return [folder / entry.name for entry in _entries(folder) if entry.is_dir() and not entry.name.startswith(".")]


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """The first entries of a folder by name; none where it cannot be read, which is said elsewhere."""
    try:
        with os.scandir(folder) as entries:
            return sorted(islice(entries, MAX_ENTRIES), key=lambda entry: entry.name)
    except (OSError, ValueError):
        return []

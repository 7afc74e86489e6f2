"""The files of the history: one JSON per build that changed something, numbered in the order of the builds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from workbook_builder.files.atomic import discard, move_file, remove_leftovers, replace_file
from workbook_builder.files.lock import LOCK_NAME
from workbook_builder.files.regular import read_regular
from workbook_builder.history.record_json import from_json, to_json
from workbook_builder.model.history import BuildRecord

FOLDER = "riwayat"
"""Name of the folder beside the workbooks."""
PENDING = ".tertunda"
"""Ends the name of a record whose workbook is being written."""
MAX_RECORD = 5_000_000
"""Bytes of a record; that of 2,000 IKU takes 1,300,000."""
MAX_COUNT = 50
"""Records of a quarter that are read, newest first."""
MAX_ALL = 30_000_000
"""Bytes of all records that are read; an office has some twenty thousand in each."""
MAX_WORKBOOK = 100_000_000
"""Bytes of a workbook of ours; that of 400 IKU takes some five million."""


def read_all(folder: Path, prefix: str) -> tuple[list[BuildRecord], list[str]]:
    """The records of one office and year, oldest first, and the names of those that cannot be read.

    Of each quarter the newest are read: the last report is among them.
    """
    note: list[BuildRecord] = []
    broken: list[str] = []
    rest = MAX_ALL
    wanted: Counter[str] = Counter()
    for _, path in reversed(_files(folder, prefix)):
        triwulan = path.stem[-1]
        wanted[triwulan] += 1
        if wanted[triwulan] > MAX_COUNT:
            continue
        content = _content(path, MAX_RECORD) if rest > 0 else None
        rest -= len(content or b"")
        item = _note(content)
        if item is None:
            broken.append(path.name)
        else:
            note.append(item)
    pending = _pending(folder, prefix)
    newest = [] if pending is None else [pending]
    return [*reversed(note), *newest], broken[::-1]


def count_records(folder: Path, prefix: str) -> int:
    """How many records of one office and year a folder of workbooks has; 0 where it cannot be looked into."""
    try:
        return len(_files(folder, prefix))
    except OSError:
        return 0


def _content(path: Path, limit: int) -> bytes | None:
    try:
        return read_regular(path, limit)
    except OSError:
        return None


def _note(content: bytes | None) -> BuildRecord | None:
    try:
        return None if content is None else from_json(content.decode("utf-8"))
    except ValueError:
        return None


def _pending(folder: Path, prefix: str) -> BuildRecord | None:
    """The record of a build that was cut off after its workbook was there and before it was recorded."""
    item = _note(_content(_leavings(folder, prefix), MAX_RECORD))
    if item is None or item.workbook != f"{prefix}_Q{item.triwulan}.xlsx":
        return None
    workbook = _content(folder / item.workbook, MAX_WORKBOOK)
    return item if workbook is not None and sha256(workbook).hexdigest() == item.workbook_sha256 else None


class Recorder:
    """Records one build so that no workbook of ours is ever without a record. For the holder of the folder's lock.

    The record is laid aside before the workbook is written, and takes its place after it. Cut off in between, the next
    build finds it: the workbook that it speaks of is there or not, so it is known what happened.
    """

    def __init__(self, folder: Path, prefix: str) -> None:
        self._folder, self._prefix = folder, prefix
        self._new: BuildRecord | None = None
        # Version 0.1.0 locked this folder too, and could leave its lock behind.
        remove_leftovers(folder / FOLDER)
        discard(folder / FOLDER / LOCK_NAME)
        self.tidy_up()

    def prepare(self, now: BuildRecord, workbook: Path, content: bytes) -> None:
        """Lay the record of a build aside, unless the last one of its quarter says the same."""
        now = replace(now, workbook=workbook.name, workbook_sha256=sha256(content).hexdigest())
        all_values, _ = read_all(self._folder, self._prefix)
        before = next((c for c in reversed(all_values) if c.triwulan == now.triwulan), None)
        if before is None or (before.origin, before.workbook_sha256) != (now.origin, now.workbook_sha256):
            replace_file(_leavings(self._folder, self._prefix), to_json(now).encode("utf-8"))
            self._new = now

    def confirm(self) -> Path | None:
        """The workbook is there: so is its record, under the path returned; None where nothing changed."""
        return None if self._new is None else self._confirm(self._new)

    def tidy_up(self) -> None:
        """Decide on a record laid aside: it counts where its workbook is there, and is dropped where it is not."""
        if (item := _pending(self._folder, self._prefix)) is not None:
            self._confirm(item)
        discard(_leavings(self._folder, self._prefix))

    def _confirm(self, item: BuildRecord) -> Path:
        number = max((n for n, _ in _files(self._folder, self._prefix)), default=0) + 1
        path = self._folder / FOLDER / f"{self._prefix}_{number:04d}_Q{item.triwulan}.json"
        move_file(_leavings(self._folder, self._prefix), path)
        return path


def was_edited(all_values: Sequence[BuildRecord], workbook: Path, content: bytes) -> bool:
    """Whether a workbook is not as it was last built: edited by hand, or of unknown origin."""
    last = next((c for c in reversed(all_values) if c.workbook == workbook.name), None)
    return last is None or last.workbook_sha256 != sha256(content).hexdigest()


def _leavings(folder: Path, prefix: str) -> Path:
    return folder / FOLDER / f"{prefix}.json{PENDING}"


def _files(folder: Path, prefix: str) -> list[tuple[int, Path]]:
    pattern = re.compile(rf"{re.escape(prefix)}_([0-9]{{4,9}})_Q[1-4]\.json")
    if not (folder / FOLDER).is_dir():
        return []
    matches = [(pattern.fullmatch(p.name), p) for p in (folder / FOLDER).iterdir()]
    return sorted((int(m.group(1)), p) for m, p in matches if m)

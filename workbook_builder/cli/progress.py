"""How far a region is: a bar on a terminal, a line per office anywhere else. All on stderr."""

from __future__ import annotations

import shutil
import sys
import time
from types import TracebackType

import click

from workbook_builder.cli.kanwil_lines import done_line
from workbook_builder.kanwil.job import Outcome
from workbook_builder.text import kanwil_run as words

WIDTH = 30
"""Characters of the bar."""


class Progress:
    """Follows the offices of a region; as a context it leaves no half line behind."""

    def __init__(self) -> None:
        self._bar = sys.stderr is not None and sys.stderr.isatty()
        self._done = 0
        self._start = time.monotonic()

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._bar:
            self._write("")
            click.echo("\r", err=True, nl=False)

    def __call__(self, outcome: Outcome, total: int) -> None:
        self._done += 1
        if not self._bar:
            click.echo(
                words.ONE_DONE.format(nomor=self._done, jumlah=total, nama=outcome.name, hasil=done_line(outcome)),
                err=True,
            )
            return
        filled = WIDTH * self._done // total
        bar = f"[{'#' * filled}{'-' * (WIDTH - filled)}]"
        self._write(words.PROGRESS.format(selesai=self._done, jumlah=total, batang=bar, sisa=self._left(total)))

    def _left(self, total: int) -> str:
        """The time that the rest takes if it goes on as so far."""
        seconds = (time.monotonic() - self._start) / self._done * (total - self._done)
        if self._done == total:
            return ""
        minutes, rest = divmod(round(seconds), 60)
        pattern = words.MINUTES if minutes else words.SECONDS
        return words.LEFT.format(waktu=pattern.format(menit=minutes, detik=rest))

    def _write(self, text: str) -> None:
        """One line over the last one. The last column stays free: a terminal would go to the next line there."""
        width = shutil.get_terminal_size().columns - 1
        click.echo("\r" + text[:width].ljust(width), err=True, nl=False)

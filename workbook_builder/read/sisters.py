"""The inputs of earlier years that lie beside those of a year, as ``init --dari`` makes them: data/2025, data/2026."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workbook_builder.read.inputs import REALISASI, TARGET

MOST_YEARS = 5
"""Years that are looked back."""


def sister_folders(folder: Path, year: int | None) -> Iterator[tuple[int, Path]]:
    """The folders that are named as this one but for the year, with both inputs in them; the oldest year first.

    A folder whose name does not say its year has none, and costs no look at what lies beside it.
    """
    own = folder.absolute()
    if year is None or str(year) not in own.name:
        return
    for earlier in range(year - MOST_YEARS, year):
        sister = own.with_name(own.name.replace(str(year), str(earlier)))
        if (sister / TARGET).is_file() and (sister / REALISASI).is_file():
            yield earlier, sister

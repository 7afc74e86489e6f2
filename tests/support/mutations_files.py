"""Mutations of the findings about files and about choices left blank; test_findings.py raises them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

TARGET = "target.xlsx"


def _blank(cell: str) -> Callable[[Any], None]:
    return lambda wb: wb["Peta Strategi"].__setitem__(cell, None)


MUTATIONS = (
    ("perspektif-kosong", TARGET, _blank("A11"), "Peta Strategi", "A11"),
    # The perspektif above is another: a blank is not read as it.
    ("perspektif-kosong", TARGET, _blank("A12"), "Peta Strategi", "A12"),
)
"""Code, file, change, sheet, cell."""
BESIDE_THE_INPUTS = frozenset({"berkas-lebih-baru"})
"""Codes that a change of an input cannot raise, because they speak of another file: test_near_files.py raises them."""

"""Mutations of the findings about files and about choices left blank; test_temuan_dasar.py raises them."""

from __future__ import annotations

from typing import Any

TARGET = "target.xlsx"


def _blank_perspektif(wb: Any) -> None:
    wb["Peta Strategi"]["A11"] = None


MUTATIONS = (("perspektif-kosong", TARGET, _blank_perspektif, "Peta Strategi", "A11"),)
"""Code, file, change, sheet, cell."""
BESIDE_THE_INPUTS = frozenset({"berkas-lebih-baru"})
"""Codes that a change of an input cannot raise, because they speak of another file: test_near_files.py raises them."""

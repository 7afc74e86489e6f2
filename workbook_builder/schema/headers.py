"""Headers of period columns as offices print them: what recognises the column of a period or a quarter."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from workbook_builder.model.period_words import read_header
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN

TARGET, REALISASI = "target", "realisasi"
RUPIAH = "rp"

read_period = lru_cache(maxsize=4096)(read_header)
"""The period word in a folded header text under a head such as ``TARGET``; None where it is none."""


def target_column(periode: str) -> Callable[[str], bool]:
    """Recognises the target of a period, with the word "Target" or without it."""
    return lambda key: _periode(key, TARGET) == periode


def quarter_column(head: str, quarter: str) -> Callable[[str], bool]:
    """Recognises a quarter's column that its header or the one above it calls ``head``."""
    return lambda key: head in key and _periode(key, head) == quarter


def cumulative_column(quarter: str) -> Callable[[str], bool]:
    """Recognises spending to the end of a quarter: ``Realisasi Q3``, ``Realisasi s.d. TW III (Rp)``."""
    reported = REPORTED_AFTER[TRIWULAN.index(quarter) + 1]

    def matches(key: str) -> bool:
        core = key.removesuffix(RUPIAH)
        periode = _periode(core, REALISASI)
        return REALISASI in core and (
            periode == quarter or (periode == reported and "sd" in core.replace("sampai", "sd"))
        )

    return matches


def _periode(key: str, head: str) -> str | None:
    word = read_period(key, head)
    return word.periode if word else None

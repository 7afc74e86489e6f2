"""What a merge knows of the targets, and what it finds on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbook_builder.model import Iku
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.filled import ArchivedCell
from workbook_builder.model.periods import TRIWULAN

REALISASI_COLUMN = tuple(f"Realisasi {q}" for q in TRIWULAN)
INPUT_COLUMNS = (*REALISASI_COLUMN, "Catatan")
"""What staff fill in the row of an IKU; Satuan and Basis only where no target sheet states them."""


@dataclass
class Work:
    """The targets by key of their code, and what the rows of the old file that are not carried over become."""

    iku: Mapping[IkuKey, Iku]
    renames: Mapping[IkuKey, IkuKey]
    year: int | None
    arsip: list[ArchivedCell] = field(default_factory=list)
    removed: dict[IkuKey, tuple[str, str, bool]] = field(default_factory=dict)
    """By key of a code that left: (code, name, whether anything was filled)."""

    def key(self, code: str) -> IkuKey:
        """The key of a code, after the changes of code that staff asked for."""
        key = iku_key(code)
        return self.renames.get(key, key)

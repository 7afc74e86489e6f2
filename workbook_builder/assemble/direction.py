"""Which direction is good, where no sheet states it and the name or unit of an IKU speaks against the usual one."""

from __future__ import annotations

import re
from typing import NamedTuple

from workbook_builder.model import Polarisasi
from workbook_builder.text.direction_words import REASON, SMALL_IS_GOOD, TURNED_ROUND


class DirectionDoubt(NamedTuple):
    """What speaks against a polarisasi, and the one that it speaks for; both empty where nothing does."""

    reason: str
    suggestion: str


def doubted_direction(polarisasi: Polarisasi, name: str, satuan: str) -> DirectionDoubt:
    """What a finding about an inferred polarisasi adds: the word that speaks of Minimize, and the question."""
    word = _speaks_of_small(name, satuan) if polarisasi is Polarisasi.MAXIMIZE else ""
    return DirectionDoubt(REASON.format(kata=word), Polarisasi.MINIMIZE.value) if word else DirectionDoubt("", "")


def _speaks_of_small(name: str, satuan: str) -> str:
    """The word that says that less is better; empty where there is none, or where another turns it round."""
    text = " ".join(re.findall(r"[a-z]+", f"{name} {satuan}".lower()))
    if any(re.search(rf"\b{phrase}\b", text) for phrase in TURNED_ROUND):
        return ""
    return next((word for word in SMALL_IS_GOOD if word in text.split()), "")

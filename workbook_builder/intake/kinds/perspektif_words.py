"""What offices write for the four perspektif, in maps of strategy, NKO forms and SKP."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbook_builder.model.keys import name_key

STAKEHOLDER, CUSTOMER, INTERNAL, LEARNING = "Stakeholder", "Customer", "Internal Process", "Learning & Growth"

_WORDS: Mapping[str, str] = {
    "stakeholder": STAKEHOLDER,
    "stakeholders": STAKEHOLDER,
    "customer": CUSTOMER,
    "customers": CUSTOMER,
    "internalprocess": INTERNAL,
    "internalbusinessprocess": INTERNAL,
    "internalbusiness": INTERNAL,
    "internal": INTERNAL,
    "learninggrowth": LEARNING,
    "learningandgrowth": LEARNING,
    "learngrowth": LEARNING,
}
SKP_WORDS: Mapping[str, tuple[str, ...]] = {
    "penerimalayanan": (STAKEHOLDER, CUSTOMER),
    "prosesbisnis": (INTERNAL,),
    "penguataninternal": (LEARNING,),
    "penguataninternalatauanggaran": (LEARNING,),
    "penguataninternaldananggaran": (LEARNING,),
}
"""The words of an SKP and the perspektif each can stand for."""
_FRAME = re.compile(r"pers?[pe]{1,2}c?[kt]{1,2}iv?[fe]?|perspective|prespective|perspektif|prespektif", re.IGNORECASE)
_WEIGHT = re.compile(r"\(?\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\)?")


def perspektif_of(text: str) -> str | None:
    """The perspektif that a text names, with or without the word itself, numbers and weight; None for any other."""
    bare = _WEIGHT.sub(" ", _FRAME.sub(" ", text))
    bare = re.sub(r"^\s*(?:[A-D]|[IV]{1,3}|\d)\s*[.)]\s+", "", bare)
    return _WORDS.get(name_key(bare))


def skp_readings(text: str) -> tuple[str, ...]:
    """The perspektif that a word of an SKP can stand for; none for any other text."""
    return SKP_WORDS.get(name_key(text), ())

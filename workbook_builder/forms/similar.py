"""Which new IKU a code that left may be now: an offer for staff, never an action."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from workbook_builder.model import Iku
from workbook_builder.model.codes import sasaran_of
from workbook_builder.text.likeness import MAX_LENGTH, Texts

SIMILAR_LIMIT = 0.75
"""Likeness of two names (0..1) from which a change of code is worth a question."""


def similar_codes(removed: Sequence[tuple[str, str]], new: Sequence[Iku]) -> tuple[tuple[str, Iku], ...]:
    """For each (code, name) that left the new IKU with the likeliest name; the same sasaran decides between equals."""
    named: dict[str, list[Iku]] = {}
    for iku in new:
        named.setdefault(_key(iku.name), []).append(iku)
    all_values = Texts(tuple(named))
    result: list[tuple[str, Iku]] = []
    for code, name in removed:
        near = [i for key in all_values.candidates(_key(name)) for i in named[key]]
        candidate = [(_similar(name, i.name), sasaran_of(i.code) == sasaran_of(code), i.code, i) for i in near]
        candidate = [c for c in candidate if c[0] >= SIMILAR_LIMIT]
        if candidate:
            result.append((code, max(candidate, key=lambda c: c[:3])[3]))
    return tuple(result)


def _key(name: str) -> str:
    return name[:MAX_LENGTH].lower()[:MAX_LENGTH]


def _similar(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, _key(a), _key(b), autojunk=False).ratio() if a and b else 0.0

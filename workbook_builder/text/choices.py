"""Words of a fixed list, as staff write them: case and spacing do not matter, slips get a "maksud Anda"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from workbook_builder.model.keys import choice_key
from workbook_builder.text.choice_words import WORDS
from workbook_builder.text.likeness import MAX_LENGTH, indexed

LIKENESS = 0.6
"""How alike (0..1) two words must be for one to be a slip of the other, as difflib measures it."""


Word = TypeVar("Word", bound=str)


def match(text: str, choices: Iterable[Word]) -> Word | None:
    """The choice a text means, also by a usual other word for it; None where it is none of them."""
    key = {choice_key(word): p for p in choices for word in (*WORDS.get(p, ()), str(p))}
    return key.get(choice_key(text))


def match_part(text: str, choices: Iterable[Word]) -> Word | None:
    """The choice that one part of "Max/TLK" means; None where no part, or more than one, is a choice."""
    allowed = list(choices)
    part = text.split("/")
    matches = [p for item in part if (p := match(item, allowed)) is not None]
    return matches[0] if len(part) == 2 and len(matches) == 1 else None


def suggest(text: str, choices: Iterable[str], likeness: float = LIKENESS) -> str:
    """The likeliest choice meant by a slip; empty where none is near. ``likeness`` runs from 0 to 1."""
    key = _key(tuple(choices))
    near = indexed(tuple(key)).nearest(choice_key(text[:MAX_LENGTH]), likeness)
    return key[near] if near is not None else ""


@lru_cache(maxsize=16)
def _key(choices: tuple[str, ...]) -> dict[str, str]:
    """Choices by what is compared of them."""
    return {choice_key(p)[:MAX_LENGTH]: p for p in choices}

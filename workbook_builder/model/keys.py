"""What is compared of a text: two names are the same name where their keys are equal."""

from __future__ import annotations

import re
from functools import lru_cache

_TYPING = re.compile(r"[^a-z0-9]")
_TYPING_OF_CHOICES = re.compile(r"[^a-z0-9&]")


@lru_cache(maxsize=20_000)
def name_key(text: str) -> str:
    """What must agree in a name: its letters and digits; case, spaces and punctuation are matters of typing."""
    return _TYPING.sub("", text.lower())


def choice_key(text: str) -> str:
    """The same of a word of a fixed list, among which "Learning & Growth" keeps its sign."""
    return _TYPING_OF_CHOICES.sub("", text.lower())

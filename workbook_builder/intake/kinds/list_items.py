"""Lines of lists: the mark before a line (``A.``, ``1.``, ``a)``), and its text."""

from __future__ import annotations

import re
from typing import NamedTuple

_BULLET = re.compile(r"[-•·*▪●–]\s*")
_MARK = re.compile(r"(?:\((?P<inner>[A-Za-z]|\d{1,2})\)|(?P<mark>[A-Za-z]|\d{1,2})\s?(?P<end>[.)]))\s*(?=\S)")
_BARE = re.compile(r"(?P<mark>[a-z]) (?=[A-Z])")


class Item(NamedTuple):
    """A line of a list: the mark as printed ("" for none), what it counts, whether a bullet stood before it."""

    mark: str
    label: str
    """The letter or number of the mark."""
    text: str
    bullet: bool


def read_item(line: str) -> Item:
    """A line taken apart; a letter without a sign after it counts only before a capital (``p Bekerja``)."""
    bullet = _BULLET.match(line)
    rest = line[bullet.end() :] if bullet else line
    found = _MARK.match(rest) or _BARE.match(rest)
    if found is None or (found.group().strip()[-1] not in ".)" and not bullet):
        return Item("", "", rest.strip(), bullet is not None)
    groups = found.groupdict()
    label = groups.get("inner") or groups["mark"]
    return Item(found.group().strip(), label, rest[found.end() :].strip(), bullet is not None)

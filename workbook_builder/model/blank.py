"""What counts as "nothing here": one set of dashes for the whole project, and the words that say the same."""

from __future__ import annotations

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
"""Hyphen, the dashes that Word and Excel put in its place, and the minus sign."""
NOT_AVAILABLE = frozenset({"n/a", "na", "n.a", "n.a."})


def means_nothing(text: str) -> bool:
    """Whether a text is blank, one or more dashes, or "n/a"."""
    folded = text.strip().lower()
    return not folded.replace(" ", "").strip(DASHES) or folded in NOT_AVAILABLE

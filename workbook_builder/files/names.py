"""Names of people and offices as parts of file names."""

from __future__ import annotations

LENGTH = 60
"""Characters of a name in a file name."""
BYTES = 180
"""Bytes of it in UTF-8: file systems take 255 for a name, and what stands around it, in kept copies too, takes 50."""


def plain_name(text: str) -> str:
    """A text with only letters and digits, joined by ``-``, short enough for every file system; empty without any."""
    words = "".join(c if c.isalnum() else " " for c in text).split()
    return "-".join(words)[:LENGTH].encode("utf-8", "ignore")[:BYTES].decode("utf-8", "ignore")

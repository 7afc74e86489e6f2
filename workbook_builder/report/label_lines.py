"""Names beside the bars of a chart, in as many lines as there is room for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from workbook_builder.layout.short_text import cut


def wrapped(label: str, lines: int, fits: Callable[[str], bool]) -> str:
    """A name in at most so many lines of which each ``fits``; what is left over is cut with a mark.

    What is longer than a text that does not fit is taken not to fit either.
    """
    words = label.split()
    done: list[str] = []
    while words and len(done) < lines:
        line, words = _first_line(words, fits)
        done.append(line)
    if words or (done and not fits(done[-1])):
        rest = " ".join([done[-1], *words])
        done[-1] = cut(rest, _most(len(rest) - 1, lambda n: fits(cut(rest, n))))
    return "\n".join(done)


def _first_line(words: list[str], fits: Callable[[str], bool]) -> tuple[str, list[str]]:
    """As many of the words as fit on a line, at least one, and those that are left."""
    count = _most(len(words), lambda n: fits(" ".join(words[:n])))
    return " ".join(words[:count]), words[count:]


def _most(limit: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to ``limit`` that fits; 1 where none does."""
    return max(1, bisect_left(range(1, limit + 1), True, key=lambda n: not fits(n)))

"""Which of many texts is most like another, without comparing with all of them.

difflib takes a third of a second for one name among 2,000, and sheets that disagree ask for each of theirs. So the
texts are indexed by the runs of letters in them, and only the few that share the rarest runs are compared.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

MAX_LENGTH = 200
"""Characters of a text that are compared: the names of IKU have less, and the cost grows with the square."""
FEW = 10
"""Texts that are simply all compared."""
SHORT = 24
"""Characters from which runs of four are told apart; codes and words of a list share runs of two."""
RUNS = 24
"""Rarest runs looked up."""
LOOKED_AT = 4_000
"""Texts met under these runs before the look-up ends."""
COMPARED = {2: 40, 4: 4}
"""Texts compared in the end, by length of run: codes are cheap to compare and share much, names the reverse."""


class Texts:
    """Texts to be searched; equal ones count once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = tuple(dict.fromkeys(text[:MAX_LENGTH] for text in texts))

    def nearest(self, text: str, cutoff: float) -> str | None:
        """The likeliest text (cut to MAX_LENGTH); None where none reaches ``cutoff``, 0 to 1 as difflib measures it."""
        near = difflib.get_close_matches(text[:MAX_LENGTH], self.candidates(text), n=1, cutoff=cutoff)
        return near[0] if near else None

    def candidates(self, text: str) -> list[str]:
        """The few texts that are worth comparing, in their given order."""
        if len(self._texts) <= FEW:
            return list(self._texts)
        size = _size(text[:MAX_LENGTH])
        known = self._runs[size]
        runs = sorted((r for r in _runs(text[:MAX_LENGTH], size) if r in known), key=lambda r: (len(known[r]), r))
        votes: Counter[int] = Counter()
        left = LOOKED_AT
        for run in runs[:RUNS]:
            votes.update(known[run][:left])
            left -= len(known[run])
            if left <= 0:
                break
        best = sorted(votes, key=lambda number: (-votes[number], number))[: COMPARED[size]]
        return [self._texts[number] for number in sorted(best)]

    @cached_property
    def _runs(self) -> dict[int, dict[str, list[int]]]:
        """By length of run: every run and the numbers of the texts that hold it."""
        found: dict[int, dict[str, list[int]]] = {2: {}, 4: {}}
        for number, text in enumerate(self._texts):
            for size, known in found.items():
                for run in _runs(text, size):
                    known.setdefault(run, []).append(number)
        return found


@lru_cache(maxsize=16)
def indexed(texts: tuple[str, ...]) -> Texts:
    """The index of some texts; the next question about the same ones finds it made."""
    return Texts(texts)


def _size(text: str) -> int:
    return 4 if len(text) >= SHORT else 2


def _runs(text: str, size: int) -> set[str]:
    return {text[i : i + size] for i in range(len(text) - size + 1)}

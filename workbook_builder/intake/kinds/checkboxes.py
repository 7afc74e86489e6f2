"""Choices ticked in a form: ``( x ) Maximize ( ) Minimize``, ``☑ Ya ☐ Tidak``."""

from __future__ import annotations

import re
from typing import NamedTuple

_BOX = re.compile(r"[(\[]\s*(?P<inner>[xXvV√✓✔●•]?)\s*[)\]]|(?P<sign>[☐☑☒□■▢✓✔✗●○])")
_TICKED = frozenset("☑☒■✓✔✗●")


class Ticked(NamedTuple):
    """The options of a field with boxes, and those among them that are ticked."""

    options: tuple[str, ...]
    chosen: tuple[str, ...]


def read_boxes(text: str) -> Ticked | None:
    """The options beside the boxes of a text; None where it has fewer than two boxes."""
    boxes = list(_BOX.finditer(text))
    if len(boxes) < 2:
        return None
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    after = [_clean(text[box.end() : end]) for box, end in zip(boxes, ends, strict=True)]
    if not after[-1]:
        # The word stands before its box.
        starts = [0, *(box.end() for box in boxes[:-1])]
        after = [_clean(text[start : box.start()]) for box, start in zip(boxes, starts, strict=True)]
    chosen = (word for box, word in zip(boxes, after, strict=True) if box["inner"] or box["sign"] in _TICKED)
    return Ticked(tuple(after), tuple(chosen))


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" ,;/|")

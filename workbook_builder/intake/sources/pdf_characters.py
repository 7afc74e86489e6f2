"""Characters of a page that are not what they seem: raised digits, turned text, text printed twice or off the page."""

from __future__ import annotations

from typing import Any

RAISED_NOTE = "RAISED_DIGITS"
SMALLER = 0.8
"""How small a raised digit is beside the character before it."""
HIGHER = 0.12
"""How much higher it stands, in sizes of that character."""
SHOWN_MAX = 80
"""Characters of turned text that a note repeats."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Char = dict[str, Any]


def mark_raised(chars: list[Char]) -> bool:
    """Make raised digits (marks of footnotes) such signs, so that 100 with a mark 1 is not 1001; whether any was."""
    base: Char | None = None
    found = False
    for char in chars:
        if base is not None and _is_raised(char, base):
            char["text"] = char["text"].translate(_RAISED)
            found = True
        elif char["text"].strip():
            base = char
    return found


def _is_raised(char: Char, base: Char) -> bool:
    return bool(
        char["text"].isdecimal()
        and char["size"] <= SMALLER * base["size"]
        and char["bottom"] < base["bottom"] - HIGHER * base["size"]
        and char["top"] < base["bottom"]
        and base["x1"] - 1 <= char["x0"] <= base["x1"] + 2 * base["size"]
    )


def set_apart(page: Any) -> tuple[Any, str]:
    """The page with its upright text, each character once; and the text that is turned."""
    turned = "".join(char["text"] for char in page.chars if not char["upright"])
    width, height = page.width, page.height
    x, y = page.bbox[:2]

    def is_kept(item: Char) -> bool:
        if item["object_type"] != "char":
            return True
        middle = (item["x0"] + item["x1"]) / 2 - x, (item["top"] + item["bottom"]) / 2 - y
        return bool(item["upright"] and 0 <= middle[0] <= width and 0 <= middle[1] <= height)

    return page.filter(is_kept).dedupe_chars(tolerance=1), " ".join(turned.split())[:SHOWN_MAX]

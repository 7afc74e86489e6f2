"""The signs of Markdown, in which texts of scans often come: taken off where they only dress a text."""

from __future__ import annotations

import re

_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*")
_BULLET = re.compile(r"[-*+•]\s+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BOLD = re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
_RULE = re.compile(r"[\s\-=_*+:|~]{3,}")
_SEPARATOR_CELL = re.compile(r"\s*:?-+:?\s*")
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def heading(line: str) -> str | None:
    """The text of a heading without its signs; None for any other line."""
    matches = _HEADING.fullmatch(line)
    return plain(_BULLET.sub("", matches.group(1), count=1)) if matches else None


def plain(text: str) -> str:
    """A text without marks of emphasis; what stands alone, such as the star of a footnote, stays."""
    return _ITALIC.sub(r"\1", _BOLD.sub(r"\2", text))


def cell_text(text: str) -> str:
    """What a cell says, its breaks as line breaks."""
    return plain(_BREAK.sub("\n", text).strip())


def is_rule(line: str) -> bool:
    """Whether a line only draws: a ruling line, the underlining of a heading."""
    return bool(line.strip()) and _RULE.fullmatch(line) is not None


def has_pipes(line: str) -> bool:
    return _PIPE.search(line) is not None


def pipe_cells(line: str) -> list[str]:
    """The cells of a row that is written with pipes; escaped ones belong to a cell."""
    marked = _PIPE.sub("\\1\0", line.strip())
    cells = marked.removeprefix("\0").removesuffix("\0").split("\0")
    return [cell_text(cell.replace("\\|", "|")) for cell in cells]


def is_separator(line: str) -> bool:
    """Whether a row with pipes is the one under the headers: ``|---|:--:|``."""
    cells = [cell for cell in line.strip().strip("|+").split("|") if cell]
    return "-" in line and bool(cells) and all(_SEPARATOR_CELL.fullmatch(cell) for cell in cells)

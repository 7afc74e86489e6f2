"""Lines of text on a page outside its ruled tables; where their words stand in columns, they are a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from workbook_builder.intake.sources.aligned import Chunk, find_aligned

WORD_GAP = 1.0
"""Space between two words, in sizes of the letters, from which they may be two columns; justified text has less."""
COLUMN_GAP = 5.0
"""Points that part two columns."""
LINE_GAP = 2.5
"""Space between two lines, in sizes of the letters, from which a new part of the page begins."""

BESIDE_MAX = 3
"""Words of a line that the next one is compared with."""

Word = dict[str, Any]
Block = dict[str, Any]


def line_blocks(page: Any) -> Iterator[tuple[float, Block]]:
    """Tables and lines, each with how far down the page it stands."""
    words = page.extract_words(x_tolerance_ratio=0.15, y_tolerance=3)
    for run in _runs(_lines(words)):
        lines = [_chunks(line) for line in run]
        table = find_aligned(lines, COLUMN_GAP)
        if table is None:
            yield from (_text(line) for line in run)
            continue
        yield from (_text(line) for line in run[: table.first])
        yield run[table.first][0]["top"], {"rows": table.rows, "merged": table.merged}
        yield from (_text(line) for line in run[table.last + 1 :])


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words of each line from left to right: words beside each other are in one line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=_middle):
        if lines and any(_beside(word, other) for other in lines[-1][-BESIDE_MAX:]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda one: one["x0"]) for line in lines]


def _middle(word: Word) -> float:
    return float(word["top"] + word["bottom"]) / 2


def _beside(one: Word, other: Word) -> bool:
    """Whether two words stand in one line; the letters of two lines overlap by less."""
    top, bottom = max(one["top"], other["top"]), min(one["bottom"], other["bottom"])
    return bool(bottom - top >= 0.6 * min(_height(one), _height(other)))


def _height(word: Word) -> float:
    return max(float(word["bottom"] - word["top"]), 1.0)


def _runs(lines: Sequence[list[Word]]) -> Iterator[list[list[Word]]]:
    """Lines that follow each other without a wide space."""
    run: list[list[Word]] = []
    for line in lines:
        if run and line[0]["top"] - run[-1][0]["bottom"] > LINE_GAP * _height(run[-1][0]):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _chunks(line: Sequence[Word]) -> list[Chunk]:
    gap = WORD_GAP * median(_height(word) for word in line)
    chunks: list[Chunk] = []
    for word in line:
        if chunks and word["x0"] - chunks[-1].end < gap:
            last = chunks.pop()
            chunks.append(Chunk(last.start, max(last.end, word["x1"]), f"{last.text} {word['text']}"))
        else:
            chunks.append(Chunk(word["x0"], word["x1"], word["text"]))
    return chunks


def _text(line: Sequence[Word]) -> tuple[float, Block]:
    return line[0]["top"], {"text": " ".join(word["text"] for word in line)}

"""Texts and Markdown: tables of tabs, pipes or aligned columns, and the lines between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Block, Document
from workbook_builder.intake.sources import markdown
from workbook_builder.intake.sources.aligned import Chunk, find_aligned
from workbook_builder.intake.sources.blocks import Blocks
from workbook_builder.intake.sources.decoding import read_text
from workbook_builder.text import intake_sources as words

GAP = 2
"""Spaces that part two columns."""
_CHUNK = re.compile(r"\S+(?:\s\S+)*")

Lines = Sequence[tuple[int, str]]
"""Lines with their numbers, counted from 1."""


def open_text(path: Path) -> Document:
    """Open a text; UnreadableFile says in plain words why it cannot be used and what to do."""
    blocks = Blocks(path.name)
    text, notes = read_text(path, blocks)
    if "<table" in text.lower():
        notes.append(blocks.note(words.HTML_TABLE))
    found = [block for run in _runs(text) for block in _blocks(run, blocks)]
    if not found:
        raise UnreadableFile(words.NO_TEXT.format(berkas=path.name))
    return Document(path.name, tuple(found), tuple(notes))


def _runs(text: str) -> Iterator[Lines]:
    """Lines of one kind that follow each other; a blank line, or the break of a page, ends a run."""
    run: list[tuple[int, str]] = []
    before = ""
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        kind = _kind(line)
        if run and (kind != before or "\f" in line):
            yield run
            run = []
        if kind:
            run.append((number, line.replace("\f", "")))
        before = kind
    if run:
        yield run


def _kind(line: str) -> str:
    """How a line tells its columns: empty for a blank one."""
    bare = line.strip()
    if not bare:
        return "tabs" if "\t" in line else ""
    if bare.startswith("|") and (bare.endswith("|") or "\t" not in bare):
        return "pipes"
    if "\t" in line:
        return "tabs"
    if markdown.heading(line) is not None:
        return "heading"
    return "perhaps pipes" if markdown.has_pipes(line) else "spaces"


def _blocks(run: Lines, blocks: Blocks) -> Iterator[Block]:
    kind = _kind(run[0][1])
    if kind == "pipes" or (kind == "perhaps pipes" and any(markdown.is_separator(line) for _, line in run)):
        rows = [markdown.pipe_cells(line) for _, line in run if not markdown.is_separator(line)]
        yield from _present(blocks.table(_name(run), rows))
    elif kind == "tabs" and any("\t" in line.strip() for _, line in run):
        rows = [[markdown.cell_text(cell) for cell in line.split("\t")] for _, line in run]
        yield from _present(blocks.table(_name(run), rows))
    else:
        yield from _aligned(run, blocks)


def _aligned(run: Lines, blocks: Blocks) -> Iterator[Block]:
    """A table of aligned columns with the lines before and after it, or lines alone."""
    drawn = [(number, line) for number, line in run if not markdown.is_rule(line)]
    lines = [[Chunk(m.start(), m.end(), m.group()) for m in _CHUNK.finditer(line)] for _, line in drawn]
    table = find_aligned(lines, GAP)
    if table is None:
        yield from _texts(drawn, blocks)
        return
    yield from _texts(drawn[: table.first], blocks)
    rows = [[markdown.cell_text(cell) for cell in row] for row in table.rows]
    yield from _present(blocks.table(_name(drawn[table.first : table.last + 1]), rows, table.merged))
    yield from _texts(drawn[table.last + 1 :], blocks)


def _texts(run: Lines, blocks: Blocks) -> Iterator[Block]:
    for number, line in run:
        head = markdown.heading(line)
        text = markdown.plain(line) if head is None else head
        yield from _present(blocks.text(text, words.LINE.format(baris=number)))


def _present(block: Block | None) -> Iterator[Block]:
    if block is not None:
        yield block


def _name(run: Lines) -> str:
    first, last = run[0][0], run[-1][0]
    return words.LINE.format(baris=first) if first == last else words.LINES.format(awal=first, akhir=last)

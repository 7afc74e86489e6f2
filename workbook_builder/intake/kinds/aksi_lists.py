"""Program Kerja and Rencana Aksi: as numbered lists, each under a heading that says so, and as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.kinds import Claim, Recognised, join
from workbook_builder.intake.kinds.aksi_section import Section
from workbook_builder.intake.kinds.aksi_tables import find_tables
from workbook_builder.schema.column import Sheet
from workbook_builder.schema.program_kerja import PROGRAM_KERJA
from workbook_builder.schema.rencana_aksi import RENCANA_AKSI

_LEVEL = r"(?:(?:[A-Z]|\d{1,2}|[IVX]{1,4})\s?[.)]\s*)?"
_PROGRAM = re.compile(
    rf"{_LEVEL}program kerja(?: tahun 20\d\d)?\s*:?|.*\bprogram kerja sebagai berikut\s*:", re.IGNORECASE
)
_RENCANA = re.compile(
    rf"{_LEVEL}rencana aksi(?: ke ?depan)?(?: tahun 20\d\d)?\s*:?|.*\brencana aksi(?: ke ?depan)? sebagai berikut\s*:",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"BAB\s*[IVX\d]+\b.*")


def find(blocks: Sequence[Block]) -> Recognised:
    """Every list under such a heading, to the next chapter, table, or paragraph of its own; and every table."""
    return join([*_sections(blocks), find_tables(blocks)])


def _sections(blocks: Sequence[Block]) -> Iterator[Recognised]:
    number = 0
    while number < len(blocks):
        block = blocks[number]
        sheet = _opens(block)
        number += 1
        if sheet is None or not isinstance(block, Text):
            continue
        section = Section(sheet, block)
        claims = {Claim(number - 1)}
        while number < len(blocks):
            line = blocks[number]
            if not isinstance(line, Text) or _CHAPTER.fullmatch(line.text) or _opens(line) or not section.take(line):
                break
            claims.add(Claim(number))
            number += 1
        table = section.table()
        if table is not None:
            yield Recognised((table,), frozenset(claims))


def _opens(block: Block) -> Sheet | None:
    """The sheet of the section that a line opens; None for any other."""
    if not isinstance(block, Text):
        return None
    if _PROGRAM.fullmatch(block.text):
        return PROGRAM_KERJA
    return RENCANA_AKSI if _RENCANA.fullmatch(block.text) else None

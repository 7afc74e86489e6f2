"""Title blocks of an agreement: the office, its superior, the year and the number, on one line or on several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbook_builder.intake.document import Block, Text
from workbook_builder.intake.kinds import Claim
from workbook_builder.intake.kinds.grid import row_cells
from workbook_builder.intake.kinds.office_names import DIRECTORATES, in_title_case, short_office
from workbook_builder.model import Place
from workbook_builder.model.record import record

UNREAD = "?"
"""The name of an answer that only says what of a number could not be read."""
MAX_LINES = 8
"""Lines of a title block."""
MAX_LENGTH = 500
"""Characters of a title block."""
_GENERAL = "|".join(re.escape(whole.upper()) for whole, _ in DIRECTORATES)
_TITLE = re.compile(
    rf"KEPALA\s+(?P<unit>(?!SEKSI|SUB|BAGIAN|BIDANG)[A-Z0-9 .,'\-/()]+?)"
    rf"(?:\s+(?P<kanwil>KANTOR WILAYAH [A-Z0-9 .,'\-]+?))?(?:\s+(?P<general>{_GENERAL}))?"
    r"\s+KEMENTERIAN KEUANGAN(?:\s+REPUBLIK INDONESIA)?(?:\s+TAHUN(?: ANGGARAN)?\s+(?P<year>20\d\d))?(?!\S)"
)
_YEAR = re.compile(r"PERJANJIAN KINERJA\s+TAHUN(?: ANGGARAN)?\s+(20\d\d)(?!\S)")
_NUMBER = re.compile(
    r"NOMOR\s*:?\s*(PK\s*[-–]?\s*\d+\s*/\s*[\w.]+(?:\s*/\s*[\w.]+)*?\s*/\s*20\d\d)(?!\d)", re.IGNORECASE
)
_UNREAD_NUMBER = re.compile(r"(?:NOMOR\s*:?\s*)(PK\b\S*(?:\s*/\s*\S+)*)", re.IGNORECASE)


@record
class Line:
    """A line of a document: a paragraph, or the filled cells of a row."""

    text: str
    place: Place
    claim: Claim
    cells: tuple[tuple[int, str], ...] = ()
    """The cells of a row with their columns, with their line breaks; none of a paragraph."""


@record
class Answer:
    """One line of Identitas as a document states it."""

    name: str
    value: object
    place: Place
    claims: frozenset[Claim]


def lines_of(blocks: Sequence[Block]) -> Iterator[Line]:
    """All lines of a document in their order."""
    for number, block in enumerate(blocks):
        if isinstance(block, Text):
            yield Line(block.text, block.place, Claim(number))
            continue
        for row in block.row_columns:
            cells = row_cells(block, row)
            if cells:
                yield Line(
                    " ".join(cell.text for _, cell in cells),
                    cells[0][1].place,
                    Claim(number, row),
                    tuple((column, cell.original_text) for column, cell in cells),
                )


def title_answers(lines: Sequence[Line]) -> Iterator[Answer]:
    """What title blocks say, in the order of the document."""
    for start, line in enumerate(lines):
        yield from _number(line)
        if not _may_begin(line.text):
            continue
        yield from _block(lines[start : start + MAX_LINES])


def _may_begin(text: str) -> bool:
    return "KEPALA" in text or text.startswith("PERJANJIAN KINERJA")


def _block(lines: Sequence[Line]) -> Iterator[Answer]:
    """The shortest run of lines from the first on that makes a whole title."""
    text = ""
    found: re.Match[str] | None = None
    used: list[Line] = []
    for line in lines:
        if found is not None and not re.fullmatch(r"TAHUN(?: ANGGARAN)?\s+20\d\d", line.text):
            break
        if not _is_title(line.text) or len(text) + len(line.text) > MAX_LENGTH:
            break
        text = f"{text} {line.text}".strip()
        used.append(line)
        found = _TITLE.search(text) or found
    found = _TITLE.search(text)
    first = used[0] if used else None
    if first is None:
        return
    claims = frozenset(line.claim for line in used)
    if (year := _YEAR.match(text)) is not None:
        yield Answer("Tahun", int(year.group(1)), first.place, claims if found else frozenset({first.claim}))
    if found is None or (len(used) > 1 and _TITLE.search(text, len(first.text)) and "KEPALA" not in first.text):
        # A title that begins further down is read from there.
        return
    yield from _offices(found, first.place, claims)


def _offices(found: re.Match[str], place: Place, claims: frozenset[Claim]) -> Iterator[Answer]:
    unit, kanwil, general = found["unit"], found["kanwil"], found["general"]
    if kanwil is None and not unit.startswith("KANTOR WILAYAH") and general is None:
        return
    yield Answer("Nama Unit", short_office(unit), place, claims)
    if kanwil:
        yield Answer("Unit Atasan", short_office(kanwil), place, claims)
    elif general:
        yield Answer("Unit Atasan", in_title_case(general), place, claims)
    if found["year"]:
        yield Answer("Tahun", int(found["year"]), place, claims)


def _is_title(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(c.isupper() for c in letters)


def _number(line: Line) -> Iterator[Answer]:
    """The number of the agreement; as it stands, where it is not whole."""
    claims = frozenset({line.claim})
    if found := _NUMBER.search(line.text):
        yield Answer("Nomor Perjanjian Kinerja", re.sub(r"\s+", "", found.group(1)), line.place, claims)
    elif _is_title(line.text) and (found := _UNREAD_NUMBER.search(line.text)):
        yield Answer(UNREAD, found.group(1), line.place, claims)

"""The pieces of signature blocks: titles, places and dates, words of signing, names, numbers of employees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbook_builder.intake.kinds.title_blocks import Line
from workbook_builder.model.record import record
from workbook_builder.text.numbers import MONTHS

MAX_NAME = 8
"""Words of a name with its degrees."""
_EMPLOYEE = re.compile(r"(?:NIP\b[\s.:]*)?(?<!\d)(?:\d[ .]?){15,20}(?!\d)|\bNIP\b[\s.:]*$", re.IGNORECASE)
_SIGNED = re.compile(r"ditandatangani\s+secara\s+elektronik|\bttd\b\.?", re.IGNORECASE)
_DATE = re.compile(
    r"(?:^|(?<=[,.]\s))(?P<place>[A-Z][A-Za-z .'\-]{1,40}),\s*"
    rf"(?P<date>\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\s+\d{{4}})",
    re.IGNORECASE,
)
_OFFICES = "Kantor|KPP|KPPBC|KPPN|KPKNL|KPU|Kanwil"
_TITLE = re.compile(
    rf"(?:(?:Plt|Plh|Pj|a\.?\s?n)\b\.?\s*)?(?:Kepala\s+(?:{_OFFICES})|Direktur Jenderal)\b(?:(?!\bKepala\b)[^,;:\d])*"
    r"|Pegawai\s+yang\s+Dinilai|Pejabat\s+Penilai(?:\s+Kinerja)?|Pihak\s+(?:Pertama|Kedua)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-Z][\w.'’\-]*,?\s*){1,8}")


@record
class Piece:
    """A piece of a line: ``kind`` is title, date, signed, employee or rest."""

    kind: str
    text: str
    line: Line
    place: str = ""
    """Of a date: the place before it."""
    open: bool = False
    """Of a title: whether no comma ends it, so that it may go on."""


def without_employee(text: str) -> str:
    """A text without the number of an employee."""
    return " ".join(_EMPLOYEE.sub(" ", text).split())


def is_name(text: str) -> bool:
    """Whether a text may be a name with its degrees: a few words with capitals, no digits."""
    bare = text.strip(" ,;()")
    return len(bare.split()) <= MAX_NAME and not any(map(str.isdigit, bare)) and bool(_NAME.fullmatch(bare))


def pieces_in_order(lines: Sequence[Line]) -> Iterator[list[Piece]]:
    """The pieces line by line; rows of one table column by column, all with the first of them."""
    position = 0
    while position < len(lines):
        line = lines[position]
        if not line.cells:
            yield pieces(line)
            position += 1
            continue
        rows = []
        for one in lines[position:]:
            if not one.cells or one.claim.block != line.claim.block:
                break
            rows.append(one)
        columns = sorted({column for row in rows for column, _ in row.cells})
        yield [piece for column in columns for piece in _column(rows, column)]
        yield from ([] for _ in rows[1:])
        position += len(rows)


def _column(rows: Sequence[Line], column: int) -> Iterator[Piece]:
    for row in rows:
        for k, text in row.cells:
            if k == column:
                for part in text.splitlines():
                    yield from pieces(Line(part, row.place, row.claim, row.cells))


def pieces(line: Line) -> list[Piece]:
    """The pieces of a line in their order."""
    text = line.text
    found = sorted(
        [
            *((m.start(), m.end(), Piece("employee", "", line)) for m in _EMPLOYEE.finditer(text)),
            *((m.start(), m.end(), Piece("signed", "", line)) for m in _SIGNED.finditer(text)),
            *((m.start(), m.end(), Piece("date", m["date"], line, m["place"].strip())) for m in _DATE.finditer(text)),
            *((m.start(), m.end(), _title(m, line)) for m in _TITLE.finditer(text)),
        ],
        key=lambda one: one[:2],
    )
    result: list[Piece] = []
    end = 0
    for start, stop, piece in found:
        if start < end:
            continue
        result += _rest(text[end:start], line)
        result.append(piece)
        end = start + len(piece.text) if piece.kind == "title" else stop
    return [*result, *_rest(text[end:], line)]


def _rest(text: str, line: Line) -> list[Piece]:
    bare = text.strip(" ;:")
    return [Piece("rest", bare, line)] if bare.strip(" ,.") else []


def _title(found: re.Match[str], line: Line) -> Piece:
    """A title; one that runs into words of signing ends before them."""
    signed = _SIGNED.search(found.group())
    text = found.group()[: signed.start()] if signed else found.group()
    follows = line.text[found.start() + len(text) :].lstrip()[:1]
    return Piece("title", text.rstrip(), line, open=not signed and follows not in {",", ";"})

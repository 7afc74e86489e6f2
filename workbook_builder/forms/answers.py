"""The answers of realisasi.xlsx through a refresh: kept, pinned to what they answer, joined by those of workbooks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workbook_builder.findings.answers import SEPARATOR, answer_place, beyond, cell_places
from workbook_builder.findings.catalogue import message
from workbook_builder.model import AnswerRow, Cell, Finding, Place, TypedAnswers
from workbook_builder.model.codes import IkuKey, iku_key, parse_code, written_key
from workbook_builder.model.filled import FilledRow
from workbook_builder.model.keys import name_key
from workbook_builder.model.record import record
from workbook_builder.schema.answers import answer_row

CODE, PLACE, WORDS = "Kode temuan", "Tempat", "Pesan"
ANSWER_COLUMNS = ("Tanggapan", "Oleh", "Tanggal", "Selesai")


@record
class JoinedAnswers:
    """The rows of Tanggapan, and how many of them were taken from which workbook."""

    rows: tuple[FilledRow, ...]
    taken: Mapping[str, int]


def join_answers(
    rows: Sequence[FilledRow],
    typed: TypedAnswers,
    findings: Sequence[Finding],
    renames: Mapping[IkuKey, IkuKey],
) -> JoinedAnswers:
    """All answers: those of the file first, in their order, then what the workbooks hold beyond them."""
    by_place = _by_place(findings)
    kept = [_pinned(_renamed(row, renames), by_place) for row in rows]
    added = beyond([_answer_row(row) for row in kept], typed.rows)
    return JoinedAnswers((*kept, *map(_filled, added)), Counter(item.code.place.file for item in added))


def _filled(item: AnswerRow) -> FilledRow:
    cells = (item.code, item.place, item.text, item.by, item.date, item.done, item.words)
    return FilledRow(dict(zip((CODE, PLACE, *ANSWER_COLUMNS, WORDS), cells, strict=True)))


def _answer_row(row: FilledRow) -> AnswerRow:
    blank = Cell(None, "@", Place(""))
    return answer_row(lambda name: row.cells.get(name, blank))


def _by_place(findings: Iterable[Finding]) -> dict[tuple[str, str], Finding]:
    """The findings by code and every way to name their place; what two share names neither."""
    result: dict[tuple[str, str], Finding | None] = {}
    for finding in findings:
        for place in {name_key(x) for x in (answer_place(finding), *cell_places(finding))}:
            key = name_key(finding.code), place
            result[key] = None if key in result else finding
    return {key: finding for key, finding in result.items() if finding is not None}


def _pinned(row: FilledRow, by_place: Mapping[tuple[str, str], Finding]) -> FilledRow:
    """The row with the message that it answers, and the place as the program names it, where nobody noted them."""
    finding = by_place.get((name_key(row.text(CODE)), name_key(row.text(PLACE))))
    if finding is None or row.text(WORDS) or not row.text("Tanggapan"):
        return row
    return _with(row, **{PLACE: answer_place(finding), WORDS: message(finding)})


def _renamed(row: FilledRow, renames: Mapping[IkuKey, IkuKey]) -> FilledRow:
    """The row with the new codes of IKU in its place."""
    parts = row.text(PLACE).split(SEPARATOR)
    codes = [parse_code(part) for part in parts]
    new = [renames.get(iku_key(code)) if code else None for code in codes]
    if not any(new):
        return row
    return _with(
        row, **{PLACE: SEPARATOR.join(written_key(n) if n else part for n, part in zip(new, parts, strict=True))}
    )


def _with(row: FilledRow, **texts: str) -> FilledRow:
    cells = {name: Cell(text, "@", row.cells[CODE].place) for name, text in texts.items()}
    return replace(row, cells={**row.cells, **cells})

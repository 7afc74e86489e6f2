"""Answers that staff typed into the sheet Validasi of workbooks built earlier. The workbooks are never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.findings.answers import answer_parts, fingerprint
from workbook_builder.model import AnswerRow, TypedAnswers
from workbook_builder.model.keys import name_key
from workbook_builder.read.container import Container, open_container
from workbook_builder.read.workbook import ReadSheet, ReadWorkbook, open_workbook
from workbook_builder.schema.answers import ANSWERS, answer_row
from workbook_builder.text import validasi as words

_COLUMNS = ANSWERS.headers
"""The columns of Validasi that are those of Tanggapan."""
_Key = tuple[str, str, str]
"""Code, place and words of a finding."""
SHARED_TEXTS = "xl/sharedStrings.xml"
"""The part of our workbooks that holds all texts."""
HEADER_ROWS = 10
"""Rows among which the headers stand."""


def typed_answers(
    folder: Path, prefix: str, realisasi: Path | None, as_built: Callable[[Path, bytes], bool]
) -> TypedAnswers:
    """The answers typed into the workbooks of an office and year in a folder, one per finding: the newest workbook's.

    ``realisasi`` is the file beside whose age the workbooks count as older or newer. A workbook that is ``as_built``,
    byte by byte, and carries no answer typed before is not read through.
    """
    paths = [path for n in range(1, 5) if (path := folder / f"{prefix}_Q{n}.xlsx").is_file()]
    limit = _saved(realisasi) if realisasi is not None else 0
    last: dict[_Key, tuple[AnswerRow, bool]] = {}
    unreadable = []
    for path in sorted(paths, key=_saved):
        try:
            container = open_container(path)
            if as_built(path, container.content) and not _carries(container):
                continue
            workbook = open_workbook(path, lambda name: name == words.SHEET)
        except (UserError, OSError):
            unreadable.append(path.name)
            continue
        for key, item in _of_workbook(workbook, newer=_saved(path) > limit).items():
            last.pop(key, None)
            last[key] = item
    return TypedAnswers(tuple(row for row, typed in last.values() if typed), tuple(unreadable))


def _carries(container: Container) -> bool:
    """Whether a workbook of ours says of any answer that it was typed into one."""
    texts = b"".join(container.pieces(SHARED_TEXTS))
    # At the start of a text: inside others these words guide whoever types.
    return f">{words.TYPED_HERE}".encode() in texts


def _of_workbook(workbook: ReadWorkbook, newer: bool) -> dict[_Key, tuple[AnswerRow, bool]]:
    """Every finding that a workbook lists, with whether an answer was typed; of equal findings an answered one."""
    result: dict[_Key, tuple[AnswerRow, bool]] = {}
    for sheet in workbook.sheets:
        for row, typed in _rows(sheet, newer) if sheet.name == words.SHEET else ():
            key = (name_key(row.code.text), name_key(row.place.text), row.words.text)
            if typed or key not in result:
                result[key] = (row, typed)
    return result


def _saved(path: Path) -> int:
    """When a file was last saved; a folder that cannot be looked into holds nothing newer."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _rows(sheet: ReadSheet, newer: bool) -> Iterator[tuple[AnswerRow, bool]]:
    """Every finding that the sheet lists, and whether someone typed an answer to it."""
    head = next((row for row in range(1, HEADER_ROWS) if _columns(sheet, row)), 0)
    columns = _columns(sheet, head)
    for row in sorted({r for r, _ in sheet.cells if r > head}) if head else ():
        cells = {name: sheet.get_cell(row, columns[name]) for name in _COLUMNS}
        origin = sheet.get_cell(row, columns[words.ORIGIN]).text
        replaced = origin.rsplit(maxsplit=1)[-1] if origin.startswith((words.REALISASI, words.REPLACING)) else ""
        answer = answer_row(cells.__getitem__, replaced, newer)
        if not answer.code.blank and not answer.place.blank:
            unchanged = origin.startswith(words.REALISASI) and replaced == fingerprint(answer)
            yield answer, any(answer_parts(answer)) and not unchanged


def _columns(sheet: ReadSheet, row: int) -> dict[str, int]:
    """The columns by header, where all that are needed stand in a row; of a header that stands twice the first."""
    found = {sheet.cells[row, k].text: k for k in reversed(sheet.row_columns.get(row, ()))}
    return found if {*_COLUMNS, words.ORIGIN} <= found.keys() else {}

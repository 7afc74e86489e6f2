"""Answers as staff typed them: on the sheet Tanggapan, and on Validasi of built workbooks."""

from __future__ import annotations

from workbook_builder.model.places import Cell
from workbook_builder.model.record import record


@record
class AnswerRow:
    """Tanggapan: an answer to the finding of a code at a place. Blank ``words`` answer whatever it says there."""

    code: Cell
    place: Cell
    words: Cell
    text: Cell
    by: Cell
    date: Cell
    done: Cell
    replaced: str = ""
    """Of one typed into a built workbook: the fingerprint of the answer in realisasi.xlsx that stood there."""
    newer: bool = False
    """Of such a one: whether its workbook was saved after realisasi.xlsx."""


@record
class TypedAnswers:
    """Answers typed into the sheet Validasi of built workbooks, oldest workbook first."""

    rows: tuple[AnswerRow, ...] = ()
    unreadable: tuple[str, ...] = ()
    """Names of workbooks that could not be read."""

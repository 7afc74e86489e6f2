"""Answers to findings: which finding each settles, and what is to be said of the answers themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbook_builder.findings import answers as answer_findings
from workbook_builder.findings.answers import answer_place, beyond, cell_places, fingerprint, read_day
from workbook_builder.findings.catalogue import CATALOGUE, kind, message
from workbook_builder.findings.kind import Scope
from workbook_builder.model import Answer, AnswerRow, Finding, Severity, YesNo
from workbook_builder.model.keys import name_key

MENTIONED = 60
"""Characters of an answer that a message repeats."""
_YES = frozenset({"", name_key(YesNo.YES)})
_NO = name_key(YesNo.NO)


class _Rows:
    """The answers by what they say they answer; of several the last counts."""

    def __init__(self, rows: Iterable[AnswerRow]) -> None:
        self._by_key: dict[tuple[str, str], list[AnswerRow]] = {}
        for row in rows:
            self._by_key.setdefault((name_key(row.code.text), name_key(row.place.text)), []).append(row)

    def at(self, finding: Finding, place: str) -> Sequence[AnswerRow]:
        return self._by_key.get((name_key(finding.code), name_key(place)), ())


def settle(
    findings: Sequence[Finding], own: Sequence[AnswerRow], typed: Sequence[AnswerRow], whole: bool
) -> list[Finding]:
    """The findings with their answers, and after them what is to be said of answers.

    ``own`` are the answers of realisasi.xlsx, ``typed`` those of built workbooks; ``whole`` tells whether the findings
    against earlier reports are there, so that an answer to none of them may be said to answer nothing.
    """
    rows = [*own, *beyond(own, typed)]
    if not rows:
        return list(findings)
    index, own_rows = _Rows(rows), frozenset(map(id, own))
    used: set[int] = set()
    shown: set[int] = set()
    counting: list[AnswerRow] = []
    to_errors: list[AnswerRow] = []
    result = []
    for item in findings:
        found = list(_candidates(index, item))
        used.update(map(id, found))
        fitting = [row for row in found if _fits(row, item)]
        chosen = (fitting or found)[-1:]
        if kind(item).severity is Severity.ERROR:
            to_errors += chosen
        elif chosen:
            counting += chosen if fitting else []
            shown.update(map(id, chosen if fitting else []))
        can_be_answered = chosen and kind(item).severity is not Severity.ERROR
        answer = _answer(chosen[0], id(chosen[0]) in own_rows, not fitting) if can_be_answered else None
        result.append(replace(item, answer=answer) if answer else item)
    shown.update(map(id, to_errors))
    # What only a workbook holds must be shown in the next one, even beside a better answer; the file keeps its own.
    unmet = (row for row in rows if id(row) not in (used if id(row) in own_rows else shown))
    orphans = [row for row in unmet if whole or not _about_reports(row)]
    result += [_said(True, row, id(row) in own_rows) for row in _once(to_errors)]
    result += [_said(False, row, id(row) in own_rows) for row in orphans]
    return result + [told for row in _once([*counting, *orphans]) for told in _doubts(row)]


def _candidates(index: _Rows, finding: Finding) -> Iterator[AnswerRow]:
    """The answers to what stands at its place; those that name its cell only where they mean what it says now."""
    proper = answer_place(finding)
    yield from index.at(finding, proper)
    for place in dict.fromkeys(cell_places(finding)):
        if name_key(place) != name_key(proper):
            yield from (row for row in index.at(finding, place) if _fits(row, finding))


def _fits(row: AnswerRow, finding: Finding) -> bool:
    """Whether an answer speaks of what the finding says now."""
    return row.words.blank or row.words.text == " ".join(message(finding).split())


def _answer(row: AnswerRow, own: bool, outdated: bool = False) -> Answer:
    done = name_key(row.done.text)
    return Answer(
        row.code.text,
        row.place.text,
        row.words.original_text,
        row.text.original_text,
        row.by.text,
        read_day(row.date),
        row.done.text,
        outdated=outdated,
        settles=not outdated and not row.by.blank and done in _YES,
        carried="" if own else row.code.place.file,
        replaced=row.replaced,
        fingerprint=fingerprint(row),
    )


def _about_reports(row: AnswerRow) -> bool:
    """Whether an answer speaks of what only a comparison with earlier reports finds."""
    entry = CATALOGUE.get(row.code.text.lower())
    return entry is not None and entry.scope is Scope.REPORTS


def _said(to_error: bool, row: AnswerRow, own: bool) -> Finding:
    """A finding about an answer, which it carries, so that it is shown and never lost."""
    entry = answer_findings.answer_to_error if to_error else answer_findings.answer_without_finding
    told = entry(
        row.text.place,
        text=row.text.text[:MENTIONED],
        code_answered=row.code.text[:MENTIONED],
        location=row.place.text[:MENTIONED],
    )
    return replace(told, answer=replace(_answer(row, own), settles=False))


def _doubts(row: AnswerRow) -> Iterator[Finding]:
    if row.by.blank:
        yield answer_findings.answer_without_name(row.by.place, text=row.text.text[:MENTIONED])
    if isinstance(read_day(row.date), str):
        yield answer_findings.answer_date_unreadable(row.date.place, value=row.date.text[:MENTIONED])
    if name_key(row.done.text) not in {*_YES, _NO}:
        yield answer_findings.answer_done_unknown(row.done.place, value=row.done.text[:MENTIONED])


def _once(rows: Iterable[AnswerRow]) -> list[AnswerRow]:
    """Each row once, in order: one answer may speak of several findings."""
    return list({id(row): row for row in rows}.values())

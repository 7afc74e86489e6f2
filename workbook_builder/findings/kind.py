"""What a finding of the catalogue is made of, and how one is made: an entry is its words and its constructor at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Generic, ParamSpec

from workbook_builder.model import Finding, Place, Problem, Severity
from workbook_builder.model.record import record

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

Blanks = ParamSpec("Blanks")


class Scope(StrEnum):
    """What a check judges."""

    CELL = "sel"
    ROW = "baris"
    SHEET = "lembar"
    ACROSS = "antar lembar"
    REPORTS = "antar laporan"


@record
class FindingKind(Generic[Blanks]):
    """One entry of the catalogue; called with a place and the blanks of its words, it makes the finding.

    ``error``: scoring would be wrong or impossible; ``peringatan``: must be looked at; ``info``: good to know.
    """

    code: str
    severity: Severity
    scope: Scope
    message: str
    advice: str
    blanks: tuple[str, ...]
    defaults: Mapping[str, object]
    """Blanks that may be left out, with what then fills them."""

    def __call__(self, place: Place, *_args: Blanks.args, **blanks: Blanks.kwargs) -> Finding:
        return Finding(self.code, place, {**self.defaults, **blanks})

    def problem(self, *_args: Blanks.args, **blanks: Blanks.kwargs) -> Problem:
        """The same without a place, for the reading of a cell to carry."""
        return Problem(self.code, {**self.defaults, **blanks})

    def matches(self, item: Finding | Problem | None) -> bool:
        """Whether a finding, or the problem of a reading, is of this kind."""
        return item is not None and item.code == self.code


def finding(
    code: str, severity: Severity, scope: Scope, message: str, advice: str
) -> Callable[[Callable[Blanks, None]], FindingKind[Blanks]]:
    """Make an entry of a stub whose keyword parameters are the blanks of ``message`` and ``advice``."""

    def entry(stub: Callable[Blanks, None]) -> FindingKind[Blanks]:
        made = stub.__code__
        return FindingKind(
            code,
            severity,
            scope,
            message,
            advice,
            made.co_varnames[: made.co_kwonlyargcount],
            stub.__kwdefaults__ or {},
        )

    return entry


def found_at(problem: Problem, place: Place) -> Finding:
    """The finding of what a reading carries."""
    return Finding(problem.code, place, problem.content)

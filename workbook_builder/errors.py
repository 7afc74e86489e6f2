"""Failures that end a run with a plain message instead of a workbook."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can mend; its text is the Indonesian message shown on stderr."""


class InvalidRuleSet(UserError):
    """A rule set that cannot be trusted: unknown keys, wrong types, missing source or confidence."""


class UnreadableFile(UserError):
    """An input file that is missing, damaged, protected or not an xlsx workbook."""


class LockedFile(UserError):
    """A file that another program holds open, or a folder that cannot be written to."""


class WorkbookTooLarge(UserError):
    """An office of a size that no workbook could show."""


class AmbiguousRuleSet(InvalidRuleSet):
    """Several rule sets may have applied in a year; ``choices`` names them, ``remark`` says why it is unknown."""

    def __init__(self, year: int, choices: tuple[str, ...], remark: str) -> None:
        super().__init__(remark)
        self.year, self.choices, self.remark = year, choices, remark

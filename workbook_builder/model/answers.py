"""Answers of staff to findings: which finding, what was answered, by whom, and whether that settles it."""

from __future__ import annotations

import datetime as dt

from workbook_builder.model.record import record


@record
class Answer:
    """An answer as it counts now. ``code``, ``place`` and ``words`` say which finding was answered, as was written."""

    code: str
    place: str
    words: str
    """The message of the finding when it was answered; empty where nobody noted it."""
    text: str
    by: str
    date: dt.date | str | None
    """A text where it does not read as a date."""
    done: str
    outdated: bool = False
    """Whether the finding says something else than what was answered."""
    settles: bool = False
    """Whether the finding no longer counts as open."""
    carried: str = ""
    """The name of the workbook into which it was typed, where realisasi.xlsx does not hold it."""
    replaced: str = ""
    """The fingerprint of the answer in realisasi.xlsx in whose place it was typed."""
    fingerprint: str = ""

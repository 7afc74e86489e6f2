"""What a finding of the catalogue is made of."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.model import Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@dataclass(frozen=True)
class FindingKind:
    """One entry: ``group`` is what the check judges (sel, baris, lembar, antar lembar).

    ``error``: scoring would be wrong or impossible; ``peringatan``: must be looked at; ``info``: good to know.
    """

    severity: Severity
    group: str
    message: str
    advice: str

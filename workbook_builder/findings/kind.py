"""What a finding of the catalogue is made of."""

from __future__ import annotations

from workbook_builder.model import Severity
from workbook_builder.model.record import record

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@record
class FindingKind:
    """One entry: ``group`` is what the check judges (sel, baris, lembar, antar lembar).

    ``error``: scoring would be wrong or impossible; ``peringatan``: must be looked at; ``info``: good to know.
    """

    severity: Severity
    group: str
    message: str
    advice: str

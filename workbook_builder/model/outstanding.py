"""What an office still has to fill for the quarter that it reports, and who answers for it."""

from __future__ import annotations

import datetime as dt

from workbook_builder.model.periods import Periode
from workbook_builder.model.record import record


@record
class OwnerShare:
    """What one Penanggung Jawab still has to fill; ``owner`` is empty for IKU that name none. Names of IKU."""

    owner: str
    realisasi: tuple[str, ...] = ()
    analisis: tuple[str, ...] = ()
    follow_up: tuple[str, ...] = ()
    """IKU below 100 whose analysis says no follow-up."""

    @property
    def total(self) -> int:
        """How many cells that is."""
        return len(self.realisasi) + len(self.analisis) + len(self.follow_up)

    @property
    def nothing(self) -> bool:
        return not self.total


@record
class Outstanding:
    """All that is missing for a quarter. ``due`` is None where the rule set names no date."""

    quarter: Periode
    shares: tuple[OwnerShare, ...]
    """Those who still have something to fill, in the order of their first IKU."""
    belanja: tuple[str, ...]
    """Kinds of spending whose cell of the quarter is blank."""
    due: dt.date | None
    due_is_sure: bool

    @property
    def total(self) -> int:
        """How many cells that is."""
        return sum(share.total for share in self.shares) + len(self.belanja)

    @property
    def complete(self) -> bool:
        return not self.total

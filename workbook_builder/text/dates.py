"""Dates as people write them."""

from __future__ import annotations

import datetime as dt
import re

from workbook_builder.text.numbers import MONTHS


def parse_date(text: str) -> dt.date | None:
    """``31/01/2024``, ``31-1-2024`` or ``31 Januari 2024``; None for any other text."""
    found = re.fullmatch(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", text)
    if found:
        day, month, year = (int(x) for x in found.groups())
    else:
        found = re.fullmatch(r"(\d{1,2}) ([A-Za-z]+) (\d{4})", text)
        months = [b.lower() for b in MONTHS]
        if not found or found.group(2).lower() not in months:
            return None
        day, month, year = int(found.group(1)), months.index(found.group(2).lower()) + 1, int(found.group(3))
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None

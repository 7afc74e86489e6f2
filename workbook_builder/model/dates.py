"""Dates and times of cells as the office writes them."""

from __future__ import annotations

import datetime as dt


def write_date(value: dt.date | dt.time | dt.timedelta) -> str:
    """``06/05/2025``, with its time where that is not midnight; a time or duration as ``14.05``."""
    if isinstance(value, dt.datetime):
        clock = "" if value.time() == dt.time() else f" {value:%H.%M}"
        return f"{value:%d/%m/}{value.year:04d}{clock}"
    if isinstance(value, dt.date):
        return f"{value:%d/%m/}{value.year:04d}"
    if isinstance(value, dt.time):
        return f"{value:%H.%M}"
    minutes = int(value.total_seconds()) // 60
    return f"{minutes // 60:02d}.{minutes % 60:02d}"

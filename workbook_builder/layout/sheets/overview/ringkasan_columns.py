"""The columns that the summary shares out: wide ones for tables on the left, narrow ones for the strip of IKU."""

from __future__ import annotations

from workbook_builder.layout.sheets.workings.ringkasan_bars import MAX_IKU

CODE, NAME, TARGET, REALISASI, CAPAIAN, TREND, ROOM, LABEL = range(1, 9)
"""Columns of the table of IKU that need attention; the last one names the rows of the strip."""
STRIP = LABEL + 1
LAST = LABEL + MAX_IKU
OWNER, FOLLOW_UP = STRIP, STRIP + 6
WIDTHS = (9.0, 26.0, 10.5, 10.5, 8.0, 14.0, 8.0, 8.0, *([3.6] * MAX_IKU))

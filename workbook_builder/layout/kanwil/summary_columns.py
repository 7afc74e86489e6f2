"""The columns of Ringkasan Kanwil: offices at the left, IKU and data at the right."""

from __future__ import annotations

NUMBER, OFFICE, NKO, STATUS, CHANGE, BELOW, WEAKEST, BETWEEN = range(1, 9)
LABEL, FIRST, SECOND, THIRD, LAST = range(9, 14)
FIRST_DATA = LAST
WIDTHS = (5.0, 34.0, 10.0, 10.0, 12.0, 12.0, 48.0, 2.0, 48.0, 12.0, 12.0, 12.0, 34.0)

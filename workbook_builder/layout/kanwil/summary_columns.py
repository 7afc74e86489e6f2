"""The columns of Ringkasan Kanwil: offices at the left, IKU and data at the right."""

from __future__ import annotations

NUMBER, OFFICE, NKO, STATUS, CHANGE, BELOW, WEAKEST, BETWEEN = range(1, 9)
LABEL, FIRST, SECOND, THIRD, LAST = range(9, 14)
FIRST_DATA = LAST
WIDTHS = (5.0, 27.0, 9.0, 9.0, 11.0, 10.0, 33.0, 1.5, 35.0, 11.5, 11.0, 11.5, 26.0)

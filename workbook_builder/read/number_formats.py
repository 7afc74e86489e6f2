"""Number formats of cells: their codes by number, whether they show a date, and the date that a number then is."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

GENERAL = "General"
BUILTIN = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_)_("$"* \(#,##0.00\)_("$"* "-"??_)_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
}
"""Codes that a file names by number alone (ECMA-376 part 1, 18.8.30)."""
CODE_MAX = 500
"""Characters of a code; Excel takes 255."""
CODES_MAX = 5_000
"""Codes that a workbook defines itself; Excel takes some 250."""

EPOCH_1900 = dt.datetime(1899, 12, 30)
EPOCH_1904 = dt.datetime(1904, 1, 1)
LEAP_DAY_1900 = 60
"""The serial of 29 February 1900, a day that only Excel has; those before it are one day off."""
DAY = 86_400

# Quoted text, and what stands in brackets other than elapsed hours, minutes or seconds: colours, conditions, locales.
_LITERAL = re.compile(r'"[^"]*"|\[(?!hh?\]|mm?\]|ss?\])[^\[\]]*\]', re.IGNORECASE)
_DATE = re.compile(r"(?<![_\\])[dmhys]", re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)


def shows_date(code: str) -> bool:
    """Whether a number format shows its number as a date or a time."""
    return _DATE.search(_LITERAL.sub("", code.split(";", 1)[0])) is not None


@lru_cache(maxsize=CODES_MAX)
def shows_duration(code: str) -> bool:
    """Whether a number format shows its number as hours, minutes or seconds that went by."""
    return _ELAPSED.search(code.split(";", 1)[0]) is not None


def from_serial(number: int | float, code: str, epoch: dt.datetime) -> dt.datetime | dt.time | dt.timedelta:
    """What a number shows in a date format. OverflowError or ValueError where no calendar has the day."""
    if shows_duration(code):
        return dt.timedelta(milliseconds=round(number * DAY * 1_000))
    day, fraction = divmod(number, 1)
    clock = dt.timedelta(milliseconds=round(fraction * DAY * 1_000))
    if 0 <= number < 1 and not clock.days:
        return (dt.datetime.min + clock).time()
    if 0 < number < LEAP_DAY_1900 and epoch == EPOCH_1900:
        day += 1
    return epoch + dt.timedelta(days=day) + clock


def from_iso(text: str) -> dt.datetime | dt.date | dt.time:
    """A date or time as a strict file spells it; ValueError for anything else."""
    text = text.strip().removesuffix("Z")
    if "T" in text:
        return dt.datetime.fromisoformat(text).replace(tzinfo=None)
    return dt.time.fromisoformat(text).replace(tzinfo=None) if ":" in text else dt.date.fromisoformat(text)

"""Number formats: which a workbook has without stating them, and which of them show a date."""

from __future__ import annotations

import re

UMUM = "General"
BAWAAN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd/mm/yyyy",
    15: r"d\-mmm\-yy",
    16: r"d\-mmm",
    17: r"mmm\-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
    # Dates of East Asian versions; here they are dates.
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "dd/mm/yyyy"),
}
"""By their number in ECMA-376 part 1, 18.8.30; 14 and 22 follow the language of the computer, here Indonesian."""

_TAK_TAMPIL = re.compile(r'"[^"]*"|[\\_*].|\[(?!h|m|s)[^\]]*\]|AM/PM|E[+-]', re.IGNORECASE)


def format_tanggal(kode: str) -> bool:
    """Whether a number format shows a date or a time."""
    return kode != UMUM and bool(re.search(r"[dmhys]", _TAK_TAMPIL.sub("", kode.split(";")[0]), re.IGNORECASE))

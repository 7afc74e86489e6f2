"""How cells look: one palette with meaning, one typography, one place for number formats.

Colour is never the only signal: inputs have their own border and heading, statuses their word.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

FONT = "Arial"

# Palette: dark ink on light grounds, every pair at least 4.5:1.
INK = "#1F2937"
FAINT_INK = "#4B5563"
WHITE = "#FFFFFF"
DARK_BLUE = "#1E3A5F"
LIGHT_BLUE = "#DCE6F1"
PALE_BLUE = "#F1F5FA"
LIGHT_GREY = "#F3F4F6"
BORDER = "#B6BEC9"
INPUT_FILL = "#BFDFFF"
INPUT_HEAD = "#9CC9F5"
"""What staff fill is pale blue, as is usual; no status has a colour near it."""
INPUT_BLUE = "#0B3D91"
CHART_BLUE = "#2E6DA4"
CHART_GREEN = "#4B8F6B"
CHART_GOLD = "#A67C00"
CHART_RED = "#9B2C2C"
CHART_LIGHT_BLUE, CHART_LIGHT_RED = "#8DB4DA", "#E3A0A0"
CHART_STATUS = {"Hijau": "#3C8D5A", "Kuning": "#C99700", "Merah": "#B3261E"}
"""Bars and lines of charts; they differ in lightness too, and limits are dashed lines."""
STATUS_COLOURS = {
    "Hijau": ("#D7F0DD", "#14532D"),
    "Kuning": ("#FFF1C2", "#6B4A00"),
    "Merah": ("#FBD9D9", "#7F1D1D"),
}
TAB_COLOURS = {
    "baca": DARK_BLUE,
    "cetak": "#2F6B4F",
    "data": "#B58900",
    "periksa": "#9B2C2C",
    "mesin": "#6B7280",
    "masukan": "#B58900",
    "acuan": "#2F6B4F",
    "panduan": "#7C3AED",
}
"""Tab colours by the block of a sheet of the workbook, or by the role of a sheet of a form."""

FORMATS = {
    "umum": "General",
    "teks": "@",
    "bulat": "#,##0",
    "rupiah": "#,##0",
    "desimal": "#,##0.00",
    "desimal0": "#,##0",
    "desimal1": "#,##0.0",
    "selisih": "+#,##0.00;-#,##0.00;0.00",
    "rasio": "0.0000",
    "persen": "0.00%",
    "persen0": "0%",
    "iku": "#,##0.00",
    "iku0": "#,##0",
    "iku_persen": "0.00%",
    "iku_persen0": "0%",
    "ss": '"SS "0',
    "nss": '"NSS "0.00',
    "np": '"NP "0.00',
    "bobot": '"Bobot "0%',
    "nko": '"NKO "0.00',
    "tanggal": "dd/mm/yyyy",
    "nomor": "0",
}
IKU_NUMBER = frozenset({"iku", "iku0", "iku_persen", "iku_persen0"})
"""Formats of a value in the unit of its IKU; the columns of such values have room for what may still be typed."""


class Style(NamedTuple):
    """A cell style by meaning. ``unlocked`` cells can be typed into."""

    number_format: str = "umum"
    """A key of FORMATS, or a number format itself."""
    align: str = "left"
    valign: str = "top"
    bold: bool = False
    italic: bool = False
    size: float = 10
    colour: str = INK
    background: str = ""
    border: bool = False
    top_border: bool = False
    wrap: bool = False
    unlocked: bool = False
    indent: int = 0
    rotation: int = 0
    """Degrees, counted against the clock."""
    centre_across: bool = False
    """Centred across the blank cells to its right; looks like merging and breaks nothing."""

    def but(self, **changes: Any) -> Style:
        """The same with some properties changed."""
        return _changed(self, **changes)


@cache
def _changed(style: Style, **changes: Any) -> Style:
    """Kept, as many cells ask for one."""
    return style._replace(**changes)


TITLE = Style(bold=True, size=14, colour=DARK_BLUE, valign="vcenter")
PURPOSE = Style(colour=FAINT_INK)
REMARK = Style(colour=FAINT_INK)
HEADER = Style(bold=True, colour=WHITE, background=DARK_BLUE, align="center", valign="vcenter", border=True, wrap=True)
INPUT_HEADER = HEADER.but(colour=INK, background=INPUT_HEAD)
TEXT = Style(border=True, wrap=True, valign="vcenter", indent=1)
CENTRED = Style(border=True, wrap=True, align="center", valign="vcenter")
NUMBER = Style(border=True, align="right", number_format="desimal", valign="vcenter")
INTEGER = CENTRED.but(number_format="nomor")
RATIO = NUMBER.but(number_format="rasio")
SASARAN = Style(border=True, wrap=True, bold=True, background=LIGHT_BLUE, valign="vcenter", indent=1)
INPUT = Style(
    border=True,
    align="right",
    colour=INPUT_BLUE,
    background=INPUT_FILL,
    unlocked=True,
    number_format="desimal",
    valign="vcenter",
)
INPUT_TEXT = INPUT.but(align="left", wrap=True, number_format="umum", indent=1)
INPUT_CHOICE = INPUT.but(align="center", wrap=True, number_format="umum")
BAR = Style(colour=DARK_BLUE)
RECEDED = Style(colour=FAINT_INK, background="#F7F9FB")
"""A quarter that is not the one at hand: readable, and out of the way."""
CLOSED = Style(border=True, align="center", background=LIGHT_GREY, colour=FAINT_INK)
TOTAL = Style(border=True, top_border=True, bold=True, background=PALE_BLUE, wrap=True, valign="vcenter", indent=1)
LINK = Style(colour="#1D4ED8", border=True, wrap=True, valign="vcenter", indent=1)
FREE_LINK = Style(colour="#1D4ED8")
BADGE = Style(bold=True, colour=FAINT_INK, valign="vcenter")
SIGNATURE = Style(align="center", centre_across=True)


def status_styles(name: str) -> Style:
    """The look of a status word, for conditional formats."""
    background, colour = STATUS_COLOURS.get(name, (LIGHT_GREY, INK))
    return Style(background=background, colour=colour, bold=True)

"""How a tile looks: a label above a figure or a word."""

from __future__ import annotations

from workbook_builder.layout import style

LABEL = style.Style(
    size=10, colour=style.FAINT_INK, background=style.PALE_BLUE, top_border=True, centre_across=True, valign="vcenter"
)
LABEL_LINK = LABEL.but(colour=style.LINK.colour)
CONTENT = style.Style(
    size=12, bold=True, background=style.PALE_BLUE, valign="vcenter", centre_across=True, colour=style.DARK_BLUE
)

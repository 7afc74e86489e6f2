"""The top of every sheet: title, office, year, quarter, badge and the way back in one line; below it its purpose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.layout import style
from workbook_builder.layout.context import BookContext
from workbook_builder.layout.plan import ConditionalFormat, Formula, Link, SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.layout.text_size import text_width
from workbook_builder.model.address import address
from workbook_builder.model.record import record
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText

TITLE_ROW, PURPOSE_ROW = 1, 2
HEIGHTS = {TITLE_ROW: 21.0, PURPOSE_ROW: 15.0}
SIZES = (14.0, 12.0, 11.0, 10.0, 8.0)
"""Points of the title, the first that leaves room for the badge."""
_READABLE = 4
"""How many of them a title has that shares a narrow first page with its office; smaller, the office goes down."""
NARROW_SIZE = 7.0
"""Points, for the names of two offices on a sheet that is too narrow for them in the usual size."""
_GAP = 1.5
_LINK_WIDTH = text_width(words.CONTENTS, style.FREE_LINK.size) + 1


@record
class _Top:
    """One way to fill the two rows; ``badge`` and ``link`` are (row, column), the link None where there is none."""

    title: str
    purpose: str
    title_style: Style
    purpose_style: Style
    badge: tuple[int, int]
    link: tuple[int, int] | None


def write_title(
    k: BookContext, p: SheetBuilder, t: SheetText, official: bool = False, columns: int | None = None
) -> None:
    """Fill the first two rows; a signed sheet names the superior office too, below its own title.

    ``columns`` are those of the first page, where that ends before the sheet does.

    Titles are never shortened: where the sheet is narrow they are set smaller, and the office goes down a row.
    """
    top = next(_tops(k, p, t, official, columns))
    p.write(TITLE_ROW, 1, top.title, top.title_style)
    p.write(PURPOSE_ROW, 1, top.purpose, top.purpose_style)
    write_badge(k, p, *top.badge)
    if top.link:
        p.write(*top.link, Link(words.PETUNJUK_NAME, "A1", words.CONTENTS), style.FREE_LINK.but(valign="vcenter"))
    p.height.update(HEIGHTS)


def write_badge(k: BookContext, p: SheetBuilder, row: int, column: int) -> None:
    """Whether all control checks agree, in a word and in numbers, over as many cells as its longest text takes."""
    p.write(row, column, Formula("Lencana_Hitungan", k.check_totals.badge), style.BADGE)
    last, room = column, p.width[column]
    while room < text_width(k.check_totals.longest, style.BADGE.size, bold=True) + 1 and last < max(p.width):
        last += 1
        room += p.width[last]
        p.write(row, last, None, style.BADGE)
    cell, good = address(row, column, True), k.check_totals.all_good
    area = f"{address(row, column)}:{address(row, last)}" if last > column else address(row, column)
    p.conditional.append(ConditionalFormat(area, f'{cell}="{good}"', style.status_styles("Hijau")))
    p.conditional.append(ConditionalFormat(area, f'{cell}<>"{good}"', style.status_styles("Merah")))


def _tops(k: BookContext, p: SheetBuilder, t: SheetText, official: bool, columns: int | None) -> Iterator[_Top]:
    """Ways to fill the two rows, the best first."""
    widths = [p.width[column] for column in sorted(p.width)[:columns]]
    badge = text_width(k.check_totals.longest, style.BADGE.size, bold=True) + 1
    link = _LINK_WIDTH if t.name != words.PETUNJUK_NAME else 0.0
    for title, purpose, purpose_style in _texts(k, t, official, sum(widths)):
        beside_office = columns is not None and title != t.title
        for size in SIZES[:_READABLE] if beside_office else SIZES:
            used = text_width(title, size, bold=True), text_width(purpose, purpose_style.size)
            for badge_place, link_place in _places(widths, used, badge, link):
                shown = style.TITLE.but(size=size)
                yield _Top(title, purpose, shown, purpose_style, badge_place, link_place if link else None)
    # No sheet is so narrow; a workbook is still better than none.
    title, purpose, purpose_style = t.title, t.purpose, style.PURPOSE.but(size=NARROW_SIZE)
    yield _Top(title, purpose, style.TITLE.but(size=SIZES[-1]), purpose_style, (TITLE_ROW, len(widths)), None)


_Place = tuple[int, int]


def _places(
    widths: Sequence[float], used: tuple[float, float], badge: float, link: float
) -> Iterator[tuple[_Place, _Place]]:
    """Where badge and link may stand: side by side behind the title, or one below the other."""
    for first, second in ((badge, link), (link, badge)):
        left = _free_column(widths, used[0], first)
        right = _free_column(widths, sum(widths[: left - 1]) + first, second) if left else None
        if left and right:
            both = (TITLE_ROW, left), (TITLE_ROW, right)
            yield both if first == badge else both[::-1]
    top, below = _free_column(widths, used[0], badge), _free_column(widths, used[1], link)
    if top and below:
        yield (TITLE_ROW, top), (PURPOSE_ROW, below)


def _texts(k: BookContext, t: SheetText, official: bool, width: float) -> Iterator[tuple[str, str, Style]]:
    line = k.official_line if official else k.title_line
    if not official:
        yield f"{t.title} - {line}", t.purpose, style.PURPOSE
    both = words.OFFICE_AND_PURPOSE.format(office=line, purpose=t.purpose)
    sizes = (style.PURPOSE.size, 8.0, NARROW_SIZE)
    fitting = [size for size in sizes if text_width(both, size) + _LINK_WIDTH + _GAP <= width]
    yield t.title, both, style.PURPOSE.but(size=fitting[0] if fitting else NARROW_SIZE)


def _free_column(widths: Sequence[float], used: float, needed: float) -> int | None:
    """The first column to the right of a text from which on there is room for another."""
    left = 0.0
    for column, width in enumerate(widths, 1):
        if left >= used + _GAP and sum(widths[column - 1 :]) >= needed:
            return column
        left += width
    return None

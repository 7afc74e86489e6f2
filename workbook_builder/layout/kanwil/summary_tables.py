"""The tables of Ringkasan Kanwil: who leads, who needs help and in what, who is absent, and the state of the data."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style
from workbook_builder.layout.kanwil import absent as absentees
from workbook_builder.layout.kanwil import perspektif
from workbook_builder.layout.kanwil import summary_columns as at
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import below, mean, present
from workbook_builder.layout.kanwil.findings import office_findings
from workbook_builder.layout.kanwil.heat_map import weakest_of
from workbook_builder.layout.kanwil.iku import rows as iku_rows
from workbook_builder.layout.kanwil.table import OfficeRow, colour_figures, colour_words, office_rows
from workbook_builder.layout.plan import Content, Formula, SheetBuilder, Value
from workbook_builder.layout.short_text import cut
from workbook_builder.layout.style import Style
from workbook_builder.layout.text_size import text_width
from workbook_builder.model import Severity
from workbook_builder.model.address import address
from workbook_builder.model.numbers import HUNDRED
from workbook_builder.text import kanwil as t

MOST = 5
"""Offices, or IKU, that a table names."""
MOST_ABSENT = 3
MAX_CHARACTERS = 200
ROW_HEIGHT, TWO_LINES = 15.0, 30.4
TEXT, CENTRED = style.TEXT, style.CENTRED.but(wrap=False)
WHOLE = CENTRED.but(number_format="nomor")
NUMBER = style.NUMBER.but(align="center")
HEADER = style.HEADER.but(wrap=False)
TITLE = HEADER.but(align="left", indent=1)
OPEN = TITLE.but(border=False)
Cell = tuple[str, Value, Style]
"""Formula, value and style."""


def leading(k: RegionContext, p: SheetBuilder, row: int) -> int:
    """The offices with the highest NKO; the row after them."""
    count = min(MOST, k.scored - k.scored // 2)
    return _offices(k, p, row, t.LEADING, [("{rows}", n) for n in range(1, count + 1)])


def helped(k: RegionContext, p: SheetBuilder, row: int) -> int:
    """Those with the lowest NKO, the lowest first; no office stands in both tables."""
    count = min(MOST, k.scored // 2)
    places = [("COUNT(Peringkat_NKO)+1-{rows}", k.scored + 1 - n) for n in range(1, count + 1)]
    return _offices(k, p, row, t.HELP, places) if places else row


def _offices(k: RegionContext, p: SheetBuilder, row: int, title: str, places: Sequence[tuple[str, int]]) -> int:
    headers = (t.NUMBER, title, t.NKO, t.STATUS, t.CHANGE, t.TILE_BELOW, t.WEAKEST)
    p.write_row(row, at.NUMBER, headers, [HEADER, TITLE, *[HEADER] * 4, TITLE])
    p.height[row] = ROW_HEIGHT
    by_place = {place: r for r, place in zip(office_rows(k), k.orders, strict=True) if place}
    top = address(row + 1, at.BETWEEN)
    for b, (formula, place) in enumerate(places, row + 1):
        here = address(b, at.NUMBER)
        # Rows are counted in the blank column, so that no formula counts its own cell.
        counted = formula.format(rows=f"ROWS({top[0]}${top[1:]}:{address(b, at.BETWEEN)})")
        number = Formula(counted, place)
        p.write(b, at.NUMBER, number, WHOLE)
        for column, (name, value, shown) in enumerate(_office_cells(k, by_place[place]), at.OFFICE):
            found = f"INDEX(Peringkat_{name},MATCH(${here},Peringkat_Urutan,0))"
            p.write(b, column, Formula(found, value) if name else None, shown)
        p.height[b] = TWO_LINES
    last = row + len(places)
    colour_words(k, p, f"{address(row + 1, at.STATUS)}:{address(last, at.STATUS)}")
    return last + 1


def _office_cells(k: RegionContext, r: OfficeRow) -> Sequence[Cell]:
    change = None if r.nko is None or r.nko_before is None else r.nko - r.nko_before
    moved = ("Perubahan", change) if k.periode_before else ("", None)
    return (
        ("Kantor", r.name, TEXT),
        ("NKO", r.nko, NUMBER.but(bold=True)),
        ("Status", k.status(r.nko), CENTRED),
        (*moved, NUMBER.but(number_format="selisih")),
        ("Di_Bawah", below(k.row(r.number - 1), HUNDRED), WHOLE),
        ("Terlemah", weakest_of(r), TEXT),
    )


def needed(k: RegionContext, p: SheetBuilder, row: int) -> int:
    """The IKU that most offices miss; the row after them."""
    headers = (t.NEEDED, t.BELOW_SHORT, t.OF_OFFICES, t.MEAN, t.WEAKEST_OFFICE)
    p.write_row(row, at.LABEL, headers, [TITLE, *[HEADER] * 3, TITLE])
    ordered = {r.order: r for r in k.once(iku_rows) if r.order}
    count = min(MOST, len(ordered))
    if not count:
        p.write(row + 1, at.LABEL, t.NONE_NEEDED, TEXT.but(border=False, wrap=False))
        return row + 2
    top = address(row + 1, at.BETWEEN)
    for b in range(row + 1, row + count + 1):
        place = f"ROWS({top[0]}${top[1:]}:{address(b, at.BETWEEN)})"
        r = ordered[b - row]
        cells: Sequence[Cell] = (
            ("Label", r.iku.label, TEXT),
            ("Di_Bawah", r.below, WHOLE),
            ("Kantor", r.count, WHOLE),
            ("Rata", mean(r.values), NUMBER),
            ("Terlemah", r.weakest_office, TEXT),
        )
        for column, (name, value, shown) in enumerate(cells, at.LABEL):
            p.write(b, column, Formula(f"INDEX(IKU_{name},MATCH({place},IKU_Urutan,0))", value), shown)
        p.height[b] = TWO_LINES
    colour_figures(k, p, f"{address(row + 1, at.THIRD)}:{address(row + count, at.THIRD)}")
    return row + count + 1


def perspektif_table(k: RegionContext, p: SheetBuilder, row: int) -> int:
    """The perspektif with their mean over the offices; the row after them."""
    headers = (t.PERSPEKTIF.name, t.MEAN, t.MINIMUM, t.BELOW_SHORT, t.WEAKEST_OFFICE)
    p.write_row(row, at.LABEL, headers, [TITLE, *[HEADER] * 3, TITLE])
    for number, name in enumerate(k.perspektif, 1):
        values, area = perspektif.values(k, name), perspektif.area_name(number)
        there = present(values)
        lowest = min(there, default=None)
        weakest = k.names[k.offices[values.index(lowest)].folder] if lowest is not None else None
        cells: Sequence[Cell] = (
            ("", perspektif.header(k, name), TEXT),
            (f"AVERAGE({area})", mean(values), NUMBER.but(bold=True)),
            (f"MIN({area})", lowest, NUMBER),
            (f'COUNTIF({area},"<100")', below(values, HUNDRED), WHOLE),
            (f"INDEX(Perspektif_Kantor,MATCH(MIN({area}),{area},0))", weakest, TEXT),
        )
        _write(p, row + number, at.LABEL, cells, there=bool(there))
    last = row + len(k.perspektif)
    colour_figures(k, p, f"{address(row + 1, at.FIRST)}:{address(last, at.SECOND)}")
    return last + 1


def _write(p: SheetBuilder, row: int, column: int, cells: Sequence[Cell], there: bool = True) -> None:
    """Cells side by side; one without a formula is a plain text, and without figures nothing is computed."""
    for number, (formula, value, shown) in enumerate(cells, column):
        content: Content = Formula(formula, value) if formula and there else value
        p.write(row, number, content, shown)


def absent(k: RegionContext, p: SheetBuilder, row: int) -> int:
    """The first of the offices that are not in yet, with why; the row after them."""
    rows = k.once(absentees.rows)
    title = t.NOT_IN_COUNT.format(jumlah=len(rows)) if rows else t.NOT_IN
    p.write_row(row, at.NUMBER, (t.NUMBER, title, *[None] * 5), [HEADER, *[OPEN] * 6])
    for b, r in enumerate(rows[:MOST_ABSENT], row + 1):
        p.write(b, at.NUMBER, r.number, WHOLE)
        p.write(b, at.OFFICE, r.name, TEXT)
        _line(p, b, at.NKO, r.reasons[0] if r.reasons else "")
    last = row + min(len(rows), MOST_ABSENT)
    if not rows or len(rows) > MOST_ABSENT:
        last += 1
        p.write(last, at.NUMBER, None, WHOLE)
        more = t.MORE_ABSENT.format(jumlah=len(rows) - MOST_ABSENT) if rows else t.ALL_IN
        _line(p, last, at.OFFICE, more)
    return last + 1


def _line(p: SheetBuilder, row: int, column: int, text: str) -> None:
    """A text across the columns up to the gap, cut where they end."""
    width = sum(at.WIDTHS[column - 1 : at.BETWEEN - 1])
    p.write(row, column, cut_to_width(text, width), TEXT.but(border=False, wrap=False))


def cut_to_width(text: str, width: float) -> str:
    """A text in one line, shortened to a width of columns."""
    line = cut(text, MAX_CHARACTERS)
    while text_width(line) > width - 2 and len(line) > 1:
        line = cut(line, len(line) - 1)
    return line


def data_state(k: RegionContext, p: SheetBuilder, row: int) -> int:
    """How many findings and blank cells stand, in how many offices, and where most; the row after them."""
    headers = (t.DATA_STATE, t.TOTAL_COUNT, t.WITH_ANY, t.MOST, t.MOST_OF)
    p.write_row(row, at.LABEL, headers, [TITLE, *[HEADER] * 3, TITLE])
    offices = k.once(office_findings)
    kinds = (
        (t.ERRORS, "Temuan_Galat", [o.count(Severity.ERROR) for o in offices]),
        (t.WARNINGS, "Temuan_Peringatan", [o.count(Severity.WARNING) for o in offices]),
        (t.ANSWERED, "Temuan_Dijawab", [o.answered for o in offices]),
        (t.MISSING, "Temuan_Kosong", [o.missing or 0 for o in offices]),
    )
    for b, (label, name, counted) in enumerate(kinds, row + 1):
        most = offices[counted.index(max(counted))].name if any(counted) else None
        found = f'IF(MAX({name})=0,"",INDEX(Temuan_Kantor,MATCH(MAX({name}),{name},0)))'
        cells: Sequence[Cell] = (
            ("", label, TEXT),
            (f"SUM({name})", sum(counted), WHOLE),
            (f'SUMPRODUCT(({name}<>"")*({name}>0))', sum(1 for n in counted if n), WHOLE),
            (f"MAX({name})", max(counted), WHOLE),
            (found, most, TEXT),
        )
        _write(p, b, at.LABEL, cells)
    return row + len(kinds) + 1

"""Sheet Kartu IKU: all of one IKU on one screen, chosen by its code; each part leads to the sheet that holds it.

What depends on the choice is computed on Perhitungan Kartu and Bahan Kartu. Figures in the unit of the IKU are texts,
as one cell cannot have the format of percents for one IKU and of days for another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workbook_builder.layout import style
from workbook_builder.layout.card_link import SELECTOR_CELL, SELECTOR_COLUMN, SELECTOR_ROW
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW, begin, colour_status
from workbook_builder.layout.plan import Chart, Formula, InputRule, Link, PrintSetup, Series, SheetBuilder, Value, quote
from workbook_builder.layout.sheets.overview.kartu_parts import NAME_PART, Chosen, Part, parts
from workbook_builder.layout.sheets.workings import perhitungan_kartu
from workbook_builder.layout.sheets.workings.bahan_kartu_row import MaterialRow, material_rows
from workbook_builder.layout.sheets.workings.kartu_row import CardRow, card_row, card_rows
from workbook_builder.layout.sheets.workings.kartu_words import whole_words
from workbook_builder.layout.sheets.workings.peringkat_row import rank_rows
from workbook_builder.layout.style import Style
from workbook_builder.layout.text_size import row_height
from workbook_builder.model import Iku
from workbook_builder.model.address import address
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER
from workbook_builder.text import kartu_iku as t
from workbook_builder.text.sheets import KARTU_NAME, SheetText

TEXT = SheetText(
    KARTU_NAME,
    "Kartu IKU",
    "Semua tentang satu IKU. Pilih kodenya pada sel biru; tiap bagian menunjuk lembar yang memuat asalnya.",
)
LABELS, CONTENT, LINKS, TABLE = 1, 2, 3, 4
WIDTHS = (21.0, 78.0, 22.0)
SIZE = 9.5
LINE, HEADLINE = 16.5, 21.0
"""Points of a row of one line, and of the one with the code and the name."""
CHART_ROW = CONTENT_ROW + len(PERIODE)
_TEXT = style.TEXT.but(size=SIZE)
_LABEL = style.TEXT.but(size=SIZE, bold=True, background=style.PALE_BLUE)
_LINK = style.LINK.but(size=SIZE)
_PIXELS = 4 / 3
"""Pixels in a point."""


def _figure(key: str, header: str, width: float, shown: Style, value: Callable[[CardRow], Value]) -> Column[CardRow]:
    """A column of the table of periods, found by the period that stands in its row."""
    name = f"Kartu_{header}"
    return Column(key, header, width, shown, value, f"INDEX({name},MATCH({{$periode}},Kartu_Periode,0))")


_RIGHT = style.NUMBER.but(size=SIZE, number_format="umum")
_NUMBER = style.NUMBER.but(size=SIZE)
PERIODS = Columns[CardRow](
    (
        Column("periode", t.PERIODE, 9, style.CENTRED.but(size=SIZE, bold=True), lambda r: r.periode),
        _figure("target", t.TARGET, 14, _RIGHT, lambda r: r.unit.written(r.steps.target)),
        _figure("realisasi", t.REALISASI, 14, _RIGHT, lambda r: r.unit.written(r.steps.realisasi)),
        _figure("capaian", t.CAPAIAN, 11, _NUMBER.but(bold=True), lambda r: r.steps.capaian),
        _figure("status", t.STATUS, 11, style.CENTRED.but(size=SIZE), lambda r: r.steps.status),
        _figure("reported", t.REPORTED, 12, _NUMBER, lambda r: r.reported),
    ),
    first_column=TABLE,
)


def chosen(k: SheetContext) -> int:
    """Position (1-based) of the IKU that the card opens with: the weakest of the reported period."""
    ranks = {r.iku.code: r.rank for r in k.once(rank_rows) if r.rank}
    weakest = next((code for code, rank in ranks.items() if rank == 1), k.score.iku[0].iku.code)
    return [s.iku.code for s in k.score.iku].index(weakest) + 1


def sheet(k: SheetContext, names: Mapping[str, str], sheets: frozenset[str]) -> SheetBuilder:
    """``names`` are the areas of the other sheets by defined name, ``sheets`` the names of all sheets."""
    p = begin(k, TEXT, "baca", (*WIDTHS, *PERIODS.widths))
    number, sum_row = chosen(k), CONTENT_ROW
    p.write_row(HEADER_ROW, LABELS, (t.SELECTOR, t.NAME, t.SEE), style.HEADER)
    p.write(HEADER_ROW, LABELS, t.SELECTOR, style.INPUT_HEADER)
    p.write_row(HEADER_ROW, TABLE, PERIODS.headers, style.HEADER)
    _selector(k, p, number)
    everyone = [_chosen(k, position, material) for position, material in enumerate(material_rows(k), 1)]
    for row, part in enumerate((NAME_PART, *parts(k)), CONTENT_ROW):
        _write(p, row, part, everyone, number)
        if part.label == t.SUM.format(periode=k.report_periode):
            sum_row = row
        p.write(row, LINKS, _link(part.source, names, sheets), _LINK)
    _periods(k, p, number)
    p.charts.append(_chart(k, p, sum_row, whole_words(everyone[number - 1].card)))
    p.freeze = (CONTENT_ROW, 1)
    p.printing = PrintSetup(landscape=True, one_page=True)
    return p


def _chosen(k: SheetContext, number: int, material: MaterialRow) -> Chosen:
    return Chosen(card_row(k, number, k.report_periode), material)


def _selector(k: SheetContext, p: SheetBuilder, number: int) -> None:
    p.write(SELECTOR_ROW, SELECTOR_COLUMN, k.score.iku[number - 1].iku.code, style.INPUT_CHOICE.but(bold=True, size=12))
    p.name_area("Kartu_Kode", SELECTOR_ROW, SELECTOR_COLUMN, SELECTOR_ROW, SELECTOR_COLUMN)
    rule = InputRule(
        SELECTOR_CELL, "list", t.PROMPT_TITLE, t.PROMPT, t.ERROR, source="Manual_Kode", error_title=t.ERROR_TITLE
    )
    p.validasi.append(rule)


def _write(p: SheetBuilder, row: int, part: Part, everyone: list[Chosen], number: int) -> None:
    """A line of the card, as high as the IKU with the longest text needs it."""
    shown = _TEXT.but(bold=True, size=11) if row == CONTENT_ROW else _TEXT
    if row > CONTENT_ROW:
        p.write(row, LABELS, part.label, _LABEL)
    p.write(row, CONTENT, Formula(part.formula, part.value(everyone[number - 1])), shown)
    texts = [(str(part.value(c) or ""), WIDTHS[CONTENT - 1], shown) for c in everyone]
    lowest = HEADLINE if row == CONTENT_ROW else LINE
    p.height[row] = max(lowest, row_height(texts) or lowest)


def _link(source: str, names: Mapping[str, str], sheets: frozenset[str]) -> Link | None:
    """To the first cell of a named area, or to a sheet."""
    if source in names:
        sheet_name, area = names[source].rsplit("!", 1)
        name = sheet_name.strip("'").replace("''", "'")
        return Link(name, area.split(":")[0].replace("$", ""), name)
    return Link(source, "A1", source) if source in sheets else None


def _periods(k: SheetContext, p: SheetBuilder, number: int) -> None:
    rows = {r.periode: r for r in card_rows(k, number)}
    last = PERIODS.write(p, [rows[x] for x in PERIODE])
    colour_status(p, PERIODS.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})


def _chart(k: SheetContext, p: SheetBuilder, sum_row: int, said: str) -> Chart:
    """Target and realisasi of the periods that follow each other, beside the lower part of the card."""
    first = perhitungan_kartu.COLUMNS.head + 1
    last = first + len(REPORTED_AFTER) - 1
    width = sum(PERIODS.widths) * 7 + 5 * len(PERIODS.widths)
    height = sum(p.height[row] for row in range(CHART_ROW, max(p.height) + 1)) * _PIXELS
    negative = any(n < 0 for i in k.iku for n in _figures(i))
    series = [
        Series(title, _area("periode", first, last), _area(key, first, last), colour)
        for title, key, colour in (
            (t.TARGET, "chart_target", style.CHART_GOLD),
            (t.REALISASI, "chart_realisasi", style.DARK_BLUE),
        )
    ]
    return Chart(
        t.CHART_NAME,
        (CHART_ROW, TABLE),
        "column",
        said,
        t.CHART_X,
        t.CHART_Y,
        tuple(series),
        t.ALT,
        round(width),
        round(height),
        # Bars begin at zero; an axis that any IKU needs below it is left to the program.
        min_y=None if negative else 0.0,
        labels_low=negative,
        axis_format="#,##0",
        title_cell=f"{quote(TEXT.name)}!{address(sum_row, CONTENT, True)}",
    )


def _area(key: str, first: int, last: int) -> tuple[str, int, int, int, int]:
    column = perhitungan_kartu.COLUMNS.numbers[key]
    return (perhitungan_kartu.TEXT.name, first, column, last, column)


def _figures(iku: Iku) -> list[Number]:
    """Every target and realisasi that was read of it."""
    return [n for n in (*iku.target.values(), *iku.realisasi.values()) if n is not None]

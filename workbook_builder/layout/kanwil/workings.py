"""Sheet Bahan Ringkasan: the figures, sentences and chart series behind the summary."""

from __future__ import annotations

import math
from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Columns, Entry, MixedRow, mixed
from workbook_builder.layout.kanwil import trend
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import Figures, median, present, quartile
from workbook_builder.layout.kanwil.sentences import FIGURES, NAMES, figures, sentences
from workbook_builder.layout.kanwil.table import begin_table, office_rows
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder, Value
from workbook_builder.model.address import address
from workbook_builder.model.numbers import HUNDRED, Number, round_half_away
from workbook_builder.model.record import record
from workbook_builder.text import kanwil as t

STEP = 5
"""Points of NKO that a column of the distribution is wide."""
_PLACE = "MATCH({number},Peringkat_Urutan,0)"


@record
class Location:
    """First and last row of each part."""

    figures: tuple[int, int]
    statuses: tuple[int, int]
    bins: tuple[int, int]
    periods: tuple[int, int]
    deviations: tuple[int, int]
    sentences: tuple[int, int]


@record
class Bin:
    """Offices whose NKO is at least ``lower`` and below ``upper``."""

    lower: int
    upper: int
    count: int

    @property
    def label(self) -> str:
        return t.BIN.format(dari=self.lower, sampai=self.upper)


@record
class PeriodFigures:
    """The NKO of all offices after a quarter or a year, and the defined name of their cells."""

    label: str
    name: str
    values: Figures


def status_key(number: int) -> str:
    return f"status_{number}"


def columns(k: RegionContext) -> Columns[MixedRow]:
    return Columns(
        (
            mixed("part", "Bagian", 14),
            mixed("label", "Label", 36),
            mixed("number", "No.", 7),
            mixed("lower", t.LOWER, 11),
            mixed("upper", t.UPPER, 11),
            mixed("value", t.VALUE, 12),
            *(mixed(status_key(number), name, 11) for number, name in enumerate(k.limits, 1)),
            mixed("text", t.TEXT, 120),
        )
    )


def bins(k: RegionContext) -> list[Bin]:
    """The distribution of NKO, from the lowest to the highest office."""
    there = present(k.nko)
    start, end = (math.floor(n / STEP) * STEP for n in (min(there), max(there)))
    return [
        Bin(lower, lower + STEP, sum(1 for n in there if lower <= n < lower + STEP))
        for lower in range(start, end + 1, STEP)
    ]


def periods(k: RegionContext) -> list[PeriodFigures]:
    """Earlier years, then the quarters of this year, as far as any office has an NKO."""
    rows = office_rows(k)
    found = [
        PeriodFigures(t.YEAR_LABEL.format(tahun=year), trend.year_name(year), [trend.nko_of(r, year) for r in rows])
        for year in trend.years(k)
    ]
    found += [
        PeriodFigures(
            periode.value,
            trend.period_name(q) if trend.followed(k) else "Peringkat_NKO",
            [o.nko.get(periode) for o in k.offices],
        )
        for q, periode in trend.periods(k)
    ]
    return [one for one in found if present(one.values)]


def location(k: RegionContext) -> Location:
    lengths = (len(FIGURES), len(k.limits), len(k.once(bins)), len(k.once(periods)), k.scored, len(NAMES))
    rows, first = [], CONTENT_ROW
    for length in lengths:
        rows.append((first, first + length - 1))
        first += length
    return Location(*rows)


def sheet(k: RegionContext) -> SheetBuilder:
    table, place = k.once(columns), k.once(location)
    p = begin_table(k, t.WORKINGS, "mesin", table)
    named = {key: place.figures[0] + i for i, key in enumerate(FIGURES)}
    named |= {status_key(i + 1): place.statuses[0] + i for i in range(len(k.limits))}
    named |= {key: place.sentences[0] + i for i, key in enumerate(NAMES)}
    table.write(p, [*_figures(k), *_statuses(k), *_bins(k), *_periods(k), *_deviations(k), *_sentences(k)], rows=named)
    for key, name in NAMES.items():
        table.name_area(p, name, "text", named[key], named[key])
    for key, name in FIGURES.items():
        table.name_area(p, name, "value", named[key], named[key])
    for name, key, rows in (("Sebaran_Jumlah", "value", place.bins), ("Status_Jumlah", "value", place.statuses)):
        table.name_area(p, name, key, *rows)
    return p


def text_cell(k: RegionContext, key: str) -> str:
    """The cell of a sentence with its sheet, as charts name the cell of their title."""
    row = k.once(location).sentences[0] + list(NAMES).index(key)
    return f"'{t.WORKINGS.name}'!{address(row, k.once(columns).numbers['text'], True)}"


def _row(k: RegionContext, part: str, label: Value, formula: str = "", **entries: Entry) -> MixedRow:
    blank = Entry(style.NUMBER)
    return {
        "part": Entry(style.TEXT, part),
        "label": Entry(style.TEXT, label, formula),
        "number": Entry(style.INTEGER),
        "lower": blank,
        "upper": blank,
        "value": blank,
        **{status_key(number): blank for number in range(1, len(k.limits) + 1)},
        "text": Entry(style.TEXT),
        **entries,
    }


def _count(value: int, formula: str) -> Entry:
    return Entry(style.NUMBER.but(number_format="nomor"), value, formula)


def _figures(k: RegionContext) -> Iterator[MixedRow]:
    for key, (value, formula) in k.once(figures).items():
        shown = style.NUMBER.but(number_format="nomor") if isinstance(value, int) else style.NUMBER
        yield _row(k, t.FIGURES, t.FIGURE_LABELS[key], value=Entry(shown, value, formula))


def _statuses(k: RegionContext) -> Iterator[MixedRow]:
    for name in k.limits:
        count = sum(1 for n in k.nko if k.status(n) == name)
        yield _row(k, t.COUNTS, name, value=_count(count, "SUMPRODUCT((Peringkat_Status={label})*1)"))


def _bins(k: RegionContext) -> Iterator[MixedRow]:
    inside = '(Peringkat_NKO<>"")*(Peringkat_NKO>={lower})*(Peringkat_NKO<{upper})'
    whole = style.NUMBER.but(number_format="nomor")
    for one in k.once(bins):
        yield _row(
            k,
            t.BINS,
            one.label,
            lower=Entry(whole, one.lower),
            upper=Entry(whole, one.upper),
            value=_count(one.count, f"SUMPRODUCT({inside})"),
        )


def _periods(k: RegionContext) -> Iterator[MixedRow]:
    for one in k.once(periods):
        yield _row(
            k,
            t.PERIODS,
            one.label,
            lower=Entry(style.NUMBER, quartile(one.values, 1), f"QUARTILE({one.name},1)"),
            upper=Entry(style.NUMBER, quartile(one.values, 3), f"QUARTILE({one.name},Kuartil_Atas)"),
            value=Entry(style.NUMBER, median(one.values), f"MEDIAN({one.name})"),
        )


def _deviations(k: RegionContext) -> Iterator[MixedRow]:
    for place, (office, nko) in enumerate(zip(k.offices[: k.scored], k.nko, strict=False), 1):
        assert nko is not None
        difference, status = _rounded(k, nko - HUNDRED), k.status(nko)
        yield _row(
            k,
            t.DEVIATIONS,
            k.short_names[office.folder],
            f"INDEX(Peringkat_Singkat,{_PLACE})",
            number=Entry(style.INTEGER, place),
            value=Entry(style.NUMBER, difference, f"ROUND(INDEX(Peringkat_NKO,{_PLACE})-100,Digit_Ambang)"),
            **{
                status_key(number): Entry(
                    style.NUMBER,
                    difference if name == status else None,
                    f'IF(INDEX(Peringkat_Status,{_PLACE})={{this@$head}},{{value}},"")',
                )
                for number, name in enumerate(k.limits, 1)
            },
        )


def _rounded(k: RegionContext, value: Number) -> Number:
    return round_half_away(value, k.rules.compared_digits)


def _sentences(k: RegionContext) -> Iterator[MixedRow]:
    said = k.once(sentences)
    for key in NAMES:
        yield _row(k, t.SENTENCE, t.SENTENCE_LABELS[key], text=Entry(style.TEXT, said[key].text, said[key].formula))

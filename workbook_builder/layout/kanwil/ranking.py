"""Sheet Peringkat: the offices by NKO, what changed since the last quarter, and the IKU that holds each back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import below, present, ranks
from workbook_builder.layout.kanwil.heat_map import lowest_of, weakest_of
from workbook_builder.layout.kanwil.table import (
    OfficeRow,
    begin_table,
    colour_figures,
    colour_words,
    office_column,
    office_rows,
    without_helpers,
)
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.text import kanwil as t

MOVED = style.INTEGER.but(number_format="+0;-0;0")
CHANGE = style.NUMBER.but(number_format="selisih")
STATUS = 'IF(ISNUMBER({nko}),LOOKUP(ROUND({nko},Digit_Ambang),Status_Batas,Status_Nama),"")'


def columns(k: RegionContext) -> Columns[OfficeRow]:
    current, before = ranks(k.nko), ranks(k.nko_before)
    return Columns(
        (
            Column("rank", t.RANK, 10, style.INTEGER.but(bold=True), lambda r: current[r.number - 1], _rank("nko")),
            office_column("Peringkat_Kantor", 29),
            Column(
                "nko",
                t.NKO_OF.format(periode=k.periode),
                9,
                style.NUMBER.but(bold=True),
                lambda r: r.nko,
                name="Peringkat_NKO",
            ),
            Column("status", t.STATUS, 9, style.CENTRED, lambda r: k.status(r.nko), STATUS, "Peringkat_Status"),
            *_movement(k, current, before),
            _from_map("scored", t.SCORED, "Dinilai", lambda r: len(present(k.row(r.number - 1)))),
            _from_map(
                "below", t.BELOW, "Di_Bawah", lambda r: below(k.row(r.number - 1), HUNDRED), "Peringkat_Di_Bawah"
            ),
            *(_status_count(number, name) for number, name in enumerate(k.limits, 1)),
            Column("lowest", t.LOWEST, 10, style.NUMBER, lowest_of, _found("Terendah"), "Peringkat_Terendah"),
            Column("weakest", t.WEAKEST, 32, style.TEXT, weakest_of, _found("Terlemah"), "Peringkat_Terlemah"),
            *_remarks(k),
            Column("order", t.ORDER, 9, style.INTEGER, lambda r: k.orders[r.number - 1], _ORDER, "Peringkat_Urutan"),
            Column("number", t.OFFICE_NUMBER, 9, style.INTEGER, lambda r: r.number, name="Peringkat_Nomor"),
            Column(
                "short",
                t.SHORT_NAME,
                22,
                style.TEXT,
                lambda r: k.short_names[r.office.folder],
                name="Peringkat_Singkat",
            ),
        )
    )


def _remarks(k: RegionContext) -> tuple[Column[OfficeRow], ...]:
    """What sets an office apart; no column where nothing does."""
    if not any(k.remark(o) for o in k.offices):
        return ()
    return (Column("remark", t.REMARK, 34, style.TEXT, lambda r: k.remark(r.office)),)


_ORDER = 'IF(ISNUMBER({nko}),{rank}+SUMPRODUCT(({nko@$first}:{nko}={nko})*1)-1,"")'


def _rank(key: str) -> str:
    return f'IF(ISNUMBER({{{key}}}),RANK({{{key}}},{{{key}@$first}}:{{{key}@$last}},0),"")'


def _movement(k: RegionContext, current: list[int | None], before: list[int | None]) -> tuple[Column[OfficeRow], ...]:
    """What was a quarter ago, and what changed; nothing in the first quarter."""
    if k.periode_before is None:
        return ()

    def change(r: OfficeRow) -> Number | None:
        return None if r.nko is None or r.nko_before is None else r.nko - r.nko_before

    def moved(r: OfficeRow) -> int | None:
        now, old = current[r.number - 1], before[r.number - 1]
        return None if now is None or old is None else old - now

    periode = k.periode_before
    return (
        Column("before", t.NKO_OF.format(periode=periode), 9, style.NUMBER, lambda r: r.nko_before),
        Column("change", t.CHANGE, 11, CHANGE, change, _both("nko", "before"), "Peringkat_Perubahan"),
        Column(
            "rank_before",
            t.RANK_BEFORE.format(periode=periode),
            10,
            style.INTEGER,
            lambda r: before[r.number - 1],
            _rank("before"),
        ),
        Column("moved", t.MOVED, 8, MOVED, moved, _both("rank_before", "rank")),
    )


def _both(first: str, second: str) -> str:
    """The difference of two columns where both have a figure."""
    return f'IF(COUNT({{{first}}},{{{second}}})=2,{{{first}}}-{{{second}}},"")'


def _found(name: str) -> str:
    """What Peta Panas says of the office."""
    return f"INDEX(Peta_{name},MATCH({{$number}},Peta_Nomor,0))"


def _from_map(key: str, header: str, name: str, value: Callable[[OfficeRow], int], own: str = "") -> Column[OfficeRow]:
    return Column(key, header, 8, style.INTEGER, value, _found(name), own)


def _status_count(number: int, name: str) -> Column[OfficeRow]:
    """How many IKU of the office have a status, as its own workbook says it."""

    def value(r: OfficeRow) -> int:
        return Counter(iku.status.get(r.k.periode) for iku in r.office.iku)[name]

    formula = "COUNTIFS(Data_Nomor,{$number},Data_Status,{this@$head})"
    return Column(f"status_{number}", name, 8, style.INTEGER, value, formula)


def sheet(k: RegionContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, t.RANKING, "baca", table)
    last = table.write(p, office_rows(k))
    table.filter(p, last)
    table.name_area(p, "Peringkat_Hitungan", "rank", CONTENT_ROW, last, "order")
    without_helpers(p, last, table.numbers["order"])
    colour_words(k, p, table.area("status", CONTENT_ROW, last))
    colour_figures(k, p, table.area("lowest", CONTENT_ROW, last))
    return p

"""The tables of the summary: perspectives, periods and budget on the left, the weakest IKU on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.plan import Content, Formula, SheetBuilder, Value
from workbook_builder.layout.sheets.workings.peringkat import peringkat, short_name
from workbook_builder.layout.style import Style
from workbook_builder.model import IkuScore
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode
from workbook_builder.model.record import record
from workbook_builder.rules.model import band
from workbook_builder.text import ringkasan as t

R = TypeVar("R")
MAX_IKU_ROWS = 20
"""IKU that fit on the page; an office with more sees its weakest ones here and all of them on Capaian."""
_POSITION = "Kolom_Laporan"
TEXT = style.TEXT.but(wrap=False, size=9)
CENTRED = TEXT.but(align="center")
NUMBER = CENTRED.but(number_format="desimal")
DIFFERENCE = NUMBER.but(number_format="selisih")
PERCENT = CENTRED.but(number_format="persen")
INTEGER = CENTRED.but(number_format="nomor")
RUPIAH = CENTRED.but(number_format="rupiah", align="right")
HEADER = style.HEADER.but(size=9, wrap=False)
GAP = 2.0
"""Width of the column between the tables on the left and the one on the right."""


def _difference(value: str) -> str:
    """How far a figure on the 0..120 scale is from 100."""
    return f'IF(ISNUMBER({value}),{value}-100,"")'


def _status(value: str) -> str:
    return f'IF(ISNUMBER({value}),LOOKUP(ROUND({value},Digit_Ambang),Status_Batas,Status_Nama),"")'


@record
class ScoreRow:
    """A figure on the 0..120 scale with its name and what stands beside that."""

    name: str
    beside: Content
    value: Number | None
    status: str | None
    beside_formula: str = ""
    text: Style = TEXT
    beside_style: Style = TEXT


def _scores(name: str, beside: str, value: str, formula: str) -> Columns[ScoreRow]:
    """A table of figures, their distance from 100 and their status, with its headers and its formula."""
    return Columns(
        (
            Column("name", name, 18, lambda r: r.text, lambda r: r.name),
            Column("beside", beside, 15, lambda r: r.beside_style, lambda r: r.beside, lambda r: r.beside_formula),
            Column("value", value, 10, NUMBER.but(bold=True), lambda r: r.value, formula),
            Column(
                "difference",
                t.DIFFERENCE,
                10,
                DIFFERENCE,
                lambda r: None if r.value is None else r.value - 100,
                _difference("{value}"),
            ),
            Column("status", t.STATUS_HEADER, 10, CENTRED, lambda r: r.status, _status("{value}")),
        )
    )


PERSPEKTIF = _scores("Perspektif", "Bobot", "Nilai", f"INDEX(Tabel_NP,MATCH({{$name}},NP_Perspektif,0),{_POSITION})")
PERIODS = _scores("Periode", "Mencakup", "NKO", "INDEX(Baris_NKO,1,MATCH({$name},NKO_Periode,0))")


@record
class SpendingRow:
    """What was spent up to a quarter, and what part of the ceiling that is."""

    quarter: Periode
    spent: int | None
    absorption: Number | None


_QUARTER = 'MATCH({$quarter}&" (Rp)",Anggaran_Triwulan,0)'
_SPENT = f"INDEX(Anggaran_Realisasi,1,{_QUARTER})"
ANGGARAN = Columns[SpendingRow](
    (
        Column("quarter", "Anggaran", 18, TEXT, lambda r: r.quarter),
        Column("spent", "Realisasi (Rp)", 15, RUPIAH, lambda r: r.spent, f'IF(ISNUMBER({_SPENT}),{_SPENT},"")'),
        Column(
            "absorption",
            "Serapan",
            10,
            PERCENT.but(bold=True),
            lambda r: r.absorption,
            f"INDEX(Anggaran_Serapan,1,{_QUARTER})",
        ),
        Column(
            "rest",
            "Sisa pagu",
            10,
            PERCENT,
            lambda r: None if r.absorption is None else 1 - r.absorption,
            'IF(ISNUMBER({absorption}),1-{absorption},"")',
        ),
    )
)


@record
class RankedRow:
    """The IKU with a rank, from the weakest on; blank after the last ranked one."""

    number: int
    score: IkuScore | None
    capaian: Number | None
    status: str | None
    highest_limit: Value
    """Where the best status begins."""
    maximum: Value
    """The highest capaian."""


def _ranked(name: str) -> str:
    """From Peringkat, the row whose rank is the number of this one."""
    return f'IF({{$number}}<=COUNT(Peringkat_Urutan),INDEX({name},MATCH({{$number}},Peringkat_Urutan,0)),"")'


_LIMIT = INTEGER.but(colour=style.FAINT_INK)
IKU = Columns[RankedRow](
    (
        Column("number", "No.", 5, INTEGER, lambda r: r.number),
        Column("kode", "Kode", 10, TEXT, lambda r: r.score.iku.code if r.score else None, _ranked("Peringkat_Kode")),
        Column(
            "iku",
            "IKU, mulai dari yang terlemah",
            62,
            TEXT,
            lambda r: short_name(r.score.iku.name) if r.score else None,
            _ranked("Peringkat_Nama"),
        ),
        Column("capaian", "Capaian", 9, NUMBER.but(bold=True), lambda r: r.capaian, _ranked("Peringkat_Capaian")),
        Column(
            "difference",
            t.DIFFERENCE,
            9,
            DIFFERENCE,
            lambda r: None if r.capaian is None else r.capaian - 100,
            _difference("{capaian}"),
        ),
        Column("status", t.STATUS_HEADER, 9, CENTRED, lambda r: r.status, _status("{capaian}")),
        Column("limit", "Batas", 8, _LIMIT, lambda r: r.highest_limit, "INDEX(Status_Batas,ROWS(Status_Batas))"),
        Column("maximum", "Maks.", 8, _LIMIT, lambda r: r.maximum, "Capaian_Maks"),
    ),
    first_column=len(PERSPEKTIF.records) + 2,
)
WIDTHS = (*PERSPEKTIF.widths, GAP, *IKU.widths)
LAST_COLUMN = len(WIDTHS)


@record
class Location:
    """First and last row of each table."""

    perspektif: tuple[int, int]
    periode: tuple[int, int]
    anggaran: tuple[int, int]
    iku: tuple[int, int]

    @property
    def area_status(self) -> tuple[str, ...]:
        return (
            PERSPEKTIF.area("status", *self.perspektif),
            PERIODS.area("status", *self.periode),
            IKU.area("status", *self.iku),
        )


def write_tables(k: SheetContext, p: SheetBuilder, row: int) -> Location:
    """Write the tables from a row on."""
    perspektif = _table(p, PERSPEKTIF, row, _perspektif_rows(k))
    periode = _table(p, PERIODS, perspektif[1] + 2, _period_rows(k))
    anggaran = _table(p, ANGGARAN, periode[1] + 2, _spending_rows(k))
    total = style.TOTAL.but(wrap=False, size=9)
    pagu = Formula('IF(ISNUMBER(Anggaran_Pagu),Anggaran_Pagu,"")', k.score.anggaran.pagu)
    p.write_row(anggaran[1] + 1, 1, (t.PAGU, pagu), (total, total.but(number_format="rupiah", align="right")))
    return Location(perspektif, periode, anggaran, _table(p, IKU, row, _ranked_rows(k)))


def _table(p: SheetBuilder, columns: Columns[R], head: int, rows: Sequence[R]) -> tuple[int, int]:
    """Write a table below its headers in row ``head``; its first and last row."""
    p.write_row(head, columns.first_column, columns.headers, HEADER)
    return head + 1, columns.write(p, rows, head + 1)


def _perspektif_rows(k: SheetContext) -> list[ScoreRow]:
    weight = "INDEX(Bobot_NP,MATCH({$name},NP_Perspektif,0))"
    percent = CENTRED.but(number_format="persen0")
    values = [(s, s.value[k.report_periode]) for s in k.score.perspektif]
    return [
        ScoreRow(s.name, fraction(s.weight), value, band(k.rules.status, value), weight, beside_style=percent)
        for s, value in values
    ]


def _period_rows(k: SheetContext) -> list[ScoreRow]:
    rows = []
    for periode in PERIODE:
        value, text = k.score.nko[periode], TEXT.but(bold=periode == k.report_periode)
        status = band(k.rules.status, value)
        rows.append(ScoreRow(periode, t.COVERS[periode], value, status, text=text, beside_style=text))
    return rows


def _spending_rows(k: SheetContext) -> list[SpendingRow]:
    score = k.score.anggaran
    percents = [(q, score.percent[q]) for q in TRIWULAN]
    return [SpendingRow(q, score.realisasi[q], None if x is None else fraction(x)) for q, x in percents]


def _ranked_rows(k: SheetContext) -> list[RankedRow]:
    by_rank = {n: code for code, n in peringkat(k).items()}
    scores = {s.iku.code: s for s in k.score.iku}
    limit, maximum = k.rules.status[-1].begin.number, k.rules.capaian_max
    rows = []
    for number in range(1, min(MAX_IKU_ROWS, len(k.iku)) + 1):
        s = scores.get(by_rank.get(number, ""))
        capaian = s.steps[k.report_periode].capaian if s else None
        rows.append(RankedRow(number, s, capaian, band(k.rules.status, capaian), limit, maximum))
    return rows

"""The tables of the summary: perspectives, periods and budget on the left, the weakest IKU on the right."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.layout.sheets.workings.peringkat import peringkat, short_name
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.rules.model import band
from workbook_builder.text import ringkasan as t

IKU_COLUMN = 7
LAST_COLUMN = 14
MAX_IKU_ROWS = 20
"""IKU that fit on the page; an office with more sees its weakest ones here and all of them on Capaian."""
_POSITION = "MATCH(Periode_Laporan,NKO_Periode,0)"
TEXT = style.TEXT.but(wrap=False, size=9)
CENTRED = TEXT.but(align="center")
NUMBER = CENTRED.but(number_format="desimal")
PERCENT = CENTRED.but(number_format="persen")
HEADER = style.HEADER.but(size=9, wrap=False)


@dataclass(frozen=True)
class Location:
    """First and last row of each table."""

    perspektif: tuple[int, int]
    periode: tuple[int, int]
    anggaran: tuple[int, int]
    iku: tuple[int, int]

    @property
    def area_status(self) -> tuple[str, ...]:
        left = [f"E{start}:E{end}" for start, end in (self.perspektif, self.periode)]
        return (*left, f"L{self.iku[0]}:L{self.iku[1]}")


def table(k: SheetContext, p: SheetBuilder, row: int) -> Location:
    """Write the tables from a row on."""
    perspektif = (row + 1, row + len(k.score.perspektif))
    periode = (perspektif[1] + 3, perspektif[1] + 2 + len(PERIODE))
    anggaran = (periode[1] + 3, periode[1] + 2 + len(TRIWULAN))
    iku = (row + 1, row + min(MAX_IKU_ROWS, len(k.iku)))
    location = Location(perspektif, periode, anggaran, iku)
    _perspektif(k, p, perspektif)
    _periode(k, p, periode)
    _anggaran(k, p, anggaran)
    _iku(k, p, iku)
    return location


def _status(k: SheetContext, value: Number | None) -> str | None:
    return band(k.rules.status, value)


def _value_difference_status(k: SheetContext, p: SheetBuilder, row: int, formula: str, value: Number | None) -> None:
    """Columns C to E: a figure on the 0..120 scale, its distance from 100, its status."""
    p.write(row, 3, Formula(formula, value), NUMBER.but(bold=True))
    difference = None if value is None else value - 100
    p.write(row, 4, Formula(f'IF(ISNUMBER(C{row}),C{row}-100,"")', difference), NUMBER.but(number_format="selisih"))
    status = f'IF(ISNUMBER(C{row}),LOOKUP(ROUND(C{row},Digit_Ambang),Status_Batas,Status_Nama),"")'
    p.write(row, 5, Formula(status, _status(k, value)), CENTRED)


def _perspektif(k: SheetContext, p: SheetBuilder, location: tuple[int, int]) -> None:
    periode = k.report_periode
    p.write_row(location[0] - 1, 1, t.PERSPEKTIF_HEADER, HEADER)
    for b, s in enumerate(k.score.perspektif, location[0]):
        weight = Formula(f"INDEX(Bobot_NP,MATCH($A{b},NP_Perspektif,0))", fraction(s.weight))
        p.write_row(b, 1, (s.name, weight), (TEXT, CENTRED.but(number_format="persen0")))
        formula = f"INDEX(Tabel_NP,MATCH($A{b},NP_Perspektif,0),{_POSITION})"
        _value_difference_status(k, p, b, formula, s.value[periode])


def _periode(k: SheetContext, p: SheetBuilder, location: tuple[int, int]) -> None:
    p.write_row(location[0] - 1, 1, t.PERIODE_HEADER, HEADER)
    for b, periode in enumerate(PERIODE, location[0]):
        bold = periode == k.report_periode
        p.write_row(b, 1, (periode, t.COVERS[periode]), TEXT.but(bold=bold))
        formula = f"INDEX(Baris_NKO,1,MATCH($A{b},NKO_Periode,0))"
        _value_difference_status(k, p, b, formula, k.score.nko[periode])


def _anggaran(k: SheetContext, p: SheetBuilder, location: tuple[int, int]) -> None:
    score = k.score.anggaran
    p.write_row(location[0] - 1, 1, t.ANGGARAN_HEADER, HEADER)
    for i, q in enumerate(TRIWULAN):
        b = location[0] + i
        position = f"ROWS($A${location[0]}:$A{b})"
        percent = score.percent[q]
        absorption = None if percent is None else fraction(percent)
        realisasi = f'IF(ISNUMBER(INDEX(Anggaran_Realisasi,1,{position})),INDEX(Anggaran_Realisasi,1,{position}),"")'
        p.write(b, 1, q, TEXT)
        p.write(b, 2, Formula(realisasi, score.realisasi[q]), CENTRED.but(number_format="rupiah", align="right"))
        p.write(b, 3, Formula(f"INDEX(Anggaran_Serapan,1,{position})", absorption), PERCENT.but(bold=True))
        rest = None if absorption is None else 1 - absorption
        p.write(b, 4, Formula(f'IF(ISNUMBER(C{b}),1-C{b},"")', rest), PERCENT)
    b = location[1] + 1
    total = style.TOTAL.but(wrap=False, size=9)
    pagu = Formula('IF(ISNUMBER(Anggaran_Pagu),Anggaran_Pagu,"")', score.pagu)
    p.write_row(b, 1, (t.PAGU, pagu), (total, total.but(number_format="rupiah", align="right")))


def _iku(k: SheetContext, p: SheetBuilder, location: tuple[int, int]) -> None:
    periode = k.report_periode
    p.write_row(location[0] - 1, IKU_COLUMN, t.IKU_HEADER, HEADER)
    rank = {n: code for code, n in peringkat(k).items()}
    score = {s.iku.code: s for s in k.score.iku}
    for b in range(location[0], location[1] + 1):
        number = b - location[0] + 1
        code = rank.get(number)
        s = score.get(code or "")
        capaian = s.steps[periode].capaian if s else None
        content = (
            number,
            _take(b, "Peringkat_Kode", code),
            _take(b, "Peringkat_Nama", short_name(s.iku.name) if s else None),
            _take(b, "Peringkat_Capaian", capaian),
            Formula(f'IF(ISNUMBER(J{b}),J{b}-100,"")', None if capaian is None else capaian - 100),
            Formula(
                f'IF(ISNUMBER(J{b}),LOOKUP(ROUND(J{b},Digit_Ambang),Status_Batas,Status_Nama),"")', _status(k, capaian)
            ),
            Formula("INDEX(Status_Batas,ROWS(Status_Batas))", k.rules.status[-1].begin.number),
            Formula("Capaian_Maks", k.rules.capaian_max),
        )
        shown = (
            CENTRED.but(number_format="nomor"),
            TEXT,
            TEXT,
            NUMBER.but(bold=True),
            NUMBER.but(number_format="selisih"),
            CENTRED,
            CENTRED.but(number_format="nomor", colour=style.FAINT_INK),
            CENTRED.but(number_format="nomor", colour=style.FAINT_INK),
        )
        p.write_row(b, IKU_COLUMN, content, shown)


def _take(row: int, name: str, value: Number | str | None) -> Formula:
    """From Peringkat, the row whose rank stands in column G; blank after the last ranked IKU."""
    formula = f'IF($G{row}<=COUNT(Peringkat_Urutan),INDEX({name},MATCH($G{row},Peringkat_Urutan,0)),"")'
    return Formula(formula, value)

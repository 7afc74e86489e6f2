"""Sheet Bahan Kartu: what Kartu IKU tells of each IKU besides its figures, one row per IKU.

How its figures are written in a text, what it still needs, and what was written of it: analysis, initiatives, findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from workbook_builder.findings import catalogue
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, is_rupiah
from workbook_builder.layout.live_text import DIGITS, joined, rounded_formula, shown_formula, whole_formula
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.overview.simulasi_notes import iku_note
from workbook_builder.model import Finding, Iku, IkuScore, Need, Place
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.text import kartu_iku as t
from workbook_builder.text.numbers import format_fixed
from workbook_builder.text.sheets import CUT, SheetText

TEXT = SheetText(
    "Bahan Kartu",
    "Bahan Kartu IKU",
    "Yang disebut Kartu IKU tentang tiap IKU selain angkanya: satuan dalam kalimat, keperluan, analisis, temuan.",
)
SHOWN = 2
"""Initiatives and findings of an IKU that the card names, of all it counts."""
LENGTH, ITEM_LENGTH = 150, 72
"""Characters of a text that the card shows; the whole stands on its own sheet."""
_TEXT = style.TEXT


def digits(iku: Iku) -> int:
    """Decimals of a figure of an IKU in a text, as its cells show it."""
    return 0 if is_rupiah(iku) and not iku.percent else DIGITS


def times(iku: Iku) -> int:
    """By what a cell of an IKU is multiplied in a text: percents are fractions there."""
    return 100 if iku.percent else 1


def suffix(iku: Iku) -> str:
    """What stands after a figure of an IKU in a text."""
    return "%" if iku.percent else ""


def unit_text(iku: Iku, value: Number | None) -> str:
    """A figure in the unit of its IKU as a text; a percent keeps its points."""
    return t.NONE if value is None else format_fixed(value, digits(iku)) + suffix(iku)


@record
class MaterialRow:
    """An IKU with what was written of it."""

    k: SheetContext
    score: IkuScore
    ahead: IkuScore
    """The same in the quarter that the simulation begins with, whose needs are told."""
    number: int
    """Row of the IKU within the named ranges of Kebutuhan Realisasi; 1 is the first."""
    driver: str
    obstacle: str
    follow_up: str
    inisiatif: tuple[str, ...]
    findings: tuple[str, ...]

    @property
    def iku(self) -> Iku:
        return self.score.iku

    def needed(self, need: Need) -> str:
        return unit_text(self.iku, need.entry)

    @property
    def need_words(self) -> str:
        needs = self.ahead.needs
        return t.NEED_WORDS.format(
            triwulan=self.k.ahead.score.triwulan,
            seratus=self.needed(needs.hundred),
            maksimum=self.needed(needs.highest),
            tertinggi=format_fixed(self.k.rules.capaian_max, 0),
            catatan=iku_note(self.k.ahead, self.ahead),
        )


def _need(key: str, header: str, name: str, need: Callable[[MaterialRow], Need]) -> Iterator[Column[MaterialRow]]:
    """What a capaian takes in the quarter ahead: rounded as it is told, and as a text in the unit of the IKU."""
    number = f"INDEX({name},{{need_row}})"
    figure = f"{key}_number"
    rounded = rounded_formula(f"{number}*{{times}}", "{digits}")
    yield Column(
        figure,
        t.NUMBER.format(nama=header),
        14,
        lambda r: style.NUMBER.but(number_format="iku0" if digits(r.iku) == 0 else "iku"),
        lambda r: None if (n := need(r).entry) is None else round_half_away(n, digits(r.iku)),
        f'IF(ISNUMBER({number}),{rounded},"")',
    )
    shown = f"{shown_formula(f'{{{figure}}}', '{digits}')}&{{suffix}}"
    written = f'IF(ISNUMBER({{{figure}}}),{shown},"{t.NONE}")'
    yield Column(key, header, 14, style.CENTRED, lambda r: r.needed(need(r)), written)


COLUMNS = Columns[MaterialRow](
    (
        Column("kode", "Kode", 11, style.TEXT, lambda r: r.iku.code, name="Bahan_Kode"),
        Column("times", "Pengali", 9, style.INTEGER, lambda r: times(r.iku), name="Bahan_Pengali"),
        Column("digits", "Desimal", 9, style.INTEGER, lambda r: digits(r.iku), name="Bahan_Desimal"),
        Column("suffix", "Akhiran", 9, style.CENTRED, lambda r: suffix(r.iku), name="Bahan_Akhiran"),
        Column("need_row", "Baris kebutuhan", 11, style.INTEGER, lambda r: r.number, "MATCH({$kode},Kebutuhan_Kode,0)"),
        *_need("need_100", "Perlu 100", "SimHitung_Perlu_100", lambda r: r.ahead.needs.hundred),
        *_need("need_max", "Perlu maksimum", "SimHitung_Perlu_Maks", lambda r: r.ahead.needs.highest),
        Column(
            "need_words",
            t.NEED,
            44,
            _TEXT,
            lambda r: r.need_words,
            joined(
                t.NEED_WORDS,
                {
                    "triwulan": "Simulasi_Triwulan",
                    "seratus": "{need_100}",
                    "maksimum": "{need_max}",
                    "tertinggi": whole_formula("Capaian_Maks"),
                    "catatan": "INDEX(SimHitung_Catatan,{need_row})",
                },
            ),
            "Bahan_Perlu",
        ),
        Column("source", t.SOURCE, 40, _TEXT, lambda r: cut(r.iku.source, LENGTH), name="Bahan_Sumber"),
        Column("driver", t.DRIVER, 40, _TEXT, lambda r: r.driver, name="Bahan_Pendorong"),
        Column("obstacle", t.OBSTACLE, 40, _TEXT, lambda r: r.obstacle, name="Bahan_Kendala"),
        Column("follow_up", t.FOLLOW_UP, 40, _TEXT, lambda r: r.follow_up, name="Bahan_Tindak_Lanjut"),
        Column("inisiatif_count", "Jumlah inisiatif", 10, style.INTEGER, lambda r: len(r.inisiatif)),
        Column(
            "inisiatif",
            t.INISIATIF,
            40,
            _TEXT,
            lambda r: counted(r.inisiatif, t.NO_INISIATIF),
            name="Bahan_Inisiatif",
        ),
        Column("finding_count", "Jumlah temuan", 10, style.INTEGER, lambda r: len(r.findings)),
        Column("findings", t.FINDINGS, 40, _TEXT, lambda r: counted(r.findings, t.NO_FINDINGS), name="Bahan_Temuan"),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS)
    COLUMNS.filter(p, COLUMNS.write(p, material_rows(k)))
    return p


def material_rows(k: SheetContext) -> Iterator[MaterialRow]:
    """What the card tells of each IKU, in the order of the agreement."""
    analisis, inisiatif, findings = _analisis(k), _inisiatif(k), _findings(k)
    for number, (s, ahead) in enumerate(zip(k.score.iku, k.ahead.score.iku, strict=True), 1):
        key = iku_key(s.iku.code)
        driver, obstacle, follow_up = analisis.get(key, (t.NO_ANALISIS, t.NONE, t.NONE))
        own = tuple(inisiatif.get(key, ())), tuple(findings.get(key, ()))
        yield MaterialRow(k, s, ahead, number, driver, obstacle, follow_up, *own)


def cut(text: str, length: int) -> str:
    """A text in one line, shortened with a mark where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + CUT


def counted(items: tuple[str, ...], none: str) -> str:
    """How many there are, and the first of them."""
    if not items:
        return none
    shown = t.SEPARATOR.join(cut(x, ITEM_LENGTH) for x in items[:SHOWN])
    return t.COUNT.format(jumlah=len(items), isi=shown + (t.SEPARATOR + CUT if len(items) > SHOWN else ""))


def _analisis(k: SheetContext) -> dict[IkuKey, tuple[str, str, str]]:
    """(driver, obstacle, follow-up) of each IKU in the reported quarter, or in the time up to its end."""
    reported = (TRIWULAN[k.score.triwulan - 1], k.report_periode)
    year = k.score.agreement.identitas.year
    result: dict[IkuKey, tuple[str, str, str]] = {}
    for row in k.inputs.analisis:
        cells = (row.driver, row.obstacle, row.follow_up)
        if period_of(row.periode.text, year) in reported and not all(x.blank for x in cells):
            driver, obstacle, follow_up = (cut(x.original_text, LENGTH) or t.NONE for x in cells)
            result.setdefault(iku_key(row.code), (driver, obstacle, follow_up))
    return result


def _inisiatif(k: SheetContext) -> dict[IkuKey, list[str]]:
    result: dict[IkuKey, list[str]] = {}
    for row in k.inputs.inisiatif:
        if iku := k.score.agreement.named(row.iku.text):
            result.setdefault(iku_key(iku.code), []).append(row.inisiatif.original_text)
    return result


def _findings(k: SheetContext) -> dict[IkuKey, list[str]]:
    """The messages of each IKU: of its rows in the inputs, or those that name its code; worst first, as they stand."""
    rows = dict(_rows_of_inputs(k))
    known = {iku_key(i.code) for i in k.iku}
    result: dict[IkuKey, list[str]] = {}
    for finding in k.findings:
        for key in sorted(_spoken_of(finding, rows, known)):
            result.setdefault(key, []).append(catalogue.message(finding))
    return result


_Row = tuple[str, str | None, int]


def _spoken_of(finding: Finding, rows: Mapping[_Row, IkuKey], known: set[IkuKey]) -> set[IkuKey]:
    named = {iku_key(x) for x in finding.content.values() if isinstance(x, str)} & known
    row = _row(finding.place)
    return named | ({rows[row]} if row is not None and row in rows else set())


def _rows_of_inputs(k: SheetContext) -> Iterator[tuple[_Row, IkuKey]]:
    """The input rows that speak of one IKU."""
    i = k.inputs
    codes = [
        *((row.cell, row.code) for row in i.rincian),
        *((row.cell, row.code) for row in i.manual),
        *((row.cell, row.code) for row in i.realisasi),
        *((row.cell, row.code) for row in i.analisis),
        *((row.cell, row.code) for row in i.perjanjian),
    ]
    for cell, code in codes:
        if place := _row(cell.place):
            yield place, iku_key(code)


def _row(place: Place) -> _Row | None:
    number = "".join(x for x in place.cell or "" if x.isdecimal())
    return (place.file, place.sheet, int(number)) if number else None

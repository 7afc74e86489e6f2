"""Sheet Validasi: every finding, worst first, with room for an answer, and a link to its cell in this workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbook_builder.findings import catalogue
from workbook_builder.findings.answers import answer_place, answer_to_error, answer_without_finding
from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import Link, SheetBuilder
from workbook_builder.layout.sheets.checks import answer_cells as cells
from workbook_builder.model import Answer, Finding, Place, Severity
from workbook_builder.model.keys import name_key
from workbook_builder.model.record import record
from workbook_builder.schema.choices import DONE
from workbook_builder.text import validasi as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    t.SHEET,
    "Hasil Validasi Masukan",
    "Semua temuan, yang terberat lebih dahulu. Jawab di kolom biru; jawaban dibawa ke buku kerja berikutnya.",
)
Location = tuple[str, str]
"""(sheet of this workbook, cell)."""


@record
class FindingRow:
    """A finding with its running number, and where the cell it speaks of stands in this workbook."""

    number: int
    finding: Finding
    location: Location | None

    @property
    def link(self) -> Link | None:
        if self.location is None:
            return None
        sheet, cell = self.location
        return Link(sheet, cell, t.DESTINATION.format(lembar=sheet, sel=cell))

    @property
    def kept(self) -> Answer | None:
        """The answer to a finding that is not there: its row stands for that finding."""
        return self.finding.answer if self.finding.code in NOT_THERE else None

    @property
    def severity(self) -> Severity:
        return catalogue.kind(self.finding).severity

    @property
    def code(self) -> str:
        return self.kept.code if self.kept else self.finding.code

    @property
    def message(self) -> str:
        return self.kept.words if self.kept else catalogue.message(self.finding)

    @property
    def advice(self) -> str:
        return NOT_THERE[self.finding.code] if self.kept else catalogue.advice(self.finding)

    @property
    def answer(self) -> Answer | None:
        """The answer in the cells of the row."""
        return cells.current(self.finding.answer)

    @property
    def state(self) -> str:
        """What the formula of the state gives."""
        a = self.answer
        return t.ANSWERED if a and a.text and a.by and name_key(a.done) in ("", "ya") else t.OPEN


NOT_THERE = {answer_without_finding.code: t.NOT_THERE, answer_to_error.code: t.TO_ERROR}
"""What is said of an answer that speaks of no finding that may be answered."""

_DATE = style.INPUT_CHOICE.but(number_format="tanggal")

COLUMNS = Columns[FindingRow](
    (
        Column("number", "No.", 6, style.CENTRED, lambda r: r.number),
        Column("severity", "Tingkat", 12, style.CENTRED, lambda r: r.severity.value, name="Temuan_Tingkat"),
        Column(
            "state",
            t.STATE,
            10,
            style.CENTRED,
            lambda r: r.state,
            f'IF((LEN({{$text}})>0)*(LEN({{$by}})>0)*OR({{$done}}="",{{$done}}=INDEX({DONE.area_name},1)),'
            f'"{t.ANSWERED}","{t.OPEN}")',
            name="Temuan_Keadaan",
        ),
        Column("sheet", "Lembar", 18, style.TEXT, lambda r: r.finding.place.sheet or ""),
        Column("cell", "Sel", 8, style.CENTRED, lambda r: r.finding.place.cell or ""),
        Column("message", t.MESSAGE, 56, style.TEXT, lambda r: r.message),
        Column("advice", "Saran", 40, style.TEXT, lambda r: r.advice),
        Column("text", "Tanggapan", 34, style.INPUT_TEXT, lambda r: cells.text_of(r.answer)),
        Column("by", "Oleh", 16, style.INPUT_TEXT, lambda r: cells.by_of(r.answer)),
        Column(
            "date", "Tanggal", 12, style.INPUT_CHOICE.but(number_format="tanggal"), lambda r: cells.date_of(r.answer)
        ),
        Column("done", "Selesai", 9, style.INPUT_CHOICE, lambda r: cells.done_of(r.answer)),
        Column("link", "Lihat", 20, style.LINK.but(align="center"), lambda r: r.link),
        Column("file", "Berkas", 15, style.TEXT, lambda r: r.finding.place.file),
        Column("code", "Kode temuan", 24, style.TEXT, lambda r: r.code, name="Temuan_Kode"),
        Column("place", "Tempat", 28, style.TEXT, lambda r: r.kept.place if r.kept else answer_place(r.finding)),
        Column("earlier", t.EARLIER, 30, style.TEXT, lambda r: cells.earlier(r.finding.answer)),
        Column("origin", t.ORIGIN, 24, style.TEXT, lambda r: cells.origin_of(r.answer)),
    )
)
ENTRY = ("text", "by", "date", "done")


PRINTED = "done"
"""The last column that prints; those behind it serve the program and the screen."""


@record
class CountRow:
    """A kind or a severity of findings, and how many of it are open and answered."""

    name: str
    open: int
    answered: int


def _count_columns(headers: tuple[str, str, str], area: str, first: int) -> Columns[CountRow]:
    """How many findings are open and answered, by what stands in an area of the table."""
    name, still_open, answered = headers
    count = f'SUMPRODUCT(({area}={{$name}})*(Temuan_Keadaan="{{state}}"))'.replace
    return Columns[CountRow](
        (
            Column("name", name, 26, style.TEXT, lambda r: r.name),
            Column("open", still_open, 10, style.INTEGER, lambda r: r.open, count("{state}", t.OPEN)),
            Column("answered", answered, 10, style.INTEGER, lambda r: r.answered, count("{state}", t.ANSWERED)),
        ),
        first_column=first,
    )


KINDS = _count_columns(t.KIND_HEADERS, "Temuan_Kode", len(COLUMNS.records) + 1)
SEVERITIES = _count_columns(t.SEVERITY_HEADERS, "Temuan_Tingkat", KINDS.first_column + len(KINDS.records))


def sheet(k: SheetContext, others: Iterable[SheetBuilder]) -> SheetBuilder:
    """``others`` are the sheets that findings may lead to."""
    p = begin_table(k, TEXT, "periksa", COLUMNS, key=2, entry=ENTRY)
    if not k.findings:
        p.write(CONTENT_ROW, 1, t.NO_FINDINGS, style.PURPOSE)
        return p
    rows = list(_rows(k, _locations(others)))
    last = COLUMNS.write(p, rows)
    COLUMNS.table(p, last, t.TABLE)
    colour_status(
        p, COLUMNS.area("severity", CONTENT_ROW, last), {"galat": "Merah", "peringatan": "Kuning"}, choices.SEVERITY
    )
    colour_status(p, COLUMNS.area("state", CONTENT_ROW, last), {t.ANSWERED: "Hijau"})
    cells.rules(p, *(COLUMNS.area(key, CONTENT_ROW, last) for key in ENTRY))
    _summary(p, rows)
    p.printing = replace(p.printing, area=(1, 1, last, COLUMNS.numbers[PRINTED]))
    return p


def _summary(p: SheetBuilder, rows: Sequence[FindingRow]) -> None:
    """Beside the table: how many findings are open and answered."""
    kinds = sorted({row.code for row in rows})
    _counts(p, KINDS, kinds, [(row.code, row.state) for row in rows])
    _counts(p, SEVERITIES, [x.value for x in Severity], [(row.severity.value, row.state) for row in rows])
    for severity, (still_open, answered) in t.COUNT_NAMES.items():
        row_number = CONTENT_ROW + severity.rank
        for name, key in ((still_open, "open"), (answered, "answered")):
            if name:
                SEVERITIES.name_area(p, name, key, row_number, row_number)


def _counts(
    p: SheetBuilder, columns: Columns[CountRow], names: Iterable[str], found: Sequence[tuple[str, str]]
) -> None:
    p.write_row(columns.head, columns.first_column, columns.headers, style.HEADER)
    p.width |= dict(enumerate(columns.widths, columns.first_column))
    columns.write(p, (CountRow(x, found.count((x, t.OPEN)), found.count((x, t.ANSWERED))) for x in names))


def _rows(k: SheetContext, locations: Mapping[Place, Location]) -> Iterator[FindingRow]:
    for number, finding in enumerate(k.findings, 1):
        yield FindingRow(number, finding, locations.get(finding.place))


def _locations(sheets: Iterable[SheetBuilder]) -> dict[Place, Location]:
    """Where in this workbook the content of each input cell stands."""
    return {place: (p.name, cell) for p in sheets for place, cell in p.origins.items()}

"""Sheets Temuan, Jenis Temuan and Data Temuan: how many findings every office has, and the kinds seen most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.table import begin_table
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import Severity
from workbook_builder.model.record import record
from workbook_builder.model.region import FindingSummary
from workbook_builder.text import kanwil as t

MOST = 3
"""Kinds named for each office."""
EXAMPLE_LENGTH = 600
"""Characters of an example."""
PLAIN = style.TEXT.but(wrap=False)


@record
class FoundRow:
    """One kind of finding in one office."""

    number: int
    """Of the office on Temuan."""
    office: str
    severity: Severity
    code: str
    count: int
    answered: int
    place: str
    message: str

    @property
    def open(self) -> int:
        return self.count - self.answered


@record
class OfficeFindings:
    """The findings of one office, scored or not."""

    number: int
    name: str
    scored: bool
    missing: int | None
    found: tuple[FoundRow, ...]

    def count(self, severity: Severity) -> int:
        """How many of a severity stand open."""
        return sum(r.open for r in self.found if r.severity is severity)

    @property
    def answered(self) -> int:
        return sum(r.answered for r in self.found)

    @property
    def most(self) -> str:
        """The kinds seen most, but for what is only good to know."""
        open_kinds = [(-r.open, r.code) for r in self.found if r.severity is not Severity.INFO]
        shown = [t.KIND_COUNT.format(jenis=code, jumlah=-n) for n, code in sorted(open_kinds) if n][:MOST]
        return "; ".join(shown)


@record
class KindRow:
    """One kind of finding over all offices."""

    code: str
    severity: Severity
    count: int
    offices: int
    example: FoundRow


def office_findings(k: RegionContext) -> list[OfficeFindings]:
    """Every office, those with an NKO first and in their order, then those that failed."""
    everyone = [(o.folder, o.nko.get(k.periode) is not None, o.missing, o.findings) for o in k.offices]
    failed = sorted(k.region.failed, key=lambda f: (k.names[f.folder].lower(), f.folder))
    return [
        OfficeFindings(number, k.names[folder], scored, missing, tuple(_found(number, k.names[folder], findings)))
        for number, (folder, scored, missing, findings) in enumerate(
            [*everyone, *((f.folder, False, None, f.findings) for f in failed)], 1
        )
    ]


def _found(number: int, office: str, findings: tuple[FindingSummary, ...]) -> Iterator[FoundRow]:
    kinds: dict[tuple[int, str], list[FindingSummary]] = {}
    for one in findings:
        kinds.setdefault((one.severity.rank, one.code), []).append(one)
    for (_, code), group in sorted(kinds.items()):
        first, answered = group[0], sum(1 for x in group if x.answered)
        message = first.message if len(first.message) <= EXAMPLE_LENGTH else first.message[:EXAMPLE_LENGTH] + " ..."
        yield FoundRow(number, office, first.severity, code, len(group), answered, first.place, message)


def found_rows(k: RegionContext) -> list[FoundRow]:
    return [row for office in k.once(office_findings) for row in office.found]


def kind_rows(k: RegionContext) -> list[KindRow]:
    """The kinds, the worst severity first and in it what is seen most."""
    groups: dict[tuple[Severity, str], list[FoundRow]] = {}
    for row in k.once(found_rows):
        groups.setdefault((row.severity, row.code), []).append(row)
    kinds = [
        KindRow(code, severity, sum(r.count for r in rows), len(rows), rows[0])
        for (severity, code), rows in groups.items()
    ]
    return sorted(kinds, key=lambda r: (r.severity.rank, -r.count, r.code))


def _open(severity: Severity, key: str, header: str, name: str, found: bool) -> Column[OfficeFindings]:
    word = f'"{severity.value}"'
    formula = f"SUMIFS(Temuan_Data_Terbuka,Temuan_Data_Nomor,{{$number}},Temuan_Data_Tingkat,{word})"
    return Column(key, header, 12, style.INTEGER, lambda r: r.count(severity), formula if found else "", name)


def columns(found: bool) -> Columns[OfficeFindings]:
    """The columns of Temuan; where nothing was ``found`` there is nothing to count."""
    answered = "SUMIFS(Temuan_Data_Dijawab,Temuan_Data_Nomor,{$number})" if found else ""
    return Columns(
        (
            Column("number", t.NUMBER, 6, style.INTEGER, lambda r: r.number),
            Column("office", t.OFFICE, 36, style.TEXT, lambda r: r.name, name="Temuan_Kantor"),
            Column("state", t.STATE, 14, style.CENTRED, lambda r: t.SCORED_STATE if r.scored else t.ABSENT_STATE),
            _open(Severity.ERROR, "errors", t.ERRORS, "Temuan_Galat", found),
            _open(Severity.WARNING, "warnings", t.WARNINGS, "Temuan_Peringatan", found),
            Column("answered", t.ANSWERED, 12, style.INTEGER, lambda r: r.answered, answered, "Temuan_Dijawab"),
            _open(Severity.INFO, "notes", t.NOTES, "Temuan_Info", found),
            Column("missing", t.MISSING, 12, style.INTEGER, lambda r: r.missing, name="Temuan_Kosong"),
            Column("most", t.MOST_KINDS, 80, style.TEXT, lambda r: r.most),
        )
    )


def sheet(k: RegionContext) -> SheetBuilder:
    table = columns(bool(k.once(found_rows)))
    p = begin_table(k, t.FINDINGS, "periksa", table)
    last = table.write(p, k.once(office_findings))
    table.filter(p, last)
    colour_status(p, table.area("state", CONTENT_ROW, last), {t.ABSENT_STATE: "Merah"})
    return p


def kinds_sheet(k: RegionContext) -> SheetBuilder:
    of_kind = "Temuan_Data_Jenis,{$code},Temuan_Data_Tingkat,{$severity}"
    table = Columns[KindRow](
        (
            Column("code", t.KIND, 34, style.TEXT, lambda r: r.code),
            Column("severity", t.SEVERITY, 13, style.CENTRED, lambda r: r.severity.value),
            Column(
                "count",
                t.FOUND,
                12,
                style.INTEGER,
                lambda r: r.count,
                f"SUMIFS(Temuan_Data_Jumlah,{of_kind})",
                "Jenis_Jumlah",
            ),
            Column("offices", t.OFFICES, 12, style.INTEGER, lambda r: r.offices, f"COUNTIFS({of_kind})"),
            Column("office", t.OFFICE, 32, style.TEXT, lambda r: r.example.office),
            Column("place", t.EXAMPLE_PLACE, 34, style.TEXT, lambda r: r.example.place),
            Column("message", t.EXAMPLE, 80, style.TEXT, lambda r: r.example.message),
        )
    )
    p = begin_table(k, t.KINDS, "periksa", table, key=1)
    last = table.write(p, k.once(kind_rows))
    table.filter(p, last)
    colour_status(p, table.area("severity", CONTENT_ROW, last), {"galat": "Merah", "peringatan": "Kuning"})
    return p


def data_sheet(k: RegionContext) -> SheetBuilder:
    table = Columns[FoundRow](
        (
            Column("number", t.NUMBER, 7, style.INTEGER, lambda r: r.number, name="Temuan_Data_Nomor"),
            Column("office", t.OFFICE, 36, PLAIN, lambda r: r.office),
            Column("severity", t.SEVERITY, 13, style.CENTRED, lambda r: r.severity.value, name="Temuan_Data_Tingkat"),
            Column("code", t.KIND, 34, PLAIN, lambda r: r.code, name="Temuan_Data_Jenis"),
            Column("count", t.FOUND, 11, style.INTEGER, lambda r: r.count, name="Temuan_Data_Jumlah"),
            Column("open", t.OPEN, 11, style.INTEGER, lambda r: r.open, name="Temuan_Data_Terbuka"),
            Column("answered", t.ANSWERED, 12, style.INTEGER, lambda r: r.answered, name="Temuan_Data_Dijawab"),
            Column("place", t.EXAMPLE_PLACE, 40, style.TEXT, lambda r: r.place),
            Column("message", t.EXAMPLE, 90, style.TEXT, lambda r: r.message),
        )
    )
    p = begin_table(k, t.FINDINGS_DATA, "data", table)
    last = table.write(p, k.once(found_rows))
    table.table(p, last, "Data_Jenis_Temuan")
    return p


def counts(k: RegionContext) -> Counter[str]:
    """Open errors, open warnings, answered ones and blank cells of all offices, by the key of their column."""
    total: Counter[str] = Counter()
    for office in k.once(office_findings):
        total["errors"] += office.count(Severity.ERROR)
        total["warnings"] += office.count(Severity.WARNING)
        total["answered"] += office.answered
        total["missing"] += office.missing or 0
    return total

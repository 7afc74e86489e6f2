"""Sheet Riwayat: NKO and capaian as reported per quarter, and what changed since the last build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Columns, Entry, MixedRow, begin_table, mixed
from workbook_builder.layout.context import SheetContext, cell_value, fraction, iku_style
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW
from workbook_builder.layout.plan import Content, SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku
from workbook_builder.model.codes import iku_key
from workbook_builder.model.history import BuildRecord, IkuRecord
from workbook_builder.model.numbers import Number, equal_as_recorded
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN, Periode, is_over
from workbook_builder.model.record import record
from workbook_builder.text import riwayat as t
from workbook_builder.text.numbers import format_date
from workbook_builder.text.sheets import NO_VALUE, SheetText

TEXT = SheetText(
    "Riwayat",
    "Riwayat Laporan",
    "NKO dan capaian seperti dilaporkan tiap triwulan, dan apa yang berubah sejak buku kerja terakhir dibuat.",
)
KEYS = 3
"""Columns at the left that stay in view and stand on every page."""


@record
class _Change:
    """One change: code, what, value before and after with their style."""

    code: str
    description: str
    before: Content = None
    now: Content = None
    style: Style = style.CENTRED


COLUMNS = Columns[MixedRow](
    (
        mixed("part", "Bagian", 12),
        mixed("kode", "Kode", 11),
        mixed("description", "Uraian", 58),
        *(mixed(periode, periode, 15) for periode in REPORTED_AFTER.values()),
        mixed("before", "Dahulu", 16),
        mixed("now", "Sekarang", 16),
        mixed("remark", "Keterangan", 46),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "periksa", COLUMNS, key=KEYS)
    before, capaian = [*_report(k), *_changes(k)], list(_capaian(k))
    last = COLUMNS.write(p, [*before, *capaian])
    COLUMNS.table(p, last, "Data_Riwayat")
    # What was and what is stand on one page.
    p.printing = p.printing.with_parts((COLUMNS.numbers["before"],), KEYS)
    first, periods = CONTENT_ROW + len(before), list(REPORTED_AFTER.values())
    COLUMNS.name_area(p, "Riwayat_Kode", "kode", first, last)
    COLUMNS.name_area(p, "Riwayat_Capaian", periods[0], first, last, periods[-1])
    COLUMNS.name_area(p, "Riwayat_Periode", periods[0], HEADER_ROW, HEADER_ROW, periods[-1])
    return p


def _report(k: SheetContext) -> Iterator[MixedRow]:
    """Where each quarter's figures are from, and its NKO, one column per reported period."""
    reports = k.history.reports
    for i, description in enumerate((t.BASE, t.DATA_AS_OF, t.RULES_VERSION)):
        origins = {q: _origin(k, reports.get(q))[i] if q <= k.score.triwulan else None for q in REPORTED_AFTER}
        yield _row(t.REPORT, "", description, {q: Entry(style.CENTRED, x) for q, x in origins.items()})
    formula = "INDEX(Baris_NKO,1,MATCH({this@$head},NKO_Periode,0))"
    nko = {q: report.nko[REPORTED_AFTER[q]] for q, report in reports.items() if q in REPORTED_AFTER}
    values = {q: _value(k, q, nko.get(q), formula, k.score.nko[x]) for q, x in REPORTED_AFTER.items()}
    yield _row(t.NKO, "", t.NKO_VALUE, values)


def _capaian(k: SheetContext) -> Iterator[MixedRow]:
    formula = "INDEX(Tabel_Capaian,MATCH({$kode},Capaian_Kode,0),MATCH({this@$head},NKO_Periode,0))"
    for s in k.score.iku:
        values = {
            q: _value(k, q, _reported(k, q, s.iku.code), formula, s.capaian(periode))
            for q, periode in REPORTED_AFTER.items()
        }
        yield _row(t.CAPAIAN, s.iku.code, s.iku.name, values, linked=True)
    for iku in _removed(k):
        # No formula: the present inputs know nothing of it.
        values = {q: _removed_value(k, q, iku.code) for q in REPORTED_AFTER}
        yield _row(t.CAPAIAN, iku.code, t.REMOVED_IKU.format(nama=iku.name), values)


def _reported(k: SheetContext, q: int, code: str) -> Number | None:
    """The capaian of an IKU as the report of a quarter has it."""
    old = _find(k.history.reports.get(q), code)
    return old.capaian[REPORTED_AFTER[q]] if old else None


def _removed_value(k: SheetContext, q: int, code: str) -> Entry:
    return Entry(style.NUMBER, _or_dash(_reported(k, q, code))) if q <= k.score.triwulan else Entry(style.CLOSED)


def _removed(k: SheetContext) -> list[IkuRecord]:
    """IKU that were reported under a code that the targets no longer have, as they were reported last."""
    present = {iku_key(s.iku.code) for s in k.score.iku}
    reported = {iku_key(i.code): i for _, c in sorted(k.history.reports.items()) for i in c.iku}
    return [i for key, i in reported.items() if key not in present]


def _origin(k: SheetContext, c: BuildRecord | None) -> tuple[str, str, str]:
    """Where a column's figures are from: a report or the present inputs; their date; rules and version."""
    if c is None:
        return t.PRESENT_BASE, _date(k, None), f"{k.rules.name}; {__version__}"
    return t.REPORT_BASE, _date(k, c), f"{c.rules}; {c.version}"


def _row(part: str, code: str, description: str, values: Mapping[int, Entry], linked: bool = False) -> MixedRow:
    """A row of figures by quarter; it has nothing to say of a change. ``linked``: the IKU has a card."""
    blank = Entry(style.TEXT)
    return {
        "part": Entry(style.TEXT, part),
        "kode": Entry(CODE, card_link(code)) if linked else Entry(style.TEXT, code),
        "description": Entry(style.TEXT, description),
        **{REPORTED_AFTER[q]: entry for q, entry in values.items()},
        "before": blank,
        "now": blank,
        "remark": blank,
    }


def _value(k: SheetContext, q: int, reported: Number | None, formula: str, value: Number | None) -> Entry:
    """A figure as reported; where its quarter has no report of its own, as the workbook computes it now."""
    if q > k.score.triwulan:
        return Entry(style.CLOSED)
    if q in k.history.reports:
        return Entry(style.NUMBER, _or_dash(reported))
    return Entry(style.NUMBER, value, formula)


def _changes(k: SheetContext) -> Iterator[MixedRow]:
    """What changed since the last build."""
    last = k.history.last
    changes = list(_differences(k, last)) if last else [_Change("", t.FIRST)]
    since = t.SINCE.format(triwulan=last.triwulan, tanggal=_date(k, last)) if last else ""
    present, blank = {i.code for i in k.iku}, {q: Entry(style.TEXT) for q in REPORTED_AFTER}
    for change in changes or [_Change("", t.UNCHANGED)]:
        yield {
            **_row(t.CHANGES, change.code, change.description, blank, linked=change.code in present),
            "before": Entry(change.style, change.before),
            "now": Entry(change.style, change.now),
            "remark": Entry(style.TEXT, since),
        }


def _differences(k: SheetContext, old: BuildRecord) -> Iterator[_Change]:
    """What differs from the last build: rules, NKO, IKU, targets, realisasi."""
    if old.rules != k.rules.name:
        yield _Change("", t.RULES_CHANGED, old.rules, k.rules.name)
    if old.version != __version__:
        yield _Change("", t.VERSION_CHANGED, old.version, __version__)
    for periode in REPORTED_AFTER.values():
        present = is_over(periode, min(old.triwulan, k.score.triwulan))
        if present and not equal_as_recorded(old.nko[periode], k.score.nko[periode]):
            content = _or_dash(old.nko[periode]), _or_dash(k.score.nko[periode])
            yield _Change("", t.NKO_CHANGED.format(periode=periode), *content, style.NUMBER)
    before = {iku_key(i.code): i for i in old.iku}
    now = {iku_key(i.code): i for i in k.iku}
    yield from (_Change(i.code, t.NEW_IKU.format(nama=i.name)) for x, i in now.items() if x not in before)
    yield from (_Change(i.code, t.REMOVED_IKU.format(nama=i.name)) for x, i in before.items() if x not in now)
    for key, iku in now.items():
        if key in before:
            yield from _iku_changes(k, before[key], iku)
    for q in TRIWULAN:
        filled = [i for x, i in now.items() if _newly_filled(k, before.get(x), i, q)]
        if filled:
            yield _Change("", t.FILLED.format(periode=q), None, t.IKU_COUNT.format(jumlah=len(filled)))


def _iku_changes(k: SheetContext, old: IkuRecord, iku: Iku) -> Iterator[_Change]:
    for periode in PERIODE:
        if not equal_as_recorded(old.target[periode], iku.target[periode]):
            description = t.TARGET_CHANGED.format(periode=periode, nama=iku.name)
            yield _value_changes(iku, old, description, old.target[periode], iku.target[periode])
    for q in TRIWULAN:
        value = iku.realisasi[q] if is_over(q, k.score.triwulan) else old.realisasi[q]
        if old.realisasi[q] is not None and not equal_as_recorded(old.realisasi[q], value):
            description = t.REALISASI_CHANGED.format(periode=q, nama=iku.name)
            yield _value_changes(iku, old, description, old.realisasi[q], value)


def _value_changes(iku: Iku, old: IkuRecord, description: str, before: Number | None, now: Number | None) -> _Change:
    # The old value in its own unit: an IKU that changed from percent to index is seen as such.
    before_cell = fraction(before) if before is not None and old.percent else before
    pattern = iku_style(style.NUMBER, iku)
    return _Change(iku.code, description, _or_dash(before_cell), _or_dash(cell_value(iku, now)), pattern)


def _newly_filled(k: SheetContext, old: IkuRecord | None, iku: Iku, q: Periode) -> bool:
    present = is_over(q, k.score.triwulan) and iku.realisasi[q] is not None
    return present and (old is None or old.realisasi[q] is None)


def _or_dash(value: Number | None) -> Content:
    return NO_VALUE if value is None else value


def _find(c: BuildRecord | None, code: str) -> IkuRecord | None:
    return next((i for i in c.iku if iku_key(i.code) == iku_key(code)), None) if c else None


def _date(k: SheetContext, c: BuildRecord | None) -> str:
    now = max((j.saved for j in k.inputs.traces if j.saved), default=None)
    moment = c.data_as_of if c else now
    return format_date(moment) if moment else t.NO_DATE

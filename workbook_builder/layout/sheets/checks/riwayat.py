"""Sheet Riwayat: NKO and capaian as reported per quarter, and what changed since the last build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbook_builder import __version__
from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, fraction, iku_style
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import Content, Formula, SheetBuilder, column_letter
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku
from workbook_builder.model.codes import iku_key
from workbook_builder.model.history import BuildRecord, IkuRecord
from workbook_builder.model.numbers import Number, equal_as_recorded
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN, Periode, is_over
from workbook_builder.text import riwayat as t
from workbook_builder.text import sheets as words
from workbook_builder.text.numbers import format_date

REPORT_COLUMN = 4
BEFORE_COLUMN = 8


@dataclass(frozen=True)
class _Change:
    """One change: code, what, value before and after with their style."""

    code: str
    description: str
    before: Content = None
    now: Content = None
    style: Style = style.CENTRED


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, t.RIWAYAT, "periksa", (12, 11, 58, *([15] * 4), 16, 16, 46))
    table_head(p, t.RIWAYAT.headers, key=3)
    row = _report(k, p, CONTENT_ROW)
    row = _changes(k, p, row)
    row = _capaian(k, p, row)
    p.autofilter = (CONTENT_ROW - 1, 1, row - 1, len(t.RIWAYAT.headers))
    return p


def _report(k: SheetContext, p: SheetBuilder, row: int) -> int:
    """Where each quarter's figures are from, and its NKO, one column per reported period."""
    report = k.history.reports
    for i, description in enumerate((t.BASE, t.DATA_AS_OF, t.RULES_VERSION)):
        _header(p, row, t.REPORT, "", description)
        for q in range(1, 5):
            value = _origin(k, report.get(q))[i] if q <= k.score.triwulan else None
            p.write(row, REPORT_COLUMN + q - 1, value, style.CENTRED)
        row += 1
    _header(p, row, t.NKO, "", t.NKO_VALUE)
    for q, periode in REPORTED_AFTER.items():
        c = report.get(q)
        formula = f"INDEX(Baris_NKO,1,MATCH({column_letter(REPORT_COLUMN + q - 1)}$6,NKO_Periode,0))"
        _value(k, p, row, q, c.nko[periode] if c else None, Formula(formula, k.score.nko[periode]))
    return row + 1


def _capaian(k: SheetContext, p: SheetBuilder, row: int) -> int:
    for s in k.score.iku:
        _header(p, row, t.CAPAIAN, s.iku.code, s.iku.name)
        for q, periode in REPORTED_AFTER.items():
            old = _find(k.history.reports.get(q), s.iku.code)
            column = column_letter(REPORT_COLUMN + q - 1)
            formula = f"INDEX(Tabel_Capaian,MATCH($B{row},Capaian_Kode,0),MATCH({column}$6,NKO_Periode,0))"
            _value(k, p, row, q, old.capaian[periode] if old else None, Formula(formula, s.capaian(periode)))
        row += 1
    for iku in _removed(k):
        # No formula: the present inputs know nothing of it.
        _header(p, row, t.CAPAIAN, iku.code, t.REMOVED_IKU.format(nama=iku.name))
        for q, periode in REPORTED_AFTER.items():
            old = _find(k.history.reports.get(q), iku.code)
            if q <= k.score.triwulan:
                p.write(row, REPORT_COLUMN + q - 1, _or_dash(old.capaian[periode] if old else None), style.NUMBER)
            else:
                p.write(row, REPORT_COLUMN + q - 1, None, style.CLOSED)
        row += 1
    return row


def _removed(k: SheetContext) -> list[IkuRecord]:
    """IKU that were reported under a code that the targets no longer have, as they were reported last."""
    present = {iku_key(s.iku.code) for s in k.score.iku}
    all_values = {iku_key(i.code): i for _, c in sorted(k.history.reports.items()) for i in c.iku}
    return [i for key, i in all_values.items() if key not in present]


def _origin(k: SheetContext, c: BuildRecord | None) -> tuple[str, str, str]:
    """Where a column's figures are from: a report or the present inputs; their date; rules and version."""
    if c is None:
        return t.PRESENT_BASE, _date(k, None), f"{k.rules.name}; {__version__}"
    return t.REPORT_BASE, _date(k, c), f"{c.rules}; {c.version}"


def _header(p: SheetBuilder, row: int, part: str, code: str, description: str) -> None:
    p.write_row(row, 1, (part, code, description), style.TEXT)
    p.write_row(row, BEFORE_COLUMN, (None, None, None), style.TEXT)


def _value(k: SheetContext, p: SheetBuilder, row: int, q: int, reported: Number | None, formula: Formula) -> None:
    """A figure as reported; where its quarter has no report of its own, as the workbook computes it now."""
    column = REPORT_COLUMN + q - 1
    if q > k.score.triwulan:
        p.write(row, column, None, style.CLOSED)
    elif q in k.history.reports:
        content: Content = words.NO_VALUE if reported is None else reported
        p.write(row, column, content, style.NUMBER)
    else:
        p.write(row, column, formula, style.NUMBER)


def _changes(k: SheetContext, p: SheetBuilder, row: int) -> int:
    """What changed since the last build; the row after it."""
    last = k.history.last
    edit = list(_all(k, last)) if last else []
    if last is None:
        edit = [_Change("", t.FIRST)]
    elif not edit:
        edit = [_Change("", t.UNCHANGED)]
    since = t.SINCE.format(triwulan=last.triwulan, tanggal=_date(k, last)) if last else ""
    for b, item in enumerate(edit, row):
        p.write_row(b, 1, (t.CHANGES, item.code, item.description), style.TEXT)
        p.write_row(b, REPORT_COLUMN, (None,) * 4, style.TEXT)
        p.write_row(b, BEFORE_COLUMN, (item.before, item.now), item.style)
        p.write(b, BEFORE_COLUMN + 2, since, style.TEXT)
    return row + len(edit)


def _all(k: SheetContext, old: BuildRecord) -> Iterator[_Change]:
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
    return words.NO_VALUE if value is None else value


def _find(c: BuildRecord | None, code: str) -> IkuRecord | None:
    return next((i for i in c.iku if iku_key(i.code) == iku_key(code)), None) if c else None


def _date(k: SheetContext, c: BuildRecord | None) -> str:
    now = max((j.saved for j in k.inputs.trace if j.saved), default=None)
    moment = c.data_as_of if c else now
    return format_date(moment) if moment else t.NO_DATE

"""Comparing a build with the builds before it.

Records of the same origin (inputs, rules, version) are left out: a build recorded twice, or its own earlier record,
must not change a byte of the next equal build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbook_builder.findings import history as report_findings
from workbook_builder.history.store import FOLDER
from workbook_builder.model import Finding, Inputs, Place, Reading, RealisasiAnggaranRow
from workbook_builder.model.codes import iku_key
from workbook_builder.model.history import BelanjaRecord, BuildRecord, History, IkuRecord
from workbook_builder.model.numbers import equal_as_recorded
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode
from workbook_builder.text import riwayat as words
from workbook_builder.text.numbers import format_date, format_rupiah, format_value

DIGITS = 6
"""Decimals of a figure that changed, which may be all that did."""


def choose_history(all_values: Sequence[BuildRecord], broken: Sequence[str], newest: BuildRecord) -> History:
    """What of all records, oldest first, the build ``newest`` compares with."""
    other = [c for c in all_values if c.origin != newest.origin]
    report = {q: c for q in range(1, newest.triwulan) if (c := _report(other, q)) is not None}
    return History(report, other[-1] if other else None, tuple(broken))


def _report(all_values: Iterable[BuildRecord], triwulan: int) -> BuildRecord | None:
    """The last build of that quarter's own workbook; where there was none, that of the next quarter built."""
    candidate = [c for c in all_values if c.triwulan >= triwulan]
    nearest = min((c.triwulan for c in candidate), default=0)
    return next((c for c in reversed(candidate) if c.triwulan == nearest), None)


def history_findings(history: History, newest: BuildRecord, inputs: Inputs) -> Iterator[Finding]:
    """What was reported and changed since: realisasi, targets, money, IKU; and records that cannot be read."""
    for name in history.broken:
        yield report_findings.unreadable_record(Place(f"{FOLDER}/{name}"), name=name)
    location = _Places(inputs)
    for triwulan, report in history.reports.items():
        yield from _realisasi_changed(triwulan, report, newest, location)
        yield from _target_changed(triwulan, report, newest, location)
        yield from _belanja_changed(triwulan, report, newest, location)
    yield from _pagu_changed(history, newest, location)
    yield from _iku_removed(history, newest, location)


class _Places:
    """Where the figures of the present inputs stand."""

    def __init__(self, inputs: Inputs) -> None:
        self._sheet = inputs.sheets
        self._trace = inputs.traces
        self.realisasi = {iku_key(b.code): b.realisasi for b in reversed(inputs.realisasi)}
        self.target = {iku_key(b.code): b.target for b in reversed(inputs.rincian)}
        self.belanja = {_belanja_key(b): b for b in reversed(inputs.realisasi_anggaran)}

    def sheet(self, name: str, file: int = -1) -> Place:
        return self._sheet.get(name, Place(self._trace[file].name))

    def cell(self, name: str, number: Mapping[Periode, Reading] | None, periode: Periode, file: int = -1) -> Place:
        return number[periode].place if number else self.sheet(name, file)


def _realisasi_changed(triwulan: int, report: BuildRecord, newest: BuildRecord, location: _Places) -> Iterator[Finding]:
    """Realisasi of an earlier quarter."""
    q = TRIWULAN[triwulan - 1]
    for old, iku in _pairs(report, newest):
        if old.realisasi[q] is not None and not equal_as_recorded(old.realisasi[q], iku.realisasi[q]):
            yield report_findings.realisasi_changed(
                location.cell("Realisasi IKU", location.realisasi.get(iku_key(iku.code)), q),
                periode=q,
                code=iku.code,
                old=format_value(old.realisasi[q], old.percent, DIGITS),
                date=data_date(report),
                new=format_value(iku.realisasi[q], iku.percent, DIGITS),
            )


def _target_changed(triwulan: int, report: BuildRecord, newest: BuildRecord, location: _Places) -> Iterator[Finding]:
    """Targets of the periods that ended with an earlier quarter: the capaian reported for them is another now."""
    for periode in (p for p in PERIODE if p.last_quarter == triwulan):
        for old, iku in _pairs(report, newest):
            if not equal_as_recorded(old.target[periode], iku.target[periode]):
                yield report_findings.target_changed(
                    location.cell("Rincian Target", location.target.get(iku_key(iku.code)), periode, 0),
                    periode=periode,
                    code=iku.code,
                    old=format_value(old.target[periode], old.percent, DIGITS),
                    date=data_date(report),
                    new=format_value(iku.target[periode], iku.percent, DIGITS),
                )


def _belanja_changed(triwulan: int, report: BuildRecord, newest: BuildRecord, location: _Places) -> Iterator[Finding]:
    """Spending of an earlier quarter."""
    q = TRIWULAN[triwulan - 1]
    for old, new in _belanja_pairs(report, newest):
        before, now = old.realisasi[q], new.realisasi[q] if new else None
        if before is not None and before != now:
            row = location.belanja.get(old.code)
            yield report_findings.belanja_changed(
                location.cell("Realisasi Anggaran", row.realisasi if row else None, q),
                name=old.name[:60],
                periode=q,
                old=format_rupiah(before),
                date=data_date(report),
                new=format_rupiah(now),
            )


def _pagu_changed(history: History, newest: BuildRecord, location: _Places) -> Iterator[Finding]:
    """Ceilings against the last report: with another one, every percentage reported before is another too."""
    report = history.reports.get(max(history.reports, default=0))
    for old, new in _belanja_pairs(report, newest) if report else ():
        now = new.pagu if new else None
        if report and old.pagu is not None and old.pagu != now:
            row = location.belanja.get(old.code)
            yield report_findings.pagu_changed(
                row.pagu.place if row else location.sheet("Realisasi Anggaran"),
                name=old.name[:60],
                old=format_rupiah(old.pagu),
                date=data_date(report),
                new=format_rupiah(now),
            )


def _iku_removed(history: History, newest: BuildRecord, location: _Places) -> Iterator[Finding]:
    """IKU that were reported and are no longer there, or have another code; each once, with its last report."""
    present = {iku_key(i.code) for i in newest.iku}
    removed = {iku_key(i.code): (i, c) for _, c in sorted(history.reports.items()) for i in c.iku}
    for key, (iku, report) in removed.items():
        if key not in present:
            yield report_findings.reported_iku_missing(
                location.sheet("Rincian Target", 0), code=iku.code, name=iku.name[:80], date=data_date(report)
            )


def _pairs(report: BuildRecord, newest: BuildRecord) -> Iterator[tuple[IkuRecord, IkuRecord]]:
    """Every IKU of now with what was reported of it."""
    before = {iku_key(i.code): i for i in report.iku}
    for iku in newest.iku:
        if (old := before.get(iku_key(iku.code))) is not None:
            yield old, iku


def _belanja_pairs(report: BuildRecord, newest: BuildRecord) -> Iterator[tuple[BelanjaRecord, BelanjaRecord | None]]:
    now = {x.code: x for x in newest.belanja}
    for old in report.belanja:
        yield old, now.get(old.code)


def _belanja_key(b: RealisasiAnggaranRow) -> str:
    return "" if b.total else b.code.text


def data_date(c: BuildRecord) -> str:
    return format_date(c.data_as_of) if c.data_as_of else words.NO_DATE

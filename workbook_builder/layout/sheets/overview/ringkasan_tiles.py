"""The tiles of the summary: a label that leads to the sheet behind it, and a figure or a few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workbook_builder.findings.catalogue import is_answered_warning, kind
from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import joined
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import ConditionalFormat, Content, Formula, Link, SheetBuilder
from workbook_builder.layout.sheets.overview import ringkasan_columns as at
from workbook_builder.layout.sheets.overview.tile import CONTENT, LABEL, LABEL_LINK
from workbook_builder.layout.sheets.workings.ringkasan_figures import BELOW, NKO, below
from workbook_builder.layout.sheets.workings.ringkasan_sentences import sentences
from workbook_builder.model import Severity
from workbook_builder.model.address import address
from workbook_builder.model.periods import REPORTED_AFTER
from workbook_builder.model.record import record
from workbook_builder.rules.model import band
from workbook_builder.text import ringkasan as t
from workbook_builder.text.validasi import COUNT_NAMES

HEIGHTS = (17.0, 25.0)


@record
class Tile:
    """A tile from ``first`` to ``last`` column; ``number`` is the column of a figure, 0 where words run across."""

    first: int
    last: int
    label: str
    sheet: str
    """Where its figures come from."""
    content: Content
    size: float = 11
    number: int = 0
    number_format: str = "umum"


def write_tiles(k: SheetContext, p: SheetBuilder, row: int) -> None:
    """A row of labels and a row of figures below it."""
    p.height[row], p.height[row + 1] = HEIGHTS
    for tile in _tiles(k):
        write_tile(p, row, tile)
    status, data = address(row + 1, at.TARGET), address(row + 1, _DATA_COLUMN)
    colour_status(p, status, {a.name: a.name for a in k.rules.status})
    # The answered and the open are always as many as there are; with all of them answered, nothing is to be looked at.
    errors, still_open, answered = _count_findings(k)
    clean = _data_text(errors, 0, still_open + answered)
    p.conditional += [
        ConditionalFormat(data, f'{data}="{clean}"', style.status_styles("Hijau")),
        ConditionalFormat(data, f'{data}<>"{clean}"', style.status_styles("Kuning")),
    ]


def write_tile(p: SheetBuilder, row: int, tile: Tile) -> None:
    """Its label in a row, which leads to its sheet, and its figure or words in the next."""
    blank = [None] * (tile.last - tile.first)
    p.write_row(row, tile.first, (Link(tile.sheet, "A1", tile.label), *blank), (LABEL_LINK, *[LABEL] * len(blank)))
    words = CONTENT.but(size=tile.size)
    if not tile.number:
        p.write_row(row + 1, tile.first, (tile.content, *blank), words)
        return
    # A figure does not run over the columns beside it, as words do.
    figure = words.but(centre_across=False, align="center", number_format=tile.number_format)
    for column in range(tile.first, tile.last + 1):
        p.write(row + 1, column, tile.content if column == tile.number else None, figure)


_DATA_COLUMN = at.STRIP + 12


def _tiles(k: SheetContext) -> Iterator[Tile]:
    periode, quarter = k.report_periode, k.score.triwulan
    nko, said = k.score.nko[periode], k.once(sentences)
    value = Formula(NKO, nko)
    yield Tile(at.CODE, at.NAME, t.NKO.format(periode=periode), "NKO", value, 20, at.NAME, "desimal")
    status = Formula("INDEX(Baris_Status_NKO,1,Kolom_Laporan)", band(k.rules.status, nko))
    yield Tile(at.TARGET, at.REALISASI, t.STATUS, "NKO", status, 14)
    if quarter > 1:
        before, previous = "NKO_Sebelumnya", REPORTED_AFTER[quarter - 1]
        old = k.score.nko[previous]
        moved = None if old is None or nko is None else nko - old
        change = Formula(f'IF(COUNT({before},{value.text})=2,{value.text}-{before},"")', moved)
        label = t.SINCE_LAST.format(periode=previous)
        yield Tile(at.CAPAIAN, at.TREND, label, "NKO", change, 14, at.TREND, "selisih")
    else:
        scored = sum(1 for s in k.score.iku if s.steps[periode].capaian is not None)
        count = Formula("COUNT(Peringkat_Capaian)", scored)
        yield Tile(at.CAPAIAN, at.TREND, t.SCORED, "Capaian", count, 14, at.TREND, "nomor")
    if k.rules.predikat:
        predikat = Formula("INDEX(Baris_Predikat,1,Kolom_Laporan)", k.score.predikat[periode])
        yield Tile(at.ROOM, at.LABEL, t.PREDIKAT, "NKO", predikat)
    else:
        yield _below(k, at.ROOM, at.LABEL, at.ROOM)
    spent = Formula("Kalimat_Serapan", said.absorption.text)
    yield Tile(at.STRIP, at.STRIP + 4, t.SERAPAN, "Realisasi Anggaran", spent, 10)
    counts = Formula("Kalimat_Status", said.status_counts.text)
    yield Tile(at.STRIP + 5, _DATA_COLUMN - 1, t.STATUS_IKU, "Capaian", counts, 9)
    yield Tile(_DATA_COLUMN, at.LAST, t.DATA, "Validasi", _data(k), 9)


def _below(k: SheetContext, first: int, last: int, number: int) -> Tile:
    return Tile(first, last, t.BELOW, "Peringkat", Formula(BELOW, below(k)), 14, number, "nomor")


def _data_text(errors: int, warnings: int, answered: int) -> str:
    counted = t.DATA_WORDS.format(galat=errors, peringatan=warnings)
    return counted + (t.DATA_ANSWERED.format(dijawab=answered) if answered else "")


def _count_findings(k: SheetContext) -> tuple[int, int, int]:
    """Errors, open warnings and answered ones."""
    count = Counter(kind(x).severity for x in k.findings)
    answered = sum(map(is_answered_warning, k.findings))
    return count[Severity.ERROR], count[Severity.WARNING] - answered, answered


def _data(k: SheetContext) -> Formula:
    """How many findings stand; a badge of its own, for figures that agree may still rest on doubtful data."""
    text = _data_text(*_count_findings(k))
    if not k.findings:
        return Formula(f'"{text}"', text)
    warnings, answered = COUNT_NAMES[Severity.WARNING]
    counted = joined(t.DATA_WORDS, {"galat": COUNT_NAMES[Severity.ERROR][0], "peringatan": warnings})
    return Formula(f'{counted}&IF({answered}=0,"",{joined(t.DATA_ANSWERED, {"dijawab": answered})})', text)

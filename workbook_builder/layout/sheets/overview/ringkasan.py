"""Sheet Ringkasan: one screen and one page for the head of the office.

The sentence of the quarter, tiles, what needs attention, the IKU by quarter, and two charts that say their answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin
from workbook_builder.layout.plan import Formula, PrintSetup, SheetBuilder
from workbook_builder.layout.sheets.overview import ringkasan_columns as at
from workbook_builder.layout.sheets.overview.ringkasan_charts import draw
from workbook_builder.layout.sheets.overview.ringkasan_tables import ROW_HEIGHT, attention, perspektif, strip
from workbook_builder.layout.sheets.overview.ringkasan_tiles import write_tiles
from workbook_builder.layout.sheets.workings.ringkasan_sentences import sentences
from workbook_builder.model.address import address
from workbook_builder.rules import unconfirmed_count
from workbook_builder.rules.values import Confidence
from workbook_builder.text import ringkasan as t
from workbook_builder.text.numbers import format_date
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Ringkasan",
    "Ringkasan Kinerja Organisasi",
    "Satu halaman untuk pimpinan: nilai, apa yang perlu perhatian, dan keadaan data.",
)
SCREEN_ZOOM = 82
"""Percent, at which all of it is seen on a screen of 1366 x 768."""
CHART_ROWS = 10
GAP = 4.0
"""Points between two parts."""
_SENTENCE = style.Style(size=12, bold=True, colour=style.DARK_BLUE, valign="vcenter")
_FINGERPRINT = 8
"""Hexadecimal digits of a hash that the footer shows; Petunjuk has all of them."""


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, TEXT, "baca", at.WIDTHS)
    p.zoom = SCREEN_ZOOM
    row = _sentences(k, p, CONTENT_ROW - 1)
    write_tiles(k, p, row)
    row = _gap(p, row + 2)
    row = _gap(p, attention(k, p, row))
    strip_row = row
    chart_row = _gap(p, row + 1 + max(len(k.score.perspektif), 4))
    for b in range(chart_row, chart_row + CHART_ROWS):
        p.height[b] = ROW_HEIGHT
    limits = _legend(k, p, chart_row + CHART_ROWS)
    perspektif(k, p, strip_row)
    strip(k, p, strip_row, limits)
    draw(k, p, chart_row)
    last = chart_row + CHART_ROWS + 1
    p.write(last, 1, _footer(k), style.Style(size=10, colour=style.FAINT_INK))
    p.freeze = (CONTENT_ROW - 1, 1)
    p.printing = PrintSetup(landscape=True, one_page=True, area=(1, 1, last, at.LAST))
    return p


def _sentences(k: SheetContext, p: SheetBuilder, row: int) -> int:
    said = k.once(sentences)
    for b, (name, sentence) in enumerate((("Kalimat_NKO", said.nko), ("Kalimat_IKU", said.iku)), row):
        p.write(b, 1, Formula(name, sentence.text), _SENTENCE)
        p.height[b] = 18.0
    return row + 2


def _gap(p: SheetBuilder, row: int) -> int:
    p.height[row] = GAP
    return row + 1


def _legend(k: SheetContext, p: SheetBuilder, row: int) -> tuple[str, ...]:
    """One line with where each status begins; the cells of these limits, the lowest first."""
    label, number = style.REMARK.but(size=10), style.REMARK.but(size=10, number_format="nomor", align="left")
    p.write(row, 1, t.LEGEND, label)
    columns = _legend_columns(len(k.rules.status))
    cells = []
    for number_of, (status, (label_column, column)) in enumerate(zip(k.rules.status, columns, strict=True), 1):
        mark = "*" if status.begin.confidence is Confidence.UNCONFIRMED else ""
        p.write(row, label_column, t.BEGINS.format(status=status.name) + mark, label.but(align="right"))
        position = "ROWS(Status_Batas)" if number_of == len(k.rules.status) else str(number_of)
        p.write(row, column, Formula(f"INDEX(Status_Batas,{position})", status.begin.number), number)
        letters = address(row, column, True)
        cells.append(letters)
    p.write(row, at.STRIP, t.UNCONFIRMED_LIMIT, label)
    return tuple(cells)


def _legend_columns(count: int) -> tuple[tuple[int, int], ...]:
    """Label and number of each limit, side by side in the wide columns."""
    pairs = ((at.NAME, at.TARGET), (at.REALISASI, at.CAPAIAN), (at.TREND, at.ROOM))
    return pairs[:count]


def _footer(k: SheetContext) -> str:
    """What the figures rest on: version, rule set, the date that the inputs state and their hashes."""
    saved = max((j.saved for j in k.inputs.traces if j.saved), default=None)
    unconfirmed, values = unconfirmed_count(k.rules), sum(1 for _ in k.rules.all_values())
    return t.FOOTER.format(
        versi=__version__,
        aturan=k.rules.name,
        ragu=t.UNCONFIRMED.format(ragu=unconfirmed, jumlah=values) if unconfirmed else "",
        tanggal=format_date(saved.date()) if saved else t.NOT_KNOWN,
        berkas=", ".join(_files(k)),
    )


def _files(k: SheetContext) -> Iterator[str]:
    for trace in k.inputs.traces:
        yield t.FILE.format(nama=trace.name, sidik=trace.sha256[:_FINGERPRINT])

"""Sheet Ringkasan Kanwil: one page for the head of a region."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.kanwil import summary_columns as at
from workbook_builder.layout.kanwil import summary_tables as tables
from workbook_builder.layout.kanwil.anggaran import complete
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.sentences import figures, sentences
from workbook_builder.layout.kanwil.summary_charts import draw
from workbook_builder.layout.kanwil.table import limits_text
from workbook_builder.layout.page import CONTENT_ROW, begin
from workbook_builder.layout.plan import ConditionalFormat, Formula, PrintSetup, SheetBuilder
from workbook_builder.layout.sheets.overview.ringkasan_tiles import HEIGHTS, Tile, write_tile
from workbook_builder.model.address import address
from workbook_builder.model.numbers import Number
from workbook_builder.text import kanwil as t
from workbook_builder.text.numbers import format_date

SCREEN_ZOOM = 80
CHART_ROWS = 13
GAP = 5.0
"""Points between two parts."""
_SENTENCE = style.Style(size=12, bold=True, colour=style.DARK_BLUE, valign="vcenter")
_NOTE = style.Style(size=10, italic=True, colour=style.FAINT_INK, valign="vcenter")


def sheet(k: RegionContext) -> SheetBuilder:
    p = begin(k, t.SUMMARY, "baca", at.WIDTHS)
    p.zoom = SCREEN_ZOOM
    row = _sentences(k, p, CONTENT_ROW - 1)
    p.height[row], p.height[row + 1] = HEIGHTS
    for tile in _tiles(k):
        write_tile(p, row, tile)
    _colour_data(p, address(row + 1, at.FIRST_DATA))
    row = _gap(p, row + 2)
    row = _gap(p, max(tables.leading(k, p, row), tables.needed(k, p, row)))
    row = _gap(p, max(tables.helped(k, p, row), tables.perspektif_table(k, p, row)))
    row = _gap(p, max(tables.absent(k, p, row), tables.data_state(k, p, row)))
    draw(k, p, row)
    for b in range(row, row + CHART_ROWS):
        p.height[b] = tables.ROW_HEIGHT
    last = row + CHART_ROWS + 1
    p.write(last - 1, 1, t.LEGEND.format(batas=limits_text(k)), style.REMARK)
    p.write(last, 1, _footer(k), style.REMARK)
    p.freeze = (CONTENT_ROW - 1, 1)
    p.printing = PrintSetup(landscape=True, one_page=True, area=(1, 1, last, at.LAST))
    return p


def _sentences(k: RegionContext, p: SheetBuilder, row: int) -> int:
    said = k.once(sentences)
    for b, (name, key) in enumerate((("Kalimat_NKO", "nko"), ("Kalimat_Kedua", "second")), row):
        p.write(b, 1, Formula(name, said[key].text), _SENTENCE)
        p.height[b] = 18.0
    p.write(row + 2, 1, t.NOT_THE_REGION, _NOTE)
    return row + 3


def _gap(p: SheetBuilder, row: int) -> int:
    p.height[row] = GAP
    return row + 1


def _tiles(k: RegionContext) -> Iterator[Tile]:
    said, values = k.once(sentences), k.once(figures)
    pagu, money = complete(k)
    absorbed = Number(money, pagu) if pagu > 0 else None
    offices = Formula("Kalimat_Kantor", said["offices"].text)
    yield Tile(at.NUMBER, at.OFFICE, t.TILE_OFFICES, t.RANKING.name, offices, 16)
    mean = Formula("Kanwil_Rata", values["mean"][0])
    yield Tile(at.NKO, at.STATUS, t.TILE_MEAN, t.RANKING.name, mean, 16, at.NKO, "desimal")
    median = Formula("Kanwil_Median", values["median"][0])
    yield Tile(at.CHANGE, at.BELOW, t.TILE_MEDIAN, t.RANKING.name, median, 16, at.CHANGE, "desimal")
    spread = Formula("Kalimat_Rentang", said["range"].text)
    yield Tile(at.WEAKEST, at.WEAKEST, t.TILE_RANGE, t.RANKING.name, spread, 12)
    counts = Formula("Kalimat_Status", said["statuses"].text)
    yield Tile(at.LABEL, at.LABEL, t.TILE_STATUS, t.RANKING.name, counts, 12)
    spent = Formula("Jumlah_Serapan", absorbed)
    yield Tile(at.FIRST, at.THIRD, t.SERAPAN, t.ANGGARAN.name, spent, 14, at.SECOND, "persen")
    yield Tile(at.FIRST_DATA, at.LAST, t.TILE_DATA, t.FINDINGS.name, Formula("Kalimat_Data", said["data"].text), 11)


def _colour_data(p: SheetBuilder, cell: str) -> None:
    """Not green while errors or warnings stand."""
    clean = t.DATA_WORDS.format(galat=0, peringatan=0)
    p.conditional += [
        ConditionalFormat(cell, f'{cell}="{clean}"', style.status_styles("Hijau")),
        ConditionalFormat(cell, f'{cell}<>"{clean}"', style.status_styles("Kuning")),
    ]


def _footer(k: RegionContext) -> str:
    saved = max((o.saved for o in k.region.offices if o.saved), default=None)
    return t.FOOTER.format(
        versi=__version__,
        aturan=k.rules.name,
        jumlah=len(k.region.offices) + len(k.region.failed),
        tanggal=format_date(saved) if saved else t.NOT_KNOWN,
    )

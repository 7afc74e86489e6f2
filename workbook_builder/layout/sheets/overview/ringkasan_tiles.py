"""The tiles of the summary: a label above a large figure."""

from __future__ import annotations

from collections import Counter

from workbook_builder.findings.catalogue import kind
from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import Content, Formula, SheetBuilder
from workbook_builder.layout.sheets.overview.ringkasan_tables import PERSPEKTIF
from workbook_builder.model.address import address
from workbook_builder.model.numbers import ZERO
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.rules.model import band
from workbook_builder.text import ringkasan as t
from workbook_builder.text import sheets as words

STATUS_TILE = 4
"""Column of the tile with the status of the NKO."""
_POSITION = "Kolom_Laporan"
_BELOW = 'SUMPRODUCT((Peringkat_Capaian<>"")*(Peringkat_Capaian<100))'
LABEL = style.Style(size=9, colour=style.FAINT_INK, background=style.PALE_BLUE, top_border=True, centre_across=True)
CONTENT = style.Style(
    size=12, bold=True, background=style.PALE_BLUE, valign="vcenter", centre_across=True, colour=style.DARK_BLUE
)


@record
class _Tile:
    """A tile over ``width`` columns from ``column`` on."""

    column: int
    width: int
    label: str
    content: Content
    number_format: str = "umum"
    size: float = 12
    offset: int = 0
    """Columns by which the figure stands to the right: a number does not spill over a narrow column."""


def tiles(
    k: SheetContext,
    p: SheetBuilder,
    row: int,
    remark: tuple[tuple[str, str], tuple[str, str]],
    perspektif: tuple[int, int],
) -> None:
    """Two rows of tiles, each a label and a figure; ``perspektif`` are the rows of the table of perspectives."""
    for i, row_tiles in enumerate((_upper(k, remark[0]), _lower(k, remark[1], perspektif))):
        b = row + i * 2
        p.height[b], p.height[b + 1] = 15.0, (30.0, 21.0)[i]
        for tile in row_tiles:
            _write(p, b, tile)
    colour_status(p, address(row + 3, 7), {words.GOOD: "Hijau", words.CHECK: "Merah"})


def _write(p: SheetBuilder, row: int, tile: _Tile) -> None:
    content_style = CONTENT.but(number_format=tile.number_format, size=tile.size)
    if tile.width == 1:
        content_style = content_style.but(centre_across=False, align="center")
    p.write_row(row, tile.column, (tile.label, *([None] * (tile.width - 1))), LABEL)
    if tile.offset:
        content_style = content_style.but(centre_across=False, align="center")
    content: list[Content] = [None] * tile.width
    content[tile.offset] = tile.content
    p.write_row(row + 1, tile.column, content, content_style)


def _upper(k: SheetContext, data: tuple[str, str]) -> list[_Tile]:
    periode = k.report_periode
    nko = k.score.nko[periode]
    status = band(k.rules.status, nko)
    predikat: Content = t.NO_PREDIKAT
    if k.rules.predikat:
        predikat = Formula(f"INDEX(Baris_Predikat,1,{_POSITION})", k.score.predikat[periode])
    percent = k.score.anggaran.percent[TRIWULAN[k.score.triwulan - 1]]
    absorption = Formula("INDEX(Anggaran_Serapan,1,Triwulan)", None if percent is None else fraction(percent))
    return [
        _Tile(1, 1, t.NKO.format(periode=periode), Formula(f"INDEX(Baris_NKO,1,{_POSITION})", nko), "desimal", 20),
        _Tile(2, 2, t.PREDIKAT, predikat),
        _Tile(STATUS_TILE, 2, t.STATUS, Formula(f"INDEX(Baris_Status_NKO,1,{_POSITION})", status), size=14),
        _Tile(7, 2, t.SERAPAN, absorption, "persen", offset=1),
        _Tile(9, 1, *data, size=9),
        *_status_counts(k),
    ]


def _status_counts(k: SheetContext) -> list[_Tile]:
    count = Counter(s.steps[k.report_periode].status for s in k.score.iku)
    result = [
        _Tile(
            10 + i,
            1,
            t.STATUS_IKU.format(status=a.name),
            Formula(f'SUMPRODUCT((Capaian_Status="{a.name}")*1)', count[a.name]),
            "nomor",
            16,
        )
        for i, a in enumerate(k.rules.status[::-1][:3])
    ]
    unscored = Formula("ROWS(Peringkat_Capaian)-COUNT(Peringkat_Capaian)", count[None])
    return [*result, _Tile(10 + len(result), 2, t.NOT_SCORED, unscored, "nomor", 16)]


def _lower(k: SheetContext, tool: tuple[str, str], perspektif: tuple[int, int]) -> list[_Tile]:
    periode = k.report_periode
    capaian = [s.steps[periode].capaian for s in k.score.iku]
    value = [(s.value[periode], s.name) for s in k.score.perspektif if s.value[periode] is not None]
    weakest = min(value, key=lambda x: x[0] or ZERO)[1] if value else None
    names, values = (PERSPEKTIF.area(key, *perspektif) for key in ("name", "value"))
    weakest_formula = f'IF(COUNT({values})=0,"",INDEX({names},MATCH(MIN({values}),{values},0)))'
    below = sum(1 for n in capaian if n is not None and n < 100)
    return [
        _Tile(1, 1, t.IKU_TOTAL, Formula("ROWS(Capaian_Kode)", len(k.iku)), "nomor"),
        _Tile(2, 2, t.WEAKEST_PERSPEKTIF, Formula(weakest_formula, weakest), size=10),
        _Tile(4, 2, t.BELOW, Formula(_BELOW, below), "nomor"),
        _Tile(7, 2, t.PEMERIKSAAN, Formula("Pemeriksaan_Induk", k.check_totals.word)),
        _Tile(9, 1, *tool, size=9),
        *_finding_counts(k),
    ]


def _finding_counts(k: SheetContext) -> list[_Tile]:
    count = Counter(kind(x).severity.value for x in k.findings)

    def content(severity: str) -> Content:
        return Formula(f'SUMPRODUCT((Temuan_Tingkat="{severity}")*1)', count[severity]) if k.findings else 0

    total: Content = Formula("ROWS(Temuan_Tingkat)", len(k.findings)) if k.findings else 0
    result = [
        _Tile(10 + i, 1, label, content(severity), "nomor") for i, (severity, label) in enumerate(t.FINDINGS.items())
    ]
    return [*result, _Tile(10 + len(result), 2, t.FINDINGS_TOTAL, total, "nomor")]

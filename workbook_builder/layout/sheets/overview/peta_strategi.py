"""Sheet Peta Strategi: perspectives as bands, sasaran as boxes with their live NSS and status, read bottom to top."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import begin, colour_status
from workbook_builder.layout.plan import Formula, PrintSetup, SheetBuilder
from workbook_builder.model import PerspektifScore, SasaranScore
from workbook_builder.model.address import address
from workbook_builder.model.numbers import Number
from workbook_builder.rules.model import band
from workbook_builder.text import peta_strategi as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Peta Strategi",
    "Peta Strategi",
    "Sasaran strategis menurut perspektif, dibaca dari bawah ke atas, dengan NSS dan status periode laporan.",
)

BOX_COLUMNS = {1: (5,), 2: (3, 7), 3: (3, 5, 7)}
"""Columns of the boxes of a row with so many boxes; the columns between them are gaps."""
BOXES_PER_ROW = max(BOX_COLUMNS)
WIDTHS = (26, 2, 38, 2, 38, 2, 38)
NKO_COLUMN, STATUS_COLUMN = 5, 7
BOX_HEIGHT = 5
NKO_ROW = 3
_POSITION = "Kolom_Laporan"
_STATUS = 'IF(ISNUMBER({s}),LOOKUP(ROUND({s},Digit_Ambang),Status_Batas,Status_Nama),"")'
BAND = style.Style(colour=style.WHITE, background=style.DARK_BLUE, align="center", valign="vcenter", wrap=True)
BACKGROUNDS = style.Style(background=style.PALE_BLUE)
BOX = style.Style(border=True, background=style.WHITE, align="center", valign="vcenter", wrap=True)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, TEXT, "baca", WIDTHS)
    row = _nko(k, p)
    status = []
    for perspektif in k.score.perspektif:
        members = [s for s in k.score.sasaran if s.sasaran.perspektif == perspektif.name]
        if not members:
            continue
        p.write(row, NKO_COLUMN, t.ARROW, style.Style(align="center", colour=style.FAINT_INK))
        start, row = row + 1, row + 1 + BOX_HEIGHT * -(-len(members) // BOXES_PER_ROW)
        _band(k, p, start, row, perspektif)
        status += [(start + 3, 1), *_boxes(k, p, start, members)]
    for b, column in [*status, (NKO_ROW, STATUS_COLUMN)]:
        colour_status(p, address(b, column), {a.name: a.name for a in k.rules.status})
    p.freeze = (NKO_ROW + 1, 1)
    p.printing = PrintSetup(landscape=True, one_page=True)
    return p


def _nko(k: SheetContext, p: SheetBuilder) -> int:
    """The office's score on top of the map; returns the next row."""
    nko = k.score.nko[k.report_periode]
    bold = style.TOTAL.but(align="center", valign="vcenter", size=12, border=False)
    label = t.NKO.format(periode=k.report_periode)
    row = range(1, len(WIDTHS) + 1)
    p.write_row(NKO_ROW, 1, [label if column == 1 else None for column in row], bold)
    p.write_row(NKO_ROW, 1, (label, None, None, None), bold.but(wrap=False, centre_across=True))
    value = Formula(f"INDEX(Baris_NKO,1,{_POSITION})", nko)
    p.write(NKO_ROW, NKO_COLUMN, value, bold.but(number_format="nko"))
    p.write(NKO_ROW, STATUS_COLUMN, _status(k, address(NKO_ROW, NKO_COLUMN), nko), bold)
    p.height[NKO_ROW] = 22.0
    return NKO_ROW + 1


def _status(k: SheetContext, cell: str, value: Number | None) -> Formula:
    return Formula(_STATUS.format(s=cell), band(k.rules.status, value))


def _band(k: SheetContext, p: SheetBuilder, start: int, end: int, s: PerspektifScore) -> None:
    """The band: its name, weight, NP and status in the first column, a pale ground behind the boxes."""
    for b in range(start, end):
        p.write(b, 1, None, BAND)
        for column in range(2, len(WIDTHS) + 1):
            p.write(b, column, None, BACKGROUNDS)
    value = s.value[k.report_periode]
    name = address(start, 1)
    weight = Formula(f"INDEX(Bobot_NP,MATCH({name},NP_Perspektif,0))", fraction(s.weight))
    np = Formula(f"INDEX(Tabel_NP,MATCH({name},NP_Perspektif,0),{_POSITION})", value)
    p.write(start, 1, s.name, BAND.but(bold=True, size=12))
    p.write(start + 1, 1, weight, BAND.but(number_format="bobot"))
    p.write(start + 2, 1, np, BAND.but(number_format="np", bold=True))
    p.write(start + 3, 1, _status(k, address(start + 2, 1), value), BAND)


def _boxes(k: SheetContext, p: SheetBuilder, start: int, members: list[SasaranScore]) -> list[tuple[int, int]]:
    """The boxes of a band, three a row; returns where their statuses stand."""
    result = []
    for i in range(0, len(members), BOXES_PER_ROW):
        b = start + i // BOXES_PER_ROW * BOX_HEIGHT
        in_one_row = members[i : i + BOXES_PER_ROW]
        for column, s in zip(BOX_COLUMNS[len(in_one_row)], in_one_row, strict=True):
            _one_box(k, p, b, column, s)
            result.append((b + 3, column))
        p.height[b + BOX_HEIGHT - 1] = 8.0
    return result


def _one_box(k: SheetContext, p: SheetBuilder, b: int, column: int, s: SasaranScore) -> None:
    value = s.value[k.report_periode]
    nss = Formula(f"INDEX(Tabel_NSS,MATCH({address(b, column)},NSS_Nomor,0),{_POSITION})", value)
    p.write(b, column, s.sasaran.number, BOX.but(bold=True, number_format="ss", background=style.LIGHT_BLUE))
    p.write(b + 1, column, s.sasaran.name, BOX)
    p.write(b + 2, column, nss, BOX.but(bold=True, number_format="nss"))
    p.write(b + 3, column, _status(k, address(b + 2, column), value), BOX.but(bold=True))

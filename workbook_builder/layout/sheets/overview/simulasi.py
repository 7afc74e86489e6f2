"""Sheet Simulasi: what if? Inputs beside the realisasi, the simulated capaian and NKO, and what is still needed.

A blank input means the realisasi as it is. The chain behind it stands on Perhitungan Simulasi and Simulasi NKO.
"""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import BADGE_ROW, begin, colour_status, decimal_example
from workbook_builder.layout.plan import Content, Formula, InputRule, PrintSetup, SheetBuilder, address
from workbook_builder.layout.sheets.overview.ringkasan_tiles import CONTENT, LABEL
from workbook_builder.layout.sheets.overview.simulasi_notes import iku_note
from workbook_builder.model import IkuScore
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.rules.model import band
from workbook_builder.text import sheets as words
from workbook_builder.text import simulasi as t

WIDTHS = (11, 44, 11, 11, 12, 13, 11, 11, 11, 11, 12, 12, 38, 11, 12)
TILE_ROW, HEADER_ROW, CONTENT_ROW = 6, 10, 11
NOW_COLUMN, INPUT_COLUMNS = 5, 6
EXAMPLE_CELL = address(BADGE_ROW, INPUT_COLUMNS + 3)
_NOW = "INDEX(Isian_Realisasi,ROWS($A${awal}:$A{b}),Simulasi_Triwulan)"
_TARGET = "INDEX(Tabel_Target,MATCH($A{b},Target_Kode,0),MATCH(Simulasi_Periode,Target_Periode,0))"
_CAPAIAN = "INDEX(Tabel_Capaian,MATCH($A{b},Capaian_Kode,0),MATCH(Simulasi_Periode,NKO_Periode,0))"
_FROM_WORKINGS = "INDEX({nama},ROWS($A${awal}:$A{b}))"


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.SIMULASI, "masukan", WIDTHS)
    _tile(k, p)
    decimal_example(p, BADGE_ROW, INPUT_COLUMNS, INPUT_COLUMNS + 3)
    p.write(HEADER_ROW - 1, 1, t.METHODS, style.REMARK)
    for i, item in enumerate(words.SIMULASI.headers, 1):
        p.write(HEADER_ROW, i, item, style.INPUT_HEADER if i == INPUT_COLUMNS else style.HEADER)
    for b, s in enumerate(k.score.iku, CONTENT_ROW):
        _row(k, p, b, s)
    end = CONTENT_ROW + len(k.iku) - 1
    p.name_area("Simulasi_Kini", CONTENT_ROW, NOW_COLUMN, end, NOW_COLUMN)
    p.name_area("Simulasi_Isian", CONTENT_ROW, INPUT_COLUMNS, end, INPUT_COLUMNS)
    status = {a.name: a.name for a in k.rules.status}
    for area in (f"J{CONTENT_ROW}:J{end}", f"J{TILE_ROW + 1}"):
        colour_status(p, area, status)
    p.autofilter = (HEADER_ROW, 1, end, len(words.SIMULASI.headers))
    p.freeze = (CONTENT_ROW, 3)
    p.printing = PrintSetup(landscape=True, repeated=(HEADER_ROW, HEADER_ROW))
    return p


def _tile(k: SheetContext, p: SheetBuilder) -> None:
    """The quarter to simulate, and the NKO now and as simulated."""
    nko = k.score.nko[k.report_periode]
    present = nko is not None
    content: list[tuple[int, int, str, Content, str]] = [
        (2, 1, t.PERIODE, Formula("INDEX(Periode_Triwulan,Simulasi_Triwulan)", k.report_periode), "umum"),
        (4, 2, t.NKO_NOW, Formula("Simulasi_NKO_Kini", nko), "desimal"),
        (6, 2, t.NKO_SIMULASI, Formula("Simulasi_NKO_Baru", nko), "desimal"),
        (8, 2, t.CHANGES, Formula("Simulasi_NKO_Ubah", 0 if present else None), "selisih"),
        (10, 2, t.STATUS, Formula("Simulasi_Status", band(k.rules.status, nko)), "umum"),
    ]
    if k.rules.predikat:
        content.append((12, 2, t.PREDIKAT, Formula("Simulasi_Predikat", k.score.predikat[k.report_periode]), "umum"))
    b = TILE_ROW
    for column, width, label, value, number_format in content:
        blank = [None] * (width - 1)
        p.write_row(b, column, (label, *blank), LABEL)
        p.write_row(b + 1, column, (value, *blank), CONTENT.but(number_format=number_format, size=14))
    p.write(b, 1, t.TRIWULAN, LABEL.but(centre_across=False, align="center", wrap=True))
    p.write(b + 1, 1, k.score.triwulan, style.INPUT.but(number_format="nomor", align="center", bold=True, size=14))
    p.height[b], p.height[b + 1] = 28.5, 27.0
    p.name_area("Simulasi_Triwulan", b + 1, 1, b + 1, 1)
    p.name_area("Simulasi_Periode", b + 1, 2, b + 1, 2)
    count = len(TRIWULAN)
    p.validasi.append(
        InputRule(address(b + 1, 1), "integer", t.TRIWULAN_TITLE, t.TRIWULAN_MESSAGE, t.TRIWULAN_ERROR, 1, count)
    )


def _row(k: SheetContext, p: SheetBuilder, b: int, s: IkuScore) -> None:
    iku, steps = s.iku, s.steps[k.report_periode]
    satuan = iku_style(style.NUMBER, iku)
    now = _NOW.format(awal=CONTENT_ROW, b=b)
    value_now = cell_value(iku, iku.realisasi[TRIWULAN[k.score.triwulan - 1]])
    leverage = k.score.leverage.get(iku.code)
    maximum = k.rules.capaian_max
    room = None if leverage is None or steps.capaian is None else (maximum - steps.capaian) * leverage.point_value

    def score_office(name: str) -> str:
        return _FROM_WORKINGS.format(nama=name, awal=CONTENT_ROW, b=b)

    def needed(name: str, value: Number | None) -> Formula:
        formula = f'IF(ISNUMBER({score_office(name)}),{score_office(name)},"{words.NO_VALUE}")'
        return Formula(formula, or_dash(cell_value(iku, value)))

    content: tuple[tuple[Content, style.Style], ...] = (
        (iku.code, style.TEXT),
        (iku.name, style.TEXT),
        (Formula(f"INDEX(Manual_Satuan,MATCH($A{b},Manual_Kode,0))", iku.satuan or words.NO_VALUE), style.CENTRED),
        (Formula(_TARGET.format(b=b), or_dash(cell_value(iku, steps.target))), satuan),
        (
            Formula(f'IF(ISNUMBER({now}),{now},"")', value_now),
            satuan,
        ),
        (None, iku_style(style.INPUT, iku)),
        (Formula(_CAPAIAN.format(b=b), steps.capaian), style.NUMBER),
        (Formula(score_office("SimHitung_Capaian"), steps.capaian), style.NUMBER.but(bold=True)),
        (_difference(b, steps.capaian), style.NUMBER.but(number_format="selisih")),
        (Formula(score_office("SimHitung_Status"), steps.status), style.CENTRED),
        (needed("SimHitung_Perlu_100", s.needs.hundred.entry), satuan),
        (needed("SimHitung_Perlu_Maks", s.needs.highest.entry), satuan),
        (Formula(score_office("SimHitung_Catatan"), iku_note(k, s)), style.TEXT.but(size=9)),
        (
            Formula(score_office("SimHitung_Poin"), leverage.point_value if leverage else None),
            style.NUMBER.but(number_format="rasio"),
        ),
        (Formula(f'IF(ISNUMBER(N{b}),(Capaian_Maks-H{b})*N{b},"")', room), style.NUMBER),
    )
    p.write_row(b, 1, [x for x, _ in content], [g for _, g in content])
    error = t.INPUT_ERROR.format(contoh=EXAMPLE_CELL)
    message = t.INPUT_MESSAGE.format(kode=iku.code, satuan=iku.satuan or "IKU", contoh=EXAMPLE_CELL)
    cell = address(b, INPUT_COLUMNS)
    limit = words.INPUT_LIMIT
    p.validasi.append(InputRule(cell, "decimal", t.INPUT_TITLE, message, error, -limit, limit))


def _difference(b: int, capaian: Number | None) -> Formula:
    return Formula(f'IF(COUNT(G{b}:H{b})=1+1,H{b}-G{b},"")', None if capaian is None else 0)

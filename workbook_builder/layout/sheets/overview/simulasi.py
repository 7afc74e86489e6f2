"""Sheet Simulasi: what if? Inputs beside the realisasi, the simulated capaian and NKO, and what is still needed.

A blank input means the realisasi as it is. The chain behind it stands on Perhitungan Simulasi and Simulasi NKO.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import NOTICE_ROW, colour_status, decimal_example
from workbook_builder.layout.plan import Content, Formula, InputRule, SheetBuilder
from workbook_builder.layout.sheets.overview.simulasi_notes import iku_note
from workbook_builder.layout.sheets.overview.tile import CONTENT, LABEL
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, Need, Steps
from workbook_builder.model.address import address
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.rules.model import band
from workbook_builder.text import sheets as words
from workbook_builder.text import simulasi as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Simulasi",
    "Simulasi Realisasi",
    "Bagaimana bila? Ketik realisasi pada sel biru dan lihat NKO-nya; juga berapa yang masih perlu untuk 100 dan 120.",
)
TILE_ROW, HEADER_ROW, CONTENT_ROW = 3, 6, 7
_NOW = "INDEX(Isian_Realisasi,MATCH({$kode},Realisasi_Kode,0),Simulasi_Triwulan)"
_LOOK_UP = "INDEX({table},MATCH({{$kode}},{name}_Kode,0),MATCH(Simulasi_Periode,{periode}_Periode,0))"


@record
class SimulationRow:
    """An IKU with what the simulation shows of it while nothing is typed."""

    score: IkuScore
    steps: Steps
    """In the reported period."""
    now: Number | None
    """Realisasi of the reported quarter as its cell holds it."""
    note: str
    point_value: Number | None
    room: Number | None
    """What the NKO would gain at the highest capaian."""
    unit_style: Style

    @property
    def iku(self) -> Iku:
        return self.score.iku


def _simulated(name: str) -> str:
    """What Perhitungan Simulasi has of this IKU."""
    return f"INDEX({name},MATCH({{$kode}},SimHitung_Kode,0))"


def _needed(name: str) -> str:
    """What Kebutuhan Realisasi has of this IKU."""
    return f"INDEX({name},MATCH({{$kode}},Kebutuhan_Kode,0))"


def _need(key: str, header: str, name: str, need: Callable[[IkuScore], Need]) -> Column[SimulationRow]:
    return Column(
        key,
        header,
        12,
        lambda r: r.unit_style,
        lambda r: or_dash(cell_value(r.iku, need(r.score).entry)),
        f'IF(ISNUMBER({_needed(name)}),{_needed(name)},"{words.NO_VALUE}")',
    )


COLUMNS = Columns[SimulationRow](
    (
        Column("kode", "Kode", 11, style.TEXT, lambda r: r.iku.code),
        Column("iku", "IKU", 44, style.TEXT, lambda r: r.iku.name),
        Column(
            "satuan",
            "Satuan",
            11,
            style.CENTRED,
            lambda r: r.iku.satuan or words.NO_VALUE,
            "INDEX(Manual_Satuan,MATCH({$kode},Manual_Kode,0))",
        ),
        Column(
            "target",
            "Target",
            11,
            lambda r: r.unit_style,
            lambda r: or_dash(cell_value(r.iku, r.steps.target)),
            _LOOK_UP.format(table="Tabel_Target", name="Target", periode="Target"),
        ),
        Column(
            "now",
            "Realisasi sekarang",
            12,
            lambda r: r.unit_style,
            lambda r: r.now,
            f'IF(ISNUMBER({_NOW}),{_NOW},"")',
            "Simulasi_Kini",
        ),
        Column(
            "entry",
            "Realisasi simulasi",
            13,
            lambda r: iku_style(style.INPUT, r.iku),
            lambda _: None,
            name="Simulasi_Isian",
        ),
        Column(
            "capaian_now",
            "Capaian sekarang",
            11,
            style.NUMBER,
            lambda r: r.steps.capaian,
            _LOOK_UP.format(table="Tabel_Capaian", name="Capaian", periode="NKO"),
        ),
        Column(
            "capaian_new",
            "Capaian simulasi",
            11,
            style.NUMBER.but(bold=True),
            lambda r: r.steps.capaian,
            _simulated("SimHitung_Capaian"),
        ),
        Column(
            "change",
            "Perubahan",
            11,
            style.NUMBER.but(number_format="selisih"),
            lambda r: None if r.steps.capaian is None else 0,
            'IF(COUNT({capaian_now}:{capaian_new})=2,{capaian_new}-{capaian_now},"")',
        ),
        Column(
            "status", "Status simulasi", 11, style.CENTRED, lambda r: r.steps.status, _simulated("SimHitung_Status")
        ),
        _need("entry_100", "Perlu untuk 100", "SimHitung_Perlu_100", lambda s: s.needs.hundred),
        _need("entry_max", "Perlu untuk maksimum", "SimHitung_Perlu_Maks", lambda s: s.needs.highest),
        Column("note", "Catatan", 38, style.TEXT.but(size=9), lambda r: r.note, _needed("SimHitung_Catatan")),
        Column("point_value", "NKO per 1 poin", 11, style.RATIO, lambda r: r.point_value, _needed("SimHitung_Poin")),
        Column(
            "room",
            "Ruang NKO",
            12,
            style.NUMBER,
            lambda r: r.room,
            'IF(ISNUMBER({point_value}),(Capaian_Maks-{capaian_new})*{point_value},"")',
        ),
    ),
    head=HEADER_ROW,
)
EXAMPLE_CELL = address(NOTICE_ROW, COLUMNS.numbers["entry"] + 3)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "baca", COLUMNS, key=2, entry=["entry"])
    _tile(k, p)
    entry = COLUMNS.numbers["entry"]
    decimal_example(p, NOTICE_ROW, entry, entry + 3)
    p.write(HEADER_ROW - 1, 1, t.METHODS, style.REMARK)
    last = COLUMNS.write(p, _rows(k), CONTENT_ROW)
    p.validasi += [_entry_rule(iku, COLUMNS.cell("entry", row)) for row, iku in enumerate(k.iku, CONTENT_ROW)]
    status = {a.name: a.name for a in k.rules.status}
    for area in (COLUMNS.area("status", CONTENT_ROW, last), COLUMNS.cell("status", TILE_ROW + 1)):
        colour_status(p, area, status)
    COLUMNS.filter(p, last)
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
    p.height[b], p.height[b + 1] = 31.0, 27.0
    p.name_area("Simulasi_Triwulan", b + 1, 1, b + 1, 1)
    p.name_area("Simulasi_Periode", b + 1, 2, b + 1, 2)
    count = len(TRIWULAN)
    p.validasi.append(
        InputRule(address(b + 1, 1), "integer", t.TRIWULAN_TITLE, t.TRIWULAN_MESSAGE, t.TRIWULAN_ERROR, 1, count)
    )


def _rows(k: SheetContext) -> Iterator[SimulationRow]:
    quarter, maximum = TRIWULAN[k.score.triwulan - 1], k.rules.capaian_max
    for s in k.score.iku:
        steps, leverage = s.steps[k.report_periode], k.score.leverage.get(s.iku.code)
        room = None
        if leverage is not None and steps.capaian is not None:
            room = (maximum - steps.capaian) * leverage.point_value
        yield SimulationRow(
            s,
            steps,
            cell_value(s.iku, s.iku.realisasi[quarter]),
            iku_note(k, s),
            leverage.point_value if leverage else None,
            room,
            iku_style(style.NUMBER, s.iku),
        )


def _entry_rule(iku: Iku, cell: str) -> InputRule:
    error = t.INPUT_ERROR.format(contoh=EXAMPLE_CELL)
    message = t.INPUT_MESSAGE.format(kode=iku.code, satuan=iku.satuan or "IKU", contoh=EXAMPLE_CELL)
    return InputRule(cell, "decimal", t.INPUT_TITLE, message, error, -words.INPUT_LIMIT, words.INPUT_LIMIT)

"""Sheet Simulasi: what if? Inputs beside the realisasi, the simulated capaian and NKO, and what is still needed.

A blank input means the realisasi as it is. The chain behind it stands on Perhitungan Simulasi and Simulasi NKO.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import NOTICE_ROW, colour_status, decimal_example
from workbook_builder.layout.plan import Content, Formula, InputRule, SheetBuilder
from workbook_builder.layout.sheets.overview.simulasi_notes import iku_note
from workbook_builder.layout.sheets.overview.tile import CONTENT, LABEL
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, Need, Steps
from workbook_builder.model.address import address
from workbook_builder.model.numbers import Number, to_float
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
_LOOK_UP = "INDEX({table},MATCH({{$kode}},{name}_Kode,0),MATCH({at},{periode}_Periode,0))"
_COMPARED = "IF(Simulasi_Triwulan>Triwulan,Periode_Laporan,Simulasi_Periode)"
"""The period that the simulation is set against: the reported one when looking ahead, else the same."""


@record
class SimulationRow:
    """An IKU with what the simulation shows of it while nothing is typed."""

    score: IkuScore
    steps: Steps
    """In the period that the simulation begins with."""
    before: Steps
    """In the reported period."""
    now: Number | None
    """Realisasi of the simulated quarter as its cell holds it; None while that is not reported."""
    is_assumed: bool
    """Whether it begins from the assumption that its target is reached."""
    note: str
    point_value: Number | None
    room: Number | None
    """What the NKO would gain at the highest capaian."""
    unit_style: Style

    @property
    def change(self) -> Number | None:
        now, new = self.before.capaian, self.steps.capaian
        return None if now is None or new is None else new - now

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
        Column("kode", "Kode", 11, CODE, lambda r: card_link(r.iku.code), name="Simulasi_Kode"),
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
            _LOOK_UP.format(table="Tabel_Target", name="Target", periode="Target", at="Simulasi_Periode"),
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
            "basis",
            "Dasar",
            11,
            style.CENTRED,
            lambda r: t.ASSUMED_BASIS if r.is_assumed else t.PRESENT_BASIS,
            f'IF(ISNUMBER({{entry}}),"{t.TYPED_BASIS}",'
            f'IF({_simulated("SimHitung_Asumsi")}=1,"{t.ASSUMED_BASIS}","{t.PRESENT_BASIS}"))',
        ),
        Column(
            "used",
            "Realisasi periode",
            12,
            lambda r: r.unit_style,
            lambda r: cell_value(r.iku, r.steps.realisasi),
            _simulated("SimHitung_Realisasi"),
        ),
        Column(
            "capaian_now",
            "Capaian sekarang",
            11,
            style.NUMBER,
            lambda r: r.before.capaian,
            _LOOK_UP.format(table="Tabel_Capaian", name="Capaian", periode="NKO", at="Simulasi_Pembanding"),
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
            lambda r: r.change,
            'IF(COUNT({capaian_now}:{capaian_new})=2,{capaian_new}-{capaian_now},"")',
        ),
        Column(
            "status", "Status simulasi", 11, style.CENTRED, lambda r: r.steps.status, _simulated("SimHitung_Status")
        ),
        _need("entry_100", "Perlu untuk 100", "SimHitung_Perlu_100", lambda s: s.needs.hundred),
        _need("entry_max", "Perlu untuk maksimum", "SimHitung_Perlu_Maks", lambda s: s.needs.highest),
        Column("note", "Catatan", 38, style.TEXT, lambda r: r.note, _needed("SimHitung_Catatan")),
        Column("point_value", "NKO per 1 poin", 11, style.RATIO, lambda r: r.point_value, _needed("SimHitung_Poin")),
        Column(
            "room",
            "Ruang NKO",
            12,
            style.NUMBER,
            lambda r: r.room,
            'IF(ISNUMBER({point_value}),(Capaian_Maks-{capaian_new})*{point_value},"")',
        ),
        Column(
            "goal",
            "Capaian untuk tujuan",
            12,
            style.NUMBER,
            lambda _: None,
            'IF(COUNT(Tujuan_Naik,{capaian_new})=2,MIN(Capaian_Maks,{capaian_new}+Tujuan_Naik),"")',
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
    for area in (COLUMNS.area("status", CONTENT_ROW, last), COLUMNS.cell("capaian_now", TILE_ROW + 1)):
        colour_status(p, area, status)
    COLUMNS.filter(p, last)
    return p


def _tile(k: SheetContext, p: SheetBuilder) -> None:
    """The quarter, the assumption and the goal to type, and the NKO now and as simulated."""
    now, new = k.score.nko[k.report_periode], k.ahead.score.nko[k.ahead.report_periode]
    change = None if now is None or new is None else new - now
    assumed = sum(1 for r in _rows(k) if r.is_assumed)
    count = Formula(_ASSUMED, t.ASSUMED_COUNT.format(jumlah=assumed, semua=len(k.iku)))
    uplift = f'IF(ISNUMBER(Tujuan_Selisih),IF(Tujuan_Selisih<=0,"{t.UPLIFT_REACHED}",Tujuan_Teks),"")'
    at = COLUMNS.numbers
    content: list[tuple[int, int, str, Content, str, float]] = [
        (at["satuan"], 1, t.PERIODE, Formula(_PERIODE, k.ahead.report_periode), "umum", 14),
        (at["target"], 2, "", Formula("Simulasi_NKO_Kini", now), "desimal", 14),
        (at["entry"], 2, t.NKO_SIMULASI, Formula("Simulasi_NKO_Baru", new), "desimal", 14),
        (at["used"], 1, t.CHANGES, Formula("Simulasi_NKO_Ubah", change), "selisih", 14),
        (at["capaian_now"], 2, t.STATUS, Formula("Simulasi_Status", band(k.rules.status, new)), "umum", 14),
        (at["change"], 1, t.ASSUMED, count, "umum", 10),
        (at["entry_100"], 2, t.UPLIFT, Formula(uplift, None), "umum", 10),
    ]
    if k.rules.predikat:
        predikat = Formula("Simulasi_Predikat", k.ahead.score.predikat[k.ahead.report_periode])
        content.append((at["note"], 1, t.PREDIKAT, predikat, "umum", 14))
    b = TILE_ROW
    for column, width, label, value, number_format, size in content:
        blank = [None] * (width - 1)
        shown = CONTENT.but(number_format=number_format, size=size)
        p.write_row(b, column, (label, *blank), LABEL if blank else _alone(LABEL))
        p.write_row(b + 1, column, (value, *blank), shown if blank else _alone(shown))
    p.height[b], p.height[b + 1] = 31.0, 31.0
    p.name_area("Simulasi_Periode", b + 1, at["satuan"], b + 1, at["satuan"])
    _inputs(k, p, b)


def _alone(shown: Style) -> Style:
    """A tile of one column: centred in it, on two lines where needed."""
    return shown.but(centre_across=False, align="center", wrap=True)


_PERIODE = "INDEX(Periode_Triwulan,Simulasi_Triwulan)"
_ASSUMED = 'SUM(SimHitung_Asumsi)&" dari "&ROWS(SimHitung_Asumsi)&" IKU"'


def _inputs(k: SheetContext, p: SheetBuilder, row: int) -> None:
    """The three cells that staff may change above the table."""
    label = _alone(LABEL)
    number = style.INPUT.but(number_format="nomor", align="center", bold=True, size=14)
    at = COLUMNS.numbers
    cells: tuple[tuple[str, int, str, Content, Style], ...] = (
        ("Simulasi_Triwulan", 1, t.TRIWULAN, k.ahead.score.triwulan, number),
        ("Simulasi_Asumsi", at["iku"], t.ASSUMPTION, t.ASSUMPTIONS[0], style.INPUT_CHOICE.but(wrap=False)),
        ("Simulasi_Tujuan", at["status"], t.GOAL, None, number.but(number_format="desimal", size=12)),
    )
    for name, column, text, content, shown in cells:
        p.write(row, column, text, label)
        p.write(row + 1, column, content, shown)
        p.name_area(name, row + 1, column, row + 1, column)
    triwulan, assumption, goal = (address(row + 1, column) for _, column, *_ in cells)
    highest = to_float(k.rules.capaian_max)
    p.validasi += [
        InputRule(triwulan, "integer", t.TRIWULAN_TITLE, t.TRIWULAN_MESSAGE, t.TRIWULAN_ERROR, 1, len(TRIWULAN)),
        InputRule(
            assumption,
            "list",
            t.ASSUMPTION_TITLE,
            t.ASSUMPTION_MESSAGE,
            t.ASSUMPTION_ERROR,
            source="Daftar_Asumsi",
            error_title=t.ASSUMPTION_TITLE,
        ),
        InputRule(goal, "decimal", t.GOAL_TITLE, t.GOAL_MESSAGE.format(contoh=EXAMPLE_CELL), t.GOAL_ERROR, 0, highest),
    ]
    # The label of the tile is the period itself, so that formulas can name it.
    p.write(row, at["target"], Formula(_COMPARED, k.report_periode), LABEL.but(number_format='"NKO "@'))
    p.name_area("Simulasi_Pembanding", row, at["target"], row, at["target"])


def _rows(k: SheetContext) -> Iterator[SimulationRow]:
    ahead, maximum = k.ahead, k.rules.capaian_max
    quarter = TRIWULAN[ahead.score.triwulan - 1]
    for s, reported in zip(ahead.score.iku, k.score.iku, strict=True):
        steps, leverage = s.steps[ahead.report_periode], ahead.score.leverage.get(s.iku.code)
        room = None
        if leverage is not None and steps.capaian is not None:
            room = (maximum - steps.capaian) * leverage.point_value
        yield SimulationRow(
            s,
            steps,
            reported.steps[k.report_periode],
            None if k.looks_ahead else cell_value(s.iku, s.iku.realisasi[quarter]),
            k.looks_ahead and steps.target is not None,
            iku_note(ahead, s),
            leverage.point_value if leverage else None,
            room,
            iku_style(style.NUMBER, s.iku),
        )


def _entry_rule(iku: Iku, cell: str) -> InputRule:
    error = t.INPUT_ERROR.format(contoh=EXAMPLE_CELL)
    message = t.INPUT_MESSAGE.format(kode=iku.code, satuan=iku.satuan or "IKU", contoh=EXAMPLE_CELL)
    return InputRule(cell, "decimal", t.INPUT_TITLE, message, error, -words.INPUT_LIMIT, words.INPUT_LIMIT)

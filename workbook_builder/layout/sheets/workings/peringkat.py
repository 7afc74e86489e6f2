"""Sheet Peringkat: the IKU by weakness and by what they are worth to the NKO, for the summary and its charts.

Equal figures keep the order of the agreement: a rank adds how many equal ones stand above.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, is_rupiah
from workbook_builder.layout.live_text import figure_formula, figure_text, shown_formula
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.perhitungan import of_workings
from workbook_builder.model import Iku, IkuScore
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.text import ringkasan as t
from workbook_builder.text.numbers import format_fixed
from workbook_builder.text.sheets import CUT, NO_VALUE, SheetText

TEXT = SheetText(
    "Peringkat",
    "Peringkat IKU",
    "Urutan IKU dari capaian terlemah dan dari ruang NKO terbesar pada periode laporan; dipakai Ringkasan.",
)
NAME_LENGTH, NAME_END = 54, 24
"""Characters of an IKU's name on the summary, and how many of them are its last ones."""
OWNER_LENGTH, FOLLOW_UP_LENGTH = 24, 60
_OF_PERIODE = "INDEX({table},MATCH({{$kode}},{name}_Kode,0),MATCH(Periode_Laporan,{name}_Periode,0))"
_CAPAIAN = "INDEX(Tabel_Capaian,MATCH({$kode},Capaian_Kode,0),Kolom_Laporan)"
_WEAKER = (
    "SUMPRODUCT(({capaian@$first}:{capaian@$last}<{capaian})*1)+SUMPRODUCT(({capaian@$first}:{capaian}={capaian})*1)"
)


@record
class RankRow:
    """An IKU in the reported period, with what the summary says of it."""

    k: SheetContext
    score: IkuScore
    capaian: Number | None
    """Rounded to the digits that limits are compared with."""
    rank: int | None
    iku_share: Number | None
    point_value: Number | None
    room: Number | None
    room_rank: int | None
    follow_up: str

    @property
    def iku(self) -> Iku:
        return self.score.iku

    @property
    def status(self) -> str | None:
        return self.score.steps[self.k.report_periode].status

    @property
    def unit(self) -> tuple[Number, str, int]:
        """By what figures are multiplied in texts, what stands after them, and their decimals."""
        if self.iku.percent:
            return Number(1), "%", 2
        if not is_rupiah(self.iku):
            return Number(1), "", 2
        largest = max((abs(n) for n in (*self.iku.target.values(), *self.iku.realisasi.values()) if n), default=0)
        fitting = ((Number(1, size), sign, 2) for size, sign in t.RUPIAH_SIZES.items() if largest >= size)
        return next(fitting, (Number(1), "", 0))

    @property
    def before(self) -> Number | None:
        """Capaian of the period reported before; None in the first quarter."""
        quarter = self.k.score.triwulan
        return self.score.steps[REPORTED_AFTER[quarter - 1]].capaian if quarter > 1 else None

    @property
    def trend(self) -> str | None:
        if self.before is None or self.capaian is None:
            return None
        return t.TREND.format(before=figure_text(self.before), now=figure_text(self.capaian))

    @property
    def owner(self) -> str:
        """Who answers for it, in as many characters as the summary has room for."""
        return _cut(self.iku.owner, OWNER_LENGTH)

    @property
    def target_text(self) -> str:
        return self.written(self.score.steps[self.k.report_periode].target)

    @property
    def realisasi_text(self) -> str:
        return self.written(self.score.steps[self.k.report_periode].realisasi)

    def written(self, value: Number | None) -> str:
        """A target or realisasi as a text in its unit."""
        if value is None:
            return NO_VALUE
        factor, sign, digits = self.unit
        return format_fixed(value * factor, digits) + sign


def _figure(key: str, header: str, table: str, value: Callable[[RankRow], Number | None]) -> Iterator[Column[RankRow]]:
    """A figure of the reported period as a number, and as a text in its unit."""
    name = key.capitalize()
    yield Column(
        key,
        header,
        11,
        lambda r: iku_style(style.NUMBER, r.iku),
        lambda r: NO_VALUE if key == "target" and value(r) is None else cell_value(r.iku, value(r)),
        _OF_PERIODE.format(table=table, name=name),
    )
    written = shown_formula(f"{{{key}}}*{{factor}}", "{digits}")
    yield Column(
        f"{key}_text",
        f"{header} tertulis",
        14,
        style.CENTRED,
        lambda r: r.written(value(r)),
        f'IF(ISNUMBER({{{key}}}),{written}&{{sign}},"{NO_VALUE}")',
        f"Peringkat_{name}",
    )


def columns(k: SheetContext) -> Columns[RankRow]:
    with_k3 = "{k3}*IF(Pakai_Nilai_Kualitas=1,{k3},1)" if k.rules.k3 else "{k3}"
    return Columns((*_identity(), *_rank(), *_worth(with_k3), *_shown(k), *_counted()))


def _identity() -> Sequence[Column[RankRow]]:
    return (
        Column("kode", "Kode", 11, CODE, lambda r: card_link(r.iku.code), name="Peringkat_Kode"),
        Column("ss", "SS", 6, style.INTEGER, lambda r: r.iku.ss, name="Peringkat_SS"),
        Column("iku", "IKU", 60, style.TEXT, lambda r: r.iku.name),
        Column("short_name", "Nama singkat", 44, style.TEXT, lambda r: short_name(r.iku), name="Peringkat_Nama"),
    )


def _rank() -> Sequence[Column[RankRow]]:
    return (
        Column(
            "capaian",
            "Capaian",
            12,
            style.NUMBER,
            lambda r: r.capaian,
            f'IF({{status}}="","",ROUND({_CAPAIAN},Digit_Ambang))',
            "Peringkat_Capaian",
        ),
        Column(
            "rank",
            "Urutan",
            10,
            style.INTEGER,
            lambda r: r.rank,
            f'IF(ISNUMBER({{capaian}}),{_WEAKER},"")',
            "Peringkat_Urutan",
        ),
        Column(
            "status",
            "Status",
            10,
            style.CENTRED,
            lambda r: r.status,
            "INDEX(Capaian_Status,MATCH({$kode},Capaian_Kode,0))",
            "Peringkat_Status",
        ),
    )


def _worth(weight: str) -> Sequence[Column[RankRow]]:
    """What the NKO would gain if the capaian rose to the highest, all else equal."""
    return (
        Column(
            "k3",
            "Bobot",
            8,
            style.NUMBER,
            lambda r: r.score.k3.k3,
            "INDEX(Manual_K3,MATCH({$kode},Manual_Kode,0))",
            "Peringkat_Bobot",
        ),
        Column(
            "iku_share",
            "Bagian dalam SS",
            10,
            style.RATIO,
            lambda r: r.iku_share,
            f"IF(ISNUMBER({{capaian}}),{weight}"
            '/SUMPRODUCT((Peringkat_SS={ss})*(Peringkat_Capaian<>"")*Peringkat_Bobot),"")',
        ),
        Column(
            "point_value",
            "NKO per 1 poin",
            10,
            style.RATIO,
            lambda r: r.point_value,
            "IF(ISNUMBER({iku_share}),{iku_share}*INDEX(NSS_Bobot,MATCH({ss},NSS_Nomor,0))"
            '/SUMPRODUCT((NSS_Laporan<>"")*NSS_Bobot),"")',
            "Peringkat_Poin",
        ),
        Column(
            "room",
            "Ruang NKO",
            10,
            style.NUMBER,
            lambda r: r.room,
            'IF(ISNUMBER({point_value}),ROUND((Capaian_Maks-{capaian})*{point_value},Digit_Ambang),"")',
            "Peringkat_Ruang",
        ),
        Column(
            "room_rank",
            "Urutan ruang",
            10,
            style.INTEGER,
            lambda r: r.room_rank,
            'IF(SUM({room})>0,SUMPRODUCT((Peringkat_Ruang<>"")*(Peringkat_Ruang>{room}))'
            '+SUMPRODUCT(({room@$first}:{room}={room})*1),"")',
            "Peringkat_Urutan_Ruang",
        ),
    )


def _shown(k: SheetContext) -> Iterator[Column[RankRow]]:
    periode, quarter = k.report_periode, k.score.triwulan
    before = of_workings("Hitung_Capaian", "{$kode}", "INDEX(Periode_Triwulan,Triwulan-1)") if quarter > 1 else ""
    yield Column("factor", "Pengali", 9, style.CENTRED, lambda r: 100 if r.iku.percent else r.unit[0])
    yield Column("sign", "Tanda satuan", 9, style.CENTRED, lambda r: r.unit[1] or None)
    yield Column("digits", "Desimal", 9, style.INTEGER, lambda r: r.unit[2])
    yield from _figure("target", "Target", "Tabel_Target", lambda r: r.score.steps[periode].target)
    yield from _figure("realisasi", "Realisasi", "Tabel_Realisasi", lambda r: r.score.steps[periode].realisasi)
    yield Column("before", "Capaian sebelumnya", 11, style.NUMBER, lambda r: r.before, before)
    yield Column(
        "trend",
        "Arah",
        16,
        style.CENTRED,
        lambda r: r.trend,
        f'IF(COUNT({{before}},{{capaian}})=2,{figure_formula("{before}")}&"{t.TREND_ARROW}"&{figure_formula("{capaian}")},"")',
        "Peringkat_Arah",
    )
    yield Column("owner", "Penanggung Jawab", 24, style.TEXT, lambda r: r.owner, name="Peringkat_Penanggung")
    yield Column("follow_up", "Tindak lanjut", 52, style.TEXT, lambda r: r.follow_up, name="Peringkat_Tindak_Lanjut")


def _counted() -> Sequence[Column[RankRow]]:
    """What the control checks count of the tables that are looked up by code."""
    return (
        Column(
            "twins",
            "Kode yang sama",
            12,
            style.INTEGER,
            lambda _: 1,
            "SUMPRODUCT((Capaian_Kode={$kode})*1)",
            "Peringkat_Kembar",
        ),
        Column(
            "workings",
            "Baris hitungan",
            12,
            style.INTEGER,
            lambda _: len(PERIODE),
            "SUMPRODUCT((Hitung_Kode={$kode})*1)",
            "Peringkat_Baris",
        ),
    )


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, TEXT, "mesin", table)
    last = table.write(p, k.once(rank_rows))
    table.filter(p, last)
    colour_status(p, table.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})
    return p


def rank_rows(k: SheetContext) -> list[RankRow]:
    """Every IKU in the order of the agreement, with both of its ranks."""
    periode, highest = k.report_periode, k.rules.capaian_max
    rows = []
    for s in k.score.iku:
        capaian, leverage = s.steps[periode].capaian, k.score.leverage.get(s.iku.code)
        rounded = None if capaian is None else _rounded(k, capaian)
        point = leverage.point_value if leverage else None
        room = None if rounded is None or point is None else _rounded(k, (highest - rounded) * point)
        share = leverage.iku if leverage else None
        rows.append((s, rounded, share, point, room))
    weakness = _order([(row[1], n) for n, row in enumerate(rows) if row[1] is not None])
    worth = _order([(-row[4], n) for n, row in enumerate(rows) if row[4]])
    follow_ups = _follow_ups(k)
    return [
        RankRow(
            k,
            s,
            capaian,
            weakness.get(n),
            share,
            point,
            room,
            worth.get(n),
            follow_ups.get(iku_key(s.iku.code), ""),
        )
        for n, (s, capaian, share, point, room) in enumerate(rows)
    ]


def _order(figures: Sequence[tuple[Number, int]]) -> Mapping[int, int]:
    """Rank by position in the agreement, 1 for the smallest figure."""
    return {position: rank for rank, (_, position) in enumerate(sorted(figures), 1)}


def short_name(iku: Iku) -> str:
    """The name that staff gave for little room, else the name, cut in the middle: names differ at both ends."""
    name = iku.short_name or iku.name
    if len(name) <= NAME_LENGTH:
        return name
    head, tail = name[: NAME_LENGTH - NAME_END - 1], name[-NAME_END:]
    # Between words, unless one word is longer than its part.
    return f"{head.rpartition(' ')[0] or head} {CUT} {tail.partition(' ')[2] or tail}"


def _follow_ups(k: SheetContext) -> dict[str, str]:
    """What staff wrote as follow-up of the reported quarter, in short, by the key of the IKU."""
    reported = (TRIWULAN[k.score.triwulan - 1], k.report_periode)
    result: dict[str, str] = {}
    for row in k.inputs.analisis:
        text = " ".join(row.follow_up.original_text.split())
        if text and period_of(row.periode.text, k.score.agreement.identitas.year) in reported:
            result.setdefault(iku_key(row.code), _cut(text, FOLLOW_UP_LENGTH))
    return result


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + CUT


def _rounded(k: SheetContext, value: Number) -> Number:
    return round_half_away(value, k.rules.compared_digits)

"""Sheet Peringkat: the IKU by weakness and by what they are worth to the NKO, for the summary and its charts.

Equal figures keep the order of the agreement: a rank adds how many equal ones stand above.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style
from workbook_builder.layout.live_text import figure_formula, joined
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.figure_columns import told_column, written_column
from workbook_builder.layout.sheets.workings.perhitungan import of_workings
from workbook_builder.layout.sheets.workings.peringkat_row import RankRow, rank_rows
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import ringkasan as t
from workbook_builder.text.sheets import NO_VALUE, SheetText

TEXT = SheetText(
    "Peringkat",
    "Peringkat IKU",
    "Urutan IKU dari capaian terlemah dan dari ruang NKO terbesar pada periode laporan; dipakai Ringkasan.",
)
_OF_PERIODE = "INDEX({table},MATCH({{$kode}},{name}_Kode,0),MATCH(Periode_Laporan,{name}_Periode,0))"
_CAPAIAN = "INDEX(Tabel_Capaian,MATCH({$kode},Capaian_Kode,0),Kolom_Laporan)"
_WEAKER = (
    "SUMPRODUCT(({capaian@$first}:{capaian@$last}<{capaian})*1)+SUMPRODUCT(({capaian@$first}:{capaian}={capaian})*1)"
)
_WRITTEN = "{nama} tertulis"


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
    yield written_column(f"{key}_text", _WRITTEN.format(nama=header), value, f"Peringkat_{name}")


def columns(k: SheetContext) -> Columns[RankRow]:
    with_k3 = "{k3}*IF(Pakai_Nilai_Kualitas=1,{k3},1)" if k.rules.k3 else "{k3}"
    return Columns((*_identity(), *_rank(), *_worth(with_k3), *_shown(k), *_counted(), *_told()))


def _identity() -> Sequence[Column[RankRow]]:
    return (
        Column("kode", "Kode", 11, CODE, lambda r: card_link(r.iku.code), name="Peringkat_Kode"),
        Column("ss", "SS", 6, style.INTEGER, lambda r: r.iku.ss, name="Peringkat_SS"),
        Column("iku", "IKU", 60, style.TEXT, lambda r: r.iku.name),
        Column("short_name", "Nama singkat", 44, style.TEXT, lambda r: r.short_name, name="Peringkat_Nama"),
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
    quarter = k.score.triwulan
    before = of_workings("Hitung_Capaian", "{$kode}", "INDEX(Periode_Triwulan,Triwulan-1)") if quarter > 1 else ""
    moved = joined(t.TREND, {"before": figure_formula("{before}"), "now": figure_formula("{capaian}")})
    yield Column("times", "Pengali", 9, style.CENTRED, lambda r: r.unit.times)
    yield Column("suffix", "Tanda satuan", 9, style.CENTRED, lambda r: r.unit.suffix or None)
    yield Column("digits", "Desimal", 9, style.INTEGER, lambda r: r.unit.digits)
    yield from _figure("target", "Target", "Tabel_Target", lambda r: r.target)
    yield from _figure("realisasi", "Realisasi", "Tabel_Realisasi", lambda r: r.realisasi)
    yield Column("before", "Capaian sebelumnya", 11, style.NUMBER, lambda r: r.before, before)
    yield Column(
        "trend",
        "Arah",
        16,
        style.CENTRED,
        lambda r: r.trend,
        f'IF(COUNT({{before}},{{capaian}})=2,{moved},"")',
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


def _told() -> Sequence[Column[RankRow]]:
    """The figures of the texts, rounded as these tell them."""
    return (
        told_column("target_text", _WRITTEN.format(nama="Target"), "{target}", lambda r: r.target),
        told_column("realisasi_text", _WRITTEN.format(nama="Realisasi"), "{realisasi}", lambda r: r.realisasi),
    )


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, TEXT, "mesin", table)
    last = table.write(p, k.once(rank_rows))
    table.filter(p, last)
    colour_status(p, table.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})
    return p

"""Sheet Capaian: the capaian of every IKU in all seven periods, and the target and realisasi behind it."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table, each
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.perhitungan import of_workings
from workbook_builder.layout.style import Style
from workbook_builder.model import IkuScore
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.text import capaian as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Capaian",
    "Capaian IKU",
    "Capaian tiap IKU pada skala 0 sampai 120 untuk tujuh periode, statusnya, lalu target dan realisasi tiap periode.",
)
KEYS = 2
"""The code and the name of the IKU stay in view, and stand on both pages."""
FIGURE_WIDTH, LONG_FIGURE = 9, 12
_LOOK_UP = "INDEX({table},MATCH({{$kode}},{name}_Kode,0),MATCH(Periode_Laporan,{name}_Periode,0))"


def columns(k: SheetContext) -> Columns[IkuScore]:
    report = k.report_periode

    def unit(s: IkuScore) -> Style:
        return iku_style(style.NUMBER, s.iku)

    def capaian(periode: Periode) -> Column[IkuScore]:
        return Column(
            periode,
            periode,
            10,
            style.NUMBER.but(bold=periode == report),
            lambda s: s.steps[periode].capaian,
            of_workings("Hitung_Capaian", "{$kode}", "{this@$head}"),
        )

    def target(periode: Periode) -> Column[IkuScore]:
        return Column(
            f"target_{periode}",
            t.TARGET.format(periode=periode),
            FIGURE_WIDTH,
            unit,
            lambda s: or_dash(cell_value(s.iku, s.steps[periode].target)),
            of_workings("Hitung_Target", "{$kode}", f"{{{periode}@$head}}"),
        )

    def realisasi(periode: Periode) -> Column[IkuScore]:
        return Column(
            f"realisasi_{periode}",
            t.REALISASI.format(periode=periode),
            FIGURE_WIDTH,
            unit,
            lambda s: cell_value(s.iku, s.steps[periode].realisasi),
            of_workings("Hitung_Realisasi", "{$kode}", f"{{{periode}@$head}}"),
        )

    return Columns(
        (
            Column("kode", "Kode", 11, CODE, lambda s: card_link(s.iku.code), name="Capaian_Kode"),
            Column("iku", "IKU", 44, style.TEXT, lambda s: s.iku.name),
            Column("ss", "SS", 6, style.CENTRED, lambda s: s.iku.ss, "INDEX(Manual_SS,MATCH({$kode},Manual_Kode,0))"),
            Column(
                "polarisasi",
                "Polarisasi",
                12,
                style.CENTRED,
                lambda s: s.iku.polarisasi.value,
                "INDEX(Manual_Polarisasi,MATCH({$kode},Manual_Kode,0))",
            ),
            Column(
                "target",
                f"Target {report}",
                11,
                unit,
                lambda s: or_dash(cell_value(s.iku, s.steps[report].target)),
                _LOOK_UP.format(table="Tabel_Target", name="Target"),
            ),
            Column(
                "realisasi",
                f"Realisasi {report}",
                11,
                unit,
                lambda s: cell_value(s.iku, s.steps[report].realisasi),
                _LOOK_UP.format(table="Tabel_Realisasi", name="Realisasi"),
            ),
            *each(PERIODE, capaian),
            Column(
                "status",
                f"Status {report}",
                10,
                style.CENTRED,
                lambda s: s.steps[report].status,
                of_workings("Hitung_Status", "{$kode}", "Periode_Laporan"),
                "Capaian_Status",
            ),
            *each(PERIODE, target),
            *each(PERIODE, realisasi),
        )
    )


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    # With long figures the first page ends before the capaian; its title stands on it whole.
    first_page = table.numbers[PERIODE[0]] - 1 if k.iku_room > LONG_FIGURE else None
    p = begin_table(k, TEXT, "baca", table, key=KEYS, first_page=first_page)
    last = table.write(p, k.score.iku)
    table.name_area(p, "Tabel_Capaian", PERIODE[0], CONTENT_ROW, last, PERIODE[-1])
    table.filter(p, last)
    first = PERIODE[0]
    parts = tuple(table.numbers[key] for key in (first, f"target_{first}", f"realisasi_{first}"))
    p.printing = p.printing.with_parts(parts, KEYS)
    colour_status(p, table.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})
    return p

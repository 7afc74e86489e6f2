"""Sheet Perhitungan Sementara of the template: from what is typed to the capaian of the chosen quarter, step by step.

The steps are those of the workbook's Perhitungan; before them stand what the targets state of an IKU, its inputs, and
their consolidation up to the end of the chosen quarter.
"""

from __future__ import annotations

from collections.abc import Callable

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, each
from workbook_builder.layout.context import SheetContext, cell_value, or_dash
from workbook_builder.layout.forms.page import CONTENT_ROW, HEADER_ROW, begin
from workbook_builder.layout.forms.provisional_row import ProvisionalRow
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import Formula, PrintSetup, SheetBuilder
from workbook_builder.layout.sheets.data.manual_iku import scale_name, worst_shown
from workbook_builder.layout.sheets.workings.figure_columns import realisasi_column, target_column
from workbook_builder.layout.sheets.workings.perhitungan_steps import STEPS, named
from workbook_builder.layout.style import Style
from workbook_builder.model.address import address
from workbook_builder.model.filled import NOTHING, UNREAD, Template
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.text import template as words

QUARTER_ROW, PERIODE_ROW = 4, 5
VALUE_COLUMN, PREPARED_COLUMN = 3, 6


def _unit(r: ProvisionalRow) -> Style:
    return r.unit_style


def _stated(
    key: str, header: str, width: float, value: Callable[[ProvisionalRow], str], name: str = ""
) -> Column[ProvisionalRow]:
    return Column(key, header, width, style.CENTRED, value, name=name)


def _target(number: int) -> Column[ProvisionalRow]:
    periode = REPORTED_AFTER[number]
    return Column(
        f"target_{number}",
        f"Target {periode}",
        11,
        _unit,
        lambda r: or_dash(cell_value(r.iku, r.iku.target[periode])),
    )


def _entry(number: int) -> Column[ProvisionalRow]:
    """An input up to the chosen quarter; a mark where it is no number."""
    cell = f"INDEX(Isian_{TRIWULAN[number - 1]},{{$row}})"
    filled = f'{number}<=Triwulan_Hitung,{cell}<>"",{cell}<>"{NOTHING}"'
    formula = f'IF(AND({filled}),IF(ISNUMBER({cell}),{cell},"{UNREAD}"),"")'
    return Column(
        f"entry_{number}",
        f"Isian {TRIWULAN[number - 1]}",
        11,
        _unit,
        lambda r: r.entry(number),
        lambda r: '""' if r.source.in_points else formula,
    )


def _latest(number: int) -> Column[ProvisionalRow]:
    before = "entry_1" if number == 2 else f"latest_{number - 1}"
    return Column(
        f"latest_{number}",
        f"Terakhir s.d. {TRIWULAN[number - 1]}",
        11,
        _unit,
        lambda r: r.latest(number),
        f"IF(ISNUMBER({{entry_{number}}}),{{entry_{number}}},{{{before}}})",
    )


_KEYS = [column.key for column in STEPS]
_STEPS = named(STEPS[_KEYS.index("ratio") : _KEYS.index("status") + 1], {})
COLUMNS = Columns[ProvisionalRow](
    (
        Column("kode", "Kode", 15, style.TEXT, lambda r: r.iku.code, name="Sementara_Kode"),
        Column("name", "IKU", 34, style.TEXT, lambda r: r.iku.name),
        Column("owner", "Penanggung Jawab", 22, style.TEXT, lambda r: r.owner, name="Sementara_PJ"),
        Column("manual", "Baris sementara", 10, style.INTEGER, lambda r: r.manual_row, "MATCH({$kode},Manual_Kode,0)"),
        Column("row", "Baris isian", 9, style.INTEGER, lambda r: r.manual_row, "MATCH({$kode},Daftar_Kode,0)"),
        Column(
            "complete",
            "Kelengkapan",
            12,
            style.CENTRED,
            lambda r: r.complete,
            "INDEX(IKU_Kelengkapan,{$row})",
            "Sementara_Kelengkapan",
        ),
        _stated("polarisasi", "Polarisasi", 12, lambda r: r.iku.polarisasi.value),
        _stated("konversi_stated", "Konversi 120", 10, lambda r: r.konversi, "Manual_Konversi"),
        Column(
            "worst",
            "Realisasi Terburuk",
            11,
            _unit,
            lambda r: or_dash(cell_value(r.iku, worst_shown(r.iku))),
            name="Manual_Terburuk",
        ),
        _stated("scale", "Skala Stabilize", 11, lambda r: scale_name(r.iku), "Manual_Skala"),
        _stated("konsolidasi", "Konsolidasi", 12, lambda r: r.iku.konsolidasi.value),
        Column(
            "combination",
            "Cara gabung",
            10,
            style.CENTRED,
            lambda r: r.iku.combination.value,
            "IF(INDEX(IKU_Basis,{$row})=Basis_Kumulatif,Konsolidasi_TLK,{konsolidasi})",
        ),
        *each(range(1, 5), _target),
        *each(range(1, 5), _entry),
        *each(range(2, 5), _latest),
        target_column(
            "INDEX({target_1}:{target_4},1,Triwulan_Hitung)",
            "Sementara_Target",
        ),
        realisasi_column(
            f'IF(OR(COUNT({{entry_1}}:{{entry_4}})=0,SUMPRODUCT(({{entry_1}}:{{entry_4}}="{UNREAD}")*1)>0),"",'
            "CHOOSE(MATCH({combination},Daftar_Konsolidasi,0),"
            "SUM({entry_1}:{entry_4}),AVERAGE({entry_1}:{entry_4}),{latest_4}))",
            "Sementara_Realisasi",
        ),
        *_STEPS,
        Column(
            "shown",
            "Capaian sementara",
            11,
            style.NUMBER.but(bold=True),
            lambda r: r.shown,
            f'IF({{complete}}="{words.NOT_YET}","",IF(AND({{complete}}="{words.COMPLETE}",{{capaian}}=""),'
            f'"{words.NOT_COMPARABLE}",{{capaian}}))',
            "Sementara_Capaian",
        ),
    ),
    head=HEADER_ROW,
)


def sheet(t: Template, k: SheetContext, records: list[ProvisionalRow]) -> SheetBuilder:
    p = begin(t, words.PROVISIONAL, "mesin", COLUMNS.widths)
    p.write_row(HEADER_ROW, 1, COLUMNS.headers, style.HEADER)
    p.freeze = (CONTENT_ROW, 3)
    p.printing = PrintSetup(landscape=True, repeated=(HEADER_ROW, HEADER_ROW))
    end = COLUMNS.write(p, records, CONTENT_ROW)
    COLUMNS.name_area(p, "Manual_Kode", "kode", CONTENT_ROW, end)
    colour_status(p, COLUMNS.area("status", CONTENT_ROW, end), {a.name: a.name for a in k.rules.status})
    # What is consolidated leaves the quarters beside it out, as it must.
    p.ignored.append(COLUMNS.area("entry_1", CONTENT_ROW, end, "realisasi"))
    _quarter(t, p)
    return p


def _quarter(t: Template, p: SheetBuilder) -> None:
    """The quarter that is worked out: the chosen one, or where that is none, the one that the form was made for."""
    label, value = style.PURPOSE, style.CENTRED.but(number_format="nomor")
    p.write(QUARTER_ROW, 1, words.COUNTED_QUARTER, label)
    prepared = address(QUARTER_ROW, PREPARED_COLUMN)
    chosen = f"IF(ISNUMBER(MATCH(Triwulan,Daftar_Triwulan,0)),Triwulan,{prepared})"
    p.write(QUARTER_ROW, VALUE_COLUMN, Formula(chosen, t.triwulan), value)
    p.name_area("Triwulan_Hitung", QUARTER_ROW, VALUE_COLUMN, QUARTER_ROW, VALUE_COLUMN)
    p.write(QUARTER_ROW, VALUE_COLUMN + 1, words.PREPARED_QUARTER, label)
    p.write(QUARTER_ROW, PREPARED_COLUMN, t.triwulan, value)
    p.name_area("Triwulan_Disiapkan", QUARTER_ROW, PREPARED_COLUMN, QUARTER_ROW, PREPARED_COLUMN)
    p.write(PERIODE_ROW, 1, words.COUNTED_PERIODE, label)
    reported = Formula("INDEX(Periode_Triwulan,Triwulan_Hitung)", REPORTED_AFTER[t.triwulan].value)
    p.write(PERIODE_ROW, VALUE_COLUMN, reported, value)
    p.name_area("Periode_Sementara", PERIODE_ROW, VALUE_COLUMN, PERIODE_ROW, VALUE_COLUMN)

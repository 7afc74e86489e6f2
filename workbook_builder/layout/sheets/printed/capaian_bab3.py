"""Sheet Capaian Bab III A: the table of the performance report, target and realisasi per quarter and the capaian."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.card_link import card_link
from workbook_builder.layout.columns import Columns, Entry, MixedRow, begin_table, mixed
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.groups import per_sasaran
from workbook_builder.layout.page import CONTENT_ROW, colour_status, signatures
from workbook_builder.layout.plan import SheetBuilder, Value
from workbook_builder.layout.style import Style
from workbook_builder.model import IkuScore, SasaranScore
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import TRIWULAN, Periode, is_over
from workbook_builder.rules.model import band
from workbook_builder.text import nko as nko_words
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Capaian Bab III A",
    "Capaian Kinerja Organisasi",
    "Tabel Bab III A Laporan Kinerja: target dan realisasi tiap triwulan, capaian akhir, sampai NKO.",
)
_POSITION = "Kolom_Laporan"
_STATUS = (
    'IF(COUNT({capaian}:{nilai})=0,"",LOOKUP(ROUND(SUM({capaian}:{nilai}),Digit_Ambang),Status_Batas,Status_Nama))'
)
_TARGET = (
    "INDEX(Tabel_Target,MATCH({$label},Target_Kode,0),"
    "MATCH(INDEX(Triwulan_Nama,COLUMNS({$target_Q1@$head}:{this@$head})),Target_Periode,0))"
)
_ENTRY = "INDEX(Isian_Realisasi,MATCH({$label},Realisasi_Kode,0),COLUMNS({$realisasi_Q1@$head}:{this@$head}))"
WIDTH = 10
"""Width of a figure that is not long."""
KEYS = 2
"""Columns at the left that stay in view and stand on every page."""


def columns(k: SheetContext) -> Columns[MixedRow]:
    room = max(WIDTH, k.iku_room)
    return Columns(
        (
            mixed("label", "No.", 10),
            mixed("name", "Sasaran Program/Kegiatan dan Indikator Kinerja", 54),
            *(mixed(f"target_{q}", f"Target {q}", room) for q in TRIWULAN),
            *(mixed(f"realisasi_{q}", f"Realisasi {q}", room) for q in TRIWULAN),
            mixed("capaian", f"Capaian {k.report_periode}", 10),
            mixed("nilai", "NSS dan NKO", 10),
            mixed("status", "Status", 10),
        )
    )


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    second = f"realisasi_{TRIWULAN[0]}"
    # Figures too long for one page move the realisasi to another; the title stays on the first.
    first_page = table.numbers[second] - 1 if k.iku_room > WIDTH else None
    p = begin_table(k, TEXT, "cetak", table, key=KEYS, first_page=first_page)
    rows: list[MixedRow] = []
    group_starts = []
    for sasaran, members in per_sasaran(k):
        group_starts.append(CONTENT_ROW + len(rows))
        rows += [_sasaran_row(k, sasaran), *(_iku_row(k, s) for s in members)]
    last = table.write(p, [*rows, _nko_row(k)])
    colour_status(p, table.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})
    signatures(k, p, last + 2, table.numbers["realisasi_Q1"], dated=False)
    parts = tuple(table.numbers[key] for key in (second, "capaian"))
    p.printing = p.printing.with_blocks(tuple(group_starts)).with_parts(parts, KEYS)
    return p


def _figures(k: SheetContext, shown: Style, label: Value, name: str, formula: str, value: Number | None) -> MixedRow:
    """A row with one figure, NSS or NKO, and its status."""
    figure = shown.but(align="right", number_format="desimal")
    quarters = (f"{what}_{q}" for what in ("target", "realisasi") for q in TRIWULAN)
    return {
        "label": Entry(shown, label),
        "name": Entry(shown, name),
        **{key: Entry(shown) for key in quarters},
        "capaian": Entry(figure),
        "nilai": Entry(figure, value, formula),
        "status": Entry(shown.but(align="center"), band(k.rules.status, value), _STATUS),
    }


def _sasaran_row(k: SheetContext, s: SasaranScore) -> MixedRow:
    formula = f"INDEX(Tabel_NSS,MATCH({{$label}},NSS_Nomor,0),{_POSITION})"
    return _figures(k, style.SASARAN, s.sasaran.number, s.sasaran.name, formula, s.value[k.report_periode])


def _nko_row(k: SheetContext) -> MixedRow:
    formula = f"INDEX(Baris_NKO,1,{_POSITION})"
    return _figures(k, style.TOTAL, None, nko_words.NILAI_KINERJA, formula, k.score.nko[k.report_periode])


def _iku_row(k: SheetContext, s: IkuScore) -> MixedRow:
    capaian = s.capaian(k.report_periode)
    formula = f"INDEX(Tabel_Capaian,MATCH({{$label}},Capaian_Kode,0),{_POSITION})"
    return {
        "label": Entry(style.TEXT, card_link(s.iku.code)),
        "name": Entry(style.TEXT, s.iku.name),
        **{f"target_{q}": _target(s, q) for q in TRIWULAN},
        **{f"realisasi_{q}": _realisasi(k, s, q) for q in TRIWULAN},
        "capaian": Entry(style.NUMBER.but(bold=True), capaian, formula),
        "nilai": Entry(style.NUMBER),
        "status": Entry(style.CENTRED, band(k.rules.status, capaian), _STATUS),
    }


def _target(s: IkuScore, quarter: Periode) -> Entry:
    target = s.iku.target[quarter]
    return Entry(iku_style(style.NUMBER, s.iku, target).but(align="right"), or_dash(cell_value(s.iku, target)), _TARGET)


def _realisasi(k: SheetContext, s: IkuScore, quarter: Periode) -> Entry:
    value = s.iku.realisasi.get(quarter) if is_over(quarter, k.score.triwulan) else None
    return Entry(iku_style(style.NUMBER, s.iku), cell_value(s.iku, value), f'IF(ISNUMBER({_ENTRY}),{_ENTRY},"")')
